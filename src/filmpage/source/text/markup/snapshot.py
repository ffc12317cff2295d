"""Accessibility snapshots of a page (`- heading "X" [level=2]`), as browser drivers print them."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ..line import Line, Link

_NODE: Final = re.compile(
    r"( {0,400}+)- '?(/url|[a-z]{1,20})(?: \"((?:[^\"\\]|\\.){0,200000}+)\")?"
    r"((?: \[[^\]]{0,60}\]){0,8}+)'?(:?)(?: (.{0,200000}))?"
)
_LEVEL: Final = re.compile(r"\[level=([1-6])\]")
_TITLE: Final = "- Page Title: "
_FIELDS: Final = frozenset({"option", "textbox", "searchbox", "combobox", "checkbox", "radio", "iframe"})
"""Roles of fields that the visitor fills in; they hold choices, not facts."""
_BLOCKS: Final = frozenset(
    {"paragraph", "listitem", "term", "definition", "caption", "emphasis", "strong", "time"}
)
_MAX_BLOCK: Final = 20_000
_CELLS: Final = frozenset({"cell", "rowheader", "columnheader", "gridcell"})


def is_snapshot(text: str) -> bool:
    """Return whether a text is, or holds, an accessibility snapshot."""
    if not text.startswith("- ") and "\n- " not in text:
        return False
    marks = ("- /url: ", " [level=", "- text: ", "- paragraph: ", "- link ")
    return sum(mark in text for mark in marks) >= 2 and text.count("- ") * 2 >= text.count("\n")


@attrs.define
class Snapshot:
    """Reads a snapshot row by row: one line for each block; names of links and headings are their texts."""

    lines: list[Line] = attrs.field(factory=list)
    title: str | None = None
    _block: int = -1
    """The indent of the block that inline rows are added to, or -1."""
    _named: int = -1
    """The indent of the element whose name already holds the text of its children, or -1."""
    _links: list[Link] = attrs.field(factory=list)
    _cells: list[str] = attrs.field(factory=list)

    def read(self, rows: list[str]) -> Snapshot:
        """Read all rows; rows that are not nodes become plain lines."""
        for number, row in enumerate(rows, 1):
            node = _NODE.fullmatch(row)
            if node is not None:
                self._node(number, node)
            elif row.startswith(_TITLE):
                self.title = row[len(_TITLE) :].strip()
            elif text := row.strip("`# ").strip():
                self._add(Line(text, number, row.find(text) + 1))
        self._finish()
        return self

    def _add(self, line: Line) -> None:
        self._finish()
        self.lines.append(line)

    def _finish(self) -> None:
        if self.lines and (self._links or self._cells):
            self.lines[-1].links = tuple(self._links)
            self.lines[-1].cells = tuple(self._cells) or None
            self._links, self._cells = [], []

    def _node(self, number: int, node: re.Match[str]) -> None:
        indent, role = len(node[1]), node[2]
        value = _plain(node[6] or "")
        if indent <= self._named:
            self._named = -1
        if indent <= self._block:
            self._block = -1
        if role == "/url":
            self._address(value)
        elif role == "list" and self._cells:
            self._open_cell()
        elif self._named >= 0 and role == "link":
            self._links.append(Link(_name(node), ""))
        elif role in _FIELDS or (self._named >= 0 and role not in _CELLS):
            return
        else:
            self._element(number, indent, role, node, _name(node) or value)

    def _element(self, number: int, indent: int, role: str, node: re.Match[str], text: str) -> None:
        column = node.start(3) + 1 if node[3] else (node.start(6) + 1 if node[6] else indent + 3)
        if role in _CELLS:
            self._cell(number, column, text)
        elif text and self._block >= 0 and len(self.lines[-1].text) < _MAX_BLOCK:
            self.lines[-1].text = f"{self.lines[-1].text} {text}".strip()
            self.lines[-1].joined = number - self.lines[-1].number + 1
        elif text or role in _BLOCKS or role == "row":
            level = _LEVEL.search(node[4])
            heading = (int(level[1]) if level else 2) if role == "heading" else 0
            self._add(Line(text, number, column, 0, heading, int(role == "listitem")))
        if role == "link":
            self._links.append(Link(text, ""))
        if (node[3] or role == "row") and node[5]:
            self._named = indent
        elif role in _BLOCKS and not text and self._block < 0:
            self._block = indent

    def _cell(self, number: int, column: int, text: str) -> None:
        if not self.lines or self._named < 0:
            self._add(Line("", number, column))
        line = self.lines[-1]
        self._cells.append(text)
        if not line.text:
            line.text, line.number, line.column = text, number, column

    def _open_cell(self) -> None:
        """Remove a list from its cell: each of its items becomes a line of its own."""
        line, cell = self.lines[-1], self._cells[-1]
        if cell and line.text.endswith(cell):
            line.text = line.text.removesuffix(cell).rstrip()
            self._cells[-1] = ""
            self._named = -1

    def _address(self, url: str) -> None:
        if self._links and not self._links[-1].url:
            self._links[-1] = Link(self._links[-1].text, url)


def _name(node: re.Match[str]) -> str:
    """Return an element's name; in a row in single quotes, they are doubled."""
    name = _unescaped(node[3] or "")
    return name.replace("''", "'") if node.string.lstrip().startswith("- '") else name


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\") if "\\" in text else text


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return _unescaped(value[1:-1])
    return value
