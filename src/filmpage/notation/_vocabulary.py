"""A notation whose values are a few words, each with its other spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from ._base import Notation, Spelling


def vocabulary(name: str, words: Mapping[str, tuple[str, ...]]) -> Notation[str]:
    """Make a notation of canonical words and their other spellings, told apart without regard to case."""
    known = {
        word.casefold(): canonical for canonical, others in words.items() for word in (canonical, *others)
    }
    # By their first letters, so that most texts are refused by a few of them; then the longest first, so that
    # inside a form "WEB-DL" is not read as "WEB".
    words_by_letter = groupby(sorted(known, key=lambda word: (word[0], -len(word), word)), itemgetter(0))
    pattern = "|".join(
        f"{re.escape(letter)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in words_by_letter
    )
    return Notation(
        name,
        str,
        (
            Spelling(
                f"(?:{pattern})", lambda found: known.get(found[0].casefold()), example=next(iter(words))
            ),
        ),
    )
