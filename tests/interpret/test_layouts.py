"""Laws that hold for every layout of the package, and for one that uses every word of the vocabulary."""

from __future__ import annotations

import re
from typing import Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from filmpage.interpret.html.write import write_html
from filmpage.interpret.text.write import write_text
from filmpage.layout.html import Column, HtmlLayout, Rows, field, form, rows
from filmpage.layout.text import TextLayout
from filmpage.model.film import FilmPage
from filmpage.notation import (
    Form,
    address,
    count,
    decimal,
    genres,
    language,
    mpa_rating,
    name as person_name,
    paragraphs,
    quality,
    runtime,
    words,
    year,
)
from filmpage.sites import layouts
from filmpage.testing import check_layout, pages_of, read_alone, write_page

EVERY_WORD: Final = HtmlLayout(
    name="every-word",
    signature=("body.film", 'a[href^="/film/"]', "#facts > table.facts", 'script[src*="/bundle."]'),
    lacks=("#mobile",),
    fields=(
        field("title", ("#mobile h1", "h1.title::own"), words),
        form("h1.title small", Form("({year})", "{year}", year=year)),
        field("tagline", "h1.title + p", words),
        field("original_title", 'dt:text("Original title") + dd', words),
        field("canonical_url", 'a[href^="/film/"]@href', address),
        field("poster_url", 'img[src$=".jpg"]@src', address),
        field("genres", "ul.genres > li", genres, every=True),
        field("languages", "ul.languages li", language, every=True),
        form("#facts td", Form("Runtime {runtime_minutes}", "Votes {comment_count}", runtime_minutes=count,
             comment_count=count), every=True),
        field("plot", "#facts div.plot::paragraphs", paragraphs),
        field("awards", 'i[title="Awards"]::tail', words),
        field("content_rating", 'meta[name="rating"]@content', words),
        field("extra.likes", "#likes@data-count", count),
    ),
    rows=(
        rows("directors", "#directors li", field("name", "", person_name), section="#directors"),
        rows(
            "cast",
            'table.cast tr:has(a[href^="/name/"])',
            field("name", "a", person_name),
            field("url", "a@href", address),
            field("character", "td + td::paragraphs", words),
            section="table.cast",
        ),
        Rows(
            path="releases",
            columns=(
                Column(each=("#mobile li", "ol.tabs > li"), fields=(field("quality", "", quality),)),
                Column(
                    each="div.file",
                    fields=(field("seeds", "b::tail", count), field("peers", "+ span", count)),
                ),
            ),
        ),
        rows(
            "ratings",
            "p.score",
            form("::own", Form("{value} of {best}", "{value}", value=decimal, best=decimal)),
            given={"source": "Critics", "kind": "critics"},
        ),
        rows(
            "crew",
            "p.person",
            field("name", "b", person_name),
            field("role", "i", words),
            unless=field("year", "i", year),
        ),
        rows("comments", "article.comment", field("body", "::paragraphs", paragraphs)),
    ),
    whole=True,
)  # fmt: skip
"""A layout that no site has, declared with every word that a layout can be declared with."""

SEVERAL: Final = HtmlLayout(
    name="several",
    signature=("main.several",),
    fields=(
        field("title", "main.several h1", words),
        field("original_title", "main.several h2", words, unlike="title"),
        form("p.facts", Form("{runtime_minutes} | {content_rating} | {genres}", "{content_rating} | {genres}",
             runtime_minutes=runtime, content_rating=mpa_rating, genres=genres)),
        field("plot", "div.plot p", paragraphs, every=True, blank="Show less"),
    ),
    rows=(
        rows(
            "reviews",
            "div.review",
            field("author", "b", words),
            field("body", ("p.whole", "p.short"), paragraphs, every=True),
        ),
    ),
)  # fmt: skip
"""An invented layout whose texts are in several elements each, and whose lists in one."""

FOUND: Final = {layout.name: layout for layout in (*layouts(), EVERY_WORD, SEVERAL)}
ALONE: Final = {
    f"{layout.name} {number}": attrs.evolve(layout, entries=(entries,))
    for layout in layouts()
    if isinstance(layout, TextLayout) and len(layout.entries) > 1
    for number, entries in enumerate(layout.entries, 1)
}
"""Text layouts with each of their forms of records alone: a page is written in the first form only."""
every_layout = pytest.mark.parametrize("name", FOUND)  # a layout itself would fill pages when a law fails
laws = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given]
)


def test_something_is_found() -> None:
    """The laws below speak of something, of both kinds."""
    assert {type(layout) for layout in layouts()} == {HtmlLayout, TextLayout}


def test_names_tell_layouts_apart() -> None:
    """No two layouts share a name, and each is one that a file or an option can have."""
    names = [layout.name for layout in layouts()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in names)


@every_layout
def test_a_layout_holds_its_laws(name: str) -> None:
    """What a layout writes it reads, noise or not, each value in its place, and no other takes its page."""
    check_layout(FOUND[name], among=(*layouts(), EVERY_WORD, SEVERAL))


@pytest.mark.parametrize("name", ALONE)
def test_each_form_of_records_holds_its_laws(name: str) -> None:
    """Whatever form of records is written is read, were it the layout's only one."""
    check_layout(ALONE[name])


@every_layout
@laws
@given(data=st.data())
def test_what_is_written_twice_is_written_alike(name: str, data: st.DataObject) -> None:
    """Writing depends on the page alone."""
    page = data.draw(pages_of(FOUND[name]))
    assert write_page(FOUND[name], page) == write_page(FOUND[name], page)


@pytest.mark.parametrize("index", range(len(EVERY_WORD.fields)))
def test_the_law_can_fail(index: int) -> None:
    """A layout that has lost a field does not read what the whole one writes."""
    lost = EVERY_WORD.fields[index]
    less = attrs.evolve(EVERY_WORD, fields=tuple(f for f in EVERY_WORD.fields if f is not lost))
    differs: list[bool] = []

    @settings(laws, database=None, derandomize=True)
    @given(pages_of(EVERY_WORD))
    def gather(page: FilmPage) -> None:
        differs.append(read_alone(less, write_html(EVERY_WORD, page)).page != page)

    gather()
    assert any(differs)


def test_the_law_can_fail_for_texts() -> None:
    """A text layout that has lost a line leaves that line unread, or reads it as something else."""
    layout = next(layout for layout in layouts() if isinstance(layout, TextLayout))
    less = attrs.evolve(layout, lines=layout.lines[1:], sections=layout.sections[1:])
    differs: list[bool] = []

    @settings(laws, database=None, derandomize=True)
    @given(pages_of(layout))
    def gather(page: FilmPage) -> None:
        differs.append(read_alone(less, write_text(layout, page)).page != page)

    gather()
    assert any(differs)


def test_what_cannot_be_written_is_refused_where_it_is_declared() -> None:
    """A layout cannot be declared with a reader that does not write, nor a form under a name of its own."""
    with pytest.raises(TypeError, match="write"):
        field("title", "h1", str.strip)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="slots"):
        field("title", "h1", Form("{title}", title=words))
