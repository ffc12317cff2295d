"""The places of values in a text, found at first use: from the line of the reader's mark on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from ..account import Where
from ..claims.claim import Claim
from ..source.json.place import JsonPlace
from ..source.text.find_words import Beginning, Span, begins_with, find_alone, find_beginning, find_words
from ..source.text.line import Line
from .own_words import Words, own_words, words_in

if TYPE_CHECKING:
    from ..claims.claim import Claim

_BELOW: Final = 500
"""Rows below a label, not counting blank ones, in which a value of its list is looked for."""
_MARKUP: Final = 2_000
"""Characters of addresses and other markup that a row may have in addition to its line's words."""
_LONGEST: Final = 200_000
"""Characters of one row in which words are looked for."""
_MOST: Final = 24
"""Rows with the first word of a value that are compared with its other words."""
_NEAR: Final = 4
"""Rows from a label on in which a notation looks for a value that is not printed as it was read."""
_ADDRESS: Final = re.compile(r"[^\s<>()\[\]\"']+")
_KNOWN: Final = 3
"""Words at the beginning of a value over several rows that are enough to recognise it below its label."""


@attrs.define(eq=False)
class TextPlaces:
    """The places of one text's values: `source` is the text as it was given."""

    source: str

    @cached_property
    def _rows(self) -> list[str]:
        return self.source.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")

    @cached_property
    def _printed(self) -> list[int]:
        """The numbers of the rows that are not blank."""
        return [number for number, row in enumerate(self._rows, 1) if row and not row.isspace()]

    def find(self, claim: Claim) -> tuple[str, Where]:
        """Return a value's own words and their place: in their line, below its label, or in JSON.

        For words over several lines, the place is that of the words in the first line.
        """
        at = claim.at
        if isinstance(at, JsonPlace) and isinstance(at.element, Line):
            line = at.element
            return claim.raw, Where(line=line.number, column=line.column, json_path=at.json_path)
        if not isinstance(at, Line):
            return claim.raw, Where()
        words = own_words(claim, at.text)
        if (found := self._within(words, at) or self._where(words.own, at)) is not None:
            return words.own, found
        if (found := self._addresses.get(words.own)) is not None:
            return words.own, found
        # A value that its reader tidied is not printed as it was read: "18 November" for "18th November".
        for number, row, _ in islice(self._below(at), _NEAR):
            if (other := words_in(row, claim)) is not None:
                return other.own, _place(number, 0, (other.start, other.end))
        return words.own, self._whole(at)

    @cached_property
    def _addresses(self) -> dict[str, Where]:
        """The first place of each address, because some converters list addresses far from their links."""
        places: dict[str, Where] = {}
        for number, row in enumerate(self._rows, 1):
            for address in _ADDRESS.finditer(row) if "/" in row else ():
                if "/" in address[0]:
                    places.setdefault(address[0], _place(number, 0, address.span()))
        return places

    def _within(self, words: Words, at: Line) -> Where | None:
        """Return the place of words that are a part of a text, if the text is printed as it was read."""
        row, offset = next(self._own(at), ("", 0))
        start = row.find(words.text) if words.end - words.start < len(words.text) else -1
        return None if start < 0 else _place(at.number, offset + start, (words.start, words.end))

    def _where(self, words: str, at: Line) -> Where | None:
        """Return the place of words: in their own line, or in the rows below it."""
        own = [(number, row, offset) for number, (row, offset) in enumerate(self._own(at), at.number)]
        for number, row, offset in own:
            if (span := find_words(row, words)) is not None:
                return _place(number, offset, span)
        for number, row, _ in self._below(at):  # first its own row from the edge: a picture's address
            if (span := find_alone(row, words)) is not None:
                return _place(number, 0, span)
        return self._beginning(words, own) or self._beginning(words, self._below(at))

    def _beginning(self, words: str, rows: Iterable[tuple[int, str, int]]) -> Where | None:
        """Return the place of the first words of a value that continues in the next row, or after markup."""
        first = words.split(None, 1)[0] if words.strip() else ""
        held = ((find_beginning(row, words), n, offset) for n, row, offset in rows if first and first in row)
        begun = [(each, n, offset) for each, n, offset in islice(held, _MOST) if each is not None]
        good = [(self._is_continued(each, n), each.size, each, n, o) for each, n, o in begun]
        good = [each for each in good if each[0] or each[1] >= _KNOWN]
        if not good:
            return None
        _, _, begins, number, offset = max(good, key=lambda each: each[:2])
        return _place(number, offset, begins.span)

    def _is_continued(self, begins: Beginning, number: int) -> bool:
        """Return whether the row below continues with the rest of the words."""
        below = self._rows[number] if number < len(self._rows) else ""
        return bool(begins.rest) and begins_with(below, begins.rest)

    def _own(self, at: Line) -> Iterator[tuple[str, int]]:
        """Walk over the rows of a line, from its own column on, each with the offset of that column."""
        longest = 2 * len(at.text) + _MARKUP
        for index in range(at.number - 1, min(at.number - 1 + at.joined, len(self._rows))):
            offset = at.column - 1 if index == at.number - 1 else 0
            yield self._rows[index][offset : offset + longest], offset

    def _below(self, at: Line) -> Iterator[tuple[int, str, int]]:
        """Walk over the rows from a line's own on, in which the values of its label may be."""
        first = bisect_left(self._printed, at.number)
        for number in self._printed[first : first + at.joined + _BELOW]:
            yield number, self._rows[number - 1][:_LONGEST], 0

    def _whole(self, at: Line) -> Where:
        """Return the place of a line: its words in the first of its rows."""
        row, offset = next(self._own(at), ("", at.column - 1))
        words = row[: len(at.text)] if at.joined == 1 and at.text else row
        return _place(at.number, offset, (0, max(1, len(words.rstrip()))))


def _place(line: int, offset: int, span: Span) -> Where:
    return Where(line=line, column=offset + span[0] + 1, end_column=offset + span[1] + 1)
