"""Which rows of a list are roles where no mark says it: those that take turns with the names.

All rows are asked together, not each by itself: a role may look like a name ("Tyler Durden") and like a label
("Narrator").
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Final, TypeAlias

from .looks import Look, Seen, is_full

LOOKED: Final = 40
"""Rows that show how a list takes turns."""
PAIRS: Final = 3
"""Names and roles side by side that show that a list takes turns."""
_FULL_NAME, _SINGLE_NAME, _NO_NAME = math.log(0.985), math.log(0.01), math.log(0.005)
_FULL_ROLE, _SINGLE_ROLE, _LABEL_ROLE = math.log(0.46), math.log(0.53), math.log(0.01)
"""How often a name and a role look like a full name, like less, or like a label: of 1,541 people and 836
roles in the gold of the corpora, 1,526 and 387 are full, and 4 roles are labels."""
_AFTER_END: Final = math.log(0.35)
"""How often a row after the end of a list looks as it does, whatever that is."""
_Steps: TypeAlias = tuple[tuple[float, float, float], ...]
_END: Final = math.log(0.1)
_STEPS: Final[_Steps] = (
    (math.log(0.1), math.log(0.8), _END),
    (math.log(0.87), math.log(0.03), _END),
    (-math.inf, -math.inf, 0.0),
)
"""How often a name, a role and the end follow a name, a role and the end, in a list with roles."""
_NAMES_ONLY: Final[_Steps] = (
    (math.log(0.9), -math.inf, _END),
    (-math.inf, -math.inf, -math.inf),
    (-math.inf, -math.inf, 0.0),
)
"""The same in a list of names only."""


def roles_among(rows: Sequence[Seen]) -> frozenset[int]:
    """Return the indices of the rows of a list that are roles without a mark."""
    head = rows[:LOOKED]
    sure = sum(row.look is Look.PERSON and row.is_sure for row in head)
    bare = [i for i, row in enumerate(rows) if _may_be_role(row)]
    bare = bare[: _length([rows[i] for i in bare])]
    if len(bare) < 2 * PAIRS or 2 * sure > len(head) or any(row.look is Look.ROLE for row in head):
        return frozenset()
    tests: tuple[Callable[[int], object], ...] = (
        lambda i: bool(rows[i].row.spans[0].url),
        lambda i: rows[i].row.block.shape,
    )
    for test in tests:
        looks = [test(i) for i in bare]
        if looks[0] and _alternates(looks[:LOOKED]) and not _are_twice(rows[i] for i in bare if not test(i)):
            return frozenset(i for i, look in zip(bare, looks, strict=True) if look != looks[0])
    turns = _turns([rows[i] for i in bare])
    if sum(turns[: 3 * PAIRS]) < PAIRS:
        return frozenset()
    return frozenset(i for i, is_role in zip(bare, turns, strict=True) if is_role)


def _are_twice(rows: Iterable[Seen]) -> bool:
    """Return whether one of the rows is printed twice, as only names are."""
    return any(row.is_twice for row in rows)


def _may_be_role(row: Seen) -> bool:
    """Return whether a row may be a role, as far as it shows by itself."""
    return row.look in (Look.BARE, Look.OTHER) or (row.look is Look.PERSON and not row.is_sure)


def _length(rows: Sequence[Seen]) -> int:
    """Return how many rows are before the first few side by side of which none is a full name."""
    others = 0
    for index, row in enumerate(rows):
        others = 0 if is_full(row.text) and row.look is not Look.OTHER and not row.is_label else others + 1
        if others == PAIRS:
            return index + 1 - PAIRS
    return len(rows)


def _alternates(looks: Sequence[object]) -> bool:
    """Return whether rows of two looks alternate: the second look is common, and hardly ever repeated."""
    seconds = [look != looks[0] for look in looks]
    twice = sum(one and other for one, other in pairwise(seconds))
    return sum(seconds) >= PAIRS and twice * 10 <= sum(seconds) and sum(seconds) * 3 >= len(looks)


class _State(IntEnum):
    NAME = 0
    ROLE = 1
    END = 2


def _turns(rows: Sequence[Seen]) -> list[bool]:
    """Return which rows are roles, if turns of names and roles are likelier than that all rows are names.

    Both ways to read the rows are worth the logarithm of their likelihood: of the look of each name and role,
    and of each step from one to the next; the list may end before the last row. The likeliest path is found
    after Viterbi.
    """
    turns, path = _likeliest(rows, _STEPS)
    names, _ = _likeliest(rows, _NAMES_ONLY)
    return [state is _State.ROLE for state in path] if turns > names else [False] * len(rows)


def _likeliest(rows: Sequence[Seen], steps: _Steps) -> tuple[float, list[_State]]:
    """Return the likeliest states of rows of which the first is a name, and what they are worth."""
    worth = {_State.NAME: _as_name(rows[0]), _State.ROLE: -math.inf, _State.END: -math.inf}
    back: list[dict[_State, _State]] = []
    for row in rows[1:]:
        looks = {_State.NAME: _as_name(row), _State.ROLE: _as_role(row), _State.END: _AFTER_END}
        best = {to: max((worth[at] + steps[at][to], at) for at in _State) for to in _State}
        before = {to: at for to, (_, at) in best.items()}
        worth = {to: value + looks[to] for to, (value, _) in best.items()}
        back.append(before)
    state = max(_State, key=lambda each: worth[each])
    path = [state]
    for before in reversed(back):
        state = before[state]
        path.append(state)
    return max(worth.values()), path[::-1]


def _as_name(row: Seen) -> float:
    if row.is_twice:
        return 0
    if row.look is Look.OTHER or row.is_label:
        return _NO_NAME
    return _FULL_NAME if is_full(row.text) else _SINGLE_NAME


def _as_role(row: Seen) -> float:
    if row.is_label or row.is_twice:
        return _LABEL_ROLE
    return _FULL_ROLE if is_full(row.text) else _SINGLE_ROLE
