"""The bounds of lists and texts, applied in one place to the values of every reader.

Readers claim everything that they find. When the page is assembled, whatever is over a bound of `Limits` is
cut or dropped, and a doubt says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from ..limits import Limits
from ..model.film import FilmPage, Title
from ..model.values import Country, Language, Money
from .claim import Claim, Doubt, Path, spell

_ENTRIES: Final = [field.metadata.get("entry", str) for field in attrs.fields(FilmPage)]
_BOUNDS: Final[Mapping[str, str]] = {
    field.name: field.metadata["bound"]
    for kind in (FilmPage, *_ENTRIES)
    if attrs.has(kind)
    for field in attrs.fields(kind)
    if field.metadata.get("bound", "max_name") != "max_name"
}
"""The bound of each field whose text may be longer than a name, as the model says."""
_PROSE: Final = "max_text"
"""The bound of prose, which is cut there. Any other text that is too long is dropped."""
_WORDS: Final[Mapping[type, str]] = {Title: "title", Country: "name", Language: "name", Money: "text"}
"""The attribute with the page's text, by the type of the value."""

_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""One entry of a list: its parts by name, each with its reader."""


class Bounds:
    """The bounds of one reading, and the doubts about what is over them."""

    __slots__ = ("_least", "_most", "_name", "doubts", "limits")

    def __init__(self, limits: Limits, doubts: list[Doubt]) -> None:
        self.limits = limits
        self.doubts = doubts
        self._name = limits.max_name
        self._most: dict[str, int] = {name: getattr(limits, bound) for name, bound in _BOUNDS.items()}
        self._least = min(self._name, *self._most.values())

    def doubt_row(self, name: str, claim: Claim) -> None:
        """Record that a list is full; `claim` belongs to the first entry that is dropped."""
        most = self.limits.max_rows
        message = f"there are more than {most} entries (Limits.max_rows): the others are dropped"
        self.doubts.append(claim.doubt("too-many-rows", name, message))

    def is_over(self, field: str, value: object) -> bool:
        """Return whether a value holds a text that is longer than the bound of its field."""
        kind = type(value)  # this runs for every value, so it must be cheap
        if kind is not str and kind not in _WORDS:
            return False
        return len(words_of(value)) > self._most.get(field, self._name)

    def fitted(self, entry: _Entry, prefix: Path) -> _Entry:
        """Return an entry of a list with every text within its bound."""
        least = self._least
        over: tuple[str, ...] = ()
        for part, (claim, _) in entry.items():
            value = claim.value
            if len(value) > least if type(value) is str else type(value) in _WORDS:
                over = (*over, part) if self.is_over(part or str(prefix[0]), value) else over
        return self._cut(entry, over, prefix) if over else entry

    def _cut(self, entry: _Entry, over: Iterable[str], prefix: Path) -> _Entry:
        fitted = dict(entry)
        for part in over:
            claim, reader = entry[part]
            kept = self.fit(part or str(prefix[0]), claim, (*prefix, part) if part else prefix)
            if kept is None:
                del fitted[part]
            else:
                fitted[part] = (kept, reader)
        return fitted

    def fit(self, field: str, claim: Claim, path: Path) -> Claim | None:
        """Return a claim with its text cut at the bound of its field; `None` if it is dropped."""
        text, most = words_of(claim.value), self._most.get(field, self._name)
        bound = _BOUNDS.get(field, "max_name")
        cut = text[:most].rstrip() if bound == _PROSE else ""
        done = "the rest is cut off" if cut else "it is dropped"
        message = f"{len(text)} characters are more than {most} (Limits.{bound}): {done}"
        self.doubts.append(claim.doubt("too-long", spell(path), message))
        return attrs.evolve(claim, value=cut) if cut else None


def words_of(value: object) -> str:
    """Return the text of the page in a value; an empty one if it has none."""
    if type(value) is str:
        return value
    name = _WORDS.get(type(value))
    return "" if name is None else str(getattr(value, name))
