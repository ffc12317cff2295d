"""Labels in a tree and what stands beside them: `dt`/`dd`, `th`/`td`, `b` + tail, pairs of spans, "Label: value"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import attrs
from lxml import etree

from ..source.select import Element, text_of
from .fact import Fact
from .flatten import Node, is_outside, is_unseen, pieces
from .label_values import looks_like
from .label_words import MAX_LABEL
from .labels import Label, cut_labels, label_of, labels_of
from .pieces import Value, one_line

_SECTIONS: Final = frozenset({"similar", "reviews", "comments"})
"""Labels of sections in which other films or visitors speak."""
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 4
_STRICT: Final = frozenset({"dt", "th", "label", "b", "strong", "h2", "h3", "h4", "h5", "h6"})
"""Elements that mark a label as one."""
_PAIRED: Final = frozenset({"span", "div", "td", "p"})
"""Elements of which two alike, side by side, can be a label and its value."""
_HOLDERS: Final = _STRICT | {"td", "span", "em", "i", "a", "small"}
"""Elements whose text may be one label though other elements part it."""
_MUTE: Final = frozenset({"img", "wbr", "br", "hr", "i"})
_BRACKETS: Final = frozenset("([（【{")
_MAX_BLOCKS: Final = 2
_MAX_HITS: Final = 20_000
_MAX_PIECES: Final = 200_000
_MAX_LINE: Final = 3_000
_CARDS: Final = 3
"""A label that stands this often in equal places is that of a list's entries."""
_REPEATS: Final = frozenset(
    {"crew", "character", "ignored", "rating", "votes", "alternate_titles", "release_date"}
)
_MENU_SIGNS: Final = frozenset("|·•/,»>")
_COLONS: Final = ":： \t\r\n\u00a0"
_NOTHING: Final = re.compile(
    r"(?:[\s:：|·•/,.\u00a0\u200b-]|\([^()]{0,80}\)|edit|see (?:all|more|full)[^.]{0,30}»?|»)*", re.IGNORECASE
)


@attrs.define(eq=False)
class Hit:
    """A label in the tree: the element that it fills, or the text node that it begins."""

    label: Label
    printed: str
    element: Element
    """The label's element, or the element before or around its text node."""
    value: str | None = None
    """For a label within a text node: the words after it. `None` where the label has an element of its own."""
    tail: bool = False
    """Whether the text node is the element's tail, and not its first text."""
    strict: bool = True
    """Whether a colon or its element marks the label as one."""
    last: bool = True
    """Whether the value goes on behind its text node."""

    @property
    def doubtful(self) -> bool:
        """Whether the label is a word that means other things as well, and nothing marks it as a label."""
        return self.label.weak and not self.strict

    @property
    def parent(self) -> Element | None:
        """The element whose children the value's are."""
        return self.element if self.value is not None and not self.tail else self.element.getparent()

    def nodes(self) -> Iterator[Node]:
        """Walk what stands after the label in its parent."""
        if self.value is not None:
            yield self.value
            if not self.last:
                return
        elif self.element.tail:
            yield self.element.tail.lstrip(_COLONS)
        inside = self.value is not None and not self.tail
        following = self.element.iterchildren() if inside else self.element.itersiblings()
        for node in following:
            yield node
            if node.tail:
                yield node.tail


