"""The film's ids on other sites, read from links to those sites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...claims.claim import Claims, Rank
from ...knowledge.film_ids import IN_MENUS, ids_of
from ...knowledge.labels import MAX_LABEL, heading_of
from ...source.html.element_text import text_of
from ...source.html.elements import is_brief
from .label_hits import climb
from .visible import has_other_films

if TYPE_CHECKING:
    from ...source.html.elements import Element

READER: Final = "links"
_LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
_NO_LEVEL: Final = 9
"""The level of an element that is not a heading and so does not end a block."""
_MAX_INSIDE: Final = 16
"""Elements inside of a heading that begins a block."""


def read_links(root: Element) -> Claims:
    """Claim the film's id on each site to which the page links for only one film.

    Links in menus and in blocks of other films do not count, however few they are.
    """
    by_site: dict[str, dict[str, Element]] = {}
    numbered = [(link, each) for link in root.iter("a") for each in ids_of((link.get("href") or "").strip())]
    outside = _sections_of_others(root) if numbered else {}
    for link, (name, number) in numbered:
        numbers = by_site.setdefault(name, {})
        # Two ids on one site are those of two films, and more need not be collected.
        if len(numbers) < 2 and (name in IN_MENUS or not _is_of_others(link, outside)):
            numbers.setdefault(number, link)
    claims = Claims(READER, Rank.PAGE_TITLE)
    for name, numbers in by_site.items():
        if len(numbers) == 1:
            for number, link in numbers.items():
                claims.add(("ids", name), number, link.get("href") or "", link, "inferred")
    return claims


def _sections_of_others(root: Element) -> dict[Element, bool]:
    """Return the elements below the headings of other films, each marked as outside."""
    outside: dict[Element, bool] = {}
    for heading in filter(_announces_others, root.iter(*_LEVELS)):
        for node in climb(heading).itersiblings():
            if _LEVELS.get(str(node.tag), _NO_LEVEL) <= _LEVELS[str(heading.tag)] or node in outside:
                break
            outside[node] = True
    return outside


def _is_of_others(link: Element, outside: dict[Element, bool]) -> bool:
    """Return whether a link is in a menu or in a block of other films.

    `outside` caches the answer for each element, so that no chain of parents is climbed twice.
    """
    chain: list[Element] = []
    at: Element | None = link
    while at is not None and at not in outside:
        chain.append(at)
        at = at.getparent()
    is_outside = at is not None and outside[at]
    for element in reversed(chain):
        is_outside = outside[element] = is_outside or has_other_films(element)
    return is_outside


def _announces_others(heading: Element) -> bool:
    """Return whether a heading announces other films: "You may also like"."""
    text = text_of(heading) if is_brief(heading, _MAX_INSIDE) else ""
    return len(text) <= 2 * MAX_LABEL and heading_of(text) == "similar"
