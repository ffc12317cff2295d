"""The sections of a page: which heading each row is under, whatever a heading is printed as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from ...knowledge.fields import FIELDS
from ...knowledge.labels import MAX_LABEL, heading_of
from ...outline.row import Outline, Row

OTHERS: Final = frozenset(field.section for field in FIELDS if field.about == "others")
"""Sections about other films or by visitors."""
_COUNT: Final = re.compile(r"\s?[(（\[][0-9][0-9.,\s]{0,12}[)）\]]|\s[0-9][0-9.,]{0,9}$|[:：]$")
"""How many entries a section has: "Reviews (14,353)"."""
_DASH: Final = re.compile(r" [-–—|·] ")
_HALVES: Final = 2
_LAST: Final = 6
"""The lowest level of a real heading."""
_BETWEEN: Final = re.compile(r"^\W{1,6}|\W{1,6}$")
_NOT_MARKED: Final = 8
"""The level of a heading that nothing marks as one."""
_STRONG: Final = 7
"""The level of a heading that is only printed bold."""


def mark_sections(outline: Outline, titles: Iterable[str] = ()) -> None:
    """Set the section of each row below a heading, up to the next of its level or the block's end.

    `titles` are names of the film, which headings have beside the section's: "Quiet Harbour: Cast".
    """
    names = list(titles)
    current = _Section("", 0, 0, -1)
    stack: list[_Section] = []
    for row in outline.rows:
        while stack and row.number >= current.end:
            current = stack.pop()
        if (found := announced(row, names)) is not None:
            rank = row.level or (_STRONG if row.is_strong else _NOT_MARKED)
            while stack and _closes(row, rank, current):
                current = stack.pop()
            if current.name in OTHERS and rank > current.rank:
                row.section = current.name  # a label among the facts of another film
                continue
            stack.append(current)
            current = _Section(found, rank, outline.scope(row).end, row.block.parent)
            row.is_heading_of_section = True
        elif row.level and stack and _closes(row, row.level, current):
            current = stack.pop()
        row.section = current.name


@attrs.frozen
class _Section:
    name: str
    rank: int
    end: int
    """The number of the first row after the block that it is in."""
    parent: int
    """The number of the block that holds its heading."""


def _closes(row: Row, rank: int, section: _Section) -> bool:
    """Return whether a heading ends a section: one of a higher level, or of its level beside its heading."""
    if rank < section.rank <= _LAST:
        return True
    return rank <= section.rank and row.block.parent == section.parent


def announced(row: Row, names: Sequence[str]) -> str | None:
    """Return the section that a row announces, or `None` if it is not the heading of one."""
    text = row.text
    if len(text) > 3 * MAX_LABEL:
        return None
    text = _COUNT.sub("", text.rstrip(" .…"))
    if (section := heading_of(text)) is not None:
        is_menu = not (row.level or row.is_strong) and section in OTHERS and bool(row.spans[0].url)
        return None if is_menu else section
    if not (row.level or row.is_strong):
        return None
    bare = without_titles(text, names)
    if bare != text and (section := heading_of(bare)) is not None:
        return section
    if row.level > 1 and (section := _at_an_end(text)) is not None:
        return section
    _, _, last = text.rpartition(" ")
    return "reviews" if row.level and heading_of(last) == "reviews" else None


def _at_an_end(text: str) -> str | None:
    """Return the section that a heading names beside something else, as "Reviews – Quiet Harbour" does."""
    parts = _DASH.split(text)
    return heading_of(parts[0]) or heading_of(parts[-1]) if len(parts) == _HALVES else None


def without_titles(text: str, titles: Sequence[str]) -> str:
    """Return a heading without the title of the film in it, and the word that joins the two."""
    name = next((each for each in titles if len(each) > 1 and each in text), None)
    if name is None or len(text) > 3 * MAX_LABEL or text == name:
        return text
    before, _, after = text.partition(name)
    rest = _BETWEEN.sub("", f"{before.strip()} {after.strip()}").strip()
    if heading_of(rest) is None and (shorter := rest.rpartition(" ")[0]) and heading_of(shorter) is not None:
        return shorter
    return rest
