"""The labels in one row of a page, each with the part of the row that is its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import attrs

from ....knowledge.labels import MAX_LABEL, Label, label_of, labels_of
from ....notation import language as language_name
from ....outline.pieces import Gap
from ....outline.row import CELL, Row, Span
from ...facts.label_spans import MAX_LINE, Labelled, cut_labels
from ..sections import without_titles

_COLONS: Final = ":： "
_BEFORE: Final = " \t:：|=–—·-»→"
"""Signs between a label's element and its value."""
_ENDS: Final = (":", "：", "|", "=", "–", "-", "·", "»", "→")
"""Signs after a label that is alone in its row."""
_BRACKETED: Final = re.compile(
    r"[【\[「『《〔<(（]\s{0,3}([^】\]」』》〕>)）\[\]【】]{1,40}?)\s{0,3}[:：]?\s{0,3}[】\]」』》〕>)）]\s?[:：]?"
)
"""A label in brackets: "【导演】", "[Director]:"."""
_DRESS: Final = re.compile(r"^[^\w【\[「『《〔(（]{1,8}|\s{0,3}[^\w\s)）】\]」』》〕.]{1,3}$")
"""Signs around a label: "▸ Director", "Director →"."""
_SEAM: Final = re.compile(r"\s+[/|•·;–—-]\s+|;\s|\s{3,}")
_WORDS: Final = 3
"""Words of a label with nothing after it."""
_MAX_SEAMS: Final = 60
_PEOPLE: Final = {"cast", "character"}
"""The head of a table of people and their parts."""
_COLUMNS: Final = 30
"""Cells of a table's head."""


@attrs.frozen(eq=False)
class Found:
    """A label in a row, and the part of the row that is its value."""

    label: Label
    printed: str
    row: Row
    start: int
    """Where the value begins in the row's text."""
    end: int
    """Where it ends."""
    is_last: bool
    """Whether it is the last label of its row, so that rows below may continue its value."""

    @property
    def is_alone(self) -> bool:
        """Whether the row holds the label and nothing else."""
        return self.start >= self.end


def labels_in(row: Row, language: str | None = None, titles: Sequence[str] = ()) -> Iterator[Found]:
    """Yield the labels of a row, each with the part of the row up to the next one."""
    text = _marked(row, language)
    whole = _undressed(without_titles(text, titles) if row.level or row.is_strong else text)
    if len(whole) <= MAX_LABEL and (labels := _labels(whole, language)):
        for label in labels:
            yield Found(label, whole, row, len(text), len(text), is_last=True)
        return
    cut = cut_labels(text)
    if len(cut) < 2 and len(text) <= MAX_LINE:
        cut = _cut_at_seams(text) or cut
    last = cut[-1].offset if cut else 0
    ends = _column_ends(row)
    for each in cut:
        value = each.value.lstrip(_BEFORE)
        end = each.offset + len(each.value)
        start = end - len(value)
        # A value in a cell of several lines does not go on in the next cell.
        own = min(end, next((place for place in ends if place > start), end))
        yield Found(each.label, each.printed, row, start, own, each.offset == last)


def _column_ends(row: Row) -> list[int]:
    """Return where the cells of a table's row end in its text, if any of them has several lines."""
    if not row.spans[1:]:
        return []
    columns = row.columns()
    if len(columns) == 1 or all(len(column) == 1 for column in columns):
        return []
    ends: list[int] = []
    offset = 0
    for index, span in enumerate(row.spans):
        if index:
            if span.column != row.spans[index - 1].column:
                ends.append(offset)
            offset += span.gap > Gap.NONE
        offset += len(span.text)
    return [*ends, offset]


def _cut_at_seams(text: str) -> list[Labelled]:
    """Cut a line of labels and values that only signs separate: "Year 1949 / Country Japan"."""
    seams = [found.span() for found in islice(_SEAM.finditer(text), _MAX_SEAMS)]
    if len(seams) < 2:
        return []
    found: list[Labelled] = []
    for start, end in zip(
        (0, *(end for _, end in seams)), (*(start for start, _ in seams), len(text)), strict=True
    ):
        cut = cut_labels(text[start:end])[:1] or _bare(text[start:end])
        if cut:
            found.append(attrs.evolve(cut[0], offset=cut[0].offset + start))
        elif found:
            last = found[-1]
            found[-1] = attrs.evolve(last, value=text[last.offset : end])
    return found if len(found) > 1 else []


