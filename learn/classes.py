"""Learn the judgement after reading: the weights of all features by class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import attrs
import numpy as np

from filmpage.kinds.learnt import BIAS, CLASSES, FILM

from .linear import Floats, Integers, Matrix, Penalty, fit
from .pages import FOLDS, Page
from .vocabulary import known_words, vocabulary

UNIT: Final = 0.01
"""The weight, as the logarithm of odds, that is 1 in the table."""
_FACTS: Final = 3e-4
"""The penalty of what was read and seen."""
_WORDS: Final = 2e-3
"""The penalty of a word: there are so many that each must weigh little."""
_LEAST: Final = 5
"""The least weight that is worth a cell of the table."""
_MOST: Final = 4.5
"""The greatest weight of a feature: none decides alone."""
_LEAST_SITES: Final = 3
"""Independent sites that a type or an og:type must be on."""
_FOR_FILMS: Final = ("fact:", "label:", "shape:facts", "shape:labels", "mark:film", "head:film", "type:movie")
"""What never speaks against a film: facts go together, and a table may set one off against another."""
_AGAINST: Final = (
    *(
        "odd:",
        "more:",
        "mark:",
        "head:",
        "shape:cards",
        "shape:episodes",
        "shape:films",
        "shape:blocks",
        "shape:runtimes",
    ),
    *("shape:clocks", "shape:years", "shape:entries", "shape:born", "shape:of parts", "shape:series link"),
)
"""What never speaks for one film."""


_RARE: Final = 4.0
"""What a real page near films weighs that is none: there are few of them."""

_SHARE: Final = 0.25
"""The least that the pages of a class weigh together, of those of films."""


def _is_rare(page: Page) -> bool:
    return not page.drawn and page.is_near and page.kind != FILM


@attrs.frozen(eq=False)
class Classes:
    """The weights of features by class, and what they make of pages on sites left out."""

    weights: dict[str, dict[str, int]]
    sums: Floats
    """The sums of each page by class, its site left out."""


def learn_classes(pages: Sequence[Page], found: Sequence[frozenset[str]]) -> Classes:
    """Learn the table, and what it would have made of every page if its site had been left out."""
    kept = _kept(pages, found)
    names = sorted({feature for row in kept for feature in row})
    number = {feature: index for index, feature in enumerate(names)}
    matrix = Matrix.of([sorted(number[feature] for feature in row) for row in kept], len(names))
    penalty = _penalty(names)
    kinds = np.array([CLASSES.index(page.kind) for page in pages])
    weights = _weights(pages, kinds)
    folds = np.array([page.fold for page in pages])
    sums = np.zeros((len(pages), len(CLASSES)))
    for fold in range(FOLDS):
        table, own = fit(matrix, kinds, np.where(folds == fold, 0.0, weights), len(CLASSES), penalty)
        sums[folds == fold, 1:] = (matrix.sums(_rounded(table)) + np.round(own / UNIT))[folds == fold]
    table, own = fit(matrix, kinds, weights, len(CLASSES), penalty)
    rows = {name: row for name, index in number.items() if (row := dict(_cells(_rounded(table)[index])))}
    return Classes({BIAS: dict(_cells(np.round(own / UNIT))), **rows}, sums)


def _weights(pages: Sequence[Page], kinds: Integers) -> Floats:
    """Return what each page weighs, so that no class is forgotten beside that of films."""
    weights = np.array([page.weight * (_RARE if _is_rare(page) else 1.0) for page in pages])
    totals = np.bincount(kinds, weights, len(CLASSES))
    factors = np.maximum(1.0, _SHARE * totals[CLASSES.index(FILM)] / np.maximum(totals, 1e-9))
    return np.asarray(weights * factors[kinds])


def _cells(row: Floats) -> Iterator[tuple[str, int]]:
    return ((name, int(weight)) for name, weight in zip(CLASSES[1:], row, strict=True) if weight)


def _rounded(table: Floats) -> Floats:
    whole = np.round(table / UNIT)
    return np.where(np.abs(whole) >= _LEAST, whole, 0.0)


def _penalty(names: Sequence[str]) -> Penalty:
    """Return what keeps weights small, and which of those for films have a sign."""
    film = CLASSES.index(FILM) - 1
    floor = np.full((len(names), len(CLASSES) - 1), -_MOST)
    ceiling = np.full_like(floor, _MOST)
    for index, name in enumerate(names):
        if name.startswith(_FOR_FILMS):
            floor[index, film] = 0.0
        elif name.startswith(_AGAINST):
            ceiling[index, film] = 0.0
    strength = np.array([_WORDS if name.startswith(("word:", "name:")) else _FACTS for name in names])
    return Penalty(strength, floor, ceiling)


def _kept(pages: Sequence[Page], found: Sequence[frozenset[str]]) -> list[set[str]]:
    """Return the features of each page that may be learnt; of words only those that any site may have."""
    words = vocabulary(pages, [{_name(each) for each in row if _is_word(each)} for row in found])
    sites: defaultdict[str, set[str]] = defaultdict(set)
    for page, row in zip(pages, found, strict=True):
        for feature in row:
            sites[feature].add(page.site)

    def may(feature: str, page: Page) -> bool:
        if _is_word(feature):
            return (word := _name(feature)) in words and (not page.drawn or word in known_words())
        return len(sites[feature]) >= _LEAST_SITES

    return [{each for each in row if may(each, page)} for page, row in zip(pages, found, strict=True)]


def _is_word(feature: str) -> bool:
    return feature.startswith(("word:", "name:"))


def _name(feature: str) -> str:
    return feature.partition(":")[2]
