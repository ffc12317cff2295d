"""The value beside a label as pieces of text, whatever it was cut from: a tree or the lines of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from ..knowledge.labels import Label


class Gap(IntEnum):
    """What separates a piece from the one before it, from nothing to the border of two entries."""

    NONE = 0
    BLANK = 1
    CELL = 2
    """The border of a block or a table cell."""
    LINE = 3
    """A line's end."""
    BREAK = 4
    """A blank line, as two line ends make it."""
    ITEM = 5
    """The border of two entries of a list, rows of a table, or repeated blocks."""


@attrs.frozen
class Piece:
    """A run of text, and what separates it from the text before."""

    text: str
    url: str = ""
    """The address, if it is a link."""
    gap: Gap = Gap.BLANK
    heading: bool = False
    """Whether it is in a heading."""
    title: str = ""
    """The title of the link, which browsers show as a tooltip."""


Value: TypeAlias = Sequence[Piece]
"""All text that belongs to one label."""


def one_line(value: Value) -> str:
    """Return a value's text on one line."""
    return "".join(f" {p.text}" if p.gap and i else p.text for i, p in enumerate(value)).strip()


def split_at(value: Value, gap: Gap) -> Iterator[Value]:
    """Split a value at gaps of at least this size."""
    start = 0
    for index, piece in enumerate(value):
        if index > start and piece.gap >= gap:
            yield value[start:index]
            start = index
    if start < len(value):
        yield value[start:]


def texts(value: Value, gap: Gap) -> list[str]:
    """Return the texts between gaps of at least this size."""
    return [text for part in split_at(value, gap) if (text := one_line(part))]


_MAX_RAW: Final = 400
"""Characters of a value that its evidence shows."""


@attrs.frozen
class Fact:
    """A label, the words it is printed in, its value, and the reader's own mark of the place."""

    label: Label
    printed: str
    value: Value
    at: object

    @cached_property
    def raw(self) -> str:
        """The words of the value, for evidence."""
        return one_line(self.value[:_MAX_RAW])[:_MAX_RAW]  # no piece is without a character
