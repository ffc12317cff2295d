"""Runs of short lines that make one record after another, as the cells of release variants do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from ...claims import Claims
from ...source.line import Line
from ...text_layout import Run, Says
from .text_tokens import Token, cells_of

_Cell = tuple[Says, Token, Line]


@attrs.define(eq=False)
class RunReader:
    """Gathers the records of a run while the lines go by."""

    run: Run
    records: list[list[_Cell]] = attrs.field(factory=list)
    groups: list[list[tuple[Token, Line]]] = attrs.field(factory=list)
    """Every group of neighbouring lines of tags."""
    announced: list[tuple[Token, Line]] = attrs.field(factory=list)
    """The lines of tags right before the first record."""
    cells: tuple[Says, ...] = attrs.field(init=False)
    _open: bool = False
    _tagging: bool = False
    _skipping: bool = False

    def __attrs_post_init__(self) -> None:
        self.cells = cells_of(self.run)

    def take(self, token: Token | None, line: Line) -> None:
        """See one more line."""
        if token is None or token.kind != "run":
            passing = token is not None and token.kind in ("noise", "skip")
            self._open = self._open and passing
            self._tagging = self._tagging and passing
            self._skipping = token is not None and token.kind == "skip" and bool(self.run.skips)
            return
        skipping, self._skipping = self._skipping, False
        cell = next((says for says in self.cells if id(says) in token.values), None)
        if self.run.tags is not None and token.value(self.run) is not None:
            self._announce(token, line)
        elif cell is not None and not (skipping and cell is self.run.first):
            self._take_cell(cell, token, line)

    def _announce(self, token: Token, line: Line) -> None:
        if not self._tagging:
            self.groups.append([])
        self.groups[-1].append((token, line))
        self._tagging, self._open = True, False

    def _take_cell(self, cell: Says, token: Token, line: Line) -> None:
        if cell is self.run.first or (self.run.first is None and not self._open):
            if not self.records and self._tagging:
                self.announced = self.groups[-1]
            self.records.append([])
            self._open = True
        elif not self._open:
            return
        elif any(taken is cell for taken, _, _ in self.records[-1]):
            self.records.append([])
        self._tagging = False
        self.records[-1].append((cell, token, line))

    def full_records(self) -> list[list[_Cell]]:
        """Give the records that are more than a stray cell."""
        return [record for record in self.records if len(record) > 1]

    def finish(self, claims: Claims) -> list[Line]:
        """Claim all records, and give the lines that were used."""
        records = self.full_records()
        used = self._join_tags(len(records), claims) if records else []
        for number, record in enumerate(records):
            for cell, token, line in record:
                used.extend([line] * token.lines)
                value = token.value(cell)
                parts = value.items() if isinstance(value, Mapping) else [(cell.path, value)]
                for name, part in parts:
                    claims.add((self.run.path, number, name), part, token.raw, line)
        return used

    def finish_tags(self, claims: Claims) -> list[Line]:
        """Claim the fullest group of tags by itself, for texts that keep no more of the records."""
        groups = [group for group in self.groups if self._tags(group)]
        best = max(groups, key=lambda group: sum(map(len, self._tags(group))), default=[])
        sure = len(self._tags(best)) > 1 or any(len(tag) > 1 for tag in self._tags(best))
        return self._claim_tags(best, claims) if sure else []

    def _tags(self, group: Sequence[tuple[Token, Line]]) -> list[Mapping[str, object]]:
        return [tag for token, _ in group for tag in token.value(self.run)]

    def _join_tags(self, records: int, claims: Claims) -> list[Line]:
        """Join tags and records by index; tags that stand elsewhere only when there are as many of them."""
        equal = [group for group in self.groups if len(self._tags(group)) == records]
        group = self.announced or (equal[-1] if equal else [])
        if len(self._tags(group)) < records:
            if group:
                claims.doubt("unequal-lists", self.run.path, "", "tags and records differ in number")
            return []
        return self._claim_tags(group, claims)

    def _claim_tags(self, group: Sequence[tuple[Token, Line]], claims: Claims) -> list[Line]:
        tags = [(tag, line) for token, line in group for tag in token.value(self.run)]
        for number, (tag, line) in enumerate(tags):
            for name, value in tag.items():
                claims.add((self.run.path, number, name), value, line.text, line, "positional")
        return [line for _, line in group]
