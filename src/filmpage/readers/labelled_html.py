"""The labelled reader for HTML: the broad road for any page, whoever made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..claims import Claims, Rank
from .facts import read_facts
from .known_sites import Rater
from .label_pairs import find_facts

if TYPE_CHECKING:
    from ..limits import Limits
    from ..source.select import Element

READER = "labels"


@attrs.frozen
class Labelled:
    """What the labels of a page say, and what they tell of its kind."""

    batches: list[Claims]
    fields: frozenset[str]
    """The fields that the page has labels for."""
    cards: int
    """How often the most repeated label stands in equal places: a list of films has many."""


def read_labelled(root: Element, limits: Limits, rater: Rater | None = None) -> Labelled:
    """Read the labelled facts of a page; `rater` is whose rating is meant where a label names nobody."""
    claims, prose = Claims(READER, Rank.LABELLED), Claims("prose", Rank.MICRODATA)
    facts, cards = find_facts(root)
    read_facts(facts, claims, limits, rater)
    for claim in [claim for claim in claims if claim.path in (("plot",), ("title",))]:
        claims.claims.remove(claim)
        prose.claims.append(claim)
    return Labelled([claims, prose], frozenset(fact.label.field for fact in facts), cards)
