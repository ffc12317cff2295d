"""Evidence: where the values of a page stand, worked out when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from .claims import spell
from .reading import Evidence, Where

if TYPE_CHECKING:
    from .assemble import Kept


class EvidenceMap(Mapping[str, Evidence]):
    """Evidence by path, in the order of reading.

    Finding a line and an XPath costs more than reading a value, so places are kept as the reader's own marks
    until the first look. Then, and when pickled or copied, they become plain values and the source is let go.
    """

    __slots__ = ("_found", "_kept", "_locate")

    def __init__(self, kept: Kept, locate: Callable[[object, str], Where]) -> None:
        self._kept: Kept | None = kept
        self._locate: Callable[[object, str], Where] | None = locate
        self._found: dict[str, Evidence] = {}

    def _all(self) -> dict[str, Evidence]:
        if self._kept is not None and self._locate is not None:
            for path, (claim, reader) in self._kept.items():
                where = Where() if claim.at is None else self._locate(claim.at, claim.raw)
                self._found[spell(path)] = Evidence(reader=reader, raw=claim.raw, where=where, how=claim.how)
            self._kept = self._locate = None
        return self._found

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
