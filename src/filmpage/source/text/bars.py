"""Texts that a converter put into one line with bars between the elements, split at the bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .line import Line, place

_BAR: Final = " | "
_MOST_CELLS: Final = 40
"""Bars of a line that cannot be a row of a table."""


def is_barred(lines: Sequence[Line]) -> bool:
    """Return whether a line holds a whole text, split by bars."""
    return any(_is_text(line) for line in lines if "|" in line.text)


def count(lines: Sequence[Line]) -> int:
    """Return how many lines there will be at the most."""
    return sum(1 + line.text.count(_BAR) for line in lines if _is_text(line))


def split(lines: Sequence[Line], rows: list[str]) -> list[Line]:
    """Make every piece between two bars a line of its own."""
    kept: list[Line] = []
    for line in lines:
        if not _is_text(line):
            kept.append(line)
            continue
        texts = [text for piece in line.text.split(_BAR) if (text := piece.strip(" |"))]
        pieces = [Line(text, line.number, joined=line.joined) for text in texts]
        if pieces:
            pieces[0].before = line.before
            place(pieces, rows)
        kept += pieces
    return kept


def _is_text(line: Line) -> bool:
    return line.text.count(_BAR) >= _MOST_CELLS
