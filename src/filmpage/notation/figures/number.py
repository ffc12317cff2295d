"""Numbers as pages print them: integers, decimals, counts, rounded counts, percentages."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, TypeAlias

from ...lexicon import either, word_list
from ...model.values import rounded_product
from .._base import Notation, Spelling

Number: TypeAlias = int | float
"""A number of the model. Whole numbers are `int`, so that equal numbers have one form in JSON."""

MAX_INTEGER: Final = 10**15
_SEPARATORS: Final = str.maketrans("", "", ",.' ")
_GROUPED: Final = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,3}(?: [0-9]{3}){1,4}"
    r"|[0-9]{1,3}(?:'[0-9]{3}){1,4}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3})"
)


ABOUT: Final = either(word_list("about"))
"""Words and signs before a number that is not exact."""
ABOUT_IN_SHORT: Final = either(word_list("about_in_short"))
"""Abbreviations of such words that are words of other languages, too."""

SCALES: Final[dict[str, int]] = {
    **dict.fromkeys(("k", "тыс", "tys", "tsd", "тис", "thousand", "千", "천", "mila", "bin"), 10**3),
    **dict.fromkeys(("万", "萬", "만"), 10**4),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "लाख"), 10**5),
    **dict.fromkeys(("crore", "crores", "करोड़"), 10**7),
    **dict.fromkeys(
        ("m", "mm", "mn", "mio", "mill", "mln", "млн", "million", "millions", "millionen"), 10**6
    ),
    **dict.fromkeys(("milionů", "miliony", "milionów", "millones", "milhões", "milioni", "miljoen"), 10**6),
    **dict.fromkeys(("miljoner", "millón", "milhão", "milione", "milyon", "миллион", "миллионов"), 10**6),
    **dict.fromkeys(("亿", "億", "억"), 10**8),
    **dict.fromkeys(("b", "bn", "billion", "billions", "mrd", "mld", "млрд", "миллиардов"), 10**9),
    **dict.fromkeys(
        ("milliard", "milliards", "milliarden", "miliardi", "miliard", "miljard", "milyar"), 10**9
    ),
}
"""Words for powers of ten, casefolded, without dots.

"mil" is not among them: it is a thousand in Spanish and a million in Czech.
"""
_MANTISSA: Final = r"[0-9]{1,6}(?:\.[0-9]{1,9}|,[0-9]{1,2})?"
"""A comma before three digits may group thousands or begin a fraction, so "1,234K" is not read."""
SCALE_PATTERN: Final = "|".join(sorted(SCALES, key=lambda word: (-len(word), word)))
_VOTES: Final = r"(?:(?:user|critic) )?(?:votes?|ratings?|reviews?)"


def whole(value: Number) -> Number:
    """Return `8.0` as `8`."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def read_decimal(digits: str) -> Decimal:
    """Return digits with one point or one comma as an exact number."""
    return Decimal(digits.replace(",", "."))


def write_decimal(value: Number | Decimal) -> str:
    """Write a number with a point and without an exponent."""
    if isinstance(value, int):
        return str(value)
    return format(value if isinstance(value, Decimal) else Decimal(str(value)), "f")


def _integer(found: re.Match[str]) -> int:
    return int(found["digits"].translate(_SEPARATORS))


def _decimal(found: re.Match[str]) -> Number:
    return whole(float(found["digits"].replace(",", ".")))


_INTEGER: Final = (
    Spelling(r"(?P<digits>[0-9]{1,15})", _integer, example="1577"),
    Spelling(rf"(?P<digits>{_GROUPED})", _integer, example="1,495"),
)

integer: Final[Notation[int]] = Notation("integer", str, _INTEGER)
"""A whole number: "1577", "1,495", "7 890", "120.122", "1'234", "12,34,567"."""

count: Final[Notation[int]] = Notation(
    "count",
    str,
    (*_INTEGER, Spelling(rf"\((?P<digits>[0-9]{{1,15}}|{_GROUPED})\)", _integer, example="(267,503)")),
)
"""An exact count: an `integer`, also in brackets. Rounded ones are `rounded_count`."""

