"""The running time in embedded data: ISO 8601 and what sites write in its place."""

from __future__ import annotations

import re
from typing import Final

from ...notation import first_runtime, iso_duration
from .schema_node import Node, Value

_SECONDS: Final = 1_000
"""A bare number from here on is one of seconds: no film of that many minutes has data for machines."""
_MOST_SECONDS: Final = 100_000
_ISO_WORDS: Final = re.compile(
    r"(?<=[0-9])(?P<unit>[HMS])(?:OURS?|RS?|INUTES?|INS?|ECONDS?|ECS?)", re.IGNORECASE
)
_NO_UNIT: Final = re.compile(r"(P0?D?T[0-9]{1,2}H[0-9]{1,2})", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(?P<hours>[0-5]):(?P<minutes>[0-5][0-9])")
_FEW: Final = 40
"""Minutes of the shortest feature: a shorter clock ("2:31" apart) may be one of minutes and seconds."""
_UNITS: Final = {"min": 1, "minute": 1, "minutes": 1, "hur": 60, "hour": 60, "hours": 60, "h": 60}
"""Minutes of a unit, by its UN/CEFACT code or name."""
_NOTHING: Final = re.compile(r"(?:P|T|[0.,]|[YMWDHS]|:)*", re.IGNORECASE)


def minutes_of(text: str) -> int | None:
    """Return the minutes of a duration, `None` if it is not known how it is written."""
    bare = _NO_UNIT.sub(r"\1M", text) if _NO_UNIT.fullmatch(text) else text
    if (minutes := iso_duration.get(bare) or first_runtime(bare)) is not None:
        return minutes
    if bare[:1].upper() in ("P", "T"):
        return iso_duration.get(_ISO_WORDS.sub(r"\g<unit>", bare.replace(" ", "")))
    if (clock := _CLOCK.fullmatch(bare)) is not None:
        total = 60 * int(clock["hours"]) + int(clock["minutes"])
        return total if total >= _FEW else None
    return _of_number(bare)


def is_nothing(text: str) -> bool:
    """Return whether a duration is the zero that programs write for none: "PT0M", "PT", "0"."""
    return _NOTHING.fullmatch(text) is not None


def duration_in(node: Node, *names: str) -> Value | None:
    """Return the first duration in a property: words, or an item with a name or a number."""
    for value in node.values(*names):
        if isinstance(value, Value):
            return value
        if (found := value.value("name", "duration", "value")) is not None:
            scale = _UNITS.get(value.text("unitCode", "unitText").casefold(), 0)
            number = _of_number(found.text) if scale else None
            return found if number is None else Value(f"{number * scale} min", "", found.at)
    return None


def _of_number(text: str) -> int | None:
    whole = text.removesuffix(".0")
    if not (whole.isascii() and whole.isdecimal() and len(whole) <= len(str(_MOST_SECONDS))):
        return None
    number = int(whole)
    return (number if number < _SECONDS else round(number / 60) if number < _MOST_SECONDS else None) or None
