"""Which of a page's schema.org items is the work that it is about, and what that one says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ...knowledge.page_names import read_title
from ...notation import clean
from .json_node import JsonNode
from .schema_node import WORK_TYPES, Node, Value, main_entities
from .schema_org import REVIEWS, read_inside, read_screenings, read_work
from .schema_ratings import claim_reviews
from .work import PageFacts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ...claims.claim import Claims
    from ...limits import Limits

_TOLD: Final = ("director", "directors", "actor", "actors", "description", "duration")
_SCREENINGS: Final = frozenset({"screeningevent"})


_OWN: Final = ("url", "@id", "mainEntityOfPage")
"""Properties that hold the address of the page about a work."""


@attrs.define(eq=False)
class Found:
    """The top items of a page in one syntax, and the claims read from them."""

    nodes: list[Node]
    claims: Claims

    @property
    def works(self) -> list[Node]:
        """The films and series among them."""
        return [node for node in self.nodes if node.is_a(WORK_TYPES)]


def read_works(found: Sequence[Found], page: PageFacts, limits: Limits) -> set[str]:
    """Read the work that a page is about; if there is none, return the names of the works in it."""
    chosen = [(each, subject) for each in found if (subject := _subject(each, page)) is not None]
    for each, subject in chosen:
        if subject is chosen[0][1] or _is_same(subject, chosen[0][1], page):
            loose = [node for node in each.nodes if node is not subject]
            read_work(subject, page, each.claims, loose)
    if chosen:
        return set()
    named = {node.text("name").casefold() for each in found for node in each.works}
    return named or set().union(*(_read_nested(each, page, limits) for each in found))


def main_types(found: Sequence[Found], nested: Collection[str]) -> Iterator[str]:
    """Yield the types of what a page may be about: of several works that it names, none is that."""
    for node in (node for each in found for node in each.nodes):
        if len(nested) < 2 or not node.is_a(WORK_TYPES):
            yield from node.types


def _is_same(one: Node, other: Node, page: PageFacts) -> bool:
    """Return whether two items are of one film: by name, or because the page is named after one."""
    names = {
        clean(v.text).casefold()
        for v in other.values("name") + other.values("alternateName")
        if isinstance(v, Value)
    }
    name = read_title(one.text("name"), dashes=True)
    return name is not None and (name.title.casefold() in names or page.shows(name.title))


def _read_nested(found: Found, page: PageFacts, limits: Limits) -> set[str]:
    """Read the title of the only work inside other items; return the names of all works."""
    inside = _nested(found, limits)
    if len(inside) == 1:
        (work,) = inside.values()
        read_inside(work, page, found.claims)
        claim_reviews([node for node in found.nodes if node.is_a(REVIEWS)], found.claims)
        read_screenings([node for node in found.nodes if node.is_a(_SCREENINGS)], found.claims)
    return set(inside)


def _subject(found: Found, page: PageFacts) -> Node | None:
    """Choose the work that a page is about: the only one, or the one whose address or name the page has.

    Of works that the page does not name, one alone may be told more of than a link to it would.
    """
    works = found.works
    main = [node for node in main_entities(found.nodes) if node.is_a(WORK_TYPES)]
    if len(main) == 1:
        return main[0]
    if len({node.text("name").casefold() for node in works}) == 1:
        return next((node for node in works if node.values(*_TOLD)), works[0])
    for node in works:
        own = (value for name in _OWN for value in node.values(name))
        if any(page.is_own(each.url if isinstance(each, Value) else each.text("@id", "url")) for each in own):
            return node
    shown = [node for node in works if page.shows(node.text("name"))]
    told = [node for node in works if node.values(*_TOLD)]
    return next((each[0] for each in (shown, told) if len(each) == 1), None)


def _nested(found: Found, limits: Limits) -> dict[str, Node]:
    """Return the works inside other items, by name."""
    works: dict[str, Node] = {}
    waiting = list(found.nodes)
    seen = set(waiting)  # items may refer to one another in a circle
    for _ in range(limits.max_items):
        if not waiting:
            return works
        for node in waiting.pop().nodes():
            if node in seen:
                continue
            if node.is_a(WORK_TYPES) and (name := node.text("name").casefold()):
                works.setdefault(name, node)
            elif not isinstance(node, JsonNode) or len(node.place.steps) < limits.max_json_depth:
                seen.add(node)
                waiting.append(node)
    if waiting:
        message = f"only {limits.max_items} items are searched for the film"
        found.claims.doubt("too-many-items", "", message=message, at=waiting[-1].at)
    return works
