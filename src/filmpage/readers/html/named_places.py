"""Values without a label whose element is named after what it holds: `class="film-duration"`.

Class names are the site's own business, so a value counts only where a notation reads the whole of it, and
only in the first element of a name: the others are usually those of other films.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, Final

import attrs
from lxml import etree

from ...claims.claim import Claims, Path, Rank
from ...notation import certificate, country, language, language_code, mpa_rating, runtime, year
from ...source.html.element_text import text_of
from ...source.html.elements import Element
from ..facts.entries import is_name, listed
from ..facts.label_parsers import is_genre
from ..facts.prose import prose
from .flatten import MAX_PIECES, Looks, pieces

READER: Final = "named-places"
_PARTS: Final = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_PATH: Final = re.compile(
    r"/(?P<name>genres?|zanry|generos?|janr|kategorie|country|countries|languages?)(?:/|\.|\?|-)[^/]",
    re.IGNORECASE,
)
"""What the address of a link to other films of the same kind names."""
_LEVELS: Final = 8
_MAX_WORDS: Final = 300
_MAX_SCALAR: Final = 60
_MAX_LIST: Final = 200
_MAX_CHILDREN: Final = 60
_MAX_TRIES: Final = 100
_MIN_PLOT: Final = 80


def _certificate(text: str) -> str | None:
    found = mpa_rating.get(text) or certificate.get(text)
    return found if found and not found.isdigit() else None


def _language(text: str) -> Any:
    return language.get(text) or language_code.get(text)


def _genre(text: str) -> str | None:
    return text if is_genre(text) else None


def _name(text: str) -> str | None:
    return text if is_name(text) else None


@attrs.frozen
class _Named:
    """What an element of some names holds: the path, how it is read, and what of a list's entry it is."""

    field: str
    read: Callable[[str], Any]
    listed: bool = False
    part: tuple[str, ...] = ()


_NAMES: Final[Mapping[str, _Named]] = {
    **dict.fromkeys(
        ("year", "releaseyear", "filmyear", "movieyear", "rok", "ano", "annee", "jahr"),
        _Named("year", year.get),
    ),
    **dict.fromkeys(
        ("runtime", "duration", "filmduration", "runningtime", "laufzeit", "duree", "delka"),
        _Named("runtime_minutes", runtime.get),
    ),
    **dict.fromkeys(
        ("genre", "genres", "zanry", "zanr", "genero", "generos", "janr", "gatunek"),
        _Named("genres", _genre, listed=True),
    ),
    **dict.fromkeys(("country", "countries", "nationality"), _Named("countries", country.get, listed=True)),
    **dict.fromkeys(("language", "languages"), _Named("languages", _language, listed=True)),
    **dict.fromkeys(
        ("certificate", "certification", "mpaa", "bbfc", "agerating", "contentrating", "rating"),
        _Named("content_rating", _certificate),
    ),
    **dict.fromkeys(("director", "directors"), _Named("directors", _name, listed=True, part=("name",))),
    **dict.fromkeys(
        ("synopsis", "plot", "plotsummary", "storyline", "moviesynopsis", "filmsynopsis", "sinopsis"),
        _Named("plot", str),
    ),
}


def read_named_places(elements: Sequence[Element]) -> Claims:
    """Claim what elements hold that are named after a field, in the block of the only large heading."""
    reader = _NamedPlaces(Claims(READER, Rank.PAGE_TITLE))
    known: dict[str, tuple[_Named, ...]] = {}
    tries = 0
    for element in _scope(elements):
        for named in _named(element, known):
            tries += 1
            if tries > _MAX_TRIES:
                return reader.claims
            reader.read(element, named)
    return reader.claims


def _scope(elements: Sequence[Element]) -> Sequence[Element]:
    """Return the elements of the block around the only large heading; all where there is no such block."""
    headings = [element for element in elements if element.tag == "h1"]
    if len(headings) != 1:
        return elements
    scope = headings[0]
    for _ in range(_LEVELS):
        parent = scope.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        scope = parent
    inside = set(scope.iter(etree.Element))
    return [element for element in elements if element in inside]


def _named(element: Element, known: dict[str, tuple[_Named, ...]]) -> tuple[_Named, ...]:
    """Return the fields that an element is named after: by a class, an id, or the last word of one."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    found = known.get(words)
    if found is None:
        found = known[words] = tuple(dict.fromkeys(_fields(words[:_MAX_WORDS])))
    if element.tag == "a" and (path := _PATH.search((element.get("href") or "")[:_MAX_WORDS])) is not None:
        linked = _NAMES.get(path["name"].lower())
        return (*found, linked) if linked is not None and linked not in found else found
    return found


def _fields(words: str) -> list[_Named]:
    names: list[str] = []
    for word in words.split():
        if parts := [part.lower() for part in _PARTS.split(word) if part]:
            names += ("".join(parts), parts[-1])
    return [_NAMES[name] for name in names if name in _NAMES]


@attrs.define(eq=False)
class _NamedPlaces:
    """One reading of the places that are named after fields."""

    claims: Claims
    parents: dict[str, Element | None] = attrs.field(factory=dict)
    """Where each field was read: a list goes on among the same element's children only."""
    counts: dict[str, int] = attrs.field(factory=dict)
    looks: Looks = attrs.field(factory=Looks)

    def read(self, element: Element, named: _Named) -> None:
        """Read an element that is named after a field."""
        parent = element.getparent()
        if named.field in self.parents and not (named.listed and self.parents[named.field] is parent):
            return
        values = (
            _list(element, named)
            if named.listed
            else self.plot(element)
            if named.read is str
            else _one(element, named)
        )
        if not values:
            return
        self.parents[named.field] = parent
        start = self.counts.get(named.field, 0)
        for index, (value, raw) in enumerate(values, start):
            path: Path = (named.field, index, *named.part) if named.listed else (named.field,)
            self.claims.add(path, value, raw, element, "positional")
        self.counts[named.field] = start + len(values)

    def plot(self, element: Element) -> list[tuple[Any, str]]:
        """Read the prose of an element."""
        value = pieces([element], looks=self.looks)
        text = prose(value) if len(value) <= MAX_PIECES else None  # more is a part of the page
        return [(text, text)] if text is not None and len(text) >= _MIN_PLOT else []


def _is_small(element: Element) -> bool:
    return next(islice(element.iterdescendants(), _MAX_CHILDREN, None), None) is None


def _one(element: Element, named: _Named) -> list[tuple[Any, str]]:
    """Read a single value: the element's text, or what its only picture says in place of one."""
    text = text_of(element) if _is_small(element) else ""
    if not text and len(element) == 1 and element[0].tag == "img":
        text = element[0].get("alt") or ""
    value = named.read(text) if 0 < len(text) <= _MAX_SCALAR else None
    return [] if value is None else [(value, text)]


def _list(element: Element, named: _Named) -> list[tuple[Any, str]]:
    """Read a list; one entry that is not understood makes the whole of it something else."""
    if not _is_small(element) or len(text_of(element)) > _MAX_LIST:
        return []
    values = [(named.read(entry.text), entry.text) for entry in listed(pieces([element]))]
    return [] if any(value is None for value, _ in values) else values
