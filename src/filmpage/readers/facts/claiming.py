"""Labelled facts become claims, whatever source they come from.

A fact is a label and the pieces of text beside it. Each is read by the first meaning of its label that reads
it; then each field chooses among its facts. The first is believed, since later ones usually speak of other
films or say it again; but the longer of two cast lists is, and a film's first release is the earliest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...claims import Claims, Path
from ...notation import clean, imdb_name, is_empty
from ..known.sites import Rater
from . import entries
from .entries import Entry
from .fact import Fact
from .ratings import rating
from .releases import read_files
from .values import PARSERS, Dated

if TYPE_CHECKING:
    from ...limits import Limits

__all__ = ["Fact", "fields_of", "read_facts"]

_PEOPLE: Final = frozenset({"director", "writer", "cast", "crew"})
_HOME: Final = "US"
"""The board whose rating is the film's `content_rating`; those of other countries are `certifications`."""


Said: TypeAlias = tuple[Fact, Any]
"""A fact and what it says."""


def read_facts(facts: Sequence[Fact], claims: Claims, limits: Limits, rater: Rater | None = None) -> None:
    """Claim what facts say; `rater` is whose rating is meant where the label names nobody."""
    said: dict[str, list[Said]] = {}
    unread: dict[str, Fact] = {}
    files = read_files(facts, claims)
    for number, fact in enumerate(facts):
        if number in files:
            continue
        field, value = _meaning(fact, limits, rater)
        if value is not None:
            said.setdefault(field, []).append((fact, value))
        elif field and not fact.label.weak and not is_empty(fact.raw):
            unread.setdefault(field, fact)
    for field, found in said.items():
        path, claim = _FIELDS[field]
        claim(claims, path, found)
    for field, fact in unread.items():
        if field not in said:
            claims.doubt("unread", _FIELDS[field][0], fact.raw, f"beside the label {fact.printed!r}")


def _meaning(fact: Fact, limits: Limits, rater: Rater | None) -> tuple[str, Any]:
    """Give the field that a fact is about and what it says: `None` where no meaning of its label fits."""
    first = ""
    for whole in (fact.label.field, *fact.label.alternatives):
        field = whole.partition("/")[0]
        if field not in _FIELDS:
            continue
        first = first or field
        value: Any
        if field == "rating":
            value = rating(fact.value, fact.printed, fact.label.role, rater)
        elif field in _PEOPLE:
            value = entries.distinct(entries.people(fact.value))[: limits.max_rows] or None
        else:
            value = PARSERS[field](fact.value)
            value = value[: limits.max_rows] if isinstance(value, list) else value
        if value is not None:
            return field, value
    return first, None


def _say(claims: Claims, path: Path, value: object, fact: Fact, raw: str = "") -> None:
    claims.add(path, value, raw or fact.raw, fact.at, "labelled")


def _first(claims: Claims, path: str, said: Sequence[Said]) -> None:
    fact, value = said[0]
    _say(claims, (path,), value, fact)


def _list(claims: Claims, path: str, said: Sequence[Said]) -> None:
    """Believe the longest list that holds all of the first: a film's first language, then all it speaks."""
    least = set(said[0][1])
    whole = [each for each in said if least <= set(each[1])]
    fact, values = max(whole, key=lambda each: len(each[1]))
    for index, value in enumerate(dict.fromkeys(values)):
        _say(claims, (path, index), value, fact)


def _people(claims: Claims, path: str, said: Sequence[Said]) -> None:
    fact, people = said[0]
    for index, person in enumerate(people):
        _person(claims, (path, index), person, fact)


def _person(claims: Claims, path: Path, person: Entry, fact: Fact) -> None:
    _say(claims, (*path, "name"), clean(person.text), fact, person.text)
    if person.url and not person.url.startswith(("javascript:", "#")):
        _say(claims, (*path, "url"), person.url, fact, person.url)
        if (number := imdb_name.get(person.url)) is not None:
            _say(claims, (*path, "ids", "imdb"), number, fact, person.url)


