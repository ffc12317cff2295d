"""The guarded tree: what counts as markup, what it may cost, and the places of its elements."""

from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st
from lxml import etree
from tests.helpers import LIMITS, SHARED

from filmpage.errors import LimitError
from filmpage.limits import Limits
from filmpage.reading import Where
from filmpage.source.bytes.sniff import is_html
from filmpage.source.html.guard import Counter, has_few_attributes, new_parser
from filmpage.source.html.tree import HtmlSource, parse_tree

PIECES = [
    "<p>", "</p>", "<a", "<b ", "</b", "/", ">", "<", "=", '"', "'", " ", "\n", "x", "y=1", " z",
    ' k="', " j='",
    "<!--", "-->", "<script>", "</script>", "<title>", "<!", "<?", "&amp;", "é", "<textarea ", "<p id=i>",
    "<table>", "<td>w", "</table>", "\x00", "<A HREF=", "<br/>", "<body c>", "word",
]  # fmt: skip
VALUES = [
    " ", "/", '="', '"', "='", "'", "=", ">", "<a", "a", "b", "c", "d", "e", "\n", '=">"', "=\t'",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
ATTRIBUTES = st.lists(st.sampled_from(VALUES), max_size=80).map("".join)


def tree(text: str, limits: Limits = LIMITS) -> HtmlSource:
    """Parse a page under the usual limits."""
    return parse_tree(text, limits=limits)


# What is markup


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>",
        "\ufeff\n <!doctype html><title>A film</title>",
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<html><body>A film",
        "<?xml version='1.0'?><html/>",
        '<base href="http://films.example/"/><!DOCTYPE html>',
        "<div class='a'>A film</div>",
        "<table\n><tr><td>Runtime</td><td>118 min.</td></tr></table>",
        "---\nlayout: film\n---\n<div>\n<h1>A film</h1>\n</div>\n<p>\n118 min.\n</p>\n",
        "Line wrap\n1 <!DOCTYPE html>\n2 <html lang=en>\n3 <title>A film</title>",
    ],
)
def test_markup(text: str) -> None:
    """Whole documents, fragments, templates and views of a source are markup."""
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A film\n2019\n\nDrama",
        "<3 this film, <i>really</i>",
        "<unk> the film <unk>",
        "<i>A Film</i> is a drama.\nIt is long.",
        "<http://films.example/a> </x>",
        "<!DOCTYPE html>\n\n# A film\n\n* Drama",
        "---\ntitle: A film\n---\n# A film\n\n<table><tr><td>Runtime</td></tr></table>\n\nIts plot.\n\nMore.",
        "var page = '<div class=\"a\">' + x + '</div>';\nA film\n2019\n",
    ],
)
def test_no_markup(text: str) -> None:
    """Words are not markup, whatever tags are among them."""
    assert not is_html(text)


@pytest.mark.corpus
@pytest.mark.parametrize(
    "folder,pattern,markup", [("corpus", "*.html", True), ("corpus-text", "*.txt", False)]
)
def test_every_real_file_is_told_apart(folder: str, pattern: str, *, markup: bool) -> None:
    """Every real page is markup, and no text made from one, but the copies of a page that shows a source."""
    paths = sorted((SHARED / folder).rglob(pattern))
    if not paths:
        pytest.skip(f"../shared/{folder} is not here")
    for path in paths:
        text = path.read_bytes().decode("utf-8", "replace")
        assert is_html(text) is (markup or "viewsource" in path.name), path.name


# The tree


@pytest.mark.parametrize("text", ["", " \n", "<!-- nothing -->", "<!doctype html>", "<?php ?>"])
def test_a_page_with_nothing_in_it(text: str) -> None:
    """A page without an element or a word has no root, which is not an error."""
    source = tree(text)
    assert (source.root, source.truncated) == (None, None)
    assert source.by_id("a") is None


def test_declarations_in_the_text_do_not_count() -> None:
    """The text is decoded already: what it says of its encoding is not looked at again."""
    source = tree('<?xml version="1.0" encoding="utf-16"?><meta charset=koi8-r><p>é あ')
    assert source.root is not None
    assert source.root.findtext(".//p") == "é あ"


