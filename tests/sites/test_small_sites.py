"""Cinemas, subtitles and databases of which one short page is known: an invented one for each."""

from __future__ import annotations

import pytest

import filmpage

CASTLE = """<html><body><div class="hero-title"><h3>Film club presents: Red Dust</h3></div>
<div class="film-details">
<div class="film-duration">97 mins</div><div class="film-year">2019</div><div class="bbfc">
<img alt="BBFC 12A"></div></div>
</body></html>"""
RICH_MIX = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebPage",
"datePublished": "2025-01-21T09:38:41+00:00"}]}</script></head><body><h1><span class="title">Red Dust</span>
<small><span class="rating rating-15"><span>15</span></span></small></h1><div class="show-details">
<div class="info"><div class="duration">97 minutes</div></div><div class="crew"><div class="director">
<span>Director:</span>
Ada Wen</div></div></div></body></html>"""
SIMKL = """<html><body><h1 class="headDetail">Red Dust</h1><table><tr>
<td class="SimklTVAboutYearCountry">DVD
<span data-title="Length">1h 37m</span></td></tr><tr><td class="mal-rating">
<span class="SimklTVRatingTen"><span>8.9</span>/10</span>
<div class="SimklTVRatingTotal"><span>1753</span> votes</div></td></tr></table></body></html>"""
TMDB = """<html><body><section class="header poster"><h2><a href="/movie/4711">Red Dust</a>
<span class="tag release_date">(2019)</span></h2><div class="facts"><span class="certification">PG-13</span>
<span class="genres"><a>Drama</a>,&nbsp;<a>War</a></span><span class="runtime">1h 37m</span></div>
<div class="user_score_chart" data-percent="84.0"></div><ol class="people no_image"><li class="profile">
<p><a href="/person/7-ada-wen">Ada Wen</a></p><p class="character">Director, Writer</p></li></ol></section>
<ol class="people scroller"><li class="card"><p><a href="/person/8">Lin Bo</a></p>
<p class="character">Mao</p></li>
<li class="filler view_more"><p><a href="/cast">View More</a></p></li></ol></body></html>"""
SUBSCENE = """<html><body><div class="header"><h1><span itemprop="name">Red Dust</span>
<a class="imdb" href="http://www.imdb.com/title/tt1234567">Imdb</a></h1><ul><li class="release">
<strong>Release info:</strong>
<div>Red.Dust.2019.1080p.BluRay.x264-GROUP</div><div>Red Dust 2019 HDRip XviD</div></li></ul></div>
<div id="details"><ul><li><strong>Framerate:</strong> 23.976</li></ul></div></body></html>"""


@pytest.mark.parametrize(
    "source, facts",
    [
        (CASTLE, {"title": "Red Dust", "year": 2019, "runtime_minutes": 97, "content_rating": "BBFC 12A"}),
        (RICH_MIX, {"title": "Red Dust", "runtime_minutes": 97, "content_rating": "15"}),
        (SIMKL, {"title": "Red Dust", "runtime_minutes": 97}),
        (TMDB, {"title": "Red Dust", "year": 2019, "genres": ("Drama", "War"), "content_rating": "PG-13"}),
        (SUBSCENE, {"title": "Red Dust", "imdb_id": "tt1234567"}),
    ],
    ids=["castle", "richmix", "simkl", "tmdb", "subscene"],
)
def test_the_facts_without_labels_are_read(source: str, facts: dict[str, object]) -> None:
    """What only the layout says of a film is in the page."""
    page = filmpage.parse(source)
    assert {name: getattr(page, name) for name in facts} == facts


def test_a_page_has_its_own_day() -> None:
    """The day on which Rich Mix published the page is the page's, not the film's."""
    page = filmpage.parse(RICH_MIX)
    assert page.date_added is not None
    assert page.date_added.isoformat() == "2025-01-21T09:38:41+00:00"
    assert page.year is None


def test_a_logo_without_a_name_has_a_rater() -> None:
    """Simkl shows MyAnimeList's rating beside a picture."""
    (rating,) = filmpage.parse(SIMKL).ratings or ()
    assert (rating.source, rating.value, rating.best, rating.count) == ("MyAnimeList", 8.9, 10, 1753)


def test_people_of_tmdb_are_known_by_their_work() -> None:
    """The job under a name makes a director and a writer; the card that leads to more is not a person."""
    page = filmpage.parse(TMDB)
    assert [person.name for person in page.directors or ()] == ["Ada Wen"]
    assert [person.name for person in page.writers or ()] == ["Ada Wen"]
    assert [(c.name, c.character) for c in page.cast or ()] == [("Lin Bo", "Mao")]
    (rating,) = page.ratings or ()
    assert (rating.source, rating.value, rating.best) == ("TMDB", 84, 100)


def test_a_subtitle_names_the_releases_it_fits() -> None:
    """Names of releases are read; the frame rate is the subtitle's."""
    first, second = filmpage.parse(SUBSCENE).releases or ()
    assert (first.quality, first.medium, first.codec, first.fps) == ("1080p", "BluRay", "x264", None)
    assert (second.name, second.codec) == ("Red Dust 2019 HDRip XviD", "XviD")
