"""The repair of one layout's texts, as the source floor asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Final

import attrs

from ....layout.text import TextLayout
from ....memory import remembered
from ....source.text.line import Line
from .rejoin import Rejoiner
from .split import Splitter

_LONGEST_ROW: Final = 100


@attrs.define(eq=False)
class LayoutRepair:
    """The repair of the texts of a layout."""

    layout: TextLayout

    @cached_property
    def splitter(self) -> Splitter:
        return Splitter(self.layout)

    @cached_property
    def rejoiner(self) -> Rejoiner:
        return Rejoiner(self.layout)

    def is_token(self, row: str) -> bool:
        """Return whether a row is a line by itself, and never part of a wrapped sentence."""
        return len(row) <= _LONGEST_ROW and self._is_token(row)

    @cached_property
    def _is_token(self) -> Callable[[str], bool]:
        pattern = self.splitter.tokens.rows
        return remembered(_LONGEST_ROW)(lambda row: pattern.fullmatch(row) is not None or self.is_copied(row))

    def is_copied(self, row: str) -> bool:
        """Return whether a row holds two elements that only a copy out of a browser puts so close."""
        if "\t" in row and self.splitter.is_portrait(row.strip().split("\t")):
            return True
        headings = self.splitter.tokens.record_headings
        return row.startswith(headings) and any(row.removeprefix(text)[:1].isdigit() for text in headings)

    def is_printed_as_is(self, line: str) -> bool:
        """Return whether a line has words whose underscores are its own: a name that is not a link."""
        return any(line.startswith(f"{entries.mark} ") for entries in self.layout.entries)

    def mend(self, lines: Sequence[Line], rows: list[str]) -> list[Line]:
        return self.rejoiner.rejoin(self.splitter.split(lines, rows))


@cache
def repair_of(layout: TextLayout | None) -> LayoutRepair | None:
    """Return the repair of a layout's texts, made once; `None` where they need none."""
    return LayoutRepair(layout) if layout is not None and layout.repaired else None
