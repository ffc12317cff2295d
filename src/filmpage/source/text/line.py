"""A logical line of a text, and its place in the source."""

from __future__ import annotations

from itertools import pairwise

import attrs


@attrs.frozen(weakref_slot=False)
class Link:
    """An address of some words of a line, kept for the ids, magnets and roles in it.

    `image` is true for the address of a picture; `text` is then its alternative text.
    """

    text: str
    url: str
    title: str = ""
    image: bool = False


@attrs.define(weakref_slot=False)
class Line:
    """One logical line: what a reader sees as a line of the page, whatever the converter did to it.

    `number` and `column` (both from 1) are where `text` begins in the source.
    `before` counts the blank lines before it.
    `heading` is a level from 1 to 6, `bullet` a depth from 1, and 0 where there is none.
    `cells` are the cells of a table row or of a line cut by tabs.
    `scar` is true after so many blank lines that a filter must have deleted something.
    `joined` counts its lines in the source.
    `mark` is the bullet that was removed, as printed: if it is a writer's own dash, it belongs to the text.
    """

    text: str
    number: int
    column: int = 1
    before: int = 0
    heading: int = 0
    bullet: int = 0
    cells: tuple[str, ...] | None = None
    links: tuple[Link, ...] = ()
    scar: bool = False
    joined: int = 1
    mark: str = ""

    def extend(self, line: Line, glue: str) -> None:
        """Add the next line to this one, with `glue` between the two."""
        self.text = f"{self.text}{glue}{line.text}"
        self.joined = line.number + line.joined - self.number
        self.links += line.links


def find_column(row: str, text: str, start: int = 0, end: int | None = None) -> int:
    """Return the column (from 1) of a text, or of its first word, in a row; 0 if it is not there."""
    found = row.find(text, start, end)
    if found < 0 and text:
        found = row.find(text.split(None, 1)[0], start, end)
    return found + 1


def place(lines: list[Line], rows: list[str]) -> None:
    """Set the rows and columns of pieces that were split from one line; the pieces are in reading order."""
    number, column, end = lines[0].number, 0, lines[0].number + lines[0].joined
    for line in lines:
        # Looking for the first word, and only onwards, keeps this linear.
        word = line.text.split(None, 1)[0]
        while (found := rows[number - 1].find(word, column)) < 0 and number + 1 < end:
            number, column = number + 1, 0
        line.number, line.column = number, max(found, column) + 1
        column = min(line.column - 1 + len(line.text), len(rows[number - 1]))
    for line, after in pairwise(lines):
        line.joined = max(1, after.number - line.number)
    lines[-1].joined = end - lines[-1].number
