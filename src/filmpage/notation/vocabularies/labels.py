"""Labels of facts on film pages, by field and language: one table for HTML, for text, and for writing.

A key is the name of a field, with a colon before what the label itself says of it: the work of one of the crew,
the country of a certificate, the kind of a release date, or the source and the kind of a rating
("rating:IMDb/users"). Labels are facts; they are compared folded, so that case, accents and colons are free.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Final

from .labels_crew import CREW
from .labels_facts import FACTS
from .labels_others import IGNORED, SECTIONS, WEAK, WEAK_LABELS
from .labels_people import PEOPLE
from .labels_regions import REGIONS
from .labels_releases import RELEASES
from .labels_verdicts import VERDICTS

__all__ = ["GROUPS", "WEAK", "WEAK_LABELS", "rows"]

GROUPS: Final[tuple[Mapping[str, Mapping[str, str]], ...]] = (
    # Where two fields share a label, the first that claims it is the meaning and the others are alternatives.
    PEOPLE,
    FACTS,
    VERDICTS,
    CREW,
    RELEASES,
    REGIONS,
    SECTIONS,
    IGNORED,
    WEAK_LABELS,
)


def rows() -> list[tuple[str, str, str]]:
    """Give every (key, language, printed label) of the table, in the order of precedence."""
    groups = chain.from_iterable(group.items() for group in GROUPS)
    return [
        (key, language, label)
        for key, languages in groups
        for language, labels in languages.items()
        for label in labels.split("|")
    ]
