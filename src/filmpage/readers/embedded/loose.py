"""Properties of a film that are marked up out of any film's scope: labelled pieces, and no more.

Sites leave out the scope of a film, or mark the page itself in its place. Of such properties only those count
that are a film's wherever they are, and only if they are those of one film.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from ...claims.claim import Claims, Rank
from ...notation import clean
from .schema_facts import claim_certificates, claim_genres, claim_runtime
from .schema_node import Node, Value
from .schema_org import REVIEWS, claim_description, read_crew
from .schema_ratings import claim_ratings, claim_reviews
from .work import PageFacts, Work

if TYPE_CHECKING:
    from ...source.html.elements import Element
    from .microdata import Item

_FILMS: Final = ("director", "directors", "actor", "actors")
"""Properties of which one at least shows that the others are a film's."""
_SINGLE: Final = ("duration", "contentRating", "countryOfOrigin", "aggregateRating", "ratingValue")
"""Properties of which a film has one."""


def read_loose(loose: Item, page: PageFacts) -> Claims:
    """Claim what the properties out of scope say of one film."""
    claims = Claims("microdata", Rank.OPEN_GRAPH)
    work = Work(loose, page, claims)
    reviews = [node for node in loose.values("review", "reviews") if isinstance(node, Node)]
    claim_reviews((node for node in reviews if node.is_a(REVIEWS) or not node.types), claims)
    if not loose.values(*_FILMS) or any(len(_distinct(loose, name)) > 1 for name in _SINGLE):
        return claims
    for read in (claim_runtime, claim_genres, claim_certificates, read_crew):
        read(work)
    if any(cast("Element", value.at).tag != "meta" for value in loose.values("description")[:1]):
        claim_description(work)  # one that nobody sees is written for search engines
    claim_ratings(loose, [], None, claims)
    return claims


def _distinct(node: Node, name: str) -> set[object]:
    """Return the different values of a property."""
    return {clean(value.text) if isinstance(value, Value) else id(value) for value in node.values(name)}