def _bare(text: str) -> list[Labelled]:
    """Read a label and a value with only a blank between them, as in a line of others with signs between."""
    words = text.split(" ", _WORDS)
    for count in range(min(len(words) - 1, _WORDS), 0, -1):
        printed = " ".join(words[:count])
        if labels := labels_of(printed):
            value = text[len(printed) :].strip()
            return [Labelled(labels[0], printed, value, len(text) - len(text[len(printed) :].lstrip()))]
    return []


def _labels(text: str, language: str | None) -> tuple[Label, ...]:
    label = label_of(text, language)
    return (label,) if label is not None else labels_of(text)


def _undressed(text: str) -> str:
    """Return a text without the signs around it."""
    if len(text) > MAX_LABEL + 16:
        return text
    return _DRESS.sub("", text.strip(_COLONS)).strip(_COLONS)


def _marked(row: Row, language: str | None) -> str:
    """Return the text of a row with a tab after each span that is printed as a label; lengths stay."""
    parts = row.parts()
    spans = row.spans
    for index, span in enumerate(spans[:-1]):
        if _is_label_of(span, spans[index + 1], language, is_first=not index):
            separator = 2 * index + 1
            parts[separator] = CELL if parts[separator] else ""
    text = "".join(parts)
    return _BRACKETED.sub(_opened, text) if text[:1] in "【[「『《〔<(（" or "】" in text else text


def _is_label_of(span: Span, following: Span, language: str | None, *, is_first: bool) -> bool:
    """Return whether a span is printed as the label of the next one."""
    if following.gap >= Gap.CELL or len(span.text) > MAX_LABEL:
        return False
    is_bold = span.is_strong and not following.is_strong
    is_before = is_first and not _labels(_undressed(following.text), language)
    return (is_bold or is_before) and bool(_labels(_undressed(span.text), language))


def _opened(found: re.Match[str]) -> str:
    """Return a bracketed label as a label and a tab, in as many characters."""
    if not labels_of(found[1].strip()):
        return found[0]
    return found[1].rjust(found.end(1) - found.start()).ljust(len(found[0]) - 1)[: len(found[0]) - 1] + CELL


def is_marked(row: Row) -> bool:
    """Return whether a row is printed as a label: emphasised, as a heading, or with a colon."""
    return row.is_strong or row.text.rstrip().endswith(_ENDS)


def is_soft(labels: Sequence[Found]) -> bool:
    """Return whether a row may be a label, but is an everyday word that nothing marks as one."""
    return all(each.label.weak and each.is_alone for each in labels) and not is_marked(labels[0].row)


def cell_label(cell: str) -> Label | None:
    """Return what a cell of a table's head means as a label."""
    bare = _undressed(cell)
    label = next(iter(_labels(bare, None)), None)
    if label is None and (parts := bare.partition(" "))[2] and language_name.get(parts[0]) is not None:
        return next(iter(_labels(parts[2], None)), None)  # "Japanese cast"
    return label


def head_labels(row: Row) -> tuple[str, ...]:
    """Return the fields of the columns below a row that is the head of a table, "" for the unknown ones."""
    text = row.text
    cells = text.split(CELL) if CELL in text else ()
    if not 1 < len(cells) <= _COLUMNS or any(len(cell) > MAX_LABEL + 4 for cell in cells):
        return ()
    found = map(cell_label, cells)
    labels = list(found)
    is_marked_head = row.is_strong and all(label is not None for label in labels)
    fields = tuple(
        label.field if label is not None and (is_marked_head or not label.weak) else "" for label in labels
    )
    named = {label.field for label in labels if label is not None}
    if named == _PEOPLE and len(labels) == len(named):
        return tuple(label.field for label in labels if label is not None)
    is_head = row.is_strong or all(language_name.get(cell.partition(" ")[0]) is not None for cell in cells)
    if is_head and len(labels) == 2 and named == {"cast"} and len(row.spans) == 2:
        return tuple("cast" if label is not None else "" for label in labels)  # "Star | Character name"
    return fields if sum(map(bool, fields)) >= 2 and 2 * sum(map(bool, fields)) >= len(fields) else ()
