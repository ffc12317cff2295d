"""Build the names of countries, languages, months and weekdays from Unicode CLDR and ISO tables.

    python -m lexicon.cldr

It needs the dependency group `lexicon` (babel, which holds CLDR, and pycountry, which holds the ISO tables).
Other names that pages use for a country, a language or a month are in the languages' own files, and are
built by `python -m lexicon.build`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import pycountry
from babel import Locale

from . import modules, sources

MORE_LOCALES: Final = ("nn", "pt_PT", "sr_Latn", "de_AT")
"""CLDR's locales with other names in the same languages."""

MORE_COUNTRIES: Final = {
    "UK": "GB",  # what pages print
    "XK": "XK",  # Kosovo, by everybody's use
    **dict.fromkeys(("CS", "CSK"), "CS"),
    **dict.fromkeys(("DD", "DDR"), "DD"),
    **dict.fromkeys(("SU", "SUN"), "SU"),
    **dict.fromkeys(("YU", "YUG"), "YU"),
}
"""Codes that ISO 3166-1 lacks or has withdrawn; these states made many films."""

LANGUAGES: Final = (
    "en zh yue wuu ja ko fr de es it pt ru pl cs sk nl sv da nb fi is hu ro bg el tr ar he fa hi ta te ml "
    "kn bn mr ur pa gu th vi id ms tl fil uk sr hr bs sl mk sq lt lv et ka hy az kk uz mn ne si my km lo "
    "bo ca gl eu ga cy gd la eo sw am af zu xh wo yi lb mt be so ha yo ig ku ps ase sa nan hak aa ab ace "
    "ae ak an arc arz as ast av ay ba bm bi bho br bug ce ceb ch chr co cop cr cv dv dz ee enm egy ff fj "
    "fo fur fy gn grc got gsw gv haw hil ho hsb dsb ht hz ia ie ik iu jv kab kg ki kj kl kok kr ks kv kw "
    "ky lg li ln lu mai man mad mi mh mnc moh na nap nd nds ng nn non nr nv ny oc oj om or os pap pi qu "
    "rap rm rn rw sat sc scn sco sd se sg shi sm sn st su syr szl tet tg ti tk tlh tn to tpi ts tt ty tzm "
    "udm ug ve vo wa war za no ang sh mni tmh rom lad"
)
"""The languages that are spoken in films; their English names are read."""

SPOKEN: Final = (
    "en zh yue ja ko fr de es it pt ru pl cs sk nl sv da nb nn no fi is hu ro bg el tr ar he fa hi ta te "
    "ml kn bn mr ur pa gu th vi id ms tl fil uk sr hr bs sl mk sq lt lv et ka hy az kk mn ne si my km bo "
    "ca gl eu ga cy la eo sw am af zu wo yi lb mt be ku ps"
)
"""Languages of many films, whose names are read in every locale: short names of rare ones are words
elsewhere."""

_THREE_LETTERS: Final = "arc ase bho ceb ckb cmn fil grc gsw haw kok mai nan nap nds scn wuu yue"
MORE_CODES: Final = {
    "iw": "he",  # withdrawn, as is "bh"
    **dict.fromkeys(("bh", "bih"), "bh"),
    "cn": "yue",  # TMDB's own
    **dict.fromkeys(("sgn", "zxx")),  # sign languages, and no speech at all
    **dict.fromkeys(_THREE_LETTERS.split()),
}
"""Codes that pages print in addition to those of ISO 639; `None` means that a code is its own BCP 47 code."""

READABLE: Final = re.compile(r"[^\W\d_][^\d_\[\]{}<>|/;:]{1,59}")
"""Names of countries and languages, as their notations read them."""
LETTERS: Final = range(2, 15)
"""Letters of the names of months and weekdays that the notation of dates can read."""
TWO_LETTERS: Final = ("de", "nl", "fi", "pl", "cs", "hu", "ru", "uk", "el")
"""Languages that abbreviate weekdays to two letters; in others such a word is usually something else."""


def locales() -> list[Locale]:
    """Return CLDR's locale of every language of the lexicon, then the others."""
    tags = [tag.replace("-", "_") for tag in sources.read() if tag != "und"]
    return [Locale.parse(tag) for tag in [*tags, *MORE_LOCALES]]


def countries(known: Iterable[Locale]) -> dict[str, str]:
    """Return the code of each country's name: in English, then in ISO 3166-1, then in other languages."""
    codes = [country.alpha_2 for country in pycountry.countries]
    english, *others = known
    names = {english.territories[code]: code for code in [*codes, "XK"]}
    for country in pycountry.countries:
        for kind in ("name", "official_name", "common_name"):
            names.setdefault(getattr(country, kind, english.territories[country.alpha_2]), country.alpha_2)
    for locale in others:
        for code in (*codes, "XK"):
            if name := locale.territories.get(code):
                names.setdefault(name, code)
    return names


