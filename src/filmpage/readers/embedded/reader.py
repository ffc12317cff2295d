"""Embedded data: all that a page says of its film to machines, read once for every page.

Nothing here knows a layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ...claims.claim import Claims, Rank
from .json_ld import read_blocks
from .loose import read_loose
from .meta_labels import read_meta_labels
from .microdata import RDFA, has_items, read_items
from .open_graph import Head, read_document_title, read_head
from .program_state import is_state, read_program_state
from .schema_node import subjects
from .v_properties import V_MARK, read_v_properties
from .work import PageFacts
from .works import Found, main_types, read_works

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element

_DRAWINGS: Final = frozenset({"svg", "g", "symbol"})


@attrs.define(eq=False)
class Embedded:
    """The embedded data of a page."""

    batches: list[Claims] = attrs.field(factory=list)
    """The claims of each reader that found any, or had problems."""
    types: tuple[str, ...] = ()
    """Distinct Schema.org types of the top items, in page order."""
    og_type: str = ""
    nested_movies: int = 0
    """Number of different films that appear only inside reviews, events or lists."""
    document_title: str = ""
    names: tuple[str, ...] = ()
    """The page's names: the document's title, then `og:title`."""
    site_name: str = ""
    description: str = ""
    """What the page tells search engines of itself."""
    own_addresses: tuple[str, ...] = ()
    """The page's own addresses: the canonical link, then `og:url`."""


def read_embedded(root: Element, text: str, limits: Limits) -> Embedded:
    """Read a page's embedded data; `text` is its source, cheaper to search than its tree."""
    head, blocks, states = _collect(root)
    page = _page_facts(head, root)
    json_ld, microdata = Claims("json-ld", Rank.JSON_LD), Claims("microdata", Rank.MICRODATA)
    nodes = read_blocks(blocks, limits, json_ld, page.language.lower()) if blocks else []
    items, loose = read_items(root, limits, microdata) if has_items(root) else ([], None)
    found = [Found(list(subjects(nodes)), json_ld), Found(list(subjects(items)), microdata)]
    if has_items(root, RDFA) and (rdfa := _read_rdfa(root, limits)).works:
        found.append(rdfa)
    nested = read_works(found, page, limits)
    batches = [each.claims for each in found]
    if loose is not None and not found[1].works:
        batches.append(read_loose(loose, page))
    if V_MARK in text:
        batches.append(read_v_properties(root, page, limits))
    batches += [read_head(head), read_meta_labels(head)]
    if states and not found[0].works:
        batches.append(read_program_state(states, page, limits))
    batches.append(read_document_title(head))
    return Embedded(
        batches=[batch for batch in batches if batch or batch.problems],
        types=tuple(dict.fromkeys(main_types(found, nested))),
        og_type=head.text("og:type"),
        nested_movies=len(nested),
        document_title=head.document,
        names=tuple(name for name in (head.document, head.text("og:title")) if name),
        site_name=head.site,
        description=head.text("description"),
        own_addresses=head.addresses,
    )


def _read_rdfa(root: Element, limits: Limits) -> Found:
    """Read the items of RDFa; without a film they say nothing: pages mark any word and name with types."""
    claims = Claims("rdfa", Rank.MICRODATA)
    top, _ = read_items(root, limits, claims, RDFA)
    return Found([node for node in subjects(top) if any(":" not in name for name in node.types)], claims)


def _collect(root: Element) -> tuple[Head, list[Element], list[Element]]:
    """Collect head elements, blocks of JSON-LD, and scripts with a program's data in one walk."""
    head = Head()
    blocks: list[Element] = []
    states: list[Element] = []
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
                elif is_state(element):
                    states.append(element)
    return head, blocks, states


def _page_facts(head: Head, root: Element) -> PageFacts:
    canonical = head.canonical
    return PageFacts(
        site_name=head.site,
        canonical=canonical[0] if canonical else "",
        language=(root.get("lang") or "").partition("-")[0],
        titles=tuple(named.title.casefold() for named in (head.named, head.document_named) if named),
        document=head.document,
    )
