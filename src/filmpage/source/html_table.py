"""Tables that makers of markdown leave as markup on one line: their rows, as lines with cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .line import Line
from .markup import entities

_ROW: Final = re.compile(r"<tr\b")
_CELL: Final = re.compile(r"<t[dh]\b[^<>]{0,400}>")
_TAG: Final = re.compile(r"<[/a-zA-Z!][^<>]{0,2000}>")
_BLOCK: Final = re.compile(r"<(?:div|ul|ol|dl|h[1-6]|section|article)\b")
_EDGE: Final = re.compile(
    r"<(?:/?(?:div|p|li|ul|ol|dl|dt|dd|h[1-6]|tr|t[dh]|table|section|article|form|select)\b|/?option\b)[^<>]{0,2000}>"
)
_PROGRAM: Final = re.compile(r"<(script|style)\b.{0,20000}?</\1>")
_BREAK: Final = re.compile(r"<br ?/?>")


def holds_table(text: str) -> bool:
    """Say whether a line is markup of a table."""
    return "<td" in text and "<tr" in text


def rows_of(line: Line) -> list[Line]:
    """Give the rows of a table's markup; each points at the first of its words.

    Where a table arranges a page, what its cells hold are blocks, and each block is a line.
    """
    if _BLOCK.search(line.text):
        return _lines_of(_EDGE.split(_PROGRAM.sub("", line.text)), line)
    starts = [found.start() for found in _ROW.finditer(line.text)]
    found: list[Line] = []
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        row = line.text[start:end]
        cells = tuple(filter(None, map(_words, _CELL.split(row)[1:])))
        if cells:
            at = max(0, row.find(cells[0]))
            gap = line.before if not found else 0
            text = " ".join(cells)
            column = line.column + start + at
            found.append(Line(text, line.number, column, gap, cells=cells if len(cells) > 1 else None))
    return found


def _lines_of(blocks: Iterable[str], line: Line) -> list[Line]:
    found: list[Line] = []
    at = 0
    for block in blocks:
        if words := _words(block):
            first = line.text.find(words.split(" ", 1)[0], at)
            at = max(at, first)
            found.append(Line(words, line.number, line.column + at, 0 if found else line.before))
    return found


def _words(cell: str) -> str:
    """Give the words of a cell without its tags."""
    return " ".join(entities(_TAG.sub("", _BREAK.sub(" ", cell))).split())
