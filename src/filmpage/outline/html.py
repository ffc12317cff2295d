"""The outline of a tree of HTML: one walk over it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

import attrs
from lxml import etree

from ..knowledge.labels import label_of
from ..notation.figures.rating import score
from ..notation.folding import without_entities
from ..source.html.elements import Element
from .pieces import Gap
from .roles import is_named_outside, is_outside
from .row import Block, Link, Outline, Row, Span
from .unseen import UNSEEN, hides, is_unseen

_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_BLOCKS: Final = frozenset(_LEVELS).union(
    ("address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset"),
    ("figcaption", "figure", "footer", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section"),
    ("summary", "table", "tbody", "thead", "tfoot", "tr", "ul", "body", "caption", "option"),
)
_CELLS: Final = frozenset(("td", "th"))
_ITEMS: Final = frozenset(("li", "tr", "p"))
"""Blocks that are the entries of a list inside of a cell."""
_STRONG: Final = frozenset(("b", "strong", "th", "dt", "label")).union(_LEVELS)
"""Elements that mark their words as a label or a heading."""
_APART: Final = frozenset(("span", "a", "label", "button", "time", "data", "abbr", "cite", "small", "big"))
"""Elements whose words are a span of their own; other ones only emphasise parts of it."""
_NAMED: Final = frozenset(("span", "a", "time", "b", "strong", "em", "i", "small", "abbr", "data"))
"""Elements in a line whose classes may say what they hold."""
_JOINED: Final = frozenset(("b", "strong", "i", "em", "u", "font", "mark", "wbr", "sub", "sup", "s", "bdi"))
_ROW: Final = 240
"""Elements of a table row that is one line; a longer one arranges a page."""
_MAX_ALT: Final = 120
"""Characters of a picture's text that may be a name or a label."""
_MAX_CLASS: Final = 80
_FIGURE: Final = re.compile("[0-9★⭐☆]")
"""What every drawn score has in its words."""
_BLANKS: Final = " \t\r\n\f\u00a0"


def outline_of(root: Element) -> Outline:
    """Return the outline of a tree; the cost is linear in its elements and its text."""
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, node in events:
        if event == "start":
            if not walk.open(node):
                events.skip_subtree()
        else:
            walk.close(node)
    walk.end()
    return walk.outline


