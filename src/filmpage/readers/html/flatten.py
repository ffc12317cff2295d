"""Elements and their text as pieces: what a visitor sees, with the borders between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

import attrs
from lxml import etree

from ...source.html.elements import Element
from ..facts.pieces import Gap, Piece
from .visible import UNSEEN, is_unseen

Node: TypeAlias = "Element | str"

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS: Final = _HEADINGS.union(
    ("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
    ("footer", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody"),
    ("td", "th", "tr", "ul"),
)
_ITEMS: Final = frozenset(("li", "tr"))
_REPEATED: Final = frozenset(("div", "article", "section", "p", "figure", "dd"))
"""Elements that are the entries of a list if several alike follow each other."""
_BETWEEN: Final = frozenset(("br", "hr", "wbr", "img"))
_EMPHASIS: Final = frozenset(
    ("abbr", "b", "bdi", "bdo", "em", "font", "i", "mark", "s", "small", "strong", "sub", "sup", "u", "wbr")
)
"""Elements that mark letters and words without separating them."""
_BULLET: Final = re.compile(r"\b(?:bullet|separator|divider|dot|sep|spacer)\b", re.IGNORECASE)
"""Classes of empty elements that a style sheet draws as a mark between values."""
_BLANK_LINE: Final = re.compile(r"[ \t]{0,99}\n[ \t\r]{0,99}\n\s{0,999}")
_BLANKS: Final = " \t\r\n\f\u00a0"
MAX_PIECES: Final = 4_000
"""Pieces of a heading, or of an element that is named after a field."""
_SEEN: Final = 10
"""Elements that a walk may visit for each piece that it may return; a page has as many elements as texts."""
_CHARACTERS: Final = 5
"""Characters that cost as much as an element, as a power of two."""
_MAX_LOOKS: Final = 100_000
"""Elements that may be visited in all values of a page together; real pages need 1,600."""


def _never(_: Element) -> bool:
    return False


@attrs.define
class Looks:
    """How many elements several walks may visit together; the values of labels may contain one another."""

    left: int = _MAX_LOOKS


def pieces(
    nodes: list[Node],
    stops: Callable[[Element], bool] = _never,
    most: int = MAX_PIECES,
    *,
    apart: bool = False,
    looks: Looks | None = None,
) -> list[Piece]:
    """Return the visible text of nodes in order, up to the first element that stops, or to `most` pieces.

    `apart` keeps the texts of any two elements separate, even in one line.
    `looks` is how many elements this walk and later ones may visit.
    """
    looks = looks or Looks()
    if looks.left <= 0:
        return []
    walk = _Walk(stops, most, apart, min(_SEEN * max(most, MAX_PIECES), looks.left))
    walk.list(node for node in nodes if not isinstance(node, str))
    for node in nodes:
        if isinstance(node, str):
            walk.text(node)
        elif not walk.element(node):
            break
    walk.end()
    looks.left -= walk.seen
    return walk.pieces


@attrs.define(eq=False)
class _Walk:
    """One walk over a value: the pieces so far, and what separates the last from the next."""

    stops: Callable[[Element], bool]
    most: int
    apart: bool
    far: int
    """How many elements the walk may visit."""
    pieces: list[Piece] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    """The texts of the last piece, which are joined when it ends."""
    gap: Gap = Gap.NONE
    link: Element | None = None
    """The link that the walk is in."""
    url: str = ""
    """The address of the link, read only once because it may be long."""
    headings: int = 0
    """How many headings the walk is in."""
    crossed: bool = False
    """Whether an element other than emphasis began or ended since the last text."""
    seen: int = 0
    """How many elements the walk has visited."""
    parts: list[str] = attrs.field(factory=list)
    """The words of the last piece: put together once, so that a long piece costs its length."""
    entries: set[Element] = attrs.field(factory=set)
    item: Element | None = None
    """The entry that the walk is in."""
    length: int = 0
    """How many entries the walk's list has; the entries of a shorter list inside of it do not count."""

    def widen(self, gap: Gap) -> None:
        """Widen the gap before the next text; two line ends make a blank line."""
        self.gap = Gap.BREAK if gap == self.gap == Gap.LINE else max(self.gap, gap)

    def text(self, text: str) -> None:
        """Add a text, split at its blank lines: some templates separate the entries of a list by them."""
        self.seen += len(text) >> _CHARACTERS
        if text.count("\n") > 1 and len(parts := _BLANK_LINE.split(text.strip())) > 1:
            for part in parts:
                self.widen(Gap.LINE)
                self._line(part)
            self.widen(Gap.BLANK)
        else:
            self._line(text)

    def _line(self, text: str) -> None:
        """Add a text, with the gap that its own white space makes."""
        words = " ".join(text.split())
        if text and text[0] in _BLANKS:
            self.widen(Gap.BLANK)
        if not words:
            return
        last = self.pieces[-1] if self.pieces else None
        if last is not None and self.crossed and self.gap == Gap.NONE:
            self._separate(self.texts[-1][-1], words[0])
        url = self.url if self.link is not None else ""
        continues = self.gap <= Gap.BLANK and not (self.apart and self.crossed)
        if last is not None and continues and (last.url, last.heading) == (url, self.headings > 0):
            self.texts += (" ", words) if self.gap else (words,)
        else:
            self.end()
            title = self.link.get("title") or "" if self.link is not None else ""
            self.pieces.append(Piece(words, url, self.gap, self.headings > 0, title))
            self.texts = [words]
        self.gap = Gap.BLANK if text[-1] in _BLANKS else Gap.NONE
        self.crossed = False

    def end(self) -> None:
        """End the last piece."""
        if len(self.texts) > 1:
            self.pieces[-1] = attrs.evolve(self.pieces[-1], text="".join(self.texts))

    def _separate(self, before: str, after: str) -> None:
        """Separate two adjacent elements: no number and no word continues from one into the other."""
        if (before.isdigit() or before == "%") and after.isdigit():
            self.gap = Gap.CELL
        elif before.isalnum() and after.isalnum():
            self.gap = Gap.BLANK

    def list(self, elements: Iterable[Element]) -> None:
        """Record the entries of a list, unless the walk is in a longer one."""
        entries = _entries(elements)
        if len(entries) > self.length:
            self.entries.update(entries)
            self.length = len(entries)
            self.item = None

    def element(self, top: Element) -> bool:
        """Add an element's text; return `False` if something in it stopped the walk."""
        unseen: Element | None = None
        for event, node in etree.iterwalk(top, events=("start", "end")):
            if event == "start":
                self.seen += 1
                if unseen is None and is_unseen(node):
                    unseen = node
                elif unseen is None:
                    if self.stops(node) or len(self.pieces) > self.most or self.seen > self.far:
                        return False
                    self._open(node)
            else:
                if node is unseen:
                    unseen = None
                elif unseen is None:
                    self._close(node)
                if unseen is None and node is not top and node.tail:
                    self.text(node.tail)
        return True

    def _open(self, node: Element) -> None:
        """Enter an element, which may be a border, a list, or an entry of one."""
        tag = node.tag
        self.crossed = self.crossed or tag not in _EMPHASIS
        if tag == "a":
            self.link, self.url = node, node.get("href") or ""
        elif tag == "br":
            self.widen(Gap.LINE)
        elif self.item is None and node in self.entries:
            self.item = node
            self.widen(Gap.ITEM)
        elif tag in _BLOCKS or _is_bullet(node):
            self.widen(Gap.CELL)
        if tag in _BLOCKS and len(node):
            self.list(node)
        self.headings += tag in _HEADINGS
        if node.text:
            self.text(node.text)

    def _close(self, node: Element) -> None:
        """Leave an element."""
        self.crossed = self.crossed or node.tag not in _EMPHASIS
        self.headings -= node.tag in _HEADINGS
        if node is self.item:
            self.item = None
            self.widen(Gap.ITEM)
        elif node.tag in _BLOCKS:
            self.widen(Gap.CELL)
        elif node is self.link:
            self.link = None


