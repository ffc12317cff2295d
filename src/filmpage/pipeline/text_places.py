"""Where the words of a value stand in a text: looked for when somebody asks, from its reader's line on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from ..reading import Where
from ..source.json_place import JsonPlace
from ..source.line import Line

_BELOW: Final = 500
"""Rows below a label in which a value of its list is looked for."""
_WORDS: Final = 3
"""Words of a value that is printed over several rows by which its beginning is known."""


@attrs.define(eq=False)
class TextPlaces:
    """The places of one text's values: `source` is the text as it was given."""

    source: str

    @cached_property
    def _rows(self) -> list[str]:
        return self.source.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")

    def locate(self, at: object, raw: str) -> Where:
        """Give the place of words: in their own line, below it where that labels a list, or in its JSON."""
        if isinstance(at, JsonPlace):
            return attrs.evolve(self.locate(at.element, ""), end_column=None, json_path=at.json_path)
        if not isinstance(at, Line):
            return Where()
        own = at.number + at.joined
        for words, last in _beginnings(raw, own, own + _BELOW):
            for number in range(at.number, min(last, len(self._rows) + 1)):
                start = at.column - 1 if number == at.number else 0
                column = self._rows[number - 1].find(words, start) + 1
                if column:
                    return Where(line=number, column=column, end_column=column + len(words))
        return Where(line=at.number, column=at.column, end_column=at.column + len(at.text))


def _beginnings(raw: str, own: int, below: int) -> Iterator[tuple[str, int]]:
    """Give the words to look for, each with the row it must stand before: few only in their line."""
    yield raw, below
    words = raw.split(None, _WORDS)[:_WORDS]
    if len(words) == _WORDS:
        yield " ".join(words), below
    for count in range(min(len(words), _WORDS - 1), 0, -1):
        yield " ".join(words[:count]), own
