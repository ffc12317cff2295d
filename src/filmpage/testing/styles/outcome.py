"""What a reader made of a rendered page: which printed facts it read, missed, or invented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from ...model.film import FilmPage
from .ledger import Rendered, squash

_SCALARS: Final = (
    "title", "original_title", "year", "runtime_minutes", "plot", "tagline", "content_rating", "release_date",
    "imdb_id",
)  # fmt: skip
_NAMES: Final = ("genres", "countries", "languages", "directors", "writers", "cast", "crew")
"""Lists whose entries are their names."""
_ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "ratings": ("source", "value", "count"),
    "reviews": ("author", "title", "body", "rating", "date"),
    "releases": ("quality", "medium", "size", "seeds", "peers", "info_hash"),
    "similar": ("title", "year"),
}
"""Lists of records, with the parts that are judged."""
_KEYS: Final = {"cast": "name", "ratings": "value", "reviews": "body", "releases": "size", "similar": "title"}
"""The part of a record that tells it from the others of its list."""


@attrs.frozen
class Outcome:
    """The facts of one page by what became of them, each as its kind and its value."""

    read: tuple[tuple[str, object], ...]
    missed: tuple[tuple[str, object], ...]
    invented: tuple[tuple[str, object], ...]
    """Facts that were read and not printed, or printed otherwise."""


def judge(rendered: Rendered, page: FilmPage | None) -> Outcome:
    """Compare what a page prints with what a reader gives; `None` reads nothing."""
    got = set(_facts(page)) if page is not None else set()
    may = set(_printed(rendered.may))
    due = set(_printed(rendered.printed))
    invented = {fact for fact in got - may if not _names_the_site(fact, may)}
    return Outcome(*map(_in_order, (due & got, due - got, invented)))


def _names_the_site(fact: tuple[str, object], may: set[tuple[str, object]]) -> bool:
    """Return whether a fact gives a rater to a score that the page prints without one: the site's own."""
    kind, value = fact
    if kind != "ratings.source" or not isinstance(value, tuple):
        return False
    scores = {other for name, other in may if name == "ratings.value"}
    named = {other[0] for name, other in may if name == "ratings.source" and isinstance(other, tuple)}
    return (value[0], value[0]) in scores and value[0] not in named


def kind_of(path: str) -> str:
    """Return the kind of a fact: its path without numbers, lists of names without `.name`."""
    kind = re.sub(r"\[\d+\]", "", path)
    return kind.removesuffix(".name")


def _in_order(facts: set[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(facts, key=str))


def _printed(facts: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Return printed facts as they are compared: a part of a record goes with what tells it from others."""
    for path, value in facts.items():
        kind, folded = kind_of(path), _folded(value)
        record, _, part = path.partition(".")
        key = _KEYS.get(kind.partition(".")[0]) if part else None
        yield (
            kind,
            folded if key is None or part == "name" else (_folded(facts.get(f"{record}.{key}")), folded),
        )


def _facts(page: FilmPage) -> Iterator[tuple[str, object]]:
    """Return the facts of a page as they are compared."""
    for name in _SCALARS:
        if (value := getattr(page, name)) is not None:
            yield name, _folded(value)
    for age in page.certifications or ():
        yield "content_rating", _folded(age.value)
    for name in _NAMES:
        for each in getattr(page, name) or ():
            yield name, _folded(getattr(each, "name", each))
    for player in page.cast or ():
        if player.character:
            yield "cast.character", (_folded(player.name), _folded(player.character))
    for name, parts in _ROWS.items():
        yield from _row_facts(name, parts, getattr(page, name) or ())


def _row_facts(name: str, parts: Sequence[str], rows: Sequence[Any]) -> Iterator[tuple[str, object]]:
    key = _KEYS[name]
    for row in rows:
        for part in parts:
            if (value := getattr(row, part)) is not None:
                yield f"{name}.{part}", (_folded(getattr(row, key)), _folded(value))


def _folded(value: object) -> object:
    """Fold a value so that only what matters is compared."""
    if isinstance(value, str):
        return squash(value).replace("’", "'").strip('“”"')
    return round(float(value), 3) if isinstance(value, int | float) else value
