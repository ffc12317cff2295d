"""Rows below a label: whether a line can be one, and the figures of a score that a maker has parted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....knowledge.fields import KNOWN, PEOPLE
from ....outline.pieces import Piece, Value
from ....source.text.line import Line
from ...facts import entries
from .value_edges import is_named, row_of

MAX_ROW: Final = 160
"""Characters of the longest line that is an entry of a list."""
_MAX_WORDS: Final = 100
_MAX_FIGURE: Final = 24
_FIGURES: Final = 3
"""A score is split into its value, its best, and its count."""


def is_row(line: Line, field: str) -> bool:
    """Return whether a line can be an entry of a field's list."""
    text = line.text
    if len(text) > MAX_ROW or text[-1] in ":：":
        return False
    if field in PEOPLE:
        people = entries.people(row_of(line, field))
        return (
            bool(people)
            and not text.endswith((". ", "!", "?"))
            and all(is_named(each.text) for each in people)
        )
    known = KNOWN.get(field)
    if known is None:
        return len(text) <= _MAX_WORDS
    parts = entries.listed(row_of(line, field))
    names = [name for part in parts for name in part.text.split(" & ")]  # "Mystery & Suspense" is one
    return bool(parts) and sum(known.get(name) is not None for name in names) * 3 >= len(names) * 2


def score_rows(lines: Sequence[Line], taken: Sequence[bool], start: int) -> tuple[Value, int]:
    """Return the score under its label, and the figures that makers part from it: "8.4", "/10", "392K"."""
    texts: list[str] = []
    while (at := start + len(texts)) < len(lines) and len(texts) < _FIGURES and not taken[at]:
        text = lines[at].text
        if len(text) > _MAX_FIGURE or not (text[0].isdigit() or text[0] in "/★("):
            break
        texts.append(text)
    if not texts:
        return (), 0
    joined = " ".join(texts).replace(" /", "/").replace("/ ", "/")
    return [Piece(joined)], len(texts)
