"""AlloCiné: film pages from 2017 on.

The general readers read most facts from JSON-LD and labels. The two ratings, the cards of the actors and
users' reviews have no label. Links are encoded in class names, so that no place here uses `href`.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, Rows, field, form, rows
from ...notation import Form, count, date, name, words
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.figures.rating import of_five
from ...notation.names.person import character
from ...notation.text import excerpt


def _rated(label: str, kind: str) -> Rows:
    """Declare the rating under a label; only the label shows whose rating it is."""
    return rows(
        "ratings",
        f'.rating-title:text("{label}") + div',
        form("span.stareval-note", scored(of_five)),
        form(
            "span.stareval-review",
            Form("{count} critiques", "{count} critique", "{count} notes, {_texts}", "{count} notes",
                 count=count, _texts=words),
        ),
        given={"source": "AlloCiné", "kind": kind, "label": label},
    )  # fmt: skip


ALLOCINE: Final = HtmlLayout(
    name="allocine",
    signature=("div.meta-body-info", "#synopsis-details"),
    fields=(field("title", "h1", words),),
    rows=(
        rows(
            "cast",
            "div.person-card",
            field("name", ".meta-title", name),
            form(".meta-sub", Form("Rôle : {character}", character=character)),
            field("url", "a.meta-title-link@href", address),
        ),
        _rated("Presse", "critics"),
        _rated("Spectateurs", "users"),
        rows(
            "reviews",
            "div.review-card",
            field("author", ".review-card-user-infos .meta-title", words),
            form("span.stareval-note", scored(of_five, "rating")),
            form(".review-card-meta-date", Form("Publiée le {date}", date=date)),
            field("body", ".review-card-content::paragraphs", excerpt),
        ),
    ),
    since=2017,
)
