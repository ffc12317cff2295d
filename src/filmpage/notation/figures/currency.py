"""Budgets and grosses."""

from __future__ import annotations

import re
from typing import Final

from ...model.values import Money
from .._base import Notation, Spelling
from .number import ABOUT, ABOUT_IN_SHORT, MAX_INTEGER, SCALE_PATTERN, scaled

_CURRENCIES: Final = {
    "us$": "USD",
    "$": "USD",
    "usd": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "aud": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "cad": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "₽": "RUB",
    "руб.": "RUB",
    "руб": "RUB",
    "rub": "RUB",
    "рублей": "RUB",
    "₹": "INR",
    "rs.": "INR",
    "rs": "INR",
    "inr": "INR",
    "₩": "KRW",
    "krw": "KRW",
    "원": "KRW",
    "jpy": "JPY",
    "円": "JPY",
    "cny": "CNY",
    "rmb": "CNY",
    "cn¥": "CNY",
    "元": "CNY",
    "人民币": "CNY",
    "kč": "CZK",
    "czk": "CZK",
    "zł": "PLN",
    "pln": "PLN",
    "sek": "SEK",
    "dkk": "DKK",
    "nok": "NOK",
    "chf": "CHF",
    "dem": "DEM",
    "frf": "FRF",
    "itl": "ITL",
    "huf": "HUF",
    "ft": "HUF",
    "₺": "TRY",
    "tl": "TRY",
    "₪": "ILS",
    "฿": "THB",
    # Japan and China share a sign, Sweden, Denmark and Norway a word.
    "¥": None,
    "￥": None,
    "kr": None,
    "kr.": None,
}
_SIGN: Final = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=lambda s: (-len(s), s)))
_AMOUNT: Final = r"[0-9]{1,3}(?:[,. '][0-9]{3}){1,4}(?![0-9])(?:[.,][0-9]{2})?|[0-9]{1,15}(?:[.,][0-9]{1,6})?"
_CENTS: Final = re.compile(r"[.,][0-9]{2}")
_FRACTION: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6}|,[0-9]{1,2})?")
_FOOTNOTES: Final = re.compile(r" ?\[[0-9a-z ]{1,12}\]")
_NOTE: Final = (
    r"(?: ?\([^()]{1,60}\)){0,3}"
    r"(?:, (?:[0-9]{1,2} [^\W\d_]{3,14}\.?|[^\W\d_]{3,14}\.? [0-9]{1,2},) (?:19|20)[0-9]{2})?"
)
"""Notes in brackets, and the date of the sum: "£16,460, 24 Dec 1969"."""
_ABOUT: Final = rf"(?:(?:{ABOUT}|(?:{ABOUT_IN_SHORT})(?=\.))\.? ?)?"
"""Words before a sum. "ca" and "est" need their full stop: "CA$3,500" is Canadian."""

_BEFORE: Final = (
    rf"(?P<text>{_ABOUT}(?P<sign>{_SIGN}) ?(?P<amount>{_AMOUNT})(?: ?(?P<scale>{SCALE_PATTERN})\.?)?{_NOTE})"
)
_AFTER: Final = (
    rf"(?P<text>{_ABOUT}(?P<amount>{_AMOUNT})(?: ?(?P<scale>{SCALE_PATTERN})\.?)? ?(?P<sign>{_SIGN}){_NOTE})"
)
_TAIL: Final = r"(?: ?\[[0-9a-z ]{1,12}\]){0,9}"


def _amount(digits: str, scale: str | None) -> int | None:
    """Return the sum in whole units, or `None` where a separator may group thousands or begin a fraction."""
    if scale is not None:
        return scaled(digits, scale) if _FRACTION.fullmatch(digits) else None
    whole, cents = (digits[:-3], digits[-2:]) if _CENTS.fullmatch(digits, len(digits) - 3) else (digits, "0")
    groups = re.split("[,. ']", whole)
    if any(len(group) != 3 for group in groups[1:]):
        return None
    total = int("".join(groups)) + (int(cents) >= 50)
    return total if total <= MAX_INTEGER else None


def _money(found: re.Match[str]) -> Money:
    text = _FOOTNOTES.sub("", found["text"]).strip()
    currency = _CURRENCIES.get(found["sign"].casefold())
    return Money(text=text, amount=_amount(found["amount"], found["scale"]), currency=currency)


money: Final[Notation[Money]] = Notation(
    "money",
    lambda value: value.text,
    (
        Spelling(_BEFORE + _TAIL, _money, "$260,000,000", "en"),
        Spelling(_AFTER + _TAIL, _money, "30 000 000 руб", "ru"),
        # Kinopoisk adds the rest of the world to the home market.
        Spelling(rf"\+ [^=]{{1,40}} = {_BEFORE}", _money, "+ $1 113 305 351 = $1 656 943 394", "ru"),
    ),
)
"""A sum as printed, without footnote marks: "$260 000 000", "$2.187 billion", "€33,000,000 (estimated)",
"approx. $5,000", "£16,460, 24 Dec 1969".

Its amount is `None` where the digits can mean two sums ("$1,234 million").
"""


def _coded(found: re.Match[str]) -> Money:
    return Money(text=found[0], amount=_amount(found["amount"], None), currency=found["code"].upper())


coded_money: Final[Notation[Money]] = Notation(
    "coded money",
    money.writer,
    (*money.spellings, Spelling(r"(?P<code>[A-Z]{3}) (?P<amount>[0-9]{1,15})", _coded, "NGN 33000000")),
)
"""A sum as printed, or as embedded data have it: after any currency code (ISO 4217)."""
