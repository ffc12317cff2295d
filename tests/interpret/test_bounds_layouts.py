"""No silent loss, for every layout that is found: what a page of it has over a bound is reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.strategies import DataObject

import filmpage
from filmpage import FilmPage, Limits, Reading
from filmpage.claims.assemble import Assembly, assemble, entry_types
from filmpage.claims.claim import Claims, Rank
from filmpage.claims.derive import derive
from filmpage.interpret.html.read import read_layout
from filmpage.interpret.text.read import read_lines
from filmpage.layout import Layout
from filmpage.layout.html import HtmlLayout, field, rows
from filmpage.layout.text import TextLayout
from filmpage.notation import genres, name as person_name, paragraphs, words
from filmpage.sites import layouts
from filmpage.source.html.tree import parse_tree
from filmpage.source.html.tree_index import TreeIndex
from filmpage.source.text.lines import normalise
from filmpage.testing import pages_of, write_page
from filmpage.testing._notations import pool_of

LAYOUTS: Final = layouts()
NAMES: Final = [layout.name for layout in LAYOUTS]
CHECKS: Final = [HealthCheck.too_slow, HealthCheck.nested_given]
LAWS: Final = settings(max_examples=6, deadline=None, suppress_health_check=CHECKS)
LONG: Final = ("plot", "tagline", "awards", "body", "note")


def read(layout: Layout, source: str, limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    """Read a page of a layout, and try no other."""
    return filmpage.read(source, layouts=(layout,), limits=limits)


def alone(layout: Layout, source: str, limits: Limits = Limits()) -> Assembly:  # noqa: B008 - frozen
    """Read a page by one layout and by nothing else."""
    if isinstance(layout, TextLayout):
        claims, _ = read_lines(layout, normalise(source, limits=limits).lines)
    else:
        root = parse_tree(source, limits=limits).root
        assert root is not None
        claims = read_layout(layout, root, TreeIndex(root, limits), limits)
    return assemble([claims], derive, limits)


def told(found: Assembly | Reading, code: str, path: str) -> bool:
    """Return whether a problem of a code is reported for a path."""
    problems = found.doubts if isinstance(found, Assembly) else found.problems
    return any(problem.code == code and problem.path == path for problem in problems)


def own(found: Assembly, name: str) -> Any:
    """Return a field of a page, unless it follows from others."""
    derived = (path for path, (_, reader) in found.kept.items() if reader == "derived" and len(path) < 3)
    return None if any(path[0] == name for path in derived) else getattr(found.page, name)


@pytest.mark.parametrize("layout", LAYOUTS, ids=NAMES)
@LAWS
@given(data=st.data())
def test_a_second_entry_is_told_where_one_is_the_bound(layout: Layout, data: DataObject) -> None:
    """Of each list the first entry stays, and each list that had more has a problem; nothing else is lost."""
    source = write_page(layout, data.draw(pages_of(layout)))
    whole, over = alone(layout, source), alone(layout, source, Limits(max_rows=1))
    for each in attrs.fields(FilmPage):
        value, kept = own(whole, each.name), own(over, each.name)
        if each.name in entry_types() and value:
            assert kept == value[:1]
            assert told(over, "too-many-rows", each.name) == (len(value) > 1)
        elif None not in (kept, value):
            assert kept == value


def texts_of(page: FilmPage) -> Iterator[tuple[str, str]]:
    """Yield the long texts of a page with their paths."""
    for each in attrs.fields(FilmPage):
        value = getattr(page, each.name)
        if each.name in LONG and value:
            yield each.name, value
        for number, entry in enumerate(value or () if each.name in entry_types() else ()):
            for name in LONG:
                if (text := getattr(entry, name, None)) is not None:
                    yield f"{each.name}[{number}].{name}", text


@pytest.mark.parametrize("layout", LAYOUTS, ids=NAMES)
@LAWS
@given(data=st.data())
def test_a_text_of_twice_the_bound_is_told(layout: Layout, data: DataObject) -> None:
    """Of each long text the beginning stays, and a problem is reported for each that went over the bound."""
    source = write_page(layout, data.draw(pages_of(layout)))
    texts = dict(texts_of(alone(layout, source).page))
    most = max(map(len, texts.values()), default=2) // 2 or 1
    over = alone(layout, source, Limits(max_text=most))
    assert texts.keys() == dict(texts_of(over.page)).keys()
    for path, text in texts_of(over.page):
        assert text == texts[path][:most].rstrip()
        assert told(over, "too-long", path) == (len(texts[path]) > most)


REVIEWED: Final = HtmlLayout(
    name="reviewed",
    signature=("#film",),
    fields=(
        field("title", "#film h1", words),
        field("plot", "#plot", paragraphs),
        field("genres", "ul.genres", genres),
    ),
    rows=(
        rows("directors", "p.director", field("name", "b", person_name)),
        rows("cast", "li.cast", field("name", "a", person_name), field("character", "a@title", words)),
    ),
    whole=True,
)
PAGE: Final = (
    '<div id="film"><h1>{title}</h1></div><p class="director"><b>Mara Voss</b></p><p id="plot">{plot}</p>'
    '<ul><li class="cast"><a title="The ferryman">{name}</a></li></ul><ul class="genres">{genres}</ul>'
)


@pytest.mark.parametrize(
    "part, path",
    [
        ({"title": "Dust " * 500}, "title"),
        ({"name": "Anna Lindqvist" * 10}, "cast[0].name"),
        ({"genres": "Drama / " * 100}, "genres"),
    ],
    ids=["title", "name", "genres"],
)
def test_a_text_that_a_notation_refuses_for_its_length_is_told(part: dict[str, str], path: str) -> None:
    """Also where the same element says something else: that hides no loss."""
    filled = {"title": "Dust", "plot": "A ferryman.", "name": "Ida Falk", "genres": "Drama", **part}
    reading = read(REVIEWED, PAGE.format(**filled))
    assert told(reading, "too-long", path)


def test_a_plot_of_any_length_is_read_by_a_layout() -> None:
    """A plot over the bound is cut, and not refused by its notation."""
    plot = "A ferryman waits. " * 20_000
    reading = read(REVIEWED, PAGE.format(title="Dust", plot=plot, name="Ida Falk", genres="Drama"))
    assert reading.page is not None
    assert reading.page.plot == plot[:200_000].rstrip()
    assert told(reading, "too-long", "plot")
    page = PAGE.format(title="Dust", plot=plot, name="Ida Falk", genres="Drama")
    more = read(REVIEWED, page, Limits(max_text=10**6))
    assert more.page is not None
    assert more.page.plot == plot.rstrip()


@pytest.mark.parametrize("name", sorted(entry_types()))
def test_every_list_of_the_page_is_bounded(name: str) -> None:
    """Whatever reader claims a list, at twice the bound the first half stays and a problem is reported."""
    most = 10
    kept = _assembled(name, most, Limits(max_rows=most))
    over = _assembled(name, 2 * most, Limits(max_rows=most))
    assert not kept[1]
    assert len(kept[0]) == most
    assert over[0] == kept[0]
    assert over[1] == [("too-many-rows", name)]


def _assembled(name: str, count: int, limits: Limits) -> tuple[Any, list[tuple[str, str]]]:
    claims = Claims("test", Rank.LAYOUT)
    kind = entry_types()[name]
    for number in range(count):
        if not attrs.has(kind):
            claims.add((name, number), f"Word {number}", "", None)
            continue
        needed = {f.name for f in attrs.fields(kind) if f.default is attrs.NOTHING}
        for part in sorted(needed) or ["body" if name in ("reviews", "comments") else "source"]:
            value: Any = f"Word {number}"
            if part == "date":
                value = pool_of(filmpage.notation.date)[0]
            claims.add((name, number, part), value, "", None)
        if name == "ratings":
            claims.add((name, number, "value"), number + 1, "", None)
        if name == "releases":
            claims.add((name, number, "quality"), f"{number}p", "", None)
            claims.claims = [claim for claim in claims if claim.path[-1] != "source"]
    result = assemble([claims], limits=limits)
    return getattr(result.page, name), [(doubt.code, doubt.path) for doubt in result.doubts]
