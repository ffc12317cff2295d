"""Small frozen values that fields are made of: sizes, places, languages, money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow
from types import MappingProxyType
from typing import Any, Final, Generic, NoReturn, Self, TypeVar, final

import attrs

from .checks import brief, check_count, check_text, required, short

_EXACT: Final = Context(
    prec=50,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999,
    Emax=999_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[DivisionByZero, InvalidOperation, Overflow],
)
"""Our own decimal context, because the caller's may round to 3 digits or raise `Inexact`.

Its 50 digits hold any product of numbers that are read: 15 digits, 9 decimals, and the 13 digits of a
terabyte.
"""

K = TypeVar("K")
V = TypeVar("V")

UNIT_BYTES: Final[Mapping[str, int]] = MappingProxyType(
    {"B": 1, "KB": 1024, "MB": 1024**2, "GB": 1024**3, "TB": 1024**4}
)
"""Bytes in a unit as release pages use it: steps of 1024, not SI's 1000 (layouts-yts.md, section 4)."""


def rounded_product(number: Decimal, factor: int) -> int:
    """Return a product rounded to the nearest whole number, in our own decimal context."""
    return int(_EXACT.to_integral_value(_EXACT.multiply(number, factor)))


def _unchanging(self: object, *_: object, **__: object) -> NoReturn:
    raise TypeError("a FrozenMap cannot be changed; dict(...) makes a copy that can")


_refuse: Final[Any] = _unchanging
"""Used in place of methods with any signature."""


@final
class FrozenMap(dict[K, V], Generic[K, V]):
    """An immutable `dict`, so that a record that holds one can be hashed.

    It is a `dict` because JSON encoders, item exporters and `attrs.asdict` look for one. For the same reason
    it equals any `dict` with the same items. Every method that changes a dict raises `TypeError`;
    `copy()` and `|` return a plain `dict`.
    """

    __slots__ = ("_hash",)
    _hash: int

    def __new__(cls, items: Mapping[K, V] | Iterable[tuple[K, V]] = (), /) -> Self:
        """Return the map of these items. `__init__` adds none, because it can be called twice."""
        made = super().__new__(cls)
        dict.update(made, items)
        return made

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = (), /) -> None:
        pass

    @classmethod
    def fromkeys(cls, keys: Iterable[Any], value: Any = None, /) -> FrozenMap[Any, Any]:
        """Return a map of these keys, all to one value."""
        return FrozenMap(dict.fromkeys(keys, value))

    def __hash__(self) -> int:  # type: ignore[override] # a dict has none
        try:
            return self._hash
        except AttributeError:
            computed = hash(frozenset(self.items()))
            object.__setattr__(self, "_hash", computed)
            return computed

    def __repr__(self) -> str:
        return f"FrozenMap({dict.__repr__(self)})"

    def __reduce__(self) -> tuple[type[FrozenMap[K, V]], tuple[dict[K, V]]]:
        return FrozenMap, (dict(self),)

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


@attrs.frozen(kw_only=True)
class Language:
    """A language: its name as the page prints it, and its BCP 47 code where the name is known."""

    __repr__ = brief

    name: str = attrs.field(validator=required(check_text), repr=short)
    code: str | None = attrs.field(default=None, validator=check_text)


@attrs.frozen(kw_only=True)
class Country:
    """A country: its name as the page prints it, and its ISO 3166-1 alpha-2 code where known."""

    __repr__ = brief

    name: str = attrs.field(validator=required(check_text), repr=short)
    code: str | None = attrs.field(default=None, validator=check_text)


@attrs.frozen(kw_only=True)
class Money:
    """A sum: the words of the page, the amount in whole units, and the ISO 4217 currency where known."""

    __repr__ = brief

    text: str = attrs.field(validator=required(check_text), repr=short)
    amount: int | None = attrs.field(default=None, validator=check_count)
    currency: str | None = attrs.field(default=None, validator=check_text)


def _check_unit(instance: object, attribute: attrs.Attribute[str], value: object) -> None:
    if value not in tuple(UNIT_BYTES):
        raise ValueError(f"{attribute.name} must be one of {', '.join(UNIT_BYTES)}, got {short(value):.80}")


@attrs.frozen(kw_only=True)
class FileSize:
    """A file's size as a number and a unit; `bytes` uses steps of 1024."""

    __repr__ = brief

    amount: Decimal
    unit: str = attrs.field(validator=_check_unit)

    @property
    def bytes(self) -> int:
        """The size in bytes, rounded to the nearest one."""
        return rounded_product(self.amount, UNIT_BYTES[self.unit])


@attrs.frozen(kw_only=True)
class Resolution:
    """A picture's size in pixels."""

    __repr__ = brief

    width: int
    height: int
