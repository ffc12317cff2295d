"""Markup of whole lines: headings, bullets, table rows, rules and drawings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from ..converters import Style
from ..line import Line, Link
from ..repair import Repair
from . import inline as inline_markup
from .envelope import Reference
from .tags import entities, untagged

_HASH: Final = re.compile(r" {0,3}(#{1,6})(?: {1,8}|$)")
_STARS: Final = re.compile(r"(\*{2,6}) (.{1,2000}?) ?\1")
_EQUALS: Final = re.compile(r"(={1,6}) (.{1,500}?) \1")
_SETEXT: Final = re.compile(r"={3,400}|-{3,400}")
_BULLETS: Final = frozenset("•◦▪●○■□*+")
_BULLET: Final = re.compile(
    r"([•◦▪●○■□*+–-]|:(?=   )|[0-9]{1,3}\.(?= ))(?: {1,8}|$)"
)  # ":   " is a definition's
_LEAST_MERGED: Final = 3
"""Cells of a row of which two may be copies; in a row of two, a name and a part may be the same words."""
_LONGEST_ROW: Final = 2_000
"""Characters of a row of a table."""
_ADDRESS: Final = re.compile(r"\]\([^()\s]{0,2000}")
_RULE: Final = re.compile(r"[-=_~*+|:¯─━═.\s]{3,2000}|__|\*\*|\[ {0,80}\]|\[")
_COLUMN: Final = re.compile(r" {0,8}\t[\t ]{0,400}| {2,400}")
_PIPE: Final = re.compile(r"(?<!\\)\|")
_ART: Final = "█▓▒░▀▄▌▐■│║╔╗╚╝═─┌┐└┘¯_ \t"
_MOST_CENTRED: Final = 3
"""Centred headings of one page; more lines in that column are only indented."""
LONE: Final = frozenset("-*•●○■□|·–—")
"""Characters that mean nothing when a line holds no other."""

_IN_ANY: Final = ("&", "|", "_", "[", "\t")
"""Marks inside lines that some step removes, whatever the style of the text."""
_IN_MARKDOWN: Final = ("*", "`", "<", "\\", "{", "]", "⟨", "~")
"""Further marks inside lines of Markdown."""

Inline = Callable[[str, list[Link]], str]


def bare_test(text: str, style: Style) -> Callable[[str], bool]:
    """Return the function that returns whether no step can change the words of a line.

    A mark that the whole text lacks is looked for in no line: one search in C spares thousands.
    """
    if style.addresses or style.art or "(BUTTON)" in text:
        return lambda _line: False
    marks = (*_IN_ANY, *_IN_MARKDOWN) if style.markdown else (*_IN_ANY, "<") if style.tags else _IN_ANY
    find_mark = _any_of("".join(mark for mark in marks if mark in text))

    def is_bare(line: str) -> bool:
        first = line[0]
        is_word = first.isalpha() or (first.isalnum() and ". " not in line[:5])
        return is_word and "  " not in line and find_mark(line) is None

    return is_bare


@cache
def _any_of(marks: str) -> Callable[[str], object]:
    """Return the search for any of some marks."""
    return re.compile(f"[{re.escape(marks)}]").search if marks else lambda _line: None


def setext(rows: list[str]) -> dict[int, int]:
    """Return the level of each underlined heading by the index of its row; the underlines are emptied."""
    found: dict[int, int] = {}
    for i in range(1, len(rows)):
        rule = rows[i].strip()
        if len(rule) >= 3 and _SETEXT.fullmatch(rule) and rows[i - 1].strip() and i - 1 not in found:
            if len(rows[i - 1]) <= 200 and (i == 1 or not rows[i - 2].strip()):
                found[i - 1] = 1 if rule[0] == "=" else 2
            rows[i] = ""
    return found


def inline(
    style: Style,
    numbered: Mapping[int, Reference],
    named: Mapping[str, Reference],
    repair: Repair | None = None,
) -> Inline:
    """Return the function that removes a style's markup from the inside of a line.

    `numbered` are the addresses that a text lists by number, `named` those that Markdown lists by name.
    """

    def take(text: str, links: list[Link]) -> str:
        text = entities(text)
        if named:
            text = inline_markup.referenced(text, links, named)
        if style.markdown:
            text = inline_markup.markdown(text, links)
        elif style.tags and "<" in text:
            text = untagged(text)
        if style.marks:
            text = inline_markup.marks(text, links, numbered)
        elif "_" in text or "[" in text:
            text = inline_markup.fields(text)
        if style.addresses:
            text = inline_markup.addresses(text, links)
        if style.brackets:
            text = inline_markup.bracketed(text.strip())
        if style.underscores and not (repair is not None and repair.keeps_underscores(text)):
            text = inline_markup.underscored(text)
        return text

    return take


def take_item(line: Line, is_bare: Callable[[str], bool]) -> bool:
    """Remove the bullet from an item whose words no other step can change; return whether it is one.

    Most lines with marks are such items, and this is a fourth of what their other steps would cost.
    """
    text = line.text
    if text[0] not in _BULLETS or text[1:2] != " " or not text[2:3].isalpha() or not is_bare(text[2:]):
        return False
    line.bullet, line.mark, line.text = _depth(line), text[:2], text[2:]
    line.column += 2
    return True


def dress(line: Line, style: Style, take: Inline) -> list[Link]:
    """Split a line's raw text into its words and marks, in place; an empty text means that no word is left.

    Return the links of a line that loses all its words.
    """
    text = line.text.removeprefix("> ") if style.markdown else line.text
    if _is_rule(text, style):
        line.text = ""
        return []
    if not line.heading:
        text = _heading(line, text, style)
    if not line.heading:
        text = _bullet(line, text)
    links: list[Link] = []
    text = _cells(line, text, take, links, bars=style.bars)
    line.text = " ".join(text.split()) if "  " in text or "\t" in text else text.strip()
    if (len(line.text) == 1 and line.text in LONE) or (links and _RULE.fullmatch(line.text)):
        line.text = ""
    line.links = tuple(links)
    return links if not line.text else []


def _is_rule(text: str, style: Style) -> bool:
    if text[0].isalnum():
        return False  # true of nearly all lines
    if text in LONE or (
        style.markdown and text.startswith("<!--") and text.find("-->") in (-1, len(text) - 3)
    ):
        return True
    if _RULE.fullmatch(text) is None:
        return style.art and not any(c.isalnum() for c in text)
    return not text.startswith("...") and (style.markdown or text.strip("* ") != "")


def _heading(line: Line, text: str, style: Style) -> str:
    if style.markdown and text[0] == "#" and (found := _HASH.match(text)) is not None:
        line.heading = len(found[1])
        return text[found.end() :].rstrip("# ")
    if style.underscores and (found := _STARS.fullmatch(text)) is not None:
        line.heading = max(1, 7 - len(found[1]))
        return found[2]
    if text[:1] == "=" and (found := _EQUALS.fullmatch(text)) is not None:
        line.heading = len(found[1])
        return found[2]
    if style.upper_heads and line.before and text.isupper() and not _BULLET.match(text) and len(text) > 1:
        line.heading = 2
    return text


def set_indented_level(line: Line) -> None:
    """Set the level of a line that begins a block, as text browsers indent their headings.

    They centre the first level, print bodies in column 3, and indent lower levels by 2 more.
    """
    if line.before or line.number == 1:
        indent = line.column - 1
        line.heading = 1 if indent >= 12 else {0: 2, 2: 3, 4: 4}.get(indent, 0)


def _bullet(line: Line, text: str) -> str:
    found = None if text[0].isalpha() else _BULLET.match(text)
    if found is None or (found[1][0].isdigit() and line.column == 1):
        return text
    line.bullet = _depth(line)
    line.mark = found[0]
    return text[found.end() :]


def _is_row(text: str) -> bool:
    """Return whether bars are between words: escaped ones, and those inside an address, are not."""
    return len(text) <= _LONGEST_ROW and len(_PIPE.split(_ADDRESS.sub("", text))) > 1


def _once(cells: list[str]) -> list[str]:
    """Merge the copies of a cell over several columns, which docling prints in each; figures may be equal."""
    if len(cells) < _LEAST_MERGED:
        return cells
    return [
        cell
        for before, cell in pairwise(["", *cells])
        if cell != before or not cell or not any(map(str.isalpha, cell))
    ]


def _depth(line: Line) -> int:
    return 1 + min(5, max(0, line.column - 3) // 4)


def _cells(line: Line, text: str, take: Inline, links: list[Link], *, bars: bool) -> str:
    if "|" in text and (text[0] == "|" or text[-1] == "|" or " | " in text or (bars and _is_row(text))):
        cells = [" ".join(take(cell, links).split()) for cell in _PIPE.split(text.strip("|"))]
        cells = _once(cells)
        line.cells = tuple(cells) if len(cells) > 1 else None
        return " ".join(filter(None, cells)) if "|" in (text[0], text[-1]) else " | ".join(cells)
    text = take(text, links).strip()
    if "\t" in text or "   " in text:
        # A label that blanks separate from its value keeps its colon with the value (`Year     : 2015`).
        cells = [cell.removeprefix(": ") for cell in _COLUMN.split(text) if cell]
        # Pieces that end in commas are a list, of which the page's source has each entry on a row.
        listed = len(cells) > 1 and all(cell.endswith(",") for cell in cells[:-1])
        line.cells = tuple(cells) if len(cells) > 1 and not listed else None
    return text


def flatten(lines: list[Line]) -> None:
    """Remove the first level from lines that are only indented as far: a page centres few headings."""
    if sum(line.heading == 1 for line in lines) > _MOST_CENTRED:
        for line in lines:
            line.heading = 0 if line.heading == 1 else line.heading


def undraw(row: str) -> str:
    """Remove drawings from both ends of a row."""
    bare = row.strip(_ART)
    return row[: len(row) - len(row.lstrip())] + bare.rstrip() if bare else ""
