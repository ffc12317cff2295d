"""Scores without a label: whose they are, on which scale, and how many have judged."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import said_by

READ = [  # where the rater is said
    ("<p>IMDb: 7.4/10 (1,204 votes)</p>", {"source": "IMDb", "value": 7.4, "best": 10, "count": 1204}),
    ("<p>Metacritic ★ 61 (33 critics)</p>", {"source": "Metacritic", "value": 61, "best": 100, "count": 33}),
    ("<p>IMDb – 1204 votes: <b>7,4/10</b></p>", {"source": "IMDb", "value": 7.4, "best": 10, "count": 1204}),
    ('<p><a href="https://www.imdb.com/title/tt0000001/">7.4/10</a> <small>1.2K</small></p>',
     {"source": "IMDb", "value": 7.4, "best": 10, "count": 1200}),
    ('<p><img src="l.svg" alt="Rotten Tomatoes"> 91% 120 votes</p>',
     {"source": "Rotten Tomatoes", "value": 91, "best": 100, "count": 120}),
    ("<div><b>39%</b><div>Rotten Tomatoes</div><div>26,348 votes</div></div>",
     {"source": "Rotten Tomatoes", "value": 39, "count": 26348}),
    ("<table><tr><td>Letterboxd<td>3.6/5<td>97.9K votes</table>",
     {"source": "Letterboxd", "value": 3.6, "best": 5}),
    ("<div><p>34% liked it</p><p>247,327 ratings</p></div>", {"value": 34, "best": 100, "count": 247327}),
    ("<p>3.4 di 5 su 942 voti</p>", {"value": 3.4, "best": 5, "count": 942}),  # counts in words
    ("<p>4.102 out of 5 from 8,214 votes</p>", {"value": 4.102, "best": 5, "count": 8214}),
    ("<p>7,1 из 10, 32 голоса</p>", {"value": 7.1, "best": 10, "count": 32}),
    ("<p>烂番茄:81%(专业评分 64人)</p>",
     {"source": "Rotten Tomatoes", "kind": "critics", "value": 81, "count": 64}),
    ("<p>6/10 99376명 참여</p>", {"value": 6, "best": 10, "count": 99376}),
    ("<div><b>5.5/10</b><div>Rating</div><div>311 115 votes</div></div>",
     {"value": 5.5, "best": 10, "count": 311115}),  # a count in groups is not a value and a count
    ("<p>Note 3,9 <meter max=5 value=3.9></meter> <span>218 notes</span></p>",
     {"value": 3.9, "best": 5, "count": 218}),  # drawn
    ('<p>Rating <i aria-label="4.5 out of 5"></i> 12 votes</p>', {"value": 4.5, "best": 5, "count": 12}),
]  # fmt: skip
REFUSED = [
    "<p>Rank #212</p>",
    '<p>Loading <i aria-label="4 out of 5"></i></p>',  # nobody's
    '<p><a href="https://www.imdb.com/title/tt0000001/">1917</a></p>',  # over the scale
    '<p><a href="https://www.imdb.com/title/tt0000001/">9</a></p>',  # a link's number
    '<p><a href="/title/1/">6.8</a> <a href="/m/iron">63</a></p>',  # not a rater's
    "<p>27.4% $760,507,625</p>",  # money
    "<p>9/10</p>",  # nobody's
    "<p>24/7 support</p>",
    "<h2>Reviews</h2><div><p>IMDb: 9/10 (12 votes)</p></div>",  # a visitor's
    (
        "<p>On IMDb it has 7.4/10 from 1,204 votes, which is fewer than the director had hoped in a year in "
        "which everybody who went to see the film had something to say about it.</p>"
    ),  # prose
]


@pytest.mark.parametrize("body, parts", READ)
def test_a_score_is_read(body: str, parts: dict[str, Any]) -> None:
    """The rater may be named, linked or drawn beside the value; the count may be on either side."""
    found = said_by("", body)
    assert {name: found.get(("ratings", 0, name)) for name in parts} == parts


@pytest.mark.parametrize("body", REFUSED)
def test_other_figures_are_refused(body: str) -> None:
    """A figure is a score only with whose it is, or with how many have judged."""
    assert not said_by("scores", body)


def test_each_link_of_a_row_has_its_own_score() -> None:
    """In a row of links to raters, each score is of the one that its link leads to."""
    found = said_by(
        "scores",
        '<p><a href="https://www.imdb.com/title/tt0000001/"><span>6.8</span> <span>(41.2K)</span></a>'
        '<a href="https://www.metacritic.com/movie/iron"><span>58</span></a> '
        '<a href="https://www.rottentomatoes.com/m/iron"><span>63%</span></a></p>',
    )
    rows = [
        tuple(found.get(("ratings", n, part)) for part in ("source", "value", "best", "count"))
        for n in range(3)
    ]
    assert rows == [
        ("IMDb", 6.8, 10, 41200),
        ("Metacritic", 58, 100, None),
        ("Rotten Tomatoes", 63, 100, None),
    ]
