"""A menu beside the page, as programs that print tables leave it: each column is read by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_MARKS: Final = "*•☆◦○+"
_BESIDE: Final = re.compile(rf" {{0,60}}[{_MARKS}] {{1,2}}\S.{{0,50}}? {{2,200}}(?=\S)")
"""An item of a menu, and words beside it."""
_LEAST: Final = 8
"""Items with words beside them that show that a menu stands there."""
_ALIKE: Final = 2
"""Words that begin in one place: less may be a line that stands out."""
_CROSSING: Final = 8
"""One row in so many may be without a gap between the columns; it is of the page."""


def part(text: str, rows: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """Part a text's rows into the page's and those of a menu on its left; `None` without such a menu."""
    if sum(text.count(f" {mark} ") for mark in _MARKS) < _LEAST:
        return None  # counting is quick, and most texts end here
    found = [(index, match.end()) for index, row in enumerate(rows) if (match := _BESIDE.match(row))]
    if len(found) < _LEAST:
        return None
    ends = Counter(end for _, end in found)
    edge = min((end for end, count in ends.items() if count >= _ALIKE), default=0)
    if not edge:
        return None
    start, stop = found[0][0], found[-1][0] + 1
    beside = {index for index in range(start, stop) if _gapped(rows[index], edge)}
    if (stop - start - len(beside)) * _CROSSING > stop - start:
        return None
    page = [_right(row, edge) if index in beside else row for index, row in enumerate(rows)]
    menu = [row[:edge].rstrip() if index in beside else "" for index, row in enumerate(rows)]
    return page, menu


def _gapped(row: str, edge: int) -> bool:
    return not row[edge - 2 : edge].strip()


def _right(row: str, edge: int) -> str:
    return " " * edge + row[edge:] if row[edge:] else ""
