"""Age ratings, as printed."""

from __future__ import annotations

import re
from typing import Final, Literal

from ...lexicon import either, word_list
from .._base import Notation, Spelling

MPA_SYMBOLS: Final = ("NC-17", "PG-13", "PG", "G", "R")
"""The MPA's ratings of today."""
MPA_SYMBOL: Final = "|".join(symbol.replace("-", " ?- ?") for symbol in MPA_SYMBOLS)
"""A pattern of them, with the blanks that some sites put around a hyphen."""
_US: Final = rf"NR|{MPA_SYMBOL}|PG 13|X|M|GP|Not Rated|Unrated|Approved|Passed|TV-(?:Y7-FV|Y7|Y|G|PG|14|MA)"

_AGE: Final = "(?:[0-9]|1[0-9]|2[01])"
"""The ages that boards name."""


def _words(concept: Literal["age", "mark", "short"]) -> str:
    """Return a pattern of certificates in words, in any language; "#" is the age."""
    return either(word_list(concept)).replace(r"\#", _AGE)


def _whole(found: re.Match[str]) -> str:
    return found[0]


def _rating(found: re.Match[str]) -> str:
    return found["rating"]


mpa_rating: Final[Notation[str]] = Notation(
    "MPA rating",
    str,
    (
        Spelling(rf"(?:{_US})", _whole, "PG-13", "en"),
        # YTS cuts "PG-13 on appeal for …" to ten letters (layouts-yts.md, section 4).
        Spelling(rf"(?:{MPA_SYMBOL}) on a(?:ppeal)?(?: ?(?:\.\.\.|…))?", _whole, "PG-13 on a", "en"),
        Spelling(rf"(?:MPAA|MPA|Rated):? ?(?P<rating>{_US})", _rating, "MPAA PG", "en"),
        Spelling(
            rf"(?:Rated )?(?P<rating>{_US}) (?:for|on appeal for) .{{1,300}}",
            _rating,
            "R for strong language",
            "en",
        ),
        Spelling(rf"(?P<rating>{_US}) - [A-Z].{{1,60}}", _rating, "PG-13 - Teens 13 or older", "en"),
    ),
)
"""An American rating. "PG - 13" stays as printed, and reasons after a rating are dropped."""

_BOARDS: Final = (
    *mpa_rating.spellings,
    Spelling(r"(?:BBFC|IFCO) ?(?:Uc?|PG|12A|12|15A|15|16|18|R18|TBC)", _whole, "BBFC 15", "en"),
    Spelling(r"[0-9]{1,2} ?\+", _whole, "6+"),
    Spelling(r"(?:(?:[KTSABCIMRU]|MA|AA|PG|UA|U/A)[- ]?)?(?:[5-9]|1[0-8]|21)A?\+?", _whole, "K-16"),
    Spelling(r"Uc?|UA|A|AL|T|S|K-?T|AA|MA|E|TP|I|IIA|IIB|III|ATP|Btl|Livre|L|APT", _whole, "III"),
    Spelling(_words("age"), _whole, "ab 12 Jahren", "de"),
    Spelling(_words("mark"), _whole, "Tous publics", "fr"),
)

age_mark: Final[Notation[str]] = Notation("age mark", str, _BOARDS)
"""An age rating of any country's board, as printed, beside other facts without a label."""

certificate: Final[Notation[str]] = Notation(
    "certificate", str, (*_BOARDS, Spelling(_words("short"), _whole, "전체", "ko"))
)
"""An age rating of any country's board, as printed, for places where a text must be one."""
