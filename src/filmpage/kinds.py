"""What a page is about: a film, a series, a person, a search, an error. No single mark decides.

Each mark votes for a kind with a weight. A page is a work's where the marks of a work outweigh those of every
other kind; then the marks of films and of series decide which it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, cast

import attrs

from .lexicon.kinds import (
    BLOCKED,
    CALENDAR,
    CHALLENGES,
    ERROR,
    LIST,
    LOGIN,
    MARKS,
    OWN_SITE,
    PERSON,
    RESULTS,
    REVIEW,
    SEARCH,
    SEASON,
    SERIES,
    STAGE,
)
from .model import FilmPage, WorkType
from .reading import PageKind

if TYPE_CHECKING:
    from .readers.embedded.reader import Embedded
    from .readers.html.labelled import Labelled
    from .source.select import Element

_ENOUGH: Final = 2.5
"""The least weight that makes a page a work's."""
_SHORT: Final = 1_500
"""Characters of a page that has next to nothing to read."""
_SHELL: Final = 300
_SAMPLE: Final = 60_000
_MARK: Final = 40
_TV_LINK: Final = re.compile(r"themoviedb\.org/tv/[0-9]")
_FILM_LINK: Final = re.compile(r"themoviedb\.org/movie/[0-9]")
_SEARCHING: Final = re.compile(
    r"/(?:search|find|suche|recherche|buscar|hledani|szukaj)(?:[/?.]|$)|[?&](?:q|query|search|s|keyword)="
)
_TITLE_AND_YEAR: Final = re.compile(r"\S ?\((?:[A-Za-z ]{1,20},? )?(?:18[89][0-9]|19[0-9]{2}|20[0-9]{2})\)")
_FILM_NAMED: Final = re.compile(
    r"\((?:anime |tv )?(?:movie|film|short|video)\b|[-–|] film (?:18|19|20)[0-9]{2}\b", re.IGNORECASE
)
_FILMS: Final = frozenset(("movie", "film", "video", "tvmovie", "shortfilm"))
_SERIES_TYPES: Final = frozenset(("tvseries", "tvseason", "tvepisode", "radioseries", "miniseries"))
_PROSE: Final = frozenset(
    ("article", "newsarticle", "blogposting", "reportagenewsarticle", "opinionnewsarticle")
)
_PEOPLE: Final = frozenset(("profile", "actor", "director", "person", "actress", "author"))
_FILM_LABELS: Final = frozenset(
    ("director", "writer", "cast", "runtime", "year", "release_date", "country", "language", "genre")
) | {"tagline", "original_title", "content_rating", "budget", "gross", "rating"}
_SINGLE: Final = frozenset(("film", "tv_movie", "short", "video"))
"""Works that are one film, whatever it was made for."""
_MANY: Final = 3
_CARDS: Final = 5
_MENU: Final = 4


@attrs.frozen(kw_only=True)
class Signals:
    """All marks of a page by which its kind is judged."""

    page: FilmPage
    layout: str = ""
    types: frozenset[str] = frozenset()
    """Schema.org types of the items at the top, casefolded."""
    og_type: str = ""
    nested_movies: int = 0
    names: tuple[str, ...] = ()
    """What the page calls itself: `<title>`, `og:title`, large headings."""
    beside: tuple[str, ...] = ()
    """Short lines of a text beside its title, which may say what it is."""
    born: bool = False
    """Whether a line of a text says when somebody was born."""
    above: tuple[str, ...] = ()
    """Short lines of a text above its title."""
    of_parts: bool = False
    """Whether one of them says that the work has seasons or episodes."""
    address: str = ""
    fields: frozenset[str] = frozenset()
    """The fields that the page has labels for."""
    cards: int = 0
    marks: frozenset[str] = frozenset()
    """What the short texts of the page speak for: "person", "series", "film"."""
    menu: int = 0
    """How many words of a film's own site its links have."""
    length: int = 0
    """Characters of visible text."""
    challenged: bool = False
    """Whether the source holds the program of a bot challenge."""
    tv_link: bool = False
    scripts: int = 0

    def named(self, words: re.Pattern[str]) -> bool:
        """Say whether a name of the page has one of some words."""
        return any(words.search(name) for name in self.names)

    @property
    def says_work(self) -> bool:
        """Whether the page's data hold a film or a series at their top."""
        return not self.types.isdisjoint(_FILMS | _SERIES_TYPES)

    @property
    def has_own_menu(self) -> bool:
        """Whether its menu is that of a film's own site."""
        return self.menu >= _MENU

    @property
    def is_shell(self) -> bool:
        """Whether next to nothing is on the page but programs that would fill it."""
        return self.length < _SHELL and self.scripts > 0 and not self.types

    def has(self, *fields: str) -> bool:
        """Say whether the page holds a value for one of some fields."""
        return any(bool(getattr(self.page, field)) for field in fields)


