"""The gate refuses what is surely about something else, and no film in any language."""

from __future__ import annotations

from random import Random
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st
from tests.helpers import texts_in

import filmpage
from filmpage.kinds import gate
from filmpage.kinds._weights import GATE_LEAST
from filmpage.kinds.words import words_in, words_of_page
from filmpage.testing.styles import LANGUAGES, Style, draw_film, draw_style, render, render_text

ARTICLES: Final = texts_in("other-things")
"""News of a town, by language."""


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_about_something_else_is_refused(language: str) -> None:
    """A news item is refused by its words, as a text and as a page."""
    assert not gate.may_be_film_text(ARTICLES[language])
    assert not gate.may_be_film_page(f"<html><body><p>{ARTICLES[language]}</p></body></html>")


@pytest.mark.parametrize("language", ARTICLES)
def test_a_short_text_is_always_read(language: str) -> None:
    """A short text may be a page of an error, which has a kind of its own."""
    assert gate.may_be_film_text(ARTICLES[language][: gate.READ_ANYWAY])


@pytest.mark.parametrize("language", LANGUAGES)
def test_films_pass_in_every_language(language: str) -> None:
    """A film's page and its text pass, whatever the site, with the words of its own language."""
    for seed in range(6):
        style = _style(language, seed)
        film = draw_film(Random(seed), language)  # noqa: S311 - it draws pages, not secrets
        assert gate.may_be_film_page(render(film, style).source)
        assert gate.may_be_film_text(render_text(film, style).source)


def _style(language: str, seed: int) -> Style:
    return attrs.evolve(draw_style(Random(f"{language}/{seed}")), language=language)  # noqa: S311 - as above


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_weight_of_words_is_a_sum(one: str, other: str) -> None:
    """A word counts once, however often a page has it; words that no table has count nothing."""
    first, second = words_in(one), words_in(other)
    both = gate.weight(first) + gate.weight(second) - gate.weight(first & second)
    assert gate.weight(first | second) == both
    assert gate.weight(first) == sum(gate.word_weights().get(word, 0) for word in first)


def test_the_table_is_bounded() -> None:
    """No word decides alone, and none of the words of other pages weighs more than next to nothing."""
    weights = gate.word_weights()
    assert all(type(weight) is int and 0 != weight <= 40 and weight >= -2 for weight in weights.values())
    assert GATE_LEAST > -40
    assert len(weights) < 10_000


@pytest.mark.parametrize("word", ["director", "runtime", "regie", "réalisateur", "режиссёр", "导演", "감독"])
def test_words_of_films_speak_for_one(word: str) -> None:
    """The labels that pages of films have, in any script, have a weight of their own."""
    assert gate.weight(words_in(word)) > 0


@pytest.mark.parametrize(
    "markup",
    [
        "<body><p>Film",
        "<body><script>var a = '<p>Film</p>';</script><p>Film",
        "<BODY><style>p { color: red }</style><p>Film",
        "<title>Film</title><body>",
        "<body><p>Drama, Film. (2011)</p>",
    ],
)
def test_words_of_pages_are_what_is_visible(markup: str) -> None:
    """Tags, scripts and styles are no words; a page that is cut short is read to its end."""
    words = words_of_page(markup)
    assert "film" in words
    assert not words & {"var", "color:", "p", "script"}


@pytest.mark.parametrize(
    "data",
    [
        '<script type="application/ld+json">{"@type": "Movie", "name": "Salt"}</script>',
        '<meta property="og:type" content="video.movie">',
        '<div itemscope itemtype="https://schema.org/Movie">',
    ],
)
def test_data_for_machines_open_the_gate(data: str) -> None:
    """A page that has its film in its data is read, whatever little else it says."""
    page = f"<html><head>{data}</head><body>{ARTICLES['de'][:1_500]}</body></html>"
    assert gate.may_be_film_page(page)


def test_a_callers_own_layouts_are_tried_on_every_page() -> None:
    """Whoever passes layouts knows their pages better than the words do."""
    page = f"<html><head><title>x</title></head><body>{ARTICLES['de']}</body></html>"
    assert filmpage.read(page).reason == gate.REFUSED
    assert filmpage.read(page, layouts=filmpage.layouts()).reason != gate.REFUSED
