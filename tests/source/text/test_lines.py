"""Plain text as logical lines: one invented page, printed by many converters, reads the same."""

from __future__ import annotations

import importlib
import re
import textwrap
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import example, given, strategies as st
from tests.bounded import is_unbounded
from tests.helpers import line_texts as texts, text_source as read

MODULES: Final = (
    "characters", "converters", "line", "lines", "markup.blocks", "markup.envelope", "markup.inline",
    "markup.snapshot", "rejoin", "unwrap",
)  # fmt: skip


# What pages are made of: headings, tokens and paragraphs of an invented film

PROSE: Final = (
    "the lantern keeper walks across frozen harbour while gulls argue over bread and nobody answers her "
    "letters until Mara returns with a map drawn in salt behind some well-worn half-forgotten lighthouse"
)
WORDS: Final = PROSE.split()
SENTENCES: Final = [
    f"{' '.join(WORDS[at : at + size]).capitalize()}." for at in range(18) for size in (9, 10, 11)
]
PARAGRAPH: Final = st.lists(st.sampled_from(SENTENCES), min_size=6, max_size=12).map(" ".join)
TOKEN: Final = st.sampled_from(
    ["1.15 GB", "1280*536", "25 fps", "2 hr 8 min", "P/S 12 / 40", "English 2.0", "720p.WEB 1080p.WEB"]
)
HEADING: Final = st.sampled_from(["The Salt Map", "Movie Reviews", "Tech specs", "Synopsis"])
BLOCK: Final = (
    st.tuples(st.just("p"), PARAGRAPH) | st.tuples(st.just("t"), TOKEN) | st.tuples(st.just("h"), HEADING)
)
PAGE: Final = st.lists(BLOCK, min_size=2, max_size=8).filter(lambda page: sum(k == "p" for k, _ in page) >= 2)
LONG: Final = (
    "The half-forgotten lantern keeper walks across the well-worn harbour wall and counts. " * 5 + "End."
)
Page = list[tuple[str, str]]


def plain(page: Page) -> str:
    """Print a page as blocks with one blank line between them."""
    return "\n\n".join(words for _, words in page)


def escaped(words: str) -> str:
    """Escape what Markdown would take for marks."""
    return re.sub(r"([*_\[\]])", r"\\\1", words)


def markdown(page: Page) -> str:
    """Print a page as Markdown."""
    rows = [f"## {words}" if kind == "h" else escaped(words) for kind, words in page]
    return "\n\n".join([*rows, '[More](https://films.example/more "All of it")'])


def setext(page: Page) -> str:
    """Print a page with underlined headings."""
    return "\n\n".join(f"{words}\n{'-' * len(words)}" if kind == "h" else words for kind, words in page)


def stars(page: Page) -> str:
    """Print a page as Debian's html2text does, wrapped at 79."""
    rows = [f"**** {words} ****" if kind == "h" else textwrap.fill(words, 79) for kind, words in page]
    return "\n\n".join(["**** A ****", *rows, "**** B ****"])


def lynx(page: Page) -> str:
    """Print a page as lynx does: indented, wrapped, every link numbered and listed at the end."""
    indent = {"initial_indent": "   ", "subsequent_indent": "   ", "break_on_hyphens": False}
    rows: list[str] = []
    for number, (kind, words) in enumerate(page, 1):
        first, *rest = words.split(" ", 1)
        marked = " ".join([f"[{number}]{first}", *rest])
        rows.append(words if kind == "h" else "\n".join(textwrap.wrap(marked, 75, **indent)))  # type: ignore[arg-type]
    links = "\n".join(f"  {n:2}. https://films.example/{n}" for n in range(1, len(page) + 1))
    return "\n\n".join(rows) + f"\n\nReferences\n\n   Visible links:\n{links}\n"


def snapshot(page: Page) -> str:
    """Print a page as an accessibility snapshot."""
    rows = {"h": '- heading "{}" [level=3]', "p": "- paragraph: {}", "t": "- text: {}"}
    more = ['- link "More":', "  - /url: https://films.example/more"]
    return "\n".join([rows[kind].format(words) for kind, words in page] + more)


def expected(page: Page, *more: str) -> list[str]:
    """Return the lines that a page has."""
    return [words for _, words in page] + list(more)


# Laws


@given(PAGE)
def test_a_plain_page_is_its_blocks(page: Page) -> None:
    """Blocks between blank lines are the lines of a text."""
    assert texts(plain(page)) == expected(page)


EDITS: Final[dict[str, Callable[[str], str]]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NBSP": lambda text: text.replace(" ", "\xa0"),
    "trailing blanks": lambda text: text.replace("\n", "  \n") + " ",
    "final newline": lambda text: text + "\n",
    "mark of byte order": lambda text: "\ufeff" + text,
    "invisible characters": lambda text: text.replace("a", "a\u200b").replace(".", "\u200f.\xad"),
    "private icons": lambda text: text.replace("\n", "\n\ue8b6"),
    "colours": lambda text: f"\x1b[1m{text}\x1b[0m",
}


@given(st.sampled_from(sorted(EDITS)), PAGE)
def test_invisible_edits_change_nothing(name: str, page: Page) -> None:
    """Invisible characters do not change a text's lines, their numbers or the gaps between them."""
    edit = EDITS[name]
    before = [(line.text, line.number, line.before) for line in read(plain(page)).lines]
    assert [(line.text, line.number, line.before) for line in read(edit(plain(page))).lines] == before


