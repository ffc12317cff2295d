"""The repair of one layout's texts: what the source floor asks for while it reads a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from typing import Final

import attrs

from ....layout.text import TextLayout
from ....memory import remembered
from ....source.text.line import Line
from .patterns import marks_of
from .rejoin import Rejoiner
from .split import Splitter

_LONGEST_ROW: Final = 100
"""Characters of the longest row that may be a line by itself."""


@attrs.define(eq=False)
class LayoutRepair:
    """The repair of the texts of a layout, which implements `source.text.repair.Repair`."""

    layout: TextLayout

    @cached_property
    def _splitter(self) -> Splitter:
        return Splitter(self.layout)

    @cached_property
    def _rejoiner(self) -> Rejoiner:
        return Rejoiner(self.layout)

    def is_token(self, row: str) -> bool:
        """Return whether a row is a line by itself, and never part of a wrapped sentence."""
        return len(row) <= _LONGEST_ROW and self._is_token(row)

    @cached_property
    def _is_token(self) -> Callable[[str], bool]:
        is_line = self._splitter.tokens.rows.fullmatch
        return remembered(_LONGEST_ROW)(lambda row: is_line(row) is not None or self.is_copied(row))

    def is_copied(self, row: str) -> bool:
        """Return whether a row holds elements that only a copy from a browser prints so close."""
        if "\t" in row and self._splitter.is_portrait(row.strip().split("\t")):
            return True
        headings = self._splitter.tokens.record_headings
        return row.startswith(headings) and any(row.removeprefix(text)[:1].isdigit() for text in headings)

    def keeps_underscores(self, line: str) -> bool:
        """Return whether the underscores of a line are its own: a reviewer's name that is not a link."""
        return line.startswith(self._marks)

    @cached_property
    def _marks(self) -> tuple[str, ...]:
        return tuple(f"{mark} " for entries in self.layout.entries for mark in marks_of(entries))

    def mend(self, lines: list[Line], rows: list[str]) -> list[Line]:
        """Split the rows that hold several lines, then rejoin the lines that are in several rows."""
        return self._rejoiner.rejoin(self._splitter.split(lines, rows))


@cache
def repair_of(layout: TextLayout | None) -> LayoutRepair | None:
    """Return the repair of a layout's texts, made once; `None` for texts that are not repaired."""
    return LayoutRepair(layout) if layout is not None and layout.repaired else None
