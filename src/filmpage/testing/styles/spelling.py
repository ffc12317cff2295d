"""How a site spells the values of facts: durations, dates, counts, scores."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...lexicon import by_language
from .style import Style
from .words import Words

_THOUSANDS: Final = {"comma": ",", "point": ".", "blank": " ", "plain": "", "short": ","}
_DECIMAL_COMMA: Final = frozenset({"point", "blank"})
_ROUND: Final = 10_000
"""Counts from here on are shortened to thousands where a site shortens any."""


def spell_runtime(minutes: int, style: Style, own: Words) -> str:
    """Return a duration as a site prints it."""
    hours, rest = divmod(minutes, 60)
    word = own.minutes
    joined = word if own.joined else f" {word}"
    glue = "" if own.joined else " "
    hour = next(iter(by_language("hours").get(own.tag, ())), "h")
    return {
        "min": f"{minutes} min",
        "word": f"{minutes}{joined}",
        "hours": f"{hours}h {rest:02}m",
        "hours_word": f"{hours}{glue}{hour} {rest}{joined}",
        "dot": f"{minutes} min.",
        "prime": f"{minutes}'",
        "glued": f"{minutes}min",
        "clock": f"{hours:02}:{rest:02}:00",
    }[style.runtime]


def spell_date(day: date, style: Style, own: Words) -> str:
    """Return a date as a site prints it."""
    pattern = own.dates[0] if style.dates == "long" else own.dates[-1]
    month = own.months[day.month - 1] if own.months else ""
    parts = {"d": day.day, "m": day.month, "y": day.year, "dd": f"{day.day:02}", "mm": f"{day.month:02}"}
    return pattern.format(month=month, **parts)


def spell_count(count: int, style: Style) -> tuple[int, str]:
    """Return the number that a site prints, which may be a rounded one, and its spelling."""
    if style.numbers == "short" and count >= _ROUND:
        return count // 100 * 100, f"{count // 100 / 10:.1f}K"
    return count, f"{count:,}".replace(",", _THOUSANDS[style.numbers])


def spell_score(value: float, style: Style) -> str:
    """Return a score's value as a site prints it."""
    spelled = f"{value:g}" if isinstance(value, int) else f"{value:.1f}"
    return spelled.replace(".", ",") if style.numbers in _DECIMAL_COMMA else spelled
