"""Embedded data: what the properties of a schema.org film mean."""

from __future__ import annotations

from datetime import date

import pytest
from tests.helpers import (
    LIMITS,
    embedded_data as read,
    embedded_page as page,
    json_ld as block,
    json_ld_film as film,
    json_ld_person as person,
    problem_codes as codes,
)

from filmpage.claims.assemble import assemble
from filmpage.model.film import Rating
from filmpage.readers.embedded.reader import read_embedded
from filmpage.source.html.tree import parse_tree


@pytest.mark.parametrize(
    "properties, expected",
    [
        ({"duration": "PT2H28M"}, 148),
        ({"duration": "PT02H02M00S"}, 122),
        ({"timeRequired": "118"}, 118),
        ({"duration": "PT2M17S"}, 137),
        ({"duration": "PT58S"}, 58),
        ({"duration": ""}, None),
        ({"trailer": {"@type": "VideoObject", "duration": "PT2H"}, "video": {"duration": "2:29"}}, None),
    ],
)
def test_durations(properties: dict[str, object], expected: int | None) -> None:
    """The film's own duration is read, one in the wrong unit too; a trailer's never."""
    assert film(**properties).runtime_minutes == expected


def test_a_slipped_unit_is_a_problem() -> None:
    """Minutes that were taken for seconds are read and reported."""
    assert "unit-slip" in codes(read(block({"@type": "Movie", "name": "Dust", "duration": "PT1M23S"})))


@pytest.mark.parametrize(
    "properties, year, day",
    [
        ({"datePublished": "2016-09-23"}, None, date(2016, 9, 23)),
        ({"datePublished": "December 18, 2013"}, None, date(2013, 12, 18)),
        ({"datePublished": "2010"}, 2010, None),
        ({"dateCreated": "1912"}, 1912, None),
        ({"copyrightYear": 1999, "datePublished": "2001"}, 1999, None),
        ({"dateCreated": "2011-06-22", "dateModified": "2026-01-03"}, None, None),
        ({"dateCreated": "TODO_MISSING", "dateModified": "TODO_MISSING", "datePublished": None}, None, None),
        ({"dateCreated": "2021-10-22"}, None, date(2021, 10, 22)),
        ({"releasedEvent": [{"@type": "PublicationEvent", "startDate": "1971"}]}, 1971, None),
        ({"name": "Dust Road (2021)"}, 2021, None),
    ],
)
def test_years_and_days(properties: dict[str, object], year: int | None, day: date | None) -> None:
    """A lone year is the film's, a day is a release; the dates of a changed record are neither."""
    found = film(**properties)
    assert (found.year, found.release_date, found.title) == (year, day, "Dust Road")


@pytest.mark.parametrize(
    "rating, value",
    [
        ({"ratingValue": 7.7, "bestRating": 10, "ratingCount": 1577}, (7.7, 10, 1577)),
        ({"ratingValue": "2,4", "bestRating": "5", "ratingCount": "3 015"}, (2.4, 5, 3015)),
        ({"ratingValue": 72.15462610899873, "bestRating": 100, "reviewCount": 499}, (72, 100, 499)),
        ({"ratingValue": "83"}, (83, None, None)),
    ],
)
def test_ratings(rating: dict[str, object], value: tuple[object, ...]) -> None:
    """Values, scales and counts are as given; no scale is assumed."""
    ratings = film(aggregateRating=rating).ratings
    assert ratings is not None
    assert [(one.value, one.best, one.count) for one in ratings] == [value]


@pytest.mark.parametrize(
    "rating",
    [
        {"ratingValue": 0, "ratingCount": 0},
        {"ratingValue": "0"},
        {"ratingValue": None},
        {"ratingValue": "n/a", "bestRating": 10},
        {"ratingValue": 97, "bestRating": 10},
        {},
    ],
)
def test_no_rating(rating: dict[str, object]) -> None:
    """Ratings without votes, words and values above the best are not ratings."""
    assert not film(aggregateRating=rating).ratings


SCALE_OF_NOTHING = {"ratingValue": 7.1, "bestRating": 0, "ratingCount": 12}


