"""Kinopoisk: an invented page in the site's own structure."""

from __future__ import annotations

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
