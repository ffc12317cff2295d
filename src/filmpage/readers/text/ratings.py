"""Ratings in lines of a text, beside the name of the rating or of its rater: "94%" over "Tomatometer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...claims.claim import Claims, Part, parts_of
from ...knowledge.raters import SITES, WORDMARKS, Rater, identity_of, line_raters
from ...lexicon import either, word_list
from ...notation import count, decimal
from ...outline.pieces import Fact, one_line
from ...source.text.line import Line
from ..facts.ratings import rated_sources

_RATERS: Final = line_raters()
_SHARE: Final = re.compile(r"(?P<value>100|[0-9]{1,2}) ?(?P<percent>%)?(?: (?P<rest>.{0,60}))?")
_DECIMAL: Final = re.compile(
    r"(?P<value>[0-9]{1,2}[.,][0-9]{1,3})(?: ?/ ?(?:5|10))?"
    r"(?: (?P<rest>.{0,60})|(?P<glued>[0-9]{1,3}(?: [0-9]{3}){1,3}))?"
)
_GLUED: Final = {
    rater: re.compile(rf"(?P<value>100|[0-9]{{1,2}}) ?(?:{name.title()}|{name.upper()})(?P<rest>)")
    for rater in dict.fromkeys(_RATERS.values())
    if rater.is_glued
    for name in rater.names[:1]
}
_VERDICTS: Final = {
    site.source: re.compile("|".join(site.verdicts), re.IGNORECASE) for site in SITES if site.verdicts
}
_COUNT: Final = re.compile(
    r"(?:(?:reviews counted|user ratings|total count|based on):? )?"
    r"(?P<count>[0-9]{1,3}(?:[., \u00a0][0-9]{3}){1,3}(?![0-9])|[0-9]{1,8})(?P<plus>\+)?",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(either(word_list("counted")), re.IGNORECASE)
_ORDER: Final = (1, -1, -2, 2, 3, 4)
"""The lines to look for a figure in, from its name: below it, above it or its count, or a few lines below."""
_MAX_NAME: Final = 20
"""Characters; no name of a rating that is read here has more."""
_MAX_FIGURE: Final = 80
_MAX_COUNT: Final = 60
_OFTEN: Final = 3
"""A text is a site's own if it names the site so many times."""
_MAX_OWN: Final = 40
"""Characters of a line that holds a site's own rating, or its votes."""
_OUT_OF: Final = re.compile(
    r"(?P<value>[0-9]{1,2}(?:[.,][0-9]{1,2})?)(?: ?/ ?(?P<best>10|5|100)|(?= \([0-9]))"
    r"(?: {1,3}\(?(?P<count>[0-9]{1,3}(?:[., ][0-9]{3}){1,3})\)?(?: votes| ratings)?)?"
)
_VOTED: Final = re.compile(
    r"\(?(?P<count>[0-9]{1,3}(?:[., ][0-9]{3}){1,3})\)? ?(?P<votes>votes|votos|ratings|users|hodnocení)?",
    re.IGNORECASE,
)
_PERCENT: Final = re.compile(r"[0-9]{1,3} ?%")
_BARE: Final = re.compile(r"[0-9][.,][0-9]{1,2}|10[.,]0")


def is_rating_name(text: str) -> bool:
    """Return whether a text is the name of a rating that is read beside a figure."""
    return _rater_named(text) is not None


def _rater_named(text: str) -> Rater | None:
    return _RATERS.get(text.casefold().strip(" :"))


def claim_ratings(lines: Sequence[Line], taken: list[bool], start: int, stop: int, claims: Claims) -> None:
    """Claim the ratings of a region whose figure is beside their name."""
    known = _claimed(claims)
    for index in range(max(0, start), min(stop, len(lines))):
        text = lines[index].text
        for rater, pattern in _GLUED.items():
            if (found := pattern.fullmatch(text)) is not None and (rater.source, rater.kind) not in known:
                known.add((rater.source, rater.kind))
                _claim(rater, lines, taken, (index, index, found), claims)
        named = _rater_named(text) if len(text) <= _MAX_NAME else None
        if named is None or (named.source, named.kind) in known:
            continue
        figure = _figure(lines, index, named)
        if figure is not None:
            known.add((named.source, named.kind))
            _claim(named, lines, taken, (index, *figure), claims)


def _claimed(claims: Claims) -> set[tuple[object, object]]:
    """Return the source and kind of the claimed ratings; one without a kind is taken for the critics'."""
    sources: dict[object, object] = {}
    kinds: dict[object, object] = {}
    for claim in claims:
        if claim.path[0] == "ratings" and claim.path[2:] in (("source",), ("kind",)):
            (sources if claim.path[2] == "source" else kinds)[claim.path[1]] = claim.value
    return {(source, kinds.get(number, "critics")) for number, source in sources.items()}


