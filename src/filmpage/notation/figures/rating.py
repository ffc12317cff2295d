"""Ratings in figures and stars."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...lexicon import either, word_list
from .._base import Notation, Spelling
from .number import Number, whole, write_decimal


@attrs.frozen
class Score:
    """A value, with the best of its scale if the page shows it."""

    value: Number
    best: Number | None = None


_OUT_OF: Final = either(word_list("out_of"))
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
    # One page of 416 prints 124% (layouts-yts.md, section 6). It is not a score; its reader reports it.
    value = _number(found["value"])
    return Score(value, 100) if value <= 100 else None


def _stars(found: re.Match[str]) -> Score | None:
    full, half, empty = len(found["full"]), 0.5 if found["half"] else 0, len(found["empty"])
    value, row = full + half, full + empty + (1 if half else 0)
    # Without hollow stars the page does not show the best; it is usually five (Letterboxd).
    best = row if empty else 5
    return Score(whole(value), best) if 0 < value <= best else None


def _write(score: Score) -> str:
    value = write_decimal(score.value)
    return value if score.best is None else f"{value}/{write_decimal(score.best)}"


def _stars_of_best(found: re.Match[str]) -> Score | None:
    value, best = len(found["full"]) + (0.5 if found["half"] else 0), int(found["best"])
    return Score(whole(value), best) if value <= best else None


score: Final[Notation[Score]] = Notation(
    "score",
    _write,
    (
        Spelling(rf"{_VALUE} ?/ ?{_BEST}", _of_best, "7.7/10"),
        Spelling(_VALUE, _alone, "2,4", "fr"),
        Spelling(rf"{_VALUE} ?%", _percent, "94%"),
        Spelling(rf"{_VALUE} ?(?:{_OUT_OF}|/) ?{_BEST}(?: stars?)?", _of_best, "3.21 out of 5", "en"),
        Spelling(
            rf"(?P<full>[★⭐]{{1,10}})(?P<half>½?) ?\((?:{_OUT_OF}) (?P<best>[1-9][0-9]?)\)",
            _stars_of_best,
            "★★★★ (sobre 4)",
            "es",
        ),
        Spelling(r"(?=[★⭐½⯪])(?P<full>[★⭐]{0,10})(?P<half>[½⯪]?)(?P<empty>[☆✩]{0,10})", _stars, "★★★★½"),
    ),
)
"""A score: "7.7/10", "9 / 10", "3.21 out of 5", "94%", "★★★★½", "★★★ (out of 4)", or a bare "2,4"."""


def on_scale(best: int) -> Notation[Score]:
    """Return a notation of bare values on a scale that the page does not print: "8" of ten is 8/10."""

    def build(found: re.Match[str]) -> Score | None:
        value = _number(found["value"])
        return Score(value, best) if value <= best else None

    written = Spelling(_VALUE, build, str(best))
    return Notation(f"mark out of {best}", lambda score: write_decimal(score.value), (written,))


grade: Final[Notation[str]] = Notation(
    "grade", str, (Spelling(r"[A-DF][+-]?", lambda found: found[0], "B+", "en"),), flags=0
)
"""A letter grade: "B+"."""

one_to_ten: Final[Notation[int]] = Notation(
    "mark", str, (Spelling(r"(?P<mark>10|[1-9])", lambda found: int(found["mark"]), "8"),)
)
"""A whole mark from 1 to 10, as IMDb's users give."""

out_of_ten: Final[Notation[Number]] = Notation(
    "mark out of ten",
    write_decimal,
    (Spelling(r"(?P<value>10|[0-9](?:[.,][0-9])?)", lambda found: _number(found["value"]), "7.7"),),
)
"""A mark from 0 to 10 with at most one decimal, for places where a bare number must be a mark."""

percentage: Final[Notation[int]] = Notation(
    "mark out of a hundred",
    str,
    (Spelling(r"(?P<value>100|[0-9]{1,2})", lambda found: int(found["value"]), "84"),),
)
"""A whole mark from 0 to 100, for places where a bare number must be a mark."""

of_five: Final[Notation[Score]] = Notation(
    "stars out of five",
    lambda score: write_decimal(score.value),
    (
        Spelling(
            r"(?P<value>[0-4](?:[.,][0-9])?|5(?:[.,]0)?)",
            lambda found: Score(_number(found["value"]), 5),
            "3,5",
            "fr",
        ),
    ),
)
"""A bare number, for places where it must be stars out of five: "3,5"."""
