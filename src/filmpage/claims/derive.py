"""Derivations: what follows from values that were read, and is marked as inferred."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ..model.film import Release
from .assemble import Draft, add_inferred
from .claim import Path

Values = Mapping[str, Any]
"""The values of a page by field; what it does not say is missing, or `None`."""

Derived = Mapping[Path, tuple[object, Path]]
"""Derived values by path, each with the path of the value it follows from."""


_MPA: Final = re.compile(r"(G|PG|PG ?- ?13|R|NC ?- ?17)(?: on a.{0,40})?")


def derive(draft: Draft) -> None:
    """Complete a page by all that follows from it."""
    found: dict[Path, tuple[object, Path]] = {}
    for rule in _RULES:
        found.update(rule(draft.values))
    add_inferred(draft, found, "derived")


def _agreed(releases: Sequence[Release], name: str) -> tuple[Any, Path]:
    """Return the value that all releases share, if they share one, and where the first of them has it."""
    values = [(getattr(release, name), index) for index, release in enumerate(releases)]
    said = [(value, index) for value, index in values if value is not None]
    if not said or any(value != said[0][0] for value, _ in said):
        return None, ()
    return said[0][0], ("releases", said[0][1], name)


def _from_releases(values: Values) -> Derived:
    """A runtime, a certificate or a language that every release has is the film's."""
    releases = values.get("releases")
    if not releases:
        return {}
    found: dict[Path, tuple[object, Path]] = {}
    minutes, at = _agreed(releases, "runtime_minutes")
    if values.get("runtime_minutes") is None and minutes is not None:
        found[("runtime_minutes",)] = (minutes, at)
    printed, at = _agreed(releases, "content_rating")
    if values.get("content_rating") is None and printed is not None:
        found[("content_rating",)] = (_symbol(printed), at)
    language, at = _agreed(releases, "language")
    if values.get("languages") is None and language is not None:
        found[("languages", 0)] = (language, at)
    return found


def _symbol(printed: str) -> str:
    """Return the American board's own symbol; release sites cut and space it ("PG - 13", "PG-13 on a")."""
    found = _MPA.fullmatch(printed)
    return found[1].replace(" ", "") if found else printed


def _imdb_id(values: Values) -> Derived:
    """The film's IMDb number may stand among its other numbers."""
    imdb = values.get("ids", {}).get("imdb")
    return {("imdb_id",): (imdb, ("ids", "imdb"))} if values.get("imdb_id") is None and imdb else {}


_SCALES: Final[Mapping[tuple[str, str], int]] = {
    ("IMDb", "users"): 10,
    ("Letterboxd", "users"): 5,
    ("Metacritic", "critics"): 100,
    ("Metacritic", "users"): 10,
}
"""The best of ratings whose source has one scale; for any other source a scale would be a guess."""


def _scales(values: Values) -> Derived:
    """A rating of a source with one scale has that scale's best."""
    found: dict[Path, tuple[object, Path]] = {}
    for index, rating in enumerate(values.get("ratings") or ()):
        best = _SCALES.get((rating.source or "", rating.kind or ""))
        if best is not None and rating.best is None and rating.value is not None and rating.value <= best:
            found[("ratings", index, "best")] = (best, ("ratings", index, "value"))
    return found


_RULES: Final[tuple[Callable[[Values], Derived], ...]] = (_from_releases, _imdb_id, _scales)
