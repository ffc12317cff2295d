"""Kinopoisk: an invented page in the site's own structure, and the texts that converters make of it."""

from __future__ import annotations

import pytest

import filmpage


def _critics(label: str, share: str, count: str) -> str:
    return f"""<div class="styles_ratingBar__1a"><h3>{label}</h3><div class="styles_filmRatingBar___2b">
<div>9</div></div>
    <span class="film-rating-value">{share}</span><span class="styles_count__3c">{count}<span>7.1</span>
</span></div>"""


PAGE = f"""<html lang="ru"><head><title>Красная пыль (2019)</title></head><body>
<h1 itemprop="name"><span data-tid="1">Красная пыль (2019)</span></h1>
<div data-test-id="encyclopedic-table"><div><div>Рейтинг MPAA</div><div>R</div></div></div>
<span class="film-sub-rating">IMDb: 6.80</span>
{_critics("Рейтинг кинокритиков в мире", "76%", "268")}{_critics("В России", "44%", "9")}</body></html>"""


def test_critics_of_the_world_and_of_the_country_are_told_apart() -> None:
    """Two ratings of one source and kind stay two where the page names them."""
    page = filmpage.parse(PAGE)
    assert (page.title, page.year) == ("Красная пыль", 2019)
    critics = [r for r in page.ratings or () if r.kind == "critics"]
    assert [(r.label, r.value, r.best, r.count) for r in critics] == [
        ("Рейтинг кинокритиков в мире", 76, 100, 268),
        ("В России", 44, 100, 9),
    ]


GLUED = """КиноПоиск
Афиша кинотеатров

Красная пыль (2019)

Red Dust16+
7.1219K

О фильме

Год производства
2019
Страна
Норвегия, США
Жанр
драма, приключения
слова
Время
112 мин. / 01:52

Рейтинг фильма

7.13718 864
IMDb: 6.8026K

Рейтинг кинокритиков в мире

205
63
76%2687.1

В России

4
5
44%9
"""
SEPARATED = (
    GLUED.replace("7.13718 864", "7.137\n18 864")
    .replace("IMDb: 6.8026K", "IMDb\n:\n6.80\n26K")
    .replace("76%2687.1", "76%\n268\n7.1")
    .replace("44%9", "44%\n9")
    .replace("Red Dust16+", "Red Dust\n16+")
    .replace("\n\n", "\n")
)


@pytest.mark.parametrize("text", [GLUED, SEPARATED], ids=["glued", "separated"])
def test_scores_of_a_text_are_separated_from_their_counts(text: str) -> None:
    """The decimals that the site always prints say where a score ends and its count begins."""
    reading = filmpage.read(text)
    page = reading.film()
    assert reading.layout == "kinopoisk-text"
    assert (page.title, page.original_title, page.year) == ("Красная пыль", "Red Dust", 2019)
    assert [(r.source, r.kind, r.label, r.value, r.count) for r in page.ratings or ()] == [
        ("Kinopoisk", "users", None, 7.137, 18_864),
        ("IMDb", "users", None, 6.8, 26_000),
        ("Kinopoisk", "critics", "Рейтинг кинокритиков в мире", 76, 268),
        ("Kinopoisk", "critics", "В России", 44, 9),
    ]


def test_an_expectation_is_no_rating() -> None:
    """The share of those who wait for an unreleased film is not a score."""
    text = GLUED.partition("Рейтинг фильма")[0] + "Рейтинг ожидания\n\n98%787\n"
    assert filmpage.read(text).film().ratings is None
