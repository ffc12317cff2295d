"""The Castle Cinema's film pages of 2025: a layout for the age rating, which is a picture."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form
from ...notation import Form, certificate, runtime, words, year
from ...notation.adapters import Printed

CASTLE_2025: Final = HtmlLayout(
    name="castle-2025",
    signature=("div.film-details div.film-duration", "div.hero-title"),
    fields=(
        form("div.hero-title", Form("{_club} presents: {title}", "{title}", title=words, _club=words)),
        field("year", "div.film-year", year),
        field("runtime_minutes", "div.film-duration", runtime),
        field("content_rating", "div.bbfc img@alt", Printed(certificate)),
    ),
    since=2025,
)
