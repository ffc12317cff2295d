"""The value of a label: beside it, on the lines after it, or in the rows below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from ....knowledge.fields import FIELDS, KNOWN, PEOPLE
from ....outline.pieces import Gap, Piece, one_line
from ....outline.row import Block, Outline, Row
from ...facts.entries import is_full_name, is_name, people_and_others
from ..entries import MAX_ROWS, entries_of, kind_of
from .nothing import is_nothing
from .row_labels import Found, head_labels, is_marked, is_soft

_LISTS: Final = PEOPLE | frozenset(KNOWN) | {"alternate_titles", "release_date"}
"""Labels whose value may go on over several rows."""
_PROSE: Final = frozenset(field.key for field in FIELDS if field.words in ("prose", "remark"))
_SCOPES: Final = 3
"""Blocks around a label whose rows are looked at."""
_DRAWN: Final = 3
"""Pictures that show people, and not a logo."""
_LOOKED: Final = 40
"""Pieces of a value that show whether it is one."""
_PARAGRAPH: Final = 40
"""Characters of the shortest paragraph that continues prose."""
_CHARACTER: Final = "character"
_FEW: Final = 2
"""Rows below a label of a field that has one short value."""
_OF_ROLES: Final = re.compile(r"(?:^|[^A-Za-z])(?:char(?:acters?)?|roles?)(?:[^A-Za-z]|$)", re.IGNORECASE)
"""What sites call the element of a role."""
_NO_LEVEL: Final = 7
"""The level of a row that is not a heading."""


def value_of(outline: Outline, found: Found, labels: Mapping[int, Sequence[Found]]) -> list[Piece]:
    """Return the value of a label as pieces; `labels` are those of the page, by the numbers of rows."""
    if found.is_alone:
        return _below(outline, found, labels)
    value = found.row.value(found.start, found.end)
    if found.is_last and found.label.field in _LISTS:
        for row in _next_lines(outline, found, labels):
            value += row.pieces(Gap.LINE)
    if found.is_last and found.label.field in _PROSE:
        for row in _continued(outline, found, labels):
            value += row.pieces(Gap.CELL)
    return value


def _next_lines(outline: Outline, found: Found, labels: Mapping[int, Sequence[Found]]) -> Iterator[Row]:
    """Yield the lines of the same block that continue a list beside a label: each is an entry of its kind."""
    row, field = found.row, found.label.field
    read = is_name if field in PEOPLE else KNOWN[field].get if field in KNOWN else None
    if read is None:
        return
    for each in islice(outline.rows, row.number + 1, row.number + MAX_ROWS):
        if each.block is not row.block or each.number in labels or not read(each.text):
            return
        yield each


def _continued(outline: Outline, found: Found, labels: Mapping[int, Sequence[Found]]) -> Iterator[Row]:
    """Yield the paragraphs that continue the prose beside a label: rows of its kind without labels."""
    row = found.row
    if len(row.text) - found.start < _PARAGRAPH or row.level:
        return
    for each in islice(outline.rows, row.number + 1, row.number + MAX_ROWS):
        is_next = kind_of(each.block) == kind_of(row.block) or each.block is row.block
        if not is_next or each.number in labels or each.level or len(each.text) < _PARAGRAPH:
            return
        yield each


def _below(outline: Outline, found: Found, labels: Mapping[int, Sequence[Found]]) -> list[Piece]:
    """Return the rows below a label that is alone in its row, up to the next label or heading, as one value.

    Where the block of the label holds no value beside it, the next block does.
    """
    row = found.row
    scope = outline.scope(row)
    for _ in range(_SCOPES):
        below = list(_rows_below(outline, found, labels, scope))
        if found.label.field in PEOPLE and len(below) < _DRAWN and all(row.is_picture for row in below):
            below = []
        value = joined(outline, below, scope) if below else []
        if value and not is_nothing(one_line(value[:_LOOKED])) and _has_name(found.label.field, value):
            return value
        if not scope.number or (below and below[-1].number + 1 < scope.end):
            break
        scope = outline.blocks[scope.parent]
    return []


def _has_name(field: str, value: Sequence[Piece]) -> bool:
    """Return whether a value may be one of a field of people: a name by itself, or a line of full names."""
    if field not in PEOPLE or any(is_name(piece.text) for piece in value[:_LOOKED]):
        return True
    entries = people_and_others(value[:_LOOKED])
    return 2 * sum(is_full_name(entry.text) for entry in entries) > len(entries)


def _rows_below(
    outline: Outline, found: Found, labels: Mapping[int, Sequence[Found]], scope: Block
) -> Iterator[Row]:
    """Yield the rows of a block below a label, up to the next label, heading or place of a label."""
    row = found.row
    field = found.label.field
    most = MAX_ROWS if field in _LISTS or field in _PROSE or "." in field else _FEW
    level = row.level or _NO_LEVEL
    first: Row | None = None
    rows = islice(outline.rows, row.number + 1, min(scope.end, row.number + 1 + most))
    for index, each in enumerate(rows):
        is_role = index > 0 and field in PEOPLE and _may_be_role(row, each, labels.get(each.number, ()))
        is_border = each.number in labels and not (is_role or is_soft(labels[each.number]))
        if is_border or each.block.is_outside or (0 < each.level <= level):
            return
        if index and _alike(row, each) and not (field in PEOPLE and _is_next_name(first, each)):
            return
        if not index and field in PEOPLE and head_labels(each):
            continue
        first = first or each
        yield each


def _may_be_role(label: Row, row: Row, found: Sequence[Found]) -> bool:
    """Return whether a row with a label may be a role in a list of people: "Writer", "饰：列车长"."""
    if found and all(each.label.field == _CHARACTER for each in found):
        return True
    return is_marked(label) and not is_marked(row)


def _is_next_name(first: Row | None, row: Row) -> bool:
    """Return whether a row looks as the first one of a list does, and both are names."""
    if first is None or first.block.shape != row.block.shape or first.is_strong != row.is_strong:
        return False
    return is_full_name(first.text) and is_full_name(row.text)


def joined(outline: Outline, rows: Sequence[Row], scope: Block) -> list[Piece]:
    """Return rows as one value: what one entry of a list holds are its cells."""
    drawn = _are_names_drawn(rows)
    worded = list(rows) if drawn else [row for row in rows if not row.is_picture] or list(rows)
    value: list[Piece] = []
    entries = entries_of(outline, worded, scope)
    order = _names_first(entries)
    ordered = [(row, not index) for entry in entries for index, row in enumerate(sorted(entry, key=order))]
    for row, is_first in ordered:
        gap = Gap.ITEM if is_first else Gap.CELL
        if drawn and row.pictures:
            value.append(row.pictures[0].piece(row.pictures[0].text, gap if value else Gap.BLANK))
            gap = Gap.CELL
        value += row.pieces(gap if value else Gap.BLANK, heading=row.level > 0)
    return value


def _are_names_drawn(rows: Sequence[Row]) -> bool:
    """Return whether names of people are only the texts of pictures, and the words beside them are roles."""
    drawn = [row for row in rows if row.pictures]
    alone = [row for row in rows if row.is_picture]
    if not drawn or len(drawn) + len(alone) < len(rows) or len(rows) < 2:
        return False
    names = {row.pictures[0].text for row in drawn} | {row.text for row in alone}
    repeats = any(row.pictures[0].text in row.text or row.text in row.pictures[0].text for row in drawn)
    return not repeats and len(names) == len(rows) and all(map(is_name, names))


def _names_first(entries: Sequence[Sequence[Row]]) -> Callable[[Row], bool]:
    """Return a key that sorts the rows of entries of two kinds so that names come before their roles.

    A name is what every entry has, or what is a link where the other is not.
    """
    kinds = Counter(kind for entry in entries for kind in {row.block.shape for row in entry})
    if len(kinds) == 1 and _are_names_second(entries):
        seconds = {id(entry[1]) for entry in entries if len(entry) == 2}
        return lambda row: id(row) not in seconds
    if len(kinds) != 2 or any(len(entry) > 2 for entry in entries):
        return _in_order
    (most, first), (other, second) = kinds.most_common()
    roles = [shape for shape in (most, other) if _OF_ROLES.search(shape) is not None]
    if len(roles) == 1:
        return lambda row: row.block.shape == roles[0]
    if second < first == len(entries):
        return lambda row: row.block.shape != most
    linked = Counter(row.block.shape for entry in entries for row in entry if row.spans[0].url)
    if len(linked) == 1:
        return lambda row: row.block.shape not in linked
    names = Counter(row.block.shape for entry in entries for row in entry if is_full_name(row.text))
    if (names[most] == first and names[other] < second) or (names[other] == second and names[most] < first):
        shape = most if names[most] == first else other
        return lambda row: row.block.shape != shape
    return _in_order


def _are_names_second(entries: Sequence[Sequence[Row]]) -> bool:
    """Return whether the second rows of entries are names, by their words or by where the first lead."""
    pairs = [[row.spans[0] for row in entry] for entry in entries if len(entry) == 2]
    if len(pairs) < 2 or any(len(entry) > 2 for entry in entries):
        return False
    if all(_OF_ROLES.search(first.url) and not _OF_ROLES.search(second.url) for first, second in pairs):
        return True
    return all(is_full_name(second.text) for _, second in pairs) and not all(
        is_full_name(first.text) for first, _ in pairs
    )


def _in_order(_: Row) -> bool:
    """Return a key that leaves rows in their order."""
    return False


def _alike(label: Row, row: Row) -> bool:
    """Return whether a row is in the same kind of place as a label, so that it is one that is not known."""
    return (
        label.block.shape == row.block.shape
        and label.is_strong == row.is_strong
        and (label.block is not row.block)
    )
