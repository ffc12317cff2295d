"""HTML tables that converters leave on one line of Markdown: rows of cells, or blocks of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..line import Line, Link
from .tags import entities

_TAG: Final = re.compile(r"<(?P<name>/?[a-zA-Z][a-zA-Z0-9]{0,9})(?P<rest>[^<>]{0,4000})>|<![^<>]{0,2000}>")
_PROGRAM: Final = re.compile(r"<(?P<name>script|style)\b")
_MAX_PROGRAM: Final = 20_000
_HREF: Final = re.compile(r"href=[\"'](?P<url>[^\"']{1,2000})")
_BLOCKS: Final = frozenset(
    ("address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "footer", "form", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "section", "table", "ul")
)  # fmt: skip
_LAID_OUT: Final = 240
"""Characters in the blocks of a cell over which it is part of a page's layout, not one of its facts."""


def holds_table(text: str) -> bool:
    """Return whether a line is the markup of a table."""
    return "<td" in text and "<tr" in text


def rows_of(line: Line) -> list[Line]:
    """Return the rows of a table, or the blocks of a table that lays out a page, at their columns."""
    found: list[Line] = []
    for row in _rows(line):
        cells = [cell for cell in row if cell]
        if any(_is_layout(cell) for cell in cells):
            found += [block for cell in cells for block in cell]
        elif cells:
            found.append(_row([_joined(cell) for cell in cells]))
    if found:
        found[0].before = line.before
    return found


def _rows(line: Line) -> Iterator[list[list[Line]]]:
    """Split markup into rows, rows into cells, and cells into blocks."""
    reader = _Reader(line)
    markup = _without_programs(line.text)
    for tag in _TAG.finditer(markup):
        reader.add(markup[reader.at : tag.start()])
        reader.at = tag.end()
        name = (tag["name"] or "").lower()
        if name == "tr":
            reader.end()
            yield reader.row
            reader.row = []
        elif name in ("td", "th"):
            reader.end()
            reader.row.append([])
        else:
            reader.mark(name, tag["rest"] or "")
    reader.add(markup[reader.at :])
    reader.end()
    yield reader.row


def _without_programs(text: str) -> str:
    """Replace scripts and styles by blanks; each end is looked for once, however many begin."""
    kept: list[str] = []
    at = 0
    ends = {"script": -1, "style": -1}
    for opening in _PROGRAM.finditer(text):
        name, start = opening["name"], opening.start()
        if start < at or ends[name] >= len(text):
            continue
        if ends[name] < opening.end():
            found = text.find(f"</{name}>", opening.end())
            ends[name] = found if found >= 0 else len(text)
        if ends[name] - opening.end() <= _MAX_PROGRAM and ends[name] < len(text):
            end = ends[name] + len(f"</{name}>")
            kept += (text[at:start], " " * (end - start))
            at = end
    return "".join([*kept, text[at:]])


@attrs.define
class _Reader:
    """One reading of a table's markup; words outside its cells are dropped."""

    line: Line
    at: int = 0
    row: list[list[Line]] = attrs.field(factory=list)
    block: Line | None = None
    words: list[str] = attrs.field(factory=list)
    links: list[Link] = attrs.field(factory=list)
    """The words of the open block, and its links."""
    level: int = 0
    url: str = ""
    is_separated: bool = False
    """Whether the next words follow white space."""

    def add(self, text: str) -> None:
        """Add words to the block that is open, or open one."""
        plain = entities(text)
        words = " ".join(plain.split())
        if not words or not self.row:
            self.is_separated = self.is_separated or bool(text)
            return
        if self.block is None:
            column = self.line.column + self.at + len(text) - len(text.lstrip())
            self.block = Line(words, self.line.number, column, heading=self.level)
            self.row[-1].append(self.block)
        elif self.is_separated or plain[0].isspace():
            self.words.append(" ")
        self.words.append(words)
        if self.url:
            self.links.append(Link(words, self.url))
        self.is_separated = plain[-1].isspace()

    def end(self) -> None:
        """End the block that is open."""
        if self.block is not None:
            self.block.text, self.block.links = "".join(self.words), tuple(self.links)
        self.block, self.words, self.links = None, [], []

    def mark(self, name: str, rest: str) -> None:
        """Note a tag: a block ends at it, a heading or a link begins."""
        tag = name.lstrip("/")
        if tag in _BLOCKS:
            self.end()
            self.level = int(name[1]) if name[0] == "h" and name[1:].isdigit() else 0
        elif tag == "a":
            href = _HREF.search(rest) if name == "a" else None
            self.url = href["url"] if href is not None else ""


def _is_layout(cell: list[Line]) -> bool:
    """Return whether a cell is part of a page's layout, not one of its facts."""
    return any(block.heading for block in cell) or (
        len(cell) > 1 and sum(len(block.text) for block in cell) > _LAID_OUT
    )


def _joined(cell: list[Line]) -> Line:
    """Return the blocks of a cell as one line."""
    text = " ".join(block.text for block in cell)
    links = tuple(link for block in cell for link in block.links)
    return attrs.evolve(cell[0], text=text, links=links)


def _row(cells: list[Line]) -> Line:
    """Return the cells of a row as one line."""
    texts = tuple(cell.text for cell in cells)
    links = tuple(link for cell in cells for link in cell.links)
    return attrs.evolve(cells[0], text=" ".join(texts), links=links, cells=texts if len(texts) > 1 else None)
