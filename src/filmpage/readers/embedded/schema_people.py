"""People of a schema.org work: names, addresses and roles, whatever shape a site gives them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from ...knowledge.page_names import split_scripts
from ...notation import address, clean, imdb_name, is_empty, is_too_long, name as person_name
from ...source.json.place import JsonPlace
from .schema_node import Node, Value

if TYPE_CHECKING:
    from ...claims.claim import Claims

_PEOPLE: Final = frozenset({"person", "actor", "performancerole", "role", "", "thing"})
_COMMA: Final = re.compile(r",(?! ?(?:Jr|Sr|I{2,3}|IV)\b)")
_ROLES: Final = frozenset({"performancerole", "role"})


@attrs.define(eq=False)
class Person:
    """A person, as marked in the data."""

    name: str
    url: str
    at: object
    character: str = ""


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
            yield from _named(_COMMA.split(value.text), value)
        elif not value.types or value.is_a(_PEOPLE):
            yield from _persons(value)


def _persons(node: Node) -> Iterator[Person]:
    """Yield the people of one item: usually one, or all names of a scope that was left open."""
    inner = node.child("actor") if node.is_a(_ROLES) else None
    character = node.text("characterName", "character")
    holder = inner or node
    names = [value for value in holder.values("name") if isinstance(value, Value)]
    links = [value.url for value in holder.values("url", "sameAs") if isinstance(value, Value)]
    aligned = links if len(links) == len(names) else links[:1] if len(names) == 1 else []
    for index, value in enumerate(names):
        for person in _named([value.text], value):
            person.url = aligned[index] if aligned else ""
            person.character = character
            yield person


def _named(texts: Iterable[str], value: Value) -> Iterator[Person]:
    for text in texts:
        name = clean(text).strip(" ,;")
        if not is_empty(name) and any(map(str.isalpha, name)):
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
