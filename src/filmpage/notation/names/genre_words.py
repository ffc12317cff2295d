"""The genre words of IMDb, for lines without a label."""

from __future__ import annotations

import re
from typing import Final

from .._base import Notation, Spelling
from ..adapters import Listed
from .vocabulary import vocabulary

known_genre: Final = vocabulary(
    "genre",
    dict.fromkeys(
        (
            "Action",
            "Adventure",
            "Animation",
            "Biography",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Family",
            "Fantasy",
            "Film-Noir",
            "Game-Show",
            "History",
            "Horror",
            "Music",
            "Musical",
            "Mystery",
            "News",
            "Reality-TV",
            "Romance",
            "Sci-Fi",
            "Science Fiction",
            "Short",
            "Sport",
            "Talk-Show",
            "Thriller",
            "War",
            "Western",
        ),
        (),
    ),
)
"""The genre words of IMDb, which release sites print."""

known_genres: Final = Listed(known_genre, separators=(" / ", " | ", ", "))
"""Known genres on one line: "Action / Sci-Fi"."""


def _several(found: re.Match[str]) -> tuple[str, ...] | None:
    genres = known_genres.get(found[0])
    return genres if genres is not None and len(genres) > 1 else None


genre_line: Final[Notation[tuple[str, ...]]] = Notation(
    "genre line",
    " / ".join,
    (Spelling(r"[A-Z][A-Za-z-]{2,14} / [A-Za-z /-]{3,200}", _several, "Action / Sci-Fi"),),
)
"""Two or more known genres separated by slashes: a line that cannot be anything else."""
