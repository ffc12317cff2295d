"""Places in a tree: a small part of CSS, compiled once, run as scoped walks, and able to build what it finds.

`#movie-info h1`, `div.review > p`, `a[title^="IMDb"]@href`, `span[title="Runtime"]::tail`. A place is a chain
of steps and ends in the part of the element that is meant:

- nothing: its text on one line,
- `@name`: an attribute,
- `::own`: its direct text, without that of its children,
- `::tail`: the text that follows it, as after an icon,
- `::paragraphs`: its text as paragraphs, joined by a blank line.

Steps know tags, `#id`, `.class`, `[name]`, `[name="x"]`, `[name^="x"]`, `[name$="x"]`, `[name*="x"]`,
`:has(step)` and `:text("x")` (the element's whole text); they are joined by a blank (inside), `>` (child of)
and `+` (right after). Each of them is one walk over the scope: none is quadratic, as CSS and XPath engines
are for siblings and descendants (reliability.md, P-9).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, TypeAlias

import attrs
from lxml import etree

Element: TypeAlias = etree._Element

_STEP: Final = re.compile(
    r"""(?P<tag>[a-z][a-z0-9-]*|\*)|\#(?P<id>[\w-]+)|\.(?P<cls>[\w-]+)"""
    r"""|\[(?P<name>[\w:-]+)(?:(?P<op>[\^$*]?=)"(?P<value>[^"]*)")?\]"""
    r"""|:has\((?P<has>[^()]+)\)|:text\("(?P<text>[^"]*)"\)"""
)
_JOIN: Final = re.compile(r"\s*([>+])\s*|\s+")
_PART: Final = re.compile(r"(?:@(?P<attribute>[\w:-]+)|::(?P<part>own|tail|paragraphs))$")

_SKIPPED: Final = frozenset({"script", "style", "template", "noscript", "textarea", "select", "svg"})
_BLOCKS: Final = frozenset(
    "address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol"
    " p pre section table td th tr ul".split()
)
_BY_ID: Final = etree.XPath("id($id)", smart_strings=False)


@attrs.frozen
class Step:
    """One element of a place: what it must be, and how it stands to the step before it."""

    tag: str | None = None
    id: str | None = None
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str, str], ...] = ()
    has: Step | None = None
    text: str | None = None
    joined: str = " "

    def matches(self, element: Element) -> bool:
        """Say whether an element of the right tag is this step's."""
        if self.id is not None and element.get("id") != self.id:
            return False
        if self.classes:
            classes = (element.get("class") or "").split()
            if not all(name in classes for name in self.classes):
                return False
        if not all(_holds(element.get(name), op, value) for name, op, value in self.attributes):
            return False
        if self.has is not None and next(self.has.inside(element), None) is None:
            return False
        return self.text is None or text_of(element).rstrip(" :").casefold() == self.text.casefold()

    def inside(self, scope: Element) -> Iterator[Element]:
        """Walk the elements of this step inside a scope, in document order."""
        for element in scope.iter(self.tag or etree.Element):
            if element is not scope and self.matches(element):
                yield element

    def after(self, scope: Element) -> Iterator[Element]:
        """Walk the elements of this step that stand in this step's relation to a scope."""
        if self.joined == " ":
            yield from self.inside(scope)
            return
        near = scope.iterchildren(etree.Element) if self.joined == ">" else _next(scope)
        for element in near:
            if self.tag in (None, element.tag) and self.matches(element):
                yield element


def _next(element: Element) -> Iterator[Element]:
    follower = element.getnext()
    if follower is not None:
        yield follower


def _holds(actual: str | None, op: str, value: str) -> bool:
    if actual is None:
        return False
    match op:
        case "":
            return True
        case "=":
            return actual == value
        case "^=":
            return actual.startswith(value)
        case "$=":
            return actual.endswith(value)
        case _:
            return value in actual


