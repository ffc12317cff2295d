"""Labelled facts become claims, whatever source they come from.

A fact is a label and the pieces of text beside it. It is read by the first meaning of its label that can read
it. Then each field chooses among its facts: usually the first one, because later ones repeat it or belong to
other films. Of two cast lists the longer one is chosen, and of several releases the earliest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from ...claims.claim import Claims, Path, parts_of
from ...knowledge.fields import FIELDS, PEOPLE
from ...knowledge.raters import Rater, identity_of
from ...notation import clean, imdb_name, is_empty, language_code
from ...outline.pieces import Fact
from . import entries
from .entries import Entry
from .label_parsers import PARSERS, Dated, excess
from .ratings import rating
from .releases import read_files

__all__ = ["Fact", "fields_of", "read_facts"]

_HOME: Final = "US"
"""The country whose rating is the film's `content_rating`; those of others are `certifications`."""
_LONGEST_CHARACTER: Final = 200
"""Characters of a role's name; a longer text beside a person's name is something else."""
_FEW: Final = 6
"""One of so many people may play a character of their own name."""


_Parsed: TypeAlias = tuple[Fact, Any]
"""A fact and what was read of it."""
_Chooser: TypeAlias = "Callable[[Claims, str, Sequence[_Parsed]], None]"
"""What claims one value or one list, given all facts of a field."""


def read_facts(facts: Sequence[Fact], claims: Claims, rater: Rater | None = None) -> None:
    """Claim the values of facts; `rater` is the source of ratings whose label names no source."""
    parsed: dict[str, list[_Parsed]] = {}
    unread: dict[str, Fact] = {}
    files = read_files(facts, claims)
    for number, fact in enumerate(facts):
        if number in files:
            continue
        field, value = _read(fact, rater)
        if value is not None:
            parsed.setdefault(field, []).append((fact, value))
        elif field and not is_empty(fact.raw) and not (fact.label.weak and excess(field, fact.value) is None):
            unread.setdefault(field, fact)
    for field, values in parsed.items():
        path, claim = _FIELDS[field]
        claim(claims, path, values)
        _report_cut_lists(claims, path, values)
    for field, fact in unread.items():
        if field not in parsed:
            code, why = excess(field, fact.value) or ("unread", "")
            message = f"beside the label {fact.printed!r}{why and ': '}{why}"
            claims.doubt(code, _FIELDS[field][0], fact.raw, message, at=fact.at)


