"""The family of converters that a text came from, recognised by the marks that only one family leaves.

Every check begins with single characters or the first characters of rows: that costs next to nothing, and
most texts hold none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, pairwise
from typing import Final

import attrs

from .line import Line
from .markup.tags import ELEMENT
from .repair import Repair

_STARS: Final = re.compile(r"\*{2,6} [^*]{1,300} \*{2,6}")
_ADDRESS: Final = re.compile(r" \[(?:https?://|\.{0,2}/|javascript:)[^\[\]\s]{0,3000}+\]")
_BRACE: Final = re.compile(r"(?<![\])])\{(?![.#])")
"""A brace of a program: pandoc prints its braces right after words, or with a class or a name in them."""
_ASIDE: Final = re.compile(r" \((?:https?://|/)[^()\s]{1,3000}+\)(?=\n)")
"""A link's address as resiliparse prints it, at the end of a row."""
_LEAST_ASIDES: Final = 5
_ALT: Final = re.compile(r" {0,3}\[[A-Z](?:[^\[\] ]| (?![ \]])){2,100}\]")
_HASHES: Final = re.compile(r"#{1,6} \S")
_LINK: Final = re.compile(
    r"\((?:https?:|\.{0,2}/|#|\?|magnet:|javascript:|mailto:|<|[\w./%?=&-]{1,300}(?:\)| \"|\n))"
)
_LEAST_ADDRESSES: Final = 3
_MARK: Final = re.compile(r"\[([0-9]{1,5})\](?=[^\s,.;])")
"""The number of a link, at the beginning of a row or after a blank."""
_LEAST_MARKS: Final = 8
_COUNTED: Final = 200
"""Numbers of links, at most, that are compared."""
_BARRED: Final = re.compile(r"\s{0,40}[^\s|]{1,60}(?: [^\s|]{1,60}){0,5}(?:\|[^|\n]{1,200}){1,8}")
_LEAST_BARRED: Final = 3
"""Rows with bars by which a table is recognised."""
_WIKI: Final = re.compile(r" ?(={1,6}) [^=]{1,200} \1 ?")
_STRONG: Final = re.compile(r"\*\*[^*]{1,100}\*\*")
_ESCAPED: Final = re.compile(r"\\[*_#\[\]-]")
_LEADER: Final = re.compile(r"[^.:]{2,40}\.{2,40}:")
_ART: Final = "█▓▒░▀▄═"
_PANDOC: Final = 73
"""The greatest width that may be of pandoc, which wraps at 72; others without indent wrap at 78 to 80."""
_SEARCHED: Final = 200_000
"""Characters of a text in which marks are looked for."""

_MARKUP: Final = "*_`|\\\t•◦▪●○■□&█<"
_MARKUP_HEADS: Final = frozenset(' -#*=|[\t•●○■□+~`"')


@attrs.frozen
class Style:
    """The marks that a converter leaves in lines, which are the steps that remove them."""

    form: str = "plain"
    """The name of the family of converters; one of them may stand for several."""
    markdown: bool = False
    marks: bool = False
    addresses: bool = False
    brackets: bool = False
    underscores: bool = False
    indented_heads: bool = False
    """Headings are recognised by their indent (lynx, links, elinks)."""
    upper_heads: bool = False
    art: bool = False
    bars: bool = False
    """Cells have a bar between them, with no blank before it."""
    tags: bool = False
    """A few tags of HTML are left in the words."""


def is_plain(text: str, heads: frozenset[str]) -> bool:
    """Return whether no step that removes markup can find any in a text.

    `heads` are the first characters of its rows.
    """
    if not heads.isdisjoint(_MARKUP_HEADS) or any(c in text for c in _MARKUP):
        return False
    return not ("]" in text and _has_links(text)) and "  " not in text and not _has_asides(text)


def _has_asides(text: str) -> bool:
    return text.count(" (http") + text.count(" (/") >= _LEAST_ASIDES and _ASIDE.search(text) is not None


def _has_links(text: str) -> bool:
    at = text.find("]")
    while at >= 0:
        # Programs index and call (`a](b)`) too, but have braces near.
        if (
            text.startswith("(", at + 1)
            and _LINK.match(text, at + 1) is not None
            and _BRACE.search(text, max(0, at - 200), at + 200) is None
        ):
            return True
        at = text.find("]", at + 1)
    return False


def style_of(text: str, rows: list[str], heads: frozenset[str], listed_by: str, *, named: bool) -> Style:
    """Return the style of a text with markup.

    `listed_by` is the converter that printed a list of references, or ""; `named` means that addresses were
    listed by name.
    """
    if listed_by:
        return Style(listed_by, marks=True, indented_heads=True)
    if "*" in heads and _holds(_STARS, rows, "**", 2):
        return Style("html2text-debian", brackets=True, underscores=True)
    if named or ("]" in text and _has_links(text)) or ("#" in heads and _has_hash_heads(rows)):
        return Style("markdown", markdown=True)
    return _other_style(text[:_SEARCHED], rows, heads)


