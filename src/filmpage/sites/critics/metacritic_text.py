"""Metacritic's film pages as plain text from converters: the scores with their verdicts and counts.

The labelled reader reads the rest.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Says, TextLayout
from ...notation import Form, Notation, count
from ...notation.figures.number import Number
from ...notation.figures.rating import metascore_label, out_of_ten, percentage

_LINKS: Final = ("", "See All ", "See All | ")
"""What converters leave of a link between a count and its score."""


def _score(name: str, kind: str, best: int, counted: str, value: Notation[int] | Notation[Number]) -> Says:
    """Declare a score under its name: the verdict, the count of reviews, the value."""
    return Says(
        path="ratings",
        reads=Form(
            *(f"{name} {{label}} based on {{count}} {counted} {link}{{value}}" for link in _LINKS),
            f"{name}{{label}} based on {{count}} {counted}See All {{value}}",
            f"{{value}} {name}",
            label=metascore_label,
            count=count,
            value=value,
        ),
        entry=True,
        given={"source": "Metacritic", "kind": kind, "best": best},
        split=5,
    )


METACRITIC_TEXT: Final = TextLayout(
    name="metacritic-text",
    votes=(
        "METASCORE",
        "Metascore",
        "USER SCORE",
        "MORE FROM METACRITIC",
        "Metacritic",
        "MOVIE DETAILS & CREDITS",
        "See All Details and Credits",
        "CRITIC REVIEWS",
    ),
    least=3,
    lines=(
        _score("METASCORE", "critics", 100, "Critics", percentage),
        _score("USER SCORE", "users", 10, "Ratings", out_of_ten),
    ),
    noise=("MOVIE DETAILS & CREDITS", "See All Details and Credits", "MORE FROM METACRITIC"),
    since=2017,
)
