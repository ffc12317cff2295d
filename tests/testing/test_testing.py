"""The helpers for tests: strategies that make every valid value, and noise that changes no meaning."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Callable
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import attrs
import lxml.html
import pytest
from hypothesis import Phase, find, given, settings, strategies as st
from tests.helpers import ROOT

import filmpage
from filmpage import FilmPage, testing
from filmpage.formats._structure import field_types
from filmpage.model.values import FrozenMap
from filmpage.testing import HTML_EDITS, TEXT_EDITS, Edit, html_noise, pages, text_noise, wrap
from filmpage.testing._html_edits import tokens

OF_LAYOUTS = {"check_layout", "pages_of", "read_alone", "write_page"}
OTHERS = OF_LAYOUTS | {"register", "wrap", "html_noise", "text_noise"}
"""Names that are not strategies without arguments: edits, and functions of a layout."""
STRATEGIES: dict[str, Callable[..., st.SearchStrategy[Any]]] = {
    name: getattr(testing, name) for name in testing.__all__ if name.islower() and name not in OTHERS
}
OF_CLASSES = {
    "certifications": filmpage.Certification,
    "comments": filmpage.Comment,
    "countries": filmpage.Country,
    "country_releases": filmpage.CountryRelease,
    "credits": filmpage.Credit,
    "film_refs": filmpage.FilmRef,
    "languages": filmpage.Language,
    "moneys": filmpage.Money,
    "pages": filmpage.FilmPage,
    "ratings": filmpage.Rating,
    "releases": filmpage.Release,
    "reviews": filmpage.Review,
    "titles": filmpage.Title,
}
FIELDS = list(field_types(FilmPage).items())
QUICK = settings(max_examples=2_000, database=None, phases=[Phase.generate])

HTML = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Salt & Straw (2021)</title>
<script type="application/ld+json">{"@type": "Movie", "name": "<b>Salt</b>"}</script></head>
<body class="page film"><!-- head --><div id="top">
<h1 itemprop='name'>Salt &amp; Straw</h1><p>2021 [CHINESE]</p></div>
<table><tr><th>Director</th><td><a href="/p?a=1&amp;b=2" title="it's">Wren Aldous</a></td></tr></table>
<ul><li><b>Country:</b> France</li><li>AT&T &lt; 5 &#8364;</li></ul><input disabled value=7 name=x /><br>
<pre>  a
  b</pre><textarea> <b>no tag</textarea><p>Last <i>words</i>.</p></body></html>
"""
TEXT = "Salt and Straw\n\n2021 [CHINESE]\n\n\n\nDirector: Wren Aldous\n  indented  twice\n"


def shown(source: str) -> list[str]:
    """Return what a visitor sees of a page, as words, with the attributes that carry facts."""
    tree = lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(remove_comments=True))
    words = "".join(map(str, tree.itertext())).split()
    facts = [
        f"{element.tag}@{name}={element.get(name)}"
        for element in tree.iter("*")
        for name in ("class", "id", "href", "title", "itemprop", "value", "name", "type", "disabled")
        if element.get(name) is not None
    ]
    return ["".join(words), *facts]


def said(source: str) -> list[str]:
    """Return the lines of a text, with the blank ones between them, gaps of two and more alike."""
    lines: list[str] = []
    gap = 0
    for line in source.removeprefix("\ufeff").replace("\xa0", " ").splitlines():
        gap = 0 if line.strip() else gap + 1
        if line.strip():
            lines.append(line.rstrip())
        elif gap <= 2:
            lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    return lines


