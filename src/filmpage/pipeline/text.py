"""Reading a plain text: normalised lines, layout, labelled lines, assembly, kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from ..assemble import assemble
from ..catalogue import layouts as known_layouts
from ..derive import derive
from ..evidence import EvidenceMap
from ..kinds import known_film
from ..readers.layouts.text import knows, read_lines
from ..readers.text.labelled import LabelledText, read_labelled_lines
from ..readers.text.said import is_atomic_or_labelled
from ..reading import Reading, Where
from ..source.gate import may_be_film
from ..source.line import Line
from ..source.text import normalise
from ..text_layout import TextLayout
from .addresses import absolute
from .text_kind import judge_text, text_signals

if TYPE_CHECKING:
    from ..layout import Layout
    from ..limits import Limits


def read_text(text: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    """Read a plain text that is decoded."""
    if not may_be_film(text):
        return Reading(kind="unknown", reason="no word of films stands in it")
    source = normalise(text, limits=limits, atomic=is_atomic_or_labelled)
    layout = choose(known_layouts() if layouts is None else layouts, text)
    labelled: LabelledText | None = None
    taken = [False] * len(source.lines)
    if layout is not None:
        claims, taken = read_lines(layout, source.lines)
    else:
        labelled = read_labelled_lines(source, taken, limits)
        claims = labelled.claims
    assembly = assemble(absolute([claims], url), derive)
    name = layout.name if layout is not None else ""
    judged = known_film(assembly.page, text) if layout is not None else None
    judged = judged or judge_text(text_signals(source, assembly.page, labelled, name), labelled)
    unparsed = tuple(
        (line.number, line.text) for line, used in zip(source.lines, taken, strict=True) if not used
    )
    if judged.kind == "film" and not claims:
        judged = attrs.evolve(judged, kind="unknown", reason="nothing in it speaks of one film")
    if judged.kind != "film":
        return Reading(kind=judged.kind, form=source.form, unparsed=unparsed, reason=judged.reason)
    page = assembly.page
    if page.work_type != judged.work_type:
        page = attrs.evolve(page, work_type=judged.work_type)
    return Reading(
        kind=judged.kind,
        page=page,
        layout=name or claims.reader,
        form=source.form,
        problems=tuple(assembly.problems),
        evidence=EvidenceMap(assembly.kept, locate),
        unparsed=unparsed,
        reason=judged.reason,
    )


def choose(layouts: Sequence[Layout], text: str) -> TextLayout | None:
    """Give the layout that a text is of: the first that enough of its words vote for."""
    return next((each for each in layouts if isinstance(each, TextLayout) and knows(each, text)), None)


def locate(at: object, raw: str) -> Where:
    """Give the place of a line in the source."""
    if not isinstance(at, Line):
        return Where()
    return Where(line=at.number, column=at.column, end_column=at.column + len(raw))
