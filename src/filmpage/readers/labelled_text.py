"""The labelled reader for text: the broad road for any text about a film, whoever made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..claims import Claims, Rank
from ..source.line import Line
from .facts import Fact, read_facts
from .film_ids import ids_of
from .text_bare import claim_bare, find_bare
from .text_facts import LabelledLines
from .text_matter import addresses_of, matter_facts, picture_of
from .text_prose import claim_prose
from .text_title import claim_title, fact_places

if TYPE_CHECKING:
    from ..limits import Limits
    from ..source.text import TextSource

READER: Final = "labels"
_AROUND: Final = 25
"""Lines around the title and the labelled facts in which facts without a label may stand."""


def read_labelled_lines(source: TextSource, taken: list[bool], limits: Limits) -> Claims:
    """Read what a text says of one film; `taken` says which lines other readers took, and is completed."""
    claims = Claims(READER, Rank.LABELLED)
    lines = source.lines
    labelled = LabelledLines(lines, taken)
    facts = [*matter_facts(source.front_matter), *labelled.facts()]
    if not any(fact.label.field == "cast" for fact in facts) and (cast := labelled.unheaded_cast()) is not None:
        facts.append(cast)
    title = claim_title(labelled, facts, source.title, claims)
    read_facts([fact for fact in facts if fact.label.field != "title"], claims, limits)
    places = fact_places(lines, facts)
    if not source.front_matter:
        _read_unlabelled(labelled, title, places, claims)
    _claim_ids(source, claims)
    return claims


def _read_unlabelled(labelled: LabelledLines, title: int | None, places: Sequence[int], claims: Claims) -> None:
    """Read the lines around the title and the facts that hold facts without a label, and the plot."""
    start = title if title is not None else max(0, (places[0] if places else 0) - _AROUND)
    bare = list(find_bare(labelled.lines, labelled.taken, start, start + 2 * _AROUND))
    said = {str(claim.path[0]) for claim in claims}
    claim_bare(bare, labelled.lines, labelled.taken, said, title, claims)
    if "plot" not in said:
        near = sorted({*places[:60], *(each.index for each in bare), *([title] if title is not None else [])})
        claim_prose(labelled, near, claims)


def _claim_ids(source: TextSource, claims: Claims) -> None:
    """Claim the numbers of the film in addresses, where the text has one film's alone."""
    found: dict[str, dict[str, Line]] = {}
    for address, line in _addresses(source):
        for name, number in ids_of(address):
            found.setdefault(name, {}).setdefault(number, line)
    for name, numbers in found.items():
        if len(numbers) == 1:
            for number, line in numbers.items():
                claims.add(("ids", name), number, number, line)
    if (picture := picture_of(source.front_matter)) is not None:
        claims.add(("poster_url",), picture[0], *picture)


def _addresses(source: TextSource) -> Iterator[tuple[str, Line]]:
    yield from addresses_of(source.front_matter)
    for line in source.lines:
        for link in line.links:
            yield link.url, line


__all__ = ["READER", "Fact", "read_labelled_lines"]
