"""Heads of records of prose: their places, their lines and their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final

import attrs

from ...account import How
from ...layout.text import Entries
from ...notation import Notation
from ...notation.folding import plain
from ...source.text.line import Line
from .head_templates import MAX_HEAD, HeadTemplate, HeadTemplates, templates_of
from .tokens import LineTable

_ENDING: Final = frozenset(("end", "says", "section"))
_BULLETS: Final = "•*- "
"""Marks that converters leave before a name in a list."""
_CELLS: Final = " | "
"""The separator in a template between the cells of a table's row."""


@attrs.define(eq=False)
class Head:
    """The head of a record: its lines and its values.

    `rest` is the prose on its last line.
    """

    entries: Entries
    table: LineTable
    start: int
    stop: int
    values: Mapping[str, Any]
    raw: str
    how: How = "exact"
    rest: str = ""


_FEW: Final = 3
"""Templates that are tried without a look at one pattern for all of them."""


def find_heads(
    entries: Entries, lines: Sequence[Line], table: LineTable, marked: Sequence[int] | None = None
) -> list[Head]:
    """Find every head; none reaches into the one before it, nor over a line with another meaning.

    `marked` are the indices of the lines that hold the mark, if they have been found.
    """
    heads: list[Head] = []
    free = 0
    for index in find_marks(entries, lines, table) if marked is None else marked:
        if index < free:
            continue
        top = max(free, index - entries.above)
        top = next(
            (i + 1 for i in range(index - 1, top - 1, -1) if is_other(lines[i].text, entries, table)), top
        )
        if (head := _head(entries, lines, index, top, table)) is not None:
            if not entries.under:
                head.start -= _echoes(head.values, lines[free : head.start])
            heads.append(head)
            free = head.stop
    return heads


def find_marks(entries: Entries, lines: Sequence[Line], table: LineTable) -> list[int]:
    """Return the lines that hold the mark of a head."""
    is_marked = _marker(entries)
    places = _within(entries, lines, table) if entries.scoped else range(len(lines))
    return [index for index in places if is_marked(lines[index].text)]


def is_other(text: str, entries: Entries, table: LineTable) -> bool:
    """Return whether a line has a meaning other than a part of a head."""
    if table.whole_line(text) is not None or text.startswith(entries.warnings):
        return True
    return entries.foot is not None and entries.foot.get(text) is not None


def ends_records(line: Line, table: LineTable) -> bool:
    """Return whether a line ends a list of records: it is declared to, or is a line of facts."""
    token = table.token(line.text, "")
    return token is not None and token.kind in _ENDING


def _within(entries: Entries, lines: Sequence[Line], table: LineTable) -> Iterator[int]:
    """Yield the lines from each one with a heading to the next that ends the list."""
    within = False
    for index, line in enumerate(lines):
        if len(line.text) <= MAX_HEAD and any(heading in line.text for heading in entries.headings):
            within = True
        elif within and ends_records(line, table):
            within = False
        elif within:
            yield index


@cache
def _marker(entries: Entries) -> Callable[[str], object]:
    """Return the check for the mark of a head in a line; without lines above, the mark begins the line."""
    mark = entries.mark
    if isinstance(mark, str | tuple):
        words = (mark,) if isinstance(mark, str) else mark
        if not entries.above:
            return lambda text: text.startswith(words)
        return partial(_has_word, words)
    flags = mark.flags if isinstance(mark, Notation) else re.IGNORECASE
    return re.compile(rf"{mark.pattern}(?!\w)", flags).match


def _has_word(words: tuple[str, ...], text: str) -> bool:
    """Return whether a line that is short enough for a head has one of the words of a mark."""
    if len(text) <= MAX_HEAD:
        for word in words:  # a generator would cost more than the search
            if word in text:
                return True
    return False


