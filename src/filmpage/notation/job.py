"""What people do for a film, by the words that label it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from ._vocabulary import vocabulary
from .vocabularies.labels_crew import CREW
from .vocabularies.labels_people import PEOPLE

if TYPE_CHECKING:
    from ._base import Notation

_NARRATOR: Final = "crew:Narrator"
"""A narrator is cast as often as not."""


def _labels(name: str, languages: Iterable[Mapping[str, str]]) -> Notation[str]:
    return vocabulary(name, {label: () for each in languages for label in each["en"].split("|")})


_CRAFTS: Final = tuple(languages for key, languages in CREW.items() if key != _NARRATOR)

directing: Final = _labels("directing", (PEOPLE["director"],))
"""A director's part in a film: "Director", "Directed by"."""

writing: Final = _labels("writing", (PEOPLE["writer"],))
"""A writer's part in a film: "Writer", "Screenplay by"."""

craft: Final = _labels("craft", _CRAFTS)
"""What others did for a film without playing in it: "Film editing", "Producer"."""

job: Final = _labels("job", (PEOPLE["director"], PEOPLE["writer"], *_CRAFTS))
"""What anybody did for a film without playing in it."""