class _Borders:
    """Where labels stand, and so where the values before them end."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        known = list(hits)
        self.stops = {hit.element for hit in known if not hit.tail}
        self.tails = {hit.element for hit in known if hit.tail}
        self.crowded = Counter(hit.parent for hit in known)


def find_facts(root: Element) -> tuple[list[Fact], int]:
    """Give all labelled facts of a page in order, and how often the most repeated label stands in equal places."""
    hits, cards = _without_cards(_without_sections(list(islice(_hits(root), _MAX_HITS))))
    borders = _Borders(hit for hit in hits if not hit.doubtful)
    hits = [hit for hit in hits if not hit.doubtful or _looks_like_one(hit, borders)]
    borders = _Borders(hits)
    facts: list[Fact] = []
    left = _MAX_PIECES
    for hit in hits:
        value = _value(hit, borders)
        left -= len(value)
        if left < 0:
            break
        if value:
            facts.append(Fact(hit.label, hit.printed, value, hit.element))
    return facts, cards


def _looks_like_one(hit: Hit, borders: _Borders) -> bool:
    """Say whether what stands after a word that may be a label is the value of one of its meanings."""
    text = one_line(pieces(_nodes(hit, borders), borders.stops.__contains__))
    return any(looks_like(field, text) for field in (hit.label.field, *hit.label.alternatives))


def _hits(root: Element) -> Iterator[Hit]:
    """Walk over all labels of the tree."""
    language = (root.get("lang") or "").partition("-")[0].lower() or None
    outside: set[Element] = set()
    for element in root.iter(etree.Element):
        parent = element.getparent()
        if parent in outside or is_outside(element):
            outside.add(element)
        elif (found := _element_hit(element, language)) is not None:
            outside.add(element)
            yield from found
        elif element.text:
            yield from _text_hits(element.text, element, tail=False)
        if element.tail and parent not in outside:
            yield from _text_hits(element.tail, element, tail=True)


def _element_hit(element: Element, language: str | None) -> tuple[Hit, ...] | None:
    """Read an element that holds a label and nothing else, or an icon whose title is one."""
    printed = _printed(element)
    if not printed or printed[0] in _BRACKETS:
        return None
    label = label_of(printed, language)
    labels = (label,) if label is not None else labels_of(printed)
    if not labels:
        return None
    top = _climb(element)
    colon = printed[-1] in ":：" or (top.tail or "").lstrip()[:1] in (":", "：")
    strict = colon or not _STRICT.isdisjoint(str(each.tag) for each in top.iter())
    if not strict and not _may_be_label(top):
        return ()
    return tuple(Hit(each, printed.rstrip(_COLONS), top, strict=strict) for each in labels)


def _printed(element: Element) -> str:
    """Give the text of an element that is short enough to be a label, or the title of one without text."""
    text = element.text or ""
    if len(element):
        if element.tag not in _HOLDERS or len(element) > 3 or any(len(child) > 2 for child in element):
            return ""
        text = text_of(element)
    if not text or text.isspace():
        text = element.get("title") or ""
    return " ".join(text.split()) if len(text) <= 2 * MAX_LABEL and len(text.strip()) <= MAX_LABEL else ""


def _may_be_label(element: Element) -> bool:
    """Say whether an unmarked label stands where one can: at the start of its row, and in no menu.

    In a row of cells, and in any row of equal elements, every other one can be a label.
    """
    if (element.tail or "").lstrip()[:1] in _MENU_SIGNS:
        return False
    before = [each for each in element.itersiblings(preceding=True) if isinstance(each.tag, str) and not is_unseen(each)]
    return element.tag != "td" or len(before) % 2 == 0


def _climb(element: Element) -> Element:
    """Go up to the element beside which the value stands."""
    while (parent := element.getparent()) is not None and parent.tag not in ("body", "html"):
        if _says_more(parent, element):
            break
        element = parent
    return element


def _says_more(parent: Element, element: Element) -> bool:
    """Say whether a parent holds any words beside one of its elements."""
    if not _is_nothing(parent.text) or not _is_nothing(element.tail):
        return True
    for child in parent:
        if child is element:
            continue
        if not _is_nothing(child.tail):
            return True
        if isinstance(child.tag, str) and not is_unseen(child) and not all(map(_is_nothing, child.itertext())):
            return True
    return False


def _is_nothing(text: str | None) -> bool:
    return not text or _NOTHING.fullmatch(text[:200]) is not None


def _text_hits(text: str, element: Element, *, tail: bool) -> Iterator[Hit]:
    """Read the labels within a text node: "Genre: Drama"."""
    if (":" not in text and "：" not in text) or len(text) > _MAX_LINE:
        return
    found = cut_labels(" ".join(text.split()))
    for index, each in enumerate(found, 1):
        yield Hit(each.label, each.printed, element, value=each.value, tail=tail, last=index == len(found))


def _without_sections(hits: list[Hit]) -> list[Hit]:
    """Leave out what stands in the sections of other films and of visitors."""
    closed: set[Element] = set()
    sections = {hit.element for hit in hits if hit.label.field in _SECTIONS and hit.value is None}
    kept = []
    for hit in hits:
        if hit.label.field in _SECTIONS and hit.value is None:
            level = _LEVELS.get(str(hit.element.tag), _NO_LEVEL)
            for node in hit.element.itersiblings():
                if _LEVELS.get(str(node.tag), 9) <= level or node in sections:
                    break
                closed.add(node)
        elif not (closed and any(each in closed for each in (hit.element, *hit.element.iterancestors()))):
            kept.append(hit)
    return kept


def _without_cards(hits: list[Hit]) -> tuple[list[Hit], int]:
    """Leave out the labels that the entries of a list repeat."""
    places = [(hit.label.field, *_place(hit)) for hit in hits]
    counts = Counter(places)
    most = max(
        (n for place, n in counts.items() if place[0] not in _REPEATS and "." not in place[0]), default=0
    )
    kept = [
        hit
        for hit, place in zip(hits, places, strict=True)
        if counts[place] < _CARDS or place[0] in _REPEATS or "." in place[0]
    ]
    return kept, most


def _place(hit: Hit) -> tuple[str, ...]:
    """Name the kind of place a label stands in: its tag and class, and those of the elements around it."""
    names = [hit.printed.casefold()]
    element: Element | None = hit.element
    for _ in range(4):
        if element is None:
            break
        names.append(f"{element.tag}.{element.get('class') or ''}")
        element = element.getparent()
    return tuple(names)


def _value(hit: Hit, borders: _Borders) -> Value:
    """Give what stands beside a label; for a heading that is alone in its block, what follows the block."""
    value = pieces(_nodes(hit, borders), borders.stops.__contains__)
    level = _level(hit.element)
    for _ in range(_MAX_BLOCKS if hit.value is None and level < _NO_LEVEL else 0):
        parent = hit.element.getparent()
        if not _is_nothing(one_line(value)) or parent is None or parent.tag in ("body", "html"):
            break
        hit.element = parent
        value = pieces(_nodes(hit, borders), borders.stops.__contains__)
    return () if _is_nothing(one_line(value)) else value


def _nodes(hit: Hit, borders: _Borders) -> list[Node]:
    """Cut what follows a label where the next label, heading, pair or line begins."""
    nodes: list[Node] = []
    level = _level(hit.element)
    shape = _shape(hit.element)
    said = False
    for node in hit.nodes():
        if isinstance(node, str):
            said = said or bool(node.strip(_COLONS))
            nodes.append(node)
            continue
        if not isinstance(node.tag, str):
            continue
        if node in borders.stops or _LEVELS.get(node.tag, 9) <= level:
            break
        if node.tag == "br" and said and borders.crowded[hit.parent] > 1:
            break
        if hit.value is None and _shape(node) == shape and shape[0] != "a":
            if not said and shape[0] in _PAIRED:
                nodes.append(node)
            break
        said = said or node.tag not in _MUTE
        nodes.append(node)
        if node in borders.tails:
            break
    return nodes


def _level(element: Element) -> int:
    """Give the level of the heading that an element is, or holds."""
    return min(_LEVELS.get(str(each.tag), _NO_LEVEL) for each in element.iter())


def _shape(element: Element) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""
