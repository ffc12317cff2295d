"""What an article tells in sentences: "Dust is a 2022 film ...", "On Rotten Tomatoes, it has 88%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ...claims.claim import Claims
from ...knowledge.fields import PEOPLE
from ...notation import count
from ...source.text.line import Line
from ..facts.pieces import Fact
from ..facts.statements import LEADS, Lead, lead_of, sentences
from .ratings import MC, RT, Score

_PROSE: Final = 60
_REVIEWS: Final = (
    r"(?:[^.]{0,60}?(?P<count>[0-9]{1,4}) (?:critic |critics.? |professional |film )?(?:reviews|critics))?"
)
_TOLD_RT: Final = re.compile(
    rf"Rotten Tomatoes[^.%]{{0,160}}?(?<![0-9.])(?P<value>100|[0-9]{{1,2}}) ?(?:%|percent){_REVIEWS}"
)
_TOLD_MC: Final = re.compile(
    r"Metacritic[^.]{0,200}?(?:score|rating|rated it|average)[^.0-9]{0,40}(?P<value>100|[0-9]{2})(?![0-9%])"
    + _REVIEWS
)


@attrs.frozen
class FirstSentence:
    """The sentence that says what an article is about, and its line."""

    lead: Lead
    line: Line


def first_sentence(lines: Sequence[Line], title: str | None, facts: Sequence[Fact]) -> FirstSentence | None:
    """Find the first sentence of an article on a film: it begins with a name that stands over it."""
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


def claim_told_scores(lines: Sequence[Line], claims: Claims) -> None:
    """Claim the scores that prose tells of: "On Rotten Tomatoes, the film has 88% of 180 reviews"."""
    done = {claim.value for claim in claims if claim.path[0] == "ratings" and claim.path[2:] == ("source",)}
    for line in lines:
        text = line.text
        if len(text) < _PROSE or not ("Rotten Tomatoes" in text or "Metacritic" in text):
            continue
        for score, pattern in ((RT, _TOLD_RT), (MC, _TOLD_MC)):
            found = None if score.source in done else pattern.search(text)
            if found is not None:
                done.add(score.source)
                _claim_told(score, found, line, claims)


def _claim_told(score: Score, found: re.Match[str], line: Line, claims: Claims) -> None:
    number = len({claim.path[1] for claim in claims if claim.path[0] == "ratings"})
    parts = {
        "source": score.source,
        "kind": score.kind,
        "value": int(found["value"]),
        "best": score.best,
        "count": count.get(found["count"] or ""),
    }
    for name, part in parts.items():
        if part is not None:
            claims.add(("ratings", number, name), part, found[0][:200], line, "inferred")
