"""The learnt table of kinds: its laws, and pages that it must accept and refuse."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage.kinds.features import SAMPLE, features_of, words_of
from filmpage.kinds.learnt import BIAS, CLASSES, FILM, OTHER, verdict_on, weights
from filmpage.kinds.signals import Signals
from filmpage.model.film import Credit, FilmPage

PLOT = (
    "A widow who keeps a lighthouse finds a letter that should never have arrived. "
    "She takes the night train back to the town that she left twenty years ago."
)


def test_the_table_is_small_and_of_integers() -> None:
    """Weights are hundredths of a logit; no feature decides alone, and each is named as it is made."""
    table = weights()
    assert 200 < len(table) < 4_000
    assert all(0 < abs(weight) < 500 for row in table.values() for weight in row.values())
    assert all(row.keys() <= {*CLASSES} - {OTHER} for row in table.values())
    groups = {name.partition(":")[0] for name in table}
    known = {"votes", "fact", "odd", "label", "type", "og", "named", "name", "word", "shape"}
    known |= {"mark", "head", "more"}
    assert groups <= {BIAS, *known}


def test_the_words_of_the_table_are_common() -> None:
    """No word is a sentence or a name of more than one word of some page."""
    words = [name.partition(":")[2] for name in weights() if name.startswith(("word:", "name:"))]
    assert all(len(word) <= 24 and " " not in word for word in words)


@given(st.lists(st.text(max_size=50), max_size=5))
def test_any_text_has_words(texts: list[str]) -> None:
    """Words are in small letters, and a long text has no more of them than its sample."""
    words = words_of(texts)
    assert all(word == word.casefold() for word in words)
    assert words_of(["a" * 10, "b " * SAMPLE, "late words"]) == words_of(["a" * 10, "b " * SAMPLE])


@given(st.sets(st.sampled_from(sorted(weights())), max_size=20))
def test_a_verdict_is_the_sum_of_its_weights(names: set[str]) -> None:
    """What `explain` prints adds up."""
    words = frozenset(name.partition(":")[2] for name in names if name.startswith("word:"))
    signals = Signals(page=FilmPage(), words=words)
    verdict = verdict_on(signals)
    assert verdict.score == sum(weight for _, weight in verdict.weights)
    assert verdict.rival in CLASSES
    assert verdict.rival != FILM
    assert {name for name, _ in verdict.weights} <= {*features_of(signals), BIAS}
    assert verdict.reason.startswith("its features weigh ")


def test_a_name_that_is_nobodys_is_not_the_fact() -> None:
    """A label of a menu lends its field to anything."""
    of_menu = FilmPage(directors=(Credit(name="privacy & terms"),), genres=("Classifieds",))
    assert {"odd:directors", "odd:genres"} <= set(features_of(Signals(page=of_menu)))
    of_film = FilmPage(directors=(Credit(name="Ann Lee"),), genres=("Drama",))
    assert {"fact:directors", "fact:genres"} <= set(features_of(Signals(page=of_film)))


FILMS = [
    (
        "<title>Red Dust (2019)</title><h1>Red Dust</h1><p>Director: Ann Lee</p><p>Cast: Li Moor</p>"
        f"<p>Genre: Drama</p><p>Runtime: 97 min</p><h2>Synopsis</h2><p>{PLOT}</p>"
    ),
    (
        "<title>Roter Staub</title><h1>Roter Staub</h1><p>Regie: Ann Lee</p><p>Darsteller: Li Moor</p>"
        f"<p>Genre: Drama</p><p>Laufzeit: 97 Min.</p><p>FSK: 12</p><h2>Inhalt</h2><p>{PLOT}</p>"
    ),
]
OTHERS = [
    # a byline, a category, a date: an article
    (
        "<title>Trust rejects the data</title><h1>Trust rejects the data</h1><p>Author: Ann Lee</p>"
        f"<p>Category: News</p><p>Published: 3 May 2020</p><p>{PLOT}</p>"
    ),
    # a menu with words that are labels
    f"<title>Our town</title><h1>Our town</h1><p>Genres: News, Classifieds</p><p>{PLOT}</p>",
    # a car with a year
    f"<title>Wagon Facelift (2022)</title><h1>Wagon Facelift (2022)</h1><p>By Ann Lee</p><p>{PLOT}</p>",
    # a name with the years of a life
    f"<title>Ann Lee (1932)</title><h1>Ann Lee (1932)</h1><p>{PLOT}</p>",
]


@pytest.mark.parametrize("body", FILMS)
def test_a_film_is_accepted(body: str) -> None:
    """Labels of films with values of their kinds, in any language."""
    assert filmpage.read(f"<html>{body}</html>", layouts=()).kind == "film"


@pytest.mark.parametrize("body", OTHERS)
def test_other_pages_are_refused(body: str) -> None:
    """Bylines, menus, a year beside a name: a fact that other pages have too is not enough."""
    assert filmpage.read(f"<html>{body}</html>", layouts=()).kind != "film"


@pytest.mark.parametrize("name", ["VideoGame", "Book", "TheaterEvent", "MusicAlbum", "Recipe"])
def test_data_about_something_else_refuse(name: str) -> None:
    """What a page's data say that it is about outweighs labels that films have, too."""
    data = f'<script type="application/ld+json">{{"@type": "{name}", "name": "Red Dust"}}</script>'
    body = "<h1>Red Dust</h1><p>Director: Ann Lee</p><p>Genre: Drama</p><p>Runtime: 97 min</p>"
    assert filmpage.read(f"<html>{data}{body}</html>", layouts=()).kind != "film"
    assert filmpage.read(f"<html>{body}</html>", layouts=()).kind == "film"


