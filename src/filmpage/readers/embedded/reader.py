"""Embedded data: all that a page says of its film to machines, read once for every page.

Nothing here knows a layout. Hydration data (`__NEXT_DATA__` and its kin) is found and left unread: it is
large, and only a layout knows what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ...claims import Claims, Rank
from ...notation import clean
from ..known.page_title import read_title
from .json_ld import read_blocks
from .microdata import has_items, read_items
from .open_graph import Head, read_document_title, read_head
from .schema_node import WORK_TYPES, JsonNode, Node, Value, subjects
from .schema_org import PageFacts, read_identity, read_screenings, read_work
from .schema_ratings import claim_reviews
from .v_properties import V_MARK, read_v_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...limits import Limits
    from ...source.select import Element

_TOLD: Final = ("director", "directors", "actor", "actors", "description", "duration")
_DRAWINGS: Final = frozenset({"svg", "g", "symbol"})
_REVIEWS: Final = frozenset({"review", "criticreview", "userreview"})
_SCREENINGS: Final = frozenset({"screeningevent"})


@attrs.define(eq=False)
class Embedded:
    """What a page says to machines."""

    batches: list[Claims] = attrs.field(factory=list)
    """The claims of each reader that found any, or had trouble."""
    types: tuple[str, ...] = ()
    """Schema.org types of the items at the top, without doubles, in page order."""
    og_type: str = ""
    nested_movies: int = 0
    """Different films that stand only inside reviews, events or lists."""
    document_title: str = ""
    names: tuple[str, ...] = ()
    """What the head calls the page: the document's title, then `og:title`."""
    site_name: str = ""
    own_addresses: tuple[str, ...] = ()
    """The addresses that the page calls its own: the canonical link, then `og:url`."""


def read_embedded(root: Element, text: str, limits: Limits) -> Embedded:
    """Read a page's embedded data; `text` is its source, for a test that is cheaper than a walk."""
    head, blocks = _collect(root)
    page = _page_facts(head, root)
    json_ld, microdata = Claims("json-ld", Rank.JSON_LD), Claims("microdata", Rank.MICRODATA)
    nodes = read_blocks(blocks, limits, json_ld) if blocks else []
    items = read_items(root, limits, microdata) if has_items(root) else []
    found = [_Found(list(subjects(nodes)), json_ld), _Found(list(subjects(items)), microdata)]
    nested = _read_works(found, page, limits)
    batches = [json_ld, microdata]
    if V_MARK in text:
        batches.append(read_v_properties(root, page, limits))
    batches += [read_head(head), read_document_title(head)]
    return Embedded(
        batches=[batch for batch in batches if batch or batch.problems],
        types=tuple(dict.fromkeys(name for each in found for node in each.nodes for name in node.types)),
        og_type=head.text("og:type"),
        nested_movies=len(nested),
        document_title=head.document,
        names=tuple(name for name in (head.document, head.text("og:title")) if name),
        site_name=head.site,
        own_addresses=head.addresses,
    )


def _collect(root: Element) -> tuple[Head, list[Element]]:
    """Find everything in one walk: head elements and JSON-LD blocks."""
    head = Head()
    blocks: list[Element] = []
    for element in root.iter("script", "meta", "link", "title"):
        match element.tag:
            case "meta":
                if name := element.get("property") or element.get("name"):
                    head.meta.setdefault(name.lower(), []).append(element)
            case "link":
                if (element.get("rel") or "").lower() == "canonical":
                    head.links.append(element)
            case "title":
                parent = element.getparent()
                if head.title is None and (parent is None or parent.tag not in _DRAWINGS):
                    head.title = element
            case _:
                if "ld+json" in (element.get("type") or "").lower():
                    blocks.append(element)
    return head, blocks


def _page_facts(head: Head, root: Element) -> PageFacts:
    canonical = head.canonical
    return PageFacts(
        site_name=head.site,
        canonical=canonical[0] if canonical else "",
        language=(root.get("lang") or "").partition("-")[0],
        titles=tuple(named.title.casefold() for named in (head.named, head.document_named) if named),
        document=head.document,
    )


@attrs.define(eq=False)
class _Found:
    """The items at the top of a page, in one way of writing, and where their claims go."""

    nodes: list[Node]
    claims: Claims

    @property
    def works(self) -> list[Node]:
        """The films and series among them."""
        return [node for node in self.nodes if node.is_a(WORK_TYPES)]


def _read_works(found: Sequence[_Found], page: PageFacts, limits: Limits) -> set[str]:
    """Read the work that a page is about; give the names of works where it is about none."""
    chosen = [(each, subject) for each in found if (subject := _subject(each.works, page)) is not None]
    for each, subject in chosen:
        if subject is chosen[0][1] or _is_same(subject, chosen[0][1], page):
            loose = [node for node in each.nodes if node is not subject]
            read_work(subject, page, each.claims, limits, loose)
    if chosen:
        return set()
    named = {node.text("name").casefold() for each in found for node in each.works}
    return named or set().union(*(_read_nested(each, page, limits) for each in found))


def _is_same(one: Node, other: Node, page: PageFacts) -> bool:
    """Say whether two items are of one film: by name, or because the page's own name is that of the one."""
    names = {
        clean(v.text).casefold()
        for v in other.values("name") + other.values("alternateName")
        if isinstance(v, Value)
    }
    name = read_title(one.text("name"), dashes=True)
    return name is not None and (name.title.casefold() in names or page.shows(name.title))


def _read_nested(found: _Found, page: PageFacts, limits: Limits) -> set[str]:
    """Read what names the only work that stands inside of other items; give the names of all there are."""
    inside = _nested(found.nodes, limits)
    if len(inside) == 1:
        (work,) = inside.values()
        read_identity(work, page, found.claims, limits)
        claim_reviews([node for node in found.nodes if node.is_a(_REVIEWS)], found.claims, limits.max_rows)
        read_screenings([node for node in found.nodes if node.is_a(_SCREENINGS)], found.claims)
    return set(inside)


def _subject(works: Sequence[Node], page: PageFacts) -> Node | None:
    """Choose the work that a page is about: the only one, or the one whose address or name the page has.

    Of works that the page does not name, one alone may be told more of than a link to it would.
    """
    if len({node.text("name").casefold() for node in works}) == 1:
        return next((node for node in works if node.values(*_TOLD)), works[0])
    for node in works:
        own = [value.url for value in node.values("url", "@id") if isinstance(value, Value)]
        if page.canonical and page.canonical in own:
            return node
    named = [node for node in works if page.shows(node.text("name"))]
    told = [node for node in works if node.values(*_TOLD)]
    return next((found[0] for found in (named, told) if len(found) == 1), None)


def _nested(found: Iterable[Node], limits: Limits) -> dict[str, Node]:
    """Find the works inside of other items, by name."""
    works: dict[str, Node] = {}
    waiting = list(found)
    for _ in range(limits.max_items):
        if not waiting:
            break
        for node in waiting.pop().nodes():
            if node.is_a(WORK_TYPES) and (name := node.text("name").casefold()):
                works.setdefault(name, node)
            elif not isinstance(node, JsonNode) or len(node.place.steps) < limits.max_json_depth:
                waiting.append(node)
    return works
