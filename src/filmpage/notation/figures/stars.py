"""Ratings of users that pages show as pictures: an element's class says how many stars are lit."""

from __future__ import annotations

import re
from typing import Final

from .._base import Notation, Spelling
from .number import Number, whole, write_decimal
from .rating import Score

_BEST: Final = 5
_OTHERS: Final = r"(?:[\w-]{1,40} ){0,3}"
"""Other classes of the element, which may come first."""


def _lit(found: re.Match[str]) -> Score:
    return Score(int(found["lit"]), _BEST)


def _tenths(found: re.Match[str]) -> Score:
    return Score(whole(int(found["tenths"]) / 10), _BEST)


def _write_class(score: Score) -> str:
    return f"stars stars-{score.value}" if score.value else "stars trash"


def _write_tenths(score: Score) -> str:
    tenths: Number = whole(score.value * 10)
    return f"allstar{tenths:02} rating"


csfd_stars: Final[Notation[Score]] = Notation(
    "ČSFD stars",
    _write_class,
    (
        Spelling(rf"{_OTHERS}stars-(?P<lit>[1-5])", _lit, "stars stars-5"),
        Spelling("stars trash", lambda _: Score(0, _BEST), "stars trash"),
    ),
)
"""Stars as a class of ČSFD: "stars stars-4"; zero of five is "stars trash"."""

douban_stars: Final[Notation[Score]] = Notation(
    "Douban stars",
    _write_tenths,
    (
        Spelling(
            rf"{_OTHERS}allstar(?P<tenths>[1-4][05]|05|50)(?: [\w-]{{1,40}}){{0,3}}",
            _tenths,
            "allstar50 rating",
        ),
    ),
)
"""Stars as a class of Douban, in tenths: "allstar45 rating" is four and a half of five."""

of_five: Final[Notation[Score]] = Notation(
    "stars out of five",
    lambda score: write_decimal(score.value),
    (
        Spelling(
            r"(?P<value>[0-4](?:[.,][0-9])?|5(?:[.,]0)?)",
            lambda found: Score(whole(float(found["value"].replace(",", "."))), _BEST),
            "3,5",
            "fr",
        ),
    ),
)
"""A bare number, for places where it must be stars out of five: "3,5"."""

_VERDICTS: Final = ("很差", "较差", "还行", "推荐", "力荐")

douban_verdict: Final[Notation[int]] = Notation(
    "Douban verdict",
    lambda stars: _VERDICTS[stars - 1],
    (Spelling("|".join(_VERDICTS), lambda found: _VERDICTS.index(found[0]) + 1, "推荐", "zh"),),
)
"""What one to five stars of Douban are called: "推荐" is four."""
