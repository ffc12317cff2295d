"""Subscene: pages of subtitles of 2016, which name the releases that the subtitles fit.

The rating, the frame rate and the date belong to the subtitles, not the film.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import imdb_title, words
from ...notation.scene import SCENE

SUBSCENE_2016: Final = HtmlLayout(
    name="subscene-2016",
    signature=("div.header li.release", "a.imdb"),
    fields=(
        field("title", 'h1 span[itemprop="name"]', words),
        field("imdb_id", "a.imdb@href", imdb_title),
    ),
    rows=(rows("releases", "li.release div", form("", SCENE)),),
    since=2016,
    whole=True,
)