def country_codes() -> dict[str, str]:
    """Return the alpha-2 code of every code of ISO 3166-1."""
    codes = {
        code: country.alpha_2
        for country in pycountry.countries
        for code in (country.alpha_2, country.alpha_3)
    }
    return dict(sorted({**codes, **MORE_COUNTRIES}.items()))


def languages(known: Iterable[Locale]) -> dict[str, str]:
    """Return the code of each language's name: English ones first, then its own, then the others."""
    english, *others = known
    names = {english.languages[code]: code for code in LANGUAGES.split()}
    own = {
        code: Locale.parse(code)
        for code in LANGUAGES.split()
        if code in SPOKEN.split() and code not in {"tl", "la"}
    }
    for code, locale in own.items():
        names.setdefault(_capital(locale.languages.get(code, english.languages[code])), code)
    for locale in others:
        for code in LANGUAGES.split():
            if code in SPOKEN.split() and (name := locale.languages.get(code)):
                names.setdefault(_capital(name), code)
                if locale.language == "id":
                    names.setdefault(f"Bahasa {name}", code)
    return names


def _capital(name: str) -> str:
    """Return a name as pages print it in a list; CLDR has the form inside a sentence."""
    return name[:1].upper() + name[1:]


def language_codes() -> dict[str, str]:
    """Return the BCP 47 code of every language with a two-letter code, and of a few others."""
    codes = {
        code: language.alpha_2
        for language in pycountry.languages
        if hasattr(language, "alpha_2") and language.alpha_2 != "sh"  # withdrawn
        for kind in ("alpha_2", "alpha_3", "bibliographic")
        if (code := getattr(language, kind, None))
    }
    codes |= {code: meant or code for code, meant in MORE_CODES.items()}
    return dict(sorted(codes.items()))


def months(known: Iterable[Locale]) -> dict[str, int]:
    """Return the number of each month's name, from 1."""
    named = _named(locale.months for locale in known)
    return {name: month for name, month in named.items() if len(name) > 2}


def weekdays(known: Iterable[Locale]) -> dict[str, int]:
    """Return the number of each weekday's name, 0 for Monday; two-letter names only in some languages."""
    named = _named(locale.days for locale in known)
    usual = _named(locale.days for locale in known if locale.language in TWO_LETTERS)
    return {name: day for name, day in named.items() if len(name) > 2 or name in usual}


def _named(kinds: Iterable[Mapping[str, Mapping[str, Mapping[int, str]]]]) -> dict[str, int]:
    names: dict[str, int] = {}
    for by_context in kinds:
        for number, name in _forms(by_context):
            folded = name.casefold().rstrip(".")
            if folded.isalpha() and len(folded) in LETTERS:
                names.setdefault(folded, number)
    return dict(sorted(names.items()))


def _forms(by_context: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterator[tuple[int, str]]:
    for by_width in by_context.values():
        for width in ("wide", "abbreviated"):
            yield from by_width.get(width, {}).items()


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """Return the readable names, without those that differ only in case."""
    folded: dict[str, str] = {}
    for name in filter(READABLE.fullmatch, names):
        folded.setdefault(name.casefold(), name)
    return {name: names[name] for name in folded.values()}


def built() -> dict[str, str]:
    """Return the text of every module that is built from CLDR and ISO tables."""
    known = locales()
    return {
        "_countries": _module("countries", _by_code(distinct(countries(known)), country_codes())),
        "_languages": _module("languages", _by_code(distinct(languages(known)), language_codes())),
        "_calendar": _module(
            "months and weekdays, casefolded, without final dots",
            (
                *modules.mapping("MONTHS", "int", dict(months(known)), "Months from 1."),
                "",
                *modules.mapping("WEEKDAYS", "int", dict(weekdays(known)), "Weekdays from Monday, 0."),
            ),
        ),
    }


def _module(names: str, body: Iterable[str]) -> str:
    docstring = f"Names of {names}.\n\nData of Unicode CLDR (Unicode License v3) and ISO tables; see NOTICE."
    return modules.module(docstring, "lexicon/cldr.py", body)


def _by_code(names: Mapping[str, str], codes: Mapping[str, str]) -> Iterator[str]:
    by_code: dict[str, list[str]] = {}
    for name, code in names.items():
        by_code.setdefault(code, []).append(name)
    yield from modules.strings("NAMES", by_code, "Codes and names, separated by bars; the first is English.")
    yield ""
    yield from modules.mapping("CODES", "str", dict(codes), "Every code that is known, and the usual one.")


if __name__ == "__main__":
    modules.write(built())
