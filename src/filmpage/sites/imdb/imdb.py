"""IMDb from 2008 to 2020: main pages of three designs.

The general readers read most facts from labels, microdata and, from 2018 on, JSON-LD. They do not read texts
beside links and the scores of other sites.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, Rows, field, form, rows
from ...notation import (
    Form,
    count,
    country_name,
    date,
    decimal,
    imdb_name,
    imdb_title,
    name,
    paragraphs,
    score,
    words,
    year,
)
from ...notation.adapters import scored
from ...notation.names.person import character
from ...notation.text import excerpt

IMDB_USERS: Final = {"source": "IMDb", "kind": "users"}
METASCORE: Final = {"source": "Metacritic", "kind": "critics"}
SCORE: Final = scored(score)
MARK: Final = scored(score, "rating")
USEFUL: Final = "people found the following comment useful:-"
HELPFUL: Final = "people found this review helpful. Was this review helpful to you?"


def _cast(row: str, person: str, played: str) -> Rows:
    return rows(
        "cast",
        row,
        field("name", person, name),
        field("character", played, character, blank=("(uncredited)", "(unconfirmed)", "(credit only)")),
        field("ids.imdb", f"{person} a@href", imdb_name),
    )


CAST: Final = _cast("table.cast_list tr", "td.primary_photo + td", "td.character")

RELEASED: Final = Form(
    "{release_date} ({_country})", "{release_date}", release_date=date, _country=country_name
)
AWARDS: Final = field("awards", ('[itemprop="awards"]', "span.awards-blurb"), words, joined=True)
KNOWN_AS: Final = Form(
    "{title} ({country}) ({_note})",
    "{title} ({country})",
    "{title}",
    title=words,
    country=country_name,
    _note=words,
)
ALSO_KNOWN: Final = rows("alternate_titles", 'h4:text("Also Known As")', field("title", "::tail", words))

TEASER: Final = rows(
    "reviews",
    ".user-comments",
    field("title", "strong", words),
    form(".tinystarbar@title", MARK),
    field("author", '.comment-meta a[href*="/user/"]:not([href*="/comments"])', words),
    form(".comment-meta", Form("{date} | by {_author}", date=date, _author=words)),
    field("body", "p::paragraphs", paragraphs),
    form("div.yn::own", Form(f"{{helpful}} of {{_all}} {HELPFUL}", helpful=count, _all=count)),
)

IMDB_2008: Final = HtmlLayout(
    name="imdb-2008",
    signature=("#tn15title h1",),
    fields=(
        field("title", "#tn15title h1::own", words),
        field("year", '#tn15title h1 a[href*="/Years/"]', year),
        field(
            "plot",
            ('div.info h5:text("Plot")::tail', 'div.info h5:text("Plot") + div.info-content::paragraphs'),
            excerpt,
        ),
        field("awards", 'div.info h5:text("Awards")::tail', words),
        field(
            "imdb_id",
            ('#tn15rating a[href*="/title/tt"]@href', 'a.tn15more[href*="/title/tt"]@href'),
            imdb_title,
        ),
    ),
    rows=(
        rows(
            "ratings",
            "#tn15rating",
            form("b", SCORE),
            form("a", Form("{count} votes", count=count)),
            given=IMDB_USERS,
        ),
        _cast("table.cast tr", "td.nm", "td.char"),
        rows("alternate_titles", 'h5:text("Also Known As")', form("::tail", KNOWN_AS)),
        rows(
            "reviews",
            "div.comment",
            form("div.small", Form(f"{{helpful}} out of {{_all}} {USEFUL}", helpful=count, _all=count)),
            field("title", "b", words),
            form("b::tail", Form(", {date}", date=date)),
            form("img@alt", MARK),
            field("author", 'a[href*="/user/"]', words),
            field("body", "p::paragraphs", paragraphs, joined=True),
        ),
    ),
    since=2008,
)

HEADING_2010: Final = "#overview-top h1"

IMDB_2010: Final = HtmlLayout(
    name="imdb-2010",
    signature=("#overview-top h1", ".star-box-details"),
    fields=(
        field(
            "title",
            ('#overview-top h1 span[itemprop="name"]:not(.title-extra)', "#overview-top h1::own"),
            words,
        ),
        field("plot", '#overview-top p[itemprop="description"]::paragraphs', excerpt),
        field("release_date", '.infobar meta[itemprop="datePublished"]@content', date),
        AWARDS,
    ),
    rows=(
        rows(
            "ratings",
            ".star-box-details",
            field("value", 'span[itemprop="ratingValue"]', decimal),
            field("best", 'span[itemprop="bestRating"]', decimal),
            field("count", 'span[itemprop="ratingCount"]', count),
            given=IMDB_USERS,
        ),
        rows(
            "ratings",
            ".star-box-details",
            form('a[href*="criticreviews"]', Form("{value}/{best}", value=decimal, best=decimal)),
            form(
                'a[href*="criticreviews"]@title',
                Form("{count} review excerpts provided by Metacritic.com", count=count),
            ),
            given=METASCORE,
        ),
        CAST,
        ALSO_KNOWN,
        TEASER,
    ),
    since=2010,
)

IMDB_2015: Final = HtmlLayout(
    name="imdb-2015",
    signature=(".title_wrapper h1", ".plot_summary_wrapper"),
    fields=(
        field("title", ".title_wrapper h1::own", words),
        field("original_title", ".originalTitle::own", words),
        field("plot", ".summary_text::paragraphs", excerpt, blank="Add a Plot"),
        form('.subtext a[href*="/releaseinfo"]', RELEASED),
        AWARDS,
    ),
    rows=(
        rows(
            "ratings",
            ".titleReviewBar",
            field("value", ".metacriticScore span", decimal),
            given=METASCORE,
        ),
        CAST,
        ALSO_KNOWN,
        TEASER,
    ),
    since=2015,
)
