"""Embedded data: JSON-LD, microdata, `v:` properties and the head, from pages to claims."""

from __future__ import annotations

import html
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.assemble import assemble
from filmpage.claims import Claims, Path, Rank
from filmpage.limits import Limits
from filmpage.model import FilmPage
from filmpage.readers.embedded import Embedded, read_embedded
from filmpage.readers.json_source import read_json
from filmpage.readers.schema_node import JsonPlace
from filmpage.source.html import parse_tree

LIMITS = Limits()
laws = settings(deadline=None, max_examples=150)


def read(markup: str, limits: Limits = LIMITS) -> Embedded:
    """Read the embedded data of a page."""
    root = parse_tree(f"<!DOCTYPE html><html>{markup}</html>", limits=LIMITS).root
    assert root is not None
    return read_embedded(root, markup, limits)


def block(data: object) -> str:
    """Write a block of JSON-LD."""
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{text}</script>'


def page(markup: str) -> FilmPage:
    """Read a page's embedded data and make a film page of it."""
    return assemble(read(markup).batches).page


def film(**properties: object) -> FilmPage:
    """Read a film that is given as JSON-LD."""
    return page(
        block({"@context": "https://schema.org", "@type": "Movie", "name": "Dust Road", **properties})
    )


def codes(found: Embedded) -> set[str]:
    """Give the codes of all problems."""
    return {problem.code for batch in found.batches for problem in batch.problems}


def person(name: str, **more: object) -> dict[str, object]:
    """Write a person."""
    return {"@type": "Person", "name": name, **more}


# One work, written in two ways

NAMES = st.sampled_from(["Ann Poe", "Bo Lind", "Céline Dror", "Đặng An", "Eva M. Kurz", "F. X. O'Dea"])
PEOPLE = st.lists(NAMES, max_size=4)
WORKS = st.fixed_dictionaries(
    {"name": st.sampled_from(["Dust Road", "Été", "An Old & New Tale", "1984", "Wait < Here >"])},
    optional={
        "director": PEOPLE,
        "actor": PEOPLE,
        "genre": st.lists(st.sampled_from(["Drama", "War", "Film-Noir", "Sci-Fi"]), max_size=3),
        "duration": st.sampled_from(["PT2H8M", "PT128M", "128 min", "P86M"]),
        "contentRating": st.sampled_from(["PG-13", "MPAA PG", "Not Rated", "Rated R for words"]),
        "datePublished": st.sampled_from(["2019-03-22", "2019", "May 5, 2019"]),
        "description": st.sampled_from(["Two farmers build a home.", "No consensus yet.", "Add a Plot"]),
        "image": st.sampled_from(["https://a.example/1.jpg", "/img/logo.png"]),
        "countryOfOrigin": st.lists(st.sampled_from(["France", "USA"]), max_size=2, unique=True),
        "aggregateRating": st.fixed_dictionaries(
            {"ratingValue": st.sampled_from(["7.5", "2,4", "0"])},
            optional={"bestRating": st.just("10"), "ratingCount": st.sampled_from(["0", "1,234"])},
        ),
    },
)
TYPES = {"director": "Person", "actor": "Person", "aggregateRating": "AggregateRating"}


def as_json(work: dict[str, Any]) -> str:
    """Write a work as JSON-LD."""
    return block({"@type": "Movie"} | {name: _json_value(name, value) for name, value in work.items()})


def _json_value(name: str, value: Any) -> Any:
    if name in ("director", "actor"):
        return [person(each) for each in value]
    return {"@type": TYPES[name], **value} if isinstance(value, dict) else value


def as_microdata(work: dict[str, Any]) -> str:
    """Write a work as microdata."""
    inside = "".join(_element(name, each) for name, value in work.items() for each in _list(value))
    return f'<body><div itemscope itemtype="http://schema.org/Movie">{inside}</div></body>'


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _element(name: str, value: Any) -> str:
    if name in TYPES:
        parts = value if isinstance(value, dict) else {"name": value}
        inside = "".join(_element(part, text) for part, text in parts.items())
        return f'<p itemprop="{name}" itemscope itemtype="http://schema.org/{TYPES[name]}">{inside}</p>'
    if name == "image":
        return f'<img itemprop="image" src="{value}">'
    return f'<span itemprop="{name}">{html.escape(value)}</span>'


