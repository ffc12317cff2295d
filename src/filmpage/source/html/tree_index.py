"""Repeated lookups in one tree, each done only once: ids, cells of rows, JSON in scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from lxml import etree

from ...limits import Limits
from .element_text import text_pieces
from .elements import Element

if TYPE_CHECKING:
    from ...account import ProblemCode

_LIMITS: Final = Limits()
_MOST_PIECES: Final = 1_000_000
"""Pieces of text that the places of one tree may gather; the largest page of the corpora needs 35,000."""


class Cell(NamedTuple):
    """The tag and the one attribute that identify a cell among the others of its row."""

    tag: str
    attribute: str
    value: str


class TreeIndex(dict[str, "Element | None"]):
    """The elements of a tree by id, the JSON of its scripts and the cells of its rows, each found once."""

    def __init__(self, root: Element, limits: Limits = _LIMITS) -> None:
        super().__init__()
        self._root = root
        self._read: dict[Element, object] = {}
        self._cells: dict[tuple[Element, str, str], dict[str | None, list[Element]]] = {}
        self._left = limits.max_json_bytes
        self._pieces = _MOST_PIECES
        self.unread: list[tuple[ProblemCode, str, Element]] = []
        """Why scripts could not be read: the code of the problem, words, and the script."""

    def __missing__(self, id: str) -> Element | None:
        found = cast("list[Element]", _by_id(id)(self._root))
        self[id] = element = found[0] if found else None
        return element

    def cells(self, scope: Element, cell: Cell) -> Sequence[Element]:
        """Return the elements inside `scope` with the tag and the attribute's value of a cell."""
        key = (scope, cell.tag, cell.attribute)
        by_value = self._cells.get(key)
        if by_value is None:
            by_value = self._cells[key] = {}
            for element in scope.iterdescendants(cell.tag):
                by_value.setdefault(element.get(cell.attribute), []).append(element)
        return by_value.get(cell.value, ())

    def gather(self, element: Element, line: str, block: str) -> list[str]:
        """Gather the text of an element; return nothing once the tree's places have gathered too much."""
        if self._pieces < 0:
            return []
        pieces = text_pieces(element, line, block)
        self._pieces -= len(pieces)
        if self._pieces < 0:
            message = "elements hold one another, and their texts are not all read"
            self.unread.append(("too-many-items", message, element))
        return pieces

    def json(self, script: Element) -> object:
        """Return the JSON of a script; `None` if it cannot be read."""
        if script not in self._read:
            self._read[script] = self._json(script)
        return self._read[script]

    def _json(self, script: Element) -> object:
        from ..json.parse import JsonError, read_json

        text = script.text or ""
        self._left -= len(text)
        if self._left < 0:
            self.unread.append(("too-much-json", "a script and those after it are not read", script))
            return None
        try:
            return read_json(text)[0]
        except JsonError as error:
            self.unread.append(("broken-json", str(error), script))
            return None


@cache
def _by_id(id: str) -> etree.XPath:
    # The parser keeps a table of ids, so this takes a few microseconds on a tree of any size.
    return etree.XPath(f"id('{id}')", smart_strings=False)
