"""YTS / YIFY film pages: HTML from 2015 on.

The ids have been stable since 2015. What changed is microdata (2018), the medium in the download dialogue and
the language tag after the year (2021); later pages are known from fragments alone.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import Column, Field, HtmlLayout, Rows, field, form, rows
from ...notation import (
    Form,
    Score,
    audio,
    bit_depth,
    certificate,
    codec,
    count,
    decimal,
    file_size,
    fps,
    genres,
    imdb_name,
    imdb_title,
    info_hash,
    integer,
    language,
    medium,
    name,
    paragraphs,
    quality,
    release_tag,
    resolution,
    runtime,
    score,
    stamp,
    words,
    year,
    youtube,
)
from ...notation.adapters import Printed, Spread
from ...notation.addresses import address, encoded_address, magnet_film
from ...notation.figures.site_marks import tomato

SIZE: Final = Spread(
    file_size,
    ("size", "size_bytes"),
    lambda size: {"size": file_size.write(size), "size_bytes": size.bytes},
    lambda values: file_size.get(values["size"]) if "size" in values else None,
)
"""A size fills two fields: the size as printed, and its bytes."""

RATED: Final = Spread(
    score,
    ("value", "best"),
    lambda value: {"value": value.value, "best": value.best},
    lambda values: Score(values["value"], values.get("best")) if "value" in values else None,
)
"""A score fills two fields: its value, and its best if it shows one."""

SCREENS: Final = ("#movie-info h2", "#mobile-movie-info h2")
"""The year and the genres are printed for desktops and for phones."""

UNKNOWN: Final = ("12hr 0 min", "12 hr 0 min", "counting...", "...", "/ counting...", "()")
"""What the site prints in place of a value: a runtime of zero on a 12-hour clock, peers not yet counted."""


NO_VIDEO: Final = ("https://www.youtube.com/embed/?", "//www.youtube.com/embed/?")
"""The trailer's address if there is no trailer."""


def _people(path: str, block: str) -> Rows:
    return rows(
        path,
        f"#crew {block} div.list-cast",
        form(
            "div.list-cast-info",
            Form("{name} as {character}", "{name} as", "{name}", name=name, character=words),
        ),
        field("ids.imdb", "a.avatar-thumb@href", imdb_name),
        section=f"#crew {block}",
    )


def _tomatoes(audience: str, kind: str) -> Rows:
    return rows(
        "ratings",
        f'#movie-info a[title^="Rotten Tomatoes {audience}"]',
        form("@title", Form(f"Rotten Tomatoes {audience} - {{label}}", label=tomato)),
        form("+ span", RATED),
        # Since about 2022 a count follows; that era is known only from texts (layouts-yts.md, section 8).
        form("+ span::tail", Form("· {count} reviews", count=count)),
        given={"source": "Rotten Tomatoes", "kind": kind},
    )


def _releases(*specs: Field) -> Rows:
    """Declare the parallel lists that make a release: specification, tab, link, and download dialogue."""
    return Rows(
        path="releases",
        columns=(
            Column(each="#movie-tech-specs div.tech-spec-info", fields=specs),
            Column(each="#movie-tech-specs span.tech-quality", fields=(form("", release_tag),)),
            Column(
                each='#movie-info p[class="hidden-xs hidden-sm"] a[rel="nofollow"]',
                fields=(form("", release_tag),),
            ),
            Column(
                each=("#movie-poster + div.modal div.modal-torrent", "div.modal-torrent"),
                fields=(
                    field("quality", "div.modal-quality", quality),
                    form(
                        "p.quality-size",
                        Form(
                            "{medium}.{codec}.{bit_depth}",
                            "{medium}.{codec}",
                            "{medium}",
                            medium=medium,
                            codec=codec,
                            bit_depth=bit_depth,
                        ),
                    ),
                    form("p.quality-size", SIZE),
                    field("url", 'a[href*="/torrent/download/"]@href', address),
                    field("info_hash", ('a[href^="magnet:"]@href', "a.download-torrent@href"), info_hash),
                ),
            ),
        ),
    )


SPECS: Final = (
    form('span[title="File Size"]::tail', SIZE),
    field("resolution", 'span[title="Resolution"]::tail', resolution),
    form('span[title="Language"]::tail', audio),
    field("content_rating", 'span[title="MPA Rating"]::tail', Printed(certificate)),
    field("fps", 'span[title="Frame Rate"]::tail', fps),
    field("runtime_minutes", 'span[title="Runtime"]::tail', runtime, blank=UNKNOWN),
    form(
        ('span[title="Peers and Seeds"]::tail', "span.tech-peers-seeds::tail"),
        Form("{peers} / {seeds}", peers=count, seeds=count),
        blank=UNKNOWN,
    ),
)

