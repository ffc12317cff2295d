"""Scores: a value on a scale, whoever is named, linked or drawn beside it, and how many have judged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

import attrs

from ...claims.claim import Claims, Rank, parts_of
from ...knowledge.labels import label_of
from ...knowledge.raters import Rater, identity_of, rater_in, site_of
from ...lexicon import either, labels, word_list
from ...notation import decimal
from ...notation.figures.number import Number
from ...outline.row import Outline, Row, Span
from ..facts.ratings import votes_in
from .context import Context

READER: Final = "scores"
_LONGEST: Final = 160
"""Characters of a row with a score; a longer one is prose."""
_NEAR: Final = 2
"""Rows above and below a score that may say whose it is."""
_NUMBER: Final = r"(?<![0-9.,/])(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2})?)"
_SCORE: Final = re.compile(
    rf"{_NUMBER.replace('1,2', '1,3')} ?(?:/ ?|(?:{either(word_list('out_of'))}) )"
    r"(?P<best>5|10|100|4|6|20)(?:[.,]0)?(?![0-9/]|[.,][0-9])"
    rf"|{_NUMBER.replace('value', 'share')} ?%"
    rf"|[★☆⭐⋆] ?{_NUMBER.replace('value', 'starred')}(?![0-9/])",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(r"[$€£¥₹₽]")
_OUTSIDE: Final = frozenset(("reviews", "comments", "similar", "releases"))
"""Sections with scores that are not those of the film as a whole."""
_DIGIT: Final = re.compile("[0-9]")
_EDGES: Final = " \t:：|·•–—-()[]★"
_FIGURE: Final = re.compile(r"(?<![0-9.,/])[0-9]{1,3}(?:[.,][0-9]{1,2})?(?![0-9])")
_BARE: Final = re.compile(r"[0-9]{1,3}(?:[.,][0-9])?")
"""A figure alone in a link."""
_SEVERAL: Final = 2
"""Raters that a row links to, each with a score of its own."""
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
        if not row.pictures and not row.spans[0].url and not _may_hold_score(row.text):
            continue
        for part in _by_rater(row):
            rating = _rating_of(outline, part, context.site)
            if rating is None or rating.get("source") in seen or len(seen) > _MANY:
                continue
            if "source" not in rating and rating["value"] in values:
                continue
            seen.add(rating.get("source"))
            claims.add_entry("ratings", parts_of(rating, part.text, part.at, "positional"))
    return claims


def _rating_of(outline: Outline, row: Row, site: Rater | None) -> dict[str, object] | None:
    printed = chain(_scores_in(row.text), _drawn(row))
    found = (_rating(outline, row, score, site) for score in printed)
    return next((rating for rating in found if rating is not None), None) or _linked(row)


def _may_hold_score(text: str) -> bool:
    return _DIGIT.search(text) is not None and _SCORE.search(text) is not None


def _by_rater(row: Row) -> Iterator[Row]:
    """Yield the parts of a row whose links lead to two raters or more; any other row as it is."""
    if sum(bool(span.url) for span in row.spans) < _SEVERAL:
        yield row
        return
    raters = [_linked_rater(span) for span in row.spans]
    if len({rater.source for rater in raters if rater is not None}) < _SEVERAL:
        yield row
        return
    parts: list[list[Span]] = []
    before: Rater | None = None
    for span, rater in zip(row.spans, raters, strict=True):
        if not parts or (rater is not None and rater is not before):
            parts.append([])
        parts[-1].append(span)
        before = rater or before
    for spans in parts:
        yield Row(row.number, row.block, spans, section=row.section)


def _linked(row: Row) -> dict[str, object] | None:
    """Read a bare figure in a link to the page of a film at a rater with one scale: "6.8", "58"."""
    first = row.spans[0]
    rater = _linked_rater(first) if first.url else None
    value = decimal.get(first.text) if _BARE.fullmatch(first.text) is not None else None
    if rater is None or value is None or not rater.has_one_scale or value > rater.best:
        return None
    if rater.is_share != (isinstance(value, int)):
        return None
    rest = row.text[len(first.text) :].strip(_EDGES)
    count = _judges(rest, rater) if rest[:1].isdigit() else None
    return {**identity_of(rater), "value": value, "best": rater.best, "count": count}


def _linked_rater(span: Span) -> Rater | None:
    site = site_of("", (span.url,)) if span.url.startswith(("http", "//")) else None
    return site.rater if site is not None else None


def _scores_in(text: str) -> Iterator[_Score]:
    if _DIGIT.search(text) is None:
        return
    for found in _SCORE.finditer(text):
        digits = found["value"] or found["share"] or found["starred"]
        value = decimal.get(digits)
        best = 100 if found["share"] else decimal.get(found["best"]) if found["best"] else None
        if value is not None and (best is None or value <= best):
            yield _Score(value, best, found.start(), found.end())


def _drawn(row: Row) -> Iterator[_Score]:
    """Yield the scores that a row draws, as stars or a meter, at the same figure in its words."""
    for picture in row.pictures:
        for score in _scores_in(picture.text):
            if score.best is None:
                continue
            same = (at for at in _FIGURE.finditer(row.text) if decimal.get(at[0]) == score.value)
            at = next(same, None)
            start, end = at.span() if at is not None else (len(row.text), len(row.text))
            yield _Score(score.value, score.best, start, end)


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
