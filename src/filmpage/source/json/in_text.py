"""JSON-LD in a text whose converter kept a page's scripts: find it, read it, and cut it out of the lines."""

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
"""Characters before the first mark of a block within which the block begins."""
_DEPTH: Final = 12
"""Levels of the block around its first mark."""
_GAP: Final = 80
"""Characters of blanks between a value and the sign before it."""
_INSIDE: Final = frozenset(":,[")
"""The signs before a value that is a part of another."""


@attrs.frozen
class JsonBlock:
    """A JSON value in a text, with the line and column (from 1) at which it begins."""

    value: Any
    line: int
    column: int


def cut_json(text: str, limits: Limits) -> tuple[str, list[JsonBlock], int]:
    """Read a text's JSON-LD; return the text with blanks in its place, the values, and where reading stopped.

    At most `max_json_blocks` marks are tried; the number is the line of the first that is not tried, or 0.
    Every other word keeps its line and column.
    Only complete values count: the meaning of a fragment that a converter has cut is unknown.
    """
    kept: list[str] = []
    blocks: list[JsonBlock] = []
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
            blocks.append(JsonBlock(value, number, opens - text.rfind("\n", 0, opens)))
            kept += (text[start:opens], _blanks(text[opens:ends]))
            number += text.count("\n", opens, ends)
            start = at = ends
    if left is None:
        mark = _MARKED.search(text, at)
        left = 0 if mark is None else text.count("\n", 0, mark.start()) + 1
    return "".join([*kept, text[start:]]), blocks, left


def _block(text: str, floor: int, mark: int) -> tuple[Any, int, int] | None:
    """Read the outermost value around a mark; `None` if none is complete."""
    for opener in reversed(_open_brackets(text, max(floor, mark - _BEFORE), mark)):
        if text[max(floor, opener - _GAP) : opener].rstrip()[-1:] in _INSIDE:
            continue
        value, end = value_at(text, opener)
        if end > mark:
            return value, opener, end
    return None


def _open_brackets(text: str, start: int, mark: int) -> list[int]:
    """Return the brackets that are open at a mark, innermost first."""
    opened: list[int] = []
    closed = 0
    for bracket in reversed(list(_BRACKET.finditer(text, start, mark))):
        if bracket[0] in "}]":
            closed += 1
        elif closed:
            closed -= 1
        elif len(opened) < _DEPTH:
            opened.append(bracket.start())
    return opened


def _blanks(text: str) -> str:
    return "\n".join(" " * len(row) for row in text.split("\n"))
