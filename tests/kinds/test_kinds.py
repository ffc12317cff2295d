"""What a page is about is decided by all of its marks together, never by one."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage.kinds.judge import judge, known_film
from filmpage.kinds.shapes import Shapes
from filmpage.kinds.signals import Judgement, Signals
from filmpage.lexicon.page_kinds import CHALLENGES, MARKS, OWN_SITE
from filmpage.model.film import Credit, FilmPage, Rating
from filmpage.reading import PageKind

FILM = FilmPage(
    title="The Salt Road",
    year=2019,
    runtime_minutes=97,
    directors=(Credit(name="Ada Brook"),),
    genres=("Drama",),
    ratings=(Rating(source="IMDb", kind="users", value=7),),
)


def signals(**marks: object) -> Signals:
    """Return the marks of a page that has next to none, changed by some."""
    return Signals(**{"page": FilmPage(), "length": 5_000, **marks})  # type: ignore[arg-type]


def film(**marks: object) -> Signals:
    """Return the marks of a film's page, changed by some."""
    given = {"page": FILM, "types": frozenset({"movie"}), "names": ("The Salt Road (2019)",)}
    return signals(**{**given, **marks})


def test_a_films_page_is_one() -> None:
    """Facts, data and name agree."""
    assert judge(film()).kind == "film"


ALONE: dict[str, dict[str, object]] = {
    "a type": {"types": frozenset({"movie"}), "page": FilmPage()},
    "a name": {"names": ("The Salt Road (2019)",), "page": FilmPage(title="The Salt Road")},
    "og:type": {"og_type": "video.movie"},
    "a year": {"page": FilmPage(title="The Salt Road", year=2019)},
    "a plot": {"page": FilmPage(title="The Salt Road", plot="Two sisters carry salt.")},
}


@pytest.mark.parametrize("mark", [key for key in ALONE if key != "a type"])
def test_one_mark_makes_no_film(mark: str) -> None:
    """A name, a year, a plot or an og:type alone is not a film's page."""
    assert judge(signals(**ALONE[mark])).kind != "film"


NOT_FILMS: list[tuple[PageKind, dict[str, object]]] = [
    ("error", {"names": ("404 Error - Films",)}),
    ("error", {"names": ("Page not found (Error 404)",)}),
    ("error", {"names": ("Страница не найдена",)}),
    ("search", {"names": ('Search "the matrix"', "Find - Films")}),
    ("search", {"names": ("Výsledky vyhledávání: 'x' | Films",)}),
    ("search", {"names": ("Results for x",), "address": "https://films.example/find?q=x"}),
    ("person", {"types": frozenset({"person"}), "names": ("Ada Brook",)}),
    ("person", {"shapes": Shapes({"person": 3}), "names": ("Ada Brook",)}),
    ("person", {"og_type": "profile", "names": ("Ada Brook",)}),
    ("list", {"names": ("Similar films for The Salt Road",), "cards": 20}),
    ("list", {"types": frozenset({"itemlist"}), "nested_movies": 40}),
    ("calendar", {"names": ("Calendar - The Kino",)}),
    ("calendar", {"types": frozenset({"screeningevent"}), "nested_movies": 30}),
    ("review", {"types": frozenset({"review", "person"}), "names": ("Review by moor",)}),
    ("article", {"og_type": "article", "types": frozenset({"newsarticle"})}),
    ("event", {"types": frozenset({"event"}), "names": ("Music Video Awards",)}),
    ("blocked", {"challenged": True, "length": 40, "scripts": 2}),
    ("blocked", {"names": ("Just a moment...",), "length": 90}),
    ("login", {"names": ("Before you continue to Films",), "length": 400}),
    ("shell", {"length": 12, "scripts": 9}),
    ("empty", {"length": 0}),
    ("unknown", {"names": ("Welcome",)}),
]  # fmt: skip


@pytest.mark.parametrize("kind, marks", NOT_FILMS)
def test_pages_that_are_no_films_are_named(kind: PageKind, marks: dict[str, object]) -> None:
    """Each kind of page is named, with a reason."""
    judgement = judge(signals(**marks))
    assert (judgement.kind, bool(judgement.reason)) == (kind, True)


@pytest.mark.parametrize(
    "kind, marks", [case for case in NOT_FILMS if case[0] not in {"error", "empty", "blocked"}]
)
def test_one_foreign_mark_makes_no_other_page_of_a_film(kind: PageKind, marks: dict[str, object]) -> None:
    """A film called "Calendar", a list below, a search box's address: the film's own marks outweigh them."""
    del kind
    mark = {
        key: value
        for key, value in marks.items()
        if key in {"names", "og_type", "cards", "address", "shapes"}
    }
    assert judge(film(**mark)).kind == "film"