THINGS: dict[str, str] = {
    "play": (
        "Theater Nord\n\nDie Brücke\n"
        "\nRegie: Ada Brook\nBühne: Li Moor\nMit: Jo Vask, Ann Lee\nDauer: 120 Min."
    ),
    "musical": (
        "首頁\n\n燈塔之歌\n"
        "\n類型: 音樂劇\n導演: 駱思齊\n主演: 童可欣 / 莊少白\n劇院: 港灣劇院\n首演日期: 2019-05-18"
    ),
    "album": (
        "Blue Door\n\nArtist: Li Moor\nReleased: 3 May 2019\nGenre: Rock\nLength: 41:20\nRecord label: Weir"
    ),
    "game": (
        "Rail Roads\n\nEntwickler: Weir\nPublisher: Weir\nGenre: Strategie\nPlattform: Windows\nSpieler: 2-4"
    ),
    "board game": ("Rutas\n\nAutor: Ada Brook\nEditorial: Weir\nJugadores: 2-4\nDuración: 90 min\nEdad: 10+"),
    "book": ("La Diga\n\nAutore: Ada Brook\nEditore: Weir\nPagine: 210\nISBN: 88-00-00000-0\nAnno: 2003"),
    "recipe": (
        "Soupe\n\nDurée: 45 min\nDifficulté: facile\nPortions: 4\nIngrédients\n2 oignons\nPréparation"
    ),
    "car": ("Kombi 1.9\n\nCena: 9000\nPrzebieg: 90 000 km\nRok produkcji: 2014\nRodzaj paliwa: diesel"),
    "course": ("Film school\n\nInstructor: Ada Brook\nDuration: 90 min\nLevel: Beginner\nPrice: 20"),
    "podcast": ("The dam\n\nHost: Ada Brook\nGuests: Li Moor\nDuration: 41 min\nShow notes"),
    "company": (
        "Weir AS\n\nFounded: 1987\n"
        "Headquarters: Bergen\nKey people: Ada Brook (director)\nRevenue: $12 million"
    ),
}


@pytest.mark.parametrize("text", THINGS.values(), ids=THINGS.keys())
def test_things_with_labels_of_films_are_refused(text: str) -> None:
    """Plays, records, games have people, genres and running times: their own labels tell them apart."""
    assert filmpage.read(text, layouts=()).kind != "film"


KINDS: dict[str, tuple[str, str]] = {
    "seasons": (
        "tv_series",
        "Kajen (2012)\n\nGenre: Drama\nRegissör: Pia Sundell\n\nSäsong 01\nAvsnitt 01\nAvsnitt 02\nSäsong 02",
    ),
    "episodes": (
        "tv_series",
        "Wellen (2011)\n\nGenre: Drama\nRegie: Ada Brook\nDarsteller: Li Moor\nStaffeln: 3\nEpisoden: 24",
    ),
}


@pytest.mark.parametrize("kind, text", KINDS.values(), ids=KINDS.keys())
def test_series_are_named_by_their_seasons(kind: str, text: str) -> None:
    """Numbered seasons and episodes are a series in any language."""
    assert filmpage.read(text, layouts=()).kind == kind


SHORT = [
    "The Tide Clerk\n\nDirector: Wendell Ash\nYear: 2011",
    "Der Deich\n\nRegie: Ada Brook\nLaufzeit: 97 Min.\nGenre: Drama",
    "Le Quai\n\nRéalisateur : Ada Brook\nActeurs : Li Moor, Ann Lee\nDurée : 1h37",
]


@pytest.mark.parametrize("text", SHORT)
def test_short_films_are_accepted(text: str) -> None:
    """A title and two facts of films, with no word of anything else, are a film."""
    assert filmpage.read(text, layouts=()).kind == "film"


def test_an_author_makes_no_page_a_persons() -> None:
    """Data of an article name a person beside it: its author."""
    data = '{"@graph": [{"@type": "Article", "headline": "Mud"}, {"@type": "Person", "name": "Ada Brook"}]}'
    page = f'<title>Mud</title><script type="application/ld+json">{data}</script><h1>Mud</h1><p>{PLOT}</p>'
    assert filmpage.read(f"<html>{page}</html>", layouts=()).kind == "article"
