"""Labels in a tree with their values: `dt`/`dd`, `th`/`td`, `b` + tail, pairs, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...knowledge.fields import FIELDS
from ...source.html.elements import Element
from ..facts.label_values import looks_like
from ..facts.pieces import Fact, Value, one_line
from .flatten import Looks, Node, pieces
from .label_hits import Hit, find_hits, is_nothing

if TYPE_CHECKING:
    from ...claims.claim import Claims
    from ...limits import Limits

_SECTIONS: Final = frozenset(field.key for field in FIELDS if field.about == "others")
"""Labels of sections about other films or by visitors."""
_WITHIN: Final = frozenset(("character",))
"""Labels that are inside the values of others."""
_LINK: Final = "release.info_hash"
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 4
"""Labels that are not headings count as h4: headings down to h4 end their value."""
_NO_HEADING: Final = 9
"""The level of an element that is not a heading."""
_PAIRED: Final = frozenset(("span", "div", "td", "p"))
"""Elements of which two alike, side by side, can be a label and its value."""
_MUTE: Final = frozenset(("img", "wbr", "br", "hr", "i"))
_CARDS: Final = 3
"""A label that is in so many equal places belongs to the entries of a list."""
_REPEATED: Final = frozenset(field.key for field in FIELDS if field.repeats)
"""Fields whose labels may be repeated on one film's page; so may those of its files."""
_AROUND: Final = 4
"""Elements above a label that name its place."""
_MAX_CLASS: Final = 200
"""Characters of a class that are compared."""
_MAX_INSIDE: Final = 100
"""Elements of a block that are searched for a heading."""
_COLONS: Final = ":： \t\r\n\u00a0"
_MAX_BLOCKS: Final = 2
_MAX_LOOKS: Final = 20_000
"""Elements in the values of all labels together, in addition to twice those of the page."""
_FEW: Final = 40
"""Pieces of a value that are checked for the look of its field; no such value is longer."""


class _Classes(dict[Element, str]):
    """The classes of elements, each read once: an element around many labels may have a long one."""

    def __missing__(self, element: Element) -> str:
        self[element] = names = (element.get("class") or "")[:_MAX_CLASS]
        return names


class _Borders:
    """The places of labels, which are also the ends of the values before them."""

    def __init__(self, hits: Iterable[Hit], classes: _Classes) -> None:
        known = list(hits)
        self.classes = classes
        self.stops = {hit.element for hit in known if not hit.tail}
        self.tails = {hit.element for hit in known if hit.tail}
        self.crowded = Counter(hit.parent for hit in known)


def find_facts(
    elements: Sequence[Element], limits: Limits, claims: Claims, language: str | None = None
) -> tuple[list[Fact], int]:
    """Return the labelled facts of a page's visible elements, and the count of the most repeated label.

    `language` is the page's, as a code: some words are labels of different fields in different languages.
    What goes over a bound is reported in `claims`.
    """
    labels = (hit for hit in find_hits(elements, language) if hit.label.field not in _WITHIN)
    classes = _Classes()
    hits = list(islice(labels, limits.max_labels + 1))
    if len(hits) > limits.max_labels:
        message = f"only {limits.max_labels} labels are read (Limits.max_labels)"
        claims.doubt("too-many-items", "", hits[-1].printed, message, at=hits.pop().element)
    hits, cards = _without_cards(_without_sections(hits), classes)
    borders = _Borders((hit for hit in hits if not hit.doubtful), classes)
    most = _MAX_LOOKS + 2 * len(elements)
    looks = Looks(most)
    hits = [hit for hit in hits if not hit.doubtful or _looks_like_one(hit, borders, looks)]
    borders = _Borders(hits, classes)
    facts: list[Fact] = []
    left = limits.max_elements
    looks = Looks(most)
    for hit in hits:
        value = _value(hit, borders, left, looks)
        left -= len(value)
        if left < 0:
            message = f"the values of labels have more than {limits.max_elements} texts (Limits.max_elements)"
            claims.doubt("too-many-items", "", hit.printed, message, at=hit.element)
            break
        if value:
            facts.append(Fact(hit.label, hit.printed, value, hit.element))
        elif looks.left <= 0:
            message = "labels hold one another, and their values are not all read"
            claims.doubt("too-many-items", "", hit.printed, message, at=hit.element)
            break
    return facts, cards


