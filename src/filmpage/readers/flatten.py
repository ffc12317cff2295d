"""Elements and their text as pieces: what a visitor sees beside a label, without scripts and footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import attrs
from lxml import etree

from ..source.select import Element
from .pieces import Gap, Piece

Node: TypeAlias = "Element | str"

UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "textarea", "select", "svg", "button", "form"})
"""Elements whose text is no fact."""
_OUTSIDE: Final = frozenset({"head", "nav", "footer", "iframe", "object", "dialog", "option"})
"""Elements that hold menus, never a film's facts."""
_ASIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|submenu|footer|breadcrumbs?|similar|related|recommend(?:ed|ations?)?|comments"
    r"|rec[_-]item|rec-?items|also-?like|suggestions?|sidebar-?list|cookie|cookies|popup|tooltip|login|signup|catlinks|navbox|toc|portal)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in a class or an id that speak of menus, other films, and visitors' talk."""
_MENUS: Final = frozenset({"navigation", "menu", "menubar", "contentinfo", "search", "dialog", "tablist"})
"""Roles of elements that hold menus."""
_ITEMS: Final = frozenset({"li", "tr"})
_BLOCKS: Final = frozenset(
    ["address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "figure", "figcaption", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul", "li", "dt"]
)
_REPEATED: Final = frozenset({"div", "article", "section", "p", "figure", "dd"})
_FOOTNOTE: Final = re.compile(r"\[[^\[\]]{1,20}\]")
_BETWEEN: Final = frozenset({"br", "hr", "wbr", "img"})
_EMPHASIS: Final = frozenset(["b", "bdi", "bdo", "em", "font", "i", "mark", "s", "small", "strong", "sub", "sup", "u", "wbr", "abbr"])
"""Elements that mark letters and words without parting them."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EMPTY: Final = " \t\r\n\f\u00a0"
_MAX_PIECES: Final = 4_000


def pieces(nodes: list[Node], stops: Callable[[Element], bool]) -> list[Piece]:
    """Give the visible text of nodes in order, up to the first element among or inside them that stops."""
    walk = _Walk(stops)
    walk.list(node for node in nodes if not isinstance(node, str))
    for node in nodes:
        if isinstance(node, str):
            walk.text(node)
        elif not walk.element(node):
            break
    return walk.found


class _Walk:
    """One walk over a value."""

    def __init__(self, stops: Callable[[Element], bool]) -> None:
        self.stops = stops
        self.found: list[Piece] = []
        self.gap = Gap.NONE
        self.url = ""
        self.title = ""
        self.heading = 0
        self.crossed = False
        """Whether an element that is no mere emphasis began or ended since the last text."""
        self.item: Element | None = None
        """The entry that the walk is in."""
        self.entries: set[Element] = set()
        self.length = 0
        """How many entries the list has that the walk is in: a shorter list inside of it makes no entries."""

    def widen(self, gap: Gap) -> None:
        """Note a border; two line ends make a blank line."""
        self.gap = Gap.BREAK if gap == self.gap == Gap.LINE else max(self.gap, gap)

    def text(self, text: str) -> None:
        """Add a text, with the gap that its own white space makes."""
        words = " ".join(text.split())
        if not words:
            if text:
                self.gap = max(self.gap, Gap.BLANK)
            return
        if text[0] in _EMPTY:
            self.gap = max(self.gap, Gap.BLANK)
        last = self.found[-1] if self.found else None
        if last is not None and self.crossed and self.gap == Gap.NONE:
            self.part(last.text[-1], words[0])
        if last is not None and last.url == self.url and self.gap <= Gap.BLANK and last.heading == (self.heading > 0):
            glue = " " if self.gap else ""
            self.found[-1] = attrs.evolve(last, text=f"{last.text}{glue}{words}")
        else:
            self.found.append(Piece(words, self.url, self.gap, self.heading > 0, self.title))
        self.gap = Gap.BLANK if text[-1] in _EMPTY else Gap.NONE
        self.crossed = False

    def part(self, before: str, after: str) -> None:
        """Part two elements that nothing parts in the source: no number and no word runs over both."""
        if before.isdigit() and after.isdigit():
            self.gap = Gap.CELL
        elif before.isalnum() and after.isalnum():
            self.gap = Gap.BLANK

    def list(self, elements: Iterable[Element]) -> None:
        """Note the entries of a list, unless the walk is in a longer one."""
        entries = _entries(elements)
        if len(entries) > self.length:
            self.entries.update(entries)
            self.length = len(entries)
            self.item = None

    def element(self, top: Element) -> bool:
        """Add an element's text; `False` when something in it stopped the walk."""
        unseen: Element | None = None
        for event, node in etree.iterwalk(top, events=("start", "end")):
            if unseen is None and event == "start":
                if not isinstance(node.tag, str) or is_unseen(node):
                    unseen = node
                elif self.stops(node) or len(self.found) > _MAX_PIECES:
                    return False
                else:
                    self.open(node)
            elif event == "end":
                if node is unseen:
                    unseen = None
                elif unseen is None:
                    self.close(node)
                if unseen is None and node is not top and node.tail:
                    self.text(node.tail)
        return True

    def open(self, node: Element) -> None:
        """Enter an element: note the border it makes, and whether it is a list or an entry of one."""
        tag = node.tag
        self.crossed = self.crossed or tag not in _EMPHASIS
        if tag == "a":
            self.url, self.title = node.get("href") or "", node.get("title") or ""
        elif tag == "br":
            self.widen(Gap.LINE)
        elif self.item is None and node in self.entries:
            self.item = node
            self.widen(Gap.ITEM)
        elif tag in _BLOCKS:
            self.widen(Gap.CELL)
        if tag in _BLOCKS and len(node):
            self.list(node)
        self.heading += tag in _HEADINGS
        if node.text:
            self.text(node.text)

    def close(self, node: Element) -> None:
        """Leave an element."""
        self.crossed = self.crossed or node.tag not in _EMPHASIS
        self.heading -= node.tag in _HEADINGS
        if node is self.item:
            self.item = None
            self.widen(Gap.ITEM)
        elif node.tag in _BLOCKS:
            self.widen(Gap.CELL)
        elif node.tag == "a":
            self.url = self.title = ""


