"""Rotten Tomatoes: film pages since 2008.

What marks and labels lack are the scores of the top critics and of the audience, what each score is called, the
quoted critics, and whom people play. Until 2020 they stand in the markup; then in attributes of elements of
the site's own making, and in JSON beside them.
"""

from __future__ import annotations

from typing import Final

from ..layout import Column, Field, HtmlLayout, Rows, field, form, rows
from ..notation import Form, address, count, date, decimal, name, paragraphs, percent, runtime, words
from ..notation.job import job
from ..notation.person import character
from ..notation.rating import audience, popcorn_code, tomato, tomato_code, tomato_icon
from ..notation.time import american_day

SOURCE: Final = {"source": "Rotten Tomatoes", "best": 100}


def _score(kind: str, each: str, *fields: Field) -> Rows:
    return rows("ratings", each, *fields, given={**SOURCE, "kind": kind})


def _mark(*templates: str) -> Form:
    """A critic's own mark: of some scale, or anything else."""
    return Form(*templates, rating=decimal, best=decimal, _grade=words, date=date)


CAST: Final = rows(
    "cast",
    (".cast-item", '[data-qa="cast-crew-item"]', '[data-qa="person-item"]'),
    field("name", (".media-body a", '[data-qa="cast-crew-item-link"]', '[data-qa="person-name"]'), name),
    form(
        (".characters", ".p--small", '[data-qa="person-role"]'),
        Form("as {character}", "{character}", character=character),
    ),
    field("url", (".media-body a@href", '[data-qa="cast-crew-item-link"]@href', "@href"), address),
    unless=field("role", (".characters", ".p--small", '[data-qa="person-role"]'), job),
)
"""All who made the film stand in one list; those who did not play in it are told by what they did."""

COUNTED: Final = Form(
    *("Reviews Counted: {count}", "Critic Reviews: {count}", "User Ratings: {count}", "{count}"), count=count
)
OF_TEN: Final = Form("Average Rating: {average}/10", "{average}/10", average=decimal)
OF_FIVE: Final = Form("Average Rating: {average}/5", "{average}/5", average=decimal)

TOMATOES_2008: Final = HtmlLayout(
    name="rotten-tomatoes-2008",
    signature=("h1.movie_title", "#tomatometer_data"),
    fields=(field("plot", "#movie_synopsis_all::paragraphs", paragraphs),),
    rows=(
        _score(
            "critics",
            "#tomatometer",
            field("value", "span.percent", decimal),
            field("label", "div.iconset@class", tomato_icon),
            form("p", COUNTED),
            form("p", OF_TEN),
        ),
        rows(
            "reviews",
            "div.quoteBubble",
            field("author", "div.author a", name),
            field("source", "div.source a", words),
            field("label", "div.rating img@src", tomato_icon),
            field("body", "div.content p::paragraphs", paragraphs, blank="Click to read the article"),
            field("date", "div.date", american_day),
            field("url", "div.rating a@href", address),
        ),
    ),
    since=2008,
)

METER: Final = (
    field("value", ('span[itemprop="ratingValue"]', "span.meter"), decimal),
    field("label", ("span.icon@class", '[id="all-critics-meter"]@class'), tomato_icon),
    form(('span[itemprop*="reviewCount"]', "p.critic_stats br::tail"), COUNTED),
    form(('[id="scoreStats"] div', "p.critic_stats span"), OF_TEN),
)

TOMATOES_2011: Final = HtmlLayout(
    name="rotten-tomatoes-2011",
    signature=("#all-critics-numbers", "#top-critics-numbers"),
    fields=(field("runtime_minutes", "div.movie_info span.content[content]", runtime),),
    rows=(
        _score("critics", "#all-critics-numbers", *METER),
        _score("top_critics", "#top-critics-numbers", *METER),
        _score(
            "users",
            "div.fan_side",
            field("value", ("span.popcorn", "span.spilled"), decimal),
            form("p.critic_stats br::tail", COUNTED),
            form("p.critic_stats br::tail", OF_FIVE),
        ),
        Rows(
            path="ratings",
            columns=(
                Column(
                    each="div.audience-score",
                    fields=(
                        field("value", "div.media .meter-value", percent),
                        field("label", ".icon@class", tomato_icon),
                    ),
                ),
                Column(each="div.audience-info", fields=(form("div", OF_FIVE), form("div", COUNTED))),
            ),
            given={**SOURCE, "kind": "users"},
        ),
        CAST,
        rows(
            "reviews",
            "#reviews .quote_bubble",
            field("author", "div.review_source a", name),
            field("source", "div.review_source .subtle", words),
            field("label", ".icon@class", tomato_icon),
            form((".icon@title", ".icon@tip"), _mark("Original Score: {rating}/{best}", "Original Score: {_grade}")),
            field("body", "div.review_quote p::paragraphs", paragraphs),
            field("date", "div.review_quote span", date),
            form(
                "div.review_quote div.smaller::own",
                _mark("{date} | Rating: {rating}/{best} |", "{date} | Rating: {rating}/{best}", "{date} |", "{date}"),
            ),
            field("url", 'div.review_quote a[target="_blank"]@href', address),
        ),
    ),
    since=2011,
)
"""The pages of 2011 to 2018: the tables of scores kept their ids, the quotations their classes."""
