"""ČSFD (csfd.cz, csfd.sk): film pages from 2020 on.

The general readers read most facts from JSON-LD and labels. The genres, the original title, the full plot
beside its beginning, and users' reviews have no label.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import date, genres, paragraphs, words
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.figures.site_marks import csfd_stars
from ...notation.text import dated_text, synopsis

CSFD: Final = HtmlLayout(
    name="csfd",
    signature=("div.film-header-name", "div.film-info-content div.origin"),
    fields=(
        field("title", "div.film-header-name h1::own", words),
        field("original_title", "ul.film-names img.flag::tail", words),
        field("genres", ("div.genres a", "div.genres"), genres, every=True),
        field("plot", (".plot-full p::paragraphs", ".plot-preview p::paragraphs"), synopsis),
    ),
    rows=(
        rows(
            "reviews",
            "article.article-review",
            field("author", "a.user-title-name", words),
            form("span.stars@class", scored(csfd_stars, "rating")),
            field("body", ".comment::paragraphs", paragraphs),
            field("date", "time", date),
            field("url", "a.permanent-link@href", address),
        ),
        rows(
            "reviews",
            'article[id^="review-"]:not(.article-review)',  # until 2021
            field("author", "a.user-title-name", words),
            form("span.stars@class", scored(csfd_stars, "rating")),
            field("body", ".article-content > p::paragraphs", dated_text, every=True),
            field("date", "time", date),
            field("url", "a.permanent-link@href", address),
        ),
    ),
    since=2020,
)
