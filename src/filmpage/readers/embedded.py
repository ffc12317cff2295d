"""Embedded data: all that a page says of its film to machines, read once for every page.

Nothing here knows a layout. Hydration data (`__NEXT_DATA__` and its kin) is found and left unread: it is
large, and only a layout knows what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ..claims import Claims, Rank
from .json_ld import read_blocks
from .microdata import has_items, read_items
from .open_graph import Head, read_document_title, read_head
from .schema_node import WORK_TYPES, JsonNode, Node, Value, subjects
from .schema_org import PageFacts, read_identity, read_screenings, read_work
from .schema_ratings import claim_reviews
from .v_properties import V_MARK, read_v_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..limits import Limits
    from ..source.select import Element

_HYDRATION: Final = frozenset({"__NEXT_DATA__", "__NUXT_DATA__", "__NUXT__", "hydration"})
_DRAWINGS: Final = frozenset({"svg", "g", "symbol"})
_REVIEWS: Final = frozenset({"review", "criticreview", "userreview"})
_SCREENINGS: Final = frozenset({"screeningevent"})


@attrs.frozen(eq=False)
class JsonScript:
    """A script element that holds JSON for the page's own program; `name` is its id, or its type."""

    element: Element
    name: str

    @property
    def text(self) -> str:
        """The JSON, unread."""
        return self.element.text or ""


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
    json_scripts: list[JsonScript] = attrs.field(factory=list)


def read_embedded(root: Element, text: str, limits: Limits) -> Embedded:
    """Read a page's embedded data; `text` is its source, for tests that are cheaper than walks."""
    head, blocks, scripts = _collect(root)
    page = _page_facts(head, root)
    json_ld = Claims("json-ld", Rank.JSON_LD)
    microdata = Claims("microdata", Rank.MICRODATA)
    nodes = read_blocks(blocks, limits, json_ld) if blocks else []
    items, loose = _microdata(root, limits, microdata) if has_items(root) else ([], [])
    tops: list[tuple[Sequence[Node], Claims]] = [
        (list(subjects(nodes)), json_ld),
        (list(subjects(items)), microdata),
    ]
    nested: set[str] = set()
    for found, claims in tops:
        nested |= _read_subject(found, page, claims, limits, loose if claims is microdata else [])
    batches = [json_ld, microdata]
    if V_MARK in text:
        batches.append(read_v_properties(root, page, limits))
    batches += [read_head(head), read_document_title(head)]
    return Embedded(
        batches=[batch for batch in batches if batch or batch.problems],
        types=tuple(dict.fromkeys(name for found, _ in tops for node in found for name in node.types)),
        og_type=head.text("og:type"),
        nested_movies=len(nested),
        document_title=head.document,
        json_scripts=scripts,
    )


def _collect(root: Element) -> tuple[Head, list[Element], list[JsonScript]]:
    """Find everything in one walk: head elements, JSON-LD blocks, other JSON."""
    head = Head()
    blocks: list[Element] = []
    scripts: list[JsonScript] = []
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
                kind, name = (element.get("type") or "").lower(), element.get("id") or ""
                if "ld+json" in kind:
                    blocks.append(element)
                elif "json" in kind or name in _HYDRATION:
                    scripts.append(JsonScript(element, name or kind))
    return head, blocks, scripts


def _page_facts(head: Head, root: Element) -> PageFacts:
    canonical = head.canonical
    return PageFacts(
        site_name=head.site,
        canonical=canonical[0] if canonical else "",
        language=(root.get("lang") or "").partition("-")[0],
        titles=tuple(named.title.casefold() for named in (head.named, head.document_named) if named),
        document=head.document,
    )


def _microdata(root: Element, limits: Limits, claims: Claims) -> tuple[list[Node], list[Node]]:
    top, _ = read_items(root, limits, claims)
    return list(top), list(top)


def _read_subject(
    found: Sequence[Node], page: PageFacts, claims: Claims, limits: Limits, loose: list[Node]
) -> set[str]:
    """Read the work that a page is about; give the names of works that only stand inside other items."""
    works = [node for node in found if node.is_a(WORK_TYPES)]
    subject = _subject(works, page)
    if subject is not None:
        read_work(subject, page, claims, limits, loose)
        return set()
    if works:
        return {node.text("name") for node in works}
    inside = _nested(found, limits)
    if len(inside) == 1:
        (work,) = inside.values()
        read_identity(work, page, claims, limits)
        claim_reviews([node for node in found if node.is_a(_REVIEWS)], claims, limits.max_rows)
        read_screenings([node for node in found if node.is_a(_SCREENINGS)], claims)
    return set(inside)


def _subject(works: Sequence[Node], page: PageFacts) -> Node | None:
    """Choose the work that a page is about: the only one, or the one whose address or name the page has."""
    if len({node.text("name").casefold() for node in works}) == 1:
        return works[0]
    for node in works:
        own = [value.url for value in node.values("url", "@id") if isinstance(value, Value)]
        if page.canonical and page.canonical in own:
            return node
    named = [node for node in works if page.shows(node.text("name"))]
    return named[0] if len(named) == 1 else None


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
