"""Lists of several readers whose entries have no key, and are told to be the same by their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from .claim import Claim

_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""An entry of a list: each of its parts with the reader that claims it."""


def filled_in_order(first: list[_Entry], candidates: Sequence[list[_Entry]]) -> list[_Entry]:
    """Return a list with its gaps filled from lists of the same length that agree with it, one by one.

    Two entries agree if they have a part in common, and the same value in all of those.
    """
    for entries in candidates:
        if entries is not first and len(entries) == len(first) and all(map(_agree, first, entries)):
            first = [{**other, **entry} for entry, other in zip(first, entries, strict=True)]
    return first


def _agree(one: Mapping[str, tuple[Claim, str]], other: Mapping[str, tuple[Claim, str]]) -> bool:
    shared = one.keys() & other.keys()
    return bool(shared) and all(one[part][0].value == other[part][0].value for part in shared)
