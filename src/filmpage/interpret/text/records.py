"""Records of prose: their first and last lines in a text, their body and their foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from ...notation import Form
from ...source.text.line import Line
from .heads import Head, ends_records, is_other
from .tokens import MAX_FORM, LineTable

PROSE: Final = 60
"""Characters of a line that is prose; shorter lines may be labels or names."""
_FOOT_LINES: Final = 8
"""The most lines over which converters print a foot; IMDb's of 2022, with its votes, takes seven."""


@attrs.frozen(eq=False)
class Foot:
    """The values of a foot, its lines in the body, and the prose before it on its first line."""

    index: int
    stop: int
    rest: str
    values: Mapping[str, Any]


@attrs.frozen(eq=False)
class Record:
    """A record of prose: the lines from `start` to `stop`, of which `body` are its paragraphs.

    `is_whole` is false if the record must have a foot and has none.
    """

    head: Head
    start: int
    stop: int
    body: tuple[Line, ...]
    foot: Foot | None = None
    at: Line | None = None
    """The first line of the foot."""
    is_whole: bool = True


def cut_record(head: Head, lines: Sequence[Line], free: int, end: int) -> Record:
    """Cut a record out of the lines between `free` and `end`, which belong to no other."""
    if head.entries.under:
        return _over_head(head, lines, free)
    until = head.entries.until
    body = [
        (index, lines[index]) for index in range(head.stop, end) if not head.table.is_noise(lines[index].text)
    ]
    if head.rest:
        body = [(head.stop - 1, attrs.evolve(lines[head.stop - 1], text=head.rest)), *body]
    if until == "paragraph":
        return _record(head, body[:1], end=body[0][0] + 1 if body else head.stop)
    foot = _find_foot(head.entries.foot, [line for _, line in body])
    if foot is not None:
        return _with_foot(head, body, foot, end)
    if until == "prose":
        size = next((n for n, (_, line) in enumerate(body) if len(line.text) < PROSE), len(body))
        return _record(head, body[:size], end=body[size - 1][0] + 1 if size else head.stop)
    return _record(head, body, end=end, is_whole=until != "foot")


def _record(head: Head, body: Sequence[tuple[int, Line]], *, end: int, is_whole: bool = True) -> Record:
    paragraphs = tuple([line for _, line in body])
    return Record(head, head.start, max(end, head.stop), paragraphs, is_whole=is_whole)


def _over_head(head: Head, lines: Sequence[Line], free: int) -> Record:
    """Cut the paragraph over a head, unless it belongs to another record or has another meaning."""
    above = head.start - 1
    if above < free or is_other(lines[above].text, head.entries, head.table):
        return Record(head, head.start, head.stop, ())
    return Record(head, above, head.stop, (lines[above],))


def _with_foot(head: Head, body: Sequence[tuple[int, Line]], foot: Foot, end: int) -> Record:
    """Cut a record at its foot; lines between the foot and the next head are left out of the body."""
    at = body[foot.index][1]
    paragraphs = [line for _, line in body[: foot.index]]
    if foot.rest:
        paragraphs.append(attrs.evolve(at, text=foot.rest))
    stop = end if head.entries.until == "end" else body[foot.stop - 1][0] + 1
    return Record(head, head.start, stop, tuple(paragraphs), foot, at)


def _find_foot(form: Form | None, body: Sequence[Line]) -> Foot | None:
    for index in range(len(body)) if form is not None else ():
        for count in range(1, _FOOT_LINES + 1):
            texts = [line.text for line in body[index : index + count]]
            if form is not None and len(texts) == count and (found := _foot_of(form, texts)) is not None:
                return Foot(index, index + count, *found)
    return None


def _foot_of(foot: Form, texts: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
    """Read a foot that begins in the first of some texts; return the prose before it and its values."""
    first = texts[0]
    opening = foot.templates[0].partition("{")[0].strip()
    at = first.rfind(opening, max(0, len(first) - MAX_FORM)) if opening else 0
    text = " ".join((first[at:], *texts[1:])) if at >= 0 else ""
    values = foot.get(text) if 0 < len(text) <= MAX_FORM else None
    return None if values is None else (first[:at].rstrip(), values)


def record_ends(heads: Sequence[Head], lines: Sequence[Line]) -> list[int]:
    """Return the line before which each head's record ends: that of the next head, or the end of the list."""
    ends = [*(head.start for head in heads), len(lines)][1:]
    for number, head in enumerate(heads):
        if number + 1 == len(heads) or heads[number + 1].entries is not head.entries:
            ends[number] = _end(lines, head.stop, ends[number], head.table)
    return ends


def _end(lines: Sequence[Line], start: int, stop: int, table: LineTable) -> int:
    return next((index for index in range(start, stop) if ends_records(lines[index], table)), stop)