def _is_bullet(element: Element) -> bool:
    return not len(element) and not element.text and _BULLET.search(element.get("class") or "") is not None


def _are_tags(blocks: Sequence[Element]) -> bool:
    """Return whether elements in one line are tags: of one class, with nothing but blanks between them."""
    return (
        blocks[0].tag == "span"
        and len({block.get("class") for block in blocks}) == 1
        and bool(blocks[0].get("class"))
        and all((block.tail or "").isspace() for block in blocks[:-1])
        and _begins_blank(blocks[0].getparent())
    )


def _begins_blank(element: Element | None) -> bool:
    """Return whether an element has no text of its own before its first child."""
    return element is not None and (not element.text or element.text.isspace())


def _entries(elements: Iterable[Element]) -> list[Element]:
    """Return the entries of a list: its items or rows, or equal blocks, alike in tag and class."""
    blocks = [e for e in elements if e.tag not in UNSEEN and e.tag not in _BETWEEN]
    if not blocks:
        return []
    tag, classes = blocks[0].tag, set((blocks[0].get("class") or "").split())
    if any(block.tag != tag for block in blocks):
        return [block for block in blocks if block.tag in _ITEMS]
    if tag in _ITEMS:
        return blocks
    if len(blocks) < 2 or not (tag in _REPEATED or _are_tags(blocks)):
        return []
    for block in blocks[1:]:
        others = set((block.get("class") or "").split())
        if bool(classes) != bool(others) or (classes and not classes & others):
            return []
    return blocks
