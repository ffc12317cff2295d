"""Genres, as a list on one line."""

from __future__ import annotations

import re
from typing import Final

from ._base import Notation, Spelling
from .folding import clean

_SEPARATORS: Final = (" / ", " | ", " · ", " • ", " ・ ", "、", "，", ",", ";")
_ELLIPSES: Final = ("...", "…")
MAX_GENRE: Final = 60


def _is_genre(item: str) -> bool:
    return len(item) <= MAX_GENRE and any(map(str.isalpha, item))


def _genres(found: re.Match[str]) -> tuple[str, ...] | None:
    text = found[0]
    separator = next((s for s in _SEPARATORS if s in text), None)
    parts = text.split(separator) if separator else [text]
    items = [part.strip(" .…") if part.endswith(_ELLIPSES) else part.strip() for part in parts]
    distinct = tuple(dict.fromkeys(item for item in items if item))
    return distinct if distinct and all(_is_genre(item) for item in distinct) else None


genres: Final[Notation[tuple[str, ...]]] = Notation(
    "genres", " / ".join, (Spelling(r".{1,400}", _genres, "Drama / Romance"),), prepare=clean
)
"""Genres with one kind of separator between them: "Action / Comedy", "Drama, Romance", "剧情、爱情"."""
