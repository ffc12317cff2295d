"""What notations read in a schema.org work: genres, places, running time, certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...lexicon import languages
from ...model.values import Language
from ...notation import (
    certificate,
    clean,
    country_named,
    genres,
    is_empty,
    is_too_long,
    language,
    language_code,
    medium,
    mpa_rating,
    quality,
    resolution,
    slipped_duration,
)
from .durations import duration_in, is_nothing, minutes_of
from .schema_node import FILM_TYPES, Node, Value, is_placeholder
from .strings import unlabelled

if TYPE_CHECKING:
    from ...claims.claim import Claims
    from .work import Work

_SHORTEST: Final = 5
"""A duration with seconds under so many minutes is taken to be in the wrong unit."""
_MAX_CERTIFICATE: Final = 20
_SEPARATORS: Final = re.compile(r" ?[,;、，|·•] ?| / ?|(?<=[^\W\d_])/(?=[^\W\d_])")
_FIELDS: Final = {
    "director": "directors", "directors": "directors", "actor": "cast", "actors": "cast", "genre": "genres",
    "duration": "runtime_minutes", "timeRequired": "runtime_minutes", "contentRating": "content_rating",
    "countryOfOrigin": "countries", "inLanguage": "languages", "description": "plot",
    "datePublished": "release_date",
}  # fmt: skip
"""The field of the model that a property's value belongs to."""


def doubt_placeholders(node: Node, claims: Claims) -> None:
    """Record each property that has only a word for nothing."""
    for name, field in _FIELDS.items():
        found = node.printed(name)
        if found and isinstance(found[0], Value) and all(map(is_placeholder, found)):
            claims.doubt("unread", field, found[0].text, "a word for no value", at=found[0].at)


def claim_genres(work: Work) -> None:
    """Claim the genres, each once."""
    seen: set[str] = set()
    for value in work.node.values("genre"):
        found = value.value("name") if isinstance(value, Node) else value
        if found is None or "://" in found.text:
            continue
        # A label may be inside: "Genres: Animation | Adventure".
        text = found.text.replace("：", ":").rpartition(":")[2]
        if is_too_long(genres, text):
            work.claims.doubt("too-long", "genres", text, f"genres of {len(text)} characters", at=found.at)
        for genre in genres.get(text) or ():
            if genre.casefold() not in seen and not is_empty(genre):
                work.claim(("genres", len(seen)), genre, found)
                seen.add(genre.casefold())


def _names(node: Node, *names: str) -> Iterator[tuple[str, Value]]:
    """Yield names that are words, lists of words, or items with names; each once."""
    seen: set[str] = set()
    for found in _words_of(node, *names):
        for part in _SEPARATORS.split(unlabelled(clean(found.text))):
            if not is_empty(part) and part not in seen:
                seen.add(part)
                yield part.strip(), found


def _words_of(node: Node, *names: str) -> Iterator[Value]:
    for value in node.values(*names):
        inside = value.values("name", "alternateName") if isinstance(value, Node) else [value]
        yield from (each for each in inside if isinstance(each, Value))


def claim_places(work: Work) -> None:
    """Claim the countries and the languages."""
    for index, (name, found) in enumerate(_names(work.node, "countryOfOrigin")):
        work.claim(("countries", index), country_named(name), found)
    spoken = list(_names(work.node, "inLanguage"))
    if len(spoken) == 1 and spoken[0][0].casefold().startswith(work.page.language.casefold() or "\0"):
        return  # it may also be the page's own
    index = 0
    for name, found in spoken:
        if (value := language_of(name)) is not None:
            work.claim(("languages", index), value, found)
            index += 1


def language_of(text: str) -> Language | None:
    """Read a language by name or by code; a code with a country is the page's language, not the film's."""
    coded = language_code.get(text)
    if coded is None:
        return language.get(text)
    return _english(coded.code) if coded.code and "-" not in text else None


def _english(code: str) -> Language:
    name = next((name for name, known in languages().values() if known == code), code)
    return Language(name=name, code=code)


def claim_runtime(work: Work) -> None:
    """Claim the first duration; one in the wrong unit is doubted, one that is not understood is a problem."""
    found = duration_in(work.node, "duration", "timeRequired")
    if found is None:
        return
    text = unlabelled(clean(found.text))
    minutes = minutes_of(text)
    if (minutes or 0) < _SHORTEST and (slipped := slipped_duration.get(text)) and work.node.is_a(FILM_TYPES):
        # Metacritic of 2026 takes minutes for seconds: "PT2M17S" is 2 hours 17 minutes.
        work.claims.doubt("unit-slip", "runtime_minutes", text, f"read as {slipped} minutes", at=found.at)
        work.claim(("runtime_minutes",), slipped, found, "inferred")
    elif minutes:
        work.claim(("runtime_minutes",), minutes, found)
    elif text and not is_nothing(text):
        work.unread("runtime_minutes", found)


def claim_certificates(work: Work) -> None:
    """Claim the first certificate as the film's; of several, all are certifications."""
    read: dict[str, Value] = {}
    for value in work.node.values("contentRating"):
        found = value if isinstance(value, Value) else value.value("name", "ratingValue")
        if found is not None and (text := _certificate(work, found)):
            read.setdefault(text, found)
    for index, (text, found) in enumerate(read.items()):
        if not index:
            work.claim(("content_rating",), text, found)
        if len(read) > 1:
            work.claim(("certifications", index, "value"), text, found)


def _certificate(work: Work, found: Value) -> str:
    """Return a certificate; short words that no notation knows are those of an unknown board."""
    text = unlabelled(clean(found.text)).partition(" (")[0]
    if (value := mpa_rating.get(text) or certificate.get(text)) is not None:
        return value
    if len(text) > _MAX_CERTIFICATE:
        message = f"no certificate that is known has {len(text)} characters"
        work.claims.doubt("too-long", "content_rating", text, message, at=found.at)
        return ""
    # Sites that offer files name their quality here: "HD", "1080p".
    is_other = any(notation.get(text) is not None for notation in (quality, resolution, medium))
    if is_other or "://" in text:
        work.unread("content_rating", found)
    return "" if is_other or is_empty(text) or "://" in text else text
