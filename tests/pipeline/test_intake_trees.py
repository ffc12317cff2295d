"""Trees and elements of lxml that are handed over: written as HTML without loss, and not changed."""

from __future__ import annotations

from typing import cast

from hypothesis import given, strategies as st
from lxml import etree, html

import filmpage
from filmpage.pipeline.tree_markup import markup_of

PAGE = (
    "<html><head><title>The Ferry at Dusk (2031)</title></head><body><h1>The Ferry at Dusk</h1>"
    "<p>Directed by: Ida Falk</p><ul><li>Runtime: 112 min</li><li>Country: France</li></ul></body></html>"
)
XHTML = (
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:x="http://www.w3.org/1999/xlink">'
    '<head><title>The Ferry at Dusk (2031)</title><meta name="a" content="b"/></head><body>'
    '<h1 id="t">The Ferry at Dusk</h1><p x:href="q" xml:lang="en">Director: Ida Falk<br/>Runtime: 112 min</p>'
    "<p>Country: France</p></body></html>"
)
NAMES = st.sampled_from(
    ["div", "p", "b", "a", "td", "script", "style", "textarea", "br", "img", "source", "x-y"]
)
HELD = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
"""What lxml lets a tree hold: no surrogates, no controls, and neither of the two that XML forbids."""
WORDS = st.text(HELD | st.sampled_from("<>&\"'\n "), max_size=8)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> etree._Element:
    """Build a tree of elements that hold any text, with texts between them."""
    element = etree.Element(draw(NAMES))
    for key in draw(st.lists(st.sampled_from(["href", "class", "title", "data-x"]), max_size=2)):
        element.set(key, draw(WORDS))
    element.text = draw(WORDS)
    for child in draw(st.lists(trees(depth - 1), max_size=3)) if depth else []:
        child.tail = draw(WORDS)
        element.append(child)
    return element


def parsed(markup: str) -> etree._Element:
    """Parse a page as the reader does."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return etree.fromstring(markup.encode(), parser)


def contents(element: etree._Element) -> list[object]:
    """Return what a tree is."""
    return [(each.tag, each.text or "", each.tail or "", each.items()) for each in element.iter()]


@given(trees())
def test_a_tree_that_was_read_is_written_as_it_is(element: etree._Element) -> None:
    """What is parsed, written and parsed again is the same tree, and the first is not changed."""
    body = f"<html><head></head><body>{markup_of(element)}</body></html>"
    page = parsed(body)
    before = contents(page)
    assert contents(parsed(markup_of(page))) == before == contents(page)


def test_addresses_in_a_tree_are_as_they_are_in_it() -> None:
    """The writer of lxml itself escapes addresses, which would change what is read from them."""
    page = parsed('<body><a href="/films/A Plan-2012/å?b=c&amp;d">x</a>')
    assert 'href="/films/A Plan-2012/å?b=c&amp;d"' in markup_of(page)


def test_what_follows_the_end_of_a_tree_is_read() -> None:
    """libxml2 keeps what follows the first `</html>` beside the tree; it is handed over with it."""
    page = parsed("<html><body><p>a</p></body></html><p>Director: Ida Falk</p>")
    assert markup_of(page).endswith("<p>Director: Ida Falk</p></html>")
    assert "Falk" not in markup_of(page[0])


def test_an_element_is_read_by_itself() -> None:
    """A part of a page is read without the page around it, and without the text after it."""
    page = html.document_fromstring(
        "<title>Other (1999)</title><div><h1>The Ferry at Dusk</h1><p>Directed by: Ida Falk</p>"
        "<p>Runtime: 112 min</p><p>Country: France</p></div>Director: Nobody"
    )
    film = filmpage.parse(page[-1][0])
    assert (film.title, film.runtime_minutes) == ("The Ferry at Dusk", 112)
    assert film.directors is not None
    assert [credit.name for credit in film.directors] == ["Ida Falk"]


def test_an_element_is_markup_whatever_it_looks_like() -> None:
    """A tree is never taken for plain text, as its source may be."""
    link = html.fragment_fromstring("<b>Director: Ida Falk</b>")
    assert filmpage.read(link).form == ""
    assert filmpage.read(etree.ElementTree()).kind == "empty"
    assert filmpage.read(etree.Comment("x")).kind == "empty"


def test_xhtml_is_read_without_its_namespace() -> None:
    """A tree of XML is read like its source, without its namespaces."""
    page = etree.fromstring(XHTML)
    before = etree.tostring(page)
    assert filmpage.parse(page) == filmpage.parse(XHTML)
    assert markup_of(page).startswith('<html><head><title>The Ferry at Dusk (2031)</title><meta name="a"')
    assert '<p x:href="q" xml:lang="en">' in markup_of(page)
    assert etree.tostring(page) == before
    prefixed = etree.fromstring(
        XHTML.replace("xmlns=", "xmlns:h=").replace("<h1 ", "<h:h1 ").replace("</h1", "</h:h1")
    )
    assert '<h1 id="t">' in markup_of(prefixed)
    assert "<svg:title>" in markup_of(etree.fromstring('<p xmlns:svg="svg"><svg:title/></p>'))


def test_entities_and_instructions_of_a_tree_lose_no_text() -> None:
    """The text after a comment, an instruction or an entity is kept."""
    parser = etree.XMLParser(resolve_entities=False)
    page = etree.fromstring('<!DOCTYPE p [<!ENTITY e "x">]><p>a<!--b-->c<?d e?>f&e;g<br/>h</p>', parser)
    assert markup_of(page) == "<p>a<!--b-->cf&e;g<br>h</p>"


def test_an_attribute_may_begin_with_a_bracket() -> None:
    """What templates leave in a tag is kept, and is not taken for a namespace."""
    source = '<html><body><p {x}y="1" {{z="2" {="3">a</p></body></html>'
    assert markup_of(parsed(source)) == source


def test_a_deep_tree_is_written_without_recursion() -> None:
    """A tree deeper than Python's stack is over a limit, and no crash."""
    elements = [etree.Element("div")]  # all are kept, for lxml looks up to the next that is when it drops one
    for _ in range(100_000):
        elements.append(etree.SubElement(elements[-1], "div"))
    reading = filmpage.read(elements[0])
    assert (reading.kind, reading.problems[0].code) == ("unknown", "limit")


def test_places_of_a_tree_are_found_in_it() -> None:
    """The XPaths of a whole document are those of the caller's own tree."""
    page = html.document_fromstring(PAGE)
    reading = filmpage.read(page)
    paths = {evidence.where.xpath for evidence in reading.evidence.values()} - {None}
    assert len(paths) > 1
    assert all(len(cast("list[object]", page.xpath(cast("str", xpath)))) == 1 for xpath in paths)
