"""What of a page the learnt table of kinds weighs: its facts, labels, data types, names, shapes and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from ..knowledge.fields import FIELDS, PEOPLE_PATHS
from ..knowledge.labels import IGNORED
from ..lexicon import genres, page_kinds
from .film_facts import is_person
from .shapes import Shapes
from .words import words_in

if TYPE_CHECKING:
    from ..model.film import FilmPage
    from .signals import Signals

_PATHS: Final = tuple(dict.fromkeys(field.path for field in FIELDS if field.path))
SAMPLE: Final = 40_000
"""Characters of a page whose words count: those after them are visitors' and other pages'."""
_CARDS: Final = 3
_FILMS: Final = 3
"""Films in the data of a list."""
_COUNTS: Final[Mapping[str, tuple[int, ...]]] = {
    "episodes": (1, 3), "films": (1, 2, 3), "blocks": (2, 3, 5), "runtimes": (3, 5), "clocks": (3,),
    "years": (4,), "entries": (3,),
}  # fmt: skip
"""The counts of each shape that are features."""
_MARKS: Final = (1, 2, 3, 5)
_LABELS: Final = (2, 3, 5, 8)
_FACTS: Final = (2, 3, 4, 5, 7, 9)
_NAMED: Final = {
    name.lower(): getattr(page_kinds, name)
    for name in ("SEARCH", "RESULTS", "LOGIN", "LIST", "CALENDAR", "PERSON", "REVIEW", "SERIES", "SEASON")
}
"""What the page's name may say of its kind."""


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of some texts, as the gate cuts them."""
    found: list[str] = []
    left = SAMPLE
    for text in texts:
        if left <= 0:
            break
        found.append(text[:left])
        left -= len(text)
    return frozenset(words_in("\n".join(found)))


def features_of(signals: Signals, judged: str = "") -> Iterator[str]:
    """Yield the names of the features that a page has; `judged` is the kind that the votes say."""
    if judged:
        yield f"votes:{judged}"
    yield from _facts(signals.page)
    labels = signals.fields - {IGNORED}
    yield from (f"label:{field}" for field in labels)
    yield from (f"type:{name}" for name in signals.types)
    if signals.og_type:
        yield f"og:{signals.og_type}"
    yield from (f"named:{name}" for name, words in _NAMED.items() if signals.is_named(words))
    yield from (f"name:{word}" for word in words_of(signals.names))
    yield from (f"word:{word}" for word in signals.words)
    for kind, count in signals.shapes.marks.items():
        yield from _at_least(f"mark:{kind}", count, _MARKS)
    for kind, count in signals.shapes.heads.items():
        yield from _at_least(f"head:{kind}", count, _MARKS)
        if count >= max(2, len(labels)):
            yield f"more:{kind}"
    yield from _shapes(signals.shapes)
    yield from (f"shape:{name}" for name, is_seen in _seen(signals) if is_seen)
    yield from _at_least("shape:labels", len(labels), _LABELS)


def _shapes(shapes: Shapes) -> Iterator[str]:
    return chain.from_iterable(
        _at_least(f"shape:{name}", getattr(shapes, name), counts) for name, counts in _COUNTS.items()
    )


def _seen(signals: Signals) -> Iterator[tuple[str, bool]]:
    """Yield what a page shows of its kind, and whether it does."""
    yield "cards", signals.cards >= _CARDS
    yield "films in data", signals.nested_movies >= _FILMS
    yield "born", signals.born
    yield "of parts", signals.of_parts
    yield "series link", signals.tv_link
    yield "stage", any(map(page_kinds.STAGE.search, signals.beside))
    yield "results", any(map(page_kinds.RESULTS.search, signals.above))
    yield "own menu", signals.has_own_menu


def _at_least(name: str, count: int, leasts: Iterable[int]) -> Iterator[str]:
    return (f"{name}>={least}" for least in leasts if count >= least)


@cache
def _genre_names() -> frozenset[str]:
    return frozenset(name.casefold() for names in genres().values() for name in names)


def _facts(page: FilmPage) -> Iterator[str]:
    """Yield the facts of a page; names that are nobody's and words that are not genres are others."""
    count = 0
    for path in _PATHS:
        value = getattr(page, path, None)
        if not value:
            continue
        is_sure = True
        if path in PEOPLE_PATHS:
            is_sure = any(is_person(person.name) for person in value)
        elif path == "genres":
            is_sure = any(genre.casefold() in _genre_names() for genre in value)
        count += is_sure
        yield f"fact:{path}" if is_sure else f"odd:{path}"
    if any(credit.character for credit in page.cast or ()):
        yield "fact:characters"
    if len(page.cast or ()) >= 4:
        yield "fact:large cast"
    if any(rating.source for rating in page.ratings or ()):
        yield "fact:raters"
    yield from _at_least("shape:facts", count, _FACTS)
