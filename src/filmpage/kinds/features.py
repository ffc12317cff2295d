"""What of a page the learnt table of kinds weighs: its facts, labels, data types, shapes and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ..knowledge.fields import FIELDS, PEOPLE_PATHS
from ..lexicon import genres
from .film_facts import is_person

if TYPE_CHECKING:
    from ..model.film import FilmPage
    from .signals import Signals

_PATHS: Final = tuple(dict.fromkeys(field.path for field in FIELDS if field.path))
_WORD: Final = re.compile(r"[^\W\d_]{3,24}")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,400}")
"""Runs of scripts without blanks, or with words of one or two letters, which are read in pairs of letters."""
SAMPLE: Final = 40_000
"""Characters of a page whose words count: those after them are visitors' and other pages'."""
_FEW_YEARS: Final = 4
_YEAR: Final = re.compile(r"\((?:19|20)[0-9]{2}\)")
_IGNORED: Final = "ignored"
"""Labels that have no field in the model: films' pages have them as often as others."""
_CARDS: Final = 3


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of some texts, in small letters; scripts without blanks give pairs of letters."""
    found: set[str] = set()
    left = SAMPLE
    for text in texts:
        if left <= 0:
            break
        small = text[:left].casefold()
        left -= len(small)
        found.update(_WORD.findall(small))
        if not small.isascii():
            for run in _WIDE.findall(small):
                found.update(run[index : index + 2] for index in range(len(run) - 1))
    return frozenset(found)


def features_of(signals: Signals) -> Iterator[str]:
    """Yield the names of the features that a page has."""
    yield from _facts(signals.page)
    yield from (f"label:{field}" for field in signals.fields if field != _IGNORED)
    yield from (f"type:{name}" for name in signals.types)
    if signals.og_type:
        yield f"og:{signals.og_type}"
    yield from (f"name:{word}" for word in words_of(signals.names))
    yield from (f"word:{word}" for word in signals.words)
    yield from (f"mark:{mark}" for mark in signals.marks)
    if signals.cards >= _CARDS:
        yield "shape:cards"
    if signals.years >= _FEW_YEARS:
        yield "shape:years"
    yield from (f"shape:words>={least}" for least in (100, 300, 1_000) if len(signals.words) >= least)
    labels = len(signals.fields)
    yield from (f"shape:labels>={least}" for least in (2, 3, 5, 8) if labels >= least)


def count_years(texts: Iterable[str]) -> int:
    """Return how many different years are printed in brackets."""
    return len({found for text in texts for found in _YEAR.findall(text)})


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
    yield from (f"shape:facts>={least}" for least in (3, 4, 5, 7, 9) if count >= least)
