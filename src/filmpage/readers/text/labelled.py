"""The labelled reader for text: the broad road for any text about a film, whoever made it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ...claims.claim import Claims, Rank
from ...knowledge.fields import FIELDS
from ...knowledge.film_ids import ids_of
from ...knowledge.raters import Rater
from ...outline.pieces import Fact, one_line
from ...outline.row import Outline
from ...source.text.line import Line
from ..facts.claiming import fields_of, read_facts
from ..facts.entries import people
from .averages import COUNTS, claim_averages
from .cast import unheaded_cast
from .labels.facts import LabelledLines
from .labels.genres import claim_genres
from .prose.article import claim_first_sentence, claim_told_ratings, first_sentence
from .prose.first_prose import claim_prose, claim_summary
from .prose.front_matter import addresses_of, matter_facts, picture_of
from .prose.guide import claim_guide
from .ratings import claim_bare_rating, claim_own_rating, claim_ratings, is_rating_name, rater_of
from .release_names import claim_release
from .title import claim_title, fact_places
from .unlabelled import claim_bare, find_bare

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.text.lines import TextSource

_OF_A_HUNDRED: Final = re.compile(r"[0-9]{1,3} ?/ ?100")
"""A score that stands whole beside its name, so that no other line is needed to read it."""
READER: Final = "labels"
_SHARED: Final = ("release.seeds", "release.peers")
"""What a page prints once of each file that it offers."""
_ONCE: Final = frozenset(field.key for field in FIELDS if field.once)
"""What a page about one film prints once or twice."""
_SINGLE: Final = 3
"""Labels that stand once on a page about one film, at the least."""
_CARD: Final = re.compile(
    r"\b(?:19|20)[0-9]{2}\b.{1,60}?\b(?:[0-9]{2,3} ?(?:min|мин|dk|perc|分|분)|[0-9] ?h ?[0-9]{2})"
)
_MAX_CARD: Final = 100
_OWN_PATH: Final = re.compile(r"(?:file://)?/title/(?P<id>tt[0-9]{7,8})(?=[/?#]|$)")
"""Where a link leads on IMDb's own pages; some makers print it without the site."""
_OFTEN: Final = 3
"""Links to a film that is not the only one: those of its own pages are many."""
_BEFORE: Final = 6
_CLIPPED: Final = frozenset(("title", "release_date", "ignored"))
"""What the front matter of a page that somebody clipped says; that of a note on a film says more."""
_SCORED: Final = 160
"""Lines before and after the title in which its scores may stand."""
_AROUND: Final = 25
"""Lines around the title and the labelled facts in which facts without a label may stand."""


@attrs.frozen
class LabelledText:
    """What the labels of a text say, and what they tell of its kind."""

    claims: Claims
    fields: frozenset[str]
    """The fields that the text has labels for."""
    cards: int
    """How many different values the most repeated label has: a list of films has many."""
    title: int | None
    """The index of the title's line."""
    sections: frozenset[str]
    """The sections that it has headings for."""
    printed: frozenset[str]
    """Every label as printed, casefolded, those that mean nothing of the model too."""
    is_told: bool
    """Whether its first sentence says that it is about a film."""
    files: frozenset[int]
    """The indices of the lines that have labels of a file."""


def read_labelled_lines(
    source: TextSource, outline: Outline, taken: list[bool], limits: Limits, known: Sequence[Claims] = ()
) -> LabelledText:
    """Read what a text says of one film.

    `taken` says which lines other readers took, and is completed; `known` is what those claim.
    """
    claims = Claims(READER, Rank.LABELLED)
    labelled = LabelledLines(source.lines, taken, outline)
    noted = matter_facts(source.front_matter)
    facts = [*noted, *_without_files(labelled.facts())]
    claims.problems += labelled.doubts
    first = first_sentence(source.lines, source.title, facts)
    title = _known_title(source.lines, known)
    if title is None:
        named = first.lead.title if first is not None else None
        title = claim_title(labelled, facts, (source.title, named), claims)
    if first is not None:
        claim_first_sentence(first, claims)
    chosen = _chosen(labelled, facts, title)
    if claim_summary(labelled, claims):
        chosen = [fact for fact in chosen if fact.label.field != "plot"]
    rater = rater_of(source.source)
    claim_genres([fact for fact in chosen if fact.label.field == "genre"], claims)
    read_facts([fact for fact in chosen if fact.label.field not in ("title", "genre")], claims, rater)
    claim_bare_rating([fact for fact in chosen if fact.label.field == "rating"], claims)
    claim_release(source.lines, title, claims)
    if not facts:
        claim_guide(source.lines, taken, claims)
    places = fact_places(source.lines, facts)
    if all(fact.label.field in _CLIPPED for fact in noted):
        claim_told_ratings(source.lines, claims)
        _read_unlabelled(labelled, title, places, rater, claims)
    _claim_ids(source, claims)
    return LabelledText(
        claims,
        frozenset(fact.label.field for fact in facts).union(*map(fields_of, known)),
        _cards(facts) if facts else _bare_cards(source.lines),
        title,
        frozenset(labelled.sections.values()),
        frozenset(each.printed.strip(" :：").casefold() for said in labelled.said for each in said),
        first is not None,
        frozenset(
            index
            for index, said in enumerate(labelled.said)
            if any(each.label.field.startswith("release.") for each in said)
        ),
    )


