"""Evidence and problems: the places of values and of doubts, found at first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

from ..account import Evidence, Problem, Where, locate_later
from .claim import spell

if TYPE_CHECKING:
    from .assemble import Kept
    from .claim import Claim, Doubt


class Places(Protocol):
    """The places of one source: turns a reader's own marks into lines, columns and paths."""

    def find(self, claim: Claim) -> tuple[str, Where]:
        """Return the words that a claim was read from, and their place."""
        ...


class EvidenceMap(Mapping[str, Evidence]):
    """Evidence by path, in the order of reading.

    Finding a line and an XPath costs more than reading a value, so places stay the reader's own marks until
    the first use. Then, and when pickled or copied, they become plain values and the source is released.
    """

    __slots__ = ("_evidence", "_kept", "_places")

    def __init__(self, kept: Kept, places: Places) -> None:
        self._kept: Kept | None = kept
        self._places: Places | None = places
        self._evidence: dict[str, Evidence] = {}

    def _all(self) -> dict[str, Evidence]:
        if self._kept is not None and self._places is not None:
            for path, (claim, reader) in self._kept.items():
                raw, where = (claim.raw, Where()) if claim.at is None else self._places.find(claim)
                self._evidence[spell(path)] = Evidence(reader=reader, raw=raw, where=where, how=claim.how)
            self._kept = self._places = None
        return self._evidence

    def __getitem__(self, path: str) -> Evidence:
        return self._all()[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return f"EvidenceMap({len(self)} values)"

    def __reduce__(self) -> tuple[type[dict[str, Evidence]], tuple[dict[str, Evidence]]]:
        return dict, (self._all(),)


def problems_of(doubts: Iterable[Doubt], places: Places) -> list[Problem]:
    """Return doubts as problems of a reading; each finds its place at first use."""
    return [_problem(doubt, places) for doubt in doubts]


def _problem(doubt: Doubt, places: Places) -> Problem:
    problem = Problem(code=doubt.code, path=doubt.path, raw=doubt.raw, message=doubt.message)
    return problem if doubt.at is None else locate_later(problem, partial(_place, doubt.claim, places))


def _place(claim: Claim, places: Places) -> Where:
    return places.find(claim)[1]
