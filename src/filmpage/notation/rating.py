"""Judgements in figures and stars."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ._base import Notation, Spelling
from ._vocabulary import vocabulary
from .number import Number, whole, write_decimal


@attrs.frozen
class Score:
    """A value, and the best that can be had where the page shows it."""

    value: Number
    best: Number | None = None


_VALUE: Final = r"(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,20})?)"
_BEST: Final = r"(?P<best>[1-9][0-9]{0,2}(?:[.,][0-9]{1,3})?)"


def _number(digits: str) -> Number:
    return whole(float(digits.replace(",", ".")))


def _of_best(found: re.Match[str]) -> Score | None:
    value, best = _number(found["value"]), _number(found["best"])
    return Score(value, best) if value <= best else None


def _alone(found: re.Match[str]) -> Score:
    return Score(_number(found["value"]))


def _percent(found: re.Match[str]) -> Score | None:
    # One page of 416 prints 124% (layouts-yts.md, section 6): a doubt for its reader, no score.
    value = _number(found["value"])
    return Score(value, 100) if value <= 100 else None


def _stars(found: re.Match[str]) -> Score | None:
    full, half, empty = len(found["full"]), 0.5 if found["half"] else 0, len(found["empty"])
    value, row = full + half, full + empty + (1 if half else 0)
    # Without hollow stars nothing shows how many there could be; five is the rule (Letterboxd).
    best = row if empty else 5
    return Score(whole(value), best) if 0 < value <= best else None


def _write(score: Score) -> str:
    value = write_decimal(score.value)
    return value if score.best is None else f"{value}/{write_decimal(score.best)}"


score: Final[Notation[Score]] = Notation(
    "score",
    _write,
    (
        Spelling(rf"{_VALUE} ?/ ?{_BEST}", _of_best, "7.7/10"),
        Spelling(_VALUE, _alone, "2,4", "fr"),
        Spelling(rf"{_VALUE} ?%", _percent, "94%"),
        Spelling(
            rf"{_VALUE} ?(?:out of|von|sur|su|de|из|/) ?{_BEST}(?: stars?)?", _of_best, "3.21 out of 5", "en"
        ),
        Spelling(r"(?=[★⭐½⯪])(?P<full>[★⭐]{0,10})(?P<half>[½⯪]?)(?P<empty>[☆✩]{0,10})", _stars, "★★★★½"),
    ),
)
"""A score: "7.7/10", "9 / 10", "3.21 out of 5", "94%", "★★★★½", or a bare "2,4"."""

grade: Final[Notation[str]] = Notation(
    "grade", str, (Spelling(r"[A-DF][+-]?", lambda found: found[0], "B+", "en"),), flags=0
)
"""A letter grade: "B+"."""

one_to_ten: Final[Notation[int]] = Notation(
    "mark", str, (Spelling(r"(?P<mark>10|[1-9])", lambda found: int(found["mark"]), "8"),)
)
"""A whole mark from 1 to 10, as IMDb's visitors give."""

out_of_ten: Final[Notation[Number]] = Notation(
    "mark out of ten",
    write_decimal,
    (Spelling(r"(?P<value>10|[0-9](?:[.,][0-9])?)", lambda found: _number(found["value"]), "7.7"),),
)
"""A mark from 0 to 10 with at most one decimal, where a bare number must be one."""

tomato: Final = vocabulary(
    "Rotten Tomatoes label",
    dict.fromkeys(("Certified Fresh", "Fresh", "Rotten", "Upright", "Spilled", "WTS", "Verified Hot", "Hot", "Stale"), ()),
)
"""What Rotten Tomatoes calls a score, of critics and of its audience."""
