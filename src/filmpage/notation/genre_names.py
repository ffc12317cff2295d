"""A genre's name in any of the languages of the table, kept as printed."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ._base import Notation, Spelling
from .folding import clean


@cache
def _known() -> frozenset[str]:
    from .vocabularies.genres import GENRES

    return frozenset(name.casefold() for names in GENRES.values() for name in names.split("|"))


def _genre(found: re.Match[str]) -> str | None:
    return found[0] if found[0].casefold() in _known() else None


genre_name: Final[Notation[str]] = Notation(
    "genre name", str, (Spelling(r"[^\s,|].{0,38}[^\s,|]", _genre, "Comedy"),), prepare=clean
)
"""A genre that is known by name, in any language, as printed."""

_SEAM: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")


def glued_genres(text: str) -> tuple[str, ...]:
    """Give the genres that a maker printed with nothing between ("CrimeDrama"), or nothing."""
    parts = _SEAM.split(text[:200])
    if len(parts) > 1 and all(genre_name.get(part) is not None for part in parts):
        return tuple(parts)
    return ()


def spaced_genres(text: str) -> tuple[str, ...]:
    """Give the genres of a line that parts them by blanks alone."""
    words = tuple(text.split()) if len(text) <= 80 else ()
    return words if len(words) > 1 and all(genre_name.get(word) is not None for word in words) else ()
