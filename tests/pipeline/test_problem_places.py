"""The places of problems: in their field's element or line, and looked for only when asked for."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Final

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, strategies as st
from hypothesis.strategies import DataObject
from tests.helpers import SHARED, quick

import filmpage
from filmpage import Problem, Reading, Where
from filmpage.account import locate_later
from filmpage.claims.claim import Claim
from filmpage.cli import command
from filmpage.layout.html import HtmlLayout
from filmpage.limits import Limits
from filmpage.pipeline.html import HtmlPlaces
from filmpage.sites import layouts
from filmpage.source.bytes.decode import decode
from filmpage.source.html.tails import viewed_source
from filmpage.source.html.tree import parse_tree
from filmpage.testing import pages_of, read_alone, write_page

HTML_LAYOUTS: Final = [layout for layout in layouts() if isinstance(layout, HtmlLayout)]
PLACED: Final = frozenset({"unread", "conflict", "refused"})
DAMAGE: Final = "qwxyz banana"
"""Words that no notation reads as a fact."""

PAGE: Final = """\
<!DOCTYPE html>
<html><head><title>The Salt Road (2031)</title>
<script type="application/ld+json">
{"@type": "Movie", "name": "The Salt Road", "duration": "PT98M",
 "description": "A carter keeps up the old salt road, and finds in the end that it has been leading
 somewhere else all along, but..."
}</script></head><body>
<h1>The Salt Road</h1>
<div itemscope itemtype="http://schema.org/Movie"><b itemprop="name">The Salt Road</b>
  <time itemprop="duration" datetime="PT112M">112 min</time></div>
<table>
<tr><th>Directed by</th><td>Ines Vautrin</td></tr>
<tr><th>Starring</th><td>Ben Orr</td></tr>
  <tr><th>Country of origin</th><td>somewhere in 1899</td></tr>
</table></body></html>
"""
TEXT: Final = """\
The Salt Road (2031)

Runtime:   as long as it takes
Directed by: Ines Vautrin, Ada Quill
Country: France
Genre: Drama
"""


def sliced(source: str, where: Where) -> str:
    """Return the words of a source at a place."""
    assert where.line is not None
    assert where.column is not None
    assert where.end_column is not None
    return source.split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]


def damaged(source: str, where: Where) -> str:
    """Return a source with other words at a place."""
    rows = source.split("\n")
    number, start, end = (where.line or 0) - 1, (where.column or 0) - 1, (where.end_column or 0) - 1
    rows[number] = rows[number][:start] + DAMAGE + rows[number][end:]
    return "\n".join(rows)


class TestElements:
    """A problem of a page is in the element of its field."""

    def test_a_damaged_field_is_a_problem_in_its_element(self) -> None:
        """Where a text is replaced by what its field cannot read, the problem points at that very text."""
        seen: list[Problem] = []

        @quick
        @given(st.data())
        def damage(data: DataObject) -> None:
            layout = data.draw(st.sampled_from(HTML_LAYOUTS))
            source = write_page(layout, data.draw(pages_of(layout)))
            known = read_alone(layout, source).evidence
            for path, evidence in known.items():
                where = evidence.where
                whole = where.end_column is not None and sliced(source, where) == evidence.raw
                if not whole or where.json_path is not None:
                    continue
                broken = damaged(source, where)
                for problem in read_alone(layout, broken).problems:
                    if problem.code in PLACED and problem.raw == DAMAGE:
                        seen.append(problem)
                        # A field with several places may have looked at an element around it, too.
                        assert f"{where.xpath}/".startswith(f"{problem.where.xpath}/"), (path, broken)
                        assert problem.where.line == where.line, (path, broken)
                        assert sliced(broken, problem.where) == DAMAGE, (path, broken)

        damage()
        assert len({problem.path.partition("[")[0] for problem in seen}) > 5

    def test_a_conflict_is_where_the_loser_is(self) -> None:
        """The reader that is believed less is shown, at its own element."""
        (conflict,) = [p for p in filmpage.read(PAGE).problems if p.code == "conflict"]
        assert (conflict.path, conflict.where.line, conflict.where.column) == ("runtime_minutes", 10, 39)
        assert conflict.where.xpath == "/html/body/div/time"

    def test_problems_of_embedded_json_name_their_script_and_path(self) -> None:
        """A place in JSON has the line of its script, and the path in it."""
        (cut,) = [p for p in filmpage.read(PAGE).problems if p.code == "cut-text"]
        assert (cut.where.line, cut.where.json_path) == (3, "$.description")
        broken = PAGE.replace('"@type": "Movie",', '"@type": }{ "Movie" [')
        (problem,) = [p for p in filmpage.read(broken).problems if p.code == "broken-json"]
        assert problem.where.line == 4  # its first words
        assert problem.where.xpath == "/html/head/script"

    def test_a_label_whose_value_is_unread_has_a_place(self) -> None:
        """The words beside a label that mean nothing are where the problem says."""
        (unread,) = [p for p in filmpage.read(PAGE).problems if p.code == "unread"]
        assert (unread.path, unread.where.line) == ("countries", 14)
        assert sliced(PAGE, unread.where) == unread.raw == "somewhere in 1899"

    def test_the_evidence_of_what_was_refused_is_dropped(self) -> None:
        """A value that is not in the page has no evidence; its problem has the place."""
        from filmpage.claims.assemble import assemble
        from filmpage.claims.claim import Claims, Rank

        claims = Claims("test", Rank.LAYOUT)
        mark = object()
        claims.add(("year",), -5, "minus five", mark)
        claims.add(("ratings", 0, "value"), 7, "7", mark)
        claims.add(("ratings", 0, "count"), -1, "none", mark)
        made = assemble([claims])
        assert [(d.code, d.path, d.raw, d.at) for d in made.doubts] == [
            ("refused", "ratings[0].count", "none", mark),
            ("refused", "year", "minus five", mark),
        ]
        assert list(made.kept) == [("ratings", 0, "value")]


class TestLines:
    """A problem of a text is at its words."""

    def test_what_is_unread_in_a_text_has_its_line_and_columns(self) -> None:
        """The line is the label's, the columns are those of the words beside it."""
        (unread,) = filmpage.read(TEXT).problems
        assert (unread.code, unread.path, unread.where.line) == ("unread", "runtime_minutes", 3)
        assert sliced(TEXT, unread.where) == unread.raw == "as long as it takes"

    def test_a_text_that_is_not_a_films_keeps_its_problems(self) -> None:
        """Problems are an account of the reading, whatever the text turns out to be."""
        series = (
            TEXT.replace("(2031)", "(TV Series 2031-2034)")
            + "Seasons: 3\nEpisodes: 24\nCreated by: Ann Lee\n"
        )
        reading = filmpage.read(series)
        assert reading.kind != "film"
        assert [p.where.line for p in reading.problems if p.path == "runtime_minutes"] == [3]

    def test_the_command_prints_the_place(self, tmp_path: Path) -> None:
        """Standard error has FILE:LINE:COLUMN before each problem."""
        file = tmp_path / "salt.txt"
        file.write_text(TEXT, encoding="utf-8")
        result = CliRunner().invoke(command, ["parse", str(file)])
        assert f"{file}:3:12: unread at runtime_minutes" in result.stderr