class TestStrategies:
    """Each makes valid values only, and all of them."""

    @pytest.mark.parametrize("name", STRATEGIES)
    def test_every_strategy_makes_something(self, name: str) -> None:
        """Each can be called without arguments."""
        find(STRATEGIES[name](), lambda _: True, settings=QUICK)

    @pytest.mark.parametrize("name, kind", OF_CLASSES.items())
    def test_a_strategy_of_a_class_makes_its_instances(self, name: str, kind: type[Any]) -> None:
        """Each class of the model has its strategy."""
        assert type(find(STRATEGIES[name](), lambda _: True, settings=QUICK)) is kind

    def test_no_class_is_without_a_strategy(self) -> None:
        """A new class of the public model needs one."""
        kinds = [getattr(filmpage, name) for name in filmpage.__all__]
        public = {kind for kind in kinds if isinstance(kind, type) and attrs.has(kind)}
        records = {
            kind for kind in public if kind.__module__ in {"filmpage.model.film", "filmpage.model.values"}
        }
        assert records == set(OF_CLASSES.values())

    @pytest.mark.parametrize("name, held", FIELDS)
    def test_every_field_is_absent_at_times(self, name: str, held: object) -> None:
        """None comes up, and where the page shows an empty section, the empty tuple."""
        if name == "work_type":
            find(pages(), lambda page: page.work_type == "film", settings=QUICK)
            return
        absent = FrozenMap[str, Any]() if get_origin(held) is FrozenMap else None
        find(pages(), lambda page: getattr(page, name) == absent, settings=QUICK)
        if get_origin(held) is tuple:
            find(pages(), lambda page: getattr(page, name) == (), settings=QUICK)

    @pytest.mark.parametrize("name, held", FIELDS)
    def test_every_field_is_there_at_times(self, name: str, held: object) -> None:
        """A value comes up, and more than one of a list."""
        least = 2 if get_origin(held) is tuple else 1
        find(pages(), lambda page: _size(getattr(page, name)) >= least, settings=QUICK)

    @pytest.mark.parametrize("name, held", [(n, h) for n, h in FIELDS if get_origin(h) is Literal])
    def test_every_word_comes_up(self, name: str, held: object) -> None:
        """All words of a choice are made."""
        for word in get_args(held):
            find(pages(), partial(_holds, name, word), settings=QUICK)

    def test_fields_can_be_given(self) -> None:
        """A strategy for a field is always used, None included; an unknown field is a mistake."""
        given_both = pages(
            title=st.just("Salt"), cast=st.none(), releases=st.lists(testing.releases(), min_size=1)
        )
        page = find(given_both, lambda _: True, settings=QUICK)
        assert (page.title, page.cast) == ("Salt", None)
        assert page.releases
        with pytest.raises(TypeError, match="FilmPage has no field actors"):
            pages(actors=st.none())

    @given(testing.texts(), testing.names(), testing.bodies(), testing.urls())
    def test_texts_are_what_they_say(self, text: str, name: str, body: str, url: str) -> None:
        """The model holds each of them, names and bodies are tidy, and addresses name no real host."""
        assert FilmPage(title=text, plot=body, tagline=name, canonical_url=url).title == text
        assert name == " ".join(name.split())
        assert any(unicodedata.category(c)[0] == "L" for c in name)
        assert all(paragraph == " ".join(paragraph.split()) for paragraph in body.split("\n\n"))
        assert url.split("/")[2] == "www.film.example"

    @pytest.mark.parametrize("category", ["Cf", "Cn", "Co", "Ll", "Lo", "Mn", "Nd", "So", "Zs"])
    def test_texts_hold_every_kind_of_character(self, category: str) -> None:
        """Nothing valid is left out for convenience, neither what is unseen nor what is unassigned."""
        find(testing.texts(), lambda text: category in map(unicodedata.category, text), settings=QUICK)

    @pytest.mark.parametrize("part", ["\n", "\t", " "])
    def test_texts_hold_white_space(self, part: str) -> None:
        """Line feeds and tabs are the only controls that the model holds."""
        find(testing.texts(), lambda text: part in text, settings=QUICK)

    @pytest.mark.parametrize("kind", OF_CLASSES.values())
    def test_hypothesis_knows_the_model(self, kind: type[Any]) -> None:
        """`from_type` returns our strategies once they are registered."""
        testing.register()
        assert type(find(st.from_type(kind), lambda _: True, settings=QUICK)) is kind

    def test_hypothesis_finds_the_entry_point(self) -> None:
        """The installed package tells Hypothesis which function registers the model."""
        found = [entry.load() for entry in entry_points(group="hypothesis") if entry.name == "filmpage"]
        if not found:
            pytest.skip("the installed metadata is older than the entry point: install the package again")
        assert found == [testing.register]

    @pytest.mark.parametrize("order", ["hypothesis, filmpage.testing", "filmpage.testing, hypothesis"])
    def test_either_may_be_imported_first(self, tmp_path: Path, order: str) -> None:
        """Hypothesis loads the entry point while it is imported, also when our strategies import it."""
        metadata = tmp_path / "probe-1.dist-info"
        metadata.mkdir()
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        entry = project["entry-points"]["hypothesis"]["filmpage"]
        (metadata / "METADATA").write_text("Name: probe\nVersion: 1\n", encoding="utf-8")
        (metadata / "entry_points.txt").write_text(f"[hypothesis]\nprobe = {entry}\n", encoding="utf-8")
        code = (
            f"import sys; sys.path[:0] = {[str(tmp_path), str(ROOT / 'src')]}; import {order};"
            "hypothesis.find(hypothesis.strategies.from_type(filmpage.FilmPage), lambda page: page.title)"
        )
        subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, check=True)


def _holds(name: str, value: object, page: FilmPage) -> bool:
    return bool(getattr(page, name) == value)


def _size(value: object) -> int:
    if isinstance(value, tuple | FrozenMap):
        return len(value)
    return 0 if value is None else 1