def _without_files(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts without those of the lines that are a file each, by their labels of seeds or peers."""
    shared = Counter(fact.label.field for fact in facts if fact.label.field in _SHARED)
    if not any(count > 1 for count in shared.values()):
        return list(facts)
    lines = {id(fact.at) for fact in facts if fact.label.field in _SHARED}
    return [fact for fact in facts if id(fact.at) not in lines]


def _known_title(lines: Sequence[Line], known: Sequence[Claims]) -> int | None:
    """Return the place of the title that another reader has found in a line."""
    places = {id(line): index for index, line in enumerate(lines)} if known else {}
    titles = (claim for claims in known for claim in claims if claim.path == ("title",))
    return next((places[id(claim.at)] for claim in titles if id(claim.at) in places), None)


def _chosen(labelled: LabelledLines, facts: Sequence[Fact], title: int | None) -> list[Fact]:
    """Order facts of a field that may be said twice: the whole cast before the stars, boards before sites."""
    casts = [fact for fact in facts if fact.label.field == "cast"]
    if not casts:
        cast = unheaded_cast(labelled.lines, labelled.outline, labelled.taken, title)
        casts = [cast] if cast is not None else []
    casts.sort(key=lambda fact: -len(people(fact.value)))
    averages = any(line.text.casefold().startswith(COUNTS) for line in labelled.lines)
    others = [
        fact for fact in facts if fact.label.field != "cast" and not _is_of_score(fact, averages=averages)
    ]
    others.sort(key=lambda fact: fact.label.field == "content_rating" and fact.label.role not in ("US", None))
    return [*others, *casts[:1]]


def _is_of_score(fact: Fact, *, averages: bool) -> bool:
    """Return whether a rating's label is part of a score that is read elsewhere."""
    if fact.label.field != "rating":
        return False
    if _OF_A_HUNDRED.fullmatch(one_line(fact.value)):
        return False
    return is_rating_name(fact.printed) or (averages and fact.printed.casefold().startswith("average"))


def _cards(facts: Sequence[Fact]) -> int:
    """Return how many values the most repeated label has; none where others stand once: that is one film."""
    values: dict[str, set[str]] = {}
    for fact in facts:
        values.setdefault(fact.printed.casefold(), set()).add(one_line(fact.value).casefold())
    once = sum(1 for found in values.values() if len(found) == 1)
    most = max((len(values[f.printed.casefold()]) for f in facts if f.label.field in _ONCE), default=0)
    return 0 if once > _SINGLE or (once and most <= _SINGLE) else most


def _bare_cards(lines: Sequence[Line]) -> int:
    """Return how many lines say a year and a time: a text without labels that has several is a list."""
    return len({line.text for line in lines if len(line.text) <= _MAX_CARD and _CARD.search(line.text)})


def _read_unlabelled(
    labelled: LabelledLines, title: int | None, places: Sequence[int], rater: Rater | None, claims: Claims
) -> None:
    """Read the lines around the title and the facts that hold facts without a label, and the plot."""
    lines, taken = labelled.lines, labelled.taken
    start = title if title is not None else max(0, (places[0] if places else 0) - _AROUND)
    makers = labelled.first("director")
    if makers is not None and makers + 2 * _AROUND < start:  # a title that a page says again at its end
        start = max(0, makers - _AROUND)
    claim_averages(lines, taken, start - _BEFORE, start + _SCORED, claims)
    claim_ratings(lines, taken, start - _BEFORE, start + _SCORED, claims)
    if rater is not None:
        claim_own_rating(lines, start - _BEFORE, start + _SCORED, rater, claims)
    bare = list(find_bare(lines, taken, start, start + 2 * _AROUND))
    said = {str(claim.path[0]) for claim in claims}
    claim_bare(bare, lines, taken, said, title, claims)
    if "plot" not in said and not labelled.announces_plot():
        beside = [] if title is None else [title]
        near: set[int] = {*places[:60], *(each.index for each in bare), *beside}
        claim_prose(labelled, sorted(near), claims)


def _claim_ids(source: TextSource, claims: Claims) -> None:
    """Claim the numbers of the film in addresses: the only one, or the one that most of them have."""
    found: dict[str, dict[str, list[Line]]] = {}
    whole: set[str] = set()
    for address, line in _addresses(source):
        own = _OWN_PATH.match(address)
        for name, number in [("imdb", own["id"])] if own is not None else ids_of(address):
            found.setdefault(name, {}).setdefault(number, []).append(line)
            whole |= {name} if own is None else set()
    for name, numbers in found.items():
        number, lines = max(numbers.items(), key=lambda item: len(item[1]))
        if len(numbers) == 1 and name in whole:
            claims.add(("ids", name), number, number, lines[0])
        elif len(lines) >= _OFTEN and all(
            2 * len(o) <= len(lines) for n, o in numbers.items() if n != number
        ):
            claims.add(("ids", name), number, number, lines[0], "inferred")
    if (picture := picture_of(source.front_matter)) is not None:
        claims.add(("poster_url",), picture[0], *picture)


def _addresses(source: TextSource) -> Iterator[tuple[str, Line]]:
    yield from addresses_of(source.front_matter)
    for line in source.lines:
        for link in line.links:
            yield link.url, line
