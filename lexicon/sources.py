"""The sources of the lexicon: which files there are, what a file may hold, and in which order they count."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

FOLDER: Final = Path(__file__).parent
LONGEST_LABEL: Final = 60
"""Characters of a label; readers look no longer text up (`MAX_LABEL`)."""

_NON_JOINER: Final = "\u200c"
"""The sign between two letters that Persian words are written with."""

Section: TypeAlias = Mapping[str, tuple[str, ...]]
Source: TypeAlias = Mapping[str, Section]
"""The sections of one language."""

PRECEDENCE: Final = (
    "en de fr es it pt nl sv da no fi pl cs sk ru uk hu ro tr el zh-Hans zh-Hant ja ko he ar id und hr sr "
    "sl bg ca et lv lt vi th hi fa"
)
"""Languages in the order in which they count where a word is of several; others follow by their tags."""
_RANKS: Final = {tag: rank for rank, tag in enumerate(PRECEDENCE.split())}

FIELDS: Final = (
    *("director", "writer", "cast", "character", "title", "original_title", "alternate_titles", "year"),
    *("release_date", "country", "language", "genre", "plot", "tagline", "runtime", "imdb_id"),
    *("rating", "rating:IMDb/users", "rating:Rotten Tomatoes/critics", "rating:Rotten Tomatoes/users"),
    *("rating:Metacritic/critics", "rating:Metacritic/users", "rating:TMDB/users"),
    *("rating:Letterboxd/users", "rating:Douban/users", "rating:Kinopoisk/users"),
    *("rating:Kinopoisk/critics", "rating:MyAnimeList/users", "rating:FilmAffinity/users"),
    *("rating:ČSFD/users", "rating:AlloCiné/users", "rating:MovieMeter/users", "rating:Filmweb/users"),
    *("rating:Trakt/users", "rating:/critics", "votes"),
    *("content_rating", "content_rating:US", "content_rating:DE", "content_rating:GB", "content_rating:NL"),
    *("content_rating:AU", "content_rating:RU", "budget", "gross", "awards", "company"),
    *("crew:Composer", "crew:Cinematographer", "crew:Editor", "crew:Producer", "crew:Executive Producer"),
    *("crew:Story", "crew:Production Designer", "crew:Art Director", "crew:Set Decorator"),
    *("crew:Costume Designer", "crew:Makeup", "crew:Casting", "crew:Sound", "crew:Visual Effects"),
    *("crew:Stunts", "crew:Creator", "crew:Narrator", "crew:Choreographer", "crew:Lighting"),
    *("crew:Planning", "crew:Assistant Director", "crew:Animator"),
    *("release.name", "release.quality", "release.medium", "release.codec", "release.video"),
    *("release.format", "release.size", "release.resolution", "release.fps", "release.bit_depth"),
    *("release.audio", "release.translation", "release.subtitles", "release.seeds", "release.peers"),
    *("release.info_hash", "release.url", "release.type", "date_added"),
    *("other_release:DVD", "other_release:Blu-ray", "other_release:digital"),
    *("other_release:theatrical re-release", "other_release:TV"),
    *("crew", "similar", "reviews", "comments", "consensus", "ignored"),
)
"""What labels mean. Where two fields share a label, the first is its meaning and the others are alternatives.

