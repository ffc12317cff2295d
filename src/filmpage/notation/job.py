"""What people do for a film, by the words that label it elsewhere."""

from __future__ import annotations

from typing import Final

from ._vocabulary import vocabulary
from .vocabularies.labels_crew import CREW
from .vocabularies.labels_people import PEOPLE

_CAST: Final = frozenset({"cast", "character", "crew:Narrator"})
"""Labels of those who play; a narrator is cast as often as not."""

job: Final = vocabulary(
    "job",
    {
        label: ()
        for key, languages in (*PEOPLE.items(), *CREW.items())
        if key not in _CAST
        for label in languages["en"].split("|")
    },
)
"""What somebody did for a film without playing in it: "Director", "Film editing"."""
