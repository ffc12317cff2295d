"""ČSFD: an invented page in the site's own structure."""

from __future__ import annotations

from datetime import date

import filmpage

PAGE = """<html lang="cs"><head><title>Rudý prach (2019) | ČSFD.cz</title></head><body>
<div class="film-info">
<div class="film-header-name"><h1>Rudý prach</h1><ul class="film-names">
<li><img class="flag" title="USA"> Red Dust <span class="span-more-small"><a>více</a></span></li>
<li class="more-names hidden"><img class="flag" title="Slovensko"> Červený prach</li></ul></div>
<div class="film-info-content"><div class="genres">
<a href="/zanry/1-drama/">Drama</a> <span class="bullet"></span>
<a href="/zanry/2-krimi/">Krimi</a></div>
<div class="origin">USA / Kanada <span class="bullet"></span> <span>2019</span> 97 min</div></div></div>
<div class="plot-full hidden"><p>Dva lidé postaví dům z červené hlíny. <em>(Prach Film)</em></p></div>
<div class="plot-preview"><p>Dva lidé postaví… <span><a href="#">více</a></span></p></div>
<article class="article-review"><h3><a class="user-title-name">Kaj</a><span class="stars stars-4"></span>
</h3>
<p><span class="comment">Pomalé a dobré.</span><span>(<time>21.12.2013</time>)</span></p></article>
<article class="article-review"><h3><a class="user-title-name">Mia</a><span class="stars trash"></span></h3>
<p><span class="comment">Nuda.</span></p></article></body></html>"""


def test_a_film_page_is_read() -> None:
    """Genres, the first title, the whole plot without its source, and reviews are read."""
    page = filmpage.parse(PAGE)
    assert (page.title, page.original_title, page.genres) == ("Rudý prach", "Red Dust", ("Drama", "Krimi"))
    assert page.plot == "Dva lidé postaví dům z červené hlíny."
    good, bad = page.reviews or ()
    assert (good.author, good.rating, good.best, good.body, good.date) == (
        "Kaj", 4, 5, "Pomalé a dobré.", date(2013, 12, 21),
    )  # fmt: skip
    assert (bad.author, bad.rating, bad.best) == ("Mia", 0, 5)


REVIEW_2021 = """<article id="review-{number}" class="article article-white"><div class="article-content">
<header><h3 class="user-title"><a href="/uzivatel/1/" class="user-title-name">Kaj</a>
<span class="star-rating"><span class="stars stars-4"></span></span></h3>
<a class="permanent-link" href="/film/1/recenze/?comment={number}"></a></header>
<p>Pomalé a <em>dobré</em>.<br><br>Až na konec. <span class="info">(<time>09.06.2003</time>)</span></p>
</div><div class="box"><p class="box-banner-text">Reklama</p></div></article>"""


def test_reviews_of_2021_are_read() -> None:
    """The day is at the end of the text; an advertisement beside it is not part of it."""
    source = PAGE.partition("<article")[0] + REVIEW_2021.format(number=7) + "</body></html>"
    reading = filmpage.read(source)
    (review,) = reading.film().reviews or ()
    assert (review.author, review.rating, review.best, review.date) == ("Kaj", 4, 5, date(2003, 6, 9))
    assert review.body == "Pomalé a dobré.\n\nAž na konec."
    assert review.url is not None
    assert not [problem for problem in reading.problems if problem.path.startswith("reviews")]


def test_a_link_to_the_rest_of_a_cast_is_nobody_s_part() -> None:
    """The link "(více)" behind the last name leads on; it is not whom the person plays."""
    cast = """<div class="creators"><div><h4>Hrají:</h4><span><a href="/tvurce/1/">Ada Horká</a>,
        <a href="/tvurce/2/">Ben Malý</a></span>&nbsp;<span>(<a href="#">více</a>)</span></div></div>"""
    page = filmpage.parse(PAGE.replace('<div class="plot-full', f'{cast}<div class="plot-full'))
    assert [(each.name, each.character) for each in page.cast or ()] == [
        ("Ada Horká", None),
        ("Ben Malý", None),
    ]