SERIES: list[dict[str, object]] = [
    {"types": frozenset({"tvseries"}), "shapes": Shapes(heads={"series": 2})},
    {"types": frozenset({"tvseries"}), "names": ("Království (seriál)",), "og_type": "video.movie"},
    {"types": frozenset({"movie"}), "og_type": "video.movie", "tv_link": True},
    {"types": frozenset(), "names": ("The Wire (TV Series 2002–2008)",), "og_type": "video.tv_show"},
    {"types": frozenset(), "names": ("Теория (сериал 2007 – 2019)",), "shapes": Shapes(heads={"series": 2})},
    {"types": frozenset({"tvseason"}), "names": ("The Wire: Season 2",), "og_type": "video.tv_show"},
]


@pytest.mark.parametrize("marks", SERIES)
def test_series_are_told_from_films(marks: dict[str, object]) -> None:
    """A series stays one though some of its marks say film."""
    judgement = judge(film(**marks))
    assert judgement.kind == judgement.work_type
    assert judgement.kind.startswith("tv_s")


FILMS_TAKEN_FOR_SERIES: list[dict[str, object]] = [
    {"types": frozenset({"tvseries"}), "names": ("A Silent Sea (Anime Movie 2016)",)},
    {"types": frozenset({"product"}), "shapes": Shapes({"film": 1})},
    {
        "page": FilmPage(
            title="Crociati", year=2001, work_type="tv_movie", runtime_minutes=194, imdb_id="tt0266425"
        )
    },
    {"shapes": Shapes(heads={"series": 2})},
]


@pytest.mark.parametrize("marks", FILMS_TAKEN_FOR_SERIES)
def test_films_are_told_from_series(marks: dict[str, object]) -> None:
    """A film stays one though some of its marks say series; a TV movie is a film of its own kind."""
    judgement = judge(film(**marks))
    assert judgement.kind == "film"
    assert judgement.work_type == getattr(marks.get("page"), "work_type", "film")


@given(
    types=st.frozensets(
        st.sampled_from(["movie", "tvseries", "person", "review", "article", "itemlist", "x"])
    ),
    og_type=st.sampled_from(["", "video.movie", "video.tv_show", "article", "profile", "website"]),
    nested=st.integers(0, 9),
    names=st.lists(st.text(max_size=30), max_size=3).map(tuple),
    cards=st.integers(0, 40),
    length=st.integers(0, 10_000),
    page=st.sampled_from([FILM, FilmPage()]),
)
def test_every_page_is_of_one_kind_for_one_reason(
    types: frozenset[str],
    og_type: str,
    nested: int,
    names: tuple[str, ...],
    cards: int,
    length: int,
    page: FilmPage,
) -> None:
    """Any signals have a judgement; a page without a value is never judged a film."""
    marks = signals(
        page=page,
        types=types, og_type=og_type, nested_movies=nested, names=names, cards=cards, length=length,
    )  # fmt: skip
    judgement = judge(marks)
    assert judgement.reason
    assert judge(marks) == judgement
    if page != FILM and not types & {"movie", "tvseries"}:
        assert judgement.kind != "film"


def test_what_a_whole_layout_has_read_is_enough() -> None:
    """A layout that reads all there is says film by its facts, unless the page links to a series."""
    assert known_film(FILM, "<p>") == Judgement("film", "film", "it has a known film site's layout")
    assert known_film(FILM, "<a href='https://www.themoviedb.org/tv/91275/'>") is None
    assert known_film(FilmPage(title="The Salt Road"), "<p>") is None


def test_marks_are_folded() -> None:
    """The tables' words are as they are compared: in lower case, without a colon."""
    for word in (*MARKS, *OWN_SITE, *CHALLENGES):
        assert word == word.casefold().strip(" :")


SOURCES: dict[PageKind, tuple[str, ...]] = {
    "film": (
        "<title>The Salt Road (2019)</title><h1>The Salt Road</h1>",
        "<p>Director: Ada Brook</p><p>Runtime: 97 min</p>",
    ),
    "error": ("<title>404 Not Found</title><h1>Not Found</h1><p>The page is gone.</p>",),
    "search": (
        "<title>Search results - Films</title><h1>Results for salt</h1>",
        "<ul><li>The Salt Road (2019)</li></ul>",
    ),
    "person": (
        "<h1>Ada Brook</h1><table><tr><th>Born</th><td>1960</td></tr>",
        "<tr><th>Occupation</th><td>Filmmaker</td></tr></table>",
    ),
    "blocked": ("<title></title><script>window.awsWafCookieDomainList = [];</script><div id=c></div>",),
    "shell": ("<title>Films</title><div id=app></div><script src=/app.js></script>",),
    "tv_series": (
        "<title>The Wire (TV Series 2002–2008)</title><h1>The Wire</h1><p>Genre: Drama</p>",
        "<p>Runtime: 59 min</p><p>Country: USA</p><p>Number of seasons: 5</p>",
    ),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_whole_pages_are_judged(kind: PageKind) -> None:
    """From markup to kind, through all readers."""
    reading = filmpage.read(f"<!DOCTYPE html><html><body>{''.join(SOURCES[kind])}</body></html>")
    assert reading.kind == kind
    assert (reading.page is not None) == (kind == "film")
