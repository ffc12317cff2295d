"""Ratings and reviews of a schema.org work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from ...claims.claim import Part, parts_of
from ...knowledge.raters import Rater, Site, identity_of, named_rater
from ...notation import clean, clean_paragraphs, date, decimal, score, shown_count, stamp
from .schema_node import Node, Value
from .schema_people import name_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date as Date

    from ...claims.claim import Claims
    from ...notation import Notation
    from ...notation.figures.number import Number

_RATING: Final = frozenset({"aggregaterating", "rating"})
_QUOTED: Final = re.compile(r"[★⭐]{1,10}½? ?\([^()]{2,12}\)")
_MAX_QUOTED: Final = 60
"""Characters at the end of a quotation in which its judgement stands."""


@attrs.define(eq=False)
class Figures:
    """What a rating says in numbers: value, best, worst and count, each with where it stands."""

    parts: dict[str, tuple[Number, Value]] = attrs.field(factory=dict)

    def get(self, part: str) -> Number | None:
        """Return a number, or `None` where the rating does not say it."""
        found = self.parts.get(part)
        return None if found is None else found[0]

    def read(self, part: str, notation: Notation[Any], node: Node, *names: str) -> None:
        """Read a number from the first property that has one."""
        for name in names:
            value = node.value(name)
            if value is not None and (number := notation.get(clean(value.text))) is not None:
                self.parts[part] = (number, value)
                return


def read_figures(node: Node, *, of_one: bool = False) -> Figures | None:
    """Read a rating, of many or of one person; the zero that stands for no vote is none."""
    found = node.value("ratingValue")
    said = score.get(clean(found.text)) if found is not None else None
    if found is None or said is None:
        return None
    figures = Figures()
    figures.read("best", decimal, node, "bestRating")
    if said.best is not None and "best" not in figures.parts:
        figures.parts["best"] = (said.best, found)
    figures.read("worst", decimal, node, "worstRating")
    figures.read("count", shown_count, node, "ratingCount", "reviewCount")
    voted = figures.get("worst") == 0 if of_one else figures.get("count") and not figures.get("worst")
    if not said.value and not voted:
        return None
    # No page prints a raw mean out of a hundred: ČSFD gives 72.15462610899873 for its 72 %.
    figures.parts["value"] = (round(said.value) if figures.get("best") == 100 else said.value, found)
    return figures


def claim_ratings(work: Node, beside: list[Node], site: Site | None, claims: Claims) -> None:
    """Claim the ratings of a work, and those beside it that are about it or have a name of their own.

    A rating without a known source is the site's own; of several, that is the first.
    """
    own = [value for value in work.values("aggregateRating") if isinstance(value, Node)]
    if not own and work.values("ratingValue"):
        own = [work]
    loose = [node for node in beside if node.is_a(_RATING)]
    own += (node for node in loose if node.values("itemReviewed"))
    rater = site.rater if site else None
    for node in own:
        named = _rater_of(node) if node is not work else None
        _claim_rating(node, named or rater, claims)
        rater = rater if named else None
    for node in loose:
        if node not in own and (named := _rater_of(node)) is not None:
            _claim_rating(node, named, claims)
    for value in work.values("aggregateRating"):
        if isinstance(value, Value) and not own:
            _claim_score(value, rater, claims)


def _rater_of(node: Node) -> Rater | None:
    """Return whose rating it is, if it says so."""
    names = (
        node.text("name"),
        *(name_in(node, name) for name in ("author", "publisher", "ratingExplanation")),
    )
    return next((rater for name in names if (rater := named_rater(name)) is not None), None)


def _claim_score(value: Value, rater: Rater | None, claims: Claims) -> None:
    """Claim a rating that is only words: "7.5/10"."""
    said = score.get(clean(value.text))
    if said is not None and said.value and not (rater and (said.best or said.value) > rater.best):
        whose = parts_of(identity_of(rater), "", value.at, "inferred")
        figures = parts_of({"value": said.value, "best": said.best}, value.text, value.at)
        claims.add_entry("ratings", {**whose, **figures})


def claim_comment_count(work: Node, claims: Claims) -> None:
    """Claim the number of comments, as a property or as a counter of what visitors did."""
    counters = [node for node in work.values("interactionStatistic") if isinstance(node, Node)]
    counted = (node.value("userInteractionCount") for node in counters if _counts_comments(node))
    for found in (work.value("commentCount"), *counted):
        number = shown_count.get(clean(found.text)) if found is not None else None
        if found is not None and number is not None:
            claims.add(("comment_count",), number, found.text, found.at)
            return


def _counts_comments(counter: Node) -> bool:
    action = counter.child("interactionType")
    kinds = [*(action.types if action else ()), counter.text("interactionType")]
    return any("comment" in kind.casefold() for kind in kinds)


def _claim_rating(node: Node, rater: Rater | None, claims: Claims) -> None:
    figures = read_figures(node)
    if figures is None:
        return
    path = f"ratings[{claims.entries_of('ratings')}]"
    value, found = figures.parts["value"]
    best = figures.get("best")
    if best and value > best:  # the model refuses a best of 0
        message = f"the best is {best}"
        claims.doubt("over-best", f"{path}.value", found.text, message, at=found.at)
        return
    if rater is not None and (best or value) > rater.best:
        # IMDb's page of critics' reviews marks the Metascore as its own.
        message = f"{rater.source} gives at most {rater.best}"
        claims.doubt("doubtful-source", f"{path}.source", found.text, message, at=found.at)
        rater = None
    parts = {name: Part(number, said.text, said.at) for name, (number, said) in figures.parts.items()}
    claims.add_entry("ratings", {**parts_of(identity_of(rater), "", found.at, "inferred"), **parts})


def claim_reviews(reviews: Iterable[Node], claims: Claims) -> None:
    """Claim the reviews that have a body."""
    index = 0
    for node in reviews:
        index += _claim_review(node, index, claims)


_BODY: Final = ("reviewBody", "description", "text")


def doubt_large(node: Node, path: str, claims: Claims, *names: str) -> None:
    """Record the first value of a property that holds too much to be read."""
    for value in node.values(*names):
        if isinstance(value, Value) and value.is_large:
            claims.doubt("too-long", path, message="a property holds a large part of the page", at=value.at)
            return


def _claim_review(node: Node, index: int, claims: Claims) -> int:
    body = node.value(*_BODY)
    paragraphs = clean_paragraphs(body.paragraphs) if body is not None else ""
    if body is None or not paragraphs:
        doubt_large(node, f"reviews[{index}].body", claims, *_BODY)
        return 0
    claims.add(("reviews", index, "body"), paragraphs, body.text, body.at)
    for name, properties in (
        ("title", ("name", "headline")),
        ("source", ("publisher",)),
        ("author", ("author", "creator", "reviewer")),
    ):
        if text := name_in(node, *properties):
            claims.add(("reviews", index, name), text, text, node.at)
    if (day := read_date(node.text("datePublished", "dateCreated"))) is not None:
        claims.add(("reviews", index, "date"), day, day.isoformat(), node.at)
    _claim_judgement(node, index, claims)
    return 1


def _claim_judgement(node: Node, index: int, claims: Claims) -> None:
    rating = node.child("reviewRating") or (node if node.values("ratingValue") else None)
    figures = read_figures(rating, of_one=True) if rating is not None else _figures_in_words(node)
    # From -1 to 1 is no scale: Rotten Tomatoes marks "fresh" so.
    if figures is None:
        _claim_quoted(node, index, claims)
    if figures is None or figures.get("best") == 1:
        return
    for name, part in (("rating", "value"), ("best", "best")):
        if part in figures.parts:
            number, said = figures.parts[part]
            claims.add(("reviews", index, name), number, said.text, said.at)


def _figures_in_words(node: Node) -> Figures | None:
    """Read a judgement that is not an item: "8/10"."""
    found = node.value("reviewRating")
    said = score.get(clean(found.text)) if found is not None else None
    if found is None or said is None or not said.value:
        return None
    parts = {"value": said.value, "best": said.best}
    return Figures({name: (number, found) for name, number in parts.items() if number is not None})


def _claim_quoted(node: Node, index: int, claims: Claims) -> None:
    """Claim the judgement that a critic's quotation ends in: "Rating: ★★★★ (out of 4)"."""
    body = node.value("reviewBody")
    found = _QUOTED.search(body.text, max(0, len(body.text) - _MAX_QUOTED)) if body is not None else None
    judged = score.get(found[0]) if found is not None else None
    if body is not None and judged is not None:
        for name, part in (("rating", judged.value), ("best", judged.best)):
            claims.add(("reviews", index, name), part, body.text, body.at, "inferred")


def read_date(text: str) -> Date | None:
    """Read a day, or the day of a moment."""
    day = date.get(text)
    moment = stamp.get(text) if day is None and text else None
    return moment.date() if moment is not None else day
