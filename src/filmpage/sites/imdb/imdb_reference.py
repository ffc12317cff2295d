"""IMDb's reference view: a page of an older design with all credits, which was kept after 2015."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import (
    Form,
    certificate,
    count,
    country_name,
    decimal,
    imdb_name,
    name,
    paragraphs,
    runtime,
    words,
)
from ...notation.adapters import Printed
from .imdb import CAST, IMDB_USERS, RELEASED

IMDB_REFERENCE: Final = HtmlLayout(
    name="imdb-reference",
    signature=(".titlereference-header h3",),
    fields=(
        field("title", '.titlereference-header h3[itemprop="name"]::own', words),
        field("original_title", '.titlereference-header h3[itemprop="name"]::tail', words),
        field("content_rating", ".titlereference-header li", Printed(certificate)),
        field("runtime_minutes", ".titlereference-header li", runtime),
        form(
            '.titlereference-header a[href*="/releaseinfo"]',
            RELEASED,
        ),
        field(
            "plot",
            ".titlereference-section-overview > div:not([class])::paragraphs",
            paragraphs,
            blank="Reviews:",  # the only other block without a class
        ),
    ),
    rows=(
        rows(
            "ratings",
            ".titlereference-header .ipl-rating-widget > .ipl-rating-star",
            field("value", ".ipl-rating-star__rating", decimal),
            field("count", ".ipl-rating-star__total-votes", count),
            given=IMDB_USERS,
        ),
        rows(
            "writers",
            "table.writers_list tr",
            field("name", "td.name", name),
            field("ids.imdb", "td.name a@href", imdb_name),
        ),
        CAST,
        rows(
            "certifications",
            'a[href*="certificates="]',
            form("", Form("{country}:{value}", country=country_name, value=words)),
        ),
    ),
    since=2017,
)