def said(found: Embedded, reader: str) -> dict[Path, object]:
    """Give what a reader claims."""
    return {claim.path: claim.value for batch in found.batches if batch.reader == reader for claim in batch}


@laws
@given(work=WORKS)
def test_the_way_of_writing_does_not_matter(work: dict[str, Any]) -> None:
    """JSON-LD and microdata of one work make the same claims."""
    from_json = said(read(as_json(work)), "json-ld")
    assert from_json == said(read(as_microdata(work)), "microdata")
    assert from_json[("title",)] == work["name"]


@laws
@given(work=WORKS)
def test_the_model_takes_every_claim(work: dict[str, Any]) -> None:
    """No claim is refused by the model, and the two readers of one page do not contradict each other."""
    found = read(f"<head>{as_json(work)}</head>{as_microdata(work)}")
    problems = {problem.code for problem in assemble(found.batches).problems}
    assert not problems & {"refused", "conflict"}


@laws
@given(work=WORKS)
def test_evidence_leads_to_the_value(work: dict[str, Any]) -> None:
    """Following a claim's place through the JSON comes to the words that it was read from."""
    for batch in read(as_json(work)).batches:
        for claim in batch:
            place = claim.at
            assert isinstance(place, JsonPlace)
            data, _ = read_json(place.element.text or "")
            for step in place.steps:
                data = data[step]
            assert not isinstance(data, list)
            if not claim.path[0] == "ratings" or claim.path[-1] == "value":
                assert claim.raw == str(data)


@laws
@given(work=WORKS, broken=st.text(st.characters(exclude_characters="<"), max_size=40), first=st.booleans())
def test_a_broken_block_harms_no_other(work: dict[str, Any], broken: str, first: bool) -> None:
    """A block that is no JSON changes nothing of what another says."""
    whole, other = as_json(work), block('{"@type": "Movie", "name": ' + broken)
    found = read(other + whole if first else whole + other)
    alone = said(read(whole), "json-ld")
    assert alone.items() <= said(found, "json-ld").items() or "Movie" in broken


SOUP = st.lists(
    st.sampled_from(
        [
            *(
                '<div itemscope itemtype="http://schema.org/Movie">',
                "</div>",
                "<div itemscope>",
                "<p itemref=a>",
            ),
            *(
                '<b itemprop="name">Dust (2019)</b>',
                '<i itemprop="actor" itemscope>',
                "</i>",
                '<u id="a">',
                "</u>",
            ),
            *('<a itemprop="url trailer" href="//x.example/">', '<img itemprop="image" src="javascript:1">'),
            *(
                '<div id="a" itemscope itemref="a b" itemprop="director">',
                '<meta property="og:title" content="">',
            ),
            *('<meta property="og:image" content="::">', '<meta property="og:type" content="video.movie">'),
            *('<meta property="video:duration" content="9">', '<title>"x" (', "</title>", "<svg><title>"),
            *(
                '<span property="v:itemreviewed">',
                '<b property="v:average" content="9">',
                '<a rel="v:starring">',
            ),
            *(
                '<script type="application/ld+json">',
                "</script>",
                '{"@type":"Movie",',
                '"name":',
                '"x',
                '"',
                "}",
            ),
            *(
                '"director":[',
                "{",
                "]",
                '"aggregateRating":{"ratingValue":',
                "1e999",
                "NaN",
                "null",
                "true",
                ",",
            ),
            *(
                '"@id":"1"',
                '"@graph":[',
                '"duration":"PT2M3S"',
                '"image":{"url":"\\ud800"}',
                "/*",
                "*/",
                "//",
            ),
        ]
    ),
    max_size=40,
).map("".join)


@laws
@given(markup=SOUP)
def test_any_page_is_read(markup: str) -> None:
    """Whatever the markup, there are claims that the model takes, or problems."""
    found = read(markup)
    assert "refused" not in {problem.code for problem in assemble(found.batches).problems}


# JSON-LD


