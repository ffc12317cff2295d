"""Scores that stand in lines beside the name of whoever gives them: "94%" over "Tomatometer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ...claims.claim import Claims
from ...knowledge.raters import Rater, site_of
from ...lexicon import either, word_list
from ...notation import count, decimal
from ...source.text.line import Line
from ..facts.pieces import Fact, one_line


@attrs.frozen
class Score:
    """Whose a score is, on what scale, and whether it is printed as a share of a hundred."""

    source: str
    kind: str
    best: int
    whole: bool


RT: Final = Score("Rotten Tomatoes", "critics", 100, whole=True)
_RT_USERS: Final = Score("Rotten Tomatoes", "users", 100, whole=True)
MC: Final = Score("Metacritic", "critics", 100, whole=True)
_MC_USERS: Final = Score("Metacritic", "users", 10, whole=False)
_SCORES: Final = {
    "tomatometer": RT,
    "tomatometer®": RT,
    "all critics": RT,
    "popcornmeter": _RT_USERS,
    "audience score": _RT_USERS,
    "liked it": _RT_USERS,
    "metascore": MC,
    "user score": _MC_USERS,
    "豆瓣评分": Score("Douban", "users", 10, whole=False),
    "presse": Score("AlloCiné", "critics", 5, whole=False),
    "spectateurs": Score("AlloCiné", "users", 5, whole=False),
}
"""Names of scores, casefolded, as they stand alone on a line."""


def is_score_name(text: str) -> bool:
    """Return whether a text is the name of a score that this reader reads."""
    return text.casefold().strip(" :") in _SCORES


_WHOLE: Final = re.compile(r"(?P<value>100|[0-9]{1,2}) ?(?P<percent>%)?(?: (?P<rest>.{0,60}))?")
_GLUED: Final = re.compile(r"(?P<value>100|[0-9]{1,2}) ?(?:Metascore|METASCORE)(?P<rest>)")
_DECIMAL: Final = re.compile(
    r"(?P<value>[0-9]{1,2}[.,][0-9]{1,3})(?: ?/ ?(?:5|10))?"
    r"(?: (?P<rest>.{0,60})|(?P<glued>[0-9]{1,3}(?: [0-9]{3}){1,3}))?"
)
_COUNT: Final = re.compile(
    r"(?:(?:reviews counted|user ratings|total count|based on):? )?"
    r"(?P<count>[0-9]{1,3}(?:[., \u00a0][0-9]{3}){1,3}(?![0-9])|[0-9]{1,8})(?P<plus>\+)?",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(either(word_list("counted")), re.IGNORECASE)
_VERDICTS: Final = re.compile(
    r"universal acclaim|generally (?:un)?favou?rable reviews|mixed or average reviews|overwhelming dislike",
    re.IGNORECASE,
)
_ORDER: Final = (1, -1, -2, 2, 3, 4)
"""Where the figure stands beside the name: below it, above it or its count, or a few lines below."""
_MAX_NAME: Final = 20


def claim_scores(lines: Sequence[Line], taken: list[bool], start: int, stop: int, claims: Claims) -> None:
    """Claim the scores of a region that known names stand beside."""
    known = _given(claims)
    number = len({claim.path[1] for claim in claims if claim.path[0] == "ratings"})
    done: set[Score] = set()
    for index in range(max(0, start), min(stop, len(lines))):
        text = lines[index].text
        if (glued := _GLUED.fullmatch(text)) is not None and not known.get((MC.source, MC.kind)):
            _claim(MC, number, lines, taken, (index, index, glued), claims)
            known[MC.source, MC.kind] = True
            number += 1
        if len(text) > _MAX_NAME or (score := _SCORES.get(text.casefold().strip(" :"))) is None:
            continue
        if score in done or known.get((score.source, score.kind)):
            continue
        found = _figure(lines, index, score)
        if found is None:
            continue
        done.add(score)
        _claim(score, number, lines, taken, (index, *found), claims)
        number += 1


def _given(claims: Claims) -> dict[tuple[object, object], bool]:
    """Return whose scores are claimed already; where a source does not say who judged, its critics did."""
    sources: dict[object, object] = {}
    kinds: dict[object, object] = {}
    for claim in claims:
        if claim.path[0] == "ratings" and claim.path[2:] in (("source",), ("kind",)):
            (sources if claim.path[2] == "source" else kinds)[claim.path[1]] = claim.value
    return {(source, kinds.get(number, "critics")): True for number, source in sources.items()}


def rater_of(text: str) -> Rater | None:
    """Return whose ratings a text's own are: those of the known site that it names most often."""
    counts = {name: text.count(name) for name in _NAMED}
    name = max(_NAMED, key=lambda each: counts[each])
    site = site_of(name, ()) if counts[name] >= _OFTEN else None
    return site.rater if site is not None else None


