"""The data that a page's own program starts with: read only where it is certain which object is the film.

Such data are large, hold many films, and name their parts as they like. One object is the page's film if its
title is the page's, if it says what only films have, and if no other object of that title says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from ...claims.claim import Claims, Rank
from ...notation import imdb_title
from ...source.json.parse import JsonError, read_json
from ...source.json.place import JsonPlace
from .json_node import Graph, JsonNode
from .schema_org import read_work
from .schema_people import claim_people, people, people_in

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element
    from .work import PageFacts

_STATE: Final = re.compile(
    r"\s{0,99}(?:window|self|globalThis)\.__?[A-Z][A-Z_]{2,30}__?\s{0,9}=|\s{0,99}\{\"(?:props|data|page)"
)
"""How a script with such data begins."""
_NAMES: Final[Mapping[str, str]] = {
    "title": "name", "name": "name",
    "releasedate": "datePublished", "year": "copyrightYear", "releaseyear": "copyrightYear",
    "runtime": "duration", "runtimeminutes": "duration", "duration": "duration", "runningtime": "duration",
    "director": "director", "directors": "director", "writers": "writer", "screenwriters": "writer",
    "cast": "actor", "actors": "actor", "stars": "actor", "genre": "genre", "genres": "genre",
    "country": "countryOfOrigin", "countries": "countryOfOrigin", "productioncountries": "countryOfOrigin",
    "overview": "description", "synopsis": "description", "plot": "description",
    "contentrating": "contentRating", "certification": "contentRating",
}  # fmt: skip
"""The properties of schema.org that keys mean, without "_" and in small letters."""
_OF_FILMS: Final = frozenset({"duration", "director", "actor"})
"""Properties of which a film's object has two: a product and an article may have one."""
_MARKS: Final = ('"director', '"cast"', '"actors"', '"crew"')
"""Keys of which data about a film have one: other data are not parsed."""
_JOBS: Final = {"Director": "director", "Screenplay": "writer", "Writer": "writer"}
_IDS: Final = ("imdbId", "imdb_id", "imdbID")
_TELL_APART: Final = frozenset({"duration", "director", "copyrightYear"})
"""Properties in which two films of one title differ."""
_MAX_KEYS: Final = 200
"""Keys of an object that are looked at; an object with more is a table."""


@attrs.define(eq=False, slots=False)
class _Film:
    """An object that may be the page's film, and its keys by the properties of schema.org that they mean."""

    data: dict[str, Any]
    at: JsonPlace
    keys: dict[str, str]

    @property
    def credits(self) -> dict[str, Any]:
        """The cast and the crew, if they are in an object of their own."""
        found = self.data.get("credits")
        return found if isinstance(found, dict) else {}

    def is_of(self, page: PageFacts) -> bool:
        """Return whether it is titled like the page and says what films have."""
        said = {*self.keys, *("actor" for _ in (self.credits.get("cast") or ())), *self.makers}
        return len(said & _OF_FILMS) > 1 and page.shows(str(self.data[self.keys["name"]]))

    @cached_property
    def makers(self) -> dict[str, list[tuple[dict[str, Any], JsonPlace]]]:
        """The people of the crew whose job is a property of schema.org, with their places."""
        found: dict[str, list[tuple[dict[str, Any], JsonPlace]]] = {}
        crew = self.credits.get("crew")
        for index, person in enumerate(crew if isinstance(crew, list) else ()):
            name = _JOBS.get(str(person.get("job"))) if isinstance(person, dict) else None
            if name is not None:
                found.setdefault(name, []).append((person, self.at.inside("credits", "crew", index)))
        return found

    def agrees(self, other: _Film) -> bool:
        """Return whether two objects of one title may be the same film."""
        return all(
            self.data[key] == other.data[other.keys[name]]
            for name, key in self.keys.items()
            if name in _TELL_APART and name in other.keys
        )


def read_program_state(scripts: list[Element], page: PageFacts, limits: Limits) -> Claims:
    """Claim the facts of the one object that is the page's film."""
    claims = Claims("program-state", Rank.OPEN_GRAPH)
    films = [film for script in scripts if _may_hold(script, limits) for film in _films(script, page, limits)]
    if not films:
        return claims
    film = max(films, key=lambda each: len(each.keys))
    if all(film.agrees(other) for other in films):
        _claim(film, page, claims)
    return claims


def _claim(film: _Film, page: PageFacts, claims: Claims) -> None:
    graph = Graph(language=page.language)
    read_work(JsonNode(film.data, film.at, graph, film.keys), page, claims)
    credited = JsonNode(film.credits, film.at.inside("credits"), graph, {"actor": "cast"})
    if "actor" not in film.keys:
        claim_people("cast", people(credited, "actor"), claims)
    for name, field in (("director", "directors"), ("writer", "writers")):
        if name not in film.keys:
            nodes = (JsonNode(person, at, graph) for person, at in film.makers.get(name, ()))
            claim_people(field, (each for node in nodes for each in people_in(node)), claims)
    for key in _IDS:
        number = imdb_title.get(film.data[key]) if isinstance(film.data.get(key), str) else None
        if number is not None:
            claims.add(("ids", "imdb"), number, film.data[key], film.at.inside(key))


def is_state(script: Element) -> bool:
    """Return whether a script holds the data that a program starts with."""
    kind = script.get("type") or ""
    return kind == "application/json" or (not kind and _STATE.match(script.text or "") is not None)


def _may_hold(script: Element, limits: Limits) -> bool:
    text = script.text or ""
    return len(text) <= limits.max_json_bytes and any(mark in text for mark in _MARKS)


def _films(script: Element, page: PageFacts, limits: Limits) -> Iterator[_Film]:
    """Yield the objects that may be the page's film."""
    try:
        value = read_json(script.text or "")[0]
    except JsonError:
        return  # a program, not data
    waiting: list[tuple[Any, JsonPlace]] = [(value, JsonPlace(script))]
    for _ in range(limits.max_items):
        if not waiting:
            return
        data, at = waiting.pop()
        if isinstance(data, dict) and len(data) <= _MAX_KEYS:
            film = _Film(data, at, _keys(data))
            if "name" in film.keys and film.is_of(page):
                yield film
        if len(at.steps) < limits.max_json_depth:
            waiting += _inside(data, at)


def _inside(data: Any, at: JsonPlace) -> Iterator[tuple[Any, JsonPlace]]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    yield from ((item, at.inside(key)) for key, item in entries if isinstance(item, (dict, list)))


def _keys(data: dict[str, Any]) -> dict[str, str]:
    """Return the keys of an object by the properties of schema.org that they mean; empty values have none."""
    keys: dict[str, str] = {}
    for key, value in data.items():
        name = _NAMES.get(key.replace("_", "").lower())
        if name is not None and value not in (None, "", [], {}):
            keys.setdefault(name, key)
    return keys
