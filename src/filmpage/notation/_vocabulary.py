"""A notation whose values are a few words, each with its other spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ._base import Notation, Spelling


def vocabulary(name: str, words: Mapping[str, tuple[str, ...]]) -> Notation[str]:
    """Make a notation of canonical words and their other spellings, told apart without regard to case."""
    known = {
        word.casefold(): canonical for canonical, others in words.items() for word in (canonical, *others)
    }
    # The longest first, so that inside a form "WEB-DL" is not read as "WEB".
    by_length = sorted(known, key=lambda word: (-len(word), word))
    pattern = "|".join(re.escape(word) for word in by_length)
    return Notation(
        name,
        str,
        (
            Spelling(
                f"(?:{pattern})", lambda found: known.get(found[0].casefold()), example=next(iter(words))
            ),
        ),
    )
