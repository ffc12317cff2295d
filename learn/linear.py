"""A linear model with a few classes over features that are present or absent: logistic regression.

It is written out with numpy: the data are small, and the same numbers must come out every time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_STEPS: Final = 160
_PACE: Final = 0.05


@attrs.frozen(eq=False)
class Matrix:
    """The features that each page has, as numbers."""

    rows: Integers
    """The page of each entry, ascending."""
    columns: Integers
    pages: int
    features: int

    @classmethod
    def of(cls, found: Sequence[Sequence[int]], features: int) -> Matrix:
        """Return the matrix of the features of all pages."""
        counts = [len(row) for row in found]
        columns = np.array([column for row in found for column in row], dtype=np.int64)
        return cls(np.repeat(np.arange(len(found)), counts), columns, len(found), features)

    def sums(self, weights: Floats) -> Floats:
        """Return the sum of the weights of each page's features, by class."""
        return np.stack(
            [
                np.bincount(self.rows, weights[self.columns, kind], self.pages)
                for kind in range(weights.shape[1])
            ],
            axis=1,
        )

    def only(self, chosen: NDArray[np.bool_]) -> Matrix:
        """Return the matrix with the entries of some pages only."""
        kept = chosen[self.rows]
        return Matrix(self.rows[kept], self.columns[kept], self.pages, self.features)


@attrs.frozen(eq=False)
class Penalty:
    """What keeps the weights small: of each feature, and how far from zero a weight may be."""

    strength: Floats | float
    floor: Floats | float = -9.0
    ceiling: Floats | float = 9.0


def fit(
    matrix: Matrix, kinds: Integers, weights: Floats, classes: int, penalty: Penalty
) -> tuple[Floats, Floats]:
    """Return the weights of all features for each class but the first, and the classes' own.

    The first class is the one that others are told from: it has no weights. Pages that weigh nothing are
    left out.
    """
    matrix = matrix.only(weights > 0)
    share = (weights / weights.sum())[:, None]
    target = np.eye(classes)[kinds][:, 1:]
    table = np.zeros((matrix.features + 1, classes - 1))
    mean, square = np.zeros_like(table), np.zeros_like(table)
    strength = np.broadcast_to(np.asarray(penalty.strength), (matrix.features,))[:, None]
    for step in range(1, _STEPS + 1):
        gradient = np.empty_like(table)
        wrong = (_shares(matrix.sums(table[:-1]) + table[-1]) - target) * share
        for kind in range(classes - 1):
            gradient[:-1, kind] = np.bincount(matrix.columns, wrong[matrix.rows, kind], matrix.features)
        gradient[:-1] += strength * table[:-1]
        gradient[-1] = wrong.sum(axis=0)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        table -= _PACE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        table[:-1] = np.clip(table[:-1], penalty.floor, penalty.ceiling)
    return table[:-1], table[-1]


def _shares(sums: Floats) -> Floats:
    """Return the shares of the classes but the first, whose sum is zero."""
    most = np.maximum(sums.max(axis=1, keepdims=True), 0.0)
    raised = np.exp(sums - most)
    return np.asarray(raised / (np.exp(-most) + raised.sum(axis=1, keepdims=True)))
