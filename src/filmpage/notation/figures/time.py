"""Years, days and moments, with the months of many languages."""

from __future__ import annotations

import re
from datetime import date as Date, datetime, time
from typing import Final

from ...lexicon import either, months, weekdays, word_list
from .._base import Form, Notation, Spelling
from ..folding import clean
from ..names.place import country_name

FIRST_YEAR: Final = 1870
"""No film is older."""
LAST_YEAR: Final = 2100
"""No film is announced for a later year."""

_MONTHS: Final = word_list("months", "en")
_YEAR: Final = "(?:18[7-9][0-9]|19[0-9]{2}|20[0-9]{2}|2100)"
_WORD: Final = r"[^\W\d_]{3,14}"
_WEEKDAY: Final = r"(?:(?P<weekday>[^\W\d_]{2,14})\.?,? )?"

_CLOCK: Final = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?: ?(?P<half>[ap]\.?m\.?))?"
)


def _day(year: int, month: int, day: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def _numeric(found: re.Match[str]) -> Date | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def _worded(found: re.Match[str]) -> Date | None:
    month = months().get(found["month"].casefold())
    return None if month is None else _day(int(found["year"]), month, int(found["day"]))


def _on_weekday(found: re.Match[str]) -> Date | None:
    weekday = found["weekday"]
    if weekday is not None and weekday.casefold() not in weekdays():
        return None
    return _worded(found)


def _slashed(found: re.Match[str]) -> Date | None:
    """Read "25/12/2019" and "12/25/2019", but no date that could be two days."""
    one, two, year_ = int(found["one"]), int(found["two"]), int(found["year"])
    if one > 12 or one == two:
        return _day(year_, two, one)
    return _day(year_, one, two) if two > 12 else None


year: Final[Notation[int]] = Notation(
    "year",
    str,
    (
        Spelling(rf"(?P<year>{_YEAR})", lambda found: int(found["year"]), "2022"),
        Spelling(rf"\((?P<year>{_YEAR})\)", lambda found: int(found["year"]), "(1994)"),
        Spelling(rf"\((?P<year>{_YEAR})/[IVXL]{{1,7}}\)", lambda found: int(found["year"]), "(1994/III)"),
        Spelling(rf"(?P<year>{_YEAR}) ?(?:年|년|г\.?|р\.)", lambda found: int(found["year"]), "2022年", "zh"),
    ),
)
"""A film's year, from 1870 to 2100; IMDb's "(1994/III)" is the third film of its name in that year."""

date: Final[Notation[Date]] = Notation(
    "date",
    Date.isoformat,
    (
        Spelling(
            rf"(?P<year>{_YEAR})[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})",
            _numeric,
            "2010-07-16",
        ),
        Spelling(
            rf"{_WEEKDAY}(?P<month>{_WORD})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>{_YEAR})",
            _on_weekday,
            "July 19, 2023",
            "en",
        ),
        Spelling(
            rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th|er|º|ª)?[ -]?(?:de |of |d'|ב)?"
            rf"(?P<month>{_WORD})\.?,?[ -]?(?:del? )?(?P<year>{_YEAR})(?:\.| ?(?:г|р|года|року|r)\.?)?",
            _on_weekday,
            "23 décembre 2020",
            "fr",
        ),
        Spelling(
            rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?(?P<year>{_YEAR})",
            _numeric,
            "22.03.2019",
            "de",
        ),
        Spelling(
            rf"(?P<day>[0-9]{{1,2}})-(?P<month>[0-9]{{1,2}})-(?P<year>{_YEAR})", _numeric, "01-05-2018", "ru"
        ),
        Spelling(rf"(?P<one>[0-9]{{1,2}})/(?P<two>[0-9]{{1,2}})/(?P<year>{_YEAR})", _slashed, "25/12/2019"),
        Spelling(
            rf"(?P<year>{_YEAR}) ?[年년] ?(?P<month>[0-9]{{1,2}}) ?[月월] ?(?P<day>[0-9]{{1,2}}) ?[日일号號]",
            _numeric,
            "2010年7月16日",
            "zh",
        ),
        Spelling(
            rf"(?P<year>{_YEAR})\. ?(?P<month>[0-9]{{1,2}})\. ?(?P<day>[0-9]{{1,2}})\.?",
            _numeric,
            "2019. 5. 30.",
            "ko",
        ),
        Spelling(
            rf"(?P<year>{_YEAR})\.?,? (?P<month>{_WORD})\.? (?P<day>[0-9]{{1,2}})\.?",
            _worded,
            "2010. július 16.",
            "hu",
        ),
    ),
)
"""A day. Dates with slashes are read only if they cannot mean two days: "25/12/2019", not "03/04/2019".

With dots and dashes the day comes first, as in all countries that use them.
"""


def _month(found: re.Match[str]) -> Date | None:
    """Return the first day of a month, which represents the month."""
    word, number = found.groupdict().get("month"), found.groupdict().get("number")
    month = int(number) if number else months().get((word or "").casefold())
    return None if month is None else _day(int(found["year"]), month, 1)


month: Final[Notation[Date]] = Notation(
    "month",
    lambda day: f"{_MONTHS[day.month - 1]} {day.year}",
    (
        Spelling(rf"(?P<month>{_WORD})\.?,? (?:de |del )?(?P<year>{_YEAR})", _month, "February 1971", "en"),
        Spelling(rf"(?P<year>{_YEAR}) ?[年년] ?(?P<number>[0-9]{{1,2}}) ?[月월]", _month, "1971年2月", "zh"),
        Spelling(rf"(?P<year>{_YEAR})-(?P<number>[0-9]{{1,2}})", _month, "1971-02"),
        Spelling(rf"(?P<number>[0-9]{{1,2}})/(?P<year>{_YEAR})", _month, "02/1971"),
    ),
)
"""A month without a day, as the first day of it: "February 1971"."""


_SHORT: Final = rf"(?P<month>(?:{either(sorted({word[:3] for word in _MONTHS}))})[a-z]{{0,6}})\.?"

english_day: Final[Notation[Date]] = Notation(
    "English day",
    lambda day: f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
    (
        Spelling(rf"(?P<day>[0-9]{{1,2}}) {_SHORT} (?P<year>{_YEAR})", _worded, "23 May 2022", "en"),
        Spelling(rf"{_SHORT} (?P<day>[0-9]{{1,2}}), (?P<year>{_YEAR})", _worded, "May 23, 2022", "en"),
    ),
)
"""A day with an English month and nothing else, where other words may be glued to it: "23 May 2022"."""


def _american(found: re.Match[str]) -> Date | None:
    year = int(found["year"])
    # No film page is older than the web, so "98" is 1998.
    century = 0 if year > 99 else 1900 if year >= 90 else 2000
    return _day(century + year, int(found["month"]), int(found["day"]))


american_day: Final[Notation[Date]] = Notation(
    "American day",
    lambda day: f"{day.month:02}/{day.day:02}/{day.year}",
    (
        Spelling(
            rf"(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}})/(?P<year>{_YEAR}|[0-9]{{2}})",
            _american,
            "08/02/2008",
            "en-US",
        ),
    ),
)
"""A day on an American site, the month first: "08/02/2008", "08/02/08"."""


def _hour(found: re.Match[str]) -> int | None:
    hour, half = int(found["hour"]), (found["half"] or "").casefold()[:1]
    if not half:
        return hour
    return hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else None


def _moment(day: Date | None, found: re.Match[str]) -> datetime | None:
    hour = _hour(found)
    if day is None or hour is None or hour > 23:
        return None
    return datetime(day.year, day.month, day.day, hour, int(found["minute"]), int(found["second"] or 0))


def _worded_stamp(found: re.Match[str]) -> datetime | None:
    return _moment(_worded(found), found)


def _dated_stamp(found: re.Match[str]) -> datetime | None:
    return _moment(date.get(found["date"]), found)


def _iso_stamp(found: re.Match[str]) -> datetime | None:
    try:
        return datetime.fromisoformat(found[0].upper())
    except ValueError:
        return None


def _write_stamp(value: datetime) -> str:
    if value.second or value.microsecond or value.tzinfo is not None:
        return value.isoformat()
    half = "AM" if value.hour < 12 else "PM"
    clock = f"{(value.hour + 11) % 12 + 1:02}:{value.minute:02} {half}"
    return f"{_MONTHS[value.month - 1]} {value.day:02}, {value.year} at {clock}"


stamp: Final[Notation[datetime]] = Notation(
    "stamp",
    _write_stamp,
    (
        Spelling(
            rf"(?P<month>{_WORD}) (?P<day>[0-9]{{1,2}}), (?P<year>{_YEAR}) at {_CLOCK}",
            _worded_stamp,
            "July 03, 2023 at 07:39 PM",
            "en",
        ),
        Spelling(
            rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]{{1,6}})?)?"
            r"(?: ?Z|[+-][0-9]{2}:?[0-9]{2})?",
            _iso_stamp,
            "2023-07-03T19:39:00",
        ),
        Spelling(
            rf"(?P<date>\S.{{4,38}}[\w.]),? (?:(?:{either(word_list('at'))})\.? )?{_CLOCK}",
            _dated_stamp,
            "Saturday 19th February 2011 11:22:02 PM",
            "en",
        ),
    ),
)
"""A date with a time, as printed; it has a zone only if the page prints one. 12 AM is 00:00."""