@attrs.frozen
class Judgement:
    """What a page is, what kind of work it is about, and why."""

    kind: PageKind
    work_type: WorkType
    reason: str


@attrs.frozen
class Vote:
    """One mark: what it speaks for, how strongly, in which words, and how it is seen."""

    party: str
    weight: float
    reason: str
    seen: Callable[[Signals], bool]


def _fact(weight: float, *fields: str) -> Vote:
    return Vote("work", weight, f"it gives {fields[0]}", lambda s: s.has(*fields))


def _named(party: str, weight: float, reason: str, words: re.Pattern[str]) -> Vote:
    return Vote(party, weight, reason, lambda s: s.named(words))


def _typed(party: str, weight: float, reason: str, types: frozenset[str]) -> Vote:
    return Vote(party, weight, reason, lambda s: not s.types.isdisjoint(types))


def _og(party: str, weight: float, reason: str, *words: str) -> Vote:
    return Vote(party, weight, reason, lambda s: any(word in s.og_type for word in words))


def _marked(party: str, weight: float, reason: str, mark: str = "") -> Vote:
    return Vote(party, weight, reason, lambda s: (mark or party) in s.marks)


def _shows_films(least: int, most: int) -> Callable[[Signals], bool]:
    return lambda s: least <= s.nested_movies <= most and "screeningevent" in s.types


