"""Running times in whole minutes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ...lexicon import either, word_list
from ...model.values import rounded_product
from .._base import Notation, Spelling
from .number import ABOUT, ABOUT_IN_SHORT

MAX_RUNTIME: Final = 59_999
"""Minutes: 999 hours and 59 minutes. The longest film, "Logistics", runs 51,420 minutes."""

_HOURS: Final = either(word_list("hours"))
_MINUTES: Final = either(word_list("minutes"))
_ABOUT: Final = rf"(?:(?:{ABOUT}|{ABOUT_IN_SHORT})\.? ?)?"
_AND_WORD: Final = f"(?:{either(word_list('and'))}) "
_AND: Final = rf"(?:,? ?{_AND_WORD}|,? ?)"

_PIECES: Final = re.compile(rf"[|;/()\[\]（）•·]| [-–] |, (?=[^\W\d])(?!{_AND_WORD})")
"""Separators between a runtime and notes; a comma is one before a word ("99 mins, colour")."""


def _total(hours: str | None, minutes: str | None) -> int | None:
    h, m = int(hours or 0), int(minutes or 0)
    total = 60 * h + m
    return total if 0 < total <= MAX_RUNTIME and (m < 60 or not h) else None


def _hours_minutes(found: re.Match[str]) -> int | None:
    total = _total(found["hours"], found["minutes"])
    # "12hr 0 min" is a duration of zero on a 12-hour clock: 52 of 834 releases have it, and none of these
    # films runs for twelve hours (layouts-yts.md, section 4). "720 min" is read.
    return None if total == 720 else total


def _hours(found: re.Match[str]) -> int | None:
    return _total(found["hours"], None)


def _part_hours(found: re.Match[str]) -> int | None:
    """Return hours with a fraction, "1½" or "1.5", in minutes; fractions of a minute are rounded."""
    part = found["part"]
    minutes = 30 if part == "½" else rounded_product(Decimal(f"0.{part[1:]}"), 60)
    return _total(None, str(60 * int(found["hours"] or 0) + minutes))


def _minutes(found: re.Match[str]) -> int | None:
    return _total(None, found["minutes"])


def _minutes_and_clock(found: re.Match[str]) -> int | None:
    minutes = _minutes(found)
    return minutes if minutes == 60 * int(found["hours"]) + int(found["rest"]) else None


def _write(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if hours == 0 or minutes == 720:  # "12 hr 0 min" would not be read again
        return f"{minutes} min"
    return f"{hours} hr {rest} min"


runtime: Final[Notation[int]] = Notation(
    "runtime",
    _write,
    (
        Spelling(
            r"(?P<hours>[0-9]{1,3}) ?hr (?P<minutes>[0-9]{1,2}) ?min", _hours_minutes, "2 hr 8 min", "en"
        ),
        Spelling(rf"{_ABOUT}(?P<minutes>[0-9]{{1,5}}) ?(?:{_MINUTES})\.?", _minutes, "约60min", "zh"),
        Spelling(
            rf"{_ABOUT}(?P<hours>[0-9]{{1,3}}) ?(?:{_HOURS})\.?{_AND}"
            rf"(?P<minutes>[0-9]{{1,2}}) ?(?:{_MINUTES})\.?",
            _hours_minutes,
            "1 hour, 43 minutes",
        ),
        Spelling(r"(?P<hours>[0-9]{1,2}) ?h ?(?P<minutes>[0-9]{2})", _hours_minutes, "1h45", "fr"),
        Spelling(rf"{_ABOUT}(?P<hours>[0-9]{{1,3}}) ?(?:{_HOURS})\.?", _hours, "2 hours"),
        Spelling(
            # Of two digits, "1.45 h", the second reading is 1 hour 45 minutes.
            rf"{_ABOUT}(?P<hours>[0-9]{{1,3}}) ?(?P<part>½|[.,][0-9]) ?(?:{_HOURS})\.?",
            _part_hours,
            "1½ hours",
        ),
        Spelling(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9]):[0-5][0-9]", _hours_minutes, "02:50:58"),
        Spelling(
            rf"(?P<minutes>[0-9]{{1,5}}) ?(?:{_MINUTES})\.? ?/ ?(?P<hours>[0-9]{{1,2}}):(?P<rest>[0-5][0-9])",
            _minutes_and_clock,
            "118 мин. / 01:58",
            "ru",
        ),
        Spelling(r"\(?1 ep x (?P<minutes>[0-9]{1,4}) ?min\)?", _minutes, "(1 ep x 107 min)", "en"),
    ),
)
"""A running time in minutes, in the words of any language; seconds of "02:50:58" are dropped."""


def first_runtime(text: str) -> int | None:
    """Read the main runtime from a line with several runtimes or notes, or return `None`.

    "172 min (Special Edition: 208 min)" is 172, "154 min | USA:168 min (special edition)" is 154.
    """
    if (value := runtime.get(text)) is not None:
        return value
    for piece in _PIECES.split(text[: runtime.longest], maxsplit=20):
        if (value := runtime.get(piece)) is None:
            value = runtime.get(piece.rpartition(":")[2])
        if value is not None:
            return value
    return None


def _iso(found: re.Match[str]) -> int | None:
    days, hours, minutes, seconds = (int(found[k] or 0) for k in ("days", "hours", "minutes", "seconds"))
    total = 1440 * days + 60 * hours + minutes + seconds // 60
    return total if 0 < total <= MAX_RUNTIME else None


def _write_iso(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"PT{hours}H{rest}M" if hours else f"PT{rest}M"


iso_duration: Final[Notation[int]] = Notation(
    "ISO 8601 duration",
    _write_iso,
    (
        Spelling(
            # Long forms print years and months, which must be zero: "P0Y0M0DT1H31M0S".
            r"P(?:0{1,4}Y)?(?:0{1,2}M)?(?:0{1,2}W)?(?:(?P<days>[0-9]{1,2})D)?T(?:(?P<hours>[0-9]{1,4})H)?"
            r"(?:(?P<minutes>[0-9]{1,5})M)?(?:(?P<seconds>[0-9]{1,6})(?:\.[0-9]{1,6})?S)?",
            _iso,
            "PT2H28M",
        ),
        Spelling(
            r"P(?:0{1,2}D)?T(?P<hours>[0-9]{1,3})(?P<part>[.,][0-9]{1,2})H(?:0{1,2}M)?(?:0{1,2}S)?",
            _part_hours,
            "PT1.5H",
        ),
        Spelling(
            # Rotten Tomatoes wrote "P86M", IMDb "T1M7S" (layouts-imdb-rt-metacritic.md, 1c, 2).
            r"(?:P(?:(?P<days>[0-9]{1,2})D)?T?|T)(?:(?P<hours>[0-9]{1,4})H)?(?:(?P<minutes>[0-9]{1,5})M)?"
            r"(?:(?P<seconds>[0-9]{1,6})(?:\.[0-9]{1,6})?S)?",
            _iso,
            "PT2H28M",
        ),
    ),
)
"""An ISO 8601 duration in whole minutes: "PT2H28M", "PT159M", "PT02H02M00S", "P86M"."""

runtime_seconds: Final[Notation[int]] = Notation(
    "runtime in seconds",
    lambda minutes: str(60 * minutes),
    (
        Spelling(
            r"(?P<seconds>[0-9]{1,7})", lambda found: _total(None, str(int(found["seconds"]) // 60)), "8160"
        ),
    ),
)
"""A running time in seconds, as programs store it; the rest beyond whole minutes is dropped."""


def _slipped(found: re.Match[str]) -> int | None:
    return _total(found["hours"], found["minutes"])


def _write_slipped(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"PT{hours}M{rest}S" if hours else f"PT{rest}S"


slipped_duration: Final[Notation[int]] = Notation(
    "duration one unit too small",
    _write_slipped,
    (Spelling(r"PT(?:(?P<hours>[0-9]{1,3})M)?(?P<minutes>[0-9]{1,2})S", _slipped, "PT2M17S"),),
)
"""Metacritic's durations of 2026, where "PT2M17S" is 2 hours 17 minutes; for that site's layout only."""