def test_comments_do_not_split_text() -> None:
    """Text on both sides of a comment is one text."""
    source = tree("<p>10<!-- -->/<!-- -->10<?x?>!")
    assert source.root is not None
    assert source.root.findtext(".//p") == "10/10!"


@given(SOUP | st.text())
@example("<p>\ud800")
def test_any_text_gives_a_tree(text: str) -> None:
    """Any text is parsed, with nothing raised and nothing lost but what a script or a comment swallows."""
    truncated = tree(f"{text}</body>").truncated
    assert truncated is None or truncated.startswith("the page ends ")


def test_ids() -> None:
    """An element is found by its own id, not by the name of a link, and the first of two counts."""
    source = tree("<a name=t>x</a><b id=t>1</b><i id=t>2</i><p id='a b'>3</p><u id=é>4</u>")
    found = source.by_id("t")
    assert found is not None
    assert found.text == "1"
    assert source.by_id("é") is not None
    for absent in ("a", "b", "a b", "", "T", "')"):
        assert source.by_id(absent) is None


# What it may cost


def attributes(count: int, template: str = " a{}") -> str:
    """Return a tag with many attributes."""
    return '<p a=""' + "".join(template.format(number) for number in range(count)) + ">x</p>"


TEMPLATES = [
    " a{}",
    "/a{}",
    " a{}=1",
    ' a{}=">"',
    '\n\ta{} = "<b>"',
    "\ta{}\n=\f'>\"'",
    'a{}=""',
    " é{}",
    ' "{}',
]


@pytest.mark.parametrize("template", TEMPLATES)
def test_too_many_attributes(template: str) -> None:
    """One attribute over the limit raises before a tree is built, however the tag hides where it ends."""
    limits = Limits(max_attributes=100)
    noise = '<p title="a > b">it\'s x = "y</p>' * 50
    assert tree(noise + attributes(99, template), limits).root is not None
    with pytest.raises(LimitError) as caught:
        tree(noise + attributes(100, template) + noise, limits)
    assert (caught.value.limit, caught.value.bound) == ("max_attributes", 100)
    assert caught.value.value > 100


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_hundred_thousand_attributes(template: str) -> None:
    """A tag that would hold the parser for minutes is refused."""
    with pytest.raises(LimitError, match="max_attributes"):
        tree(attributes(100_000, template))


@given(st.lists(ATTRIBUTES | SOUP, max_size=6).map("<a ".join), st.integers(0, 6))
@example("<a b0='>' b1='>' b2='>' b3>", 3)
@example("=\"<a b='\" > c d e f g'>", 2)
def test_the_quick_proof_is_sound(text: str, most: int) -> None:
    """Where the quick proof says that all tags have few attributes, the tokenizer finds no tag with more."""
    markup = text.encode()
    if has_few_attributes(markup, most):
        etree.fromstring(markup, new_parser(Counter(Limits(max_attributes=most))))


def test_the_quick_proof_is_of_use() -> None:
    """Ordinary pages are proved harmless without a pass over their tags."""
    page = (
        '<div class="row"><a href="/f?a=b&c=\'d\'" title="x > y">A film</a>\n<p>It\'s "good".</p></div>' * 500
    )
    script = "<script>var a = {" + ",".join(f'"k{number}":"v"' for number in range(100)) + "};</script>"
    assert has_few_attributes((page + script + page).encode(), 512)


@pytest.mark.parametrize("text", ["<p>", "<br>", "<td>", "<p>x</p>"])
def test_too_many_elements(text: str) -> None:
    """The elements of the tree are counted before it is built; those that are implied count."""
    limits = Limits(max_elements=200)
    with pytest.raises(LimitError, match="max_elements"):
        tree(text * 199, limits)
    # html and body are the other two.
    assert tree(text * 198, limits).root is not None


