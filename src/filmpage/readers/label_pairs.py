"""Labels in a tree and what stands beside them: `dt`/`dd`, `th`/`td`, `b` + tail, pairs of spans, "Label: value"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from lxml import etree

from ..source.select import Element, text_of
from .facts import Fact
from .flatten import Node, is_outside, is_unseen, pieces
from .labels import Label, cut_labels, label_of
from .pieces import Piece, Value, one_line

_SECTIONS: Final = frozenset({"similar", "reviews", "comments"})
"""Labels of sections in which other films or visitors speak."""
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 4
_STRICT: Final = frozenset({"dt", "th", "label", "b", "strong", "h2", "h3", "h4", "h5", "h6"})
"""Elements that mark a label as one."""
_MAX_LABEL: Final = 60
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
    colon: bool = False

    @property
    def parent(self) -> Element | None:
        """The element whose children the value's are."""
        return self.element if self.value is not None and not self.tail else self.element.getparent()

    def nodes(self) -> Iterator[Node]:
        """Walk what stands after the label in its parent."""
        if self.value is not None:
            yield self.value
        elif self.element.tail:
            yield self.element.tail.lstrip(_COLONS)
        inside = self.value is not None and not self.tail
        following = self.element.iterchildren() if inside else self.element.itersiblings()
        for node in following:
            yield node
            if node.tail:
                yield node.tail


def find_facts(root: Element) -> tuple[list[Fact], int]:
    """Give all labelled facts of a page in order, and how often the most repeated label stands in equal places."""
    hits = [hit for hit in _hits(root)]
    hits, cards = _without_cards(_without_sections(hits))
    marked = {hit.element for hit in hits if hit.value is None}
    crowded = Counter(hit.parent for hit in hits)
    facts = []
    for hit in hits:
        value = _value(hit, marked, crowded)
        if value:
            facts.append(Fact(label=hit.label, printed=hit.printed, value=value, at=hit.element))
    return facts, cards


def _hits(root: Element) -> Iterator[Hit]:
    """Walk over all labels of the tree."""
    outside: set[Element] = set()
    for element in root.iter(etree.Element):
        parent = element.getparent()
        if parent in outside or is_outside(element):
            outside.add(element)
        else:
            found = _element_hit(element)
            if found is not None:
                yield found
                outside.add(element)
            elif element.text:
                yield from _text_hits(element.text, element, tail=False)
        if element.tail and parent not in outside:
            yield from _text_hits(element.tail, element, tail=True)


def _element_hit(element: Element) -> Hit | None:
    """Read an element that holds a label and nothing else, or an icon whose title is one."""
    text = element.text or ""
    if len(element) == 0:
        if not text.strip():
            text = element.get("title") or ""
            if not text:
                return None
    elif len(element) <= 3 and not any(len(child) > 2 for child in element):
        text = text_of(element)
    else:
        return None
    if len(text) > _MAX_LABEL + 40:
        return None
    printed = " ".join(text.split())
    label = label_of(printed.rstrip(_COLONS)) if printed and len(printed) <= _MAX_LABEL else None
    if label is None:
        return None
    colon = printed[-1] in ":：" or (element.tail or "").lstrip()[:1] in (":", "：")
    hit = _climb(Hit(label, printed.rstrip(_COLONS), element, colon=colon))
    return hit if _is_sure(hit) else None


def _is_sure(hit: Hit) -> bool:
    """Say whether a label stands as one: with a colon, in an element for labels, or not in a row of links."""
    if hit.colon:
        return True
    inner = {str(each.tag) for each in hit.element.iter()}
    if inner & _STRICT:
        return True
    follower = hit.element.tail or ""
    return not hit.label.weak and follower.lstrip()[:1] not in _MENU_SIGNS


def _climb(hit: Hit) -> Hit:
    """Go up to the element beside which the value stands."""
    element = hit.element
    while (parent := element.getparent()) is not None and parent.tag not in ("body", "html"):
        if _says_more(parent, element):
            break
        element = parent
    hit.element = element
    return hit


def _says_more(parent: Element, element: Element) -> bool:
    """Say whether a parent holds any words beside one of its elements."""
    if not _is_nothing(parent.text) or not _is_nothing(element.tail):
        return True
    for child in parent:
        if child is element:
            continue
        if not _is_nothing(child.tail):
            return True
        if isinstance(child.tag, str) and not is_unseen(child):
            if not all(_is_nothing(text) for text in child.itertext()):
                return True
    return False


def _is_nothing(text: str | None) -> bool:
    return not text or _NOTHING.fullmatch(text[:200]) is not None


def _text_hits(text: str, element: Element, *, tail: bool) -> Iterator[Hit]:
    """Read the labels within a text node: "Genre: Drama"."""
    if (":" not in text and "：" not in text) or len(text) > _MAX_LINE:
        return
    for found in cut_labels(" ".join(text.split())):
        yield Hit(found.label, found.printed, element, value=found.value, tail=tail, colon=True)


def _without_sections(hits: list[Hit]) -> list[Hit]:
    """Leave out what stands in the sections of other films and of visitors."""
    closed: set[Element] = set()
    kept = []
    for hit in hits:
        if hit.label.field in _SECTIONS and hit.value is None:
            level = _LEVELS.get(str(hit.element.tag), _NO_LEVEL)
            for node in hit.element.itersiblings():
                if _LEVELS.get(str(node.tag), 9) <= level:
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


def _value(hit: Hit, marked: set[Element], crowded: Counter[Element | None]) -> Value:
    """Give what stands beside a label."""
    value = pieces(_nodes(hit, marked, crowded), marked.__contains__)
    while hit.value is None and _is_nothing(one_line(value)):
        parent = hit.element.getparent()
        if (
            parent is None
            or parent.tag in ("body", "html")
            or hit.element.tag not in (*_LEVELS, "div", "header", "section", "span", "a")
        ):
            return ()
        if _LEVELS.get(str(hit.element.tag)) is None and not any(
            e.tag in _LEVELS for e in hit.element.iter()
        ):
            return ()
        hit.element = parent
        value = pieces(_nodes(hit, marked, crowded), marked.__contains__)
    return value


def _nodes(hit: Hit, marked: set[Element], crowded: Counter[Element | None]) -> list[Node]:
    """Cut what follows a label where the next label, heading, pair or line begins."""
    nodes: list[Node] = []
    level = min(_LEVELS.get(str(e.tag), _NO_LEVEL) for e in (hit.element, *hit.element.iter()))
    shape = _shape(hit.element)
    said = False
    for node in hit.nodes():
        if isinstance(node, str):
            said = said or bool(node.strip(_COLONS))
        elif not isinstance(node.tag, str):
            continue
        elif node in marked or _LEVELS.get(node.tag, 9) <= level:
            break
        elif node.tag == "br":
            if said and crowded[hit.parent] > 1:
                break
        elif hit.value is None and _shape(node) == shape and shape[0] != "a":
            if (
                said
                or hit.element.tag in ("dt", "th", "tr")
                or not hit.colon
                and hit.element.tag not in ("span", "div", "td", "p")
            ):
                break
            nodes.append(node)
            break
        else:
            said = said or node.tag not in ("img", "wbr")
        nodes.append(node)
    return nodes


def _shape(element: Element) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""
