"""The bounds on a tree: attributes of one tag and elements, checked before it is built, and its depth.

libxml2 takes time that is quadratic in the attributes of a tag, and nothing can stop it once it has begun
(reliability.md, P-1). Its own tokenizer without a tree counts them reliably, but costs half a parse;
`has_few_attributes` proves for most pages that this is not needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, cast

from lxml import etree

from ...errors import LimitError
from ...limits import Limits

_TRIES: Final = 8
"""Quoted values that a search for the end of a tag steps over before it gives up."""
_BEFORE_VALUE: Final = frozenset(b"= \t\n\x0b\f\r")
_LIBXML2_DEPTH: Final = 2048
"""Levels after which libxml2 itself stops, with an entry in its log."""
_DEEP: Final = 32
"""Levels of a tree from one held element to the next; most pages are no deeper."""


def new_parser(counter: Counter | None = None) -> etree.HTMLParser:
    """Return a parser of UTF-8 that builds a tree, or passes its elements to a counter.

    `huge_tree` lifts the limits at which libxml2 silently cuts a page, because ours are reported. Comments
    are removed because they would split the text around them. lxml collects the ids for `HtmlSource.by_id`.
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
    # A `<` makes at most its own element and an implied one, in addition to html, head and body.
    many = len(markup) > limits.max_elements and 2 * markup.count(b"<") + 3 > limits.max_elements
    if many or not has_few_attributes(markup, limits.max_attributes):
        etree.fromstring(markup, new_parser(Counter(limits)))


def check_depth(root: etree._Element, limits: Limits) -> list[etree._Element]:
    """Raise `LimitError` if a tree is too deep; return elements to keep alive while a deep one is read.

    When Python frees an element, lxml climbs to the next ancestor that is alive, or to the root. With one
    alive at every few levels, a walk over a deep tree costs as much as one over a flat tree.
    """
    held: list[etree._Element] = []
    depth = _DEEP
    while parents := cast("list[etree._Element]", _parents_at(depth)(root)):
        held += parents
        depth += _DEEP
    may_be_too_deep = held or limits.max_depth <= _DEEP
    if may_be_too_deep and limits.max_depth < _LIBXML2_DEPTH and _deeper_than(limits.max_depth)(root):
        raise LimitError("max_depth", limits.max_depth + 1, limits.max_depth)
    return held


def has_few_attributes(markup: bytes, most: int) -> bool:
    """Return whether no tag has more than `most` attributes; False means that one may.

    A tag ends at the first `>` outside a quoted value, and a tag with more than `most` attributes is longer
    than `2 * most` bytes. So it is enough to step over the page from one certain `>` to another within that
    distance. If there is none, as in a script, the words after the first `<` bound the number of attributes.
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
    """Find the last `>` before `stop` outside any quoted value, or -1; no value is open at `start`."""
    for _ in range(_TRIES):
        stop = markup.rfind(b">", start, stop)
        if stop < 0 or (opened := _opening(markup, start, stop)) < 0:
            return stop
        stop = opened
    return -1


def _next_end(markup: bytes, start: int, stop: int) -> int:
    """Find the first such `>` from `stop` on, or the page's end; -1 if that takes more than a few tries."""
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
    """Return the place of a quote that may open a value which is still open at `stop`, or -1.

    A value opens after `=` and blanks, so only the last quote of either kind can have opened one.
    """
    double = markup.rfind(b'"', start, stop)
    if double > start and markup[double - 1] in _BEFORE_VALUE and _is_after_equals(markup, start, double):
        return double
    single = markup.rfind(b"'", start, stop)
    if single > start and markup[single - 1] in _BEFORE_VALUE and _is_after_equals(markup, start, single):
        return single
    return -1


def _is_after_equals(markup: bytes, start: int, quote: int) -> bool:
    return markup[start:quote].rstrip().endswith(b"=")


def _at_most(stretch: bytes) -> int:
    """Return a bound on the attributes of a stretch's tags: each follows a blank, slash or closing quote."""
    tags = stretch[stretch.find(b"<") :] if b"<" in stretch else b""
    return len(tags.replace(b"/", b" ").split()) + tags.count(b'"') + tags.count(b"'")


class Counter:
    """A parser target that builds nothing and raises `LimitError` when it has counted too many."""

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
        """End the page; lxml requires this method."""


@lru_cache(maxsize=4)
def _deeper_than(depth: int) -> etree.XPath:
    # One step per level: each element is looked at once, and a page of 20 levels takes 20 steps.
    return etree.XPath("boolean(/" + "/".join(["*"] * (max(depth, 0) + 1)) + ")")


@lru_cache(maxsize=_LIBXML2_DEPTH // _DEEP)
def _parents_at(depth: int) -> etree.XPath:
    return etree.XPath("/" + "/".join(["*"] * depth) + "[*]", smart_strings=False)
