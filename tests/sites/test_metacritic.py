"""Metacritic: invented pages in the site's own structure, one for each of its eras."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import filmpage
from filmpage.model.film import Credit, Rating
from filmpage.source.json.place import flattened

PAGE_2017 = """<html><head><title>Zinc Harbor Reviews - Metacritic</title>
<meta property="og:type" content="video.movie"><meta property="og:site_name" content="Metacritic"></head>
<body>
<div class="metascore_w large movie positive">83</div>
<div class="product_page_title oswald"><h1>Zinc Harbor</h1> <span class="release_year lighter">2013</span>
</div>
<div class="summary_deck details_section"><span class="label">Summary:</span> <span><span>
<span class="blurb blurb_collapsed">A tug sinks,</span>
<span class="blurb blurb_expanded">A tug sinks, and a town
with it. [Harbor Films]</span> <span class="toggle">Expand</span></span></span></div>
<div class="ms_wrapper"><a class="data" href="/movie/zinc/critic-reviews"><span> Universal acclaim </span>
<span class="based_on">based on 46 Critics</span></a>
<a class="metascore_anchor"><span class="metascore_w larger movie positive">90</span></a></div>
<div class="us_wrapper"><a class="data"><span>Mixed or average reviews</span>
<span class="based_on">based on 1,376 Ratings</span></a>
<span class="metascore_w user larger movie">5.6</span></div>
<div class="critic_reviews"><div class="review pad_top1"><div class="metascore_w larger movie">75</div>
<span class="source"><a>The Buoy</a></span><span class="author"><a>Bo Marsh</a></span>
<span class="date">Jan  9, 2014</span>
<div class="summary"><a class="no_hover" href="http://films.example/a"> Salt and bone. </a>
<a class="read_full" href="http://films.example/a">Read full review</a></div></div></div>
<div class="user_reviews"><div class="review"><div class="metascore_w user larger movie">10</div>
<span class="author"><a>tugfan</a></span><span class="date">Feb 15, 2014</span><div class="summary">
<div class="review_body">
<span><span class="blurb blurb_collapsed">Wet</span><span class="blurb blurb_expanded">Wet.<br>
<br>Very wet.</span></span>
</div></div></div></div></body></html>"""


def test_2017() -> None:
    """The two scores have a word and a count each; critics mark out of a hundred, visitors out of ten."""
    page = filmpage.parse(PAGE_2017)
    assert (page.title, page.year) == ("Zinc Harbor", 2013)
    assert page.plot == "A tug sinks, and a town with it. [Harbor Films]"
    assert page.ratings == (
        Rating(source="Metacritic", kind="critics", value=90, best=100, count=46, label="Universal acclaim"),
        Rating(
            source="Metacritic",
            kind="users",
            value=5.6,
            best=10,
            count=1376,
            label="Mixed or average reviews",
        ),
    )
    critic, user = page.reviews or ()
    assert (critic.author, critic.source, critic.rating, critic.best) == ("Bo Marsh", "The Buoy", 75, 100)
    assert (critic.body, critic.date, critic.url) == (
        "Salt and bone.",
        date(2014, 1, 9),
        "http://films.example/a",
    )
    assert (user.author, user.rating, user.best, user.body) == ("tugfan", 10, 10, "Wet.\n\nVery wet.")


def test_2017_without_scores() -> None:
    """Before there is a score the site prints "tbd"; the number of reviews so far is not a rating."""
    page = filmpage.parse(PAGE_2017.replace(">90<", ">tbd<").replace(" Universal acclaim ", "No score yet"))
    assert [rating.kind for rating in page.ratings or ()] == ["users"]


def test_details() -> None:
    """The job separates the lists; "Principal Cast" is not a part."""
    rows = [
        ("Ada Quill", "Director"), ("Bo Marsh", "Screenplay by"), ("Cy Oleander", "Captain Roe"),
        ("Di Fenn", "Principal Cast"), ("Ed Grau", "Executive Producer"),
    ]  # fmt: skip
    table = "".join(f'<tr><td class="person"><a>{n}</a></td><td class="role">{r}</td></tr>' for n, r in rows)
    page = filmpage.parse(f"""<html><head><title>Zinc Harbor Details and Credits - Metacritic</title>
<meta property="og:type" content="video.movie"></head><body>
<div class="product_page_title"><h1>Zinc Harbor</h1> <span class="release_year">2012</span></div>
<table class="details"><tr><td class="label">Runtime:</td><td class="data">157 min</td></tr></table>
<table class="credits"><tr><th>Name</th><th>Credit</th></tr>{table}</table></body></html>""")
    assert page.runtime_minutes == 157
    assert page.directors == (Credit(name="Ada Quill", role="Director"),)
    assert page.writers == (Credit(name="Bo Marsh", role="Screenplay by"),)
    assert page.cast == (Credit(name="Cy Oleander", character="Captain Roe"), Credit(name="Di Fenn"))
    assert page.crew == (Credit(name="Ed Grau", role="Executive Producer"),)


@pytest.mark.parametrize("certificate", ["TV-MA", "Not Rated", "PG-13"])
def test_a_heading_of_details_and_credits_makes_nobody_crew(certificate: str) -> None:
    """The box under "Movie details & credits" holds a certificate and a company; neither did anything."""
    cell = f'<td><span class="cert_rating {certificate}">{certificate}</span></td>'
    box = f"""<div><div class="title"><a href="/zinc/details">MOVIE DETAILS &amp; CREDITS</a></div></div>