class TestLaziness:
    """Places are worked out at the first look, and are plain values from then on."""

    def test_codes_are_known_before_any_place_is_looked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever counts problems pays for no line; each place is worked out once."""
        asked: list[Claim] = []
        find = HtmlPlaces.find

        def counted(places: HtmlPlaces, claim: Claim) -> tuple[str, Where]:
            asked.append(claim)
            return find(places, claim)

        monkeypatch.setattr(HtmlPlaces, "find", counted)
        problems = filmpage.read(PAGE).problems
        assert {problem.code for problem in problems} == {"conflict", "cut-text", "unread"}
        assert all(problem.message for problem in problems)
        assert not asked
        assert problems[0].where == problems[0].where
        assert len(asked) == 1

    def test_a_place_that_is_looked_for_later_is_like_one_that_is_given(self) -> None:
        """Equality, hash, repr, copies, pickles and evolve see the place, and the source is let go."""

        def late() -> Problem:
            return locate_later(Problem(code="unread", path="year"), lambda: Where(line=3, column=4))

        given_at_once = Problem(code="unread", path="year", where=Where(line=3, column=4))
        assert late() == given_at_once
        assert late() != Problem(code="unread", path="year")
        assert hash(late()) == hash(given_at_once)
        assert repr(late()) == repr(given_at_once)
        assert attrs.asdict(late()) == attrs.asdict(given_at_once)
        assert pickle.dumps(late()) == pickle.dumps(given_at_once)
        assert copy.deepcopy(late()) == copy.copy(late()) == given_at_once
        assert attrs.evolve(late(), path="title").where == Where(line=3, column=4)
        assert pickle.loads(pickle.dumps(late())).where.line == 3  # noqa: S301 - our own
        with pytest.raises(AttributeError, match="nothing"):
            late().nothing  # type: ignore[attr-defined] # noqa: B018

    def test_a_reading_stays_a_plain_value(self) -> None:
        """A reading with problems is equal to its copies, and problems are a tuple."""
        reading = filmpage.read(PAGE)
        assert isinstance(reading.problems, tuple)
        assert pickle.loads(pickle.dumps(reading)) == reading  # noqa: S301 - our own
        assert copy.deepcopy(reading) == reading == filmpage.read(PAGE)
        assert hash(reading) == hash(filmpage.read(PAGE))
        other = Reading(kind="film", problems=(Problem(code="unread"),))
        assert attrs.evolve(reading, problems=other.problems).problems == other.problems


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the real pages, is not here")
def test_problems_of_real_pages_have_places() -> None:
    """Every problem has a line, and nearly all that have columns are exactly there."""
    total = placed = right = 0
    for path in sorted((SHARED / "corpus").rglob("*.html")):
        text = decode(path.read_bytes(), limits=Limits()).text
        root = parse_tree(text, limits=Limits()).root
        if root is not None and (inner := viewed_source(text, root)) is not None:
            text = inner  # a browser's view of a source: its places are those of the source
        rows = text.split("\n")
        for problem in filmpage.read(text).problems:
            if problem.code not in PLACED:
                continue
            where = problem.where
            total += 1
            assert where.line is not None, (path, problem)
            assert where.xpath is not None, (path, problem)
            if where.column is not None and where.end_column is not None:
                placed += 1
                right += rows[where.line - 1][where.column - 1 : where.end_column - 1] == problem.raw
    assert total > 100
    assert placed > total / 2
    assert right == placed
