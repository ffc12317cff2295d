"""Runs of short lines that make one record after another, such as the cells of releases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from ...claims.claim import Claims
from ...layout.text import Run, Says
from ...source.text.line import Line
from .tokens import Token

_Cell: TypeAlias = tuple[Says, Any, Token, int]
"""The declaration of a cell, its value, its token, and the index of its line."""
_Tags: TypeAlias = tuple[Sequence[Mapping[str, object]], int]
"""The tags of a line, and its index."""


@attrs.define(eq=False)
class RunReader:
    """Gathers the records of a run, line by line; `number` is its index among the runs of the layout."""

    run: Run
    number: int
    lines: Sequence[Line]
    records: list[list[_Cell]] = attrs.field(factory=list)
    groups: list[list[_Tags]] = attrs.field(factory=list)
    """Every group of neighbouring lines of tags."""
    announced: list[_Tags] = attrs.field(factory=list)
    """The lines of tags right before the first record."""
    _open: bool = False
    _tagging: bool = False

    def take(self, token: Token, index: int, last: Token | None, *, near: bool) -> None:
        """Take one more short line.

        `last` is the line before it; `near` means that only noise is between it and the cell before.
        """
        if not near:
            self._open = self._tagging = False
        found = token.cells[self.number]
        if found is None:
            return
        answer, value = found
        if not isinstance(answer, Says):
            self._announce(value, index)
        elif not (answer is self.run.first and self.run.skips and last is not None and last.kind == "skip"):
            self._take_cell((answer, value, token, index))

    def _announce(self, tags: Sequence[Mapping[str, object]], index: int) -> None:
        if not self._tagging:
            self.groups.append([])
        self.groups[-1].append((tags, index))
        self._tagging, self._open = True, False

    def _take_cell(self, cell: _Cell) -> None:
        says = cell[0]
        if says is self.run.first or (self.run.first is None and not self._open):
            if not self.records and self._tagging:
                self.announced = self.groups[-1]
            self.records.append([])
            self._open = True
        elif not self._open:
            return
        elif any(taken[0] is says for taken in self.records[-1]):
            self.records.append([])
        self._tagging = False
        self.records[-1].append(cell)

    def full_records(self) -> list[list[_Cell]]:
        """Return the records that are more than a stray cell."""
        return [record for record in self.records if len(record) > 1]

    def finish(self, claims: Claims) -> list[int]:
        """Claim all records; return the indices of the lines that were used."""
        records = self.full_records()
        used = self._join_tags(len(records), claims) if records else []
        name = self.run.path
        for number, record in enumerate(records):
            for says, value, token, index in record:
                used.extend(range(index, index + token.lines))
                line = self.lines[index]
                for slot, part in value.items() if isinstance(value, dict) else ((says.path, value),):
                    claims.add((name, number, slot), part, token.raw, line)
        return used

    def finish_tags(self, claims: Claims) -> list[int]:
        """Claim the largest group of tags by itself, for texts that keep nothing else of the records."""
        best = max(self.groups, key=lambda group: len(_tags(group)), default=[])
        sure = len(_tags(best)) > 1 or any(len(tag) > 1 for tag in _tags(best))
        return self._claim_tags(best, claims) if sure else []

    def _join_tags(self, records: int, claims: Claims) -> list[int]:
        """Join tags and records by index; use tags from elsewhere only if there are as many of them."""
        equal = [group for group in self.groups if len(_tags(group)) == records]
        group = self.announced or (equal[-1] if equal else [])
        if len(_tags(group)) < records:
            if group:
                message = "tags and records differ in number"
                claims.doubt("unequal-lists", self.run.path, "", message, at=self.lines[group[0][1]])
            return []
        return self._claim_tags(group, claims)

    def _claim_tags(self, group: Sequence[_Tags], claims: Claims) -> list[int]:
        tagged = [
            (tag, words, self.lines[index])
            for tags, index in group
            for tag, words in zip(tags, _words(self.lines[index].text, len(tags)), strict=True)
        ]
        for number, (tag, words, line) in enumerate(tagged):
            for name, value in tag.items():
                claims.add((self.run.path, number, name), value, words, line, "positional")
        return [index for _, index in group]


def _words(text: str, count: int) -> list[str]:
    """Return the word of each of a line's tags; all words for each tag if a tag has several."""
    words = text.split()
    return words if len(words) == count else [text] * count


def _tags(group: Sequence[_Tags]) -> list[Mapping[str, object]]:
    return [tag for tags, _ in group for tag in tags]


def claim_addresses(declared: Sequence[Says], lines: Sequence[Line], claims: Claims) -> None:
    """Claim the facts in addresses: the first for a single fact, all in their order for a list."""
    linked = [(link.url, line) for line in lines for link in line.links]
    if not linked:
        return
    for says in declared:
        found: dict[object, tuple[str, Line]] = {}
        for url, line in linked:
            if (value := says.reads.get(url)) is not None:
                found.setdefault(value, (url, line))
        name, _, part = says.path.partition(".")
        if not part:
            for value, (url, line) in list(found.items())[:1]:
                claims.add((name,), value, url, line)
        elif len(found) == claims.entries_of(name):
            for number, (value, (url, line)) in enumerate(found.items()):
                claims.add((name, number, part), value, url, line, "positional")
