"""Heads of records of prose: where they stand, over how many lines, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs

from ...account import How
from ...layout.text import Entries
from ...notation import Form
from ...source.text.line import Line
from .tokens import Lexicon

_MAX_HEAD: Final = 240
"""No head is longer, over all its lines."""
_ENDING: Final = frozenset(("end", "says", "section"))


@attrs.define(eq=False)
class Head:
    """The head of a record: the lines that it takes up, and what it says."""

    entries: Entries
    start: int
    stop: int
    values: Mapping[str, Any]
    raw: str
    how: How = "exact"


def find_heads(entries: Entries, lines: Sequence[Line], lexicon: Lexicon) -> list[Head]:
    """Find every head; none reaches into the one before it, nor over a line that is known for another."""
    heads: list[Head] = []
    free = 0
    places = _within(entries, lines, lexicon) if entries.scoped else range(len(lines))
    for index in [index for index in places if _is_marked(entries, lines[index])]:
        if index < free:
            continue
        top = max(free, index - entries.above)
        top = next(
            (i + 1 for i in range(index - 1, top - 1, -1) if _is_other(lines[i].text, entries, lexicon)), top
        )
        if (head := _head(entries, lines, index, top)) is not None:
            heads.append(
                attrs.evolve(head, start=head.start - _echoes(head.values, lines[free : head.start]))
            )
            free = head.stop
    return heads


def _is_other(text: str, entries: Entries, lexicon: Lexicon) -> bool:
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
        if len(line.text) <= _MAX_HEAD and any(heading in line.text for heading in entries.headings):
            within = True
        elif within and ends_records(line, lexicon):
            within = False
        elif within:
            yield index


def _is_marked(entries: Entries, line: Line) -> bool:
    """Return whether a line holds the mark of a head; without lines above it, the mark begins the head."""
    if not entries.above:
        return line.text.startswith(entries.mark)
    return len(line.text) <= _MAX_HEAD and entries.mark in line.text


def _head(entries: Entries, lines: Sequence[Line], index: int, top: int) -> Head | None:
    spans = list(_spans(entries, lines, index, top))
    for form, how in _forms(entries):
        for start, stop, raw in spans:
            if (values := form.get(raw)) is not None:
                return Head(entries, start, stop, values, raw, how)
    return None


@cache
def _forms(entries: Entries) -> tuple[tuple[Form, How], ...]:
    """Return the forms of a head, one for each template, the surest first."""
    sure: list[tuple[Form, How]] = [
        (Form(template, **entries.head.slots), "exact") for template in entries.head.templates
    ]
    glued: list[tuple[Form, How]] = [] if entries.glued is None else [(entries.glued, "inferred")]
    return (*sure, *glued)


def _spans(entries: Entries, lines: Sequence[Line], index: int, top: int) -> Iterator[tuple[int, int, str]]:
    """Return the runs of lines around a mark that may be its head, the shortest first."""
    end = min(len(lines), index + entries.below + 1)
    stop = next((i for i in range(index + 1, end) if _parts(entries, lines[i])), end)
    # What a filter has deleted may have been a part of the head: none reaches over a scar.
    top = next((i for i in range(index, top, -1) if lines[i].scar), top)
    for count in range(1, stop - top + 1):
        for start in range(max(top, index - count + 1), min(index, stop - count) + 1):
            if len(raw := " ".join(line.text for line in lines[start : start + count])) <= _MAX_HEAD:
                yield start, start + count, raw


def _parts(entries: Entries, line: Line) -> bool:
    """Return whether a line is of another head: a sentence that begins like one does not end in the next."""
    return line.scar or _is_marked(entries, line)


def _echoes(values: Mapping[str, Any], before: Sequence[Line]) -> int:
    """Count the lines over a head that say its author again: the words of a portrait."""
    author = values.get("author")
    count = 0
    while count < len(before) and before[-1 - count].text == author:
        count += 1
    return count
