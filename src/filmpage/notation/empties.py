"""The words with which pages say that they have no value."""

from __future__ import annotations

from typing import Final

from ..lexicon import word_list
from .folding import clean

_EMPTIES: Final = frozenset(word_list("empty"))
_LONGEST: Final = 20
"""Characters; none of these words has more."""


def is_empty(text: str) -> bool:
    """Return whether a text only says that there is no value ("—", "N/A", "counting...", "TODO_MISSING")."""
    text = clean(text)
    return not text or (len(text) <= _LONGEST and text.casefold() in _EMPTIES)
