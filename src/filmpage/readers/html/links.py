"""The film's numbers on other sites, out of the links that lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from ...claims import Claims, Rank
from ...source.element_text import text_of
from ...source.nesting import is_brief
from ..facts.label_words import MAX_LABEL
from ..facts.labels import heading_of
from ..known.film_ids import IN_MENUS, ids_of
from .label_hits import climb
from .visible import holds_other_films

if TYPE_CHECKING:
    from ...source.select import Element

READER: Final = "links"
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 9
"""The level of an element that is no heading: it ends no block."""
_MAX_INSIDE: Final = 16
"""Elements inside of a heading that announces a block."""


def read_links(root: Element) -> Claims:
    """Claim the film's number on each site to which the page links for one film alone.

    Links in menus and in blocks of other films are not the page's own, however few they are.
    """
    found: dict[str, dict[str, Element]] = {}
    numbered = [(link, each) for link in root.iter("a") for each in ids_of((link.get("href") or "").strip())]
    own = _own_links(root) if numbered else frozenset()
    for link, (name, number) in numbered:
        if link in own or name in IN_MENUS:
            found.setdefault(name, {}).setdefault(number, link)
    claims = Claims(READER, Rank.PAGE_TITLE)
    for name, numbers in found.items():
        if len(numbers) == 1:
            for number, link in numbers.items():
                claims.add(("ids", name), number, link.get("href") or "", link, "inferred")
    return claims


def _own_links(root: Element) -> frozenset[Element]:
    """Return the links of a page that are in no menu and in no block of other films."""
    outside: set[Element] = set()
    for heading in filter(_announces_others, root.iter(*_LEVELS)):
        for node in climb(heading).itersiblings():
            if _LEVELS.get(str(node.tag), _NO_LEVEL) <= _LEVELS[str(heading.tag)] or node in outside:
                break
            outside.add(node)
    own: list[Element] = []
    for element in root.iter(etree.Element):
        if element in outside or element.getparent() in outside or holds_other_films(element):
            outside.add(element)
        elif element.tag == "a":
            own.append(element)
    return frozenset(own)


def _announces_others(heading: Element) -> bool:
    """Return whether a heading announces other films: "You may also like"."""
    text = text_of(heading) if is_brief(heading, _MAX_INSIDE) else ""
    return len(text) <= 2 * MAX_LABEL and heading_of(text) == "similar"
