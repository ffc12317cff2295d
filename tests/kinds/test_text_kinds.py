"""Texts about anything else than one film are refused; short honest notes of films are read. All invented."""

from __future__ import annotations

import pytest
from tests.helpers import texts_in

import filmpage

NOT_FILMS = texts_in("not-a-film")
"""Texts by what they are, in many languages."""
FILMS = texts_in("film")
"""Short notes of one film, or notes with words of other kinds."""
MENUS = ("Films", "Filme", "Movies | Series | Persons")


@pytest.mark.parametrize("name", NOT_FILMS)
def test_texts_of_other_kinds_give_no_page(name: str) -> None:
    """A programme, a shop, a news item, a person, a game, a series: no film, and so no invented title."""
    reading = filmpage.read(NOT_FILMS[name])
    assert reading.kind != "film"
    assert reading.page is None
    assert reading.reason


@pytest.mark.parametrize("name", [name for name in NOT_FILMS if name.startswith("series")])
def test_series_are_named(name: str) -> None:
    """A text about a series says so: its labels and the words beside its title tell."""
    assert filmpage.read(NOT_FILMS[name]).kind in ("tv_series", "tv_season")


@pytest.mark.parametrize("name", FILMS)
def test_short_notes_of_films_are_read(name: str) -> None:
    """A note of a few facts is a film's, with the title of its first line."""
    text = FILMS[name]
    page = filmpage.parse_text(text)
    assert page.title is not None
    assert text.startswith(page.title)


@pytest.mark.parametrize("menu", MENUS)
def test_menus_beside_a_title_make_no_series(menu: str) -> None:
    """Words of series in menus, beside those of films, do not count."""
    facts = "1987\nDirector: Anna Lindqvist\nRuntime: 107 min\nGenre: Drama\n"
    text = f"Serie\n{menu}\nThe Quiet Harbour\n{facts}"
    assert filmpage.read(text).kind == "film"
