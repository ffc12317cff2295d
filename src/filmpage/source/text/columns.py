"""A menu to the left of the page, as converters that print tables leave it: each column is read by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_MARKS: Final = "*•☆◦○+"
_ITEM_AND_WORDS: Final = re.compile(rf" {{0,60}}[{_MARKS}] {{1,2}}\S.{{0,50}}? {{2,200}}(?=\S)")
"""An item of a menu, with words to the right of it."""
_LEAST_ITEMS: Final = 8
"""Items with words to the right of them by which a menu is recognised."""
_LEAST_ALIGNED: Final = 2
"""Rows whose words begin in one column; a single one may be indented by chance."""
_ROWS_PER_CROSSING: Final = 8
"""At most one row in so many has no gap between the columns; it is a row of the page."""


def split_menu(text: str, rows: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """Split a text's rows into those of the page and those of a menu to its left; `None` without a menu."""
    present = [mark for mark in _MARKS if mark in text]
    if sum(text.count(f" {mark} ") for mark in present) < _LEAST_ITEMS:
        return None  # counting is fast, and rules most texts out
    gapped = [(index, row) for index, row in enumerate(rows) if "  " in row.strip()]
    found = [(index, match.end()) for index, row in gapped if (match := _ITEM_AND_WORDS.match(row))]
    if len(found) < _LEAST_ITEMS:
        return None
    ends = Counter(end for _, end in found)
    edge = min((end for end, count in ends.items() if count >= _LEAST_ALIGNED), default=0)
    if not edge:
        return None
    start, stop = found[0][0], found[-1][0] + 1
    beside = {index for index in range(start, stop) if _has_gap(rows[index], edge)}
    if (stop - start - len(beside)) * _ROWS_PER_CROSSING > stop - start:
        return None
    page = [_right_of(row, edge) if index in beside else row for index, row in enumerate(rows)]
    menu = [row[:edge].rstrip() if index in beside else "" for index, row in enumerate(rows)]
    return page, menu


def _has_gap(row: str, edge: int) -> bool:
    return not row[edge - 2 : edge].strip()


def _right_of(row: str, edge: int) -> str:
    return " " * edge + row[edge:] if row[edge:] else ""
