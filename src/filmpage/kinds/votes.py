"""The votes: each signal counts for a kind of page, or for film or series, with a weight.

No single signal decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from ..knowledge.fields import FIELDS
from ..knowledge.film_ids import SERIES_LINK
from ..lexicon.page_kinds import (
    BLOCKED,
    CALENDAR,
    ERROR,
    LIST,
    LOGIN,
    PERSON,
    RESULTS,
    REVIEW,
    SEARCH,
    SEASON,
    SERIES,
    STAGE,
)
from .signals import FILMS, PROSE, SERIES_TYPES, Signals

_SEARCHING: Final = re.compile(
    r"/(?:search|find|suche|recherche|buscar|hledani|szukaj)(?:[/?.]|$)|[?&](?:q|query|search|s|keyword)="
)
_TITLE_AND_YEAR: Final = re.compile(r"\S ?\((?:[A-Za-z ]{1,20},? )?(?:18[89][0-9]|19[0-9]{2}|20[0-9]{2})\)")
_FILM_NAMED: Final = re.compile(
    r"\((?:anime |tv )?(?:movie|film|short|video)\b|[-–|] film (?:18|19|20)[0-9]{2}\b", re.IGNORECASE
)
_PEOPLE: Final = frozenset(("profile", "actor", "director", "person", "actress", "author"))
_FILM_LABELS: Final = frozenset(field.key for field in FIELDS if field.on_film_pages)
SINGLE: Final = frozenset(("film", "tv_movie", "short", "video"))
"""Types of works that are one film."""
MANY: Final = 3
"""So many labels, films or events on a page are not there by chance."""
_CARDS: Final = 5
"""Equal places of a label that make a list of films."""


@attrs.frozen
class Vote:
    """One signal: the kind it votes for, its weight, its reason, and the check for it."""

    party: str
    weight: float
    reason: str
    is_seen: Callable[[Signals], bool]


def _fact(weight: float, *fields: str) -> Vote:
    return Vote("work", weight, f"it gives {fields[0]}", lambda s: s.has(*fields))


def _named(party: str, weight: float, reason: str, words: re.Pattern[str]) -> Vote:
    return Vote(party, weight, reason, lambda s: s.is_named(words))


def _typed(party: str, weight: float, reason: str, types: frozenset[str]) -> Vote:
    return Vote(party, weight, reason, lambda s: not s.types.isdisjoint(types))


def _og(party: str, weight: float, reason: str, *words: str) -> Vote:
    return Vote(party, weight, reason, lambda s: any(word in s.og_type for word in words))


def _marked(party: str, weight: float, reason: str, least: int) -> Vote:
    return Vote(party, weight, reason, lambda s: s.marks(party) >= least)


def _shows_films(least: int, most: int) -> Callable[[Signals], bool]:
    return lambda s: least <= s.nested_movies <= most and "screeningevent" in s.types


VOTES: Final[tuple[Vote, ...]] = (
    Vote("work", 6, "it has a known film site's layout", lambda s: bool(s.layout)),
    _typed("work", 3, "its data say film", FILMS),
    _typed("work", 3, "its data say series", SERIES_TYPES),
    _og("work", 1.5, "its og:type is a film's or a series'", "movie", "tv_show"),
    Vote("work", 2, "its events show one film", _shows_films(1, 1)),
    Vote("work", 2, "it has labels of film facts", lambda s: len(s.fields & _FILM_LABELS) >= MANY),
    Vote(
        "work",
        1.5,
        "its name has a title and a year",
        lambda s: s.has("title") and s.is_named(_TITLE_AND_YEAR),
    ),
    Vote(
        "work",
        3,
        "its menu is that of a film's own site",
        lambda s: s.has_own_menu and len(s.fields & _FILM_LABELS) <= 1,
    ),
    _fact(1, "year"),
    _fact(1.5, "runtime_minutes"),
    _fact(1.5, "directors"),
    _fact(1, "cast", "writers"),
    _fact(1, "genres"),
    _fact(0.5, "plot"),
    _fact(1, "ratings"),
    _fact(1.5, "imdb_id"),
    _fact(0.5, "countries", "languages"),
    _fact(2, "releases"),
    _fact(1, "reviews"),
    Vote("blocked", 9, "its source is a bot challenge", lambda s: s.challenged),
    _named("blocked", 6, "its name is a bot challenge's", BLOCKED),
    _named("error", 8, "its name says that there is no such page", ERROR),
    _named("search", 6, "its name is that of search results", SEARCH),
    Vote("search", 4, "a line says search results", lambda s: any(map(RESULTS.search, s.above))),
    Vote("search", 2, "its address is a search", lambda s: _SEARCHING.search(s.address) is not None),
    _named("login", 5, "its name asks for a login or consent", LOGIN),
    _named("list", 4, "its name is a list's", LIST),
    _typed("list", 3, "its data say list", frozenset(("itemlist",))),
    Vote("list", 2.5, "its labels come again and again", lambda s: s.cards >= _CARDS),
    Vote("list", 2, "its data hold several films", lambda s: s.nested_movies >= MANY),
    _named("calendar", 4, "its name is a programme's", CALENDAR),
    Vote("calendar", 3, "its events show several films", _shows_films(MANY, 10**9)),
    Vote("person", 4, "its data say person", lambda s: s.is_of_person),
    _og("person", 3, "its og:type is a person's", *_PEOPLE),
    _marked("person", 3, "it has labels of a life", 3),
    Vote("person", 6, "a line says when somebody was born", lambda s: s.born),
    _named("person", 2, "its name is a person's page's", PERSON),
    Vote("review", 6, "its data say one review", lambda s: "review" in s.types and not s.has_work_type),
    _og("review", 3, "its og:type is a review's", "review"),
    _named("review", 3, "its name is a review's", REVIEW),
    _og("article", 1, "its og:type is an article's", "article"),
    _typed("article", 1.5, "its data say article", PROSE),
    Vote(
        "unknown",
        9,
        "its data say that it is about something else",
        lambda s: s.is_thing,
    ),
    Vote(
        "unknown",
        5,
        "a line beside its title says stage or book",
        lambda s: any(map(STAGE.search, s.beside)),
    ),
    _typed("event", 2, "its data say event", frozenset(("event",))),
    Vote("shell", 5, "it is a program's empty shell", lambda s: s.is_shell),
)
"""The votes for each kind of page; "work" is for films and series."""

WORKS: Final[tuple[Vote, ...]] = (
    _typed("film", 3, "its data say film", FILMS),
    _og("film", 1, "its og:type is a film's", "movie"),
    _named("film", 4, "its name says film", _FILM_NAMED),
    _marked("film", 2, "a short text says film", 1),
    Vote("film", 1, "it has a film's runtime", lambda s: (s.page.runtime_minutes or 0) >= 60),
    Vote("film", 1, "it has a budget or a gross", lambda s: s.has("budget", "gross")),
    Vote("film", 1, "it has a director", lambda s: s.has("directors")),
    Vote("film", 6, "its reader says what film it is", lambda s: s.page.work_type in SINGLE - {"film"}),
    _typed("series", 3, "its data say series", SERIES_TYPES),
    _og("series", 2, "its og:type is a series'", "tv_show", "episode"),
    _named("series", 4, "its name says series", SERIES),
    _named("series", 3, "its name says season", SEASON),
    Vote("series", 3, "it has labels of a series", lambda s: s.shapes.heads.get("series", 0) > 1),
    Vote("series", 6, "it numbers its seasons or episodes", lambda s: s.shapes.episodes >= MANY),
    Vote("series", 4, "a line beside its title says series", lambda s: s.of_parts),
    Vote("series", 9, SERIES_LINK, lambda s: s.tv_link),
    Vote("series", 6, "its reader says series", lambda s: s.page.work_type not in SINGLE),
)
"""The votes that distinguish films from series."""
