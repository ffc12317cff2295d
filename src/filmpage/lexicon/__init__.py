"""The words of film pages by language: tables of data, and the functions that look words up.

The sources are `lexicon/*.toml` at the root of the repository, one file per language, and Unicode CLDR; the
modules here are built from them (CONTRIBUTING.md). The large tables are loaded at first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, TypeAlias

from ._words import ABBREVIATIONS, JOBS, WORDS

__all__ = [
    "ABBREVIATIONS",
    "JOBS",
    "Concept",
    "Meaning",
    "Names",
    "by_language",
    "countries",
    "country_codes",
    "either",
    "genres",
    "headings",
    "labels",
    "language_codes",
    "languages",
    "months",
    "weekdays",
    "word_list",
]

Concept: TypeAlias = Literal[
    "and", "and_in_labels", "as", "role", "by", "out_of", "at", "particle",
    "hours", "minutes", "about", "about_in_short", "counted",
    "months",
    "sentence_end", "after_sentence",
    "menu", "more", "more_to", "others", "whole", "whole_in_brackets", "watch", "around_title", "billing", "qualifier",
    "empty", "spoiler",
    "age", "mark", "short",
    "publication",
    "form", "colour", "series_form", "film_menu",
    "person", "series", "play", "album", "game", "book", "recipe", "goods", "course", "podcast", "company",
    "article", "programme", "film", "own_site", "challenge",
]  # fmt: skip
"""The lists of words; CONTRIBUTING.md describes each."""

Meaning: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], bool]
"""The keys that a label means, in the order of precedence, each with the languages in which it does; and
whether the label is strict: a word so short or so common that a colon or a structure must show what it is.
"""

Names: TypeAlias = Mapping[str, tuple[str, str]]
"""Casefolded names, each with its usual spelling and its code."""


@cache
def word_list(concept: Concept, *tags: str) -> tuple[str, ...]:
    """Return the words of a concept without repetitions, of the given languages or of all."""
    by_language = WORDS[concept]
    return tuple(dict.fromkeys(word for tag in tags or by_language for word in by_language[tag]))


def by_language(concept: Concept) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a concept by language."""
    return WORDS[concept]


def either(chosen: Iterable[str]) -> str:
    """Return a pattern that matches any of the words; the longest is tried first."""
    return "|".join(map(re.escape, sorted(chosen, key=len, reverse=True)))


@cache
def labels() -> Mapping[str, Meaning]:
    """Return what each label means, by the label folded."""
    from ._labels import LABELS

    table: dict[str, Meaning] = {}
    for meaning, row in LABELS.items():
        table.update(dict.fromkeys(row.split("|"), meaning))
    return table


@cache
def headings() -> Mapping[str, str]:
    """Return the section that each heading announces, by the heading folded."""
    from ._labels import HEADINGS

    return {heading: section for section, row in HEADINGS.items() for heading in row.split("|")}


@cache
def genres() -> Mapping[str, tuple[str, ...]]:
    """Return the names of genres by language."""
    from ._genres import GENRES

    return GENRES


@cache
def countries() -> Names:
    """Return every known name of a country."""
    from ._countries import NAMES
    from ._names import COUNTRIES

    return _folded(NAMES, COUNTRIES)


def country_codes() -> Mapping[str, str]:
    """Return the ISO 3166-1 alpha-2 code of every code of a country; past states have withdrawn ones."""
    from ._countries import CODES

    return CODES


@cache
def languages() -> Names:
    """Return every known name of a language; the first of each code is English."""
    from ._languages import NAMES
    from ._names import LANGUAGES

    return _folded(NAMES, LANGUAGES)


def language_codes() -> Mapping[str, str]:
    """Return the BCP 47 code of every code of a language."""
    from ._languages import CODES

    return CODES


@cache
def months() -> Mapping[str, int]:
    """Return the number of each month by its name, casefolded and without a final dot."""
    from ._calendar import MONTHS
    from ._names import MONTHS as MORE

    return {**MONTHS, **MORE}


@cache
def weekdays() -> Mapping[str, int]:
    """Return the number of each weekday by its name, casefolded and without a final dot; Monday is 0."""
    from ._calendar import WEEKDAYS
    from ._names import WEEKDAYS as MORE

    return {**WEEKDAYS, **MORE}


def _folded(by_code: Mapping[str, str], more: Mapping[str, str]) -> Names:
    """Join the names of CLDR with those that only pages use."""
    names = {name.casefold(): (name, code) for code, row in by_code.items() for name in row.split("|")}
    names.update((name.casefold(), (name, code)) for name, code in more.items())
    return names
