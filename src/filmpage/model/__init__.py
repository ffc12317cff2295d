"""The model: what a page says about one film, as frozen records, and the values in them."""

from __future__ import annotations

from .film import (
    Certification,
    Comment,
    CountryRelease,
    Credit,
    FilmPage,
    FilmRef,
    Rating,
    RatingKind,
    Release,
    Review,
    Title,
    WorkType,
)
from .values import Country, FileSize, FrozenMap, Language, Money, Resolution

__all__ = [
    "Certification",
    "Comment",
    "Country",
    "CountryRelease",
    "Credit",
    "FileSize",
    "FilmPage",
    "FilmRef",
    "FrozenMap",
    "Language",
    "Money",
    "Rating",
    "RatingKind",
    "Release",
    "Resolution",
    "Review",
    "Title",
    "WorkType",
]
