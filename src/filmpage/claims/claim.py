"""Claims: what one reader says, value by value, and how several readers' claims become one page.

A reader never builds a page. It yields claims, each with a path, a value, and where it stands; `assemble`
keeps the best claim for each path and records what it could not use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Final, TypeAlias

import attrs

from ..account import How, ProblemCode

Path: TypeAlias = tuple[str | int, ...]
"""A path in the page: `("title",)`, `("genres", 0)`, `("releases", 1, "size")`, `("ids", "imdb")`."""


class Rank(IntEnum):
    """Which reader is believed first where several speak.

    A page's own program data (`__NEXT_DATA__`) is read by its layout, whose fields say which of their places
    comes first.
    """

    LAYOUT = 0
    LABELLED = 1
    JSON_LD = 2
    MICRODATA = 3
    OPEN_GRAPH = 4
    PAGE_TITLE = 5


@attrs.define(eq=False)
class Claim:
    """One value that a reader read, with the words it stands in.

    `at` is the reader's own mark of the place (an element, a line, a JSON path); it becomes a `Where` when
    somebody asks for the evidence.
    """

    path: Path
    value: object
    raw: str
    at: object
    how: How = "exact"

    def doubt(self, code: ProblemCode, path: str, message: str) -> Doubt:
        """Return a doubt about the value, at its place."""
        return Doubt(code, path, self.raw[:_LONGEST_RAW], message, self.at, self.value)


@attrs.define(eq=False)
class Doubt:
    """What a reader saw and did not understand, doubted or lost; it becomes a `Problem` of the reading.

    `at` is the reader's own mark of the place, as in a claim; `value` is what was read there, if anything.
    """

    code: ProblemCode
    path: str
    raw: str
    message: str
    at: object | None = None
    value: object = None

    @property
    def claim(self) -> Claim:
        """What was read, as a claim: its place is found in the same way."""
        return Claim((self.path,), self.value, self.raw, self.at)


_LONGEST_RAW: Final = 200
"""Characters of the source's text that a problem shows."""


@attrs.define(eq=False)
class Claims:
    """All that one reader says of one page."""

    reader: str
    rank: Rank
    claims: list[Claim] = attrs.field(factory=list)
    problems: list[Doubt] = attrs.field(factory=list)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __bool__(self) -> bool:
        return bool(self.claims)

    def add(self, path: Path, value: object, raw: str, at: object, how: How = "exact") -> None:
        """Say that a value stands at a place."""
        self.claims.append(Claim(path, value, raw, at, how))

    def doubt(
        self,
        code: ProblemCode,
        path: str,
        raw: str = "",
        message: str = "",
        *,
        at: object | None = None,
    ) -> None:
        """Record what was seen and not understood; `at` is the reader's own mark of its place."""
        self.problems.append(Doubt(code, path, raw[:_LONGEST_RAW], message, at))

    def shows(self, field: str) -> bool:
        """Return whether any claim is about a field of the page."""
        return any(claim.path[0] == field for claim in self.claims)


def spell(path: Path) -> str:
    """Write a path as people read it: `releases[1].size`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def by_rank(batches: Iterable[Claims]) -> list[Claims]:
    """Order readers from the most believed to the least; equals keep their order."""
    return sorted(batches, key=lambda batch: batch.rank)
