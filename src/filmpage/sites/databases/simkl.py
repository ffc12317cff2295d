"""Simkl: film pages of 2025. The runtime and MyAnimeList's rating have no label."""

from __future__ import annotations

from typing import Final

from ...layout.html import HtmlLayout, field, form, rows
from ...notation import count, runtime, score, words
from ...notation.adapters import scored

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
            ".mal-rating",
            form(".SimklTVRatingTen", scored(score)),
            field("count", ".SimklTVRatingTotal span", count),
            given={"source": "MyAnimeList", "kind": "users"},
        ),
    ),
    since=2025,
)
