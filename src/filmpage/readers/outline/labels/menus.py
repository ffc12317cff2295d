"""Labels that are none of this film's: menus, sections of others, and what the cards of a list repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from ....knowledge.fields import FIELDS
from ....outline.row import Block, Outline, Row
from ..entries import kind_of
from .row_labels import Found, is_marked

_REPEATED: Final = frozenset(field.key for field in FIELDS if field.repeats)
"""Fields whose labels may be repeated on one film's page; so may those of its files."""
_OF_PEOPLE: Final = frozenset(field.section for field in FIELDS if field.shape == "people" and field.section)
"""The sections that hold people."""
_LONG: Final = frozenset(field.key for field in FIELDS if field.shape == "people" or field.words == "prose")
"""Fields whose values pages hide until a visitor asks for them."""
_MENU: Final = 3
"""Labels that stand alone in neighbouring rows of one kind, if they are a menu."""
_PAIR: Final = 2
"""Rows of a block with a name and a job."""
_CARDS: Final = 3
"""A label that is in so many equal places belongs to the entries of a list."""


def close_named(outline: Outline, found: dict[int, list[Found]]) -> None:
    """Mark the blocks that are called menus, or after other films, if what they hold is nothing else.

    Templates call anything so. A block is believed to be what it is called if it holds mostly links, or facts
    that the page prints elsewhere as well, outside of all such blocks.
    """
    outer = _outermost(outline)
    inside = {row.number for block in outer for row in outline.rows[block.start : block.end]}
    own = _fields(found, (number for number in found if number not in inside))
    for block in outer:
        fields = _fields(found, range(block.start, block.end))
        follows = any(each.is_alone for each in found.get(block.start - 1, ()))
        if fields & own or not (fields or follows or not _is_linked(outline, block)):
            for each in outline.inside(block):
                each.is_outside = True


def _outermost(outline: Outline) -> list[Block]:
    """Return the named blocks that are in no other one."""
    outer: list[Block] = []
    for block in outline.named:
        if block.end > block.start and not (outer and block.end <= outer[-1].end):
            outer.append(block)
    return outer


def _fields(found: Mapping[int, Sequence[Found]], numbers: Iterable[int]) -> set[str]:
    """Return the fields of the labels in some rows that have a value beside them or are printed as labels."""
    return {
        each.label.field
        for number in numbers
        for each in found.get(number, ())
        if not each.is_alone or is_marked(each.row)
    }


def _is_linked(outline: Outline, block: Block) -> bool:
    """Return whether most words of a block are links; the name of one person in a cast is not a menu."""
    rows = outline.rows[block.start : block.end]
    if len(rows) == 1 and rows[0].section in _OF_PEOPLE:
        return False
    spans = [span for row in rows for span in row.spans]
    linked = sum(len(span.text) for span in spans if span.url)
    return 2 * linked >= sum(len(span.text) for span in spans)


def drop_hidden(outline: Outline, found: dict[int, list[Found]]) -> None:
    """Leave out short facts in blocks that are hidden, such as help texts, on a page that shows others."""
    hidden = [number for number in found if outline.rows[number].block.is_hidden]
    if 2 * len(hidden) >= len(found):
        return
    for number in hidden:
        kept = [each for each in found[number] if each.label.field in _LONG]
        if kept:
            found[number] = kept
        else:
            del found[number]


def drop_menus(outline: Outline, rows: Sequence[Row], found: dict[int, list[Found]]) -> None:
    """Leave out labels that nothing marks: everyday words, the entries of a menu, jobs below names."""
    alone = {
        row.number
        for row in rows
        if row.number in found and found[row.number][0].is_alone and not is_marked(row)
    }
    run: list[int] = []
    for row, after in zip_longest(rows, rows[1:]):
        if row.number not in alone:
            continue
        if _ends_block(outline, row):
            del found[row.number]
        run.append(row.number)
        if after is None or after.number not in alone or kind_of(after.block) != kind_of(row.block):
            for number in run if len(run) >= _MENU else ():
                found.pop(number, None)
            run.clear()


def _ends_block(outline: Outline, row: Row) -> bool:
    """Return whether a row has words before it in the smallest block with others, and none after it."""
    block = row.block
    while block.end - block.start < 2 and block.number:
        block = outline.blocks[block.parent]
    return block.end == row.number + 1 and block.end - block.start == _PAIR


def drop_cards(outline: Outline, found: dict[int, list[Found]]) -> int:
    """Leave out the labels that the entries of a list repeat; return the count of the most repeated one."""
    places = Counter(
        place for labels in found.values() for each in labels if (place := _place(outline, each)) is not None
    )
    for number, labels in list(found.items()):
        kept = [each for each in labels if (place := _place(outline, each)) is None or places[place] < _CARDS]
        if kept:
            found[number] = kept
        else:
            del found[number]
    return max(places.values(), default=0)


def _place(outline: Outline, found: Found) -> tuple[str, ...] | None:
    """Return the kind of place of a label: its words, and the blocks around it."""
    if found.label.field in _REPEATED or "." in found.label.field:
        return None
    names = [found.printed.casefold()]
    block = found.row.block
    for _ in range(3):
        names.append(block.shape)
        block = outline.blocks[block.parent]
    return tuple(names)
