"""The visible part of IMDb's pages since 2021, for copies without the scripts."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import Form, date, decimal, paragraphs, score, words
from ...notation.adapters import scored
from ...notation.figures.number import shown_count

IMDB_2021_SEEN: Final = HtmlLayout(
    name="imdb-2021-seen",
    signature=('h1[data-testid^="hero"]', '[data-testid^="plot"]'),
    fields=(
        field("title", 'h1[data-testid^="hero"]', words),
        form(
            'div[data-testid="hero-title-block__original-title"]',
            Form("Original title: {original_title}", original_title=words),
        ),
        field(
            "plot", ('[data-testid="plot-xl"]::paragraphs', '[data-testid="plot-l"]::paragraphs'), paragraphs
        ),
    ),
    rows=(
        rows(
            "ratings",
            ("span.three-Elements", "span.metacritic-score-box"),
            field("value", ("span.score-meta", ""), decimal),
            given={"source": "Metacritic", "kind": "critics"},
        ),
        rows(
            "reviews",
            'section[data-testid="UserReviews"]',
            form("span.ipc-rating-star--otherUserAlt", scored(score, "rating")),
            field("title", '[data-testid="review-summary"]', words),
            field("author", 'a[data-testid="author-link"]', words),
            field("date", "li.review-date", date),
            field("body", '[data-testid="review-overflow"]::paragraphs', paragraphs),
            field("helpful", "span.ipc-voting__label__count--up", shown_count),
        ),
    ),
    since=2020,
)
