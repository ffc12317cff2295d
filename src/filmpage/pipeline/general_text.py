"""The general readers of the outline of a text, which read what its labels leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from ..claims.claim import Claims
from ..outline.row import Outline
from ..readers.outline.context import Context
from ..readers.outline.fact_lines import read_fact_lines
from ..readers.outline.files import read_files_of
from ..readers.outline.labels.row_labels import labels_in
from ..readers.outline.reviews import read_reviews
from ..readers.outline.scores import read_scores
from ..readers.outline.sections import mark_sections

if TYPE_CHECKING:
    from ..readers.text.labelled import LabelledText

READERS_OF_TEXT: Final[tuple[Callable[[Outline, Context], Claims], ...]] = (
    read_files_of,
    read_fact_lines,
    read_reviews,
    read_scores,
)
"""The readers of pages that read texts, too; what `readers.text` claims comes before theirs."""

READERS_OF_KNOWN_TEXT: Final = (read_fact_lines,)
"""Those that read the text of a known site: its layout reads its files, reviews and scores."""


def read_general_text(
    outline: Outline, labelled: LabelledText, known: Sequence[Claims], *, has_layout: bool
) -> list[Claims]:
    """Read what the labels of a text leave; `known` is what its layout claims, if it has one."""
    mark_sections(outline)
    rows = {id(row.at): row.number for row in outline.rows}
    facts = [rows[id(claim.at)] for claim in labelled.claims if id(claim.at) in rows]
    files = {
        index: tuple(labels_in(outline.rows[index])) for index in labelled.files if index < len(outline.rows)
    }
    context = Context(
        labelled=labelled.claims,
        labels=files,
        known=known,
        title=labelled.title,
        first_fact=min(facts, default=None),
    )
    readers = READERS_OF_KNOWN_TEXT if has_layout else READERS_OF_TEXT
    return [claims for read in readers if (claims := read(outline, context))]
