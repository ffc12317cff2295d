"""The ends of pages: nothing after an early `</html>` is lost, and a page that broke off says so."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.helpers import LANGUAGES, LIMITS

import filmpage
from filmpage.source.html.tails import cut_reason, without_end_tags
from filmpage.source.html.tree import parse_tree

TAILS = (
    "</html>", "</body></html>", "</BODY></HTML>", "</html >", "</body>\n</html>\n",
    "</body></html><!doctype html><html lang=en><head><meta charset=utf-8></head><body class=second>",
)  # fmt: skip


def blocks(film: dict[str, Any]) -> list[str]:
    """Return a page about a film in the pieces between which a tail may be inserted."""
    heading = f"{film['title']} (2011)"
    rows = [f"<p>{label}: {value}</p>" for label, value in film["rows"]]
    head = f"<!DOCTYPE html><html><head><title>{heading}</title></head><body><div class=page>"
    script = "<script>var tail = '</html>'; // <!-- </body> \n</script>"
    data = f'<script type="application/ld+json">{{"@type": "Movie", "name": "{film["title"]}"}}</script>'
    return [
        head,
        f"<h1>{heading}</h1>",
        *rows,
        script,
        data,
        f"<p>{film['plot']}</p>",
        "</div></body></html>",
    ]


def _told(problem: filmpage.Problem) -> tuple[str, str, str]:
    """Return what a problem says but for its place, which an inserted tag moves."""
    return problem.code, problem.path, problem.raw


@pytest.mark.parametrize("name", ["en", *LANGUAGES])
@pytest.mark.parametrize("tail", TAILS)
def test_an_early_end_tag_changes_no_fact(name: str, tail: str) -> None:
    """Between any two blocks of a page, `</html>` or a second document's beginning takes nothing away."""
    film = LANGUAGES.get(name) or {
        "title": "Salt Ferry", "plot": "A ferry.", "rows": [["Director", "Ines Calder"]],
    }  # fmt: skip
    pieces = blocks(film)
    page = filmpage.read("".join(pieces))
    assert page.page is not None
    for index in range(1, len(pieces)):
        torn = filmpage.read("".join([*pieces[:index], tail, *pieces[index:]]))
        assert torn.page == page.page, index
        assert list(map(_told, torn.problems)) == list(map(_told, page.problems))


def test_two_documents_are_one_page() -> None:
    """Text, elements and data of a second document are in the tree, at their places in the source."""
    source = parse_tree(
        "<html><body><p>one</p></body></html>\n<html><body>\n<p id=b>two</p>text</body></html>", limits=LIMITS
    )
    assert source.root is not None
    assert [p.text for p in source.root.iter("p")] == ["one", "two"]
    assert "text" in "".join(map(str, source.root.itertext()))
    second = source.by_id("b")
    assert second is not None
    where = source.where(second, "two")
    assert (where.line, where.column) == (3, 9)


KEPT = [
    "<script>x = '</html>'</script>",
    "<!-- </html> -->",
    "<p title='</html>'>word</p>",
    "<textarea></html></textarea>",
    "<title></body></title>",
]


@pytest.mark.parametrize("kept", KEPT)
def test_other_tags_are_kept(kept: str) -> None:
    """A script, a comment, an attribute and a text area keep what they hold."""
    page = f"<html><body>{kept}</html>\n<p>more</p></BODY\n></html>"
    blank = without_end_tags(page)
    assert kept in blank
    assert blank.replace(kept, "").split() == ["<html><body>", "<p>more</p>"]
    assert (len(blank), blank.count("\n")) == (len(page), page.count("\n"))


@given(st.text(st.sampled_from("</html>boyscript!-= '\"\n"), max_size=80))
def test_blanks_keep_every_place(text: str) -> None:
    """Of any markup, only end tags change, and to as many blanks on the same lines."""
    blank = without_end_tags(text)
    assert [len(row) for row in blank.split("\n")] == [len(row) for row in text.split("\n")]
    assert all(new in (old, " ") for new, old in zip(blank, text, strict=True))
    assert without_end_tags(blank) == blank


def test_a_page_without_a_tail_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that end where they say pay nothing; nor does a style sheet behind the end."""

    def refuse(_: str) -> str:
        raise AssertionError

    monkeypatch.setattr("filmpage.source.html.tree.without_end_tags", refuse)
    for tail in ("", "\n", "<!-- saved -->", "<style>p{}</style>"):
        assert parse_tree(f"<html><body><p>word</p></body></html>{tail}", limits=LIMITS).root is not None


@pytest.mark.parametrize(
    "unit", ["<a '", "</html ", "<script>", "<!--", "<title></html>", "</html><p>", "</html"]
)
def test_any_number_of_tags_is_walked_once(unit: str) -> None:
    """Half a million tags that never end are one walk; a second look at each would take hours."""
    text = unit * 500_000
    assert len(without_end_tags(text)) == len(text)
    assert (cut_reason(text) is None) is (unit == "</html><p>")


# Pages that broke off


@pytest.mark.parametrize("name", ["de", "ja", "ru"])
def test_a_page_cut_anywhere_says_so(name: str) -> None:
    """A page cut at any place before `</body>` is truncated, or too short to be a page."""
    page = "".join(blocks(LANGUAGES[name]))
    end = page.rindex("</body>")
    for cut in range(1, end + len("</body") - 1):
        reading = filmpage.read(page[:cut])
        truncated = any(problem.code == "truncated" for problem in reading.problems)
        assert truncated or reading.page is None, page[max(0, cut - 30) : cut]
        if cut > page.index("<html") + 6:
            assert truncated, page[max(0, cut - 30) : cut]


REASONS = [
    ("<html><head><title>Salt", "the page ends inside its head"),
    ("<html><head><title>Salt Ferry</title><meta", "the page ends inside its head"),
    ("<html><body><p>Salt", "the page ends before its body does"),
    ("<html><head><title>A</title></head>", "the page ends before its body does"),
    ("<title>Salt Ferry", "the page ends inside its title"),
    ("<title>A</title><p>b</p><script>x = 1", "the page ends inside a script"),
    ("<title>A</title><p>b</p><!-- x", "the page ends inside a comment"),
    ("<title>A</title><p>b</p><a href='", "the page ends inside a tag"),
    ("<html><body><script>x='</body></html>'</script><p>Salt", "the page ends before its body does"),
]


@pytest.mark.parametrize("page,reason", REASONS)
def test_where_a_page_ends_is_told(page: str, reason: str) -> None:
    """The reason names what the page ends inside of; a tag that a script prints ends nothing."""
    assert cut_reason(page) == reason


WHOLE = [
    "<html><body><p>word</p></body></html>",
    "<html><body><p>word</p></body>",
    "<title>A</title><p>the end tags of html and body may be left out",
    "<div><p>a fragment</p></div>",
    "<p>1 < 2",
    "<html><body><p>word</p></body></html><!-- saved by",
    "<html><body><p>word</p></body></html><script>x='</body>'</script>",
]


@pytest.mark.parametrize("page", WHOLE)
def test_a_whole_page_is_not_truncated(page: str) -> None:
    """Pages that end as the standard allows are whole."""
    assert cut_reason(page) is None