def claim_site_score(lines: Sequence[Line], start: int, stop: int, rater: Rater, claims: Claims) -> None:
    """Claim the site's own score near the title, without a label: "7.4/10", "72%", "7.7" over votes."""
    if any(claim.path[2:] == ("source",) and claim.value == rater.source for claim in claims):
        return
    for index in range(max(0, start), min(stop, len(lines) - 1)):
        text, below = lines[index].text, lines[index + 1].text
        found = _OUT_OF.fullmatch(text) if len(text) <= 40 else None
        if found is not None and int(found["best"] or rater.best) != rater.best:
            continue
        counted = _VOTED.fullmatch(below) if len(below) <= 40 else None
        voted = counted is not None and (counted["votes"] or below[0] == "(") and _BARE.fullmatch(text)
        if found is None and not voted and not (rater.best == 100 and _PERCENT.fullmatch(text)):
            continue
        number = len({claim.path[1] for claim in claims if claim.path[0] == "ratings"})
        votes = (
            found["count"] if found is not None and found["count"] else counted["count"] if counted else ""
        )
        value = decimal.get(found["value"] if found is not None else text.rstrip("% "))
        parts = {
            "source": rater.source,
            "kind": rater.kind,
            "value": value,
            "best": rater.best,
            "count": count.get(votes.strip()),
        }
        for name, part in parts.items():
            if part is not None:
                claims.add(("ratings", number, name), part, text, lines[index], "positional")
        return


_NAMED: Final = ("IMDb", "ČSFD", "FilmAffinity", "Filmaffinity", "FILMAFFINITY")
_OFTEN: Final = 3
_OUT_OF: Final = re.compile(
    r"(?P<value>[0-9]{1,2}(?:[.,][0-9]{1,2})?)(?: ?/ ?(?P<best>10|5|100)|(?= \([0-9]))"
    r"(?: {1,3}\(?(?P<count>[0-9]{1,3}(?:[., ][0-9]{3}){1,3})\)?(?: votes| ratings)?)?"
)
_VOTED: Final = re.compile(
    r"\(?(?P<count>[0-9]{1,3}(?:[., ][0-9]{3}){1,3})\)? ?(?P<votes>votes|votos|ratings|users|hodnocení)?",
    re.IGNORECASE,
)
_PERCENT: Final = re.compile(r"[0-9]{1,3} ?%")


def claim_bare_score(facts: Sequence[Fact], claims: Claims) -> None:
    """Claim a score beside its label without a scale: "Rating: 7.5"; a whole number may be an age."""
    if any(claim.path[0] == "ratings" for claim in claims):
        return
    for fact in facts:
        text = one_line(fact.value)
        if _BARE.fullmatch(text):
            claims.add(("ratings", 0, "value"), decimal.get(text), text, fact.at, "labelled")
            return


_BARE: Final = re.compile(r"[0-9][.,][0-9]{1,2}|10[.,]0")


def _figure(lines: Sequence[Line], index: int, score: Score) -> tuple[int, re.Match[str]] | None:
    pattern = _WHOLE if score.whole else _DECIMAL
    for offset in _ORDER:
        at = index + offset
        if not 0 <= at < len(lines) or len(lines[at].text) > 80:
            continue
        if offset == -2 and not _COUNTED.search(lines[index - 1].text):
            continue
        if offset > 1 and lines[at].text.casefold().strip(" :") in _SCORES:
            return None
        found = pattern.fullmatch(lines[at].text)
        if found is not None and (not score.whole or found["percent"] or _is_whole(found, score, offset)):
            return at, found
    return None


def _is_whole(found: re.Match[str], score: Score, offset: int) -> bool:
    """Return whether a number without a percent sign is a score: it is alone, near a Tomatometer."""
    return not found["rest"] and not (score is RT and offset > 2)


def _claim(
    score: Score,
    number: int,
    lines: Sequence[Line],
    taken: list[bool],
    place: tuple[int, int, re.Match[str]],
    claims: Claims,
) -> None:
    """Claim a score, with the count and the verdict that stand beside it."""
    index, at, found = place
    line, called = lines[at], lines[index]
    taken[index] = taken[at] = True
    above = [lines[index - 1]] if at == index - 2 else []
    below = [lines[i] for i in range(index + 1, min(index + 5, len(lines))) if i != at]
    near = [(found["rest"] or "", line), *((each.text, each) for each in (*above, *below))]
    verdicts = ((v[0], each) for text, each in near if (v := _VERDICTS.search(text[:80])))
    verdict, beside = next(verdicts if score.source == "Metacritic" else iter(()), ("", line))
    counted, counting = _count(found, near) or ("", line)
    parts: tuple[tuple[str, object, str, Line], ...] = (
        ("source", score.source, called.text, called),
        ("kind", score.kind, called.text, called),
        ("value", decimal.get(found["value"]), line.text, line),
        ("best", score.best, line.text, line),
        ("count", count.get(counted.replace("\u00a0", " ")), counted, counting),
        ("label", verdict or None, verdict, beside),
    )
    for name, part, raw, each in parts:
        if part is not None:
            claims.add(("ratings", number, name), part, raw, each, "labelled")


def _count(found: re.Match[str], near: Sequence[tuple[str, Line]]) -> tuple[str, Line] | None:
    """Return how many have judged, as printed, with its line."""
    if "glued" in found.groupdict() and found["glued"]:
        return found["glued"], near[0][1]
    for text, line in near:
        if len(text) <= 60 and _COUNTED.search(text):
            counted = _COUNT.search(text)
            return (counted["count"], line) if counted and not counted["plus"] else None
        if text.casefold().strip(" :") in _SCORES:
            return None
    return None
