"""Rich Mix's film pages of 2025: runtime, age rating and the page's date have no label."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field
from ...notation import certificate, runtime, stamp, words
from ...notation.adapters import Printed

RICHMIX_2025: Final = HtmlLayout(
    name="richmix-2025",
    signature=("div.show-details div.crew div.director", "h1 span.title"),
    fields=(
        field("title", "h1 span.title", words),
        field("runtime_minutes", "div.info div.duration", runtime),
        field("content_rating", "h1 span.rating", Printed(certificate)),
        field("date_added", 'script[type="application/ld+json"] $["@graph"][].datePublished', stamp),
    ),
    since=2025,
)
