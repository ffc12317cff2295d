"""Heads of records of prose: where they stand, over how many lines, and what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs

from ...account import How
from ...layout.text import Entries
from ...source.text.line import Line
from .head_templates import MAX_HEAD, templates_of
from .tokens import Lexicon

_ENDING: Final = frozenset(("end", "says", "section"))
_CELLS: Final = " | "
"""What a template has between the cells of a table's row."""


@attrs.define(eq=False)
class Head:
    """The head of a record: the lines that it takes up, and what it says.

    `rest` is the prose that its last line goes on with.
    """

    entries: Entries
    lexicon: Lexicon
    start: int
    stop: int
    values: Mapping[str, Any]
    raw: str
    how: How = "exact"
    rest: str = ""


def find_heads(entries: Entries, lines: Sequence[Line], lexicon: Lexicon) -> list[Head]:
    """Find every head; none reaches into the one before it, nor over a line that is known for another."""
    heads: list[Head] = []
    free = 0
    is_marked = _marker(entries)
    places = _within(entries, lines, lexicon) if entries.scoped else range(len(lines))
    for index in [index for index in places if is_marked(lines[index].text)]:
        if index < free:
            continue
        top = max(free, index - entries.above)
        top = next(
            (i + 1 for i in range(index - 1, top - 1, -1) if is_other(lines[i].text, entries, lexicon)), top
        )
        if (head := _head(entries, lines, index, top, lexicon)) is not None:
            echoes = 0 if entries.under else _echoes(head.values, lines[free : head.start])
            heads.append(attrs.evolve(head, start=head.start - echoes))
            free = head.stop
    return heads


def is_other(text: str, entries: Entries, lexicon: Lexicon) -> bool:
    """Return whether a line is known for something that is no part of a head."""
    if lexicon.known(text) is not None or text.startswith(entries.warnings):
        return True
    return entries.foot is not None and entries.foot.get(text) is not None


def ends_records(line: Line, lexicon: Lexicon) -> bool:
    """Return whether a line ends a list of records: it is declared to, or says something itself."""
    token = lexicon.token(line.text, "")
    return token is not None and token.kind in _ENDING


def _within(entries: Entries, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[int]:
    """Return the lines from each that holds a heading to the next that ends the list."""
    within = False
    for index, line in enumerate(lines):
        if len(line.text) <= MAX_HEAD and any(heading in line.text for heading in entries.headings):
            within = True
        elif within and ends_records(line, lexicon):
            within = False
        elif within:
            yield index


@cache
def _marker(entries: Entries) -> Callable[[str], object]:
    """Return what tells whether a line holds the mark of a head; without lines above, the mark begins it."""
    mark = entries.mark
    if isinstance(mark, str | tuple):
        words = (mark,) if isinstance(mark, str) else mark
        if not entries.above:
            return lambda text: text.startswith(words)
        return lambda text: len(text) <= MAX_HEAD and any(word in text for word in words)
    return re.compile(rf"{mark.pattern}(?!\w)", re.IGNORECASE).match


def _head(entries: Entries, lines: Sequence[Line], index: int, top: int, lexicon: Lexicon) -> Head | None:
    spans = list(_spans(entries, lines, index, top))
    for template in templates_of(entries):
        for start, stop, texts in spans:
            if (read := template.read(texts)) is not None:
                raw = " ".join(texts)[:MAX_HEAD]
                return Head(entries, lexicon, start, stop, read[0], raw, template.how, read[1])
    return None


def _spans(
    entries: Entries, lines: Sequence[Line], index: int, top: int
) -> Iterator[tuple[int, int, list[str]]]:
    """Return the runs of lines around a mark that may be its head, the shortest first."""
    end = min(len(lines), index + entries.below + 1)
    stop = next((i for i in range(index + 1, end) if _parts(entries, lines[i])), end)
    if not entries.anywhere:
        # What a filter has deleted may have been a part of the head: only a sure one reaches over a scar.
        top = next((i for i in range(index, top, -1) if lines[i].scar), top)
    for count in range(1, stop - top + 1):
        for start in range(max(top, index - count + 1), min(index, stop - count) + 1):
            texts = [line.text for line in lines[start : start + count]]
            yield start, start + count, texts
            cells = _CELLS.join(filter(None, lines[start].cells or ())) if count == 1 else ""
            if cells and cells != texts[0]:
                yield start, start + 1, [cells]


def _parts(entries: Entries, line: Line) -> bool:
    """Return whether a line is of another head: a sentence that begins like one does not end in the next.

    The lines of a head under its prose may hold several marks.
    """
    scar = line.scar and not entries.anywhere
    return scar or (not entries.under and bool(_marker(entries)(line.text)))


def _echoes(values: Mapping[str, Any], before: Sequence[Line]) -> int:
    """Count the lines over a head that say its author again: the words of a portrait."""
    author = values.get("author")
    count = 0
    while count < len(before) and before[-1 - count].text == author:
        count += 1
    return count
