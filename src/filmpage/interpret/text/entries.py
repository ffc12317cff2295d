"""Records of prose in a text, such as reviews: cut out first, so that nothing in them is the page's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import attrs

from ...claims.claim import Claims
from ...layout.text import Entries, TextLayout
from ...lexicon import word_list
from ...notation import is_empty
from ...source.text.line import Line
from .heads import Head, find_heads, find_marks
from .records import Record, cut_record, record_ends
from .tokens import LineTable

_TITLE_WORDS: Final = 22
"""Words of a review's title; the longest of the measured pages has 18."""
_BODY_WORDS: Final = 14
"""Words of a title that ends like a sentence; a longer first block is a body whose title was deleted."""


@cache
def table_of(layout: TextLayout) -> LineTable:
    """Return a layout's table of lines, made once."""
    return LineTable(layout)


def read_entries(layout: TextLayout, lines: Sequence[Line], taken: list[bool], claims: Claims) -> int:
    """Read a layout's records of prose and take their lines; return the line at which they begin."""
    return _read([(entries, layout) for entries in layout.entries], lines, taken, claims)


def read_entries_anywhere(
    layouts: Iterable[TextLayout], text: str, lines: Sequence[Line], taken: list[bool], claims: Claims
) -> None:
    """Read the records of any layout whose heads are recognised without it."""
    sources = [
        (entries, layout)
        for layout in layouts
        for entries in layout.entries
        if entries.anywhere and _may_hold(text, entries)
    ]
    _read(sources, lines, taken, claims)


def _may_hold(text: str, entries: Entries) -> bool:
    """Return whether a text may have a head: a quick check that spares a walk over its lines."""
    mark = entries.mark
    words = (mark,) if isinstance(mark, str) else mark
    if not isinstance(words, tuple):
        return True
    spaced = text.replace("\xa0", " ") if "\xa0" in text else text  # as lines are
    return any(word in spaced for word in words)


def _read(
    sources: Iterable[tuple[Entries, TextLayout]], lines: Sequence[Line], taken: list[bool], claims: Claims
) -> int:
    readers: dict[str, EntryReader] = {}
    first = len(lines)
    for record in _records(sources, lines, claims):
        reader = readers.setdefault(record.head.entries.path, EntryReader(lines, claims))
        reader.read(record)
        taken[record.start : record.stop] = [True] * (record.stop - record.start)
        first = min(first, record.start)
    return first


def _records(
    sources: Iterable[tuple[Entries, TextLayout]], lines: Sequence[Line], claims: Claims
) -> Iterator[Record]:
    """Yield the records of a text, in order; report heads without the foot that they must have."""
    heads = _without_overlaps(list(_heads(sources, lines)))
    free = number = 0
    for head, end in zip(heads, record_ends(heads, lines), strict=True):
        record = cut_record(head, lines, free, end)
        if record.is_whole:
            free = record.stop
            number += 1
            yield record
        else:
            line = lines[head.start]
            path = f"{head.entries.path}[{number}]"
            claims.doubt("unread", path, line.text, "no review ends below this", at=line)


def _heads(sources: Iterable[tuple[Entries, TextLayout]], lines: Sequence[Line]) -> Iterator[Head]:
    """Return the heads of all sources; marks that several share are looked for once."""
    shared: dict[int, list[int]] = {}
    for entries, layout in sources:
        table = table_of(layout)
        if entries.scoped or isinstance(entries.mark, str | tuple):
            yield from find_heads(entries, lines, table)
        else:
            key = id(entries.mark)
            if key not in shared:
                shared[key] = find_marks(entries, lines, table)
            yield from find_heads(entries, lines, table, shared[key])


def _without_overlaps(heads: list[Head]) -> list[Head]:
    """Return heads in order, without those that reach into one before them."""
    kept: list[Head] = []
    for head in sorted(heads, key=lambda head: head.start):
        if not kept or kept[-1].stop <= head.start:
            kept.append(head)
    return kept


@attrs.define(eq=False)
class EntryReader:
    """Reads the records of prose of a list, one after another."""

    lines: Sequence[Line]
    claims: Claims
    number: int = 0

    def read(self, record: Record) -> None:
        """Claim what the head and the foot say, the warning of spoilers, the title and the paragraphs."""
        head = record.head
        entries, body = head.entries, list(record.body)
        self._read_head(head, self.lines[head.start])
        if record.foot is not None and record.at is not None:
            for name, value in record.foot.values.items():
                self._add(entries, name, value, record.at)
        warning = next((line for line in body if line.text.startswith(entries.warnings)), None)
        if warning is not None:
            self._add(entries, "spoiler", True, warning)
            body = [line for line in body if not line.text.startswith(entries.warnings)]
        title = _title(body) if entries.titled else None
        if title is not None:
            self._add(entries, "title", title.text, title)
            body = body[1:]
        paragraphs = [_without_tail(line.text, entries.tails) for line in body]
        if not is_empty(text := "\n\n".join(filter(None, paragraphs))):
            self._add(entries, "body", text, body[0])
        self.number += 1

    def _add(self, entries: Entries, name: str, value: object, at: Line) -> None:
        self.claims.add((entries.path, self.number, name), value, at.text, at)

    def _read_head(self, head: Head, at: Line) -> None:
        path, values = head.entries.path, dict(head.values)
        if head.entries.best is not None and "rating" in values:
            values["best"] = head.entries.best
        for name, value in values.items():
            self.claims.add((path, self.number, name), value, head.raw, at, head.how)
        if head.how == "inferred":
            message = "its parts are printed without a blank"
            self.claims.doubt("ambiguous", f"{path}[{self.number}]", head.raw, message, at=at)


def _without_tail(text: str, tails: Sequence[str]) -> str:
    for tail in tails:
        text = text.removesuffix(tail).rstrip()
    return text


def _title(body: Sequence[Line]) -> Line | None:
    """Return the title among the lines under a head: a heading, or a short first block that more follows."""
    if not body:
        return None
    first = body[0]
    if first.heading:
        return first
    words = first.text.split()
    if len(body) < 2 or len(words) > _TITLE_WORDS:
        return None
    if len(words) > _BODY_WORDS and first.text.endswith(word_list("sentence_end")):
        return None
    return first
