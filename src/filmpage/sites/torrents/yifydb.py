"""yifyDB: a static site made from the YTS API in 2021, with facts in class names and broken markup.

Each block is printed twice, for phones and for desktops; the first one is complete.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import (
    Form,
    decimal,
    genres,
    imdb_title,
    info_hash,
    integer,
    language_code,
    medium,
    name,
    paragraphs,
    quality,
    words,
    year,
    youtube,
)
from ...notation.adapters import Printed
from ...notation.addresses import address
from .yts import SIZE

YIFYDB_2021: Final = HtmlLayout(
    name="yifydb-2021",
    signature=("h1.movie_title", ".release_year", ".movie_poster_info"),
    fields=(
        field("title", "h1.movie_title", words),
        field("year", ".release_year", year, blank="0"),
        field("languages", "span.language", language_code),
        field("genres", ".genre", genres),
        field("plot", ".movie_description_para::paragraphs", paragraphs),
        field("poster_url", "img.movie_poster_img@src", address),
        field("trailer_url", "a.trailer_link@href", Printed(youtube)),
        field("imdb_id", "a.rating@href", imdb_title),
    ),
    rows=(
        rows(
            "ratings",
            "a.rating",
            field("value", ".rating_digit", decimal, empty="0"),
            given={"source": "IMDb", "kind": "users"},
        ),
        rows("cast", ".cast.crew_cast_child p", field("name", "", name), section=".cast.crew_cast_child"),
        rows(
            "releases",
            ".modal-torrent",
            form(
                ".modal-quality img@src",
                Form("https://yts.mx/assets/images/website/{quality}-quality.svg", quality=quality),
            ),
            field("medium", "p.quality-size", medium),
            form("p.quality-size", SIZE),
            field("url", 'a[href*="/torrent/download/"]@href', address),
            field("info_hash", 'a[href*="/torrent/download/"]@href', info_hash),
        ),
        rows(
            "similar",
            "a.similar_movie_link",
            form("@href", Form("/yifydb/movies/{_id}/{title}-{year}", _id=integer, title=words, year=year)),
            field("url", "@href", Printed(words)),
        ),
    ),
    since=2021,
    whole=True,
)
