"""Reviews in sections that are headed as such: author, date, score, title and body."""

from __future__ import annotations

from datetime import date as Date
from typing import Any

import pytest
from tests.helpers import said_by

BODY = "<p>I came for the landscape and I stayed for the faces of everybody in it.</p>"
TEXT = "I came for the landscape and I stayed for the faces of everybody in it."
READ = [
    (f"<h3>Reviews</h3><div><span>cinefan_69</span> <time>27 May 2024</time>{BODY}</div>",
     {"author": "cinefan_69", "date": Date(2024, 5, 27), "body": TEXT}),
    (f"<h3>User reviews (12)</h3><div><h4>A small wonder</h4><div><b>Ann</b> <i>8/10</i></div>{BODY}</div>",
     {"title": "A small wonder", "body": TEXT}),
    (f"<h3>Reviews</h3><blockquote>{BODY}</blockquote><cite><span>Ann</span> <span>9/10</span></cite>",
     {"author": "Ann", "rating": 9, "best": 10, "body": TEXT}),
    ("<h3>影評</h3><div><div><i>Ann</i><span>10/10</span></div><p>為風景而去，卻被一張張面孔留下。</p></div>",
     {"author": "Ann", "rating": 10, "body": "為風景而去，卻被一張張面孔留下。"}),
]  # fmt: skip
REFUSED = [
    f"<h3>Comments</h3><div><b>Ann</b>{BODY}</div>",  # visitors' talk is not a review
    f"<h3>Story</h3><div><span>Ann</span>{BODY}</div>",
    "<h3>Reviews</h3><p>Be the first to review this film.</p>",
    f"<h3>Reviews</h3>{BODY}",  # nobody's
]


@pytest.mark.parametrize("body, parts", READ)
def test_a_review_is_read(body: str, parts: dict[str, Any]) -> None:
    """The head may be above or below the body, and each of its parts may be absent."""
    found = said_by("review-rows", body)
    assert {name: found.get(("reviews", 0, name)) for name in parts} == parts


@pytest.mark.parametrize("body", REFUSED)
def test_other_prose_is_refused(body: str) -> None:
    """A review has a body, and an author or a score."""
    assert not said_by("review-rows", body)


def test_the_heading_of_reviews_may_have_a_title_beside_it() -> None:
    """A heading with another name beside the section's announces the section as well."""
    found = said_by(
        "review-rows",
        "<h2>Reviews – Quiet Harbour</h2>"
        "<div><div>Ida Vane <span>12 March 2015</span></div><p>Loved the hens.</p></div>",
    )
    assert found.get(("reviews", 0, "author")) == "Ida Vane"


def test_a_date_of_two_readings_is_not_a_title() -> None:
    """Figures without a word are neither the title of a review nor its author."""
    found = said_by(
        "review-rows",
        "<h2>Reviews</h2><div><div><span>Ida Vane</span> <span>3/10</span> <span>05/07/2008</span></div>"
        "<p>Loved the hens.</p></div>",
    )
    assert found.get(("reviews", 0, "author")) == "Ida Vane"
    assert ("reviews", 0, "title") not in found
