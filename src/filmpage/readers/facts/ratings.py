"""Ratings and votes beside a label: "8.5 / 10", "6.80 226K", "72 % (1,234 votes)"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...claims.claim import Claims
from ...knowledge.raters import Rater, named_rater, raters
from ...lexicon import either, word_list
from ...notation import count, decimal, rounded_count
from ...notation.figures.number import SCALE_PATTERN, Number
from ...outline.pieces import Gap, Value, one_line, texts

_NUMBER: Final = (
    r"[0-9]{1,3}(?![.,][0-9]{3}(?![0-9]))(?![ \u00a0\u202f](?!100 [0-9])[0-9]{3}(?![0-9]))(?:[.,][0-9]{1,4})?"
)
"""A figure; three digits after a point, a comma or a blank are thousands."""
_SCORE: Final = re.compile(
    rf"(?P<value>{_NUMBER})"
    rf"(?: ?(?:/|{either(word_list('out_of'))}) ?(?P<best>5|10|100|4|6|20)(?![0-9]|[.,][0-9])"
    r"| ?(?P<percent>%)| (?P<scale>5|10|100)(?= [0-9]))?(?![0-9])"
)
_COUNT: Final = re.compile(
    rf"(?P<rounded>[0-9]{{1,6}}(?:[.,][0-9]{{1,2}})? ?(?:{SCALE_PATTERN}))(?![a-z])\.?"
    r"|(?P<exact>[0-9]{1,3}(?:[., '\u00a0\u202f][0-9]{3}){1,4}(?![0-9])|[0-9]{1,9}(?![0-9.,]))",
    re.IGNORECASE,
)
_SCALE: Final = re.compile(r"(?:/ ?)?(?P<best>5|10|100)")
_COUNTED: Final = word_list("counted")
"""Ends of labels that announce how many have judged."""
_MAX_TEXT: Final = 200
_MAX_CELLS: Final = 6


@attrs.frozen
class Rated:
    """A rating as printed, and whose it is where that is known."""

    rater: Rater | None
    value: Number
    best: Number | None
    count: int | None


def rated_sources(claims: Claims) -> set[object]:
    """Return the sources whose ratings are claimed."""
    return {claim.value for claim in claims if claim.path[0] == "ratings" and claim.path[2:] == ("source",)}


def rating(value: Value, printed: str, role: str | None, site: Rater | None) -> Rated | None:
    """Read a rating.

    `role` is whose the label says it is ("IMDb/users"), `site` whose rating is meant where the label names
    nobody. A bare number is a rating only with a scale or with votes beside it: "18" is an age.
    """
    first, *others = [text[:_MAX_TEXT] for text in texts(value, Gap.CELL)][:_MAX_CELLS] or [""]
    found = _SCORE.match(first)
    figure = decimal.get(found["value"]) if found is not None else None
    counted = printed.casefold().endswith(_COUNTED)
    if found is None or figure is None or (counted and not found["best"]):
        return None
    best = 100 if found["percent"] else decimal.get(found["best"] or found["scale"] or "")
    if best is None and others and (scale := _SCALE.fullmatch(others[0])) is not None:
        best = decimal.get(scale["best"])
        others = others[1:]
    rater = _by_role(role) or named_rater(printed) or site
    if rater is not None:
        if figure > rater.best or best not in (None, rater.best):
            return None  # a mean of another scale: "Average Rating: 8.2/10" beside a share of 100
        best = rater.best
    votes = next((n for text in (first[found.end() :], *others) if (n := votes_in(text)) is not None), None)
    if (best is None and votes is None) or (best is not None and figure > best):
        return None
    return Rated(rater, figure, best, votes)


def _by_role(role: str | None) -> Rater | None:
    """Return the rater that a label's role names: "IMDb/users"."""
    source, _, kind = (role or "").partition("/")
    return raters().get((source, kind))


def votes(value: Value) -> int | None:
    """Read a number of votes: "120,122", "226K", "3015 notes"."""
    text = one_line(value)[:_MAX_TEXT]
    return votes_in(text) if text[:1].isdigit() or text[:1] == "(" else None


def votes_in(text: str) -> int | None:
    """Return the first number of votes in a text; a value with its scale is not one."""
    found = _COUNT.search(text)
    if (
        found is None
        or "/" in text[: found.end() + 2]
        or text[found.end() : found.end() + 2].lstrip()[:1] == "%"
    ):
        return None
    if found["rounded"]:
        return rounded_count.get(found["rounded"])
    return count.get(found["exact"].replace("\u00a0", " ").replace("\u202f", " "))
