"""Tables in the lines of a text: a row of labels over a row of values, or over a row for each of the cast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from ....knowledge.fields import FIELDS
from ....knowledge.labels import Label, labels_of
from ....outline.pieces import Fact, Piece
from ....source.text.line import Line
from .label_lines import in_cells
from .value_edges import played_row

_FACTS: Final = frozenset(field.key for field in FIELDS if field.in_tables)
"""A table about one film has one of these: songs have a title and a length, too."""
_NO_LABEL: Final = Label("", frozenset())


def table_heads(line: Line) -> tuple[Label, ...]:
    """Return the labels of a table's head: a row of cells that are labels all, or nearly."""
    cells = line.cells
    if cells is None or len(cells) < 2:
        return ()
    found = [next(iter(labels_of(cell.rstrip(":： "))), _NO_LABEL) for cell in cells]
    known = [label for label in found if label is not _NO_LABEL]
    return tuple(found) if len(known) >= 2 and len(known) >= len(cells) - 1 else ()


def table_facts(lines: Sequence[Line], index: int, heads: tuple[Label, ...]) -> tuple[list[Fact], int]:
    """Read a table with one row, or one that has a row for each of the cast; say how many rows it has."""
    fields = [label.field for label in heads]
    played = "cast" in fields and "character" in fields
    rows = list(islice(_rows(lines, index + 1, len(heads)), None if played else 2))
    if played and rows:
        name, part = fields.index("cast"), fields.index("character")
        value = [piece for row in rows for piece in played_row(row, name, part)]
        return [Fact(heads[name], "", value, lines[index])], len(rows)
    if len(rows) != 1 or _FACTS.isdisjoint(fields):
        return [], 0
    cells = zip(heads, rows[0].cells or (), strict=True)
    return [Fact(label, "", [Piece(cell)], rows[0]) for label, cell in cells if cell.strip()], 1


def _rows(lines: Sequence[Line], start: int, width: int) -> Iterator[Line]:
    """Yield the rows of cells below a head, up to one that has labels of its own."""
    for line in map(lines.__getitem__, range(start, len(lines))):
        if line.cells is None or len(line.cells) != width or in_cells(line):
            return
        yield line