def _head(entries: Entries, lines: Sequence[Line], index: int, top: int, table: LineTable) -> Head | None:
    templates = templates_of(entries)
    if not entries.anywhere and not entries.above:
        # Most of these heads are their first line alone, in the first template: it is always tried first.
        alone = _Span(index, [lines[index].text], _read(lines[index : index + 1]))
        if (head := _read_spans(entries, templates.templates[:1], [alone], table)) is not None:
            return head
    stop = _head_stop(entries, templates, lines, index, table)
    if not entries.anywhere:
        # A filter may have deleted a part of the head at a scar: only a certain head reaches over one.
        top = next((i for i in range(index, top, -1) if lines[i].scar), top)
    # One match rules out most of the marks that may be anywhere.
    is_likely = not entries.anywhere or top < index or bool(lines[index].cells)
    if not is_likely and templates.any_of.match(_read(lines[top:stop])) is None:
        return None
    spans = list(_spans(lines, index, top, stop))
    if entries.anywhere or len(templates.templates) > _FEW:
        spans = [span for span in spans if templates.any_of.fullmatch(span.text)]
    return _read_spans(entries, templates.templates, spans, table)


def _head_stop(
    entries: Entries, templates: HeadTemplates, lines: Sequence[Line], index: int, table: LineTable
) -> int:
    """Return the line before which a head ends: that of another head, or one known for another meaning."""
    end = min(len(lines), index + entries.below + 1)
    # Where templates tell lines apart, a title may look like a mark: "8/10", "10/10".
    below = index + (2 if templates.has_lines else 1)
    stop = next((i for i in range(below, end) if _is_of_other_head(entries, lines[i])), end)
    return next((i for i in range(index + 1, stop) if _ends_head(lines[i].text, table)), stop)


def _read_spans(
    entries: Entries, templates: Sequence[HeadTemplate], spans: Sequence[_Span], table: LineTable
) -> Head | None:
    """Return the head that the first template reads that reads any of the spans."""
    for template in templates if spans else ():
        for span in spans:
            read = template.read(span.texts, span.text)
            if read is not None and not _holds_noise(read[0], table):
                stop, raw = span.start + len(span.texts), " ".join(span.texts)[:MAX_HEAD]
                return Head(entries, table, span.start, stop, read[0], raw, template.how, read[1])
    return None


def _holds_noise(values: Mapping[str, object], table: LineTable) -> bool:
    """Return whether a line of furniture was read as a value: the heading of a section is nobody's name."""
    return any(isinstance(value, str) and table.is_noise(value) for value in values.values())


def _ends_head(text: str, table: LineTable) -> bool:
    """Return whether a line is known for something else; furniture may be a part of a head."""
    return table.whole_line(text) is not None and not table.is_noise(text)


@attrs.frozen(eq=False)
class _Span:
    """Lines that may be a head: their start, the text of each, and the folded text of all."""

    start: int
    texts: Sequence[str]
    text: str


def _spans(lines: Sequence[Line], index: int, top: int, stop: int) -> Iterator[_Span]:
    """Return the runs of lines around a mark that may be its head, the shortest first."""
    for count in range(1, stop - top + 1):
        for start in range(max(top, index - count + 1), min(index, stop - count) + 1):
            part = lines[start : start + count]
            yield _Span(start, [line.text for line in part], _read(part))
            cells = _CELLS.join(filter(None, part[0].cells or ())) if count == 1 else ""
            if cells and cells != part[0].text:
                yield _Span(start, [cells], plain(cells[: MAX_HEAD + 1]))


def _read(lines: Sequence[Line]) -> str:
    """Return the folded text of some lines, up to the length of a head."""
    return plain(" ".join(line.text[: MAX_HEAD + 1] for line in lines)[: MAX_HEAD + 1])


def _is_of_other_head(entries: Entries, line: Line) -> bool:
    """Return whether a line belongs to another head: a head does not end in the next one.

    The lines of a head under its prose may hold several marks.
    """
    if line.scar and not entries.anywhere:
        return True
    return not entries.under and bool(_marker(entries)(line.text))


def _echoes(values: Mapping[str, Any], before: Sequence[Line]) -> int:
    """Count the lines over a head that repeat its author: the alternative text of a portrait."""
    author = values.get("author")
    count = 0
    while count < len(before) and author in (text := before[-1 - count].text, text.lstrip(_BULLETS)):
        count += 1
    return count
