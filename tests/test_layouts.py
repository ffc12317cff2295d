"""Laws that hold for every layout of the package, and for one that uses every word of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, cast

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from lxml import etree

import filmpage
from filmpage.catalogue import layouts
from filmpage.layout import Column, HtmlLayout, Layout, Rows, field, form, rows
from filmpage.limits import Limits
from filmpage.model import FilmPage
from filmpage.notation import (
    Form,
    address,
    count,
    decimal,
    genres,
    language,
    name as person_name,
    paragraphs,
    quality,
    words,
    year,
)
from filmpage.pipeline.html import choose as choose_html
from filmpage.pipeline.text import choose as choose_text
from filmpage.readers.html_write import write_html
from filmpage.readers.text_write import write_text
from filmpage.reading import Reading
from filmpage.source.html import parse_tree
from filmpage.source.select import Sections
from filmpage.testing import html_noise, text_noise
from filmpage.testing.layouts import pages_of, read_alone
from filmpage.text_layout import TextLayout

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
        rows("comments", "article.comment", field("body", "::paragraphs", paragraphs)),
    ),
    whole=True,
)  # fmt: skip
"""A layout that no site has, declared with every word that a layout can be declared with."""

FOUND: Final = {layout.name: layout for layout in (*layouts(), EVERY_WORD)}
every_layout = pytest.mark.parametrize("name", FOUND)  # a layout itself would fill pages when a law fails
laws = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given]
)


def written(layout: Layout, page: FilmPage) -> str:
    """Write a page as its layout prints it."""
    return write_html(layout, page) if isinstance(layout, HtmlLayout) else write_text(layout, page)


def noise_for(layout: Layout) -> st.SearchStrategy[Callable[[str], str]]:
    """Make edits that change nothing for a layout: what it calls an element's own text must stay its own."""
    if not isinstance(layout, HtmlLayout):
        return text_noise()
    columns = [column for each in layout.rows for column in each.columns]
    fields = [*layout.fields, *(each for column in columns for each in column.fields)]
    owns = any(place.part == "own" for each in fields for place in each.places)
    return html_noise(without=("wrapped_leaves",) if owns else ())


def assert_read(layout: Layout, page: FilmPage, source: str) -> Reading:
    """Hold that a source is read as a page, with nothing doubted and nothing left over."""
    reading = read_alone(layout, source)
    assert reading.layout == layout.name, source
    assert reading.page == page, source
    assert reading.problems == (), source
    assert reading.unparsed == (), source
    return reading


def test_something_is_found() -> None:
    """The laws below speak of something, of both kinds."""
    assert {type(layout) for layout in layouts()} == {HtmlLayout, TextLayout}


def test_names_tell_layouts_apart() -> None:
    """No two layouts share a name, and each is one that a file or an option can have."""
    names = [layout.name for layout in layouts()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in names)


@every_layout
@laws
@given(data=st.data())
def test_what_is_written_is_read(name: str, data: st.DataObject) -> None:
    """Reading undoes writing, whatever the page; and what is written twice is written alike."""
    layout = FOUND[name]
    page = data.draw(pages_of(layout))
    source = written(layout, page)
    assert_read(layout, page, source)
    assert written(layout, page) == source


@every_layout
@laws
@given(data=st.data())
def test_noise_changes_nothing(name: str, data: st.DataObject) -> None:
    """A page that is edited without a change of meaning is read as before."""
    layout = FOUND[name]
    page = data.draw(pages_of(layout))
    noise: Callable[[str], str] = data.draw(noise_for(layout))
    assert_read(layout, page, noise(written(layout, page)))


@every_layout
@laws
@given(data=st.data())
def test_layouts_do_not_clash(name: str, data: st.DataObject) -> None:
    """A layout's own page is known by that layout, and by none that is tried before it."""
    layout = FOUND[name]
    source = written(layout, data.draw(pages_of(layout)))
    known = (*layouts(), EVERY_WORD)
    if isinstance(layout, HtmlLayout):
        root = parse_tree(source, limits=Limits()).root
        assert root is not None
        chosen: Layout | None = choose_html(known, root, Sections(root))
    else:
        chosen = choose_text(known, source)
    assert chosen == layout, source


@every_layout
@laws
@given(data=st.data())
def test_every_value_has_evidence(name: str, data: st.DataObject) -> None:
    """The words of each value stand where its evidence says."""
    layout = FOUND[name]
    page = data.draw(pages_of(layout))
    source = written(layout, page)
    reading = assert_read(layout, page, source)
    for path in stated(page):
        assert any(
            known == path or known.startswith((f"{path}.", f"{path}[")) for known in reading.evidence
        ), path
    for path, evidence in reading.evidence.items():
        if evidence.raw and evidence.how != "inferred":
            stands = stands_in_html if isinstance(layout, HtmlLayout) else stands_in_text
            assert stands(evidence, source), (path, evidence, source)


def stated(page: FilmPage) -> list[str]:
    """Give the fields of a page that hold something, entry by entry."""
    paths: list[str] = []
    for attribute in attrs.fields(FilmPage):
        value = getattr(page, attribute.name)
        if isinstance(value, tuple):
            paths.extend(f"{attribute.name}[{index}]" for index in range(len(value)))
        elif value and attribute.name != "work_type":
            paths.append(attribute.name)
    return paths


def stands_in_html(evidence: filmpage.Evidence, source: str) -> bool:
    """Say whether words stand in the element that evidence points at, or in its JSON."""
    found = cast("list[etree._Element]", etree.HTML(source).xpath(evidence.where.xpath or ""))
    places = [" ".join("".join(map(str, [*each.itertext(), each.tail or ""])).split()) for each in found]
    places += [str(value) for each in found for value in each.attrib.values()]
    if evidence.where.json_path is not None:
        return evidence.where.json_path.startswith("$") and [each.tag for each in found] == ["script"]
    return any("".join(evidence.raw.split()) in "".join(place.split()) for place in places)


def stands_in_text(evidence: filmpage.Evidence, source: str) -> bool:
    """Say whether words stand in the line that evidence points at."""
    line = evidence.where.line
    return line is not None and evidence.raw in source.split("\n")[line - 1]


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