def test_wrappers_graphs_and_lists_are_entered() -> None:
    """CDATA marks, `@graph`, lists and a web page's main entity all lead to the film."""
    movie = {"@type": "Movie", "name": "Dust Road", "genre": "Drama, War"}
    for data in (
        "/* <![CDATA[ */\n" + json.dumps(movie) + "\n/* ]]> */",
        "<!--\n" + json.dumps(movie) + "\n-->",
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "A page"}, movie]},
        [{"@type": "Organization", "name": "A site"}, [movie]],
        {"@type": ["WebPage", "ItemPage"], "mainEntity": movie},
        {"@type": "http://schema.org/Movie", **{k: v for k, v in movie.items() if k != "@type"}},
    ):
        found = page(block(data))
        assert (found.title, found.genres) == ("Dust Road", ("Drama", "War"))


def test_references_are_followed_once() -> None:
    """An `@id` is looked up; one that leads to itself is no trouble."""
    graph = [
        {"@type": "Movie", "@id": "#film", "name": "Dust Road", "director": {"@id": "#ann"}},
        {"@type": "Person", "@id": "#ann", "name": "Ann Poe", "director": {"@id": "#film"}},
        {"@type": "WebPage", "@id": "#page", "mainEntity": {"@id": "#film"}, "about": {"@id": "#page"}},
    ]
    directors = page(block({"@graph": graph})).directors
    assert directors is not None
    assert [credit.name for credit in directors] == ["Ann Poe"]


def test_repeated_keys_are_kept() -> None:
    """Each `actor` of an object counts, as on Metacritic in 2017."""
    text = '{"@type":"Movie","name":"Dust","actor":{"@type":"Person","name":"Ann Poe"},"actor":{"name":"Bo Lind"}}'
    cast = page(block(text)).cast
    assert cast is not None
    assert [credit.name for credit in cast] == ["Ann Poe", "Bo Lind"]


def test_entities_are_unescaped_once_more() -> None:
    """What a site escapes inside of JSON is read as words, once."""
    assert (
        film(name="Ann &amp; Bo&apos;s Road", description="It says &amp;lt; here.").title == "Ann & Bo's Road"
    )
    assert film(description="It says &amp;lt; here.").plot == "It says &lt; here."


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
    """Minutes that were taken for seconds are read, and said to be."""
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
    """A year stands alone, a day is a release; the dates of a record that was changed are neither."""
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
    """Nobody's vote, words and values above the best are no ratings."""
    assert not film(aggregateRating=rating).ratings


def test_whose_rating_it_is() -> None:
    """A rating's own name, or the site that the film's address is of, tells the source; else there is none."""
    rating = {"ratingValue": 8, "bestRating": 10}
    assert (
        film(aggregateRating=rating, url="https://www.imdb.com/title/tt6131450/").ratings[0].source == "IMDb"
    )  # type: ignore[index]
    assert film(aggregateRating=rating, url="https://films.example/1").ratings[0].source is None  # type: ignore[index]
    named = film(aggregateRating={"ratingValue": 94, "bestRating": 100, "name": "Tomatometer"}).ratings
    assert named is not None
    assert (named[0].source, named[0].kind) == ("Rotten Tomatoes", "critics")


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
    """A review is whole; a zero on a scale from one, and a scale from -1 to 1, are no ratings."""
    zero = {"ratingValue": 0, "worstRating": 1, "bestRating": 10}
    fresh = {"ratingValue": 1, "worstRating": "-1", "bestRating": "1"}
    others = [{"@type": "Review", "reviewBody": "x", "reviewRating": each} for each in (zero, fresh)]
    reviews = film(review=[REVIEW, *others, {"@type": "Review", "reviewBody": ""}]).reviews
    assert reviews is not None
    first, *rest = reviews
    assert (first.author, first.title, first.body, first.date, first.rating, first.best) == (
        *("ann", "Slow & good", "One.\n\nTwo.", date(2022, 5, 23), 9, 10),
    )
    assert [(each.body, each.rating) for each in rest] == [("x", None), ("x", None)]


# Whose film it is


