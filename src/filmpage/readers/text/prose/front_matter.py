"""The front matter of notes: fields of a film by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....knowledge.labels import label_of
from ....outline.pieces import Fact, Gap, Piece
from ....source.text.line import Line

_KEYS: Final = {
    "id": "imdb_id",
    "imdbid": "imdb_id",
    "englishtitle": "alternate_titles",
    "originaltitle": "original_title",
    "releasedate": "release_date",
    "premiere": "release_date",
}
"""Keys that notes write in one word; casefolded."""
_OWN: Final = frozenset(
    ("personalrating", "lastwatched", "watched", "released", "tags", "related", "aliases", "status", "type")
)
"""What a note says of its writer, not of the film."""


def matter_facts(matter: Sequence[tuple[str, str, int]]) -> list[Fact]:
    """Return the facts of a front matter; values under one key are the entries of its list."""
    by_key: dict[str, list[tuple[str, int]]] = {}
    for key, value, number in matter:
        by_key.setdefault(key, []).append((value, number))
    found: list[Fact] = []
    for key, values in by_key.items():
        folded = key.casefold().replace("_", "").replace("-", "")
        label = None if folded in _OWN else label_of(_KEYS.get(folded, key).replace("_", " "))
        if label is not None and any(value for value, _ in values):
            line = Line(values[0][0], values[0][1])
            found.append(Fact(label, key, [Piece(value, gap=Gap.ITEM) for value, _ in values if value], line))
    return found


def addresses_of(matter: Sequence[tuple[str, str, int]]) -> list[tuple[str, Line]]:
    """Return the addresses of a front matter, each with its line."""
    return [
        (value, Line(value, number))
        for _, value, number in matter
        if value.startswith(("http://", "https://"))
    ]


def picture_of(matter: Sequence[tuple[str, str, int]]) -> tuple[str, Line] | None:
    """Return the address of the poster in a front matter."""
    for key, value, number in matter:
        if key.casefold() in ("image", "poster", "cover") and value.startswith("http"):
            return value, Line(value, number)
    return None
