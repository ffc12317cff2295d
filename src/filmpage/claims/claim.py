"""Claims: the values that one reader read from a source.

A reader never builds a page. It yields claims, each with a path, a value and a place. `assemble` keeps the
best claim for each path and records what it could not use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Final, NamedTuple, TypeAlias

import attrs

from ..account import How, ProblemCode

Path: TypeAlias = tuple[str | int, ...]
"""A path in the page: `("title",)`, `("genres", 0)`, `("releases", 1, "size")`, `("ids", "imdb")`."""

_LONGEST_RAW: Final = 200
"""Characters of the source's text that a problem shows."""


class Rank(IntEnum):
    """The order in which readers are trusted, most trusted first.

    The data of a page's own program (`__NEXT_DATA__`) is read by a layout, whose fields give the order of
    their places; without one it ranks as OpenGraph does.
    """

    LAYOUT = 0
    LABELLED = 1
    JSON_LD = 2
    MICRODATA = 3
    OPEN_GRAPH = 4
    PAGE_TITLE = 5


@attrs.define(eq=False)
class Claim:
    """One value that a reader read, with the words it was read from.

    `at` is the reader's own mark of the place (an element, a line, a JSON path). It becomes a `Where` when
    the evidence is first used.
    """

    path: Path
    value: object
    raw: str
    at: object
    how: How = "exact"

    def doubt(self, code: ProblemCode, path: str, message: str) -> Doubt:
        """Return a doubt about this value, at its place."""
        return Doubt(code, path, self.raw[:_LONGEST_RAW], message, self.at, self.value)


@attrs.define(eq=False)
class Doubt:
    """What a reader saw and did not understand, doubted or lost. It becomes a `Problem` of the reading.

    `at` is the reader's own mark of the place, as in a claim. `value` is what was read there, if anything.
    """

    code: ProblemCode
    path: str
    raw: str
    message: str
    at: object | None = None
    value: object = None

    @property
    def claim(self) -> Claim:
        """The doubt as a claim, because the place of both is found in the same way."""
        return Claim((self.path,), self.value, self.raw, self.at)


class Part(NamedTuple):
    """A part of an entry of a list: its value, and the words and the place that it was read from."""

    value: object
    raw: str
    at: object
    how: How = "exact"


def parts_of(values: Mapping[str, object], raw: str, at: object, how: How = "exact") -> dict[str, Part]:
    """Return the parts of an entry that were all read from the same words."""
    return {name: Part(value, raw, at, how) for name, value in values.items()}


@attrs.define(eq=False)
class Claims:
    """Everything that one reader claims about one page."""

    reader: str
    rank: Rank
    claims: list[Claim] = attrs.field(factory=list)
    problems: list[Doubt] = attrs.field(factory=list)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __bool__(self) -> bool:
        return bool(self.claims)

    def add(self, path: Path, value: object, raw: str, at: object, how: How = "exact") -> None:
        """Add a claim: this value was read at this place."""
        self.claims.append(Claim(path, value, raw, at, how))

    def entries_of(self, field: str) -> int:
        """Return how many entries of a list are claimed."""
        return len({claim.path[1] for claim in self.claims if claim.path[0] == field and len(claim.path) > 1})

    def add_entry(self, field: str, parts: Mapping[str, Part]) -> None:
        """Claim the next entry of a list; a part whose value is `None` is absent."""
        number = self.entries_of(field)
        for name, (value, raw, at, how) in parts.items():
            if value is not None:
                self.add((field, number, name), value, raw, at, how)

    def doubt(
        self,
        code: ProblemCode,
        path: str,
        raw: str = "",
        message: str = "",
        *,
        at: object | None = None,
    ) -> None:
        """Record something that was not understood; `at` is the reader's own mark of its place."""
        self.problems.append(Doubt(code, path, raw[:_LONGEST_RAW], message, at))

    def shows(self, field: str) -> bool:
        """Return whether any claim is about a field of the page."""
        return any(claim.path[0] == field for claim in self.claims)


def spell(path: Path) -> str:
    """Return a path as text: `releases[1].size`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def by_rank(batches: Iterable[Claims]) -> list[Claims]:
    """Sort batches by rank, most trusted first (stable)."""
    return sorted(batches, key=lambda batch: batch.rank)
