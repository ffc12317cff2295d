"""Small frozen values that fields are made of: sizes, places, languages, money."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Generic, TypeVar

import attrs

from .checks import check_count, check_text, given, short

K = TypeVar("K")
V = TypeVar("V")

UNIT_BYTES: Final[Mapping[str, int]] = MappingProxyType(
    {"B": 1, "KB": 1024, "MB": 1024**2, "GB": 1024**3, "TB": 1024**4}
)
"""Bytes in a unit as release pages use it: 1024-based, whatever SI says (layouts-yts.md, section 4)."""


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """A mapping that never changes, so that a model that holds one can be hashed."""

    __slots__ = ("_hash", "_items")

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._items: dict[K, V] = dict(items or {})
        self._hash: int | None = None

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    # The views that `Mapping` makes call back for each key, which costs ten times as much.
    def items(self) -> ItemsView[K, V]:
        """Give the pairs of key and value."""
        return self._items.items()

    def values(self) -> ValuesView[V]:
        """Give the values."""
        return self._items.values()

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._items.items()))
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return NotImplemented

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[FrozenMap[K, V]], tuple[dict[K, V]]]:
        return FrozenMap, (self._items,)


@attrs.frozen(kw_only=True)
class Language:
    """A language: its name as the page prints it, and its BCP 47 code where the name is known."""

    name: str = attrs.field(validator=given(check_text), repr=short)
    code: str | None = attrs.field(default=None, validator=check_text)


@attrs.frozen(kw_only=True)
class Country:
    """A country: its name as the page prints it, and its ISO 3166-1 alpha-2 code where known."""

    name: str = attrs.field(validator=given(check_text), repr=short)
    code: str | None = attrs.field(default=None, validator=check_text)


@attrs.frozen(kw_only=True)
class Money:
    """A sum: the words of the page, the amount in whole units, and the ISO 4217 currency where known."""

    text: str = attrs.field(validator=given(check_text), repr=short)
    amount: int | None = attrs.field(default=None, validator=check_count)
    currency: str | None = attrs.field(default=None, validator=check_text)


def _check_unit(instance: object, attribute: attrs.Attribute[str], value: object) -> None:
    if value not in tuple(UNIT_BYTES):
        raise ValueError(f"{attribute.name} must be one of {', '.join(UNIT_BYTES)}, got {short(value):.80}")


@attrs.frozen(kw_only=True)
class FileSize:
    """A file's size as a number and a unit; `bytes` counts 1024 to the step."""

    amount: Decimal
    unit: str = attrs.field(validator=_check_unit)

    @property
    def bytes(self) -> int:
        """The size in bytes, rounded to the nearest one."""
        return round(self.amount * UNIT_BYTES[self.unit])


@attrs.frozen(kw_only=True)
class Resolution:
    """A picture's size in pixels."""

    width: int
    height: int