_VOTES: Final[tuple[Vote, ...]] = (
    Vote("work", 6, "it has a known film site's layout", lambda s: bool(s.layout)),
    _typed("work", 3, "its data say film", _FILMS),
    _typed("work", 3, "its data say series", _SERIES_TYPES),
    _og("work", 1.5, "its og:type is a film's or a series'", "movie", "tv_show"),
    Vote("work", 2, "its events show one film", _shows_films(1, 1)),
    Vote("work", 2, "it has labels of film facts", lambda s: len(s.fields & _FILM_LABELS) >= _MANY),
    Vote(
        "work", 1.5, "its name has a title and a year", lambda s: s.has("title") and s.named(_TITLE_AND_YEAR)
    ),
    Vote(
        "work",
        3,
        "its menu is that of a film's own site",
        lambda s: s.has_own_menu and not s.fields & _FILM_LABELS,
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
    Vote("list", 2, "its data hold several films", lambda s: s.nested_movies >= _MANY),
    _named("calendar", 4, "its name is a programme's", CALENDAR),
    Vote("calendar", 3, "its events show several films", _shows_films(_MANY, 10**9)),
    Vote("person", 4, "its data say person", lambda s: "person" in s.types and not s.says_work),
    _og("person", 3, "its og:type is a person's", *_PEOPLE),
    _marked("person", 3, "it has labels of a life"),
    Vote("person", 6, "a line says when somebody was born", lambda s: s.born),
    _named("person", 2, "its name is a person's page's", PERSON),
    Vote("review", 6, "its data say one review", lambda s: "review" in s.types and not s.says_work),
    _og("review", 3, "its og:type is a review's", "review"),
    _named("review", 3, "its name is a review's", REVIEW),
    _og("article", 1, "its og:type is an article's", "article"),
    _typed("article", 1.5, "its data say article", _PROSE),
    _marked("unknown", 7, "it has labels of a book, a record, a game or a recipe", "thing"),
    Vote(
        "unknown",
        5,
        "a line beside its title says stage or book",
        lambda s: any(map(STAGE.search, s.beside)),
    ),
    _typed("event", 2, "its data say event", frozenset(("event",))),
    Vote("shell", 5, "it is a program's empty shell", lambda s: s.is_shell),
)
"""The marks of each kind of page; "work" stands for films and series."""

_WORKS: Final[tuple[Vote, ...]] = (
    _typed("film", 3, "its data say film", _FILMS),
    _og("film", 1, "its og:type is a film's", "movie"),
    _named("film", 4, "its name says film", _FILM_NAMED),
    _marked("film", 2, "a short text says film"),
    Vote("film", 1, "it has a film's runtime", lambda s: (s.page.runtime_minutes or 0) >= 60),
    Vote("film", 1, "it has a budget or a gross", lambda s: s.has("budget", "gross")),
    Vote("film", 1, "it has a director", lambda s: s.has("directors")),
    Vote("film", 6, "its reader says what film it is", lambda s: s.page.work_type in _SINGLE - {"film"}),
    _typed("series", 3, "its data say series", _SERIES_TYPES),
    _og("series", 2, "its og:type is a series'", "tv_show", "episode"),
    _named("series", 4, "its name says series", SERIES),
    _named("series", 3, "its name says season", SEASON),
    _marked("series", 3, "it has labels of a series"),
    Vote("series", 4, "a line beside its title says series", lambda s: s.of_parts),
    Vote("series", 9, "its link to TMDB is a series'", lambda s: s.tv_link),
    Vote("series", 6, "its reader says series", lambda s: s.page.work_type not in _SINGLE),
)
"""The marks that tell films from series."""


def judge(signals: Signals) -> Judgement:
    """Say what a page is, what work it is about, and why."""
    votes = _count(_VOTES, signals)
    work, _ = votes.pop("work", (0.0, ""))
    kind, (weight, reason) = max(votes.items(), key=lambda item: item[1][0], default=("unknown", (0.0, "")))
    if work >= _ENOUGH and work > weight:
        return _judge_work(signals)
    if weight:
        return Judgement(cast("PageKind", kind), signals.page.work_type, reason)
    if not signals.length:
        return Judgement("empty", signals.page.work_type, "there is nothing on it to read")
    return Judgement("unknown", signals.page.work_type, "nothing on it speaks of one film")


def known_film(page: FilmPage, text: str) -> Judgement | None:
    """Judge by what a layout has read that reads all there is; `None` where more marks must be asked.

    `text` is the page's source.
    """
    facts = (page.year, page.runtime_minutes, page.genres, page.directors, page.ratings, page.releases)
    if page.work_type not in _SINGLE or page.title is None or sum(map(bool, facts)) < _MANY or _is_tv(text):
        return None
    return Judgement("film", page.work_type, "it has a known film site's layout")


def _judge_work(signals: Signals) -> Judgement:
    """Tell a film from a series; in doubt, it is a film."""
    votes = _count(_WORKS, signals)
    film, series = votes.get("film", (0.0, "it gives a film's facts")), votes.get("series", (0.0, ""))
    read = signals.page.work_type
    if film[0] >= series[0]:
        return Judgement("film", read if read in _SINGLE else "film", film[1])
    if read == "tv_episode":
        return Judgement("tv_episode", read, series[1])
    if read == "tv_season" or signals.named(SEASON):
        return Judgement("tv_season", "tv_season", series[1])
    return Judgement("tv_series", "tv_series", series[1])


def _count(votes: Iterable[Vote], signals: Signals) -> dict[str, tuple[float, str]]:
    """Add up the votes; each party keeps the reason of its strongest."""
    totals: dict[str, tuple[float, str]] = {}
    strongest: dict[str, float] = {}
    for vote in votes:
        if vote.seen(signals):
            weight, reason = totals.get(vote.party, (0.0, ""))
            if vote.weight > strongest.get(vote.party, 0.0):
                strongest[vote.party], reason = vote.weight, vote.reason
            totals[vote.party] = (weight + vote.weight, reason)
    return totals


def gather(
    root: Element,
    text: str,
    page: FilmPage,
    embedded: Embedded,
    labelled: Labelled,
    layout: str,
    names: tuple[str, ...],
) -> Signals:
    """Collect the marks of a page; `text` is its source, `names` what it calls itself."""
    marks, menu, length, scripts = _walk(root)
    sample = text[:_SAMPLE].casefold() if length < _SHORT else ""
    return Signals(
        page=page,
        layout=layout,
        types=frozenset(name.casefold() for name in embedded.types),
        og_type=embedded.og_type.casefold(),
        nested_movies=embedded.nested_movies,
        names=names,
        address=page.canonical_url or "",
        fields=labelled.fields,
        cards=labelled.cards,
        marks=marks,
        menu=menu,
        length=length,
        challenged=length < _SHORT and any(mark in sample for mark in CHALLENGES),
        tv_link=_is_tv(text),
        scripts=scripts,
    )


def _is_tv(text: str) -> bool:
    """Say whether a page links to The Movie Database for a series and for no film."""
    # Only the search for plain words is quick.
    return (
        "themoviedb.org/tv/" in text and _TV_LINK.search(text) is not None and _FILM_LINK.search(text) is None
    )


def _walk(root: Element) -> tuple[frozenset[str], int, int, int]:
    """Walk the texts of a page: what the short ones speak for, its menu's words, its length, its scripts."""
    marks: set[str] = set()
    menu: set[str] = set()
    length = scripts = 0
    for element in root.iter():
        tag, text = element.tag, element.text
        if tag in ("script", "style", "noscript", "template"):
            scripts += tag == "script"
        elif text and not text.isspace():
            length += len(text)
            if len(text) <= _MARK:
                word = text.strip(" \t\r\n:：()").casefold()
                if word in MARKS:
                    marks.add(MARKS[word])
                if tag == "a" and word in OWN_SITE:
                    menu.add(word)
        if element.tail and not element.tail.isspace():
            length += len(element.tail)
    return frozenset(marks), len(menu), length, scripts
