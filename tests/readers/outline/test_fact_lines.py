"""Lines of facts without labels near the title."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import said_by

READ = [
    ("2018 · 159 min · Drama, War", {("year",): 2018, ("runtime_minutes",): 159, ("genres", 1): "War"}),
    ("[PG-13] [1964] [Animation] [143 min]", {("content_rating",): "PG-13", ("runtime_minutes",): 143}),
    ("1985 175 min Biography", {("year",): 1985, ("runtime_minutes",): 175, ("genres", 0): "Biography"}),
    ("USA, 1999, 110 min", {("year",): 1999, ("runtime_minutes",): 110}),
    ("<span>2001</span><span>1h 57m</span>", {("year",): 2001, ("runtime_minutes",): 117}),
    ("97 min", {("runtime_minutes",): 97}),
]
REFUSED = [
    "Seen in 2019 with friends, a western",
    "2019 at the cinema",
    "Page 3 of 12",
    "Drama school",
    "Posted 2019 by Ann Lee, 3 comments",
]


@pytest.mark.parametrize("line, facts", READ)
def test_a_line_of_facts_is_read(line: str, facts: dict[tuple[str | int, ...], Any]) -> None:
    """Whatever parts its facts, a line is read if nearly all of it is understood."""
    found = said_by("fact-lines", f"<h1>Red Dust</h1><p>{line}</p>", titles=("Red Dust",))
    assert {path: found.get(path) for path in facts} == facts


@pytest.mark.parametrize("line", REFUSED)
def test_other_lines_are_refused(line: str) -> None:
    """A line of which half is not understood says nothing."""
    assert not said_by("fact-lines", f"<h1>Red Dust</h1><p>{line}</p>", titles=("Red Dust",))


def test_a_line_far_below_the_title_is_refused() -> None:
    """The facts of other films are further down."""
    far = "<p>words</p>" * 30
    assert not said_by(
        "fact-lines", f"<h1>Red Dust</h1>{far}<p>2018 · 159 min · Drama</p>", titles=("Red Dust",)
    )
