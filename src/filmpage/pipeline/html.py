"""Reading an HTML page: tree, layout, general readers, assembly, kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..assemble import Assembly, assemble
from ..catalogue import layouts as known_layouts
from ..derive import derive
from ..evidence import EvidenceMap, problems_of
from ..kinds import Judgement, gather, judge, known_film
from ..layout import HtmlLayout
from ..readers.layouts.html import knows, read_layout
from ..reading import Problem, Reading
from ..source.html import HtmlSource, parse_tree
from ..source.select import Element, Sections
from ..source.view_source import viewed_source
from . import tree_markup
from .addresses import absolute
from .early import load_codecs
from .film_facts import TOO_LITTLE, says_enough
from .general import General, names_of, read_general
from .html_places import HtmlPlaces
from .proof import as_offered, is_proven

if TYPE_CHECKING:
    from ..layout import Layout
    from ..limits import Limits
    from ..model import FilmPage

load_codecs()
LOADED: Final = (tree_markup,)
"""What handing over a tree needs: imported here, as `early` says, since texts need no lxml."""

GENERAL = "general"
"""The name of the reading where no layout knew the page."""


def read_html(text: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    """Read an HTML page that is decoded."""
    source = parse_tree(text, limits=limits)
    if source.root is not None and (inner := viewed_source(text, source.root)) is not None:
        text, source = inner, parse_tree(inner, limits=limits)
    if source.root is None:
        return Reading(kind="empty", reason="there is no element in it")
    sections = Sections(source.root, limits)
    layout = choose(known_layouts() if layouts is None else layouts, source.root, sections)
    claims = [read_layout(layout, source.root, sections, limits)] if layout is not None else []
    proven = layout is not None and is_proven(layout, claims[0])
    if layout is not None and layout.whole and not proven:
        layout, claims = (layout if claims[0] else None), [as_offered(claims[0])]
    general = General() if proven else read_general(source.root, text, limits)
    assembly = assemble(absolute([*claims, *general.batches], url), derive, limits)
    judgement = _judge(source.root, text, assembly.page, layout, general, proven=proven)
    return _reading(assembly, layout, source, judgement)


def choose(layouts: Sequence[Layout], root: Element, sections: Sections) -> HtmlLayout | None:
    """Give the layout that a page is of: the first whose whole signature is there."""
    known = (each for each in layouts if isinstance(each, HtmlLayout) and knows(each, root, sections))
    return next(known, None)


def _judge(
    root: Element, text: str, page: FilmPage, layout: HtmlLayout | None, general: General, *, proven: bool
) -> Judgement:
    if proven and (known := known_film(page, text)) is not None:
        return known
    name = layout.name if layout is not None else ""
    signals = gather(root, text, page, general.embedded, general.labelled, name, names_of(root))
    judged = judge(signals)
    told = layout is not None or signals.says_work or signals.has_own_menu
    if judged.kind == "film" and not told and not says_enough(page):
        return attrs.evolve(judged, kind="unknown", reason=TOO_LITTLE)
    return judged


def _reading(
    assembly: Assembly, layout: HtmlLayout | None, source: HtmlSource, judgement: Judgement
) -> Reading:
    places = HtmlPlaces(source)
    problems = problems_of(assembly.doubts, places)
    if source.truncated:
        problems.append(Problem(code="truncated", message=source.truncated))
    if judgement.kind != "film":
        return Reading(kind=judgement.kind, problems=tuple(problems), reason=judgement.reason)
    page = assembly.page
    if page.work_type != judgement.work_type:
        page = attrs.evolve(page, work_type=judgement.work_type)
    return Reading(
        kind="film",
        page=page,
        layout=layout.name if layout is not None else GENERAL,
        problems=tuple(problems),
        evidence=EvidenceMap(assembly.kept, places),
        reason=judgement.reason,
    )
