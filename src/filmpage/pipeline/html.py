"""Reading an HTML page: tree, layout, general readers, assembly, kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from ..assemble import Assembly, assemble
from ..catalogue import layouts as known_layouts
from ..claims import Claims
from ..derive import derive
from ..evidence import EvidenceMap
from ..layout import HtmlLayout
from ..reading import Problem, Reading, Where
from ..readers.embedded import read_embedded
from ..readers.html_layout import knows, read_layout
from ..readers.labelled_html import read_labelled
from ..readers.schema_node import JsonPlace
from ..source.html import HtmlSource, parse_tree
from ..source.select import Element, Sections
from .addresses import absolute

if TYPE_CHECKING:
    from ..layout import Layout
    from ..limits import Limits


def read_html(text: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    """Read an HTML page that is decoded."""
    source = parse_tree(text, limits=limits)
    if source.root is None:
        return Reading(kind="empty", reason="there is no element in it")
    sections = Sections(source.root)
    layout = choose(known_layouts() if layouts is None else layouts, source.root, sections)
    batches = [read_layout(layout, source.root, sections, limits)] if layout is not None else []
    if layout is None or not layout.whole:
        batches.extend(general_claims(source, limits))
    assembly = assemble(absolute(batches, url))
    derive(assembly)
    return _reading(assembly, layout, source)


def choose(layouts: Sequence[Layout], root: Element, sections: Sections) -> HtmlLayout | None:
    """Give the layout that a page is of: the newest whose whole signature is there."""
    return next((each for each in layouts if isinstance(each, HtmlLayout) and knows(each, root, sections)), None)


def general_claims(source: HtmlSource, limits: Limits) -> list[Claims]:
    """Read what any page says: embedded data and labelled facts."""
    root = source.root
    if root is None:
        return []
    embedded = read_embedded(root, source.text, limits)
    labelled = read_labelled(root, limits)
    return [*embedded.batches, *labelled.batches]


def _reading(assembly: Assembly, layout: HtmlLayout | None, source: HtmlSource) -> Reading:
    problems = list(assembly.problems)
    if source.truncated:
        problems.append(Problem(code="truncated", message=source.truncated))
    page = assembly.page
    if page.title is None and not page.releases:
        return Reading(kind="unknown", problems=tuple(problems), reason="nothing on it speaks of one film")
    return Reading(
        kind="film",
        page=page,
        layout=layout.name if layout is not None else "",
        problems=tuple(problems),
        evidence=EvidenceMap(assembly.kept, _locate(source)),
    )


def _locate(source: HtmlSource) -> Callable[[object, str], Where]:
    def locate(at: object, raw: str) -> Where:
        if isinstance(at, JsonPlace):
            return attrs.evolve(source.where(at.element), json_path=at.json_path)
        return source.where(at, raw) if isinstance(at, Element) else Where()

    return locate
