"""The place of an element in its source: line and column, and an XPath that finds it again.

lxml knows the line in which a tag ends, but no column and no line over 65,535. So the source is walked once
for its start tags, and an element is the k-th of its name in both. If the tree has more or fewer elements of
a name than the source (`body` is implied, a second one is dropped), they have no column and the parser's
line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, cast

from lxml import etree

from ...account import Where

START_TAG: Final = re.compile(r"""<([A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_LETTER: Final = re.compile("[A-Za-z]")
RAW_ENDS: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
"""Elements in which `<` does not begin a tag, with the pattern of their end tags."""
_SIMPLE: Final = re.compile(r"[a-z_][a-z0-9_-]*")
_UNKNOWN_LINE: Final = 65_535
_MOST: Final = 24
"""Occurrences inside longer words that are skipped before the search ends."""
_WINDOW: Final = 8_192
"""Characters after an element's tag in which its words are looked for."""


class Locator:
    """Finds the places of elements in one source, in linear time for all of them together."""

    __slots__ = ("_lines", "_offsets", "_paths", "_steps", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[int] | None = None
        self._offsets: dict[etree._Element, int] | None = None
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}
        self._paths: dict[etree._Element, str] = {}

    def where(self, element: etree._Element, raw: str = "") -> Where:
        """Return the place of `raw` if the source has these words after the element's tag, else the tag's.

        `end_column` is the first column after the words; it is None if only the tag was found.
        """
        xpath = self.xpath(element)
        offset = self._offset(element)
        if offset is None:
            return Where(line=_parser_line(element), xpath=xpath)
        start, length = self._words(raw, offset)
        line, column = self._position(start)
        return Where(line=line, column=column, end_column=column + length if length else None, xpath=xpath)

    def xpath(self, element: etree._Element) -> str:
        """Return the path from the root to an element. lxml's `getpath` takes quadratic time."""
        chain: list[etree._Element] = []
        at: etree._Element | None = element
        while at is not None and at not in self._paths:
            chain.append(at)
            at = at.getparent()
        path = "" if at is None else self._paths[at]
        for child in reversed(chain):
            step = child.tag if at is None else self._step(at, child)
            path = self._paths[child] = f"{path}/{step}"
            at = child
        return path

    def _step(self, parent: etree._Element, child: etree._Element) -> str:
        steps = self._steps.get(parent)
        if steps is None:
            steps = self._steps[parent] = _steps(list(parent))
        return steps[child]

    def _words(self, raw: str, offset: int) -> tuple[int, int]:
        """Return the start of words after a tag and, unless only the first three are found, their length."""
        if raw:
            stop = offset + len(raw) + _WINDOW
            at = self._find(raw, offset, stop)
            if at >= 0:
                return at, 0 if "\n" in raw else len(raw)
            first = " ".join(raw[:200].split()[:3])
            at = self._text.find(first, offset, stop) if len(first) > 8 else -1
            if at >= 0:
                return at, 0
        return offset, 0

    def _find(self, raw: str, offset: int, stop: int) -> int:
        """Find words after a tag's start: as an attribute's value, as separate words, or anywhere."""
        tag = START_TAG.match(self._text, offset)
        end = tag.end() if tag is not None else offset
        for quote in "\"'":
            if (at := self._text.find(f"{quote}{raw}{quote}", offset, end)) >= 0:
                return at + 1
        at = self._text.find(raw, end, stop)
        for _ in range(_MOST):
            if at < 0 or not (_is_inside(self._text, at) or _is_inside(self._text, at + len(raw))):
                break
            at = self._text.find(raw, at + 1, stop)
        return at if at >= 0 else self._text.find(raw, offset, stop)

    def _position(self, offset: int) -> tuple[int, int]:
        if self._lines is None:
            self._lines = [0, *(match.end() for match in re.finditer("\n", self._text))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _offset(self, element: etree._Element) -> int | None:
        if self._offsets is None:
            self._offsets = _pair(element.getroottree().iter(), _start_tags(self._text))
        return self._offsets.get(element)


def _is_inside(text: str, at: int) -> bool:
    """Return whether a place is inside a word or a number."""
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()


def _pair(elements: Iterable[etree._Element], tags: Iterable[tuple[str, int]]) -> dict[etree._Element, int]:
    """Return the tag's place of each element whose name the tree and the source have equally often."""
    named: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for element in elements:
        named[element.tag].append(element)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for name, at in tags:
        places[name].append(at)
    pairs: dict[etree._Element, int] = {}
    for name, same in named.items():
        if len(same) == len(places[name]):
            pairs.update(zip(same, places[name], strict=True))
    return pairs


def _parser_line(element: etree._Element) -> int | None:
    line = cast("int | None", element.sourceline)
    return line if line is not None and 0 < line < _UNKNOWN_LINE else None


def _steps(children: list[etree._Element]) -> dict[etree._Element, str]:
    """Return each child's step of a path: its name, with a number if siblings share the name."""
    steps: dict[etree._Element, str] = {}
    counts: dict[str, int] = {}
    for index, child in enumerate(children, 1):
        name = child.tag
        if _SIMPLE.fullmatch(name):
            counts[name] = counts.get(name, 0) + 1
            steps[child] = f"{name}[{counts[name]}]"
        else:
            steps[child] = f"*[{index}]"
    return {child: step if counts.get(child.tag) != 1 else child.tag for child, step in steps.items()}


def _start_tags(text: str) -> Iterator[tuple[str, int]]:
    """Walk over the start tags of a source, without comments and the contents of scripts and titles."""
    at = text.find("<")
    while at >= 0:
        end = at + 1
        if text.startswith("<!--", at):
            end = text.find("-->", at + 2)
        elif tag := START_TAG.match(text, at):
            name, end = tag[1].lower(), tag.end()
            yield name, at
            if name in RAW_ENDS:
                close = RAW_ENDS[name].search(text, end)
                end = close.start() if close else -1
        elif _LETTER.match(text, end):
            return  # the tag never ends, so that it makes no element
        at = text.find("<", end) if end >= 0 else -1
