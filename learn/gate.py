"""Learn the words of the gate: those that pages about films and their neighbourhood have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
import numpy as np
from numpy.typing import NDArray

from filmpage.kinds import gate
from filmpage.kinds.words import words_of_page, words_of_text
from filmpage.limits import Limits
from filmpage.source.bytes.decode import decode

from .linear import Floats, Matrix, Penalty, fit
from .pages import FOLDS, Page
from .vocabulary import known_words, vocabulary

UNIT: Final = 0.05
"""The weight, as the logarithm of odds, that is 1 in the table."""
_PENALTY: Final = Penalty(3e-3, floor=-0.1)
_KEPT: Final = 0.98
"""The share of the films on sites left out that the gate must let pass."""
_FILMS: Final = 2.0
"""A film that is refused is so much worse than a page that is read in vain."""


def words_of(page: Page) -> set[str]:
    """Return the words that the gate sees."""
    text = decode(page.source, limits=Limits()).text
    return words_of_page(text) if page.is_html else words_of_text(text)


def is_read_anyway(page: Page, words: set[str]) -> bool:
    """Return whether the gate lets a page pass without looking at its words."""
    text = decode(page.source, limits=Limits()).text
    return gate.is_read_anyway(words, text) if page.is_html else len(text) <= gate.READ_ANYWAY


@attrs.frozen(eq=False)
class Gate:
    """The words with their weights, the least sum that passes, and the sums of pages on sites left out."""

    words: dict[str, int]
    least: int
    """The least sum of words that passes; a table without a weight of its own is compared with it."""
    passes: float
    """The same for `sums`, in which tables have weights of their own."""
    sums: Floats


def learn_gate(pages: Sequence[Page], found: Sequence[set[str]]) -> Gate:
    """Learn the table, and what it would have made of every page if its site had been left out."""
    words = sorted(vocabulary(pages, found))
    number = {word: index for index, word in enumerate(words)}
    kept = [row & known_words() if page.drawn else row for page, row in zip(pages, found, strict=True)]
    matrix = Matrix.of([sorted(number[word] for word in row if word in number) for row in kept], len(words))
    near = np.array([page.is_near for page in pages])
    weights = np.array([page.weight for page in pages]) * np.where(near, _FILMS, 1.0)
    folds = np.array([page.fold for page in pages])
    sums = np.zeros(len(pages))
    for fold in range(FOLDS):
        table, own = _rounded(*_fit(matrix, near, np.where(folds == fold, 0.0, weights)))
        sums[folds == fold] = (matrix.sums(table) + own)[folds == fold, 0]
    table, own = _rounded(*_fit(matrix, near, weights))
    # The table has no weight of its own: the least sum that passes is moved by it.
    passes = _quantile(pages, found, sums)
    kept_words = {word: int(table[index, 0]) for word, index in number.items() if table[index, 0]}
    return Gate(kept_words, int(passes - own[0]), passes, sums)


def _fit(matrix: Matrix, near: NDArray[np.bool_], weights: Floats) -> tuple[Floats, Floats]:
    return fit(matrix, near.astype(np.int64), weights, 2, _PENALTY)


def _rounded(table: Floats, own: Floats) -> tuple[Floats, Floats]:
    return np.round(table / UNIT), np.round(own / UNIT)


def _quantile(pages: Sequence[Page], found: Sequence[set[str]], sums: Floats) -> float:
    """Return the sum that the films on sites left out have, but for the few that may be lost."""
    films = sorted(
        (total, page.weight)
        for page, words, total in zip(pages, found, sums, strict=True)
        if page.kind == "film" and not page.drawn and not is_read_anyway(page, words)
    )
    lost = (1 - _KEPT) * sum(weight for _, weight in films)
    for total, weight in films:
        lost -= weight
        if lost < 0:
            return float(total)
    return 0.0
