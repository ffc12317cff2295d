"""Simkl: pages of animated films and others of 2025: the length and MyAnimeList's rating stand without a label."""

from __future__ import annotations

from typing import Final

from ..layout import HtmlLayout, field, form, rows
from ..notation import count, runtime, score, words
from ..notation.adapters import scored

SIMKL_2025: Final = HtmlLayout(
    name="simkl-2025",
    signature=("td.SimklTVAboutYearCountry", "h1.headDetail"),
    fields=(
        field("title", "h1.headDetail", words),
        field("runtime_minutes", 'td.SimklTVAboutYearCountry span[data-title="Length"]', runtime),
    ),
    rows=(
        rows(
            "ratings",
            "td.mal-rating",
            form("span.SimklTVRatingTen", scored(score)),
            field("count", "td.SimklTVRatingTotal span", count),
            given={"source": "MyAnimeList", "kind": "users"},
        ),
    ),
    since=2025,
)
