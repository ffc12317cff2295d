"""The genres beside a label in a text, where "&" may be part of a name ("Mystery & Suspense")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ....claims.claim import Claims
from ....lexicon import either, word_list
from ....notation import is_empty
from ....notation.names.genre import genre_name
from ....outline.pieces import Fact, Gap, texts
from ...facts.label_parsers import MAX_LISTED
from .value_edges import led_on, unparted

_SEPARATOR: Final = re.compile(
    rf" ?[,/|·•;、，・] ?| - | (?:{either(word_list('and'))}) (?=[^\W\d_]{{3,20}}$)"
)
_EDGES: Final = " .:*-•–'\""
_MAX_NAME: Final = 40


def claim_genres(facts: Sequence[Fact], claims: Claims) -> None:
    """Claim the genres of the first fact that holds any."""
    for fact in facts:
        found = dict.fromkeys(name for text in texts(fact.value, Gap.CELL) for name in _genres(text))
        if len(found) > MAX_LISTED:
            message = f"{len(found)} genres are not one film's"
            claims.doubt("too-many-rows", "genres", fact.raw, message, at=fact.at)
        elif found:
            for index, name in enumerate(found):
                claims.add(("genres", index), name, name, fact.at, "labelled")
            return


def _genres(text: str) -> list[str]:
    if found := unparted("genre", text):
        return list(found)
    parts = [led_on(part.strip(_EDGES)) for part in _SEPARATOR.split(text)]
    good = [part for part in parts if 1 < len(part) <= _MAX_NAME and not is_empty(part)]
    if not good or any(map(str.isdigit, "".join(good))):
        return []
    known = sum(1 for part in good if genre_name.get(part) is not None)
    return good if known or all(len(part.split()) <= 3 for part in good) else []
