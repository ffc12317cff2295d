"""Derivations: values that follow from values that were read; they are marked as inferred."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ..knowledge.raters import raters
from ..model.film import Release
from ..notation.names.certification import MPA_SYMBOL
from .assemble import Draft, add_inferred
from .claim import Path

Values = Mapping[str, Any]
"""The values of a page by field; those that the page does not say are missing or `None`."""

Derived = Mapping[Path, tuple[object, Path]]
"""Derived values by path, each with the path of the value it follows from."""

_MPA: Final = re.compile(rf"({MPA_SYMBOL})(?: on a.{{0,40}})?")


def derive(draft: Draft) -> None:
    """Add to a draft the values that follow from it."""
    derived: dict[Path, tuple[object, Path]] = {}
    for rule in _RULES:
        derived.update(rule(draft.values))
    add_inferred(draft, derived, "derived")


def _agreed(releases: Sequence[Release], name: str) -> tuple[Any, Path]:
    """Return the value of a field that all releases share, if any, and its path in the first of them."""
    values = [(getattr(release, name), index) for index, release in enumerate(releases)]
    present = [(value, index) for value, index in values if value is not None]
    if not present or any(value != present[0][0] for value, _ in present):
        return None, ()
    return present[0][0], ("releases", present[0][1], name)


def _from_releases(values: Values) -> Derived:
    """Derive the film's runtime, certificate and language from those that all releases share."""
    releases = values.get("releases")
    if not releases:
        return {}
    derived: dict[Path, tuple[object, Path]] = {}
    minutes, at = _agreed(releases, "runtime_minutes")
    if values.get("runtime_minutes") is None and minutes is not None:
        derived[("runtime_minutes",)] = (minutes, at)
    printed, at = _agreed(releases, "content_rating")
    if values.get("content_rating") is None and printed is not None:
        derived[("content_rating",)] = (_symbol(printed), at)
    language, at = _agreed(releases, "language")
    if values.get("languages") is None and language is not None:
        derived[("languages", 0)] = (language, at)
    return derived


def _symbol(printed: str) -> str:
    """Return the MPA's own symbol; release sites cut and space it ("PG - 13", "PG-13 on a")."""
    match = _MPA.fullmatch(printed)
    return match[1].replace(" ", "") if match else printed


def _imdb_id(values: Values) -> Derived:
    """Derive the film's IMDb identifier from `ids`."""
    imdb = values.get("ids", {}).get("imdb")
    return {("imdb_id",): (imdb, ("ids", "imdb"))} if values.get("imdb_id") is None and imdb else {}


def _scales(values: Values) -> Derived:
    """Derive the best of a rating whose source has a single scale."""
    derived: dict[Path, tuple[object, Path]] = {}
    for index, rating in enumerate(values.get("ratings") or ()):
        if rating.best is not None or rating.value is None:
            continue
        rater = raters().get((rating.source or "", rating.kind or ""))
        if rater is not None and rater.has_one_scale and rating.value <= rater.best:
            derived[("ratings", index, "best")] = (rater.best, ("ratings", index, "value"))
    return derived


_RULES: Final[tuple[Callable[[Values], Derived], ...]] = (_from_releases, _imdb_id, _scales)
