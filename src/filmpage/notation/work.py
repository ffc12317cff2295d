"""Kinds of works by the names that sites give them."""

from __future__ import annotations

from typing import Final

from ._vocabulary import vocabulary

work_type: Final = vocabulary(
    "work type",
    {
        "film": ("movie", "anime movie", "feature film"),
        "tv_movie": ("TV Movie", "tvMovie", "TV Special", "tvSpecial", "TV film"),
        "short": ("short film", "TV Short", "tvShort"),
        "video": (),
        "tv_series": (
            "TV Series",
            "tvSeries",
            "TV Mini Series",
            "TV Mini-Series",
            "tvMiniSeries",
            "Mini Series",
            "TV Show",
        ),
        "tv_season": ("TV Season",),
        "tv_episode": ("TV Episode", "tvEpisode"),
    },
)
"""What a work is, as IMDb and its kin say it: "tvMovie", "TV Mini Series", "Short"."""
