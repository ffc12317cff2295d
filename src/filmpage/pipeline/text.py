"""Reading a plain text: normalised lines, layout, labelled lines, assembly, kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from ..claims.assemble import assemble
from ..claims.claim import Claims, Rank
from ..claims.derive import derive
from ..claims.evidence_map import EvidenceMap, problems_of
from ..interpret.text.entries import read_entries_anywhere
from ..interpret.text.read import matches, read_lines
from ..interpret.text.repair.layout_repair import repair_of
from ..kinds.gate import REFUSED, may_be_film_text
from ..kinds.judge import known_film
from ..kinds.signals import Judgement
from ..kinds.text import judge_text, text_signals
from ..layout.text import TextLayout
from ..outline.text import outline_of_text
from ..readers.embedded.text_data import TextData, read_text_data
from ..readers.text.labelled import READER, LabelledText, read_labelled_lines
from ..readers.text.labels.label_lines import is_labelled
from ..reading import Reading
from ..sites import layouts as known_layouts
from ..source.json.in_text import cut_json
from ..source.text.lines import TextSource, normalise
from .absolute import absolute
from .early import load_codecs
from .general_text import read_general_text
from .places import TextPlaces
from .proof import as_offered, is_proven_text

if TYPE_CHECKING:
    from ..layout import Layout
    from ..limits import Limits
    from ..model.film import FilmPage

load_codecs()

_BEGINNING: Final = 10_000
"""Characters of a text that are searched for a vote before the gate, which looks at as many."""
_DATA_MARK: Final = '"@type"'
"""A key of every block of JSON-LD."""


def read_text(text: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    """Read a decoded plain text."""
    whole = _whole_layout(text) if layouts is None else None
    if not layouts and whole is None and not may_be_film_text(text):
        return Reading(kind="unknown", reason=REFUSED)
    text, data = _cut_data(text, limits)
    layout = whole or choose(known_layouts() if layouts is None else layouts, text)
    # What converters did to a text is repaired also where the caller does not read it by its layout.
    repair = repair_of(layout if layout is not None or layouts is None else choose(known_layouts(), text))
    source = normalise(text, limits=limits, is_labelled=is_labelled, repair=repair)
    read = _read(source, layout, data, limits)
    if whole is not None and not read.proven and not may_be_film_text(text):
        return Reading(kind="unknown", reason=REFUSED)
    doubts = [_doubt_long_lines(source, read.taken, limits)] if source.dressed else []
    assembly = assemble(absolute([*read.batches, *doubts], url), derive, limits)
    judged = _judge(read, source, assembly.page)
    unparsed = tuple(
        (line.number, line.text) for line, used in zip(source.lines, read.taken, strict=True) if not used
    )
    places = TextPlaces(source.source)
    problems = tuple(problems_of(assembly.doubts, places))
    if judged.kind != "film":
        return Reading(
            kind=judged.kind, form=source.form, problems=problems, unparsed=unparsed, reason=judged.reason
        )
    page = assembly.page
    if page.work_type != judged.work_type:
        page = attrs.evolve(page, work_type=judged.work_type)
    return Reading(
        kind=judged.kind,
        page=page,
        layout=read.batches[0].reader,
        form=source.form,
        problems=problems,
        evidence=EvidenceMap(assembly.kept, places),
        unparsed=unparsed,
        reason=judged.reason,
    )


def _whole_layout(text: str) -> TextLayout | None:
    """Return the layout of a text if it is whole: what that reads shows more than the words of the gate.

    Other texts cost one search of their beginning for each whole layout, for the first of its votes.
    """
    beginning = text[:_BEGINNING]
    layouts = (each for each in _text_layouts() if each.whole and each.votes[0] in beginning)
    return next((each for each in layouts if _DATA_MARK not in text and matches(each, text)), None)


def _cut_data(text: str, limits: Limits) -> tuple[str, TextData | None]:
    """Cut JSON-LD out of a text, and read it; few texts have any."""
    if _DATA_MARK not in text:
        return text, None
    text, blocks, unread = cut_json(text, limits)
    return text, read_text_data(blocks, limits, unread) if blocks or unread else None


def _doubt_long_lines(source: TextSource, taken: Sequence[bool], limits: Limits) -> Claims:
    """Return a doubt for each line that was used although it is too long to lose its markup."""
    claims = Claims("source", Rank.PAGE_TITLE)
    used_lines = {id(line) for line, used in zip(source.lines, taken, strict=True) if used}
    for line in [line for line in source.dressed if id(line) in used_lines]:
        message = (
            f"a line of {len(line.text)} characters keeps its markup (Limits.max_line: {limits.max_line})"
        )
        claims.doubt("too-long", "", line.text, message, at=line)
    return claims


@attrs.frozen(eq=False)
class _Read:
    """The results of the readers of a text: their claims, the lines they used, its labels and data."""

    batches: list[Claims]
    taken: list[bool]
    layout: TextLayout | None = None
    labelled: LabelledText | None = None
    data: TextData | None = None
    proven: bool = False
    """Whether the layout is whole and has read a film."""


def _read(source: TextSource, layout: TextLayout | None, data: TextData | None, limits: Limits) -> _Read:
    """Read lines by their layout, and the lines that it leaves by their labels.

    The lines that a whole layout used without proving itself are read again.
    """
    batches: list[Claims] = []
    taken = [False] * len(source.lines)
    claimed = taken
    if layout is not None:
        claims, claimed = read_lines(layout, source.lines)
        if is_proven_text(layout, claims, claimed, source.source):
            return _Read([claims], claimed, layout, proven=True)
        taken = taken if layout.whole else claimed
        batches = [as_offered(claims) if layout.whole else claims] if claims else []
    if data is not None:
        source = attrs.evolve(source, title=data.title or source.title)
    if not any(claims.shows("reviews") for claims in batches):
        claims = Claims(READER, Rank.LABELLED)
        read_entries_anywhere(_text_layouts(), source.source, source.lines, taken, claims)
        batches += [claims] if claims or claims.problems else []
    outline = outline_of_text(source.lines)
    labelled = read_labelled_lines(source, outline, taken, limits, batches)
    general = read_general_text(outline, labelled, batches, has_layout=layout is not None)
    batches += [labelled.claims, *([data.claims] if data is not None else []), *general]
    used = {id(claim.at) for claims in general for claim in claims}
    taken = [
        one or other or id(line) in used
        for one, other, line in zip(taken, claimed, source.lines, strict=True)
    ]
    return _Read(batches, taken, layout, labelled, data)


@cache
def _text_layouts() -> tuple[TextLayout, ...]:
    """Return the known layouts of texts."""
    return tuple(each for each in known_layouts() if isinstance(each, TextLayout))


def _judge(read: _Read, source: TextSource, page: FilmPage) -> Judgement:
    """Judge the kind of a text by its layout, if that is whole, or else by all signals."""
    # A layout that has read nothing does not count: other sites print its words, too.
    counts = read.layout is not None and read.layout.whole and read.batches[0].reader == read.layout.name
    name = read.layout.name if read.layout is not None and counts else ""
    judged = known_film(page, source.source) if read.proven else None
    if judged is None:
        signals = text_signals(source, page, read.labelled, name, read.data)
        judged = judge_text(signals, read.labelled, source.lines, is_known=read.layout is not None)
    if judged.kind == "film" and not any(read.batches):
        return attrs.evolve(judged, kind="unknown", reason="nothing in it speaks of one film")
    return judged


def choose(layouts: Sequence[Layout], text: str) -> TextLayout | None:
    """Return the layout of a text: the first for which enough of its words vote."""
    return next((each for each in layouts if isinstance(each, TextLayout) and matches(each, text)), None)
