"""A notation whose values are a few words, each with its other spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Final

from ...lexicon import JOBS
from .._base import Notation, Spelling

_NARRATOR: Final = "crew:Narrator"
"""The job that is left out of `craft`: pages list narrators among the cast as often as among the crew."""
_CRAFTS: Final = tuple(key for key in JOBS if key.startswith("crew:") and key != _NARRATOR)


def vocabulary(name: str, words: Mapping[str, tuple[str, ...]]) -> Notation[str]:
    """Return a notation of canonical words and their other spellings, regardless of case."""
    canonical_words = {
        word.casefold(): canonical for canonical, others in words.items() for word in (canonical, *others)
    }
    # Grouped by first letter, so that most texts are refused after a few comparisons; the longest first, so
    # that inside a form "WEB-DL" is not read as "WEB".
    spelled = sorted(canonical_words, key=lambda word: (word[0], -len(word), word))
    words_by_letter = groupby(spelled, itemgetter(0))
    pattern = "|".join(
        f"{re.escape(letter)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in words_by_letter
    )
    return Notation(
        name,
        str,
        (
            Spelling(
                f"(?:{pattern})",
                lambda found: canonical_words.get(found[0].casefold()),
                example=next(iter(words)),
            ),
        ),
    )


def _labels(name: str, keys: Iterable[str]) -> Notation[str]:
    return vocabulary(name, {label: () for key in keys for label in JOBS[key]})


directing: Final = _labels("directing", ("director",))
"""A director's part in a film: "Director", "Directed by"."""

writing: Final = _labels("writing", ("writer",))
"""A writer's part in a film: "Writer", "Screenplay by"."""

craft: Final = _labels("craft", _CRAFTS)
"""A crew job other than directing and writing: "Film editing", "Producer"."""

job: Final = _labels("job", ("director", "writer", *_CRAFTS))
"""Any job of the crew."""


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
"""The type of a work, as IMDb and similar sites print it: "tvMovie", "TV Mini Series", "Short"."""
