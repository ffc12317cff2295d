"""Labels in a page's head: `meta` elements that are named after a fact, and the pairs of its card.

A blog's card says who wrote an entry and how long it takes to read, so these labels count only where one of
them is a film's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...claims.claim import Claims, Rank
from ...knowledge.labels import Label, label_of
from ...notation import clean, is_empty
from ...outline.pieces import Fact, Piece
from ..facts.claiming import read_facts
from .strings import decoded

if TYPE_CHECKING:
    from .open_graph import Head

_PAIRS: Final = 4
"""Pairs of a card: the standard has two."""
_PREFIX: Final = re.compile(r"(?:[a-z]{1,20}[:.])?(?:film|movie|video|dcterms|dc)[:._-]", re.IGNORECASE)
"""What names of `meta` elements about films begin with: "movie:director", "dc.contributor.director"."""
_PARTS: Final = re.compile(r"[:._-]")
_READ_ELSEWHERE: Final = frozenset({"video:director", "video:writer", "video:actor", "video:duration"})
_SURE: Final = frozenset({"director", "cast"})
"""Fields whose label shows that the others are a film's."""
_FIELDS: Final = _SURE | {"runtime", "genre", "country", "content_rating", "year", "release_date"}
_BESIDE_DIRECTOR: Final = frozenset({"writer"})
"""Fields that a blog's card has, too."""


def read_meta_labels(head: Head) -> Claims:
    """Claim the values of the labels in a page's head, if one of them is of a film's makers."""
    claims = Claims("open-graph", Rank.OPEN_GRAPH)
    facts = [*_pairs(head), *_named(head)]
    fields = {fact.label.field for fact in facts}
    if fields & _SURE:
        allowed = _FIELDS | _BESIDE_DIRECTOR
        read_facts([fact for fact in facts if fact.label.field in allowed], claims)
    return claims


def _pairs(head: Head) -> Iterator[Fact]:
    """Yield the labels of a card with their values: `twitter:label1` and `twitter:data1`."""
    for number in range(1, _PAIRS + 1):
        for printed, _ in head.texts(f"twitter:label{number}")[:1]:
            label = label_of(printed)
            for text, element in head.texts(f"twitter:data{number}")[:1] if label is not None else ():
                yield from _fact(label, printed, text, element)


def _named(head: Head) -> Iterator[Fact]:
    """Yield the `meta` elements that are named after a fact."""
    for name in head.meta:
        if name in _READ_ELSEWHERE or (name not in _SURE and _PREFIX.match(name) is None):
            continue
        printed = _PARTS.split(name)[-1]
        if (label := label_of(printed)) is not None:
            texts = head.texts(name)
            joined = ", ".join(text for text, _ in texts)
            yield from _fact(label, printed, joined, texts[0][1] if texts else None)


def _fact(label: Label | None, printed: str, text: str, element: object) -> Iterator[Fact]:
    value = clean(decoded(text))
    if label is not None and value and not is_empty(value):
        yield Fact(label, printed, [Piece(value)], element)
