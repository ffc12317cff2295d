"""Languages and countries by the names that pages print."""

from __future__ import annotations

import re
from typing import Final

from ...lexicon import (
    Names,
    countries as known_countries,
    country_codes,
    language_codes,
    languages as known_languages,
)
from ...model.values import Country, Language
from .._base import Form, Notation, Spelling
from ..folding import clean
from ..release import channels

_NAME: Final = r"[^\W\d_][^\d_\[\]{}<>|/;:]{1,59}"


def _find(text: str, names: Names) -> tuple[str, str] | None:
    """Return a name of the table as printed, with its code; "CHINESE" in capitals gets its usual spelling."""
    entry = names.get(text.casefold())
    return entry if entry is None or text.isupper() else (text, entry[1])


def _language(found: re.Match[str]) -> Language | None:
    known = _find(found["name"], known_languages())
    return Language(name=known[0], code=known[1]) if known else None


def _country(found: re.Match[str]) -> Country | None:
    known = _find(found["name"], known_countries())
    return Country(name=known[0], code=known[1]) if known else None


def _country_name(found: re.Match[str]) -> str | None:
    known = _find(found["name"], known_countries())
    return known[0] if known else None


language: Final[Notation[Language]] = Notation(
    "language",
    lambda value: value.name,
    (
        Spelling(rf"(?P<name>{_NAME})", _language, "Chinese"),
        Spelling(rf"\[(?P<name>{_NAME})\]", _language, "[CHINESE]", "en"),
    ),
    prepare=clean,
)
"""A language by name: in English, in the language itself, or in the languages of the large film sites."""

country: Final[Notation[Country]] = Notation(
    "country",
    lambda value: value.name,
    (Spelling(rf"(?P<name>{_NAME})", _country, "United States"),),
    prepare=clean,
)
"""A country by name or common short form; past states have their withdrawn codes (SU, CS, YU, DD)."""

country_name: Final[Notation[str]] = Notation(
    "country name", str, (Spelling(rf"(?P<name>{_NAME})", _country_name, "Belgium"),), prepare=clean
)
"""The name of a known country, for the fields of the model that hold names."""


def _countries(found: re.Match[str]) -> tuple[Country, ...] | None:
    read = [country.get(part) for part in found[0].split(" / ")]
    return None if None in read else tuple(each for each in read if each is not None)


countries: Final[Notation[tuple[Country, ...]]] = Notation(
    "countries",
    lambda values: " / ".join(each.name for each in values),
    (Spelling(r"[^\W\d_][^\d_\[\]{}<>|;:]{1,199}", _countries, "Norway / Chile"),),
    prepare=clean,
)
"""Countries that made a film together, separated by slashes."""


def _name_there(found: re.Match[str]) -> str | None:
    words = found[0].split()
    first = next((n for n in range(min(3, len(words) - 1), 0, -1) if country.get(" ".join(words[:n]))), 0)
    return " ".join(words[first:])


name_there: Final[Notation[str]] = Notation(
    "name in a country", str, (Spelling(r".{1,160}", _name_there, "Hidden in the Reeds"),), prepare=clean
)
"""A film's title in one country, without the name of the country: "Canada Hidden in the Reeds"."""


def _language_code(found: re.Match[str]) -> Language | None:
    code = language_codes().get(found["code"].casefold())
    return Language(name=found[0], code=code + found["rest"] if code else None) if code else None


def _country_code(found: re.Match[str]) -> Country | None:
    code = country_codes().get(found[0])
    return Country(name=found[0], code=code) if code else None


language_code: Final[Notation[Language]] = Notation(
    "language code",
    lambda value: value.name,
    (Spelling(r"(?P<code>[a-z]{2,3})(?P<rest>(?:-[a-z0-9]{2,8}){0,2})", _language_code, "en"),),
)
"""A language by an ISO 639 code or BCP 47 tag, kept as its name: "en", "pt-BR", TMDB's "cn"."""

country_code: Final[Notation[Country]] = Notation(
    "country code",
    lambda value: value.name,
    (Spelling(r"[A-Z]{2,3}", _country_code, "KR"),),
    flags=0,
)
"""A country by its ISO 3166-1 code, kept as its name: "KR", "KOR"."""


def language_named(text: str) -> Language | None:
    """Return the language that a text names, known or not, for places where it must be one; else `None`."""
    known = language.get(text) or language_code.get(text)
    return known or (Language(name=name) if (name := clean(text)) else None)


def country_named(text: str) -> Country | None:
    """Return the country that a text names, known or not, for places where it must be one; else `None`."""
    known = country.get(text) or country_code.get(text)
    return known or (Country(name=name) if (name := clean(text)) else None)


audio: Final = Form("{language} {channels}", "{language}", language=language, channels=channels)
"""The audio of a release: "Chinese 2.0", or "English" on older pages."""
