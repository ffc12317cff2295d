"""What an article says in sentences: "Dust is a 2022 film ...", "On Rotten Tomatoes, it has 88%"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ....claims.claim import Claims
from ....knowledge.fields import PEOPLE
from ....outline.pieces import Fact
from ....source.text.line import Line
from ...facts.ratings import rated_sources
from ...facts.statements import LEADS, Lead, lead_of, ratings_told, sentences

_PROSE: Final = 60


@attrs.frozen
class FirstSentence:
    """The sentence that says what an article is about, and its line."""

    lead: Lead
    line: Line


def first_sentence(lines: Sequence[Line], title: str | None, facts: Sequence[Fact]) -> FirstSentence | None:
    """Find the first sentence of an article about a film: it begins with a name that is printed above it."""
    people = {piece.text for fact in facts if fact.label.field in PEOPLE for piece in fact.value}
    names = [title] if title else []
    paragraphs = 0
    for line in lines:
        if len(line.text) < _PROSE:
            names.append(line.text)
        elif paragraphs >= LEADS:
            return None
        else:
            paragraphs += 1
            lead = lead_of(sentences(line.text), names)
            if lead is not None and lead.title not in people:
                return FirstSentence(lead, line)
    return None


def claim_first_sentence(first: FirstSentence, claims: Claims) -> None:
    """Claim the year and the original title that it tells."""
    for path, value in (("year", first.lead.year), ("original_title", first.lead.original)):
        if value is not None:
            claims.add((path,), value, first.line.text[:200], first.line, "inferred")


def claim_told_ratings(lines: Sequence[Line], claims: Claims) -> None:
    """Claim the ratings that prose reports: "On Rotten Tomatoes, the film has 88% of 180 reviews"."""
    done = rated_sources(claims)
    for line in lines:
        for told in ratings_told(line.text) if len(line.text) >= _PROSE else ():
            if told.rater.source not in done:
                done.add(told.rater.source)
                claims.add_entry("ratings", told.parts(told.words[:200], line))
