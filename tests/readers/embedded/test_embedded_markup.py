"""Embedded data in markup: microdata, the head, `v:` properties."""

from __future__ import annotations

from datetime import date

import pytest
from tests.helpers import embedded_data as read, embedded_page as page, problem_codes as codes

from filmpage.claims.assemble import assemble
from filmpage.claims.claim import Rank
from filmpage.limits import Limits

# Microdata


def test_each_property_belongs_to_its_nearest_scope() -> None:
    """A trailer's duration, a review's date and another film's name are not the film's."""
    found = page(
        """<div itemscope itemtype="http://schema.org/Movie"><h1 itemprop="name">Dust <i>(2019)</i></h1>
        <div itemprop="trailer" itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="duration"
        content="T93M0S"></div><div itemprop="review" itemscope itemtype="http://schema.org/Review">
        <meta itemprop="datePublished" content="2012-02-21"><p itemprop="reviewBody">Good.<br>Very.</p></div>
        <span itemscope itemtype="http://schema.org/AggregateRating"><b itemprop="ratingValue">3</b></span>
        <div itemprop="aggregateRating" itemscope><b itemprop="ratingValue">8.2</b><meta itemprop="bestrating"
        content="10"><b itemprop="reviewCount ratingCount">1,024</b></div></div>
        <div class="menu"><span itemprop="name">Rain</span></div>"""
    )
    assert (found.title, found.year, found.runtime_minutes, found.release_date) == ("Dust", 2019, None, None)
    assert [(one.value, one.best, one.count) for one in found.ratings or ()] == [(8.2, 10, 1024)]
    assert [(one.body, one.date) for one in found.reviews or ()] == [("Good. Very.", date(2012, 2, 21))]


def test_references_of_items() -> None:
    """An `itemref` adds properties from elsewhere to an item."""
    found = page(
        """<div itemscope itemtype="https://schema.org/Movie" itemref="a b"><i itemprop="name">Dust</i></div>
        <p id="a"><span itemprop="genre">Drama</span></p><p id="b" itemprop="director">Ann Poe</p>"""
    )
    assert (found.genres, [credit.name for credit in found.directors or ()]) == (("Drama",), ["Ann Poe"])


def test_several_people_in_one_scope() -> None:
    """All names that a careless scope holds are people, each with its address."""
    found = page(
        """<div itemscope itemtype="http://schema.org/Movie"><i itemprop="name">Dust</i><p itemprop="actors"
        itemscope itemtype="http://schema.org/Person">
        <a itemprop="url" href="/1"><b itemprop="name">Ann Poe</b></a>,
        <a itemprop="url" href="/2"><b itemprop="name">Bo Lind</b></a></p></div>"""
    )
    assert [(credit.name, credit.url) for credit in found.cast or ()] == [
        ("Ann Poe", "/1"),
        ("Bo Lind", "/2"),
    ]


def test_too_many_items_are_cut() -> None:
    """Beyond the bound nothing is read, and a problem says so."""
    many = '<div itemscope itemtype="http://schema.org/Movie">' + "<b itemprop=actor>A B</b>" * 50 + "</div>"
    assert "too-many-items" in codes(read(many, Limits(max_items=20)))
    refs = f'<div itemscope itemtype="//schema.org/Movie" itemref="{"r " * 40}"></div><i id=r>{many}</i>'
    assert "too-many-items" in codes(read(refs, Limits(max_items=100)))


# The head, and `v:` properties

HEAD = """<head><title>\u200eDust Road (2019) directed by Ann Poe \u2022 Letterboxd</title>
<meta property="og:site_name" content="Films"><meta property="og:type" content="video.movie">
<meta property="og:title" content="Dust Road (TV Movie 2019)">
<meta property="og:url" content="https://films.example/1">
<meta property="og:image" content="https://films.example/img/logo.png">
<meta property="video:duration" content="7680">
<meta property="video:release_date" content="2019-03-22T00:00:00Z">
<meta property="video:director" content="Ann Poe">
<meta property="video:actor" content="https://films.example/p/1"></head>"""


def test_the_head() -> None:
    """OpenGraph and the page's name tell the title, the year, the kind and what belongs to a film."""
    found = read(HEAD)
    assert [(batch.reader, batch.rank) for batch in found.batches] == [
        ("open-graph", Rank.OPEN_GRAPH),
        ("page-title", Rank.PAGE_TITLE),
    ]
    result = assemble(found.batches).page
    assert (result.title, result.year, result.work_type) == ("Dust Road", 2019, "tv_movie")
    assert (result.runtime_minutes, result.release_date) == (128, date(2019, 3, 22))
    assert (result.canonical_url, result.poster_url, result.cast) == ("https://films.example/1", None, None)
    assert found.og_type == "video.movie"
    assert (found.site_name, found.own_addresses) == ("Films", ("https://films.example/1",))
    assert found.names == (found.document_title, "Dust Road (TV Movie 2019)")


@pytest.mark.parametrize(
    "said, minutes", [("107", 107), ("8880", 148), ("134", 134), ("12", None), ("700", None)]
)
def test_seconds_or_minutes(said: str, minutes: int | None) -> None:
    """A video's length is read as seconds or minutes where it can be only one of them."""
    markup = (
        f'<meta property="og:type" content="video.movie"><meta property="video:duration" content="{said}">'
    )
    assert page(markup).runtime_minutes == minutes
    assert page(markup.replace("video.movie", "video.other")).runtime_minutes is None


@pytest.mark.parametrize(
    "text, is_plot",
    [
        (
            "Two farmers whom nobody wants build a home from clay, and the village watches. " * 2
            + "It rains.",
            True,
        ),
        (
            "Two farmers whom nobody wants build a home from clay, and the village watches. " * 2
            + "It rai...",
            False,
        ),
        (
            "Directed by Ann Poe. With Bo Lind. "
            + "Two farmers whom nobody wants build a home from clay. " * 2,
            False,
        ),
        ("Two farmers.", False),
    ],
)
def test_descriptions_of_the_head(text: str, *, is_plot: bool) -> None:
    """Only a complete text that is not promotion may take the place of a plot."""
    markup = (
        f'<meta property="og:type" content="video.movie"><meta property="og:description" content="{text}">'
    )
    assert (page(markup).plot == text.strip()) is is_plot


def test_v_properties() -> None:
    """The properties of the data-vocabulary era mark what is shown."""
    found = page(
        """<head><title>尘路 (豆瓣)</title><meta property="og:site_name" content="豆瓣"></head>
        <h1><span property="v:itemreviewed">尘路 Dust Road</span></h1>
        <a rel="v:directedBy" href="/1">安 Ann Poe</a>
        <span property="v:genre">剧情</span><span property="v:runtime" content="128">128分钟</span>
        <span property="v:initialReleaseDate" content="2019-03-22(美国)">x</span>
        <b property="v:average">9.4</b><i property="v:best" content="10.0"></i>
        <i property="v:votes">1577</i>"""
    )
    assert (found.title, found.original_title, found.runtime_minutes) == ("尘路", "Dust Road", 128)
    assert [(one.source, one.value, one.best, one.count) for one in found.ratings or ()] == [
        ("Douban", 9.4, 10, 1577)
    ]
    assert [credit.name for credit in found.directors or ()] == ["安"]
    assert [(one.date, one.country) for one in found.releases_by_country or ()] == [
        (date(2019, 3, 22), "美国")
    ]
