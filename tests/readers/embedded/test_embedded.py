"""Embedded data: JSON-LD, microdata, `v:` properties and the head, from pages to claims."""

from __future__ import annotations

import html
import json
from typing import Any

from hypothesis import assume, given, settings, strategies as st
from tests.helpers import (
    embedded_data as read,
    embedded_page as page,
    json_ld as block,
    json_ld_film as film,
    json_ld_person as person,
    problem_codes as codes,
)

from filmpage.claims.assemble import assemble
from filmpage.claims.claim import Path
from filmpage.limits import Limits
from filmpage.readers.embedded.reader import Embedded
from filmpage.source.json.parse import JsonError, read_json
from filmpage.source.json.place import JsonPlace

laws = settings(deadline=None, max_examples=150)


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
    """Return what a reader claims."""
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
    problems = {problem.code for problem in assemble(found.batches).doubts}
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
            assert claim.raw in ("", str(data))


def is_json(text: str) -> bool:
    """Return whether a text can be read as JSON, if need be with repairs."""
    try:
        read_json(text)
    except JsonError:
        return False
    return True


@laws
@given(work=WORKS, broken=st.text(st.characters(exclude_characters="<"), max_size=40), first=st.booleans())
def test_a_broken_block_harms_no_other(work: dict[str, Any], broken: str, *, first: bool) -> None:
    """A block that is not JSON does not change what another says."""
    other = '{"@type": "Movie", "name": ' + broken
    assume(not is_json(other))
    whole = as_json(work)
    found = read(block(other) + whole if first else whole + block(other))
    assert said(read(whole), "json-ld") == said(found, "json-ld")
    assert "broken-json" in codes(found)


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
    assert "refused" not in {problem.code for problem in assemble(found.batches).doubts}


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
    """An `@id` is looked up, and one that leads to itself ends."""
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
    text = '{"@type":"Movie","name":"Dust","actor":{"name":"Ann Poe"},"actor":{"name":"Bo Lind"}}'
    cast = page(block(text)).cast
    assert cast is not None
    assert [credit.name for credit in cast] == ["Ann Poe", "Bo Lind"]


def test_entities_are_unescaped_once_more() -> None:
    """What a site escapes inside of JSON is read as words, once."""
    assert (
        film(name="Ann &amp; Bo&apos;s Road", description="It says &amp;lt; here.").title == "Ann & Bo's Road"
    )
    assert film(description="It says &amp;lt; here.").plot == "It says &lt; here."


# Whose film it is


def test_a_reviewed_film_is_named_and_inferred() -> None:
    """On a page that is a review, the film is only known by name, and the review is read."""
    reviewed = {"@type": "Movie", "name": "Dust", "director": person("Ann Poe")}
    review = {"@type": "Review", "author": person("ann"), "reviewBody": "Good.", "itemReviewed": reviewed}
    found = read(block(review))
    (batch,) = found.batches
    assert found.types == ("Review",)
    assert found.nested_movies == 1
    assert {claim.how for claim in batch if claim.path[0] in {"title", "directors"}} == {"inferred"}
    assert {"title", "directors", "reviews"} == {claim.path[0] for claim in batch}


def test_screenings_of_one_film() -> None:
    """Many events of one film name it; the club's words around the title are not part of it."""
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
    """Several films at the top, or in a list, are not a film's page, unless the page names one of them."""
    films = [{"@type": "Movie", "name": name} for name in ("Dust", "Rain")]
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": each} for each in films]}
    for data in (films, listed):
        found = read(block(data))
        assert found.nested_movies == 2
        assert not any(batch.shows("title") for batch in found.batches)
    assert page("<title>Rain (2019)</title>" + block(films)).title == "Rain"
    told = {"@type": "Movie", "name": "Snow", "director": person("Ann Poe")}
    assert page(block([*films, told])).title == "Snow"


def test_another_film_beside_the_pages_own() -> None:
    """Where the page's film is known, an item or a review of another film completes nothing."""
    rain = '<i itemprop="name">Rain</i><b itemprop="director">Ann Poe</b>'
    beside = f'<div itemscope itemtype="https://schema.org/Movie">{rain}</div>'
    review = block({"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Rain", "genre": "War"}})
    found = page(block({"@type": "Movie", "name": "Dust"}) + review + beside)
    assert (found.title, found.directors, found.genres) == ("Dust", None, None)


def test_types_are_told() -> None:
    """The types of the top objects are returned as written, without duplicates."""
    found = read(
        block(
            [{"@type": "TVSeries", "name": "x"}, {"@type": "http://schema.org/Person"}, {"@type": "Person"}]
        )
    )
    assert found.types == ("TVSeries", "Person")


def test_other_json_is_left_unread() -> None:
    """The data of a page's own program are not parsed, so that no fault in them is a problem."""
    found = read('<script id="__NEXT_DATA__" type="application/json">{broken</script><script>var a</script>')
    assert found.batches == []


def test_titles_of_drawings_are_no_page_titles() -> None:
    """The first `title` outside of drawings is the page's."""
    assert read("<body><svg><title>Arrow</title></svg></body>").document_title == ""
    assert read("<head><title>A \n film</title></head>").document_title == "A film"


def test_nothing_gives_nothing() -> None:
    """A page without embedded data has no claims and no problems."""
    found = read("<body><p>Dust</p></body>")
    assert (found.batches, found.types, found.nested_movies) == ([], (), 0)


def test_bounds_on_json() -> None:
    """Blocks and bytes beyond the bounds are not read, and a problem says so."""
    one = block({"@type": "Movie", "name": "Dust"})
    assert "too-much-json" in codes(read(one * 4, Limits(max_json_blocks=3)))
    assert "too-much-json" in codes(read(one, Limits(max_json_bytes=10)))
    deep = '{"@type":"Movie","name":"Dust","director":' + "[" * 5000 + "]" * 5000 + "}"
    found = read(block(deep) + one)
    assert any(batch.shows("title") for batch in found.batches)
