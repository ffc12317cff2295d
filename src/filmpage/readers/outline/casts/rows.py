"""The people in rows below each other, whatever separates a name from a role: a mark, a cell, a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import Final

import attrs

from ....knowledge.fields import MAKERS
from ....knowledge.labels import label_of
from ....outline.pieces import Gap, Piece
from ....outline.row import Outline, Row
from .looks import Look, Person, Seen, is_full, role_of, seen_in
from .turns import PAIRS, roles_among

_MOST: Final = 2_000
"""Rows of a list; the longest cast of the corpora has 300 people."""
_HEARD: Final = "Narrator"
"""The job in the crew, as labels name it, that is a part in a cast."""
_LOST: Final = 3
"""Rows side by side that are nothing of a list of people, after which it has ended."""
_LOOKED: Final = 20
"""Rows that show whether the blocks of a list are its entries."""
_ENTRY: Final = 4
"""Rows about one person: a picture, a name, a role, a note."""
_NOTHING: Final = (Look.OTHER, Look.END)


def people_rows(
    outline: Outline, start: int, stop: int, is_label: Callable[[int], bool], *, across: bool = True
) -> tuple[list[Piece], int]:
    """Return the people in the rows from `start` on as the pieces of a value, and the next row's number.

    `is_label` returns whether a row may be a label: it is one unless the list has a role there.
    `across` means that each person may have a block.
    """
    window = list(_window(outline, start, min(stop, start + _MOST), is_label, across=across))
    people = _People(window, roles_among(window))
    after = start
    lost = 0 if window and outline.rows[start - 1].level else _LOST
    for index, seen in enumerate(window):
        if not people.found and not seen.people and lost < _LOST:
            lost += seen.look is not Look.SKIP  # below a heading: tabs, or a line of a program
        elif not people.take(index):
            break
        elif seen.look is not Look.SKIP:
            after = seen.row.number + 1
    found = _names_first(people.found)
    if not _are_people([each.name for each in found]):
        return [], start
    return list(_pieces(found)), after


@attrs.define(eq=False)
class _People:
    """The people of a list as far as it is read."""

    window: Sequence[Seen]
    roles: frozenset[int]
    """The indices of the rows that are roles without a mark."""
    found: list[Person] = attrs.field(factory=list)
    awaits: bool = False
    """Whether dots behind the last name lead to its role."""
    is_whole: bool = False
    """Whether the last row was a list that is not continued."""

    def take(self, index: int) -> bool:
        """Read a row; return whether it is of the list."""
        seen = self.window[index]
        if seen.look is Look.SKIP or self._is_between(index):
            return True
        if not self.found:
            return self._add(seen) if seen.people and not self._ends(index) else False
        if index in self.roles and _is_job(seen):
            self.found.pop()
        elif seen.look is Look.ROLE or index in self.roles or (self.awaits and not _is_next(seen)):
            self._add_role(seen)
        elif not seen.people or (self.is_whole and len(seen.people) == 1) or self._ends(index):
            if self.roles and seen.is_label and not self.found[-1].role:
                self.found.pop()  # a job below a name
            return False
        else:
            self._add(seen)
        return True

    def _add(self, seen: Seen) -> bool:
        if self.found and seen.people[0].name == self.found[-1].name and not self.found[-1].role:
            self.found.pop()
        self.found += seen.people
        self.awaits = seen.awaits
        self.is_whole = len(seen.people) >= PAIRS and seen.text[-1] not in ",;"
        return True

    def _add_role(self, seen: Seen) -> None:
        self.awaits = False
        if not self.found[-1].role:
            self.found[-1] = attrs.evolve(self.found[-1], role=role_of(seen.text))

    def _is_between(self, index: int) -> bool:
        """Return whether a row between two people is neither: a sentence about the one above."""
        seen = self.window[index]
        if not self.found or self.awaits or seen.look not in _NOTHING or index in self.roles or seen.is_label:
            return False
        after = self.window[index + 1] if index + 1 < len(self.window) else None
        return after is not None and after.look is Look.PERSON and after.is_sure

    def _ends(self, index: int) -> bool:
        """Return whether a row begins something else: a label, or a word after which no name follows."""
        seen = self.window[index]
        if seen.is_label or seen.look in _NOTHING:
            return True
        if self.roles or seen.look is not Look.BARE or is_full(seen.text) or not seen.text.isascii():
            return False
        if len(self.found) < PAIRS or not all(is_full(each.name) for each in self.found[-PAIRS:]):
            return False
        after = next((each for each in self.window[index + 1 :] if each.look is not Look.SKIP), None)
        return after is None or after.is_label or not is_full(after.text)


def _is_job(seen: Seen) -> bool:
    """Return whether a row below a name is what the person did for the film, and not a role."""
    label = label_of(seen.text)
    return label is not None and (label.field in MAKERS or label.role not in (None, _HEARD))


def _is_next(seen: Seen) -> bool:
    """Return whether a row begins with a person, whatever the row above leads to."""
    return seen.awaits or (seen.look is Look.PERSON and seen.is_sure)


def _window(
    outline: Outline, start: int, stop: int, is_label: Callable[[int], bool], *, across: bool
) -> Iterator[Seen]:
    """Yield the rows that may be of the list, up to a heading, other rows, or the end of its block."""
    rows = outline.rows[start : max(start, stop)]
    together = not across or not _are_entries([_group(outline, row) for row in rows[:_LOOKED]])
    lost = 0
    last: Seen | None = None
    for row, below in zip_longest(rows, rows[1:]):
        is_border = together and _group(outline, row) != _group(outline, rows[0])
        if row.level or lost == _LOST or (is_border and not (across and _has_role(outline, row))):
            return
        together = together and not is_border
        seen = seen_in(row, below.text if below is not None else "")
        seen.is_label = seen.is_label or (seen.look is not Look.ROLE and is_label(row.number))
        if seen.is_label and " " in seen.text:
            return  # one word may be a role, too
        if seen.look is Look.BARE and last is not None and seen.text == last.text:
            seen.look = Look.SKIP
            last.is_twice = True
        elif seen.look is Look.BARE and below is not None and _is_role_again(seen.text, below):
            seen.look = Look.SKIP
        last = seen if seen.look is Look.BARE else last if seen.text == (last and last.text) else None
        lost = lost if seen.look is Look.SKIP else lost + 1 if seen.look in _NOTHING else 0
        yield seen


def _has_role(outline: Outline, row: Row) -> bool:
    """Return whether a row, or one of the next two, shows by itself that it is a person with a role."""
    for each in outline.rows[row.number : row.number + PAIRS]:
        seen = seen_in(each, "")
        if seen.look is Look.ROLE or (seen.look is Look.PERSON and seen.is_sure and seen.people[0].role):
            return True
    return False


def _is_role_again(text: str, below: Row) -> bool:
    """Return whether the row below prints a role once more, after a word that says what it is."""
    return below.text != text and role_of(below.text) == text


def _are_entries(groups: Sequence[int]) -> bool:
    """Return whether each block at the start of a list holds one of its people, and not all of them."""
    sizes = [len(list(group)) for _, group in groupby(groups)]
    return len(sizes) > PAIRS and max(sizes[:PAIRS]) <= _ENTRY


def _group(outline: Outline, row: Row) -> int:
    """Return the number of the outermost block around a row."""
    block = row.block
    while block.parent:
        block = outline.blocks[block.parent]
    return block.number


def _are_people(names: Sequence[str]) -> bool:
    """Return whether half of the names at the least are full ones, or of a script without capitals."""
    return bool(names) and sum(is_full(name) or not name.isascii() for name in names) * 2 >= len(names)


def _names_first(found: Sequence[Person]) -> list[Person]:
    """Return people with their names first where a list has the roles first: "The ferryman - Ida Vane"."""
    dashed = [each for each in found if each.is_dashed]
    turned = sum(is_full(each.role) for each in dashed) > sum(is_full(each.name) for each in dashed)
    return [
        attrs.evolve(each, name=each.role, role=each.name) if turned and each.is_dashed else each
        for each in found
    ]


def _pieces(found: Sequence[Person]) -> Iterator[Piece]:
    for each in found:
        yield Piece(each.name, url=each.url, gap=Gap.ITEM)
        if each.role:
            yield Piece(f"as {each.role}", gap=Gap.CELL)