decimal: Final[Notation[Number]] = Notation(
    "decimal",
    write_decimal,
    (
        Spelling(r"(?P<digits>[0-9]{1,9}(?:\.[0-9]{1,20})?)", _decimal, example="7.7"),
        Spelling(r"(?P<digits>[0-9]{1,9},[0-9]{1,20})", _decimal, example="7,7", language="de"),
    ),
)
"""A number with at most one point or comma before its fraction: "7.7", "2,4", "8"."""


def _fixed(name: str, places: int, example: str) -> Notation[Number]:
    """Return a notation of numbers that always have this many decimals."""
    pattern = rf"(?P<digits>[0-9]{{1,9}}[.,][0-9]{{{places}}})"
    return Notation(name, lambda value: f"{value:.{places}f}", (Spelling(pattern, _decimal, example),))


hundredths: Final = _fixed("number in hundredths", 2, "6.80")
"""A number with exactly two decimals, whose end is known even if a converter glued another number to it."""

thousandths: Final = _fixed("number in thousandths", 3, "7.137")
"""A number with exactly three decimals, whose end is known even if a converter glued another number to it."""

percent: Final[Notation[Number]] = Notation(
    "percent",
    lambda value: f"{write_decimal(value)}%",
    (
        Spelling(r"(?P<digits>[0-9]{1,3}(?:[.,][0-9]{1,20})?) ?%", _decimal, example="94%"),
        Spelling(r"% ?(?P<digits>[0-9]{1,3}(?:[.,][0-9]{1,20})?)", _decimal, example="%94", language="tr"),
    ),
)
"""A percentage as a number: "94%" is 94. A page may print 124%, which its reader reports."""


def scaled(digits: str, word: str) -> int | None:
    """Return "12.7" and "млн" as a whole number, or `None` when it is over `MAX_INTEGER`."""
    scale = SCALES.get(word.casefold())
    value = None if scale is None else rounded_product(read_decimal(digits), scale)
    return value if value is not None and value <= MAX_INTEGER else None


def _rounded(found: re.Match[str]) -> int | None:
    return scaled(found["digits"], found["scale"])


def _write_rounded(value: int) -> str:
    for unit, size in (("B", 10**9), ("M", 10**6), ("K", 10**3)):
        if value >= size:
            part = f"{value % size:0{len(str(size)) - 1}}".rstrip("0")
            return f"{value // size}{'.' if part else ''}{part}{unit}"
    return f"{value}+"


rounded_count: Final[Notation[int]] = Notation(
    "rounded count",
    _write_rounded,
    (
        Spelling(rf"(?P<digits>{_MANTISSA}) ?(?P<scale>[kmb])\+?", _rounded, example="1.6K"),
        Spelling(rf"(?P<digits>{_GROUPED}|[0-9]{{1,15}}) ?\+", _integer, example="250,000+"),
        Spelling(
            rf"(?P<digits>{_MANTISSA}) ?(?P<scale>{SCALE_PATTERN})\.?\+?",
            _rounded,
            example="12.7 млн",
            language="ru",
        ),
    ),
)
"""A rounded count: "1.6K", "12.7 млн", "1.2万", "250,000+"."""


shown_count: Final[Notation[int]] = Notation(
    "count as shown",
    str,
    (
        *count.spellings,
        Spelling(r"(?P<digits>[0-9]{1,15})\.0{1,2}", _integer, example="1577.0"),
        *rounded_count.spellings,
        Spelling(
            rf"(?P<digits>[0-9]{{1,15}}|{_GROUPED}) {_VOTES}", _integer, example="1,204 votes", language="en"
        ),
        Spelling(
            rf"(?P<digits>{_MANTISSA}) ?(?P<scale>[kmb]) {_VOTES}",
            _rounded,
            example="1.2K votes",
            language="en",
        ),
    ),
)
"""A count, exact or rounded, for places where a number must be one: "1,204", "1.2K", "1,204 votes".

"1577.0" is a count that a program stored as a float. A second zero is read as well, but not a third, because
"1.000" is a thousand.
"""