A key is the name of a field, with a colon before what the label itself says of it: the work of one of the
crew, the country of a certificate, the kind of a release date, or the source and the kind of a rating.
"""

HEADINGS: Final = (
    *("plot", "cast", "people", "directors", "writers", "releases", "release_dates", "reviews", "comments"),
    *("similar", "consensus", "awards", "alternate_titles", "tagline", "details", "box_office", "news"),
    *("trivia", "photos", "production", "reception", "watch", "screenings", "references", "music"),
    "people_biography",
)
"""The sections that headings announce. Where two share a heading, the last has it."""

CONCEPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "connectors": ("and", "and_in_labels", "as", "role", "by", "out_of", "at", "particle"),
    "units": ("hours", "minutes", "about", "about_in_short", "counted"),
    "calendar": ("months",),
    "signs": ("sentence_end", "after_sentence"),
    "page": (
        *("menu", "more", "more_to", "others", "whole", "whole_in_brackets", "watch", "around_title"),
        *("billing", "qualifier", "empty", "spoiler"),
    ),
    "certificates": ("age", "mark", "short"),
    "press": ("publication",),
    "work": ("form", "colour", "series_form", "film_menu"),
    "kinds": (
        *("person", "series", "play", "album", "game", "book", "recipe", "goods", "course", "podcast"),
        *("company", "article", "programme", "film", "own_site", "challenge"),
    ),
}
"""The lists of words that code asks for by the name of their key; CONTRIBUTING.md says what each is for."""

SCHEMA: Final[Mapping[str, tuple[str, ...]]] = {
    "labels": FIELDS,
    "strict_labels": FIELDS,
    "everyday": ("labels",),
    "headings": HEADINGS,
    "genres": ("names",),
    **CONCEPTS,
    "abbreviations": (),
    "countries": (),
    "languages": (),
    "month_names": tuple(map(str, range(1, 13))),
    "weekday_names": tuple(map(str, range(7))),
}
"""The sections of a file in their order, each with its keys; no keys means any key."""

LABELS: Final = frozenset(("labels", "strict_labels", "everyday", "headings"))
"""The sections whose words are looked up as labels are."""

FOLDED: Final = frozenset(
    ("menu", "more", "more_to", "others", "empty", "form", "colour", "series_form", "film_menu")
) | frozenset(CONCEPTS["kinds"])
"""Lists whose words are compared with casefolded text; they are built casefolded."""


def tags() -> list[str]:
    """Return the tag of every language, in the order of precedence."""
    return sorted((file.stem for file in FOLDER.glob("*.toml")), key=_rank)


def read() -> dict[str, Source]:
    """Return the sections of every language by its tag, in the order of precedence."""
    return {tag: _sections(_loaded(tag)) for tag in tags()}


def names() -> dict[str, str]:
    """Return the English name of every language by its tag."""
    return {tag: str(_loaded(tag)["name"]) for tag in tags()}


def faults(tag: str) -> Iterator[str]:
    """Yield what is wrong with a language's file, one line for each fault."""
    text = _file(tag).read_text(encoding="utf-8")
    if not unicodedata.is_normalized("NFC", text):
        yield "the file is not in Unicode's form NFC"
    data = _loaded(tag)
    if next(iter(data), "") != "name" or not isinstance(data.get("name"), str):
        yield "the first line must be the language's English name: name = ..."
    sections = [section for section in data if section != "name"]
    yield from (f"[{each}] is not a section" for each in sections if each not in SCHEMA)
    known = [section for section in sections if section in SCHEMA]
    if known != sorted(known, key=[*SCHEMA].index):
        yield f"the sections must be in the order of {[*SCHEMA]}"
    yield from (f"[{section}] is empty" for section in known if not data[section])
    for section in known:
        for key, words in data[section].items():
            yield from (f"[{section}] {key}: {fault}" for fault in _faults_of_list(section, key, words))


def _faults_of_list(section: str, key: str, words: object) -> Iterator[str]:
    if SCHEMA[section] and key not in SCHEMA[section]:
        yield f"is not a key of this section; its keys are {', '.join(SCHEMA[section])}"
    if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
        yield "must be a list of words"
        return
    yield from (f"{word!r} is listed twice" for word in words if words.count(word) > 1)
    for word in words:
        if (
            not word
            or word != word.strip()
            or "\\" in word
            or {"'", '"'} <= {*word}
            or not word.replace(_NON_JOINER, "").isprintable()
        ):
            yield f"{word!r} is empty, has blanks at its ends, or holds signs that no word has"
        if section in CONCEPTS and key in FOLDED and word != word.lower():
            yield f"{word!r} must be written in small letters"
        if section in LABELS and (len(word) > LONGEST_LABEL or "|" in word):
            yield f"{word!r} is longer than {LONGEST_LABEL} characters, or holds a bar"


def _rank(tag: str) -> tuple[int, str]:
    return (_RANKS.get(tag, len(_RANKS)), tag)


def _file(tag: str) -> Path:
    return FOLDER / f"{tag}.toml"


def _loaded(tag: str) -> dict[str, Any]:
    return tomllib.loads(_file(tag).read_text(encoding="utf-8"))


def _sections(data: Mapping[str, Any]) -> Source:
    return {
        section: {key: tuple(words) for key, words in data[section].items()}
        for section in SCHEMA
        if section in data
    }
