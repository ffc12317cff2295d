"""Microdata and RDFa: items by the attributes of elements, each property to its nearest scope."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

import attrs
from lxml import etree

from ...notation import clean, clean_paragraphs
from ...source.html.element_text import paragraphs_of, text_of
from ...source.html.elements import Nest
from .schema_node import PAGE_TYPES, WORK_TYPES, Node, Value, type_name
from .strings import decoded

if TYPE_CHECKING:
    from ...claims.claim import Claims
    from ...limits import Limits
    from ...source.html.elements import Element


@attrs.frozen(eq=False)
class Syntax:
    """The attributes that mark items and their properties."""

    scope: str
    kind: str
    property: str
    marked: etree.XPath
    """All elements with one of these attributes."""

    def names(self, element: Element) -> str:
        """Return the names of the properties whose value an element is."""
        names = element.get(self.property) or ""
        return names if ":" not in names else " ".join(map(type_name, names.split()))


MICRODATA: Final = Syntax(
    "itemscope",
    "itemtype",
    "itemprop",
    etree.XPath("descendant-or-self::*[@itemscope or @itemprop]", smart_strings=False),
)
RDFA: Final = Syntax(
    "typeof",
    "typeof",
    "property",
    etree.XPath(
        "descendant-or-self::*[@typeof or (@property and not(self::meta[parent::head]))]", smart_strings=False
    ),
)
_INSIDE: Final = etree.XPath("descendant-or-self::*[@itemprop]", smart_strings=False)
_ANY: Final = etree.XPath("boolean(//@itemscope | //@itemprop)")
_ANY_RDFA: Final = etree.XPath("boolean(//@typeof)")
_PERSON: Final = frozenset({"person"})
_BY_ID: Final = etree.XPath("id($id)", smart_strings=False)
_MAX_REFERENCES: Final = 50
"""Maximum number of `itemref`s that are followed on one page; real pages have up to two."""

_ADDRESS: Final = {
    **dict.fromkeys(("a", "area", "link"), "href"),
    **dict.fromkeys(("img", "audio", "embed", "iframe", "source", "track", "video"), "src"),
    "object": "data",
}
MAX_INSIDE: Final = 1_000
"""Maximum number of elements inside the element of a property; more are a part of the page, not a value."""

_MOST_NESTED: Final = 3
"""Maximum nesting of properties with words of their own; real pages have one or two levels."""
_MACHINE: Final = {"time": "datetime", "data": "value", "meter": "value"}


class ElementValue(Value):
    """The value of a property, as its element shows it; read on demand."""

    __slots__ = ()

    def __init__(self, element: Element) -> None:
        super().__init__("", "", element)

    @property
    def text(self) -> str:
        """The words: of an attribute for machines, or as a visitor reads them."""
        element = cast("Element", self.at)
        if words := _attribute(element):
            return clean(decoded(words))
        return "" if _is_address(element) or self.is_large else clean(text_of(element))

    @property
    def url(self) -> str:
        """The address that the element leads to, or its words."""
        element = cast("Element", self.at)
        name = _ADDRESS.get(element.tag)
        return ((name and element.get(name)) or self.text).strip()

    @property
    def paragraphs(self) -> str:
        """The words as paragraphs: those of the element, unless an attribute holds them."""
        element = cast("Element", self.at)
        if _attribute(element):
            return clean_paragraphs(decoded(_attribute(element)))
        return "" if self.is_large else paragraphs_of(element)

    @property
    def is_placeholder(self) -> bool:
        """Whether its words only say that there is no value; not asked of an element with others in it."""
        return not len(cast("Element", self.at)) and super().is_placeholder

    @property
    def is_large(self) -> bool:
        """Whether it holds so many elements that it is a part of the page, not a value."""
        element = cast("Element", self.at)
        return bool(len(element)) and any(True for _ in islice(element.iter(), MAX_INSIDE, None))


class Item(Node):
    """An item of microdata."""

    __slots__ = ("_properties",)

    def __init__(self, element: Element, syntax: Syntax = MICRODATA) -> None:
        self.at = element
        types = element.get(syntax.kind) if element.get(syntax.scope) is not None else None
        self.types = tuple(map(type_name, (types or "").split()))
        self._properties: dict[str, list[Value | Node]] = {}

    def add(self, names: str, value: Value | Node) -> None:
        """Add a value under each of the names of a property."""
        for name in names.split():
            self._properties.setdefault(type_name(name).casefold(), []).append(value)

    def take(self, item: Item) -> None:
        """Add the properties of another item."""
        for name, values in item._properties.items():
            self._properties.setdefault(name, []).extend(values)

    def printed(self, name: str) -> list[Value | Node]:
        """Return the values of a property; the words of a person without any property are the name."""
        if name == "name" and not self._properties and self.is_a(_PERSON):
            return [ElementValue(cast("Element", self.at))]
        return self._properties.get(name.casefold(), [])

    def nodes(self) -> Iterator[Node]:
        """Yield the items that are values of this one."""
        for values in self._properties.values():
            yield from (value for value in values if isinstance(value, Node))


def has_items(root: Element, syntax: Syntax = MICRODATA) -> bool:
    """Return whether a page has any item or property: one walk in C, cheaper than a search in the source."""
    return cast("bool", (_ANY if syntax is MICRODATA else _ANY_RDFA)(root))


def read_items(
    root: Element, limits: Limits, claims: Claims, syntax: Syntax = MICRODATA
) -> tuple[list[Item], Item]:
    """Return the items of a page that are not values of others, and an item of all that belongs to none.

    A property out of any scope belongs to none, and so does one of a scope without a type or of the page
    itself.
    """
    marked = cast("list[Element]", syntax.marked(root))
    if len(marked) > limits.max_items:
        message = f"{len(marked)} elements of {claims.reader}, {limits.max_items} are read"
        claims.doubt("too-many-items", "", message=message, at=marked[limits.max_items])
        marked = marked[: limits.max_items]
    marked = _readable(marked, claims, syntax)
    items = {element: Item(element, syntax) for element in marked if element.get(syntax.scope) is not None}
    top: list[Item] = []
    loose = Item(root, syntax)
    for element in marked:
        names, item = syntax.names(element), items.get(element)
        owner = _owner(element, items) if names else None
        if owner is not None and names:
            owner.add(names, item or ElementValue(element))
        elif names and (item is None or not item.is_a(WORK_TYPES)):
            loose.add(names, item or ElementValue(element))
        elif item is not None:
            top.append(item)
    _follow_references(root, items, set(marked), limits.max_items - len(marked), claims)
    for item in top:
        if not item.types or item.is_a(PAGE_TYPES):
            loose.take(item)
    return top, loose


def _readable(marked: list[Element], claims: Claims, syntax: Syntax) -> list[Element]:
    """Return the elements without properties nested in several others, whose words each would read again."""
    nest = Nest()
    kept: list[Element] = []
    for element in marked:
        if element.get(syntax.scope) is None:
            if nest.level(element) >= _MOST_NESTED:
                continue
            nest.add(element)
        kept.append(element)
    if len(kept) < len(marked):
        claims.doubt("too-many-items", "", message="properties inside of several others are not read")
    return kept


def _owner(element: Element, items: dict[Element, Item]) -> Item | None:
    parent = element.getparent()
    while parent is not None:
        if parent in items:
            return items[parent]
        parent = parent.getparent()
    return None


def _follow_references(
    root: Element, items: dict[Element, Item], known: set[Element], budget: int, claims: Claims
) -> None:
    """Add to items the properties that they refer to elsewhere, within a budget for the whole page.

    `known` are the marked elements that are read.
    """
    followed = 0
    for element, item in items.items():
        for identifier in (element.get("itemref") or "").split():
            followed += 1
            for target in cast("list[Element]", _BY_ID(root, id=identifier))[:1]:
                for found in cast("list[Element]", _INSIDE(target)):
                    budget -= 1
                    if budget < 0 or followed > _MAX_REFERENCES:
                        message = "not every itemref is followed"
                        claims.doubt("too-many-items", "", message=message, at=element)
                        return
                    if found not in known:
                        continue
                    if found is target or _owner(found, items) is _owner(target, items):
                        item.add(found.get("itemprop") or "", items.get(found) or ElementValue(found))


def _attribute(element: Element) -> str:
    """Return the attribute that replaces the words for machines."""
    return element.get("content") or element.get(_MACHINE.get(element.tag, "content")) or ""


def _is_address(element: Element) -> bool:
    """Return whether an element has an address and no words, such as an image or a link in the head."""
    return element.tag in _ADDRESS and element.tag not in ("a", "area")
