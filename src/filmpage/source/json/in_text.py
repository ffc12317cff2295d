"""JSON-LD in a text whose maker kept a page's scripts: found, read, and taken out of the lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from .parse import value_at

if TYPE_CHECKING:
    from ...limits import Limits

_MARKED: Final = re.compile('"@(?:context|graph|type)"')
_BRACKET: Final = re.compile(r"[{}\[\]]")
_BEFORE: Final = 4_000
"""Characters before the first mark of a block in which the block begins."""
_DEPTH: Final = 12
"""How deep the first mark of a block may stand in it."""
_GAP: Final = 80
_INSIDE: Final = frozenset(":,[")
"""What stands before a value that is a part of another."""


@attrs.frozen
class JsonBlock:
    """A value of JSON in a text, and the line and column (from 1) at which it begins."""

    value: Any
    line: int
    column: int


def cut_json(text: str, limits: Limits) -> tuple[str, list[JsonBlock], int]:
    """Read a text's JSON-LD; return the text with blanks in its place, the values, and where it ended early.

    As many marks are tried as there may be blocks; the number is the line of the first that is not, or 0.
    Every other word keeps its line and column.
    Only whole values count: a part of JSON that a maker has cut says nothing of what it is a part of.
    """
    kept: list[str] = []
    found: list[JsonBlock] = []
    start = at = 0
    number = 1
    left: int | None = None
    for _ in range(limits.max_json_blocks):
        mark = _MARKED.search(text, at)
        if mark is None:
            left = 0
            break
        at = mark.end()
        if (block := _block(text, start, mark.start())) is not None:
            value, opens, ends = block
            number += text.count("\n", start, opens)
            found.append(JsonBlock(value, number, opens - text.rfind("\n", 0, opens)))
            kept += (text[start:opens], _blanks(text[opens:ends]))
            number += text.count("\n", opens, ends)
            start = at = ends
    if left is None:
        mark = _MARKED.search(text, at)
        left = 0 if mark is None else text.count("\n", 0, mark.start()) + 1
    return "".join([*kept, text[start:]]), found, left


def _block(text: str, floor: int, mark: int) -> tuple[Any, int, int] | None:
    """Read the outermost value around a mark; `None` where none is whole."""
    for opener in reversed(_open_brackets(text, max(floor, mark - _BEFORE), mark)):
        if text[max(floor, opener - _GAP) : opener].rstrip()[-1:] in _INSIDE:
            continue
        value, end = value_at(text, opener)
        if end > mark:
            return value, opener, end
    return None


def _open_brackets(text: str, start: int, mark: int) -> list[int]:
    """Return the brackets that are open at a mark, the innermost first."""
    found: list[int] = []
    closed = 0
    for bracket in reversed(list(_BRACKET.finditer(text, start, mark))):
        if bracket[0] in "}]":
            closed += 1
        elif closed:
            closed -= 1
        elif len(found) < _DEPTH:
            found.append(bracket.start())
    return found


def _blanks(text: str) -> str:
    return "\n".join(" " * len(row) for row in text.split("\n"))
