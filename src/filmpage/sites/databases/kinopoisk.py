"""Kinopoisk: film pages of 2021, whose class names end in a hash.

The general readers read nearly all facts from labels and JSON-LD. The ratings of critics are pictures with
numbers beside them.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import Form, count, score, words, year
from ...notation.adapters import scored

KINOPOISK_2021: Final = HtmlLayout(
    name="kinopoisk-2021",
    signature=('div[data-test-id="encyclopedic-table"]', "h1"),
    fields=(form("h1 span:not([class])", Form("{title} ({year})", "{title}", title=words, year=year)),),
    rows=(
        rows(
            "ratings",
            'div[class^="styles_ratingBar__"]',
            field("label", "h3", words),
            form(".film-rating-value", scored(score)),
            field("count", 'span[class^="styles_count__"]::own', count),
            given={"source": "Kinopoisk", "kind": "critics"},
        ),
    ),
    since=2021,
)
