"""What a page may cost, asked before its tree is built: attributes of one tag, elements, depth.

libxml2 takes time that is quadratic in the attributes of a tag, and nothing can stop it once it has begun
(reliability.md, P-1). The sure way to count them is its own tokenizer without a tree, at the price of half
a parse; `few_attributes` proves for most pages that this is not needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, cast

from lxml import etree

from ...errors import LimitError
from ...limits import Limits

_TRIES: Final = 8
_BEFORE_VALUE: Final = frozenset(b"= \t\n\x0b\f\r")
_LIBXML2_DEPTH: Final = 2048
"""libxml2 itself goes no deeper, and tells so in its log."""
_DEEP: Final = 32
"""Levels of a tree from one held element to the next; most pages are no deeper."""


def new_parser(counter: Counter | None = None) -> etree.HTMLParser:
    """Make a parser of UTF-8 that builds a tree, or tells a counter what would be in it.

    `huge_tree` lifts the limits at which libxml2 cuts a page unseen, for ours are told of; comments would
    split the text between them. Identifiers are collected, as is lxml's way, for `HtmlSource.by_id`.
    """
    return etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        target=cast("etree.ParserTarget | None", counter),
    )


def check_markup(markup: bytes, limits: Limits) -> None:
    """Raise `LimitError` if the tree of a page would have too many elements, or a tag too many attributes."""
    # A `<` makes at most its own element and one that it implies, beside html, head and body.
    many = len(markup) > limits.max_elements and 2 * markup.count(b"<") + 3 > limits.max_elements
    if many or not few_attributes(markup, limits.max_attributes):
        etree.fromstring(markup, new_parser(Counter(limits)))


def check_depth(root: etree._Element, limits: Limits) -> list[etree._Element]:
    """Raise `LimitError` if a tree is too deep; return elements to be held while a deep one is read.

    When Python lets an element go, lxml climbs up to the next one that is held, or to the root.
    With one held at every few levels, a walk over a deep tree costs what it does over a flat one.
    """
    held: list[etree._Element] = []
    depth = _DEEP
    while found := cast("list[etree._Element]", _parents_at(depth)(root)):
        held += found
        depth += _DEEP
    may_be_too_deep = held or limits.max_depth <= _DEEP
    if may_be_too_deep and limits.max_depth < _LIBXML2_DEPTH and _deeper_than(limits.max_depth)(root):
        raise LimitError("max_depth", limits.max_depth + 1, limits.max_depth)
    return held


def few_attributes(markup: bytes, most: int) -> bool:
    """Return whether surely no tag has more than `most` attributes; False means that it may.

    A tag ends at the first `>` that no quoted value holds, and a tag with more than `most` attributes is
    longer than `2 * most` bytes. So it is enough to step over the page from one sure `>` to another that is
    no farther off. Where none is so near, as in a script, what follows the first `<` is bounded by its words.
    """
    start, size, step = 0, len(markup), 2 * most + 1
    while start + step < size:
        end = _last_end(markup, start, start + step)
        if end < 0:
            end = _next_end(markup, start, start + step)
            if end < 0 or _at_most(markup[start:end]) > most:
                return False
        start = end + 1
    return True


def _last_end(markup: bytes, start: int, stop: int) -> int:
    """Find the last `>` before `stop` that no quoted value can hold, or -1; no value is open at `start`."""
    for _ in range(_TRIES):
        stop = markup.rfind(b">", start, stop)
        if stop < 0 or (opened := _opening(markup, start, stop)) < 0:
            return stop
        stop = opened
    return -1


def _next_end(markup: bytes, start: int, stop: int) -> int:
    """Find the first such `>` from `stop` on, or the page's end; -1 where that is not to be seen quickly."""
    for _ in range(_TRIES):
        stop = markup.find(b">", stop)
        if stop >= 0 and (opened := _opening(markup, start, stop)) >= 0:
            stop = markup.find(markup[opened : opened + 1], stop)
        elif stop >= 0:
            return stop
        if stop < 0:
            return len(markup)
    return -1


def _opening(markup: bytes, start: int, stop: int) -> int:
    """Return the place of a quote that may open a value which goes on at `stop`, or -1.

    A value opens after `=` and blanks, so only the last quote of either kind can have opened one.
    """
    double = markup.rfind(b'"', start, stop)
    if double > start and markup[double - 1] in _BEFORE_VALUE and _follows_equals(markup, start, double):
        return double
    single = markup.rfind(b"'", start, stop)
    if single > start and markup[single - 1] in _BEFORE_VALUE and _follows_equals(markup, start, single):
        return single
    return -1


def _follows_equals(markup: bytes, start: int, quote: int) -> bool:
    return markup[start:quote].rstrip().endswith(b"=")


def _at_most(stretch: bytes) -> int:
    """Bound the attributes of the tags in a stretch: each follows a blank, a slash or a closing quote."""
    tags = stretch[stretch.find(b"<") :] if b"<" in stretch else b""
    return len(tags.replace(b"/", b" ").split()) + tags.count(b'"') + tags.count(b"'")


class Counter:
    """A parser's target that builds nothing, and raises `LimitError` when it has counted too many."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._elements = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        """Count an element and its attributes."""
        self._elements += 1
        if self._elements > self._limits.max_elements:
            raise LimitError("max_elements", self._elements, self._limits.max_elements)
        if len(attributes) > self._limits.max_attributes:
            raise LimitError("max_attributes", len(attributes), self._limits.max_attributes)

    def close(self) -> None:
        """End the page; lxml asks for this."""


@lru_cache(maxsize=4)
def _deeper_than(depth: int) -> etree.XPath:
    # One step for each level: each element is looked at once, and a page of 20 levels takes 20 steps.
    return etree.XPath("boolean(/" + "/".join(["*"] * (max(depth, 0) + 1)) + ")")


@lru_cache(maxsize=_LIBXML2_DEPTH // _DEEP)
def _parents_at(depth: int) -> etree.XPath:
    return etree.XPath("/" + "/".join(["*"] * depth) + "[*]", smart_strings=False)
