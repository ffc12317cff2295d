"""The bounds of lists and texts, held in one place: whatever reader a value comes from, it passes here.

Readers claim all that they find. What goes over a bound of `Limits` is cut or dropped when the page is
assembled, and a doubt says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from .claims import Claim, Doubt, Path, spell
from .limits import Limits
from .model import Title
from .values import Country, Language, Money

_LONG: Final = frozenset(("plot", "tagline", "awards", "body", "note"))
"""Fields that hold prose: too much of it is cut off. Any other text that is too long is dropped."""
_ADDRESSES: Final = frozenset(("url", "canonical_url", "poster_url", "trailer_url"))
_WORDS: Final[Mapping[type, str]] = {Title: "title", Country: "name", Language: "name", Money: "text"}
"""Values that hold a text of the page, and the attribute that does."""

_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""One entry of a list: its parts by name, each with its reader."""


@attrs.define(eq=False)
class Bounds:
    """The bounds of one reading, and the doubts about what goes over them."""

    limits: Limits
    doubts: list[Doubt]

    @cached_property
    def shortest(self) -> int:
        """The length up to which a text is within every bound."""
        return min(self.limits.max_name, self.limits.max_text, self.limits.max_url)

    def is_full(self, name: str, entries: int, claim: Claim) -> bool:
        """Return whether a list has all the entries that it may have; `claim` is of the one that is over."""
        most = self.limits.max_rows
        if entries < most:
            return False
        message = f"there are more than {most} entries (Limits.max_rows): the others are dropped"
        self.doubts.append(claim.doubt("too-many-rows", name, message))
        return True

    def fitted(self, entry: _Entry, prefix: Path) -> _Entry:
        """Return an entry of a list with every text within its bound."""
        shortest = self.shortest
        over = [
            part
            for part, (claim, _) in entry.items()
            if len(claim.value if type(claim.value) is str else words_of(claim.value)) > shortest
        ]
        if not over:
            return entry
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
        """Return a claim with its text within the bound of a field; `None` if that means to drop it."""
        text = words_of(claim.value)
        bound, most = self._bound(field)
        if len(text) <= most:
            return claim
        cut = field in _LONG
        done = "the rest is cut off" if cut else "it is dropped"
        message = f"{len(text)} characters are more than {most} (Limits.{bound}): {done}"
        self.doubts.append(claim.doubt("too-long", spell(path), message))
        return attrs.evolve(claim, value=text[:most].rstrip() or None) if cut else None

    def _bound(self, field: str) -> tuple[str, int]:
        if field in _LONG:
            return "max_text", self.limits.max_text
        if field in _ADDRESSES:
            return "max_url", self.limits.max_url
        return "max_name", self.limits.max_name


def words_of(value: Any) -> str:
    """Return the text of the page that a value holds; an empty one if it holds none."""
    if type(value) is str:
        return value
    name = _WORDS.get(type(value))
    return "" if name is None else str(getattr(value, name))