@attrs.frozen
class Place:
    """A compiled place: steps from the scope to the element, and the part of it that is meant."""

    source: str
    steps: tuple[Step, ...]
    part: str = ""
    attribute: str = ""

    def find_all(self, scope: Element) -> Iterator[Element]:
        """Walk the elements at this place; an id is looked up, all else is walked. No place at all is the scope."""
        if not self.steps:
            yield scope
            return
        first, *rest = self.steps
        found: Iterator[Element]
        if first.id is not None and scope.getparent() is None:
            found = (e for e in _BY_ID(scope, id=first.id) if first.tag in (None, e.tag) and first.matches(e))
        else:
            found = first.after(scope)
        for step in rest:
            found = _deeper(step, found)
        yield from found

    def find(self, scope: Element, nth: int = 0) -> Element | None:
        """Give the element at this place, or the nth of them (from 0)."""
        for index, element in enumerate(self.find_all(scope)):
            if index == nth:
                return element
        return None

    def read(self, element: Element) -> str:
        """Give the meant part of an element; empty where there is none."""
        if self.attribute:
            return " ".join((element.get(self.attribute) or "").split())
        return _PARTS[self.part](element)


def _deeper(step: Step, scopes: Iterator[Element]) -> Iterator[Element]:
    """Walk a step's elements of every scope, each once though nested scopes find it twice."""
    seen: set[Element] = set()
    for scope in scopes:
        for element in step.after(scope):
            if element not in seen:
                seen.add(element)
                yield element


def _own(element: Element) -> str:
    return " ".join(" ".join([element.text or "", *(child.tail or "" for child in element)]).split())


def _tail(element: Element) -> str:
    return " ".join((element.tail or "").split())


def text_of(element: Element) -> str:
    """Give an element's text on one line, as a visitor reads it: scripts left out, blocks kept apart."""
    if not len(element):
        return " ".join((element.text or "").split())
    return " ".join("".join(_pieces(element, " ", " ")).split())


def paragraphs_of(element: Element) -> str:
    """Give an element's text as paragraphs joined by a blank line; one `<br>` is a line end inside one."""
    if not len(element):
        return " ".join((element.text or "").split())
    raw = "".join(_pieces(element, "\x00", "\x00\x00"))
    lines = [" ".join(line.split()) for line in raw.split("\x00")]
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(kept for p in paragraphs if (kept := p.strip("\n")))


def _pieces(element: Element, line: str, block: str) -> Iterator[str]:
    """Walk the text of an element without recursion; `line` and `block` mark where lines and blocks end."""
    skipped: Element | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag
        if event == "start":
            if skipped is None and tag in _SKIPPED and node is not element:
                skipped = node
            if skipped is None:
                if tag in _BLOCKS and node is not element:
                    yield block
                elif tag == "br":
                    yield line
                if node.text:
                    yield node.text
        else:
            if skipped is None and tag in _BLOCKS and node is not element:
                yield block
            if node is skipped:
                skipped = None
            if skipped is None and node is not element and node.tail:
                yield node.tail


_PARTS: Final[dict[str, Callable[[Element], str]]] = {
    "": text_of,
    "own": _own,
    "tail": _tail,
    "paragraphs": paragraphs_of,
}


@cache
def place(source: str) -> Place:
    """Compile a place; raise `ValueError` for one that is not of this little language."""
    ending = _PART.search(source)
    chain = source[: ending.start()] if ending else source
    steps: list[Step] = []
    joined, position = " ", 0
    while position < len(chain):
        step, position = _step(chain, position, joined)
        steps.append(step)
        if position < len(chain):
            between = _JOIN.match(chain, position)
            if between is None:
                raise ValueError(f"not a place: {source!r} at {position}")
            joined, position = between[1] or " ", between.end()
    groups = ending.groupdict() if ending else {}
    return Place(source, tuple(steps), groups.get("part") or "", groups.get("attribute") or "")


def _step(chain: str, position: int, joined: str) -> tuple[Step, int]:
    made: dict[str, object] = {"joined": joined}
    classes: list[str] = []
    attributes: list[tuple[str, str, str]] = []
    start = position
    while found := _STEP.match(chain, position):
        if found["tag"] and position > start:
            break
        if found["tag"]:
            made["tag"] = None if found["tag"] == "*" else found["tag"]
        elif found["cls"]:
            classes.append(found["cls"])
        elif found["name"]:
            attributes.append((found["name"], found["op"] or "", found["value"] or ""))
        elif found["has"]:
            made["has"] = _step(found["has"], 0, " ")[0]
        else:
            made["id" if found["id"] else "text"] = found["id"] or found["text"]
        position = found.end()
    if position == start:
        raise ValueError(f"not a place: {chain!r} at {position}")
    return Step(classes=tuple(classes), attributes=tuple(attributes), **made), position  # type: ignore[arg-type]
