"""Tables inside the cells of a table, whose rows a converter to Markdown printed in one line.

Such a line holds the rule below a table's head ("| --- |") among words. Two bars with nothing between them
are where one row ends and the next one begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..line import Line

_RULE: Final = "| --- |"
_CELL: Final = re.compile(r"[^|\\]+(?:\\.[^|\\]*)*")
_EMPTY: Final = " -:"


def holds_rows(text: str) -> bool:
    """Return whether a line holds a nested table."""
    return text[0] == "|" and _RULE in text and text.strip("|-: ") != ""


def rows_of_cells(line: Line) -> list[Line]:
    """Return the rows of the nested tables of a line, at their columns; a row of one cell is words."""
    found: list[Line] = []
    for cells in _runs(line.text):
        text = line.text[cells[0].start() : cells[-1].end()]
        words = text.lstrip()
        column = line.column + cells[0].start() + len(text) - len(words)
        row = f"| {words.rstrip()} |" if len(cells) > 1 else words.rstrip()
        found.append(attrs.evolve(line, text=row, column=column, before=0, cells=None))
    if found:
        found[0].before = line.before
    return found


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the cells with words side by side."""
    run: list[re.Match[str]] = []
    for cell in _CELL.finditer(text):
        if cell[0].strip(_EMPTY):
            run.append(cell)
        elif run:
            yield run
            run = []
    if run:
        yield run
