"""Prose below the title that no label announces."""

from __future__ import annotations

import pytest
from tests.helpers import said_by

PLOT = (
    "A widow who keeps a lighthouse finds a letter that should never have arrived. "
    "She takes the night train back to the town that she left twenty years ago."
)
READ = [
    f"<h1>Red Dust</h1><p>{PLOT}</p><h2>Cast</h2>",
    f"<h1>Red Dust</h1><p>2019</p><div><p>{PLOT}</p></div>",
    f"<h1>Red Dust</h1><p class='popup'>{PLOT}</p>",
]
REFUSED = [
    f"<h1>Red Dust</h1><h2>Reviews</h2><p>{PLOT}</p>",
    f"<p>{PLOT}</p><h1>Red Dust</h1>",  # above the title
    (
        "<h1>Red Dust</h1><p>We use cookies to make this site better for you and for us. "
        "By going on you accept them, and all that follows from it.</p>"
    ),
    "<h1>Red Dust</h1><p>Two sisters carry salt.</p>",  # too short to be sure
    f"<h1>Red Dust</h1><p><a href='/n'>{PLOT}</a></p>",  # a link to something else
]


@pytest.mark.parametrize("body", READ)
def test_the_plot_is_read(body: str) -> None:
    """The longest prose below the title is the plot, whatever its element is called."""
    assert said_by("prose", body, titles=("Red Dust",))[("plot",)] == PLOT


@pytest.mark.parametrize("body", REFUSED)
def test_other_prose_is_refused(body: str) -> None:
    """Reviews, notices and links are not the plot."""
    assert not said_by("prose", body, titles=("Red Dust",))