@attrs.define(eq=False)
class _Walk:
    """The state of one walk."""

    outline: Outline = attrs.field(factory=Outline)
    open_blocks: list[Block] = attrs.field(factory=list)
    spans: list[Span] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    """The words of the last span, which are joined when it ends."""
    gap: Gap = Gap.NONE
    link: Element | None = None
    strong: int = 0
    level: int = 0
    whole_row: Element | None = None
    """The table row that the walk is in and that is one line."""
    column: int = 0
    """Which cell of the table row it is in."""
    apart: bool = False
    """Whether an element began or ended that keeps its words apart."""

    def open(self, node: Element) -> bool:
        """Enter an element; return whether its content is read."""
        tag = node.tag
        if tag in UNSEEN or (tag in ("span", "sup") and is_unseen(node)):
            return False
        if tag in _BLOCKS or tag in _CELLS:
            self._border(node, str(tag))
        elif tag == "br":
            self._break(Gap.LINE)
        elif tag == "img":
            self._picture(node, node.get("alt"))
        elif tag == "meter" and node.get("max"):
            self._picture(node, f"{node.get('value')}/{node.get('max')}")
        elif tag == "a":
            self._enter_link(node)
        elif tag in _APART or (tag in _STRONG and not self.strong):
            self.apart = True
        self.strong += tag in _STRONG
        if node.text:
            self.text(node.text, node)
        elif not len(node) and (title := node.get("title") or node.get("aria-label")):
            self._icon(node, title)
        return True

    def _enter_link(self, node: Element) -> None:
        self.link = node
        self.apart = True
        if url := node.get("href"):
            block = self.open_blocks[-1] if self.open_blocks else None
            self.outline.links.append(Link(url, node, block, len(self.outline.rows)))

    def close(self, node: Element) -> None:
        """Leave an element."""
        tag = node.tag
        if tag in UNSEEN or (tag in ("span", "sup") and is_unseen(node)):
            pass
        else:
            self.strong -= tag in _STRONG
            if tag in _BLOCKS or tag in _CELLS:
                self._end_border(node, str(tag))
            elif tag == "a":
                self.link = None
                self.apart = True
            elif tag in _APART or tag in _STRONG:
                self.apart = True
        if node.tail and (parent := node.getparent()) is not None:
            self.text(node.tail, parent)

    def _border(self, node: Element, tag: str) -> None:
        if self.whole_row is not None:
            self.column += tag in _CELLS
            self._break(Gap.ITEM if tag in _ITEMS else Gap.CELL)
            return
        if self.spans or self.apart:
            self.end()
        self.gap = Gap.NONE
        classes = node.get("class") or ""
        identifier = node.get("id")
        names = f"{classes} {identifier}" if identifier else classes
        parent = self.open_blocks[-1] if self.open_blocks else None
        blocks = self.outline.blocks
        block = Block(
            blocks[-1].number + 1 if blocks else 0,
            parent.number if parent is not None else 0,
            names,
            f"{tag}.{classes[:_MAX_CLASS]}",
            node,
            len(self.outline.rows),
            (parent is not None and parent.is_outside) or is_outside(node, tag),
        )
        style = node.get("style")
        block.is_hidden = (parent is not None and parent.is_hidden) or (style is not None and hides(style))
        if names and not block.is_outside and is_named_outside(node, tag):
            self.outline.named.append(block)
        blocks.append(block)
        self.open_blocks.append(block)
        self.level = _LEVELS.get(tag, self.level)
        if tag == "tr" and _is_line(node):
            self.whole_row = node
            self.column = 0

    def _end_border(self, node: Element, tag: str) -> None:
        if self.whole_row is not None and node is not self.whole_row:
            self._break(Gap.CELL)
            return
        if self.spans or self.apart:
            self.end()
        self.gap = Gap.NONE
        self.whole_row = None
        self.column = 0
        if self.open_blocks:
            self.open_blocks.pop().end = len(self.outline.rows)
        if tag in _LEVELS:
            self.level = 0

    def _break(self, gap: Gap) -> None:
        """End a line: the row itself, or a line of one of its cells."""
        if self.whole_row is None:
            self.end()
        else:
            self.gap = max(self.gap, gap)

    def _picture(self, node: Element, text: str | None) -> None:
        alt = " ".join((text or "")[:_MAX_ALT].split())
        if alt:
            self._finish()
            self.spans.append(self._span(alt, node, is_picture=True))
            self.gap = Gap.BLANK
            self.apart = True

    def _icon(self, node: Element, said: str) -> None:
        """Add what an element without words is said to be, if it is drawn as a label or as a score."""
        title = " ".join(said[:_MAX_ALT].split())
        if _FIGURE.search(title) is not None and _is_score(title):
            self._picture(node, title)
        elif node.get("title") and label_of(title) is not None:
            self._finish()
            span = self._span(title, node)
            span.is_strong = True
            self.spans.append(span)
            self.gap = Gap.BLANK
            self.apart = True

    def text(self, text: str, node: Element) -> None:
        """Add a text."""
        words = " ".join(text.split())
        if "&" in words:
            words = without_entities(words)
        if not words:
            self.gap = max(self.gap, Gap.BLANK)
            return
        if text[0] in _BLANKS:
            self.gap = max(self.gap, Gap.BLANK)
        last = self.spans[-1] if self.spans and self.texts else None
        if last is not None and not self.apart and self.gap <= Gap.BLANK:
            self.texts += (" ", words) if self.gap else (words,)
        else:
            if last is not None and self.apart and self.gap == Gap.NONE and _is_glued(self.texts[-1], words):
                self.gap = Gap.BLANK
            self._finish()
            self.spans.append(self._span(words, node))
            self.texts = [words]
        self.gap = Gap.BLANK if text[-1] in _BLANKS else Gap.NONE
        self.apart = False

    def _span(self, words: str, node: Element, *, is_picture: bool = False) -> Span:
        link = self.link
        return Span(
            words,
            node,
            self.gap,
            (link.get("href") or "") if link is not None else "",
            (link.get("title") or "") if link is not None else "",
            self.strong > 0,
            is_picture,
            node.get("class") or "" if node.tag in _NAMED else "",
            self.column,
        )

    def _finish(self) -> None:
        """Join the words of the last span."""
        if len(self.texts) > 1:
            self.spans[-1].text = "".join(self.texts)
        self.texts = []

    def end(self) -> None:
        """End the row."""
        self.gap = Gap.NONE
        self.apart = False
        if self.spans:
            self._finish()
            if self.open_blocks:
                rows = self.outline.rows
                words = [span for span in self.spans if not span.is_picture]
                pictures = [span for span in self.spans if span.is_picture] if words else []
                rows.append(Row(len(rows), self.open_blocks[-1], words or self.spans, pictures, self.level))
            self.spans = []


def _is_score(text: str) -> bool:
    drawn = score.get(text)
    return drawn is not None and drawn.best is not None


def _is_glued(before: str, after: str) -> bool:
    """Return whether nothing but the border of two elements separates two words."""
    return before[-1:].isalnum() and after[:1].isalnum()


def _is_line(row: Element) -> bool:
    """Return whether a table row is one line: small, and without a table or a large heading."""
    for number, each in enumerate(islice(row.iterdescendants(), _ROW + 1)):
        if each.tag in ("table", "tr", "h1", "h2") or number == _ROW:
            return False
    return True
