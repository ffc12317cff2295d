"""A menu beside the page, as programs that print tables leave it: each column is read by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_BESIDE: Final = re.compile(r" {0,60}[*•☆◦○+] {0,2}\S.{0,50}? {2,200}(?=\S)")
"""An item of a menu, and words beside it."""
_LEAST: Final = 8
"""Items with words beside them that show that a menu stands there."""
_ALIKE: Final = 2
"""Words that begin in one place: less may be a line that stands out."""
_CROSSING: Final = 20
"""One row in so many may be without a gap between the columns."""


def part(rows: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """Part rows into the page's and those of a menu on its left, as many of each; `None` without a menu."""
    found = [(index, match.end()) for index, row in enumerate(rows) if (match := _BESIDE.match(row))]
    if len(found) < _LEAST:
        return None
    ends = Counter(end for _, end in found)
    edge = min((end for end, count in ends.items() if count >= _ALIKE), default=0)
    if not edge:
        return None
    start, stop = found[0][0], found[-1][0] + 1
    if sum(not _gapped(row, edge) for row in rows[start:stop]) * _CROSSING > stop - start:
        return None
    page = [
        *rows[:start],
        *(" " * edge + row[edge:] if row[edge:] else "" for row in rows[start:stop]),
        *rows[stop:],
    ]
    menu = [*[""] * start, *(row[:edge].rstrip() for row in rows[start:stop]), *[""] * (len(rows) - stop)]
    return page, menu


def _gapped(row: str, edge: int) -> bool:
    return not row[edge - 2 : edge].strip()
