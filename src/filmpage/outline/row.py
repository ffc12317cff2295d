"""The outline of a page: blocks that hold rows, and rows that hold spans.

A span is the shortest run of words that the source itself keeps apart: a cell, a link, emphasised words, the
alternative text of a picture. A row is what a visitor sees as one line: a paragraph, an item, a table's row.
A block is what holds rows: a list, a table, a division.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Final

import attrs

from .pieces import Gap, Piece

CELL: Final = "\t"
"""What separates the cells of a row in its text: no cell contains it."""


@attrs.define(eq=False)
class Span:
    """A run of words that its source keeps apart."""

    text: str
    at: object
    """The reader's own mark of the place: an element or a line."""
    gap: Gap = Gap.NONE
    """What separates it from the span before; `Gap.CELL` and wider begin a cell."""
    url: str = ""
    title: str = ""
    """The title of the link."""
    is_strong: bool = False
    """Whether it is printed or marked as a label may be: bold, the head of a row, a term."""
    is_picture: bool = False
    """Whether it is the alternative text of a picture."""
    names: str = ""
    """The classes and the id of the element that holds it alone."""
    column: int = 0
    """Which cell of a table's row it is in."""

    def piece(self, text: str, gap: Gap, *, heading: bool = False) -> Piece:
        """Return a part of the span as a piece of a value."""
        return Piece(text, self.url, gap, heading, self.title)


def pieces_of(spans: Iterable[Span], first: Gap, *, heading: bool = False) -> Iterator[Piece]:
    """Yield spans as pieces of a value, with a gap before the first of them."""
    for index, span in enumerate(spans):
        yield span.piece(span.text, span.gap if index else first, heading=heading)


@attrs.define(eq=False)
class Block:
    """What holds rows: its number is its place in `Outline.blocks`, after that of its parent."""

    number: int
    parent: int
    names: str
    """The classes and the id of its element."""
    shape: str
    """The tag and the classes of its element; blocks of one shape side by side are entries of a list."""
    at: object
    start: int
    """The number of its first row."""
    is_outside: bool = False
    """Whether it is a menu or about other films, by its tag, role or name."""
    end: int = 0
    """The number of the first row after it."""
    is_hidden: bool = False
    """Whether its own style hides it from visitors, until a program shows it."""


@attrs.define(eq=False)
class Row:
    """What a visitor sees as one line."""

    number: int
    block: Block
    spans: list[Span]
    """Its words; pictures only where it has no words."""
    pictures: list[Span] = attrs.field(factory=list)
    """The pictures beside its words."""
    level: int = 0
    """The level of a heading, from 1; 0 for other rows."""
    is_heading_of_section: bool = False
    """Whether it announces a section."""
    section: str = ""
    """The section that it is in, by the headings above it ("cast", "similar")."""

    @cached_property
    def text(self) -> str:
        """The words of the row, its cells separated by `CELL`."""
        return "".join(self.parts())

    def parts(self) -> list[str]:
        """Return the row's text as alternating separators and texts of spans, without the first separator."""
        found: list[str] = []
        for index, span in enumerate(self.spans):
            if index:
                found.append(CELL if span.gap >= Gap.CELL else " " if span.gap else "")
            found.append(span.text)
        return found

    @property
    def at(self) -> object:
        """The place of the row's first words."""
        return self.spans[0].at

    @cached_property
    def is_picture(self) -> bool:
        """Whether it has no words but those of pictures."""
        return self.spans[0].is_picture

    @cached_property
    def is_strong(self) -> bool:
        """Whether all of its words are printed as a label may be."""
        return all(span.is_strong for span in self.spans)

    def cells(self) -> list[list[Span]]:
        """Return the spans of each cell."""
        cells: list[list[Span]] = []
        for span in self.spans:
            if not cells or span.gap >= Gap.CELL:
                cells.append([])
            cells[-1].append(span)
        return cells

    def columns(self) -> list[list[Span]]:
        """Return the spans of each cell of a table's row, with the lines and entries inside of it."""
        columns: list[list[Span]] = []
        for index, span in enumerate(self.spans):
            if not index or span.column != self.spans[index - 1].column:
                columns.append([])
            columns[-1].append(span)
        return columns

    def pieces(self, first: Gap, *, heading: bool = False) -> Iterator[Piece]:
        """Return the spans of the row as pieces, with a gap before the first of them."""
        return pieces_of(self.spans, first, heading=heading)

    def value(self, start: int, end: int) -> list[Piece]:
        """Return a part of the row's text as pieces, each with its link."""
        pieces: list[Piece] = []
        offset = 0
        for index, span in enumerate(self.spans):
            gap = span.gap if index else Gap.NONE
            offset += 1 if index and gap else 0
            first, last = max(start, offset), min(end, offset + len(span.text))
            if first < last:
                text = span.text[first - offset : last - offset]
                words = text.strip()
                if words:
                    pieces.append(span.piece(words, gap if text[:1] == words[:1] else max(gap, Gap.BLANK)))
            offset += len(span.text)
        return pieces


@attrs.frozen(eq=False)
class Link:
    """An address of a page, whether it has words or not."""

    url: str
    at: object
    block: Block | None
    row: int
    """The number of the row that it is in, or of the next one."""


@attrs.define(eq=False)
class Outline:
    """A page as its blocks and rows, both in reading order."""

    blocks: list[Block] = attrs.field(factory=list)
    rows: list[Row] = attrs.field(factory=list)
    links: list[Link] = attrs.field(factory=list)
    """Its links, in reading order."""
    is_flat: bool = False
    """Whether it is of a text, whose lines no blocks hold together as a tree's do."""
    named: list[Block] = attrs.field(factory=list)
    """The blocks that are called menus, or after other films; what they hold decides whether they are."""

    def scope(self, row: Row) -> Block:
        """Return the innermost block around a row that goes on after it."""
        block = row.block
        while block.end <= row.number + 1 and block.number:
            block = self.blocks[block.parent]
        return block

    def inside(self, block: Block) -> Iterator[Block]:
        """Yield a block and the blocks in it."""
        for each in islice(self.blocks, block.number, None):
            if each.number != block.number and each.parent < block.number:
                return
            yield each
