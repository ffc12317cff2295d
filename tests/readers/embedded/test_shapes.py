"""Embedded data in the shapes that sites give it: the same film gives the same facts in each of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st
from tests.helpers import embedded_data as read, embedded_page as page, json_ld, json_ld_film, json_ld_person

from filmpage import dumps
from filmpage.claims.assemble import assemble

laws = settings(deadline=None, max_examples=200)

FILM: Final[dict[str, Any]] = {
    "@context": "https://schema.org",
    "@type": "Movie",
    "@id": "https://films.example/salt#film",
    "name": "Salt & Smoke",
    "description": "Aster is to become King & Queen of the marsh, which nobody wanted.",
    "genre": ["Drama", "War"],
    "duration": "PT1H31M",
    "director": [json_ld_person("Ines Calder")],
    "actor": [json_ld_person("Ana Reyl"), json_ld_person("Jon Vask")],
    "contentRating": "PG-13",
    "datePublished": "2003-05-18",
    "countryOfOrigin": "Norway",
    "aggregateRating": {"@type": "AggregateRating", "ratingValue": 7.1, "bestRating": 10, "ratingCount": 512},
}


def said(data: object, title: str = "Salt &amp; Smoke") -> dict[str, Any]:
    """Return the film page that a block of JSON-LD gives."""
    found = assemble(read(f"<head><title>{title}</title>{json_ld(data)}</head>").batches).page
    return dict(json.loads(dumps(found)))


def deep(change: Callable[[Any], Any], data: Any) -> Any:
    """Return data with each text changed, except types, ids and addresses."""
    if isinstance(data, dict):
        return {key: value if key.startswith("@") else deep(change, value) for key, value in data.items()}
    return [deep(change, each) for each in data] if isinstance(data, list) else change(data)


def words(change: Callable[[Any], Any]) -> Callable[[dict[str, Any]], object]:
    """Return a way of writing that changes each text."""
    return lambda film: deep(lambda each: change(each) if isinstance(each, str) else each, film)


def in_graph(film: dict[str, Any]) -> object:
    """Write a film beside the parts that it refers to by their ids."""
    makers = [{**each, "@id": f"#p{number}"} for number, each in enumerate(film["actor"])]
    kept = {**film, "actor": [{"@id": each["@id"]} for each in makers]}
    others = [{"@type": "WebSite", "name": "Films"}, {"@type": "BreadcrumbList", "itemListElement": []}]
    return {"@context": film["@context"], "@graph": [others[0], *makers, kept, others[1]]}


def page_of(film: dict[str, Any]) -> object:
    """Write a film as what a web page is about."""
    return {"@context": film["@context"], "@type": "WebPage", "name": "Films", "mainEntity": film}


def expanded(film: dict[str, Any]) -> object:
    """Write a film with whole names of properties."""
    return [{key if key[0] == "@" else f"http://schema.org/{key}": value for key, value in film.items()}]


SHAPES: Final[dict[str, Callable[[dict[str, Any]], object]]] = {
    "in a list": lambda film: [film],
    "in lists in lists": lambda film: [[film], []],
    "in a graph": in_graph,
    "the subject of a page": page_of,
    "with whole names": expanded,
    "in an object of no type": lambda film: {"film": film},
    "in another order": lambda film: dict(reversed(film.items())),
    "values in objects": words(lambda text: {"@value": text}),
    "values in lists of one": words(lambda text: [text]),
    "values in sets": words(lambda text: {"@set": [text]}),
    "values by language": words(lambda text: [{"@value": text, "@language": "en"}]),
    "values in a map of languages": words(lambda text: {"en": text, "de": f"{text} (de)"}),
    "escaped once": words(lambda text: text.replace("&", "&amp;")),
    "escaped twice": words(lambda text: text.replace("&", "&amp;amp;")),
    "escaped thrice": words(lambda text: text.replace("&", "&amp;amp;amp;")),
    "with markup": words(lambda text: f"<p>{text}</p>" if " " in text else text),
    "several types": lambda film: {**film, "@type": ["Movie", "Product"]},
    "type with its vocabulary": lambda film: {**film, "@type": "http://schema.org/Movie"},
    "people as words": lambda film: {**film, "actor": "Ana Reyl, Jon Vask", "director": "Ines Calder"},
    "people glued in one": lambda film: {**film, "actor": json_ld_person("Ana Reyl, Jon Vask")},
    "people as a list with gaps": lambda film: {
        **film, "actor": dict(zip(("0", "2"), film["actor"], strict=True))
    },
    "people in roles": lambda film: {
        **film, "actor": [{"@type": "PerformanceRole", "actor": each} for each in film["actor"]]
    },
    "people in two parts": lambda film: {
        **film, "director": {"@type": "Person", "givenName": "Ines", "familyName": "Calder"}
    },
    "genres in one text": lambda film: {**film, "genre": "Drama, War"},
    "genres with a label": lambda film: {**film, "genre": "Genres: Drama, War"},
    "genres as things": lambda film: {**film, "genre": [{"name": g} for g in film["genre"]]},
    "the country as an object": lambda film: {
        **film, "countryOfOrigin": {"@type": "Country", "name": "Norway"}
    },
    "the rating in words": lambda film: {
        **film, "aggregateRating": {"ratingValue": "7,1", "bestRating": "10", "ratingCount": "512 votes"}
    },
    "the rating beside it": lambda film: [
        {key: value for key, value in film.items() if key != "aggregateRating"},
        {**film["aggregateRating"], "itemReviewed": {"@type": "Movie", "name": film["name"]}},
    ],
    "a trailer beside it": lambda film: [
        film, {"@type": "VideoObject", "name": "Trailer", "duration": "PT2M", "uploadDate": "2011-01-01"}
    ],
}  # fmt: skip
"""Ways of writing one film, by the kind of tool that writes so."""


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_gives_the_same_facts(shape: str) -> None:
    """How JSON-LD is written does not change what it says."""
    assert said(SHAPES[shape](FILM)) == said(FILM)


@laws
@given(first=st.sampled_from(sorted(SHAPES)), second=st.sampled_from(sorted(SHAPES)), data=st.data())
def test_shapes_of_a_part_of_the_film(first: str, second: str, data: st.DataObject) -> None:
    """Whatever a film says, two tools that write it in their own ways say the same."""
    needed = ("@context", "@type", "name", "genre", "director", "actor", "countryOfOrigin", "aggregateRating")
    left_out = data.draw(st.sets(st.sampled_from(sorted(FILM.keys() - {*needed}))))
    film = {key: value for key, value in FILM.items() if key not in left_out}
    assert said(SHAPES[first](film)) == said(SHAPES[second](film))


ELEMENTS: Final[dict[str, Callable[[str, str], str]]] = {
    "a span": lambda name, text: f'<span itemprop="{name}">{escape(text)}</span>',
    "a meta element": lambda name, text: f'<meta itemprop="{name}" content="{escape(text)}">',
    "escaped twice": lambda name, text: f'<meta itemprop="{name}" content="{escape(escape(text))}">',
    "markup inside": lambda name, text: f'<b itemprop="{name}"><u>{escape(text)}</u></b>',
}


@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("scope", ["http://schema.org/Movie", "https://schema.org/Movie", "schema:Movie"])
def test_microdata_says_the_same(element: str, scope: str) -> None:
    """Microdata gives the facts that JSON-LD gives, whatever elements hold it."""
    write = ELEMENTS[element]
    parts = [write(name, FILM[name]) for name in ("name", "duration", "contentRating", "countryOfOrigin")]
    parts += [write("genre", genre) for genre in FILM["genre"]]
    for name in ("director", "actor"):
        parts += [f'<i itemprop="{name}" itemscope>{write("name", p["name"])}</i>' for p in FILM[name]]
    rating = FILM["aggregateRating"]
    figures = "".join(write(name, str(rating[name])) for name in ("ratingValue", "bestRating", "ratingCount"))
    parts.append(f'<div itemprop="aggregateRating" itemscope>{figures}</div>')
    found = page(f'<body><div itemscope itemtype="{scope}">{"".join(parts)}</div></body>')
    left_out = ("@id", "description", "datePublished")
    assert json.loads(dumps(found)) == said({k: v for k, v in FILM.items() if k not in left_out}, "")


def test_rdfa_says_the_same() -> None:
    """RDFa is read as microdata is: the film, its people and its figures."""
    markup = (
        '<body vocab="http://schema.org/"><div typeof="Movie"><h1 property="name">Salt Ferry</h1>'
        '<i property="schema:duration" content="PT91M">1 h 31</i>'
        '<p property="director" typeof="Person"><b property="name">Ines Calder</b></p>'
        '<p property="actor" typeof="schema:Person">Ana Reyl</p></div>'
        '<div typeof="foaf:Document sioc:Item"><i property="dc:title">Films</i></div></body>'
    )
    found = page(markup)
    assert read(markup).types == ("Movie",)
    assert found == json_ld_film(
        name="Salt Ferry", duration="PT91M", director="Ines Calder", actor="Ana Reyl"
    )


def test_a_person_of_microdata_may_be_only_words() -> None:
    """The words of an item for a person that marks no name are the name."""
    person = '<li itemprop="actor" itemscope itemtype="http://schema.org/Person">Ana Reyl</li>'
    film = f'<div itemscope itemtype="http://schema.org/Movie"><b itemprop="name">Salt</b>{person}</div>'
    assert page(f"<body>{film}</body>") == json_ld_film(name="Salt", actor="Ana Reyl")


@pytest.mark.parametrize(
    "name, field",
    [
        ("genre", "genres"),
        ("actor", "cast"),
        ("director", "directors"),
        ("duration", "runtime_minutes"),
        ("contentRating", "content_rating"),
        ("countryOfOrigin", "countries"),
        ("description", "plot"),
    ],
)
@pytest.mark.parametrize("word", ["N/A", "unknown", "TBA", "-"])
def test_a_word_for_nothing_is_a_problem_and_no_value(name: str, field: str, word: str) -> None:
    """What programs print in place of a value is dropped, and said."""
    found = read(json_ld({**FILM, name: word}))
    assert getattr(assemble(found.batches).page, field) is None
    problems = [problem for batch in found.batches for problem in batch.problems]
    assert [(problem.code, problem.path) for problem in problems] == [("unread", field)]


def test_a_film_may_be_called_unknown() -> None:
    """A title is a title, even if it is a word for nothing elsewhere."""
    assert json_ld_film(name="Unknown").title == "Unknown"
    cast = json_ld_film(actor=[json_ld_person("N/A"), json_ld_person("Ana Reyl")]).cast
    assert cast is not None
    assert [person.name for person in cast] == ["Ana Reyl"]


@pytest.mark.parametrize(
    "text, minutes",
    [
        ("PT148M", 148), ("PT2H28M", 148), ("P0DT2H28M", 148), ("PT02H28M00S", 148), ("PT2H", 120),
        ("T1H30M", 90), ("P0Y0M0DT1H31M0S", 91), ("pt1h31m", 91), ("PT1H 31M", 91), ("PT1H31MIN", 91),
        ("PT1H31", 91), ("PT5460S", 91), (91, 91), ("91 ", 91), (5460, 91), ("1:31", 91),
        ("01:31:00", 91), ("91 min", 91), ("1 h 31 min", 91), ("Runtime: 91 min", 91),
        ({"@type": "Duration", "name": "PT1H31M"}, 91),
        ({"@type": "QuantitativeValue", "value": 91, "unitCode": "MIN"}, 91),
        ({"@type": "QuantitativeValue", "value": "2", "unitText": "hours"}, 120),
        ("PT0M", None), ("PT", None), ("0", None), ("1.45 h", None), ("0:31", None), ("soon", None),
    ],
)  # fmt: skip
def test_running_times(text: object, minutes: int | None) -> None:
    """A duration is read however it is written; one that may mean two things is not."""
    assert json_ld_film(duration=text).runtime_minutes == minutes


@pytest.mark.parametrize(
    "count, expected",
    [("1,204", 1204), ("1.204", 1204), ("1204.0", 1204), ("1.2K", 1200), ("1,204 votes", 1204), (1204, 1204)],
)
def test_counts(count: object, expected: int) -> None:
    """A count is read as under a label."""
    found = json_ld_film(aggregateRating={"ratingValue": 7.1, "bestRating": 10, "ratingCount": count})
    assert found.ratings is not None
    assert found.ratings[0].count == expected


@pytest.mark.parametrize(
    "said, first, others",
    [
        (["PG-13", "FSK 12"], "PG-13", ["PG-13", "FSK 12"]),
        ([{"@type": "Rating", "author": "MPAA", "ratingValue": "R"}], "R", None),
        ("Rated: PG-13", "PG-13", None),
        ("HD", None, None),  # sites that offer files name the quality of theirs
        ("1080p", None, None),
    ],
)
def test_certificates(said: object, first: str | None, others: list[str] | None) -> None:
    """The first certificate is the film's; a quality of files is none."""
    found = json_ld_film(contentRating=said)
    assert found.content_rating == first
    assert others == (None if found.certifications is None else [c.value for c in found.certifications])
