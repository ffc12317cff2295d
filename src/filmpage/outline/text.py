"""The outline of a text: paragraphs, lists and tables as blocks, lines as rows, links and cells as spans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ..source.text.line import Line, Link
from .pieces import Gap
from .row import Block, Outline, Row, Span

_ITEM: Final = " * "
"""What separates items that a converter printed in one line."""
_PICTURE: Final = re.compile(r"(?:\[[^\[\]\s]{2,200}\] ?)+(?=\S|$)")
"""The names of picture files, as lynx and w3m print them: "[poster.jpg] Ida Vane"."""
_MOST: Final = 10_000
"""Spans of a text, which cost more than its lines: the pages of films in the corpora have some thousands."""
_MAX_GAP: Final = 3
"""Blank lines between the lines of one paragraph, at the most."""


def outline_of_text(lines: Sequence[Line]) -> Outline:
    """Return the outline of a text, with a row for each of its first lines; the cost is linear."""
    walk = _Walk(_usual_gap(lines))
    for line in lines:
        if walk.spans >= _MOST:
            break
        walk.take(line)
    walk.close(0)
    return walk.outline


def _usual_gap(lines: Sequence[Line]) -> int:
    """Return how many blank lines are between most lines of a text: more of them begin a paragraph."""
    gaps = Counter(line.before for line in lines)
    return min(gaps.most_common(1)[0][0], _MAX_GAP) if gaps else 0


@attrs.define(eq=False)
class _Walk:
    """The state of one walk over the lines of a text."""

    gap: int
    outline: Outline = attrs.field(factory=lambda: Outline(is_flat=True))
    open_blocks: list[tuple[Block, int]] = attrs.field(factory=list)
    """The blocks that are open, each with the depth of the list that it is or is in."""
    last: Line | None = None
    spans: int = 0

    def take(self, line: Line) -> None:
        """Add a line."""
        if not self.open_blocks:
            self._open("body.", line, 0)
        self._border(line)
        block = self.open_blocks[-1][0]
        words, pictures = _spans(line)
        if not words:
            words, pictures = pictures or [Span(line.text, line)], []
        rows = self.outline.rows
        rows.append(Row(len(rows), block, words, pictures, line.heading))
        self.spans += len(words) + len(pictures)
        self.last = line

    def _border(self, line: Line) -> None:
        """Close the blocks that a line is not in, and open its own."""
        last = self.last
        is_new = last is None or line.before > self.gap or line.heading or last.heading
        if line.bullet and last is not None and last.bullet and not line.heading:
            is_new = False
        if is_new:
            self.close(1)
            self._open("div.", line, 0)
        depth = line.bullet or 1
        while self.open_blocks[-1][1] >= depth:
            self._pop()
        if line.bullet or line.cells is not None:
            self._open("li." if line.bullet else "tr.", line, depth)

    def _open(self, shape: str, line: Line, depth: int) -> None:
        parent = self.open_blocks[-1][0].number if self.open_blocks else 0
        block = Block(len(self.outline.blocks), parent, "", shape, line, len(self.outline.rows))
        self.outline.blocks.append(block)
        self.open_blocks.append((block, depth))

    def _pop(self) -> None:
        self.open_blocks.pop()[0].end = len(self.outline.rows)

    def close(self, count: int) -> None:
        """Close the blocks but the first ones."""
        while len(self.open_blocks) > count:
            self._pop()


def _spans(line: Line) -> tuple[list[Span], list[Span]]:
    """Return the words and the pictures of a line."""
    words: list[Span] = []
    pictures: list[Span] = []
    for cell, border in _cells(line):
        start = drawn.end() if (drawn := _PICTURE.match(cell)) is not None and drawn.end() < len(cell) else 0
        gap = border if words else Gap.NONE
        named = {link.text for link in line.links if not link.image}
        for link in line.links:
            if link.image and link.text in named and cell.count(link.text) == 1:
                continue  # the words are the link's: its picture has the same ones
            found = cell.find(link.text, start) if link.text else -1
            if found < 0:
                continue
            gap = _add(words, cell[start:found], line, gap)
            gap = _add(pictures if link.image else words, link.text, line, gap, link)
            start = found + len(link.text)
        _add(words, cell[start:], line, gap)
    return words, pictures


def _cells(line: Line) -> Iterator[tuple[str, Gap]]:
    """Yield the parts that a line itself separates: cells, or items behind their signs."""
    for number, cell in enumerate(line.cells if line.cells is not None else (line.text,)):
        for index, item in enumerate(cell.split(_ITEM)):
            yield item, Gap.ITEM if index else Gap.CELL if number else Gap.NONE


def _add(spans: list[Span], text: str, line: Line, gap: Gap, link: Link | None = None) -> Gap:
    """Add a part of a line; return what is between it and the next one."""
    words = text.strip()
    if words:
        gap = max(gap, Gap.BLANK) if text[0].isspace() else gap
        url, title = (link.url, link.title) if link is not None else ("", "")
        is_picture = link is not None and link.image
        spans.append(Span(words, line, gap if spans else Gap.NONE, url, title, is_picture=is_picture))
        gap = Gap.NONE
    elif text:
        return max(gap, Gap.BLANK)
    return Gap.BLANK if text[-1:].isspace() else gap