FACTS: Final = (
    field("title", ("#movie-info h1", "#mobile-movie-info h1"), words),
    form(SCREENS, Form("{year} [{languages}]", "{year}", year=year, languages=language)),
    field("genres", (f"{SCREENS[0]} + h2", f"{SCREENS[1]} + h2"), genres),
    field("poster_url", "#movie-poster img@src", address),
    field("canonical_url", 'meta[property="og:url"]@content', encoded_address),
    field("ids.yts", "#movie-info@data-movie-id", words),
    field("imdb_id", ('#movie-info a[title="IMDb Rating"]@href', "a.more-reviews@href"), imdb_title),
    field("extra.likes", "#movie-likes", integer),
    field("trailer_url", "#playTrailer@href", Printed(youtube), blank=NO_VIDEO),
    field("plot", ('#synopsis p[class="hidden-xs"]::paragraphs', "#synopsis h3 + p::paragraphs"), paragraphs),
    field("extra.uploader", "#synopsis em a", words),
    form("#synopsis em", Form("Downloaded {extra__downloads} times", extra__downloads=count)),
    field("date_added", '#synopsis span[itemprop="dateCreated"]', stamp),
    field("comment_count", "#comment-count", integer),
)

LISTS: Final = (
    _people("directors", "div.directors"),
    _people("cast", "div.actors"),
    _tomatoes("Critics", "critics"),
    _tomatoes("Audience", "users"),
    rows(
        "ratings",
        '#movie-info div.rating-row:has(a[title="IMDb Rating"])',
        field("value", ('span[itemprop="ratingValue"]', "span"), decimal),
        field("best", 'span[itemprop="bestRating"]', decimal),
        field("count", 'span[itemprop="ratingCount"]', count),
        given={"source": "IMDb", "kind": "users"},
    ),
    _releases(*SPECS),
    rows(
        "reviews",
        "#movie-reviews div.review",
        field("author", "span.review-author", words),
        form("span.review-rating", Form("{rating} / {best}", rating=decimal, best=decimal)),
        field("title", "h4", words),
        field("body", "article::paragraphs", paragraphs),
        section="#movie-reviews",
    ),
    rows(
        "comments",
        "#movie-comments div.comment",
        field("author", ".comment-text h3", words),
        field("body", ".comment-text p::paragraphs", paragraphs),
        field("likes", ".comment-like-count", integer),
    ),
    rows(
        "similar",
        "#movie-related a",
        form("@title", Form("{title} ({year})", "{title} (0000)", title=words, year=year), empty="()"),
        field("url", "@href", address),
    ),
)


def _era(
    since: int, *signature: str, lacks: tuple[str, ...] = (), more: tuple[Field, ...] = ()
) -> HtmlLayout:
    return HtmlLayout(
        name=f"yts-{since}",
        signature=signature,
        lacks=lacks,
        fields=(*FACTS, *more),
        rows=LISTS,
        since=since,
        whole=True,
    )


YTS_2015: Final = _era(
    2015,
    "#movie-info",
    "#movie-tech-specs",
    lacks=('#movie-info span[itemprop="ratingValue"]',),
    more=(field("date_added", "#synopsis em", stamp),),
)
YTS_2018: Final = _era(2018, '#movie-info span[itemprop="ratingValue"]', "#movie-tech-specs")
YTS_2021: Final = _era(
    2021, "#movie-info", "#movie-tech-specs", "#movie-poster + div.modal p.quality-size + br"
)
YTS_2023: Final = _era(2023, "#mobile-movie-info", "#movie-tech-specs", lacks=("#movie-info",))

YTS_2025: Final = HtmlLayout(
    name="yts-2025-downloads",
    signature=("div.modal-torrent div.modal-quality", 'div.modal-torrent a[href^="magnet:"]'),
    lacks=("#movie-tech-specs",),
    fields=(
        form(
            'div.modal-torrent a[href^="magnet:"]@href',
            Spread(
                magnet_film,
                ("title", "year"),
                lambda film: {"title": film[0], "year": film[1]},
                lambda values: (
                    (values["title"], values["year"]) if {"title", "year"} <= values.keys() else None
                ),
            ),
        ),
    ),
    rows=(_releases(),),
    since=2014,
    whole=True,
)
"""The download dialogue alone, as people paste and translate it; `since` makes complete pages come first."""
