"""Reading an HTML page: tree, layout, general readers, assembly, kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..account import Problem, Where
from ..claims.assemble import Assembly, assemble
from ..claims.claim import Claim
from ..claims.derive import derive
from ..claims.evidence_map import EvidenceMap, problems_of
from ..interpret.html.read import matches, read_layout
from ..kinds.gate import REFUSED, may_be_film_page
from ..kinds.html import gather
from ..kinds.judge import judge, known_film
from ..kinds.learnt import LEAST_OF_PAGE, weighed
from ..kinds.signals import Judgement
from ..layout.html import HtmlLayout
from ..reading import Reading
from ..sites import layouts as known_layouts
from ..source.html.elements import Element
from ..source.html.tails import viewed_source
from ..source.html.tree import HtmlSource, parse_tree
from ..source.html.tree_index import TreeIndex
from ..source.json.place import JsonPlace
from ..source.text.line import Line
from . import tree_markup
from .absolute import absolute
from .early import load_codecs
from .general import General, names_of, read_general
from .proof import as_offered, is_proven

if TYPE_CHECKING:
    from ..layout import Layout
    from ..limits import Limits
    from ..model.film import FilmPage

load_codecs()
LOADED: Final = (tree_markup,)
"""The module that reads a tree which is passed in; imported early, but not for texts, which need no lxml."""

GENERAL = "general"
"""The value of `Reading.layout` if no layout matches the page."""


@attrs.frozen(eq=False)
class HtmlPlaces:
    """The places of one page: an element's tag, or the words in it; values in JSON have a path as well."""

    source: HtmlSource

    def find(self, claim: Claim) -> tuple[str, Where]:
        """Return the words of a claim, and their place in its element or its script."""
        return claim.raw, self._locate(claim.at, claim.raw)

    def _locate(self, at: object, raw: str) -> Where:
        if isinstance(at, JsonPlace) and not isinstance(at.element, Line):
            return attrs.evolve(self.source.where(at.element), json_path=at.json_path)
        return self.source.where(at, raw) if isinstance(at, Element) else Where()


def read_html(text: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    """Read a decoded HTML page."""
    if not layouts and not may_be_film_page(text):
        return Reading(kind="unknown", reason=REFUSED)
    source = parse_tree(text, limits=limits)
    if source.root is not None and (inner := viewed_source(text, source.root)) is not None:
        text, source = inner, parse_tree(inner, limits=limits)
    if source.root is None:
        return Reading(kind="empty", reason="there is no element in it")
    index = TreeIndex(source.root, limits)
    layout = choose(known_layouts() if layouts is None else layouts, source.root, index)
    claims = [read_layout(layout, source.root, index, limits)] if layout is not None else []
    proven = layout is not None and is_proven(layout, claims[0])
    if layout is not None and layout.whole and not proven:
        layout, claims = (layout if claims[0] else None), [as_offered(claims[0])]
    general = General() if proven else read_general(source.root, text, limits, claims)
    assembly = assemble(absolute([*claims, *general.batches], url), derive, limits)
    judgement = _judge(source.root, text, assembly.page, layout, general, proven=proven)
    return _reading(assembly, layout, source, judgement)


def choose(layouts: Sequence[Layout], root: Element, index: TreeIndex) -> HtmlLayout | None:
    """Return the layout of a page: the first whose signature matches."""
    known = (each for each in layouts if isinstance(each, HtmlLayout) and matches(each, root, index))
    return next(known, None)


def _judge(
    root: Element, text: str, page: FilmPage, layout: HtmlLayout | None, general: General, *, proven: bool
) -> Judgement:
    if proven and (known := known_film(page, text)) is not None:
        return known
    name = layout.name if layout is not None else ""
    embedded, labelled, names = general.embedded, general.labelled, names_of(root)
    signals = gather(root, text, page, embedded, labelled, name, names, general.outline)
    judged = judge(signals)
    says_so = layout is not None or signals.has_work_type or signals.has_own_menu
    return judged if says_so else weighed(judged, signals, LEAST_OF_PAGE)


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
