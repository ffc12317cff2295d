"""Labels in a tree: elements that contain nothing else, icons with a title, texts like "Genre: Drama"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import attrs

from ...knowledge.labels import MAX_LABEL, Label, label_of, labels_of
from ...lexicon import either, word_list
from ...source.html.element_text import text_of
from ...source.html.elements import Element, is_brief
from ..facts.label_spans import cut_labels
from .flatten import Node
from .visible import is_unseen

_STRICT: Final = frozenset(("dt", "th", "label", "b", "strong", "h2", "h3", "h4", "h5", "h6"))
"""Elements that mark a label as one."""
_HOLDERS: Final = _STRICT | {"td", "span", "em", "i", "a", "small"}
"""Elements whose text may be one label even if it contains other elements."""
_BRACKETS: Final = frozenset("([（【{")
"""Labels in brackets follow their value: "(original title)"."""
_SEVERAL: Final = re.compile(rf"[/&+,、|·]|(?i:{either(word_list('by'))})\b| (?:{either(word_list('and'))}) ")
"""Signs and words that join two labels: "Writer/Director", "Directed and Written by"."""
_MENU_SIGNS: Final = frozenset("|·•/,»>")
_MAGNET: Final = "magnet:"
_FILE: Final = Label("release.info_hash", frozenset({"und"}))
"""What a magnet link is, without any label: the address of a file."""
_COLON: Final = (":", "：")
_COLONS: Final = ":： \t\r\n\u00a0"
_NOTHING: Final = re.compile(
    r"(?:[][\s:：|·•/,.»\u00a0\u200b-]|\([^()]{0,80}\)|edit|see (?:all|more|full)[^.]{0,30}){0,200}",
    re.IGNORECASE,
)
"""Text beside a label that is not a value: signs, notes in brackets, links to more."""
_MAX_INSIDE: Final = 16
"""Elements inside of one that contains a label and nothing else."""
_MAX_CHILDREN: Final = 60
"""Elements of a block that may be the row of a label and its value."""
_MAX_TEXTS: Final = 60
"""Texts of an element that are checked for words."""


@attrs.define(eq=False)
class Hit:
    """A label in the tree: the element that it fills, or the text node that it begins."""

    label: Label
    printed: str
    element: Element
    """The label's element, or the element before or around its text node."""
    value: str | None = None
    """For a label within a text node, the words after it; `None` where the label fills an element."""
    tail: bool = False
    """Whether the text node is the element's tail, and not its first text."""
    strict: bool = True
    """Whether a colon or its element marks the label as one."""
    last: bool = True
    """Whether the value continues after its text node."""

    @property
    def doubtful(self) -> bool:
        """Whether the label is an everyday word that nothing marks as a label."""
        return self.label.weak and not self.strict

    @property
    def parent(self) -> Element | None:
        """The element that contains the value's nodes."""
        return self.element if self.value is not None and not self.tail else self.element.getparent()

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes after the label in its parent."""
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


def find_hits(elements: Iterable[Element], language: str | None) -> Iterator[Hit]:
    """Yield all labels of a page's visible elements; `language` is the page's, as a code."""
    cache: dict[str, tuple[Label, ...]] = {}
    taken: set[Element] = set()
    for element in elements:
        if element.getparent() in taken:
            taken.add(element)
        elif element.tag == "a" and (element.get("href") or "").startswith(_MAGNET):
            yield Hit(_FILE, _MAGNET, element)
        elif (printed := _printed(element)) and (labels := _labels(printed, language, cache)):
            taken.add(element)
            yield from _element_hits(element, printed, labels)
        elif element.text:
            yield from _text_hits(element.text, element, tail=False)
        if element.tail:
            yield from _text_hits(element.tail, element, tail=True)


def _printed(element: Element) -> str:
    """Return the text of an element that is short enough to be a label, or the title of one without text."""
    text = element.text or ""
    if len(text) > 2 * MAX_LABEL:
        return ""
    if len(element):
        if element.tag not in _HOLDERS or len(element) > 3 or any(len(child) > 2 for child in element):
            return ""
        text = text_of(element) if is_brief(element, _MAX_INSIDE) else ""
    if not text or text.isspace():
        text = element.get("title") or ""
    printed = " ".join(text.split()) if len(text) <= 2 * MAX_LABEL else ""
    return printed if 0 < len(printed) <= MAX_LABEL and printed[0] not in _BRACKETS else ""


def _labels(printed: str, language: str | None, cache: dict[str, tuple[Label, ...]]) -> tuple[Label, ...]:
    """Return what a text means as a label; answers are cached, since menus and lists repeat texts."""
    labels = cache.get(printed)
    if labels is None:
        label = label_of(printed, language)
        labels = (label,) if label is not None else labels_of(printed) if _SEVERAL.search(printed) else ()
        cache[printed] = labels
    return labels


def _element_hits(element: Element, printed: str, labels: Iterable[Label]) -> Iterator[Hit]:
    """Yield the labels of an element that contains nothing else, or of an icon with a title."""
    top = climb(element)
    colon = printed.endswith(_COLON) or (top.tail or "").lstrip().startswith(_COLON)
    strict = colon or not _STRICT.isdisjoint(str(each.tag) for each in top.iter())
    if strict or _may_be_label(top):
        for label in labels:
            yield Hit(label, printed.rstrip(_COLONS), top, strict=strict)


def _may_be_label(element: Element) -> bool:
    """Return whether an unmarked label is where one can be: not in a menu, and in the first of two cells."""
    if (element.tail or "").lstrip()[:1] in _MENU_SIGNS:
        return False
    if element.tag != "td":
        return True
    return sum(1 for _ in islice(element.itersiblings("td", preceding=True), _MAX_CHILDREN)) % 2 == 0


def climb(element: Element) -> Element:
    """Return the outermost element that contains nothing else; the value is beside it."""
    while (parent := element.getparent()) is not None and parent.tag not in ("body", "html"):
        if _has_more_words(parent, element):
            break
        element = parent
    return element


def _has_more_words(parent: Element, element: Element) -> bool:
    """Return whether a parent contains any words besides one of its elements."""
    if not is_nothing(parent.text) or not is_nothing(element.tail):
        return True
    near = list(islice(parent, _MAX_CHILDREN + 1))  # not `len`, which counts all of them
    return len(near) > _MAX_CHILDREN or any(child is not element and _has_words(child) for child in near)


def _has_words(element: Element) -> bool:
    if not is_nothing(element.tail):
        return True
    if is_unseen(element):
        return False
    return not all(is_nothing(str(text)) for text in islice(element.itertext(), _MAX_TEXTS))


def is_nothing(text: str | None) -> bool:
    """Return whether a text beside a label is not a value: signs, notes, links to more."""
    return not text or _NOTHING.fullmatch(text[:200]) is not None


def _text_hits(text: str, element: Element, *, tail: bool) -> Iterator[Hit]:
    """Read the labels within a text node."""
    if ":" not in text and "：" not in text:
        return
    cut = cut_labels(" ".join(text.split()))
    for index, each in enumerate(cut, 1):
        yield Hit(each.label, each.printed, element, value=each.value, tail=tail, last=index == len(cut))
