"""Metacritic: film pages of 2017, and those made by Nuxt, which hold all that they show in one script."""

from __future__ import annotations

from typing import Final

from ...layout.html import Field, HtmlLayout, Rows, field, form, rows
from ...notation import (
    Form,
    Notation,
    certificate,
    count,
    date,
    decimal,
    genres,
    imdb_title,
    integer,
    mpa_rating,
    name,
    paragraphs,
    words,
    year,
)
from ...notation.adapters import Printed
from ...notation.addresses import address
from ...notation.figures.site_marks import metascore_label
from ...notation.names.vocabulary import craft, directing, job, writing


def _score(wrapper: str, kind: str, best: int, counted: str) -> Rows:
    return rows(
        "ratings",
        wrapper,
        field("value", "span.metascore_w", decimal, blank="tbd"),
        field("label", "a.data span", metascore_label),
        form("span.based_on", Form(f"based on {{count}} {counted}", count=count)),
        given={"source": "Metacritic", "kind": kind, "best": best},
    )


def _reviews(section: str, best: int, *fields: Field) -> Rows:
    return rows(
        "reviews",
        f"div.{section} div.review",
        field("author", "span.author", name),
        field("rating", "div.metascore_w", decimal),
        field("date", "span.date", date),
        *fields,
        given={"best": best},
    )


METACRITIC_2017: Final = HtmlLayout(
    name="metacritic-2017",
    signature=("div.product_page_title", "div.ms_wrapper"),
    fields=(
        field("plot", "div.summary_deck span.blurb_expanded::paragraphs", paragraphs),
        field("content_rating", "span.cert_rating", Printed(mpa_rating)),
    ),
    rows=(
        _score("div.ms_wrapper", "critics", 100, "Critics"),
        _score("div.us_wrapper", "users", 10, "Ratings"),
        _reviews(
            "critic_reviews",
            100,
            field("source", "span.source", name),
            field("body", "div.summary a.no_hover::paragraphs", paragraphs),
            field("url", "a.read_full@href", address),
        ),
        _reviews(
            "user_reviews",
            10,
            field(
                "body", ("span.blurb_expanded::paragraphs", "div.review_body span::paragraphs"), paragraphs
            ),
        ),
    ),
    since=2010,
)

ROLE: Final = "td.role"


def _credits(path: str, *fields: Field, when: Field | None = None, unless: Field | None = None) -> Rows:
    person = field("name", "td.person", name), field("url", "td.person a@href", address)
    return rows(path, "table.credits tr", *person, *fields, when=when, unless=unless)


def _crew(path: str, role: Notation[str]) -> Rows:
    known = field("role", ROLE, Printed(role))
    return _credits(path, known, when=known)


METACRITIC_DETAILS: Final = HtmlLayout(
    name="metacritic-details",
    signature=("table.details", "table.credits"),
    lacks=("div.ms_wrapper",),
    rows=(
        _crew("directors", directing),
        _crew("writers", writing),
        _crew("crew", craft),
        _credits(
            "cast",
            field("character", ROLE, words, empty=("Principal Cast", "Cast")),
            unless=field("role", ROLE, job),
        ),
    ),
    since=2010,
)
"""The page of details; in place of a character it often has "Principal Cast"."""

COMPONENTS: Final = '#__NUXT_DATA__ $devalue.data["loadPage:movies:*"].components'
PRODUCT: Final = f'{COMPONENTS}[meta.componentName="product"].data.item'


def _component(name: str, inside: str) -> str:
    return f'{COMPONENTS}[meta.componentName="{name}"].data.item{inside}'


def _people(path: str, inside: str, *fields: Field) -> Rows:
    named = field("name", "$.name", name), field("url", "$.entertainmentProduct.url", address)
    return rows(path, f"{PRODUCT}.production{inside}", *named, *fields)


def _summary(component: str, kind: str) -> Rows:
    return rows(
        "ratings",
        _component(component, ""),
        field("value", "$.score", decimal),
        field("best", "$.max", decimal),
        field("count", "$.reviewCount", count),
        field("label", "$.sentiment", metascore_label),
        given={"source": "Metacritic", "kind": kind},
    )


def _judgements(component: str, best: int) -> Rows:
    return rows(
        "reviews",
        _component(component, ".default[]"),
        field("author", "$.author", name),
        field("source", "$.publicationName", name),
        field("rating", "$.score", decimal),
        field("body", "$.quote::paragraphs", paragraphs),
        field("date", "$.date", date),
        field("url", "$.url", address),
        given={"best": best},
    )


METACRITIC_NUXT: Final = HtmlLayout(
    name="metacritic-nuxt",
    signature=(COMPONENTS,),
    fields=(
        field("title", f"{PRODUCT}.title", words),
        field("year", f"{PRODUCT}.premiereYear", year),
        field("genres", f"{PRODUCT}.genres[].name", genres, every=True),
        field("runtime_minutes", f"{PRODUCT}.duration", integer, blank="0"),
        field("plot", f"{PRODUCT}.description::paragraphs", paragraphs),
        field("tagline", f"{PRODUCT}.tagline", words),
        field("content_rating", f"{PRODUCT}.rating", Printed(certificate)),
        field("release_date", f"{PRODUCT}.releaseDate", date),
        field("imdb_id", f"{PRODUCT}.imdbId", imdb_title),
        field("ids.metacritic", f"{PRODUCT}.id", words),
    ),
    rows=(
        _people("directors", '.crew[roleTypeGroupName="Directed By"]'),
        _people("writers", '.crew[roleTypeGroupName="Written By"]'),
        _people("cast", ".cast[]", field("character", "$.roles::[]", words)),
        _summary("critic-score-summary", "critics"),
        _summary("user-score-summary", "users"),
        _judgements("critic-reviews", 100),
        _judgements("user-reviews", 10),
    ),
    since=2023,
)
