"""Tables whose head has the labels: facts in the only row below it, people in the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from ....outline.pieces import Fact, Gap, Piece
from ....outline.row import CELL, Outline, Row, pieces_of
from ..entries import MAX_ROWS
from .row_labels import Found, cell_label, head_labels

_CREW: Final = "crew"
"""The field of a column whose lines have labels of their own."""


def column_facts(outline: Outline, row: Row, found: Mapping[int, Sequence[Found]]) -> Iterator[Fact]:
    """Yield the facts of a table's head: those of its only row, or the people in its rows."""
    heads = row.text.split(CELL)
    below = list(_values_below(outline, row, found))
    if len(below) == 1 and (columns := below[0].columns()) and len(columns) == len(heads):
        for head, spans in zip(heads, columns, strict=True):
            label = cell_label(head)
            if label is not None and label.field != _CREW:
                yield Fact(label, head, [span.piece(span.text, span.gap) for span in spans], row.at)
        return
    labels = [cell_label(head) for head in heads]
    column = next((index for index, label in enumerate(labels) if label and label.field == "cast"), None)
    label = labels[column] if column is not None else None
    below = list(_table_rows(outline, row))
    if column is not None and label is not None and below:
        yield Fact(label, heads[column], _people_in(below, column), row.at)


def _values_below(outline: Outline, row: Row, found: Mapping[int, Sequence[Found]]) -> Iterator[Row]:
    """Yield the rows below a table's head up to the first one with a label."""
    for each in _table_rows(outline, row):
        if each.number in found and len(each.columns()) < len(row.columns()):
            return
        yield each


def _people_in(rows: Sequence[Row], column: int) -> list[Piece]:
    """Return the people in a column of a table, each with the other cells of the row."""
    value: list[Piece] = []
    for row in rows:
        cells = row.cells()
        ordered = [cells[column], *cells[:column], *cells[column + 1 :]] if len(cells) > column else cells
        for number, cell in enumerate(ordered):
            first = (Gap.CELL if number else Gap.ITEM) if value else Gap.BLANK
            value += pieces_of(cell, first)
    return value


def _table_rows(outline: Outline, row: Row) -> Iterator[Row]:
    """Yield the rows below a table's head, up to the next head or the end of the table."""
    around = _table_of(outline, row)
    for each in islice(outline.rows, row.number + 1, row.number + 1 + MAX_ROWS):
        parent = each.block.parent
        inside = parent in around or outline.blocks[parent].parent in around[1:]
        if (
            not inside
            or each.block.shape.partition(".")[0] != row.block.shape.partition(".")[0]
            or head_labels(each)
        ):
            return
        yield each


def _table_of(outline: Outline, row: Row) -> tuple[int, ...]:
    """Return the numbers of the block around a table's head, and of the table."""
    block = outline.blocks[row.block.parent]
    return block.number, block.parent
