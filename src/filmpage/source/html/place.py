"""Places in a tree: a small part of CSS, compiled once and run as scoped walks.

`#movie-info h1`, `div.review > p`, `a[title^="IMDb"]@href`, `span[title="Runtime"]::tail`. A place is a chain
of steps, followed by the part of the element that is read:

- nothing: its text on one line,
- `@name`: an attribute,
- `::own`: its direct text, without that of its children,
- `::tail`: the text that follows it, as after an icon,
- `::paragraphs`: its text as paragraphs, joined by a blank line.

A step may have a tag, `#id`, `.class`, `[name]`, `[name="x"]`, `[name^="x"]`, `[name$="x"]`, `[name*="x"]`,
`:has(step)` (an element inside), `:not(step)` (the element itself) and `:text("x")` (the element's full
text). Steps are joined by a blank (inside), `>` (child of) and `+` (right after). Each step is one walk over
the scope. CSS and XPath engines take quadratic time for siblings and descendants. An element inside several
others at the same place is not found: its text would be read for each of them.
`filmpage.interpret.html.build` makes the elements of a place from its steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import Final, TypeAlias

import attrs

from .element_text import brief_text_of, one_line, own_text, paragraphs_of, tail_text, text_of
from .elements import Element, Nest, shallow
from .steps import Condition, Step, steps_of
from .tree_index import Cell, TreeIndex

_PART: Final = re.compile(r"(?:@(?P<attribute>[\w:-]+)|::(?P<part>own|tail|paragraphs))$")

_MOST_NESTED: Final = 3
"""Levels of elements at one place that may be nested: real pages have one, and two for a list in a list."""

Test: TypeAlias = Callable[[Element], bool]
Walk: TypeAlias = Callable[[Element], Iterator[Element]]


@attrs.frozen(eq=False)
class Place:
    """A compiled place: a section by id, a walk from it to the element, and the part that is read."""

    source: str
    section: str = ""
    tests: tuple[Test, ...] = ()
    walk: Walk | None = None
    cell: Cell | None = None
    part: str = ""
    attribute: str = ""
    steps: tuple[Step, ...] = ()
    may_nest: bool = True
    """Whether an element at this place may be inside another one; children of one scope never are."""

    def find_all(self, scope: Element, index: TreeIndex | None = None) -> Iterator[Element]:
        """Walk the elements at this place in document order. An empty place is the scope itself.

        `index` is that of the tree, for callers that look up many places in it.
        """
        walked = self._walked(scope, index)
        return shallow(walked, _MOST_NESTED) if self.may_nest else walked

    @cached_property
    def _walked(self) -> Callable[[Element, TreeIndex | None], Iterator[Element]]:
        """The walk to all elements at this place, nested ones included."""
        section, tests, cell, inner = self.section, self.tests, self.cell, self.walk or _itself

        def walk(scope: Element, index: TreeIndex | None) -> Iterator[Element]:
            return inner(scope) if cell is None or index is None else iter(index.cells(scope, cell))

        def walk_section(scope: Element, index: TreeIndex | None) -> Iterator[Element]:
            index = TreeIndex(scope) if index is None else index
            element = index[section]
            if element is None or (tests and not all(test(element) for test in tests)):
                return iter(())
            return inner(element) if cell is None else iter(index.cells(element, cell))

        return walk_section if section else walk

    def find(self, scope: Element, index: TreeIndex | None = None) -> Element | None:
        """Return the first element at this place."""
        return next(self._walked(scope, index), None)

    @cached_property
    def _last(self) -> tuple[str | None, tuple[Test, ...]] | None:
        """The tag and tests of an element's siblings at this place; None if there can be none."""
        last = self.steps[-1] if self.steps else None
        return None if last is None or last.id or last.joined == "+" else (last.tag, tuple(_tests(last)))

    def beside(self, element: Element, scope: Element, index: TreeIndex | None, /) -> Sequence[Element]:
        """Return the later siblings of an element at this place that are at this place, too."""
        last = self._last
        if last is None or element is scope or element.getnext() is None:
            return ()  # the fast path for most elements
        if self.cell is not None and index is not None:
            within = index[self.section] if self.section else scope
            if within is not None and len(index.cells(within, self.cell)) == 1:
                return ()
        tag, tests = last
        beside = list(element.itersiblings(tag))
        for test in tests:
            beside = list(filter(test, beside))
        return beside

    def read(self, element: Element, index: TreeIndex | None = None) -> str:
        """Return the part of an element that is read; an empty text if there is none."""
        if self.attribute:
            return one_line(element.get(self.attribute) or "")
        return _PARTS[self.part](element, index)


def _itself(scope: Element) -> Iterator[Element]:
    return iter((scope,))


def _deeper(walk: Walk, scopes: Iterator[Element]) -> Iterator[Element]:
    """Continue a walk from every scope; an element that nested scopes reach twice is yielded once."""
    seen: set[Element] = set()
    for scope in scopes:
        for element in walk(scope):
            if element not in seen:
                seen.add(element)
                yield element


