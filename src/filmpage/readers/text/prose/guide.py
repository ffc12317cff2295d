"""Entries of film guides, which say all in one paragraph: "Dust (2003, KOR) C-120m. D: Ann Lee. ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ....claims.claim import Claims
from ....notation import country, country_code
from ....notation.names.person import person
from ....source.text.line import Line

_ENTRY: Final = re.compile(
    r"(?P<title>[^()]{1,120}?) \((?P<year>(?:18|19|20)[0-9]{2})(?:, (?P<country>[^()0-9]{2,40}))?\)[.,:;]? "
    r"(?:[^.]{0,20}[- ])?(?P<minutes>[0-9]{2,3}) ?m(?:in)?(?:s|utes)?\.? (?P<rest>.{20,10000000})"
)
_DIRECTOR: Final = re.compile(r"(?:^|[ .])(?:D|Dir|Director|Directed by):? (?P<names>[^.:]{3,120})\. ")
_CAST: Final = re.compile(r"(?:^|[. ])(?:Starring|With|Cast|Stars):? (?P<names>[^.:]{3,4000})\. ")
_PEOPLE: Final = 5_000
"""Characters behind the runtime in which the cast stands."""
_BETWEEN: Final = re.compile(r", (?:and )?| and | & ")


def claim_guide(lines: Sequence[Line], taken: list[bool], claims: Claims) -> None:
    """Claim what the first paragraph says, if it is the entry of a film guide."""
    if not lines or len(lines[0].text) < 80 or (found := _ENTRY.match(lines[0].text)) is None:
        return
    line, rest = lines[0], found["rest"]
    director, cast = _DIRECTOR.search(rest[:600]), _CAST.search(rest[:_PEOPLE])
    if director is None and cast is None:
        return
    taken[0] = True
    claims.add(("title",), found["title"], found["title"], line, "positional")
    claims.add(("year",), int(found["year"]), found["year"], line, "positional")
    claims.add(("runtime_minutes",), int(found["minutes"]), found["minutes"], line, "positional")
    place = country.get(found["country"] or "") or country_code.get(found["country"] or "")
    if place is not None:
        claims.add(("countries", 0), place, found["country"], line, "positional")
    for field, match in (("directors", director), ("cast", cast)):
        names = _BETWEEN.split(match["names"]) if match is not None else []
        for index, name in enumerate(name for name in names if person.get(name) is not None):
            claims.add((field, index, "name"), name, name, line, "labelled")
    plot = rest[max(match.end() for match in (director, cast) if match is not None) :].strip()
    if len(plot) >= 60:
        claims.add(("plot",), plot, plot[:80], line, "inferred")