def _report_cut_lists(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    """Record a problem for each list that is too long to be read whole."""
    for fact, value in parsed:
        if isinstance(value, list) and any(len(piece.text) > entries.MAX_LISTED for piece in fact.value):
            message = f"only {entries.MAX_LISTED} characters of a list in one text are read"
            claims.doubt("too-long", path, fact.raw, message, at=fact.at)


def _read(fact: Fact, rater: Rater | None) -> tuple[str, Any]:
    """Return the field of a fact and its value, which is `None` if no meaning of the label fits."""
    first = ""
    for meaning in (fact.label.field, *fact.label.alternatives):
        field = meaning.partition("/")[0]
        if field not in _FIELDS:
            continue
        first = first or field
        value: Any
        if field == "rating":
            value = rating(fact.value, fact.printed, fact.label.role, rater)
        elif field in PEOPLE:
            people = entries.distinct(entries.people_and_others(fact.value))
            value = people if any(map(_is_named, people)) else None
        else:
            value = PARSERS[field](fact.value)
        if value is not None:
            return field, value
    return first, None


def _is_named(entry: Entry) -> bool:
    """Return whether an entry is a name and not a link of a site's menu of languages ("FR", "IT")."""
    is_code = entry.text.isupper() and language_code.get(entry.text) is not None
    return not is_code and entries.is_name(entry.text)


def _claim(claims: Claims, path: Path, value: object, fact: Fact, raw: str = "") -> None:
    claims.add(path, value, raw or fact.raw, fact.at, "labelled")


def _first(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    fact, value = parsed[0]
    _claim(claims, (path,), value, fact)


def _list(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    """Choose the longest list that includes the first one: a page may print one language, then all."""
    first = set(parsed[0][1])
    longer = [each for each in parsed if first <= set(each[1])]
    fact, values = max(longer, key=lambda each: len(each[1]))
    for index, value in enumerate(dict.fromkeys(values)):
        _claim(claims, (path, index), value, fact)


def _people(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    fact, people = parsed[0]
    for index, person in enumerate(_named(claims, path, people, fact)):
        _person(claims, (path, index), person, fact)


def _named(claims: Claims, path: str, people: Sequence[Entry], fact: Fact) -> list[Entry]:
    """Return the entries that are names; a name that is too long is reported."""
    named: list[Entry] = []
    for each in people:
        if entries.is_name(each.text):
            named.append(each)
        elif entries.is_long_name(each.text):
            message = f"a name of {len(each.text)} characters"
            claims.doubt("too-long", f"{path}[{len(named)}].name", each.text, message, at=fact.at)
    return named


def _person(claims: Claims, path: Path, person: Entry, fact: Fact) -> None:
    _claim(claims, (*path, "name"), clean(person.text), fact, person.text)
    if person.url and not person.url.startswith(("javascript:", "#")):
        _claim(claims, (*path, "url"), person.url, fact, person.url)
        if (number := imdb_name.get(person.url)) is not None:
            _claim(claims, (*path, "ids", "imdb"), number, fact, person.url)


def _cast(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    """Choose the longest list that shares a name with the first one, which may be a selection."""
    stars = {person.text.casefold() for person in parsed[0][1] if entries.is_name(person.text)}
    lists = [each for each in parsed if stars & {person.text.casefold() for person in each[1]}]
    fact, longest = max(lists, key=lambda each: sum(entries.is_name(person.text) for person in each[1]))
    people = _named(claims, path, longest, fact)
    titled = _are_titles_roles(people)
    for index, person in enumerate(people):
        _person(claims, (path, index), person, fact)
        character = entries.character(person.rest) or (entries.character(person.title) if titled else None)
        if character is not None and len(character) > _LONGEST_CHARACTER:
            message = f"a part of {len(character)} characters"
            claims.doubt("too-long", f"{path}[{index}].character", character, message, at=fact.at)
        elif character is not None:
            _claim(claims, (path, index, "character"), character, fact, character)


def _are_titles_roles(people: Sequence[Entry]) -> bool:
    """Return whether the titles of links are roles: few repeat the name, and few are equal."""
    titles = [person.title for person in people if person.title]
    named = sum(entries.is_about(person.title, person.text) for person in people)
    return len(titles) > 1 and len(set(titles)) * 2 > len(titles) and named * _FEW <= len(titles)


def _crew(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    index = 0
    seen: set[tuple[str, str]] = set()
    for fact, people in parsed:
        role = fact.label.role or fact.printed
        for person in _named(claims, path, people, fact):
            if (role, person.text.casefold()) not in seen:
                seen.add((role, person.text.casefold()))
                _person(claims, (path, index), person, fact)
                _claim(claims, (path, index, "role"), role, fact, fact.printed)
                index += 1


def _releases(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    """Claim the earliest day as the film's first release, and every day that has a country.

    If an earlier month or year is printed without a day, the first release has no known day, and none is
    claimed.
    """
    every: list[tuple[Dated, Fact]] = [(dated, fact) for fact, dates in parsed for dated in dates]
    days = [each for each in every if not each[0].partial]
    first, fact = min(days, key=lambda day: day[0].date)
    earlier = next((each for each, _ in every if each.partial and each.date < first.date), None)
    if earlier is None:
        _claim(claims, (path,), first.date, fact)
    else:
        message = f"an earlier release, of {earlier.date.year}, is printed without its day"
        claims.doubt("unread", path, fact.raw, message, at=fact.at)
    index = 0
    for dated, fact in days:
        if dated.country:
            for name, value in (("date", dated.date), ("country", dated.country), ("note", dated.note)):
                if value:
                    _claim(claims, ("releases_by_country", index, name), value, fact)
            index += 1


def _certificates(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    """Prefer the rating of the American board; those of other countries are certifications."""
    home = min(parsed, key=lambda each: (each[0].label.role != _HOME, each[0].label.role is not None))
    _claim(claims, (path,), home[1], home[0])
    foreign = [each for each in parsed if each is not home and each[0].label.role not in (None, _HOME)]
    for index, (fact, value) in enumerate(foreign):
        _claim(claims, ("certifications", index, "value"), value, fact)
        _claim(claims, ("certifications", index, "country"), fact.label.role, fact)


def _ratings(claims: Claims, path: str, parsed: Sequence[_Parsed]) -> None:
    seen: set[Rater | None] = set()
    for fact, rated in parsed:
        if rated.rater in seen:
            continue
        seen.add(rated.rater)
        figures = {"value": rated.value, "best": rated.best, "count": rated.count}
        parts = {**identity_of(rated.rater), **figures}
        claims.add_entry(path, parts_of(parts, fact.raw, fact.at, "labelled"))


BY_SHAPE: Final[Mapping[str, _Chooser]] = {
    "one": _first, "list": _list, "people": _people, "ratings": _ratings,
}  # fmt: skip
CHOOSERS: Final[Mapping[str, _Chooser]] = {
    "release_date": _releases, "content_rating": _certificates, "cast": _cast, "crew": _crew,
}  # fmt: skip
"""What chooses among the facts of a field, where the choice by shape does not fit."""
_FIELDS: Final[Mapping[str, tuple[str, _Chooser]]] = {
    field.key: (field.path, CHOOSERS.get(field.key, BY_SHAPE[field.shape])) for field in FIELDS if field.shape
}
"""The path of each field in the page, and what chooses among its facts."""


def fields_of(claims: Claims) -> frozenset[str]:
    """Return the fields of labels whose values another reader has claimed."""
    return frozenset(field for field, (path, _) in _FIELDS.items() if claims.shows(path))
