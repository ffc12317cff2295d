"""Scores: a value on a scale, whoever is named, linked or drawn beside it, and how many have judged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from ...claims.claim import Claims, Rank, parts_of
from ...knowledge.labels import label_of
from ...knowledge.raters import Rater, identity_of, rater_in, site_of
from ...lexicon import either, labels, word_list
from ...notation import decimal
from ...notation.figures.number import Number
from ...outline.row import Outline, Row
from ..facts.ratings import votes_in
from .context import Context

READER: Final = "scores"
_LONGEST: Final = 160
"""Characters of a row with a score; a longer one is prose."""
_NEAR: Final = 2
"""Rows above and below a score that may say whose it is."""
_NUMBER: Final = r"(?<![0-9.,/])(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2})?)"
_SCORE: Final = re.compile(
    rf"{_NUMBER} ?(?:/ ?|(?:{either(word_list('out_of'))}) )(?P<best>5|10|100|4|6|20)(?:[.,]0)?(?![0-9.,/])"
    rf"|{_NUMBER.replace('value', 'share')} ?%"
    rf"|[★☆⭐⋆] ?{_NUMBER.replace('value', 'starred')}(?![0-9/])",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(r"[$€£¥₹₽]")
_OUTSIDE: Final = frozenset(("reviews", "comments", "similar", "releases"))
"""Sections with scores that are not those of the film as a whole."""
_DIGIT: Final = re.compile("[0-9]")
_EDGES: Final = " \t:：|·•–—-()[]★"
_MANY: Final = 20
"""Scores of one film."""


@attrs.frozen
class _Score:
    value: Number
    best: Number | None
    start: int
    end: int


def read_scores(outline: Outline, context: Context) -> Claims:
    """Claim the scores of a page that no label announces."""
    claims = Claims(READER, Rank.OPEN_GRAPH)
    rated = [claim for claim in context.labelled if claim.path[0] == "ratings"]
    seen: set[object] = {claim.value for claim in rated if claim.path[2] == "source"}
    values = {claim.value for claim in rated if claim.path[2] == "value"}
    for row in outline.rows if not context.is_known("ratings") else ():
        if row.block.is_outside or row.section in _OUTSIDE or len(row.text) > _LONGEST:
            continue
        for score in _scores_in(row.text):
            rating = _rating(outline, row, score, context.site)
            if rating is None or rating.get("source") in seen or len(seen) > _MANY:
                continue
            if "source" not in rating and rating["value"] in values:
                continue
            seen.add(rating.get("source"))
            claims.add_entry("ratings", parts_of(rating, row.text, row.at, "positional"))
            break
    return claims


def _scores_in(text: str) -> Iterator[_Score]:
    if _DIGIT.search(text) is None:
        return
    for found in _SCORE.finditer(text):
        digits = found["value"] or found["share"] or found["starred"]
        value = decimal.get(digits)
        best = 100 if found["share"] else decimal.get(found["best"]) if found["best"] else None
        if value is not None and (best is None or value <= best):
            yield _Score(value, best, found.start(), found.end())


def _rating(outline: Outline, row: Row, score: _Score, site: Rater | None) -> dict[str, object] | None:
    """Return the parts of a rating; `None` if nothing says that a figure is one."""
    before, after = row.text[: score.start].strip(_EDGES), row.text[score.end :].strip(_EDGES)
    near = _beside(outline, row)
    rater = _rater(row, (before, after, *near))
    counts = (after, before, *(text for text in near if text[:1].isdigit() or text[:1] == "("))
    count = next((n for text in counts if text and (n := _judges(text, rater)) is not None), None)
    is_said = any(_is_rating_label(text) for text in (before, *near))
    if rater is None and not (is_said and (score.best or count)) and not (score.best and count):
        return None
    rater = rater or site
    best = score.best
    if best is None:
        best = rater.best if rater is not None and score.value <= rater.best else None
    if best is None and count is None:
        return None
    return {**identity_of(rater), "value": score.value, "best": best, "count": count}


def _judges(text: str, rater: Rater | None) -> int | None:
    """Return how many have judged; where nobody is named, a word must say that a figure is that."""
    if _MONEY.search(text) is not None:
        return None
    count = votes_in(text)
    return count if rater is not None or _votes_word().search(text) is not None else None


@cache
def _votes_word() -> re.Pattern[str]:
    """Return a pattern for the words that say that a figure counts those who have judged."""
    named = {label for label, (keys, _) in labels().items() if any(key == "votes" for key, _ in keys)}
    return re.compile(rf"(?<![^\W\d])(?:{either({*word_list('counted'), *named})})(?![^\W\d])", re.IGNORECASE)


def _is_rating_label(text: str) -> bool:
    label = label_of(text.strip(_EDGES)) if text else None
    return label is not None and label.field == "rating"


def _beside(outline: Outline, row: Row) -> tuple[str, ...]:
    """Return the short rows beside a row in its block, and in the block around it."""
    found: list[str] = []
    outer = row.block if row.block.end - row.block.start > 1 else outline.blocks[row.block.parent]
    for number in (row.number + 1, row.number - 1, row.number + _NEAR, row.number - _NEAR):
        if outer.start <= number < outer.end and outer.end - outer.start <= 2 * _NEAR:
            text = outline.rows[number].text
            if len(text) <= _LONGEST // 4 and _SCORE.search(text) is None:
                found.append(text)
    return tuple(found)


def _rater(row: Row, texts: Sequence[str]) -> Rater | None:
    """Return whose score it is: who is named, linked, or drawn beside it."""
    for text in texts[:2]:
        if text and (rater := rater_in(text)) is not None:
            return rater
    for span in (*row.spans, *row.pictures):
        if span.url and (site := site_of("", (span.url,))) is not None:
            return site.rater
    for text in (*(picture.text for picture in row.pictures), *texts[2:]):
        if text and (rater := rater_in(text)) is not None:
            return rater
    return None
