"""What the reading of a text asks of its layout: which rows are lines, and how to repair the others."""

from __future__ import annotations

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

    def keeps_underscores(self, line: str) -> bool:
        """Return whether the underscores of a line are its own, and no converter's print of blanks."""
        ...

    def mend(self, lines: list[Line], rows: list[str]) -> list[Line]:
        """Split the lines that are several of the layout's, and rejoin those that are parts of one."""
        ...
