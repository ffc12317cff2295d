"""A notation whose values are a few words, each with its other spellings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...lexicon import JOBS

if TYPE_CHECKING:
    from .._base import Notation

import re
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from .._base import Notation, Spelling


def vocabulary(name: str, words: Mapping[str, tuple[str, ...]]) -> Notation[str]:
    """Make a notation of canonical words and their other spellings, told apart without regard to case."""
    known = {
        word.casefold(): canonical for canonical, others in words.items() for word in (canonical, *others)
    }
    # By their first letters, so that most texts are refused by a few of them; then the longest first, so that
    # inside a form "WEB-DL" is not read as "WEB".
    words_by_letter = groupby(sorted(known, key=lambda word: (word[0], -len(word), word)), itemgetter(0))
    pattern = "|".join(
        f"{re.escape(letter)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in words_by_letter
    )
    return Notation(
        name,
        str,
        (
            Spelling(
                f"(?:{pattern})", lambda found: known.get(found[0].casefold()), example=next(iter(words))
            ),
        ),
    )


_NARRATOR: Final = "crew:Narrator"
"""A narrator is cast as often as not."""


def _labels(name: str, keys: Iterable[str]) -> Notation[str]:
    return vocabulary(name, {label: () for key in keys for label in JOBS[key]})


_CRAFTS: Final = tuple(key for key in JOBS if key.startswith("crew:") and key != _NARRATOR)

directing: Final = _labels("directing", ("director",))
"""A director's part in a film: "Director", "Directed by"."""

writing: Final = _labels("writing", ("writer",))
"""A writer's part in a film: "Writer", "Screenplay by"."""

craft: Final = _labels("craft", _CRAFTS)
"""What others did for a film without playing in it: "Film editing", "Producer"."""

job: Final = _labels("job", ("director", "writer", *_CRAFTS))
"""What anybody did for a film without playing in it."""


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
