"""The paragraphs of a page that say in sentences what film it is about, and how it was received."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ...claims.claim import Claims, Rank
from ...source.html.element_text import text_of
from ...source.html.elements import shallow
from ..facts.ratings import rated_sources
from ..facts.statements import LEADS, Lead, lead_of, ratings_told, sentences

if TYPE_CHECKING:
    from ...source.html.elements import Element

READER: Final = "sentences"


def read_sentences(root: Element, names: Sequence[str]) -> Claims:
    """Claim what the sentences of a page say of its film; `names` is what the page calls itself."""
    claims = Claims(READER, Rank.PAGE_TITLE)
    titled = False
    for number, element in enumerate(shallow(root.iter("p"))):
        text = sentences(text_of(element))
        if not titled and number < LEADS and (lead := lead_of(text, names)) is not None:
            titled = True
            _claim_lead(claims, lead, text, element)
        for told in ratings_told(text):
            # Any paragraph of a page is read, so only a count makes it the critics' own share.
            if told.count is not None and told.rater.source not in rated_sources(claims):
                claims.add_entry("ratings", told.parts(text[:200], element))
    return claims


def _claim_lead(claims: Claims, lead: Lead, text: str, element: Element) -> None:
    for path, value in (("year", lead.year), ("original_title", lead.original)):
        if value is not None:
            claims.add((path,), value, text[:200], element, "inferred")