<div class="details_section"><table class="cert_rating_wrapper"><tr>
{cell}<td><span>
<a href="/company/harbor">Harbor Films</a> | </span></td></tr></table></div>"""
    page = filmpage.parse(
        PAGE_2017.replace('<div class="critic_reviews">', f'{box}<div class="critic_reviews">')
    )
    assert (page.crew, page.content_rating) == (None, certificate)


@pytest.mark.parametrize("role", ["Castellan", "Principal Castaway", "Cast"])
def test_a_part_may_begin_as_a_placeholder_does(role: str) -> None:
    """The word "Cast" alone is not a part, but a part may begin with it."""
    page = filmpage.parse(f"""<html><head><title>Zinc Harbor Details and Credits - Metacritic</title>
<meta property="og:type" content="video.movie"></head><body>
<div class="product_page_title"><h1>Zinc Harbor</h1> <span class="release_year">2012</span></div>
<table class="details"><tr><td class="label">Runtime:</td><td class="data">157 min</td></tr></table>
<table class="credits"><tr><td class="person"><a>Cy Oleander</a></td><td class="role">{role}</td></tr></table>
</body></html>""")
    assert page.cast == (Credit(name="Cy Oleander", character=None if role == "Cast" else role),)


def component(name: str, item: Any) -> dict[str, Any]:
    """Make one component of a page that Nuxt makes."""
    return {"meta": {"componentName": name}, "data": {"item": item}}


def test_nuxt() -> None:
    """All that the page shows is read from the flattened script, and nothing of other films."""
    person = {"url": "/person/x/"}
    product = {
        "id": 7, "title": "Zinc Harbor", "description": "A tug sinks.", "premiereYear": 1962, "duration": 216,
        "releaseDate": "2002-09-20", "genres": [{"name": "Drama"}, {"name": "War"}], "rating": "PG",
        "tagline": "Hold fast!", "imdbId": "tt0000007",
        "production": {
            "cast": [{"name": "Cy Oleander", "roles": ["Captain Roe"], "entertainmentProduct": person}],
            "crew": [
                {"name": "Ada Quill", "roleTypeGroupName": "Directed By", "entertainmentProduct": person},
                {"name": "Bo Marsh", "roleTypeGroupName": "Written By", "entertainmentProduct": person},
            ],
        },
    }  # fmt: skip
    review = {"author": "Di Fenn", "publicationName": "The Buoy", "score": 80, "quote": "Salt.", "date": None}
    score = {"score": 81, "max": 100, "reviewCount": 8, "sentiment": "Universal acclaim"}
    components = [
        component("product", product), component("critic-score-summary", score),
        component("user-score-summary", {"score": None, "max": 10, "reviewCount": 3}),
        component("critic-reviews", {"default": [review], "positive": [review]}),
        component("related-carousel", [{"title": "Another Film"}]),
    ]  # fmt: skip
    payload = json.dumps(flattened({"data": {"loadPage:movies:zinc-harbor:": {"components": components}}}))
    page = filmpage.parse(
        f'<html><body><script id="__NUXT_DATA__" type="application/json">{payload}</script></body></html>'
    )
    assert (page.title, page.year, page.runtime_minutes, page.plot) == (
        "Zinc Harbor",
        1962,
        216,
        "A tug sinks.",
    )
    assert (page.genres, page.content_rating, page.tagline) == (("Drama", "War"), "PG", "Hold fast!")
    assert (page.release_date, page.imdb_id, page.ids["metacritic"]) == (date(2002, 9, 20), "tt0000007", "7")
    assert [credit.name for credit in (*(page.directors or ()), *(page.writers or ()))] == [
        "Ada Quill",
        "Bo Marsh",
    ]
    assert [(credit.name, credit.character) for credit in page.cast or ()] == [("Cy Oleander", "Captain Roe")]
    assert page.ratings == (
        Rating(source="Metacritic", kind="critics", value=81, best=100, count=8, label="Universal acclaim"),
    )
    (read,) = page.reviews or ()
    assert (read.author, read.source, read.rating, read.best) == ("Di Fenn", "The Buoy", 80, 100)


TEXT = """Metacritic logo
Movies
MORE FROM METACRITIC
Zinc Harbor
2013
METASCORE
Universal acclaim
based on 46 Critics
See All
90
USER SCORE
Mixed or average reviews
based on 1,376 Ratings
See All
5.6
VOTE NOW
MOVIE DETAILS & CREDITS
Harbor Films | Release Date: January 9, 2013
Starring: Bo Marsh, Ada Quill
Director: Ines Vautrin
Runtime: 107 min
"""
GLUED = (
    TEXT.replace("METASCORE\n", "METASCORE")
    .replace("SCORE\nMixed", "SCOREMixed")
    .replace("\nSee All\n", "See All ")
)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\nbased", " based").replace("\nSee All\n", " "),
        TEXT.replace("\nbased", " based").replace("\nSee All\n", " See All | ").replace("SCORE\n", "SCORE "),
        GLUED.replace("\nbased", " based"),
    ],
    ids=["separated", "one line a score", "cells", "glued"],
)
def test_scores_of_a_text_keep_verdict_and_count(text: str) -> None:
    """A score is read with the words around it, whatever a converter did to its lines."""
    page = filmpage.read(text).film()
    assert (page.title, page.year) == ("Zinc Harbor", 2013)
    assert [(r.kind, r.value, r.best, r.count, r.label) for r in page.ratings or ()] == [
        ("critics", 90, 100, 46, "Universal acclaim"),
        ("users", 5.6, 10, 1376, "Mixed or average reviews"),
    ]
