"""People of a schema.org work: names, addresses and roles, whatever shape a site gives them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from ...knowledge.page_names import split_scripts
from ...notation import address, clean, imdb_name, is_empty, is_too_long, name as person_name
from ...outline.pieces import Piece
from ...source.json.place import JsonPlace
from ..facts import entries
from .schema_node import Node, Value
from .strings import unlabelled

if TYPE_CHECKING:
    from ...claims.claim import Claims

_PEOPLE: Final = frozenset({"person", "actor", "performancerole", "role", "", "thing"})
_MARK: Final = re.compile(r"[,;|、，/]|\s&\s")
"""What separates names that are glued together."""
_ROLES: Final = frozenset({"performancerole", "role"})


@attrs.define(eq=False)
class Person:
    """A person, as marked in the data."""

    name: str
    url: str
    at: object
    character: str = ""
    role: str = ""
    """The job of a member of the crew."""


def claim_people(field: str, people: Iterable[Person], claims: Claims) -> None:
    """Claim each person of a list once, in page order; a name that is too long is a problem."""
    seen: set[str] = set()
    for person in people:
        if person.name.casefold() in seen:
            continue
        index = len(seen)
        if is_too_long(person_name, person.name):
            message = f"a name of {len(person.name)} characters"
            claims.doubt("too-long", f"{field}[{index}].name", person.name, message, at=person.at)
            continue
        seen.add(person.name.casefold())
        claims.add((field, index, "name"), person.name, person.name, person.at)
        if person.character:
            claims.add((field, index, "character"), person.character, person.character, person.at)
        if person.role:
            claims.add((field, index, "role"), person.role, person.name, person.at)
        if is_too_long(address, person.url):
            message = f"an address of {len(person.url)} characters"
            claims.doubt("too-long", f"{field}[{index}].url", person.url, message, at=person.at)
        if url := address.get(person.url):
            claims.add((field, index, "url"), url, person.url, person.at)
            if imdb := imdb_name.get(url):
                claims.add((field, index, "ids", "imdb"), imdb, person.url, person.at)


def people(work: Node, *names: str) -> Iterator[Person]:
    """Yield the people in a property of a work; organisations and "N/A" are not people."""
    for value in work.values(*names):
        if isinstance(value, Value):
            yield from _listed(value)
        elif not value.types or value.is_a(_PEOPLE):
            yield from people_in(value, names)


def people_in(node: Node, roles: tuple[str, ...] = ()) -> Iterator[Person]:
    """Yield the people of one item: usually one, or all names of a scope that was left open."""
    inner = node.values("actor", *roles, "name") if node.is_a(_ROLES) else []
    holder = next((each for each in inner if isinstance(each, Node)), node)
    names = [value for value in holder.values("name") if isinstance(value, Value)] or _full_name(holder)
    if not names and inner:
        names = [value for value in inner if isinstance(value, Value)]
    links = [value.url for value in holder.values("url", "sameAs") if isinstance(value, Value)]
    aligned = links if len(links) == len(names) else links[:1] if len(names) == 1 else []
    for index, value in enumerate(names):
        for person in _glued(value) or _named(value.text, value):
            person.url = aligned[index] if aligned else ""
            person.character = name_in(node, "characterName", "character") or person.character
            yield person


def _full_name(node: Node) -> list[Value]:
    """Return the name that an item has in two parts."""
    parts = [value for name in ("givenName", "familyName") if (value := node.value(name)) is not None]
    return [Value(" ".join(clean(part.text) for part in parts), "", parts[0].at)] if len(parts) > 1 else []


def name_in(node: Node, *names: str) -> str:
    """Return the first name that a property holds, as words or as an item with a name."""
    for value in node.values(*names):
        if isinstance(value, Value):
            text = clean(value.text)
        else:
            found = value.value("name", "alternateName") or next(iter(_full_name(value)), None)
            text = clean(found.text) if found is not None else ""
        if text and "://" not in text and not is_empty(text):
            return text
    return ""


def _listed(value: Value) -> Iterator[Person]:
    """Yield the people in the words of a property, with the roles beside their names."""
    text = unlabelled(clean(value.text))
    for entry in entries.people_and_others([Piece(text)]):
        for person in _named(entry.text, value):
            person.character = entries.character(entry.rest) or ""
            yield person


def _glued(value: Value) -> list[Person]:
    """Return the people whose names one item glues together: each part must be a full name."""
    text = clean(value.text)
    parts = [entry.text for entry in entries.listed([Piece(text)])] if _MARK.search(text) else []
    if len(parts) < 2 or not all(entries.is_name(part) and _is_full(part) for part in parts):
        return []
    return [person for part in parts for person in _named(part, value)]


def _is_full(name: str) -> bool:
    return " " in name or not name.isascii()


def _named(text: str, value: Value) -> Iterator[Person]:
    name = clean(text).strip(" ,;")
    if not entries.is_more_link(name) and any(map(str.isalpha, name)):
        yield Person(split_scripts(name)[0], value.url if value.url != value.text else "", value.at)


def with_characters(cast: Iterable[Person], work: Node) -> Iterator[Person]:
    """Yield a cast with the roles of a parallel list, if that is as long (Rotten Tomatoes until 2022)."""
    roles: dict[object, str] = {}
    if work.size("character") == work.size("actor", "actors"):
        for role in work.values("character"):
            roles[_index(role.at)] = role.text("name") if isinstance(role, Node) else clean(role.text)
    for person in cast:
        if not person.character and (index := _index(person.at)) is not None:
            person.character = roles.get(index, "")
        yield person


def _index(at: object) -> int | None:
    """Return the index in a list of JSON; lists of microdata are not known to be parallel."""
    steps = at.steps if isinstance(at, JsonPlace) else ()
    return next((step for step in reversed(steps) if isinstance(step, int)), None)
