"""IMDb's pages of reviews: users' reviews in two designs, complete or in fragments, and critics' reviews."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import Form, count, date, decimal, imdb_title, name, paragraphs, score, shown_count, words
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.figures.rating import on_scale
from ...notation.text import spoiler
from .imdb_next import FACTS_BEHIND, RATINGS_BEHIND, REVIEWS_BEHIND

IMDB_REVIEWS_2018: Final = HtmlLayout(
    name="imdb-reviews-2018",
    signature=("div.imdb-user-review div.lister-item-content",),
    fields=(field("imdb_id", "div.imdb-user-review@data-vote-url", imdb_title),),
    rows=(
        rows(
            "reviews",
            "div.imdb-user-review",
            form(".rating-other-user-rating", scored(score, "rating")),
            field("title", "a.title", words),
            field("author", ".display-name-link", words),
            field("date", ".review-date", date),
            field("spoiler", "span.spoiler-warning", spoiler),
            field("body", "div.text::paragraphs", paragraphs),
            field("url", "a.title@href", address),
            form(
                "div.actions::own",
                Form("{helpful} out of {_all} found this helpful.", helpful=shown_count, _all=shown_count),
            ),
        ),
    ),
    since=2018,
)

IMDB_REVIEWS_2024: Final = HtmlLayout(
    name="imdb-reviews-2024",
    signature=("article.user-review-item",),
    fields=FACTS_BEHIND,
    rows=(
        *RATINGS_BEHIND,
        REVIEWS_BEHIND,
        rows(
            "reviews",
            "article.user-review-item",
            form(".ipc-rating-star--rating", scored(on_scale(10), "rating"), blank="0"),
            field("title", '[data-testid="review-summary"]', words),
            field("author", '[data-testid="author-link"]', words),
            field("date", "li.review-date", date),
            field("spoiler", '[data-testid="review-spoiler-content"]', spoiler),
            field("body", ".ipc-html-content-inner-div::paragraphs", paragraphs),
            field("url", 'a[data-testid="permalink-link"]@href', address),
            field("helpful", "span.ipc-voting__label__count--up", shown_count),
        ),
    ),
    since=2024,
)

IMDB_CRITICS: Final = HtmlLayout(
    name="imdb-critics",
    signature=("div.metascore_block", "table.crits_results"),
    rows=(
        rows(
            "ratings",
            "div.metascore_block",
            field("value", 'span[itemprop="ratingValue"]', decimal),
            field("count", 'span[itemprop="ratingCount"]', count),
            given={"source": "Metacritic", "kind": "critics", "best": 100},
        ),
        rows(
            "reviews",
            "table.crits_results tr",
            form('td.score span[itemprop="ratingValue"]', scored(on_scale(100), "rating")),
            field("source", '[itemprop="publisher"]', name),
            field("author", '[itemprop="author"]', name),
            field("body", '[itemprop="reviewbody"]::paragraphs', paragraphs),
            field("url", 'a[itemprop="url"]@href', address),
        ),
    ),
    since=2012,
)
