"""What people do for a film, by the words that label it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ..lexicon import JOBS
from ._vocabulary import vocabulary

if TYPE_CHECKING:
    from ._base import Notation

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
