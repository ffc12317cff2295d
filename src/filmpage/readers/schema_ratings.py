"""Ratings and reviews of a schema.org work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ..notation import clean, clean_paragraphs, count, date, decimal, score, stamp
from .known_sites import Rater, Site, named_rater
from .schema_node import Node, Value

if TYPE_CHECKING:
    from datetime import date as Date

    from ..claims import Claims
    from ..notation.number import Number

_RATING: Final = frozenset({"aggregaterating", "rating"})


@attrs.define(eq=False)
class Figures:
    """What a rating says in numbers."""

    value: Number
    best: Number | None
    worst: Number | None
    count: int | None
    raw: str
    at: object


def read_figures(node: Node) -> Figures | None:
    """Read a rating; the zero that sites print before anybody has voted is none."""
    found = node.value("ratingValue")
    said = score.get(found.text) if found is not None else None
    if found is None or said is None:
        return None
    best = decimal.get(node.text("bestRating")) or said.best
    worst = decimal.get(node.text("worstRating"))
    votes = _first_count(node, "ratingCount", "reviewCount")
    if not said.value and (not votes or worst):
        return None
    return Figures(_as_printed(said.value, best), best, worst, votes, found.text, found.at)


def _first_count(node: Node, *names: str) -> int | None:
    for name in names:
        if (number := count.get(node.text(name))) is not None:
            return number
    return None


def _as_printed(value: Number, best: Number | None) -> Number:
    """Round a raw mean out of a hundred, which no page prints (ČSFD gives 72.15462610899873 for 72 %)."""
    return round(value) if best == 100 else value


def claim_ratings(work: Node, loose: list[Node], site: Site | None, claims: Claims) -> None:
    """Claim the ratings of a work, and those beside it that have a name of their own."""
    index = 0
    for node in work.values("aggregateRating"):
        if isinstance(node, Node):
            index += _claim_rating(
                node, named_rater(node.text("name")) or (site.rater if site else None), index, claims
            )
    for node in loose:
        rater = named_rater(node.text("name")) if node.is_a(_RATING) else None
        index += _claim_rating(node, rater, index, claims) if rater else 0


def _claim_rating(node: Node, rater: Rater | None, index: int, claims: Claims) -> int:
    figures = read_figures(node)
    if figures is None:
        return 0
    at = figures.at
    top = figures.best or figures.value
    if rater is not None and top > rater.best:
        # IMDb's page of critics' reviews marks the Metascore as its own.
        claims.doubt(
            "doubtful-source", f"ratings[{index}].source", figures.raw, f"more than {rater.source} gives"
        )
        rater = None
    if figures.best is not None and figures.value > figures.best:
        claims.doubt("over-best", f"ratings[{index}].value", figures.raw, f"the best is {figures.best}")
        return 0
    if rater is not None:
        claims.add(("ratings", index, "source"), rater.source, "", at, "inferred")
        claims.add(("ratings", index, "kind"), rater.kind, "", at, "inferred")
    for name in ("value", "best", "worst", "count"):
        if (value := getattr(figures, name)) is not None:
            claims.add(("ratings", index, name), value, figures.raw if name == "value" else str(value), at)
    return 1


def claim_reviews(reviews: list[Node], claims: Claims, limit: int) -> None:
    """Claim the reviews that have a body."""
    index = 0
    for node in reviews[:limit]:
        index += _claim_review(node, index, claims)
    if len(reviews) > limit:
        claims.doubt("too-many-rows", "reviews", message=f"only {limit} are read")


def _claim_review(node: Node, index: int, claims: Claims) -> int:
    body = node.value("reviewBody", "description", "text")
    paragraphs = clean_paragraphs(body.paragraphs) if body is not None else ""
    if body is None or not paragraphs:
        return 0
    claims.add(("reviews", index, "body"), paragraphs, body.text, body.at)
    for name, properties in (("title", ("name", "headline")), ("source", ("publisher",))):
        if text := _name(node, *properties):
            claims.add(("reviews", index, name), text, text, node.at)
    if author := _name(node, "author", "creator"):
        claims.add(("reviews", index, "author"), author, author, node.at)
    if (day := read_date(node.text("datePublished", "dateCreated"))) is not None:
        claims.add(("reviews", index, "date"), day, day.isoformat(), node.at)
    _claim_judgement(node, index, claims)
    return 1


def _claim_judgement(node: Node, index: int, claims: Claims) -> None:
    rating = node.child("reviewRating")
    figures = read_figures(rating) if rating is not None else None
    # From -1 to 1 is no scale: Rotten Tomatoes marks "fresh" so.
    if figures is None or figures.best == 1 or (figures.worst is not None and figures.value < figures.worst):
        return
    claims.add(("reviews", index, "rating"), figures.value, figures.raw, figures.at)
    if figures.best is not None:
        claims.add(("reviews", index, "best"), figures.best, str(figures.best), figures.at)


def _name(node: Node, *names: str) -> str:
    """Give the name that a property holds, as words or as an item with a name."""
    for value in node.values(*names):
        text = clean(value.text) if isinstance(value, Value) else value.text("name")
        if text:
            return text
    return ""


def read_date(text: str) -> Date | None:
    """Read a day, or the day of a moment."""
    day = date.get(text)
    moment = stamp.get(text) if day is None and text else None
    return moment.date() if moment is not None else day