def test_a_reviewed_film_is_named_and_inferred() -> None:
    """On a page that is a review, the film is only known by name, and the review is read."""
    found = read(
        block({**REVIEW, "itemReviewed": {"@type": "Movie", "name": "Dust", "director": person("Ann Poe")}})
    )
    (batch,) = found.batches
    assert found.types == ("Review",)
    assert found.nested_movies == 1
    assert {claim.how for claim in batch if claim.path[0] in {"title", "directors"}} == {"inferred"}
    assert {"title", "directors", "reviews"} == {claim.path[0] for claim in batch}


def test_screenings_of_one_film() -> None:
    """Many events of one film name it; the club's words around the title are no part of it."""
    events = [
        {
            "@type": "ScreeningEvent",
            "startDate": f"2025-01-{day}",
            "duration": "PT125M",
            "workPresented": {"@type": "Movie", "name": "Our club presents: Dust Road + Q&A"},
        }
        for day in (10, 11)
    ]
    found = read(block(events))
    result = assemble(found.batches).page
    assert (result.title, result.runtime_minutes, found.nested_movies) == ("Dust Road", 125, 1)


def test_a_list_of_films_is_no_film() -> None:
    """Several films at the top, or in a list, are nobody's page, unless the page names one of them."""
    films = [{"@type": "Movie", "name": name} for name in ("Dust", "Rain")]
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": each} for each in films]}
    for data in (films, listed):
        found = read(block(data))
        assert found.nested_movies == 2
        assert not any(batch.shows("title") for batch in found.batches)
    assert page("<title>Rain (2019)</title>" + block(films)).title == "Rain"


def test_types_are_told() -> None:
    """The types of what stands at the top are given as written, without doubles."""
    found = read(
        block(
            [{"@type": "TVSeries", "name": "x"}, {"@type": "http://schema.org/Person"}, {"@type": "Person"}]
        )
    )
    assert found.types == ("TVSeries", "Person")


# Microdata


def test_each_property_belongs_to_its_nearest_scope() -> None:
    """A trailer's duration, a review's date and another film's name are not the film's."""
    found = page(
        """<div itemscope itemtype="http://schema.org/Movie"><h1 itemprop="name">Dust <i>(2019)</i></h1>
        <div itemprop="trailer" itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="duration"
        content="T93M0S"></div><div itemprop="review" itemscope itemtype="http://schema.org/Review">
        <meta itemprop="datePublished" content="2012-02-21"><p itemprop="reviewBody">Good.<br>Very.</p></div>
        <span itemscope itemtype="http://schema.org/AggregateRating"><meta itemprop="ratingValue" content="3"></span>
        <div itemprop="aggregateRating" itemscope><b itemprop="ratingValue">8.2</b><meta itemprop="bestrating"
        content="10"><b itemprop="reviewCount ratingCount">1,024</b></div></div>
        <div class="menu"><span itemprop="name">Rain</span></div>"""
    )
    assert (found.title, found.year, found.runtime_minutes, found.release_date) == ("Dust", 2019, None, None)
    assert [(one.value, one.best, one.count) for one in found.ratings or ()] == [(8.2, 10, 1024)]
    assert [(one.body, one.date) for one in found.reviews or ()] == [("Good.\nVery.", date(2012, 2, 21))]


def test_references_of_items() -> None:
    """An `itemref` lends an item the properties that stand elsewhere."""
    found = page(
        """<div itemscope itemtype="https://schema.org/Movie" itemref="a b"><i itemprop="name">Dust</i></div>
        <p id="a"><span itemprop="genre">Drama</span></p><p id="b" itemprop="director">Ann Poe</p>"""
    )
    assert (found.genres, [credit.name for credit in found.directors or ()]) == (("Drama",), ["Ann Poe"])


def test_several_people_in_one_scope() -> None:
    """All names that a careless scope holds are people, each with its address."""
    found = page(
        """<div itemscope itemtype="http://schema.org/Movie"><i itemprop="name">Dust</i><p itemprop="actors"
        itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/1"><b itemprop="name">Ann Poe</b></a>,
        <a itemprop="url" href="/2"><b itemprop="name">Bo Lind</b></a></p></div>"""
    )
    assert [(credit.name, credit.url) for credit in found.cast or ()] == [
        ("Ann Poe", "/1"),
        ("Bo Lind", "/2"),
    ]