def _release_note(found: re.Match[str]) -> str | None:
    return None if country_name.get(found[0]) else found[0]


release_note: Final[Notation[str]] = Notation(
    "release note",
    str,
    (Spelling(r"[^\W\d_][^\d()（）\[\]«»]{0,59}", _release_note, "Wide"),),
    prepare=clean,
)
"""A note beside a release date: "Wide", "NY & LA", a re-release, a distributor."""

date_in_country: Final = Form(
    "{date} ({country}) ({note})",
    "{date} ({country})",
    "{date}({country})",
    "{date} ({note})",
    "{date}({note})",
    "{date} {note}",
    "{date}, «{note}»",
    "{country}: {date}",
    "{date}",
    date=date,
    country=country_name,
    note=release_note,
)
"""A release date with its country or a note: "9 November 1994 (Belgium)", "Jun 23, 2006 Wide"."""


def _clock(found: re.Match[str]) -> time | None:
    hour = _hour(found)
    return None if hour is None or hour > 23 else time(hour, int(found["minute"]), int(found["second"] or 0))


clock: Final[Notation[time]] = Notation(
    "clock", lambda value: value.isoformat(), (Spelling(_CLOCK, _clock, "10:06:31"),)
)
"""A time of day: "10:06:31", "7:39 PM"."""
