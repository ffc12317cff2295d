"""Rotten Tomatoes: film pages since 2008.

The general readers do not read the scores of top critics and audience, the labels of scores, the quoted
critics, and the characters. Until 2020 these are in the markup; since then they are in attributes of the
site's own elements, and in JSON beside them.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import Column, Field, HtmlLayout, Rows, field, form, rows
from ...notation import Form, address, count, date, decimal, name, paragraphs, percent, runtime, words
from ...notation.figures.site_marks import audience, popcorn_code, tomato, tomato_code, tomato_icon
from ...notation.figures.time import american_day
from ...notation.names.person import character
from ...notation.names.vocabulary import job

SOURCE: Final[dict[str, object]] = {"source": "Rotten Tomatoes", "best": 100}
USERS: Final[dict[str, object]] = {**SOURCE, "kind": "users"}


def _score(kind: str, each: str, *fields: Field) -> Rows:
    return rows("ratings", each, *fields, given={**SOURCE, "kind": kind})


def _mark(*templates: str) -> Form:
    """A critic's own score, on any scale, or any other text."""
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
"""Cast and crew are in one list; the crew is recognised by its jobs."""

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

QUOTES: Final = rows(
    "reviews",
    "#reviews .quote_bubble",
    field("author", "div.review_source a", name),
    field("source", "div.review_source .subtle", words),
    field("label", ".icon@class", tomato_icon),
    form(
        ('*[title^="Original Score"]@title', '*[tip^="Original Score"]@tip'),
        _mark("Original Score: {rating}/{best}", "Original Score: {_grade}"),
    ),
    field("body", "div.review_quote p::paragraphs", paragraphs),
    field("date", "div.review_quote span", date),
    form(
        "div.review_quote div.smaller::own",
        _mark("{date} | Rating: {rating}/{best} |", "{date} | Rating: {rating}/{best}", "{date} |", "{date}"),
    ),
    field("url", 'div.review_quote a[target="_blank"]@href', address),
)

METER: Final = (
    field("value", ('span[itemprop="ratingValue"]', "span.meter"), decimal),
    field("label", ("span.icon@class", '[id="all-critics-meter"]@class'), tomato_icon),
    form(('span[itemprop*="reviewCount"]', "p.critic_stats br::tail"), COUNTED),
    form(('[id="scoreStats"] div', "p.critic_stats span"), OF_TEN),
)


def _meters(since: int, name: str, mark: str, *audience: Rows, lacks: tuple[str, ...] = ()) -> HtmlLayout:
    return HtmlLayout(
        name=name,
        signature=("#all-critics-numbers", mark),
        lacks=lacks,
        fields=(field("runtime_minutes", "div.movie_info span.content[content]", runtime),),
        rows=(
            _score("critics", "#all-critics-numbers", *METER),
            _score("top_critics", "#top-critics-numbers", *METER),
            *audience,
            CAST,
            QUOTES,
        ),
        since=since,
    )


TOMATOES_2011: Final = _meters(
    2011,
    "rotten-tomatoes-2011",
    "div.fan_side",
    _score(
        "users",
        "div.fan_side",
        field("value", ("span.popcorn", "span.spilled"), decimal),
        form("p.critic_stats br::tail", COUNTED),
        form("p.critic_stats br::tail", OF_FIVE),
    ),
)

TOMATOES_2014: Final = _meters(
    2014,
    "rotten-tomatoes-2014",
    "div.audience-info",
    Rows(
        path="ratings",
        columns=(
            Column(
                each="div.audience-score",
                fields=(field("value", ".meter-value", percent), field("label", ".icon@class", tomato_icon)),
            ),
            Column(each="div.audience-info", fields=(form("div", OF_FIVE), form("div", COUNTED))),
        ),
        given=USERS,
    ),
    lacks=("div.audience-score div.wts",),
)

TOMATOES_2014_WANTED: Final = _meters(
    2014,
    "rotten-tomatoes-2014-wanted",
    "div.audience-score div.wts",
    rows(
        "ratings",
        "div.audience-info",
        form("div", Form("Average Rating: {value}/5", value=decimal)),
        form("div", COUNTED),
        given={"source": "Rotten Tomatoes", "kind": "users", "best": 5},
    ),
)
"""Before a film's release the meter shows how many people want to see it, which is not a score; the average
is."""

