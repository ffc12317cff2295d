"""Genres that are known by name, for lines without a label."""

from __future__ import annotations

from typing import Final

from ._vocabulary import vocabulary
from .adapters import Listed

known_genre: Final = vocabulary(
    "genre",
    dict.fromkeys(("Action", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy", "Film-Noir", "Game-Show", "History", "Horror", "Music", "Musical", "Mystery", "News", "Reality-TV", "Romance", "Sci-Fi", "Science Fiction", "Short", "Sport", "Talk-Show", "Thriller", "War", "Western"), ()),
)
"""The genre words of IMDb, which release sites print."""

known_genres: Final = Listed(known_genre, separators=(" / ", " | ", ", "))
"""Known genres on one line: "Action / Sci-Fi"."""
