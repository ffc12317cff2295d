"""How many comments a page says that it has."""

from __future__ import annotations

import pytest
from tests.helpers import said_by

READ = [  # beside the heading of comments, on either side
    ("<h2>17 Comments</h2><p>Loved the hens.</p>", 17),
    ("<h3>Comments (1,204)</h3>", 1204),
    ("<p>0 Kommentare</p>", 0),
    ("<p>3 دیدگاه</p>", 3),
    ("<p>5 Comments</p><p>Dust falls.</p><h2>Comments: 5</h2>", 5),
]
REFUSED = [
    "<p>17 reviews</p>",
    "<p>2 Comments</p><p>4 Comments</p>",  # those of entries
    "<p>2 Comments</p><p>2 Comments</p><p>2 Comments</p>",
    "<h2>Similar films</h2><div><p>Red Dust</p><p>6 Comments</p></div>",
    "<h2>Reviews</h2><div><p>Ida</p><p>6 Comments</p></div>",
    "<nav><a href=/c>6 Comments</a></nav>",
    "<p>Comments close in 30 days</p>",
]


@pytest.mark.parametrize("body, number", READ)
def test_a_number_of_comments_is_read(body: str, number: int) -> None:
    """The heading of the comments has their number before or after it."""
    assert said_by("comment-count", body) == {("comment_count",): number}


@pytest.mark.parametrize("body", REFUSED)
def test_other_numbers_are_refused(body: str) -> None:
    """Comments on a review or on another film, and numbers that differ, are not the page's."""
    assert not said_by("comment-count", body)