class TestHtmlNoise:
    """Edits of HTML keep what a visitor sees."""

    @given(html_noise())
    def test_noise_keeps_the_page(self, noise: Callable[[str], str]) -> None:
        """Any chain of edits shows the same words and facts."""
        assert shown(noise(HTML)) == shown(HTML)

    @pytest.mark.parametrize("name, edit", HTML_EDITS.items())
    def test_every_edit_does_something(self, name: str, edit: Edit) -> None:
        """An edit that changes nothing would prove nothing; one that acts more seldom changes less."""
        assert edit(HTML) != HTML
        if name != "wrapped_body":
            assert edit(HTML, 3) not in {HTML, edit(HTML)}

    @given(
        st.text(st.sampled_from("<>/!-=\"'& abB1\n"))
        | st.lists(st.sampled_from(HTML.split(" "))).map(" ".join)
    )
    def test_edits_are_total(self, source: str) -> None:
        """Broken HTML is split into tokens that join to it again, and no edit fails on it."""
        assert "".join(token.source for token in tokens(source)) == source
        for edit in HTML_EDITS.values():
            edit(source)

    @pytest.mark.parametrize("name, edit", HTML_EDITS.items())
    def test_scripts_are_left_alone(self, name: str, edit: Edit) -> None:
        """The inside of scripts, titles and preformatted text is never touched."""
        changed = edit(HTML)
        for inside in (
            '{"@type": "Movie", "name": "<b>Salt</b>"}',
            "Salt & Straw (2021)",
            "  a\n  b",
            " <b>no tag",
        ):
            assert f">{inside}</" in changed, name

    @pytest.mark.parametrize(
        "name, before, after",
        [
            ("comments", "<p>a</p>", "<p><!-- <b>1999</b> -->a</p><!-- <b>1999</b> -->"),
            ("upper_case", '<a href="/x">y</a>', '<A HREF="/x">y</A>'),
            ("reversed_attributes", "<a b=1 c='2' d>", "<a d c='2' b=1>"),
            ("reversed_attributes", "<a b=1 B=2>", "<a b=1 B=2>"),
            ("unknown_attributes", "<br/>", '<br data-noise="1999" />'),
            ("single_quotes", '<a b="1" c="it\'s">', "<a b='1' c=\"it's\">"),
            ("entities", "<b>a&amp;1</b>", "<b>&#97;&amp;&#49;</b>"),
            ("blanks_between_blocks", "<div><p>a</p><b>c</b></div>", "<div>\n    <p>a</p><b>c</b></div>"),
            ("wrapped_body", "<body>a</body>", "<body><div>a</div></body>"),
            (
                "wrapped_leaves",
                "<p>a</p><p>b<i>c</i></p>",
                "<p><span>a</span></p><p>b<i><span>c</span></i></p>",
            ),
        ],
    )
    def test_what_an_edit_does(self, name: str, before: str, after: str) -> None:
        """One example of each."""
        assert HTML_EDITS[name](before) == after


class TestTextNoise:
    """Edits of text keep what it says."""

    @given(text_noise())
    def test_noise_keeps_the_text(self, noise: Callable[[str], str]) -> None:
        """Any chain of edits leaves the same lines, and gaps of one blank line stay so."""
        assert said(noise(TEXT)) == said(TEXT)

    @given(st.text(st.sampled_from("ab \n\r\t\xa0\ufeff")))
    def test_edits_are_total(self, source: str) -> None:
        """Every text can be edited, and its words stay."""
        for edit in TEXT_EDITS.values():
            assert edit(source).removeprefix("\ufeff").split() == source.removeprefix("\ufeff").split()

    @pytest.mark.parametrize("name, edit", TEXT_EDITS.items())
    def test_every_edit_does_something(self, name: str, edit: Edit) -> None:
        """An edit that changes nothing would prove nothing; `every` makes it act more seldom."""
        assert edit(TEXT) != TEXT
        if name not in {"final_newline", "byte_order_mark", "longer_gaps"}:
            assert edit(TEXT, 2) not in {TEXT, edit(TEXT)}

    @given(st.text(st.sampled_from("ab \n"), max_size=200), st.integers(1, 40))
    def test_wrapping_only_breaks_lines(self, source: str, width: int) -> None:
        """Only blanks become line feeds, and only words that are longer stick out."""
        wrapped = wrap(source, width)
        assert wrapped.replace("\n", " ") == source.replace("\n", " ")
        assert all(len(row) <= width or " " not in row for row in wrapped.split("\n"))

    @pytest.mark.parametrize(
        "name, before, after",
        [
            ("carriage_returns", "a\nb\r\nc", "a\r\nb\r\nc"),
            ("no_break_spaces", "a b  c\n d e", "a\xa0b  c\n d\xa0e"),
            ("trailing_blanks", "a\n\nb", "a  \n\nb  "),
            ("final_newline", "a\n", "a\n\n"),
            ("longer_gaps", "a\n\nb\n\n\nc", "a\n\nb\n\n\n\nc"),
            ("byte_order_mark", "a", "\ufeffa"),
        ],
    )
    def test_what_an_edit_does(self, name: str, before: str, after: str) -> None:
        """One example of each."""
        assert TEXT_EDITS[name](before) == after


@pytest.mark.parametrize("make", [html_noise, text_noise])
def test_edits_can_be_left_out(make: Callable[..., st.SearchStrategy[Callable[[str], str]]]) -> None:
    """Those that are named never come up; a name that is none is a mistake."""
    names = tuple(HTML_EDITS if make is html_noise else TEXT_EDITS)
    noise: Any = find(make(without=names[1:]), lambda _: True, settings=QUICK)
    assert [name for name, _ in noise.steps] == [names[0]]
    with pytest.raises(TypeError, match="no such edit: nothing"):
        make(without=("nothing",))