def has_bars(text: str, rows: Iterable[str]) -> bool:
    """Return whether bars without blanks around them are between the cells of tables, and no single case."""
    if "|" not in text:
        return False
    return "---|" in text or sum(1 for row in rows if "|" in row and _BARRED.fullmatch(row)) >= _LEAST_BARRED


def _has_hash_heads(rows: list[str]) -> bool:
    """Return whether rows are headings with hashes: two or more, or a title over a blank row."""
    titled = rows[0].startswith("# ") and not any(rows[1:2])
    return titled or _holds(_HASHES, rows, "#", 2)


def _holds(pattern: re.Pattern[str], rows: Iterable[str], start: str | tuple[str, ...], times: int) -> bool:
    for row in rows:
        if row.startswith(start) and pattern.match(row) is not None:
            times -= 1
            if not times:
                return True
    return False


def _other_style(text: str, rows: list[str], heads: frozenset[str]) -> Style:
    if "[" in text and "]" in text:
        if _has_addresses(text):
            return Style("html-to-text", addresses=True, upper_heads=True)
        if _counts_up(text):
            return Style("lynx", marks=True, indented_heads=True)
        if _holds(_ALT, rows, ("[", " ["), 2):
            return Style("pandoc", brackets=True)
    if _has_asides(text):
        return Style("resiliparse", addresses=True)
    if "=" in text and (_holds(_WIKI, rows, ("=", " ="), 1) or "@-@" in text):
        return Style("wikitext")
    if _holds(_LEADER, rows, "", 4) if "..:" in text else sum(text.count(c) for c in _ART) >= 20:
        return Style("nfo", art=True)
    if " " in heads and "(BUTTON)" in text:
        return Style("lynx", marks=True, indented_heads=True)
    if ("*" in heads and _holds(_STRONG, rows, "**", 2)) or ("\\" in text and _is_escaped(rows)):
        return Style("markdown", markdown=True)
    # Programs print tags, too, but have braces.
    return Style(tags="<" in text and "{" not in text and ELEMENT.search(text) is not None)


def _is_escaped(rows: list[str]) -> bool:
    """Return whether marks are escaped as Markdown does it; programs escape too, but have braces."""
    return sum(1 for row in rows if "\\" in row and "{" not in row and _ESCAPED.search(row)) >= 2


def _has_addresses(text: str) -> bool:
    starts = (" [http", " [/", " [.", " [javascript:")
    return (
        sum(map(text.count, starts)) >= _LEAST_ADDRESSES and len(_ADDRESS.findall(text)) >= _LEAST_ADDRESSES
    )


def _counts_up(text: str) -> bool:
    marks = (each for each in _MARK.finditer(text) if not each.start() or text[each.start() - 1] in " *•\n")
    numbers = [int(each[1]) for each in islice(marks, _COUNTED)]
    return len(numbers) >= _LEAST_MARKS and all(a < b for a, b in pairwise(numbers))


def plain_form(
    lines: list[Line], rows: list[str], heads: frozenset[str], width: int, repair: Repair | None
) -> str:
    """Return the family of a text without marks, recognised by white space; "plain" if it could be any."""
    if _is_filtered(lines):
        return "dclm"
    if width:
        return _wrapped_form(rows, width)
    return _indented_form(rows, repair) if "\t" in heads or " " in heads else "plain"


def _wrapped_form(rows: list[str], width: int) -> str:
    filled = [row for row in rows if row]
    if sum(1 for row in filled if row.startswith("   ")) * 2 > len(filled):
        return "links"
    return "pandoc" if width <= _PANDOC else "w3m"


def _indented_form(rows: list[str], repair: Repair | None) -> str:
    if repair is not None and any(map(repair.is_copied, rows)):
        return "chromium-copy"
    if any(row.startswith("\t") for row in rows):
        return "innertext"
    if any(row.startswith(("  •", "      •")) for row in rows):
        return "resiliparse"
    filled = [row for row in rows if row]
    if sum(1 for row in filled if row.startswith("   ")) * 2 > len(filled):
        return "inscriptis" if any(row.lstrip().startswith("* ") for row in filled) else "indented"
    return "plain"


def _is_filtered(lines: list[Line]) -> bool:
    """Return whether a filter has deleted lines: none has one word, and some gaps are two rows or more."""
    return (
        len(lines) >= 8 and all(" " in line.text for line in lines) and any(line.before > 1 for line in lines)
    )