@pytest.mark.parametrize(
    "markup",
    [
        block({"@type": "Movie", "name": "Dust Road", "aggregateRating": SCALE_OF_NOTHING}),
        (
            '<div itemscope itemtype="https://schema.org/Movie"><b itemprop="name">Dust Road</b>'
            '<p itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating">'
            '<b itemprop="ratingValue">7.1</b> of <b itemprop="bestRating">0</b>, '
            '<b itemprop="ratingCount">12</b> votes</p></div>'
        ),
        (
            '<h1 property="v:itemreviewed">Dust Road</h1><b property="v:average">7.1</b>'
            '<i property="v:best" content="0.0"></i><b property="v:votes">12</b>'
        ),
    ],
    ids=["JSON-LD", "microdata", "v"],
)
def test_a_scale_of_nothing(markup: str) -> None:
    """A best of 0 is lost with a problem, and nothing else is: value and count are the rating still."""
    assembly = assemble(read(markup).batches)
    assert assembly.page.ratings == (Rating(value=7.1, count=12),)
    assert [(problem.code, problem.path) for problem in assembly.doubts] == [("refused", "ratings[0].best")]


def test_a_review_on_a_scale_of_nothing() -> None:
    """A review keeps its judgement without the scale."""
    review = {"@type": "Review", "reviewBody": "A long road.", "reviewRating": SCALE_OF_NOTHING}
    (found,) = film(review=review).reviews or ()
    assert (found.rating, found.best, found.body) == (7.1, None, "A long road.")


def test_whose_rating_it_is() -> None:
    """A rating's own name, or the site that the film's address is of, tells the source; else none."""
    rating = {"ratingValue": 8, "bestRating": 10}
    for address, source in (
        ("https://www.imdb.com/title/tt6131450/", "IMDb"),
        ("https://films.example/", None),
    ):
        (found,) = film(aggregateRating=rating, url=address).ratings or ()
        assert found.source == source
    (named,) = film(aggregateRating={**rating, "bestRating": 100, "name": "Tomatometer"}).ratings or ()
    assert (named.source, named.kind) == ("Rotten Tomatoes", "critics")


def test_another_sites_score_is_not_its_own() -> None:
    """A value above a site's own scale has no source, and a problem."""
    markup = block(
        {
            "@type": "Movie",
            "name": "Dust",
            "url": "https://www.imdb.com/title/tt6131450/",
            "aggregateRating": {"ratingValue": 80, "ratingCount": 20},
        }
    )
    ratings = page(markup).ratings
    assert ratings is not None
    assert ratings[0].source is None
    assert "doubtful-source" in codes(read(markup))


def test_people() -> None:
    """People are read in all their shapes; organisations, placeholders and doubles are none."""
    found = film(
        director=person("Ann Poe", url="/name/nm0000123/"),
        actor=[
            person("NA"),
            person("Bo Lind", sameAs="https://films.example/bo"),
            "Céline Dror, Dan Orr, Jr.",
            person("Bo Lind"),
            {"@type": "PerformanceRole", "actor": person("Eva Kurz"), "characterName": "The Judge"},
            {"@type": "Organization", "name": "A Studio"},
        ],
        author=person("A Novelist"),
        creator=[person("Somebody")],
    )
    assert [credit.name for credit in found.cast or ()] == [
        "Bo Lind",
        "Céline Dror",
        "Dan Orr, Jr.",
        "Eva Kurz",
    ]
    assert (found.cast or ())[3].character == "The Judge"
    assert dict((found.directors or ())[0].ids) == {"imdb": "nm0000123"}
    assert found.writers is None


def test_who_the_author_is_on_known_sites() -> None:
    """Only where a site is known to mean it so are `author` and `creator` the writers."""
    data = {"creator": [person("Ann Poe"), {"@type": "Organization", "url": "/company/co1/"}]}
    found = film(url="https://www.imdb.com/title/tt6131450/", **data)
    assert [credit.name for credit in found.writers or ()] == ["Ann Poe"]


@pytest.mark.parametrize(
    "roles, expected",
    [
        (["The Judge", None, "A Boy"], ["The Judge", None, "A Boy"]),
        (["The Judge", "A Boy"], [None, None, None]),
    ],
)
def test_roles_beside_the_cast(roles: list[str | None], expected: list[str | None]) -> None:
    """A list of roles is joined to the cast where it is as long."""
    cast = film(actors=[person("Ann Poe"), person("Bo Lind"), person("Eva Kurz")], character=roles).cast
    assert [credit.character for credit in cast or ()] == expected


