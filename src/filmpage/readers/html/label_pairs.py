"""Labels in a tree with what stands beside them: `dt`/`dd`, `th`/`td`, `b` + tail, pairs, headings."""

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
"""Labels of sections in which other films or visitors speak."""
_WITHIN: Final = frozenset(("character",))
"""Labels that stand within the values of others."""
_LINK: Final = "release.info_hash"
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 4
"""The level of a label that is no heading: no smaller heading ends its value."""
_NO_HEADING: Final = 9
_PAIRED: Final = frozenset(("span", "div", "td", "p"))
"""Elements of which two alike, side by side, can be a label and its value."""
_MUTE: Final = frozenset(("img", "wbr", "br", "hr", "i"))
_CARDS: Final = 3
"""A label that stands this often in equal places is that of a list's entries."""
_REPEATED: Final = frozenset(field.key for field in FIELDS if field.repeats)
"""Fields whose labels may come again on one film's page; so may those of its files."""
_AROUND: Final = 4
"""How many elements up a place is named by."""
_MAX_CLASS: Final = 200
"""Characters of a class that tell elements apart."""
_MAX_INSIDE: Final = 100
"""Elements of a block in which a heading is looked for."""
_COLONS: Final = ":： \t\r\n\u00a0"
_MAX_BLOCKS: Final = 2
_MAX_LOOKS: Final = 20_000
"""Elements that the values of all labels may hold together, beside twice those of the page."""
_FEW: Final = 40
"""Pieces that show whether a text is a value: none of those that have a look of their own is longer."""


class _Classes(dict[Element, str]):
    """The classes of elements, each read once: that of an element around many labels may be long."""

    def __missing__(self, element: Element) -> str:
        self[element] = names = (element.get("class") or "")[:_MAX_CLASS]
        return names


class _Borders:
    """Where labels stand, and so where the values before them end."""

    def __init__(self, hits: Iterable[Hit], classes: _Classes) -> None:
        known = list(hits)
        self.classes = classes
        self.stops = {hit.element for hit in known if not hit.tail}
        self.tails = {hit.element for hit in known if hit.tail}
        self.crowded = Counter(hit.parent for hit in known)


def find_facts(
    elements: Sequence[Element], limits: Limits, claims: Claims, language: str | None = None
) -> tuple[list[Fact], int]:
    """Return the labelled facts of a page's visible elements, and how often the most repeated label comes.

    `language` is the page's, as a code: some words are labels of one field here and of another there.
    What goes over a bound is doubted in `claims`.
    """
    found = (hit for hit in find_hits(elements, language) if hit.label.field not in _WITHIN)
    classes = _Classes()
    known = list(islice(found, limits.max_labels + 1))
    if len(known) > limits.max_labels:
        message = f"only {limits.max_labels} labels are read (Limits.max_labels)"
        claims.doubt("too-many-items", "", known[-1].printed, message, at=known.pop().element)
    hits, cards = _without_cards(_without_sections(known), classes)
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
    """Return whether what stands after a word that may be a label is the value of one of its meanings."""
    nodes = _nodes(hit, borders, _FEW)
    text = one_line(pieces(nodes, borders.stops.__contains__, _FEW, looks=looks))
    return any(looks_like(field, text) for field in (hit.label.field, *hit.label.alternatives))


def _without_sections(hits: list[Hit]) -> list[Hit]:
    """Leave out what stands in the sections of other films and of visitors."""
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
    """Name the kind of place a label stands in: its words, and the tags and classes around it."""
    names = [hit.printed.casefold()]
    element: Element | None = hit.element
    for _ in range(_AROUND):
        if element is None:
            break
        names.append(f"{element.tag}.{classes[element]}")
        element = element.getparent()
    return tuple(names)


def _value(hit: Hit, borders: _Borders, most: int, looks: Looks) -> Value:
    """Return what stands beside a label; for a heading that is alone in its block, what follows the block.

    A link without a label is its own value.
    A value of more than `most` pieces is cut right behind them.
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
    """Cut what follows a label where the next label, heading, pair or line begins.

    `most` is how many nodes are enough.
    """
    nodes: list[Node] = []
    level, shape = _level(hit.element), (hit.element.tag, borders.classes[hit.element])
    said = False
    for node in hit.nodes():
        if isinstance(node, str):
            said = said or bool(node.strip(_COLONS))
            nodes.append(node)
            continue
        if node in borders.stops or _heads(node) <= level:
            break
        if node.tag == "br" and said and borders.crowded[hit.parent] > 1:
            break
        if hit.value is None and (node.tag, borders.classes[node]) == shape and shape[0] != "a":
            if not said and shape[0] in _PAIRED:
                nodes.append(node)
            break
        said = said or node.tag not in _MUTE
        nodes.append(node)
        if node in borders.tails or (most is not None and len(nodes) > most):
            break
    return nodes


def _level(element: Element) -> int:
    """Return the level of the heading that an element is, or holds."""
    return min(_LEVELS.get(str(each.tag), _NO_LEVEL) for each in islice(element.iter(), _MAX_INSIDE))


def _heads(element: Element) -> int:
    """Return the level of a heading, or of the one that a block begins with, as MediaWiki's do since 2024."""
    first = element[0] if element.tag == "div" and len(element) else element
    return _LEVELS.get(str(first.tag), _NO_HEADING)