def _cast(claims: Claims, path: str, said: Sequence[Said]) -> None:
    """Believe the longest list that names somebody of the first, which may be a selection."""
    stars = {person.text.casefold() for person in said[0][1]}
    lists = [each for each in said if stars & {person.text.casefold() for person in each[1]}]
    fact, people = max(lists, key=lambda each: len(each[1]))
    titled = _titles_are_roles(people)
    for index, person in enumerate(people):
        _person(claims, (path, index), person, fact)
        played = entries.character(person.rest) or (entries.character(person.title) if titled else None)
        if played is not None:
            _say(claims, (path, index, "character"), played, fact, played)


_FEW: Final = 6
"""Of so many people, one may play somebody of their own name."""


def _titles_are_roles(people: Sequence[Entry]) -> bool:
    """Say whether the links' titles tell whom people play: few say the name again, and few are alike."""
    titles = [person.title for person in people if person.title]
    named = sum(entries.is_about(person.title, person.text) for person in people)
    return len(titles) > 1 and len(set(titles)) * 2 > len(titles) and named * _FEW <= len(titles)


def _crew(claims: Claims, path: str, said: Sequence[Said]) -> None:
    index = 0
    seen: set[tuple[str, str]] = set()
    for fact, people in said:
        role = fact.label.role or fact.printed
        for person in people:
            if (role, person.text.casefold()) not in seen:
                seen.add((role, person.text.casefold()))
                _person(claims, (path, index), person, fact)
                _say(claims, (path, index, "role"), role, fact, fact.printed)
                index += 1


def _releases(claims: Claims, path: str, said: Sequence[Said]) -> None:
    """Give the earliest day as the film's first release, and every day with its country."""
    days: list[tuple[Dated, Fact]] = [(dated, fact) for fact, dates in said for dated in dates]
    first, fact = min(days, key=lambda day: day[0].date)
    _say(claims, (path,), first.date, fact)
    index = 0
    for dated, fact in days:
        if dated.country:
            for name, value in (("date", dated.date), ("country", dated.country), ("note", dated.note)):
                if value:
                    _say(claims, ("releases_by_country", index, name), value, fact)
            index += 1


def _certificates(claims: Claims, path: str, said: Sequence[Said]) -> None:
    """Prefer the rating of the home board; those of other countries are certifications."""
    home = min(said, key=lambda each: (each[0].label.role != _HOME, each[0].label.role is not None))
    _say(claims, (path,), home[1], home[0])
    foreign = [each for each in said if each is not home and each[0].label.role not in (None, _HOME)]
    for index, (fact, value) in enumerate(foreign):
        _say(claims, ("certifications", index, "value"), value, fact)
        _say(claims, ("certifications", index, "country"), fact.label.role, fact)


def _ratings(claims: Claims, path: str, said: Sequence[Said]) -> None:
    seen: set[tuple[str | None, str | None]] = set()
    for fact, rated in said:
        if (rated.source, rated.kind) in seen:
            continue
        for name in ("source", "kind", "value", "best", "count"):
            if (value := getattr(rated, name)) is not None:
                _say(claims, (path, len(seen), name), value, fact)
        seen.add((rated.source, rated.kind))


_FIELDS: Final[Mapping[str, tuple[str, Callable[[Claims, str, Sequence[Said]], None]]]] = {
    "runtime": ("runtime_minutes", _first),
    "year": ("year", _first),
    "release_date": ("release_date", _releases),
    "country": ("countries", _list),
    "language": ("languages", _list),
    "genre": ("genres", _list),
    "plot": ("plot", _first),
    "tagline": ("tagline", _first),
    "title": ("title", _first),
    "original_title": ("original_title", _first),
    "alternate_titles": ("alternate_titles", _list),
    "awards": ("awards", _first),
    "content_rating": ("content_rating", _certificates),
    "budget": ("budget", _first),
    "gross": ("gross", _first),
    "imdb_id": ("imdb_id", _first),
    "director": ("directors", _people),
    "writer": ("writers", _people),
    "cast": ("cast", _cast),
    "crew": ("crew", _crew),
    "rating": ("ratings", _ratings),
}
"""The path of each field in the page, and what chooses among its facts."""


def fields_of(claims: Claims) -> frozenset[str]:
    """Give the fields of labels that claims of another reader speak of, as its labels would."""
    return frozenset(field for field, (path, _) in _FIELDS.items() if claims.shows(path))