def test_countries_languages_and_addresses() -> None:
    """Places are strings or items, languages names or codes, other sites' addresses are numbers there."""
    found = film(
        countryOfOrigin=[{"@type": "Country", "name": "France"}, "USA"],
        inLanguage=["en", "la"],
        sameAs=["https://www.themoviedb.org/movie/1018-dust", "https://www.wikidata.org/wiki/Q42"],
        url="https://films.example/dust",
        image=[
            "https://films.example/img/no-poster.png",
            {"@type": "ImageObject", "url": "https://films.example/p.jpg"},
        ],
        trailer={"@type": "VideoObject", "embedUrl": "/video/1?a=1&amp;b=2"},
    )
    assert [(c.name, c.code) for c in found.countries or ()] == [("France", "FR"), ("USA", "US")]
    assert [(each.name, each.code) for each in found.languages or ()] == [("English", "en"), ("Latin", "la")]
    assert dict(found.ids) == {"tmdb": "1018", "wikidata": "Q42"}
    assert found.canonical_url == "https://films.example/dust"
    assert found.poster_url == "https://films.example/p.jpg"
    assert found.trailer_url == "/video/1?a=1&b=2"


def test_the_pages_own_language_is_not_the_films() -> None:
    """A code that tells a country, or is that of the page itself, says nothing of the film."""
    movie = block({"@type": "Movie", "name": "Dust", "inLanguage": "en-US"})
    assert page(movie).languages is None
    text = '<!DOCTYPE html><html lang="fr">' + block({"@type": "Movie", "name": "Dust", "inLanguage": "fr"})
    root = parse_tree(text, limits=LIMITS).root
    assert root is not None
    assert assemble(read_embedded(root, text, LIMITS).batches).page.languages is None


@pytest.mark.parametrize(
    "title, name, others, expected",
    [
        ("Road of Dust (2019) - IMDb", "Staubstraße", "Road of Dust", ("Road of Dust", "Staubstraße")),
        ("Staubstraße (2019)", "Staubstraße", "Road of Dust", ("Staubstraße", None)),
        ("«Пыль» (Dust Road, 2019)", "Пыль", "Dust Road", ("Пыль", "Dust Road")),
        ("尘路 (豆瓣)", "尘路 Dust Road", None, ("尘路", "Dust Road")),
    ],
)
def test_the_title_that_is_shown(
    title: str, name: str, others: str, expected: tuple[str, str | None]
) -> None:
    """The page's own name decides which of two titles it shows."""
    movie = {"@type": "Movie", "name": name, "alternateName": others}
    head = f'<head><title>{title}</title><meta property="og:title" content="{title}">{block(movie)}</head>'
    found = page(head if "豆" not in title else f"<head><title>{title}</title>{block(movie)}</head>")
    assert (found.title, found.original_title) == expected


REVIEW = {
    "@type": "Review",
    "author": {"@type": "Person", "name": "ann"},
    "name": "Slow & good",
    "reviewBody": "One.\n\nTwo.",
    "datePublished": "2022-05-23",
    "reviewRating": {"@type": "Rating", "ratingValue": "9", "bestRating": "10", "worstRating": 1},
}


def test_reviews() -> None:
    """A review is read in full; a zero on a scale from one, and a scale from -1 to 1, are not ratings."""
    zero = {"ratingValue": 0, "worstRating": 1, "bestRating": 10}
    fresh = {"ratingValue": 1, "worstRating": "-1", "bestRating": "1"}
    others = [
        {"@type": "Review", "reviewBody": body, "reviewRating": each}
        for body, each in (("x", zero), ("y", fresh))
    ]
    reviews = film(review=[REVIEW, *others, {"@type": "Review", "reviewBody": ""}]).reviews
    assert reviews is not None
    first, *rest = reviews
    assert (first.author, first.title, first.body, first.date, first.rating, first.best) == (
        *("ann", "Slow & good", "One.\n\nTwo.", date(2022, 5, 23), 9, 10),
    )
    assert [(each.body, each.rating) for each in rest] == [("x", None), ("y", None)]
    (worst,) = film(review={"reviewBody": "x", "reviewRating": {**zero, "worstRating": 0}}).reviews or ()
    assert worst.rating == 0


def test_a_cut_plot_is_no_plot() -> None:
    """A description that ends in the mark of a cut is a problem with its place, and no plot."""
    cut = "Two farmers whom nobody wants build a home from clay, and the village watches them until it..."
    movie = {"@type": "Movie", "name": "Dust Road", "description": cut}
    (batch,) = read(block(movie)).batches
    assert not batch.shows("plot")
    assert [(problem.code, getattr(problem.at, "json_path", None)) for problem in batch.problems] == [
        ("cut-text", "$.description")
    ]
    assert film(description="They wait...").plot == "They wait..."
    assert film(description=cut.replace("...", "…")).plot is not None
