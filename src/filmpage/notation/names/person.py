"""People's names, recognised by their look alone."""

from __future__ import annotations

import re
from typing import Final

from ...lexicon import word_list
from .._base import Notation, Spelling
from ..folding import clean

_MAX_WORDS: Final = 5
_PARTICLES: Final = frozenset(word_list("particle"))
_NOT_NAMES: Final = re.compile(r"[0-9@#/\\|<>{}\[\]()!?:;%$=*_+]|\.{2,}| - |(?<![A-Z])(?<!\b\w)\. |, ")

_NOT_CREDITED: Final = re.compile(r"[\[\]{}|<>@:]|https?|//| as ")
_SENTENCE: Final = re.compile(r"(?<! [^\W\d_])\.$|[!?…,;。！？]$")
_CREDIT_NOTE: Final = re.compile(
    r" ?\((?:uncredited|as [^()]{1,80}|credit only|unconfirmed|rumou?red)\)", re.IGNORECASE
)
"""Notes about the credit, not the character."""
MAX_CHARACTER: Final = 300


def _person(found: re.Match[str]) -> str | None:
    text = found[0]
    words = text.split()
    if len(words) > _MAX_WORDS or _NOT_NAMES.search(text):
        return None
    return (
        text
        if all(w in _PARTICLES or not w[0].islower() for w in words) and not words[-1].islower()
        else None
    )


person: Final[Notation[str]] = Notation(
    "person", str, (Spelling(r".{2,60}", _person, "Ruijun Li"),), prepare=clean
)
"""A text that looks like a person's name: one to five capitalised words or particles, without digits."""

nickname: Final[Notation[str]] = Notation(
    "nickname", str, (Spelling(r"[^\s]{1,60}", lambda found: found[0], "FREEMAN"),), prepare=clean
)
"""A user's nickname: one word."""


def _credited(found: re.Match[str]) -> str | None:
    text = found[0]
    return None if _NOT_CREDITED.search(text) or not any(map(str.isalpha, text)) else text


credited: Final[Notation[str]] = Notation(
    "credited name", str, (Spelling(r"[^\s].{0,58}[^\s]|[^\s]", _credited, "Ruijun Li"),), prepare=clean
)
"""A name, for places where a text must be one, as under "Cast": not an address, not two credits run
together."""


def _visitor(found: re.Match[str]) -> str | None:
    text = _credited(found)
    return None if text is None or _SENTENCE.search(text) else text


visitor: Final[Notation[str]] = Notation(
    "visitor", str, (Spelling(r"[^\s].{0,38}[^\s]|[^\s]", _visitor, "Agnes L."),), prepare=clean
)
"""A user's name, for places where a text must be one, as above a review: short, and not the end of a
sentence."""


byline: Final[Notation[str]] = Notation(
    "byline",
    str,
    (
        Spelling(
            r"[^\W\d_][^\":“”()]{1,58}: [^\s\":“”()][^\":“”()]{1,78}",
            lambda found: found[0],
            "Ada Quill: The Gull",
        ),
    ),
    prepare=clean,
)
"""A critic and the publication, as printed below a quotation."""


def _character(found: re.Match[str]) -> str | None:
    return clean(_CREDIT_NOTE.sub("", found[0])) or None


character: Final[Notation[str]] = Notation(
    "character",
    str,
    (Spelling(r".{1,300}", _character, "Cao Guiying (voice)"),),
    prepare=clean,
    longest=MAX_CHARACTER,
)
"""The character a person plays, without notes on the credit: "Starlet (uncredited)", "(as West Gale)"."""
