"""A cache for functions of short texts: pages of one site print the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar, TypeVarTuple, cast

Ts = TypeVarTuple("Ts")
T = TypeVar("T")

ENTRIES: Final = 4_096
"""Results that one function keeps; together with their texts, a few hundred kilobytes."""

_FORGETS: Final[list[Callable[[], None]]] = []


def remembered(longest: int) -> Callable[[Callable[[str, *Ts], T]], Callable[[str, *Ts], T]]:
    """Return a decorator that caches a function's results for texts of up to `longest` characters.

    The function must depend on its arguments alone, and return values that are never changed.
    """

    def remember(function: Callable[[str, *Ts], T]) -> Callable[[str, *Ts], T]:
        cached = lru_cache(ENTRIES)(function)
        _FORGETS.append(cached.cache_clear)
        kept = cast("Callable[[str, *Ts], T]", cached)

        @wraps(function)
        def call(text: str, *rest: *Ts) -> T:
            return kept(text, *rest) if len(text) <= longest else function(text, *rest)

        return call

    return remember


def forget() -> None:
    """Clear all caches, as in a fresh process, so that earlier readings do not improve a measurement."""
    for clear in _FORGETS:
        clear()
