"""Who judges the invented films: the table `raters.toml`, and the site that prints the film itself."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from ...model.film import Rating


@cache
def _table() -> tuple[dict[str, Any], ...]:
    text = files(__name__.rpartition(".")[0]).joinpath("raters.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["rater"])


@cache
def raters() -> tuple[Rating, ...]:
    """Return a rating without a value of each rater; the last is the site itself, which has no name."""
    named = (Rating(source=row["source"], kind=row["kind"], best=row["best"]) for row in _table())
    return (*named, Rating(best=10))


def address_of(source: str, imdb_id: str | None) -> str:
    """Return where a rater's page of a film is; for the site itself, a page of its own."""
    found = next((row["address"] for row in _table() if row["source"] == source), "/ratings")
    return str(found).format(imdb=imdb_id)


def has_page(source: str, imdb_id: str | None) -> bool:
    """Return whether a rater's address names the film by its number at IMDb."""
    return imdb_id is not None and imdb_id in address_of(source, imdb_id)
