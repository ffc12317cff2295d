"""Who signs a review: publications that are known by name, what else looks like one, and their critics.

Converters print a publication and its critic without a sign between them: "The Guardian Ann Lee". Only a
known name says where the one ends and the other begins.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import either, word_list
from ._base import Notation, Spelling
from .folding import clean
from .names.person import person

_NAMES: Final = word_list("publication")
_SENTENCE: Final = re.compile(r"(?<!\b[A-Z])[.!?…。！？]$")
"""How a sentence ends, and no publication but for initials ("The A.V. Club", "L.A.")."""
_SMALL: Final = 3
"""Letters of the words that a name may have in lower case: "of", "and", "the"."""

publication: Final[Notation[str]] = Notation(
    "publication",
    str,
    (Spelling(either(_NAMES), lambda found: found[0], "The Guardian", "en"),),
    flags=0,
    prepare=clean,
)
"""A publication that is known by name, in the capitals that it prints: "The Guardian"."""


def _outlet(found: re.Match[str]) -> str | None:
    text = found[0]
    if not any(map(str.isalpha, text)) or (_SENTENCE.search(text) and text not in _NAMES):
        return None
    words = [word.lstrip("(\"'“‘") for word in text.split()]
    small = [word for word in words if word[:1].islower() and word.isalpha()]
    return None if words[0][:1].islower() or any(len(word) > _SMALL for word in small) else text


outlet: Final[Notation[str]] = Notation(
    "outlet", str, (Spelling(r"[^\W_][^|<>@]{0,58}[^\s|<>@:,;]", _outlet, "The Harbour Post"),), prepare=clean
)
"""What looks like a publication where one must be printed: a name in capitals that is not a sentence."""


critic: Final[Notation[str]] = Notation(
    "critic",
    str,
    (Spelling(r"[^\s|]{1,30}(?: [^\s|]{1,30}){1,4}", lambda found: person.get(found[0]), "Ann Lee"),),
    prepare=clean,
)
"""A critic: a person's name of two words or more."""
