"""Genres by name, in any language of the lexicon, kept as printed."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...lexicon import genres as named_genres, word_list
from .._base import Notation, Spelling
from ..folding import clean

_FORMS: Final = frozenset(word_list("form"))
"""Forms of a work, which pages print where genres are expected; casefolded."""
_SEAM: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_SEPARATORS: Final = (" / ", " | ", " · ", " • ", " ・ ", "、", "，", ",", ";")
_ELLIPSES: Final = ("...", "…")
MAX_GENRE: Final = 60


def is_genre(text: str) -> bool:
    """Return whether a text looks like a genre: a few short words that are not a form of a work."""
    return (
        2 <= len(text) <= 40
        and len(text.split()) <= 4
        and any(map(str.isalpha, text))
        and text.casefold() not in _FORMS
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(name.casefold() for names in named_genres().values() for name in names)


def _genre(found: re.Match[str]) -> str | None:
    return found[0] if found[0].casefold() in _known() else None


genre_name: Final[Notation[str]] = Notation(
    "genre name", str, (Spelling(r"[^\s,|].{0,38}[^\s,|]", _genre, "Comedy"),), prepare=clean
)
"""A genre of the lexicon, in any language, as printed."""


def glued_genres(text: str) -> tuple[str, ...]:
    """Return the genres that a converter glued together ("CrimeDrama"), or nothing."""
    parts = _SEAM.split(text[:200])
    if len(parts) > 1 and all(genre_name.get(part) is not None for part in parts):
        return tuple(parts)
    return ()


def spaced_genres(text: str) -> tuple[str, ...]:
    """Return the genres of a line in which only blanks separate them."""
    words = tuple(text.split()) if len(text) <= 80 else ()
    return words if len(words) > 1 and all(genre_name.get(word) is not None for word in words) else ()


def _line(found: re.Match[str]) -> tuple[str, ...] | None:
    return spaced_genres(found[0]) or ((found[0],) if genre_name.get(found[0]) is not None else None)


genre_words: Final[Notation[tuple[str, ...]]] = Notation(
    "genre words", " ".join, (Spelling(r".{2,80}", _line, "Drama Thriller"),), prepare=clean
)
"""A line of nothing but genres, separated by blanks."""


def _several(found: re.Match[str]) -> tuple[str, ...] | None:
    return spaced_genres(found[0]) or None


several_genres: Final[Notation[tuple[str, ...]]] = Notation(
    "several genres", " ".join, (Spelling(r".{2,80}", _several, "Drama Thriller"),), prepare=clean
)
"""A line of nothing but two or more genres, separated by blanks."""


def _separated(by: str) -> Notation[tuple[str, ...]]:
    """Return a notation of genres of the lexicon that one sign separates."""

    def build(found: re.Match[str]) -> tuple[str, ...] | None:
        parts = tuple(part.strip() for part in found[0].rstrip(by).split(by))
        return parts if all(genre_name.get(part) is not None for part in parts) else None

    example = f"Drama{by} Comedy"
    return Notation(
        f"genres separated by {by!r}",
        f"{by} ".join,
        (Spelling(r"[^|]{2,80}", build, example),),
        prepare=clean,
    )


dotted_genres: Final = _separated(".")
"""Genres separated by full stops: "Drama. Comedy"."""

comma_genres: Final = _separated(",")
"""Genres separated by commas: "Drama, Comedy"."""


def _is_entry(item: str) -> bool:
    return len(item) <= MAX_GENRE and any(map(str.isalpha, item))


def _genres(found: re.Match[str]) -> tuple[str, ...] | None:
    text = found[0]
    separator = next((s for s in _SEPARATORS if s in text), None)
    parts = text.split(separator) if separator else [text]
    items = [part.strip(" .…") if part.endswith(_ELLIPSES) else part.strip() for part in parts]
    distinct = tuple(dict.fromkeys(item for item in items if item))
    return distinct if distinct and all(_is_entry(item) for item in distinct) else None


genres: Final[Notation[tuple[str, ...]]] = Notation(
    "genres", " / ".join, (Spelling(r".{1,400}", _genres, "Drama / Romance"),), prepare=clean
)
"""Genres with one kind of separator between them: "Action / Comedy", "Drama, Romance", "剧情、爱情"."""
