"""A page's markup as a tree, guarded: no input can hang the parser or be cut silently."""

from __future__ import annotations

from typing import Final, cast

import attrs
from lxml import etree

from ...account import Where
from ...limits import Limits
from .guard import check_depth, check_markup, new_parser
from .locate import Locator
from .tails import cut_reason, has_more_after, without_end_tags

_ID: Final = etree.XPath("id($id)")
_ID_SLOW: Final = etree.XPath("//*[@id=$id]")


@attrs.define(eq=False)
class HtmlSource:
    """A page as its tree and its text."""

    root: etree._Element | None
    """The `html` element; None for an empty page."""
    text: str = attrs.field(repr=False)
    """The decoded source."""
    truncated: str | None = None
    """Why the tree lacks the end of the page, if it does: the parser stopped, or the page is cut."""
    held: list[etree._Element] = attrs.field(factory=list, repr=False)
    """Elements of a deep tree that are kept alive to make walks fast: see `check_depth`."""
    _locator: Locator | None = attrs.field(default=None, init=False, repr=False)

    def by_id(self, identifier: str) -> etree._Element | None:
        """Return the first element with an id, or None; this takes a few microseconds."""
        if self.root is None or identifier.split() != [identifier]:
            return None
        element = _first(_ID, self.root, identifier)
        if element is None or element.get("id") == identifier:
            return element
        # The parser takes the `name` of an `a` for an id, too, which hides the id of a later element.
        return _first(_ID_SLOW, self.root, identifier)

    def where(self, element: etree._Element, raw: str = "") -> Where:
        """Return the place of an element, or of the words `raw` in it."""
        return self.locator.where(element, raw)

    def line_of(self, element: etree._Element) -> int | None:
        """Return the line in which an element's tag begins, or None if it is unknown."""
        return self.locator.where(element).line

    @property
    def locator(self) -> Locator:
        """The locator of places in the source, made at first use."""
        if self._locator is None:
            self._locator = Locator(self.text)
        return self._locator


def parse_tree(text: str, *, limits: Limits) -> HtmlSource:
    """Build the tree of a page; raise `LimitError` for too many elements, levels or attributes.

    A page without an element or a word, such as a comment, has no root. If the parser gives up, `truncated`
    says so.
    """
    markup = text.encode("utf-8", "replace")
    parser = new_parser()
    try:
        check_markup(markup, limits)
        root = etree.fromstring(markup, parser)
    except etree.LxmlError as error:
        return HtmlSource(None, text, str(error) if markup.strip() else None)
    if root is None:
        return HtmlSource(None, text)
    if has_more_after(root):
        parser = new_parser()
        root = etree.fromstring(without_end_tags(text).encode("utf-8", "replace"), parser)
    held = check_depth(root, limits)
    return HtmlSource(root, text, _lost(parser) or cut_reason(text), held)


def _lost(parser: etree.HTMLParser) -> str | None:
    """Return the parser's reason for stopping before the end, if it did."""
    for entry in parser.error_log:
        if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            return str(entry.message)
    return None


def _first(path: etree.XPath, root: etree._Element, identifier: str) -> etree._Element | None:
    found = cast("list[etree._Element]", path(root, id=identifier))
    return found[0] if found else None