_PARTS: Final[dict[str, Callable[[Element, TreeIndex | None], str]]] = {
    "": text_of,
    "own": own_text,
    "tail": tail_text,
    "paragraphs": paragraphs_of,
}


@cache
def place(source: str) -> Place:
    """Compile a place; raise `ValueError` for a text that is not a place."""
    ending = _PART.search(source)
    chain = source[: ending.start()] if ending else source
    groups = ending.groupdict() if ending else {}
    return place_of(tuple(steps_of(chain)), source, groups.get("part") or "", groups.get("attribute") or "")


@cache
def place_of(steps: tuple[Step, ...], source: str = "", part: str = "", attribute: str = "") -> Place:
    """Compile a place from its steps."""
    looked_up = steps[:1] if steps and steps[0].id else ()
    rest = steps[len(looked_up) :]
    section, tests = (looked_up[0].id, tuple(_tests(looked_up[0]))) if looked_up else ("", ())
    may_nest = any(step.joined == " " for step in rest)
    return Place(source, section, tests, _way(rest), _cell(rest), part, attribute, steps, may_nest)


def _way(steps: tuple[Step, ...]) -> Walk | None:
    """Return one walk for several steps."""
    if len(steps) < 2:
        return _walk(steps[0]) if steps else None
    first, *rest = map(_walk, steps)
    inside = [step.joined == " " for step in steps[1:]]

    def walk(scope: Element) -> Iterator[Element]:
        elements = first(scope)
        for step, is_inside in zip(rest, inside, strict=True):
            # An element inside an inner scope is inside the outer one, too.
            elements = _deeper(step, shallow(elements) if is_inside else elements)
        return elements

    return walk


def _cell(steps: tuple[Step, ...]) -> Cell | None:
    match steps:
        case (Step(joined=" ", tag=str(tag), conditions=(Condition(op="=", value=value, attribute=name),)),):
            return Cell(tag, name, value)
    return None


def _tests(step: Step) -> Iterator[Test]:
    return map(_test, step.conditions)


def _test(condition: Condition) -> Test:
    value = condition.value
    if condition.step is not None:
        return _has_not(condition.step) if condition.op == "not" else _has_inside(condition.step)
    match condition.op:
        case "class":
            return _has_class(value)
        case "text":
            return lambda element: brief_text_of(element).rstrip(" :").casefold() == value
        case _:
            return _has_attribute(condition)


def _has_inside(step: Step) -> Test:
    inner = _walk(step)
    return lambda element: next(inner(element), None) is not None


def _has_not(step: Step) -> Test:
    tests = tuple(_tests(step))
    return lambda element: step.tag not in (None, element.tag) or not all(test(element) for test in tests)


def _has_class(name: str) -> Test:
    def test(element: Element) -> bool:
        classes = element.get("class")
        return classes is not None and (classes == name or (name in classes and name in classes.split()))

    return test


def _has_attribute(condition: Condition) -> Test:
    name, value, holds = condition.attribute, condition.value, condition.holds
    if condition.op == "=":
        return lambda element: element.get(name) == value
    return lambda element: (actual := element.get(name)) is not None and holds(actual)


def _walk(step: Step) -> Walk:
    """Return the walk of a step; one test is called directly, because nearly all steps have none or one."""
    near = _NEAR[step.joined](step.tag)
    for inner in (condition.step for condition in step.conditions if condition.op == "has"):
        near = _having(near, _walk(inner)) if inner is not None else near
    match tuple(map(_test, (condition for condition in step.conditions if condition.op != "has"))):
        case ():
            return near
        case (test,):
            return lambda scope: filter(test, near(scope))
        case tests:
            return lambda scope: (e for e in near(scope) if all(test(e) for test in tests))


def _having(near: Walk, inner: Walk) -> Walk:
    """Return the walk to elements that have another inside; each element is looked at once.

    An element inside one that lacks it lacks it, too, and the ancestors of the first that is found have it.
    """

    def walk(scope: Element) -> Iterator[Element]:
        lacking = Nest()
        having: set[Element] = set()
        for element in near(scope):
            if element not in having and not lacking.level(element):
                first = next(inner(element), None)
                if first is None:
                    lacking.add(element)
                else:
                    having.update(first.iterancestors())
            if element in having:
                yield element

    return walk


def _inside(tag: str | None) -> Walk:
    return lambda scope: scope.iterdescendants(tag)


def _children(tag: str | None) -> Walk:
    return lambda scope: scope.iterchildren(tag)


def _next(tag: str | None) -> Walk:
    def walk(scope: Element) -> Iterator[Element]:
        follower = scope.getnext()
        return iter((follower,) if follower is not None and tag in (None, follower.tag) else ())

    return walk


_NEAR: Final = {" ": _inside, ">": _children, "+": _next}
