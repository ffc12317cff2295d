"""A cheap look at a long text before anything is made of it: whether any word of films stands in it."""

from __future__ import annotations

from typing import Final

from ..lexicon import PREFILTER

_READ_ANYWAY: Final = 2_000
"""Characters up to which a text is read anyway: it may be an error page, which has a kind of its own."""


def may_be_film(text: str) -> bool:
    """Say whether a text may be about a film; `False` only for long texts without any word of films."""
    if len(text) <= _READ_ANYWAY:
        return True
    # To look for one letter costs a thirtieth of looking for a word.
    return any(letter in text and any(piece in text for piece in row) for letter, row in PREFILTER.items())
