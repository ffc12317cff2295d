"""Texts that a maker put into one line with bars between the pieces are cut at the bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..line import Line, place

_BAR: Final = " | "
_MANY: Final = 40
"""Bars of a line that is no row of a table."""


def is_barred(lines: Sequence[Line]) -> bool:
    """Return whether a line holds a whole text, split by bars."""
    return any(_holds_text(line) for line in lines)


def count(lines: Sequence[Line]) -> int:
    """Count the lines that there will be at the most."""
    return sum(1 + line.text.count(_BAR) for line in lines if _holds_text(line))


def part(lines: Sequence[Line], rows: list[str]) -> list[Line]:
    """Make every piece between two bars a line of its own."""
    found: list[Line] = []
    for line in lines:
        if not _holds_text(line):
            found.append(line)
            continue
        words = (piece.strip(" |") for piece in line.text.split(_BAR))
        pieces = [Line(text, line.number, joined=line.joined) for text in words if text]
        if pieces:
            pieces[0].before = line.before
            place(pieces, rows)
        found += pieces
    return found


def _holds_text(line: Line) -> bool:
    return "|" in line.text and line.text.count(_BAR) >= _MANY