@given(PAGE, st.sampled_from([60, 72, 79, 80, 90]), st.booleans())
@example([("p", LONG), ("h", "Cast"), ("p", LONG)], 72, True)
@example([("p", LONG), ("h", "Cast"), ("p", LONG)], 79, False)
@example([("p", LONG), ("h", "Cast"), ("p", LONG)], 80, True)
def test_wrapping_is_undone(page: Page, width: int, hyphens: bool) -> None:  # noqa: FBT001
    """A text that any wrapper broke at its width reads as if it had not been broken."""
    wrapped = (textwrap.fill(words, width, break_on_hyphens=hyphens) for _, words in page)
    assert texts("\n\n".join(wrapped)) == expected(page)


@given(PAGE, PARAGRAPH)
def test_one_wrapped_paragraph_is_joined_in_a_text_that_is_not_wrapped(page: Page, paragraph: str) -> None:
    """A paragraph that its author broke is one line, whatever is around it."""
    text = f"{plain(page)}\n\n{textwrap.fill(paragraph, 72, break_on_hyphens=False)}\n\n{plain(page)}"
    assert texts(text) == [*expected(page), paragraph, *expected(page)]


@pytest.mark.parametrize(
    "converter, more",
    [(markdown, ["More"]), (setext, []), (lynx, []), (snapshot, ["More"])],
)
@given(page=PAGE)
def test_converters_agree(converter: Callable[[Page], str], more: list[str], page: Page) -> None:
    """A page reads the same from every converter, and its headings are recognised."""
    lines = read(converter(page)).lines
    assert [line.text for line in lines] == expected(page, *more)
    assert [line.heading > 0 for line in lines] == [kind == "h" for kind, _ in page] + [False] * len(more)


@given(PAGE)
def test_html2text_of_debian_agrees(page: Page) -> None:
    """Headings between stars are headings of their level."""
    source = read(stars(page))
    assert [line.text for line in source.lines] == ["A", *expected(page), "B"]
    assert source.lines[0].heading == 3
    assert source.form == "html2text-debian"


@given(PAGE)
def test_lines_are_where_they_say(page: Page) -> None:
    """The number and the column of a line point at its first words in the source."""
    for text in (
        plain(page),
        lynx(page),
        markdown(page),
        snapshot(page),
        textwrap.indent(plain(page), "   "),
    ):
        rows = text.split("\n")
        for line in read(text).lines:
            word = line.text.split()[0]
            assert rows[line.number - 1][line.column - 1 :].startswith((word, escaped(word)))


@given(PAGE)
def test_reading_again_changes_nothing(page: Page) -> None:
    """The lines of a text, printed with the gaps they had, are the lines of that text."""
    once = read(lynx(page)).lines
    again = read("\n".join("\n" * line.before + line.text for line in once)).lines
    assert [line.text for line in again] == [line.text for line in once]


SOUP: Final = st.lists(
    st.sampled_from(
        ["- ", "[", "](", ")", "![", "\\", "*", "**", "_", "`", "|", "\n", "\n\n", "#", "=", "===",
         "---", "x", "Y", " ", "   ", "\t", "References", "\n  1. ", "[1]", '"', ":", "- link", "/url",
         "[level=1]", "- text: ", "P/S", "fps", "10 / 10", "Reviewed by", " as ", "1.1 GB", "\ufeff",
         "\x1b[0m", "é", "&#x27;", "&amp;", ".", "█", "...:", "(BUTTON)", "~~~", "```", "+---+",
         "http://x.example/", "720p", "%", "\ud800", "\x00", "\r", "•", "1. ", "row:", "- cell", "\xa0"]
    ),
    max_size=80,
).map("".join)  # fmt: skip


@given(SOUP | st.text(max_size=400))
def test_any_text_gives_lines(text: str) -> None:
    """No text fails, and every line is words without blanks around them, in order, inside the source."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = 1
    for line in read(text).lines:
        assert line.text
        assert line.text == line.text.strip()
        assert "\n" not in line.text
        assert last <= line.number <= line.number + line.joined - 1 <= len(rows)
        assert line.column >= 1
        assert line.before >= 0
        last = line.number


@pytest.mark.parametrize(
    "piece",
    ["[", "[](", "![a](b", "](", "[a](b) ", "[a", "*a", "_a_", "\\", "a |", "- link:\n", "- ", "[1]",
     "Reviewed by ", "1.1 GB ", "as ", ".\n", "a\n", "[/", " \t", "  ", "`", "1080p\n", '- cell "x"\n',
     "word ", "&", "=", "██", "P/S\n"],
)  # fmt: skip
def test_hostile_repeats_give_lines(piece: str) -> None:
    """A text of one piece, many thousand times over, is read like any other."""
    count = 60_000 // len(piece)
    assert isinstance(read(piece * count).lines, list)
    assert isinstance(read('- text: x\n- link "y":\n' + piece * count).lines, list)


def patterns(name: str) -> list[re.Pattern[str]]:
    """Return every pattern of a module, those of its tables included."""
    module = importlib.import_module(f"filmpage.source.text.{name}")
    breaks = getattr(module, "BREAKS", ())
    found = [*vars(module).values(), *(each.first for each in breaks), *(each.rest for each in breaks)]
    return [value for value in found if isinstance(value, re.Pattern)]


@pytest.mark.parametrize("name", MODULES)
def test_every_repeat_is_bounded(name: str) -> None:
    """No pattern may run over a whole input."""
    assert [p.pattern for p in patterns(name) if is_unbounded(p)] == []
