"""Douban: film pages from 2013 on.

The general readers read most facts from JSON-LD, `v:` properties and the labels of #info. The characters, the
full plot beside its beginning, short comments and reviews have no label.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, Rows, field, form, rows
from ...notation import Form, count, date, name, words
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.figures.site_marks import douban_stars
from ...notation.names.person import character
from ...notation.text import excerpt, spoiler, synopsis

STARS: Final = form('span[class^="allstar"]@class', scored(douban_stars, "rating"))
DAY: Final = Form("{date} {_clock}", "{date}", date=date, _clock=words)


def _played(verb: str) -> Rows:
    """Declare the people who play or voice a character."""
    return rows(
        "cast",
        f'li.celebrity:has(span[title*="{verb} "])',
        field("name", "a.name", name),
        form(
            "span.role@title",
            Form(
                f"{verb} {{character}}",
                f"演员 {{_work}} ({verb} {{character}})",
                character=character,
                _work=words,
            ),
        ),
        field("url", "a.name@href", address),
    )


DOUBAN: Final = HtmlLayout(
    name="douban",
    signature=("#info span.pl", "#mainpic"),
    fields=(
        form("title", Form("{title} (豆瓣)", title=words)),
        field(
            "plot",
            (".related-info span.all::paragraphs", '.related-info span[property="v:summary"]::paragraphs'),
            synopsis,
        ),
        form("#comments-section h2 a", Form("全部 {comment_count} 条", comment_count=count)),
    ),
    rows=(
        _played("饰"),
        _played("配"),
        rows(
            "reviews",
            "div.comment-item",
            field("author", ".comment-info a", words),
            STARS,
            field("body", (".full::paragraphs", ".short::paragraphs"), excerpt),
            form(".comment-time@title", DAY),
            field("helpful", ".vote-count", count),
        ),
        rows(
            "reviews",
            "div.review-item",
            field("author", "a.name", words),
            STARS,
            field("title", "h2 a", words),
            field("body", ".short-content::own", excerpt),
            form(".main-meta@content", DAY),
            field("spoiler", "p.spoiler-tip", spoiler),
            field("url", "h2 a@href", address),
        ),
        rows("similar", "#recommendations dd a", field("title", "", words), field("url", "@href", address)),
    ),
    since=2013,
)
