"""TMDB: film pages from 2019 on.

The facts below the title have no labels, the score is in an attribute, the actors are on cards.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, rows
from ...notation import certificate, decimal, genres, name, runtime, words, year
from ...notation.adapters import Printed
from ...notation.addresses import address
from ...notation.names.person import character
from ...notation.text import synopsis

TMDB: Final = HtmlLayout(
    name="tmdb",
    signature=("section.header.poster div.facts", "div.user_score_chart"),
    lacks=(".tv_v4",),
    fields=(
        field("title", "section.header.poster h2 a", words),
        field("year", "section.header.poster span.release_date", year),
        field("content_rating", "div.facts span.certification", Printed(certificate)),
        field("genres", "div.facts span.genres a", genres, every=True),
        field("runtime_minutes", "div.facts span.runtime", runtime),
        field("tagline", "h3.tagline", words),
        field("plot", "div.overview::paragraphs", synopsis),
    ),
    rows=(
        rows(
            "ratings",
            "div.user_score_chart",
            field("value", "@data-percent", decimal),
            given={"source": "TMDB", "kind": "users", "best": 100},
        ),
        rows(
            "cast",
            "ol.people.scroller li.card",
            field("name", "p a", name),
            field("character", "p.character", character),
            field("url", "p a@href", address),
        ),
    ),
    since=2019,
)
