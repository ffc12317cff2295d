"""Memory of short texts: pages of one site print the same words again and again, and most of them twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar, TypeVarTuple, cast

Ts = TypeVarTuple("Ts")
T = TypeVar("T")

ENTRIES: Final = 4_096
"""Texts of which one function keeps what it gave; with what they say, some hundred kilobytes."""

_FORGETS: Final[list[Callable[[], None]]] = []


def remembered(longest: int) -> Callable[[Callable[[str, *Ts], T]], Callable[[str, *Ts], T]]:
    """Make a function keep what it gave for texts of up to `longest` characters.

    The function must depend on its arguments alone, and return what nobody changes.
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
    """Forget all texts, as in a fresh process: what was read before must not make a measurement better."""
    for clear in _FORGETS:
        clear()
