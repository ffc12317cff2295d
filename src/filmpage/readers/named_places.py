"""Values without a label whose element is named after what it holds: `class="film-duration"`, `href="/genre/drama"`.

Class names are the site's own business, so a value counts only where a notation reads the whole of it, and only
the first element of a name does: the others are usually those of other films.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs
from lxml import etree

from ..claims import Claims, Rank
from ..notation import certificate, country, language, language_code, mpa_rating, runtime, year
from ..source.select import Element, text_of
from .entries import is_name, listed
from .fact_values import is_genre
from .flatten import is_outside, is_unseen, pieces
from .prose import prose

READER: Final = "named-places"
_PARTS: Final = re.compile(r"[^a-z]+|(?<=[a-z])(?=[A-Z])")
_PATH: Final = re.compile(r"/(?P<name>genres?|zanry|generos?|janr|kategorie|country|countries|language|languages)(?:/|\.|\?|-)[^/]", re.IGNORECASE)
_MAX_SCALAR: Final = 60
_MAX_LIST: Final = 200
_MAX_ENTRIES: Final = 12
_MIN_PLOT: Final = 80


def _certificate(text: str) -> str | None:
    found = mpa_rating.get(text) or certificate.get(text)
    return found if found and not found.isdigit() else None


def _language(text: str) -> Any:
    return language.get(text) or language_code.get(text)


def _genre(text: str) -> str | None:
    return text if is_genre(text) else None


@attrs.frozen
class _Named:
    """What an element of some names holds: the field, how it is read, and whether its like make a list."""

    field: str
    read: Callable[[str], Any]
    listed: bool = False


_YEAR: Final = _Named("year", year.get)
_RUNTIME: Final = _Named("runtime_minutes", runtime.get)
_GENRE: Final = _Named("genres", _genre, listed=True)
_COUNTRY: Final = _Named("countries", country.get, listed=True)
_LANGUAGE: Final = _Named("languages", _language, listed=True)
_RATING: Final = _Named("content_rating", _certificate)
_DIRECTOR: Final = _Named("directors", lambda text: text if is_name(text) else None, listed=True)

_NAMES: Final[Mapping[str, _Named]] = {
    **dict.fromkeys(("year", "releaseyear", "filmyear", "movieyear", "rok", "ano", "annee", "jahr"), _YEAR),
    **dict.fromkeys(("runtime", "duration", "filmduration", "runningtime", "laufzeit", "duree", "delka"), _RUNTIME),
    **dict.fromkeys(("genre", "genres", "zanry", "zanr", "genero", "generos", "janr", "gatunek"), _GENRE),
    **dict.fromkeys(("country", "countries", "nationality"), _COUNTRY),
    **dict.fromkeys(("language", "languages"), _LANGUAGE),
    **dict.fromkeys(("certificate", "certification", "mpaa", "bbfc", "agerating", "contentrating", "rating"), _RATING),
    **dict.fromkeys(("director", "directors"), _DIRECTOR),
}
_PLOTS: Final = frozenset(
    "synopsis plot plotsummary storyline moviesynopsis filmsynopsis sinopsis handlung".split()
)


def read_named_places(root: Element) -> Claims:
    """Claim what elements hold that are named after a field."""
    claims = Claims(READER, Rank.PAGE_TITLE)
    seen: dict[str, Element | None] = {}
    counts: dict[str, int] = {}
    outside: set[Element] = set()
    for element in root.iter(etree.Element):
        if element.getparent() in outside or is_outside(element):
            outside.add(element)
            continue
        for name in _names(element):
            if name in _PLOTS and "plot" not in seen:
                _plot(element, claims, seen)
            elif (named := _NAMES.get(name)) is not None:
                _value(element, named, claims, seen, counts)
    return claims


def _names(element: Element) -> Iterator[str]:
    """Give the names of an element: each class, id and `itemprop` in one word, and the last part of each."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    found: dict[str, None] = {}
    if words != " ":
        for word in words[:200].split():
            parts = [part for part in _PARTS.split(word) if part] if not word.islower() else re.split("[^a-z]+", word)
            parts = [part.lower() for part in parts if part]
            if parts:
                found["".join(parts)] = found[parts[-1]] = None
    if element.tag == "a" and (path := _PATH.search((element.get("href") or "")[:300])) is not None:
        found[path["name"].lower()] = None
    return iter(found)


def _plot(element: Element, claims: Claims, seen: dict[str, Element | None]) -> None:
    text = prose(pieces([element], lambda _: False))
    if text is not None and len(text) >= _MIN_PLOT:
        seen["plot"] = element
        claims.add(("plot",), text, text[:400], element, "positional")


def _value(
    element: Element, named: _Named, claims: Claims, seen: dict[str, Element | None], counts: dict[str, int]
) -> None:
    parent = element.getparent()
    if named.field in seen and not (named.listed and seen[named.field] is parent):
        return
    text = text_of(element) if len(element) <= 2 * _MAX_ENTRIES else ""
    if not text or len(text) > (_MAX_LIST if named.listed else _MAX_SCALAR):
        return
    if not named.listed:
        value = named.read(text)
        if value is not None:
            seen[named.field] = element
            claims.add((named.field,), value, text, element, "positional")
        return
    values = [named.read(entry.text) for entry in listed(pieces([element], lambda _: False))]
    if not values or any(value is None for value in values):
        return
    seen[named.field] = parent
    start = counts.get(named.field, 0)
    for index, value in enumerate(values, start):
        path = (named.field, index, "name") if named.field == "directors" else (named.field, index)
        claims.add(path, value, str(getattr(value, "name", value)), element, "positional")
    counts[named.field] = start + len(values)
