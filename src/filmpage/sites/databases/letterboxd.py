"""Letterboxd: film pages from 2013 on.

The general readers read most facts from JSON-LD and labels. They do not read the characters, which are titles
of links, the line at the foot with the runtime, and the popular reviews.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import Form, Notation, Spelling, language, name, paragraphs, runtime, score, words, year
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.names.person import character
from ...notation.text import spoiler

_MARKED: Final = Notation(
    "mark before the runtime", str, (Spelling(r"[^\W\d_]{2,20}", itemgetter(0), "Adult"),)
)

LETTERBOXD: Final = HtmlLayout(
    name="letterboxd",
    signature=(".cast-list a.text-slug", "p.text-footer"),
    fields=(
        field("title", "h1.headline-1", words),
        field("year", (".releasedate a", "small.number a"), year),
        form(
            "p.text-footer::own",
            Form(
                "{runtime_minutes} More at",
                "{runtime_minutes}",
                "{_marked} {runtime_minutes} More at",
                "{_marked} {runtime_minutes}",
                runtime_minutes=runtime,
                _marked=_MARKED,
            ),
            blank="More at",
        ),
        field("tagline", "h4.tagline", words),
        field("languages", '#tab-details a[href*="/language/"]', language, every=True),
    ),
    rows=(
        rows(
            "cast",
            ".cast-list a[href]",
            field("name", "", name),
            field("character", "@title", character),
            field("url", "@href", address),
        ),
        rows(
            "reviews",
            "article.production-viewing",
            field("author", ".displayname", words),
            form(".rating", scored(score, "rating")),
            field("body", (".hidden-spoilers::paragraphs", ".js-review-body::paragraphs"), paragraphs),
            field("spoiler", ".contains-spoilers", spoiler),
            field("url", "a.context@href", address),
        ),
        rows(
            "reviews",
            "li.film-detail",
            field("author", ".name", words),
            form(".rating", scored(score, "rating")),
            field("body", (".hidden-spoilers::paragraphs", ".body-text::paragraphs"), paragraphs),
            field("spoiler", ".contains-spoilers", spoiler),
            field("url", "a.context@href", address),
        ),
    ),
    since=2013,
)