TOMATOES_2019: Final = HtmlLayout(
    name="rotten-tomatoes-2019",
    signature=("div.mop-ratings-wrap__half",),
    lacks=("*[tomatometerscore]",),
    rows=(
        _score(
            "critics",
            'div.mop-ratings-wrap__half:has([id="tomato_meter_link"])',
            field("value", ".mop-ratings-wrap__percentage::own", percent),
            field("label", ".icon@class", tomato_icon),
            form(".mop-ratings-wrap__text--small", Form("{count}", "Total Count: {count}", count=count)),
        ),
        rows(
            "ratings",
            "div.audience-score",
            field("value", ".mop-ratings-wrap__percentage::own", percent),
            field("label", ".icon@class", tomato_icon),
            form(
                ".mop-ratings-wrap__text--small", Form("{kind} Ratings: {count}", kind=audience, count=count)
            ),
            given=SOURCE,
        ),
        CAST,
        QUOTES,
    ),
    since=2019,
)

DETAILS: Final = "#score-details-json $.modal"


def _details(kind: str, part: str, *fields: Field) -> Rows:
    known = field("value", "$.score", decimal), field("average", "$.averageRating", decimal)
    return _score(kind, f"{DETAILS}.{part}", *known, *fields)


TOMATOES_2021: Final = HtmlLayout(
    name="rotten-tomatoes-2021",
    signature=(DETAILS,),
    rows=(
        _details(
            "critics",
            "tomatometerScoreAll",
            field("label", "$.tomatometerState", tomato),
            field("count", "$.reviewCount", count, blank="0"),
        ),
        # The script says "fresh" for every score of the top critics.
        _details("top_critics", "tomatometerScoreTop", field("count", "$.reviewCount", count, blank="0")),
        *(
            _details(
                kind,
                part,
                field("label", "$.audienceClass", tomato),
                field("count", "$.ratingCount", count, blank="0"),
            )
            for kind, part in (("users", "audienceScoreAll"), ("verified_users", "audienceScoreVerified"))
        ),
        CAST,
        QUOTES,
        rows(
            "reviews",
            "*[reviewquote]",
            field("author", '[slot="critic-link"]', name),
            field("source", '[slot="publication-link"]', words),
            field("label", "@scorestate", tomato_icon),
            form("@originalscore", _mark("{rating}/{best}", "{_grade}")),
            field("body", "@reviewquote", paragraphs),
            field("date", "@createdate", date),
            field("url", '[slot="review-url"]@href', address),
        ),
    ),
    since=2021,
)

CARD: Final = "#media-scorecard-json $"


def _card(kind: str, each: str | tuple[str, ...], label: Field, *fields: Field) -> Rows:
    known = field("value", "$.score", decimal), field("average", "$.averageRating", decimal)
    return rows("ratings", each, *known, label, *fields, given={**SOURCE, "kind": kind})


TOMATOES_2024: Final = HtmlLayout(
    name="rotten-tomatoes-2024",
    signature=(CARD,),
    fields=(
        field("plot", f"{CARD}.description::paragraphs", paragraphs),
        field("poster_url", f"{CARD}.primaryImageUrl", address),
    ),
    rows=(
        *(
            _card(
                kind,
                part,
                field("label", ("$.certified", "$.sentiment"), tomato_code, blank="false"),
                field("count", "$.reviewCount", count, blank="0"),
            )
            for kind, part in (
                ("critics", (f"{CARD}.overlay.criticsAll", f"{CARD}.criticsScore")),
                ("top_critics", f"{CARD}.overlay.criticsTop"),
            )
        ),
        *(
            _card(kind, part, field("label", ("$.certified", "$.sentiment"), popcorn_code, blank="false"))
            for kind, part in (
                ("users", f"{CARD}.overlay.audienceAll"),
                ("verified_users", f"{CARD}.overlay.audienceVerified"),
            )
        ),
        CAST,
        rows(
            "reviews",
            ("review-card-critic", "media-review-card-critic"),
            field("author", ('[slot="name"]', '[slot="displayName"]'), name),
            field("source", ('[slot="publication"]', '[slot="publicationName"]'), words),
            field("label", "score-icon-critics@sentiment", tomato_code),
            form(('[slot="rating"] span', '[slot="originalScore"]'), _mark("{rating}/{best}", "{_grade}")),
            field("body", ('[slot="review"]::paragraphs', '[slot="content"]::paragraphs'), paragraphs),
            field("date", '[slot="timestamp"]', american_day),
            field("date", '[slot="createDate"]', date),
            field("url", ('[slot="review-link"]@href', '[slot="editorialUrl"]@href'), address),
        ),
    ),
    since=2024,
)