@given(SOUP)
def test_a_tree_has_no_more_elements_than_the_limit(text: str) -> None:
    """A tree that is built has at most the allowed elements and levels."""
    limits = Limits(max_elements=8, max_depth=5)
    try:
        root = tree(text, limits).root
    except LimitError:
        return
    elements = [] if root is None else list(root.iter())
    assert len(elements) <= 8
    assert all(len(list(element.iterancestors())) < 5 for element in elements)


@pytest.mark.parametrize("tag", ["div", "b", "font", "dd"])
def test_too_deep(tag: str) -> None:
    """A tree is at most as deep as the limit, and what is deeper is not cut off unseen."""
    assert tree(f"<{tag}>" * 510).truncated is None
    with pytest.raises(LimitError, match="max_depth"):
        tree(f"<{tag}>" * 511 + "the tail")
    assert "depth" in str(tree(f"<{tag}>" * 3000 + "the tail", Limits(max_depth=9999)).truncated)


# Where its elements are


@given(SOUP)
@example("<p><a:b><a:b><x.y><é><p>")
@example("<body><body><p>")
def test_paths_find_their_elements(text: str) -> None:
    """The path of each element finds this element alone; its line and column are those of such a tag."""
    source = tree(text)
    if source.root is None:
        return
    lines = text.split("\n")
    for element in source.root.iter():
        place = source.where(element)
        assert source.root.xpath(place.xpath or "") == [element]
        if place.column is not None:
            assert place.line is not None
            tag = lines[place.line - 1][place.column - 1 :]
            assert tag.lower().startswith("<" + element.tag)


PAGE = """<!-- <p> --><title>A <p> film</title>
<body><script>"<p>"</script><p
 id=one title=" <p> ">Runtime: 118 min.</p><p id=two>Ask &amp; tell</p><p id=three>Its plot, told
in two lines.</p>"""


@pytest.mark.parametrize(
    "id,raw,place",
    [
        ("one", "", Where(line=2, column=29, xpath="/html/body/p[1]")),
        ("one", "118 min.", Where(line=3, column=32, end_column=40, xpath="/html/body/p[1]")),
        ("two", "Ask & tell", Where(line=3, column=44, xpath="/html/body/p[2]")),
        ("three", "Its plot, told in two lines.", Where(line=3, column=84, xpath="/html/body/p[3]")),
    ],
)
def test_places(id: str, raw: str, place: Where) -> None:
    """A place is where the words begin, or the tag's; tags in comments, scripts and titles are none."""
    source = tree(PAGE)
    element = source.by_id(id)
    assert element is not None
    assert source.where(element, raw) == place
    assert source.line_of(element) == source.where(element).line


def test_an_implied_element_has_no_column() -> None:
    """What the source does not hold has no column."""
    source = tree("\n\n<p>x")
    assert source.root is not None
    assert source.where(source.root).column is None
    assert source.where(source.root[0][0]) == Where(line=3, column=1, xpath="/html/body/p")


ENDLESS = ['<a b="', "<a b=\"<a b='", '<a ="', "<!--", "<title>", "<script>", "</", "<p>", "<t{0}></t{0}>"]


@pytest.mark.parametrize("unit", ENDLESS)
def test_places_of_a_page_that_does_not_end(unit: str) -> None:
    """Source and tree are each walked once: a walk for every tag or name would take an hour here."""
    source = tree("".join(unit.format(number) for number in range(50_000)))
    if source.root is not None:
        assert all(source.where(element).xpath for element in source.root.iter())


def test_lines_past_those_that_the_parser_counts() -> None:
    """libxml2 counts 65,535 lines; places go on."""
    source = tree("\n" * 70_000 + "<p>x")
    assert source.root is not None
    assert source.line_of(source.root[0][0]) == 70_001
    assert source.line_of(source.root) is None


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_page_that_broke_off_says_so(share: float) -> None:
    """A page without the end of its body is truncated; everything before is kept."""
    page = "<html><body>" + "<p>word</p>" * 100 + "</body></html>"
    assert parse_tree(page, limits=Limits()).truncated is None
    source = parse_tree(page[: int(len(page) * share)], limits=Limits())
    assert source.truncated == "the page ends before its body does"
    assert source.root is not None
