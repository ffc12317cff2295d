"""What reading a text asks of a layout: which rows are its lines, and to split and rejoin those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .line import Line


class Repair(Protocol):
    """Repairs the texts of one layout, whose lines converters join and break."""

    def is_token(self, row: str) -> bool:
        """Return whether a row is a line by itself, and never part of a wrapped sentence."""
        ...

    def is_copied(self, row: str) -> bool:
        """Return whether a row holds two elements that only a copy out of a browser puts so close."""
        ...

    def is_printed_as_is(self, line: str) -> bool:
        """Return whether a line has words whose underscores are its own."""
        ...

    def mend(self, lines: Sequence[Line], rows: Sequence[str]) -> list[Line]:
        """Return the lines with those split that hold several, and those rejoined that are parts of one."""
        ...
