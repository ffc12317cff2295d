"""Nested elements, found with one look at each element, however deep a page is.

Elements must be passed in document order, so that an outer element comes before those inside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

BRIEF: Final = 40
"""The most elements inside one that holds a label, a name or another short fact."""


class Nest:
    """Counts how many of the added elements contain an element.

    The counts of ancestors are kept, so that each chain of them is walked only once.
    """

    __slots__ = ("_levels",)

    def __init__(self) -> None:
        self._levels: dict[Element, int] = {}

    def level(self, element: Element) -> int:
        """Return how many of the added elements contain an element."""
        levels = self._levels
        path: list[Element] = []
        above = element.getparent()
        while above is not None and above not in levels:
            path.append(above)
            above = above.getparent()
        level = 0 if above is None else levels[above]
        for each in path:
            levels[each] = level
        return level

    def add(self, element: Element) -> None:
        """Add an element, which counts for all elements inside it."""
        self._levels[element] = self.level(element) + 1


def shallow(elements: Iterable[Element], most: int = 1) -> Iterator[Element]:
    """Walk elements, but leave out those inside `most` others of them.

    Work on each of the elements that are left visits an element of the page at most `most` times.
    """
    # Most walks yield only siblings, of which none is inside another.
    siblings: list[Element] = []
    parent: Element | None = None
    walk = iter(elements)
    for element in walk:
        if len(siblings) == 1:
            parent = siblings[0].getparent()
        if siblings and element.getparent() is not parent:
            yield from _shallow(siblings, chain((element,), walk), most)
            return
        siblings.append(element)
        yield element


def _shallow(siblings: list[Element], elements: Iterator[Element], most: int) -> Iterator[Element]:
    """Continue the walk after some siblings."""
    nest = Nest()
    for each in siblings:
        nest.add(each)
    for element in elements:
        if nest.level(element) < most:
            nest.add(element)
            yield element


def is_brief(element: Element, most: int = BRIEF) -> bool:
    """Return whether an element has at most `most` elements inside."""
    children = len(element)
    return not children or (
        children <= most and next(islice(element.iterdescendants(), most, None), None) is None
    )