def rater_of(text: str) -> Rater | None:
    """Return who makes the ratings that a text does not name: the known site that it names most often."""
    counts = {mark: text.count(mark) for mark in WORDMARKS}
    mark = max(WORDMARKS, key=lambda each: counts[each])
    return WORDMARKS[mark].rater if counts[mark] >= _OFTEN else None


def claim_own_rating(lines: Sequence[Line], start: int, stop: int, rater: Rater, claims: Claims) -> None:
    """Claim the site's own rating near the title, without a label: "7.4/10", "72%", "7.7" over votes."""
    if rater.source in rated_sources(claims):
        return
    for index in range(max(0, start), min(stop, len(lines) - 1)):
        text, below = lines[index].text, lines[index + 1].text
        found = _OUT_OF.fullmatch(text) if len(text) <= _MAX_OWN else None
        if found is not None and int(found["best"] or rater.best) != rater.best:
            continue
        counted = _VOTED.fullmatch(below) if len(below) <= _MAX_OWN else None
        voted = counted is not None and (counted["votes"] or below[0] == "(") and _BARE.fullmatch(text)
        if found is None and not voted and not (rater.is_share and _PERCENT.fullmatch(text)):
            continue
        votes = found["count"] if found is not None else None
        figures = {
            "value": decimal.get(found["value"] if found is not None else text.rstrip("% ")),
            "best": rater.best,
            "count": count.get((votes or (counted["count"] if counted else "")).strip()),
        }
        parts = {**identity_of(rater), **figures}
        claims.add_entry("ratings", parts_of(parts, text, lines[index], "positional"))
        return


def claim_bare_rating(facts: Sequence[Fact], claims: Claims) -> None:
    """Claim a value beside its label without a scale: "Rating: 7.5"; a whole number may be an age."""
    if claims.shows("ratings"):
        return
    for fact in facts:
        text = one_line(fact.value)
        if _BARE.fullmatch(text):
            claims.add_entry("ratings", {"value": Part(decimal.get(text), text, fact.at, "labelled")})
            return


def _figure(lines: Sequence[Line], index: int, rater: Rater) -> tuple[int, re.Match[str]] | None:
    pattern = _SHARE if rater.is_share else _DECIMAL
    for offset in _ORDER:
        at = index + offset
        if not 0 <= at < len(lines) or len(lines[at].text) > _MAX_FIGURE:
            continue
        if offset == -2 and not _COUNTED.search(lines[index - 1].text):
            continue
        if offset > 1 and is_rating_name(lines[at].text):
            return None
        found = pattern.fullmatch(lines[at].text)
        if found is None:
            continue
        if not rater.is_share or found["percent"] or (not found["rest"] and offset <= rater.reach):
            return at, found
    return None


def _claim(
    rater: Rater,
    lines: Sequence[Line],
    taken: list[bool],
    place: tuple[int, int, re.Match[str]],
    claims: Claims,
) -> None:
    """Claim a rating, with the count and the verdict that are printed near it."""
    index, at, found = place
    line, named = lines[at], lines[index]
    taken[index] = taken[at] = True
    above = [lines[index - 1]] if at == index - 2 else []
    below = [lines[i] for i in range(index + 1, min(index + 5, len(lines))) if i != at]
    near = [(found["rest"] or "", line), *((each.text, each) for each in (*above, *below))]
    counted, counting = _count(found, near) or ("", line)
    verdict, beside = _verdict(rater, near) or ("", line)
    claims.add_entry(
        "ratings",
        {
            **parts_of(identity_of(rater), named.text, named, "labelled"),
            "value": Part(decimal.get(found["value"]), line.text, line, "labelled"),
            "best": Part(rater.best, line.text, line, "labelled"),
            "count": Part(count.get(counted.replace("\u00a0", " ")), counted, counting, "labelled"),
            "label": Part(verdict or None, verdict, beside, "labelled"),
        },
    )


def _verdict(rater: Rater, near: Sequence[tuple[str, Line]]) -> tuple[str, Line] | None:
    """Return what the rater calls the value, as printed, with its line."""
    pattern = _VERDICTS.get(rater.source)
    if pattern is None:
        return None
    found = ((pattern.search(text[:_MAX_FIGURE]), line) for text, line in near)
    return next(((verdict[0], line) for verdict, line in found if verdict is not None), None)


def _count(found: re.Match[str], near: Sequence[tuple[str, Line]]) -> tuple[str, Line] | None:
    """Return how many have judged, as printed, with its line."""
    if "glued" in found.groupdict() and found["glued"]:
        return found["glued"], near[0][1]
    for text, line in near:
        if len(text) <= _MAX_COUNT and _COUNTED.search(text):
            counted = _COUNT.search(text)
            return (counted["count"], line) if counted and not counted["plus"] else None
        if is_rating_name(text):
            return None
    return None