def is_unseen(element: Element) -> bool:
    """Say whether an element's text is none of the page's facts: scripts, forms, hidden parts, footnote marks."""
    tag = element.tag
    if tag in UNSEEN:
        return True
    if tag == "sup":
        return _FOOTNOTE.fullmatch("".join(element.itertext())[:40].strip()) is not None
    return False


def is_outside(element: Element) -> bool:
    """Say whether an element holds menus, other films or visitors' talk, and none of the film's facts."""
    tag = element.tag
    if tag in UNSEEN:
        return True
    if tag == "body":
        return False
    if tag in _OUTSIDE or element.get("role") in _MENUS:
        return not _holds(element, "main", "article")  # a menu that is never closed holds the whole page
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return names != " " and _ASIDE.search(names[:300]) is not None and not _holds(element, "h1", "main")


def _holds(element: Element, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None


def _entries(elements: Iterable[Element]) -> list[Element]:
    """Give the entries of a list: its items or rows, or equal blocks, alike in tag and class."""
    blocks = [e for e in elements if isinstance(e.tag, str) and e.tag not in UNSEEN and e.tag not in _BETWEEN]
    if not blocks:
        return []
    tag, classes = blocks[0].tag, set((blocks[0].get("class") or "").split())
    if any(block.tag != tag for block in blocks):
        return [block for block in blocks if block.tag in _ITEMS]
    if tag in _ITEMS:
        return blocks
    if len(blocks) < 2 or tag not in _REPEATED:
        return []
    for block in blocks[1:]:
        others = set((block.get("class") or "").split())
        if bool(classes) != bool(others) or (classes and not classes & others):
            return []
    return blocks
