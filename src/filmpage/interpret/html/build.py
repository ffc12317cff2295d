"""A tree that grows by places: the inverse of `filmpage.source.html.place`, for writing what a layout reads.

A place that leads on into JSON grows there (see `json_build`), in a script of the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final, TypeAlias

import attrs
from lxml import etree

from ...source.html.element_text import text_of
from ...source.html.elements import Element
from ...source.html.place import place_of
from ...source.html.steps import Condition, Step
from ...source.html.tree_index import Cell, TreeIndex
from ...source.json.path import Finder, JsonPath, walk
from . import json_build
from .json_build import Growing

_VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")
)
_IN_HEAD: Final = frozenset(("base", "link", "meta", "title"))
_ONCE: Final = frozenset(("html", "head", "body"))
_RAW: Final = frozenset(("script", "style"))
_INSIDE: Final = {"dl": "dd", "ol": "li", "table": "tr", "tbody": "tr", "tr": "td", "ul": "li"}
"""Tags of elements whose step names none, inside elements that do not take every child."""
_PHRASES: Final = frozenset(
    ("a", "b", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "p", "small", "span", "strong")
)

Fits: TypeAlias = Callable[[Element], bool]


class _Ids(TreeIndex):
    """The elements of a growing tree that were given an id."""

    def cells(self, scope: Element, cell: Cell) -> Sequence[Element]:
        self._cells.clear()
        return super().cells(scope, cell)

    def __missing__(self, id: str) -> None:
        return None


@attrs.define(eq=False, init=False)
class Tree:
    """A page under construction.

    Places that share steps share elements. If the part of an element is taken, a twin of the element is made;
    nothing is put into an element that is read as a whole.
    """

    root: Element
    _ids: _Ids
    _taken: set[tuple[Element, str]]
    _sealed: set[Element]
    _followed: set[Element]
    _demands: dict[tuple[Element, str], list[Condition]]
    _json: dict[Element, tuple[Growing, bool]]
    """The JSON of scripts, and whether it is written flat."""

    def __init__(self) -> None:
        self.root = etree.fromstring("<html><head></head><body></body></html>", etree.HTMLParser())
        self._ids = _Ids(self.root)
        self._taken, self._sealed, self._followed = set(), set(), set()
        self._demands, self._json = {}, {}

    def put(self, scope: Element | Growing, place: Finder, text: str) -> bool:
        """Put a text where a place reads it; return whether that is possible."""
        if not holds(place, text):
            return False
        if isinstance(scope, Growing) or isinstance(place, JsonPath):
            return isinstance(place, JsonPath) and json_build.put(self._top(scope, place), place, text)
        found = self.at(scope, place.steps, lambda element: self._is_free(element, place, text))
        if found is None:
            return False
        self._fill(found, place, text)
        return True

    def at(self, scope: Element, steps: Sequence[Step], fits: Fits) -> Element | None:
        """Return the first fitting element at the end of a chain; make one if there is none."""
        if not steps:
            return scope if fits(scope) else None
        found = next((e for e in place_of(tuple(steps)).find_all(scope, self._ids) if fits(e)), None)
        if found is not None:
            return found
        made = self._make(scope, steps)
        return made if made is not None and fits(made) else None

    def cell(self, place: Finder, fits: Callable[[Any], bool]) -> Element | Growing | None:
        """Return the first fitting element, or part of JSON, at a place; make one if there is none."""
        if isinstance(place, JsonPath):
            return json_build.grow(self._top(self.root, place), place.way, fits)
        return self.at(self.root, place.steps, fits)

    def has(self, place: Finder) -> bool:
        """Return whether the tree has an element, or a part of JSON, at a place."""
        if isinstance(place, JsonPath):
            return any(next(walk(top, place.way), None) is not None for top, _ in self._json.values())
        return place.find(self.root, self._ids) is not None

    def _top(self, scope: Element | Growing, path: JsonPath) -> Growing:
        """Return where a path begins: at the entry that is written, or at the JSON of a script."""
        if isinstance(scope, Growing):
            return scope
        *before, last = path.steps
        script = self.at(scope, (*before, attrs.evolve(last, tag=last.tag or "script")), lambda _: True)
        if script is None:
            raise ValueError(f"no script can be made at {path.source}")
        return self._json.setdefault(script, (Growing(), path.flat))[0]

    def _make(self, scope: Element, steps: Sequence[Step]) -> Element | None:
        *before, last = steps
        if last.joined == "+":
            anchor = self.at(scope, before, lambda e: e not in self._followed and e.getparent() is not None)
            return None if anchor is None else self._after(anchor, last)
        if last.id in self._ids:
            return self._dress(self._ids[last.id], last)
        if before or scope is not self.root:
            parent = self.at(scope, before, self._is_open)
        else:
            if last.tag in _ONCE:
                return self._dress(next(self.root.iter(last.tag)), last)
            parent = self.root[0 if last.tag in _IN_HEAD else 1]
        return None if parent is None else self._dress(etree.SubElement(parent, _tag(last, parent)), last)

    def _after(self, anchor: Element, step: Step) -> Element | None:
        parent = anchor.getparent()
        if parent is None:
            return None
        self._followed.add(anchor)
        made = parent.makeelement(_tag(step, parent))
        parent.insert(parent.index(anchor) + 1, made)
        return self._dress(made, step)

    def _dress(self, element: Element | None, step: Step) -> Element | None:
        """Set the id, classes and attributes that a step demands of an element."""
        if element is None:
            return None
        if step.id:
            element.set("id", step.id)
            self._ids[step.id] = element
        for condition in step.conditions:
            match condition.op:
                case "class":
                    element.set("class", f"{element.get('class', '')} {condition.value}".strip())
                case "has":
                    self.at(element, (condition.step,) if condition.step else (), lambda _: True)
                case "not":
                    continue
                case "text":
                    element.text = condition.value
                    self._sealed.add(element)
                case _:
                    self._condition(element, condition)
        return element

    def _condition(self, element: Element, condition: Condition) -> None:
        conditions = self._demands.setdefault((element, condition.attribute), [])
        conditions.append(condition)
        if condition.op == "=":
            self._taken.add((element, condition.attribute))
            element.set(condition.attribute, condition.value)
        else:
            parts = sorted(conditions, key=lambda each: ("^=", "*=", "", "$=").index(each.op))
            element.set(condition.attribute, "".join(each.value for each in parts))

    def _is_free(self, element: Element, place: Finder, text: str) -> bool:
        """Return whether a part of an element is empty, and no ancestor is read as a whole."""
        if place.attribute:
            key = (element, place.attribute)
            conditions = self._demands.get(key, ())
            return key not in self._taken and all(condition.holds(text) for condition in conditions)
        if place.part == "tail":
            parent = element.getparent()
            return not element.tail and parent is not None and self._is_open(parent)
        if element.tag in _VOID or not self._is_open(element):
            return False
        return not (place.read(element) if place.part == "own" else text_of(element))

    def _is_open(self, element: Element) -> bool:
        """Return whether words may be put into an element."""
        return element.tag not in _VOID and self._sealed.isdisjoint((element, *element.iterancestors()))

    def _fill(self, element: Element, place: Finder, text: str) -> None:
        if place.attribute:
            element.set(place.attribute, _with_classes(place, text) if place.attribute == "class" else text)
            self._taken.add((element, place.attribute))
        elif place.part == "tail":
            element.tail = text
        elif place.part == "own":
            element.text = text
        else:
            self._sealed.add(element)
            if place.part == "paragraphs":
                _put_paragraphs(element, text.split("\n\n"))
            else:
                element.text = text

    def source(self) -> str:
        """Return the page's source.

        lxml's own writer would percent-encode addresses, which changes their text.
        """
        for script, (top, flat) in self._json.items():
            script.text = json_build.script(top, flat=flat)
        pieces = ["<!DOCTYPE html>\n"]
        for event, element in etree.iterwalk(self.root, events=("start", "end")):
            if event == "start":
                attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
                text = element.text or ""
                pieces.append(
                    f"<{element.tag}{attributes}>{text if element.tag in _RAW else escape(text, False)}"
                )
            else:
                end = "" if element.tag in _VOID else f"</{element.tag}>"
                pieces.append(f"{end}{escape(element.tail or '', False)}")
        return "".join(pieces)


def _with_classes(place: Finder, text: str) -> str:
    """Return classes with those by which the place finds its element before them."""
    conditions = place.steps[-1].conditions if place.steps else ()
    missing = [each.value for each in conditions if each.op == "class" and each.value not in text.split()]
    return " ".join([*missing, text])


def holds(place: Finder, text: str) -> bool:
    """Return whether a place can hold a text: it reads the text back, and its conditions are met."""
    if isinstance(place, JsonPath):
        return json_build.holds(place, text)
    paragraphs = text.split("\n\n") if place.part == "paragraphs" else [text]
    if not text or any(paragraph != " ".join(paragraph.split()) for paragraph in paragraphs):
        return False
    conditions = place.steps[-1].conditions if place.attribute and place.steps else ()
    return all(condition.holds(text) for condition in conditions if condition.attribute == place.attribute)


def _tag(step: Step, parent: Element) -> str:
    if step.tag is not None:
        return step.tag
    return "span" if parent.tag in _PHRASES else _INSIDE.get(parent.tag, "div")


def _put_paragraphs(element: Element, paragraphs: Sequence[str]) -> None:
    """Write paragraphs as elements, or with empty lines between them where a block is not allowed."""
    if len(paragraphs) == 1:
        element.text = paragraphs[0]
    elif element.tag in _PHRASES:
        element.text = paragraphs[0]
        for paragraph in paragraphs[1:]:
            etree.SubElement(element, "br")
            etree.SubElement(element, "br").tail = paragraph
    else:
        for paragraph in paragraphs:
            etree.SubElement(element, "p").text = paragraph