def test_too_many_items_are_cut() -> None:
    """Beyond the bound nothing is read, and that is said."""
    many = '<div itemscope itemtype="http://schema.org/Movie">' + "<b itemprop=actor>A B</b>" * 50 + "</div>"
    assert "too-many-items" in codes(read(many, Limits(max_items=20)))
    refs = f'<div itemscope itemtype="http://schema.org/Movie" itemref="{"r " * 40}"></div><p id=r>{many}</p>'
    assert "too-many-items" in codes(read(refs, Limits(max_items=100)))


# The head, and `v:` properties

HEAD = """<head><title>\u200eDust Road (2019) directed by Ann Poe \u2022 Letterboxd</title>
<meta property="og:site_name" content="Films"><meta property="og:type" content="video.movie">
<meta property="og:title" content="Dust Road (TV Movie 2019)"><meta property="og:url" content="https://films.example/1">
<meta property="og:image" content="https://films.example/img/logo.png"><meta property="video:duration" content="7680">
<meta property="video:release_date" content="2019-03-22T00:00:00Z"><meta property="video:director" content="Ann Poe">
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
def test_descriptions_of_the_head(text: str, is_plot: bool) -> None:
    """Only a whole text that is not promotion may stand in for a plot."""
    markup = (
        f'<meta property="og:type" content="video.movie"><meta property="og:description" content="{text}">'
    )
    assert (page(markup).plot == text.strip()) is is_plot


def test_v_properties() -> None:
    """The properties of the data-vocabulary era mark what is shown."""
    found = page(
        """<head><title>尘路 (豆瓣)</title><meta property="og:site_name" content="豆瓣"></head>
        <h1><span property="v:itemreviewed">尘路 Dust Road</span></h1><a rel="v:directedBy" href="/1">安 Ann Poe</a>
        <span property="v:genre">剧情</span><span property="v:runtime" content="128">128分钟</span>
        <span property="v:initialReleaseDate" content="2019-03-22(美国)">x</span>
        <b property="v:average">9.4</b><i property="v:best" content="10.0"></i><i property="v:votes">1577</i>"""
    )
    assert (found.title, found.original_title, found.runtime_minutes) == ("尘路", "Dust Road", 128)
    assert [(one.source, one.value, one.best, one.count) for one in found.ratings or ()] == [
        ("Douban", 9.4, 10, 1577)
    ]
    assert [credit.name for credit in found.directors or ()] == ["安"]
    assert [(one.date, one.country) for one in found.releases_by_country or ()] == [
        (date(2019, 3, 22), "美国")
    ]


def test_other_json_is_left_unread() -> None:
    """Hydration data is found, and not parsed."""
    found = read('<script id="__NEXT_DATA__" type="application/json">{broken</script><script>var a</script>')
    assert [(script.name, script.text) for script in found.json_scripts] == [("__NEXT_DATA__", "{broken")]
    assert found.batches == []


def test_titles_of_drawings_are_no_page_titles() -> None:
    """The first `title` outside of drawings is the page's."""
    assert read("<body><svg><title>Arrow</title></svg></body>").document_title == ""
    assert read("<head><title>A \n film</title></head>").document_title == "A film"


def test_nothing_gives_nothing() -> None:
    """A page without embedded data has no claims and no problems."""
    assert read("<body><p>Dust</p></body>") == read("<body></body>") or read("<p>x</p>").batches == []


def test_bounds_on_json() -> None:
    """Blocks and bytes beyond the bounds are not read, and that is said."""
    one = block({"@type": "Movie", "name": "Dust"})
    assert "too-much-json" in codes(read(one * 4, Limits(max_json_blocks=3)))
    assert "too-much-json" in codes(read(one, Limits(max_json_bytes=10)))
    deep = '{"@type":"Movie","name":"Dust","director":' + "[" * 5000 + "]" * 5000 + "}"
    found = read(block(deep) + one)
    assert any(isinstance(batch, Claims) and batch.shows("title") for batch in found.batches)
