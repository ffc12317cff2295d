"""The paragraphs of a page that say in sentences what film it is about, and how it was received."""

from __future__ import annotations

from typing import Final

from ...claims.claim import Claims, Rank
from ...outline.row import Outline, Row
from ..facts.ratings import rated_sources
from ..facts.statements import LEADS, Lead, lead_of, ratings_told, sentences
from .context import Context

READER: Final = "sentences"
_SHORTEST: Final = 40
"""Characters of a paragraph."""


def read_sentences(outline: Outline, context: Context) -> Claims:
    """Claim what the sentences of a page say of its film."""
    names = context.names
    claims = Claims(READER, Rank.PAGE_TITLE)
    titled = False
    paragraphs = (row for row in outline.rows if len(row.text) >= _SHORTEST and not row.level)
    for number, row in enumerate(paragraphs):
        text = sentences(row.text)
        if not titled and number < LEADS and (lead := lead_of(text, names)) is not None:
            titled = True
            _claim_lead(claims, lead, text, row)
        for told in ratings_told(text):
            # Any paragraph of a page is read, so only a count makes it the critics' own share.
            if told.count is not None and told.rater.source not in rated_sources(claims):
                claims.add_entry("ratings", told.parts(text[:200], row.at))
    return claims


def _claim_lead(claims: Claims, lead: Lead, text: str, row: Row) -> None:
    for path, value in (("year", lead.year), ("original_title", lead.original)):
        if value is not None:
            claims.add((path,), value, text[:200], row.at, "inferred")