def _looks_like_one(hit: Hit, borders: _Borders, looks: Looks) -> bool:
    """Return whether the text after a word that may be a label is a value of one of its meanings."""
    nodes = _nodes(hit, borders, _FEW)
    text = one_line(pieces(nodes, borders.stops.__contains__, _FEW, looks=looks))
    return any(looks_like(field, text) for field in (hit.label.field, *hit.label.alternatives))


def _without_sections(hits: list[Hit]) -> list[Hit]:
    """Leave out labels in the sections about other films and by visitors."""
    closed: set[Element] = set()
    sections = {hit.element for hit in hits if hit.label.field in _SECTIONS and hit.value is None}
    kept = []
    for hit in hits:
        if hit.label.field in _SECTIONS and hit.value is None:
            level = _LEVELS.get(str(hit.element.tag), _NO_LEVEL)
            for node in hit.element.itersiblings():
                if _LEVELS.get(str(node.tag), _NO_HEADING) <= level or node in sections:
                    break
                closed.add(node)
        elif not (closed and any(each in closed for each in (hit.element, *hit.element.iterancestors()))):
            kept.append(hit)
    return kept


def _without_cards(hits: list[Hit], classes: _Classes) -> tuple[list[Hit], int]:
    """Leave out the labels that the entries of a list repeat."""
    places = [None if _may_repeat(hit) else _place(hit, classes) for hit in hits]
    counts = Counter(place for place in places if place is not None)
    kept = [hit for hit, place in zip(hits, places, strict=True) if place is None or counts[place] < _CARDS]
    return kept, max(counts.values(), default=0)


def _may_repeat(hit: Hit) -> bool:
    return hit.label.field in _REPEATED or "." in hit.label.field


def _place(hit: Hit, classes: _Classes) -> tuple[str, ...]:
    """Return the kind of place of a label: its words, and the tags and classes around it."""
    names = [hit.printed.casefold()]
    element: Element | None = hit.element
    for _ in range(_AROUND):
        if element is None:
            break
        names.append(f"{element.tag}.{classes[element]}")
        element = element.getparent()
    return tuple(names)


def _value(hit: Hit, borders: _Borders, most: int, looks: Looks) -> Value:
    """Return what follows a label; for a heading that is alone in its block, what follows the block.

    A link without a label is its own value.
    A value of more than `most` pieces is cut right after them.
    """
    if hit.label.field == _LINK:
        return pieces([hit.element])
    value = pieces(_nodes(hit, borders), borders.stops.__contains__, most, looks=looks)
    level = _level(hit.element)
    for _ in range(_MAX_BLOCKS if hit.value is None and level < _NO_LEVEL else 0):
        parent = hit.element.getparent()
        if not is_nothing(one_line(value)) or parent is None or parent.tag in ("body", "html"):
            break
        hit.element = parent
        value = pieces(_nodes(hit, borders), borders.stops.__contains__, most, looks=looks)
    return () if is_nothing(one_line(value)) else value


def _nodes(hit: Hit, borders: _Borders, most: int | None = None) -> list[Node]:
    """Return what follows a label, up to the next label, heading, pair or line.

    `most` is how many nodes are enough.
    """
    nodes: list[Node] = []
    level, shape = _level(hit.element), (hit.element.tag, borders.classes[hit.element])
    has_words = False
    for node in hit.nodes():
        if isinstance(node, str):
            has_words = has_words or bool(node.strip(_COLONS))
            nodes.append(node)
            continue
        if node in borders.stops or _heads(node) <= level:
            break
        if node.tag == "br" and has_words and borders.crowded[hit.parent] > 1:
            break
        if hit.value is None and (node.tag, borders.classes[node]) == shape and shape[0] != "a":
            if not has_words and shape[0] in _PAIRED:
                nodes.append(node)
            break
        has_words = has_words or node.tag not in _MUTE
        nodes.append(node)
        if node in borders.tails or (most is not None and len(nodes) > most):
            break
    return nodes


def _level(element: Element) -> int:
    """Return the level of the heading that an element is or contains."""
    return min(_LEVELS.get(str(each.tag), _NO_LEVEL) for each in islice(element.iter(), _MAX_INSIDE))


def _heads(element: Element) -> int:
    """Return the level of a heading, or of the one at the start of a block, as in MediaWiki since 2024."""
    first = element[0] if element.tag == "div" and len(element) else element
    return _LEVELS.get(str(first.tag), _NO_HEADING)
