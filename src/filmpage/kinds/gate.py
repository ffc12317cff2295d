"""The gate: whether a source may be about a film, by its words alone, before a tree or lines are made of it.

A word that pages about films, series, persons and cinemas have speaks for them with a weight. A word that
other pages have speaks against them with very little, so that a long page is not refused for its length. The
weights are learnt by `learn/kinds.py`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ._weights import GATE, GATE_LEAST
from .words import words_of_page, words_of_text

READ_ANYWAY: Final = 2_000
"""Characters of a text that is read in any case: it may be an error page, which has its own kind."""
FEW: Final = 80
"""Words of a page that is read in any case: its content may be in its data, or it is an error page."""
SOME: Final = 400
"""Words of a page whose data for machines are looked at, too: a page with more prints its facts in words."""
_DATA: Final = ("schema.org/Movie", '"Movie"', "video.movie")
"""What pages about films say to machines."""
_IN_DATA: Final = "ovie"
"""A part of each of these, so that most pages are searched once."""


def may_be_film_text(text: str) -> bool:
    """Return whether a text may be about a film."""
    return len(text) <= READ_ANYWAY or weight(words_of_text(text)) >= GATE_LEAST


def may_be_film_page(markup: str) -> bool:
    """Return whether an HTML page may be about a film."""
    words = words_of_page(markup)
    return is_read_anyway(words, markup) or weight(words) >= GATE_LEAST


def is_read_anyway(words: set[str], markup: str) -> bool:
    """Return whether a page is read in any case: it has few words, or its data for machines are a film's."""
    few = len(words)
    return few <= FEW or (few <= SOME and _IN_DATA in markup and any(mark in markup for mark in _DATA))


REFUSED: Final = "its words are not those of a page about films"


def weight(words: set[str]) -> int:
    """Return how much words speak for a film, a series, a person or a cinema."""
    weights = word_weights()
    return sum(map(weights.__getitem__, _known().intersection(words)))


@cache
def word_weights() -> dict[str, int]:
    """Return the weight of each word."""
    return {word: weight for weight, row in GATE.items() for word in row.split("|")}


@cache
def _known() -> frozenset[str]:
    return frozenset(word_weights())
