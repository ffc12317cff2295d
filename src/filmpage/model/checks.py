"""Validators of the model's fields: they reject values and never change them.

A value that passes can be written as JSON, XML and plain text, and reads back as itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, Final, TypeAlias, TypeGuard, get_args

import attrs

MAX_NUMBER: Final = 10**15
"""The largest number: JSON readers hold it exactly, and no count, size or sum of a film page comes near
it."""

_CONTROLS: Final = bytes(c for c in range(32) if c not in (9, 10)) + b"\x7f"
_C1: Final = re.compile(b"\xc2[\x80-\x9f]")
_SHOWN: Final = 60
"""Characters of a text that a repr shows."""
_NON_CHARACTERS: Final = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")

Validator: TypeAlias = Callable[[object, "attrs.Attribute[Any]", Any], None]
"""Raises `ValueError` for a value that the field cannot hold."""


def short(value: Any) -> str:
    """Return a short repr for logs: long texts, tuples and mappings are cut."""
    if isinstance(value, str):
        return repr(value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…")
    if isinstance(value, tuple) and len(value) > 3:
        return f"({', '.join(map(short, value[:3]))}, … {len(value)} in all)"
    shown = repr(value)
    return shown if len(shown) <= 1_000 else shown[:999] + "…"


def brief(self: Any) -> str:
    """Return the repr of a record without fields that hold their default; for use as `__repr__`."""
    shown = [
        f"{field.name}={(repr if field.repr is True else field.repr)(value)}"
        for field in attrs.fields(type(self))
        if field.repr and (value := getattr(self, field.name)) != field.default
    ]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def refusal_of(attribute: attrs.Attribute[Any], value: object, wanted: str) -> ValueError:
    """Return the error that names the field, what it must be, and the (shortened) value it got."""
    return ValueError(f"{attribute.name} must be {wanted}, got {short(value):.80}")


def int_if_whole(value: Any) -> Any:
    """Return `8.0` as `8`, so that equal numbers have one form in JSON."""
    return int(value) if type(value) is float and value.is_integer() else value


def is_clean(text: str) -> bool:
    """Return whether JSON, XML and terminals can carry a text: no controls, surrogates or non-characters."""
    if text.isprintable():
        return True  # the fast path: nearly all texts of one line are printable
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return False
    if len(raw.translate(None, _CONTROLS)) != len(raw):
        return False
    # Two searches for single bytes cost less than one pattern over a long text.
    return text.isascii() or not (
        (b"\xc2" in raw and _C1.search(raw)) or any(bad in raw for bad in _NON_CHARACTERS)
    )


def check_text(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject what is not exactly a `str`, is empty, or cannot be written in every format."""
    if value is None:
        return
    if type(value) is not str or not value:
        raise refusal_of(attribute, value, "a non-empty str")
    if not is_clean(value):
        raise refusal_of(attribute, value, "free of control characters and surrogates")


def check_number(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject NaN, infinities, booleans and numbers beyond `MAX_NUMBER`."""
    if value is not None and not is_number(value):
        raise refusal_of(attribute, value, f"a finite number up to {MAX_NUMBER}")


def check_best(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject the best of a scale that is not above 0: nothing can be rated on such a scale."""
    if value is not None and not (is_number(value) and value > 0):
        raise refusal_of(attribute, value, f"a finite number over 0, up to {MAX_NUMBER}")


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value is an int or float that JSON can hold exactly."""
    # NaN and the infinities fail the comparison.
    return (type(value) is int or type(value) is float) and -MAX_NUMBER <= value <= MAX_NUMBER


def check_count(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject what is not a whole number from 0 up."""
    if value is not None and not (type(value) is int and 0 <= value <= MAX_NUMBER):
        raise refusal_of(attribute, value, f"a whole number from 0 to {MAX_NUMBER}")


def check_moment(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject what is not a `datetime`, naive or with a fixed offset of whole minutes as in ISO 8601."""
    if value is None or (type(value) is datetime and (value.tzinfo is None or _is_offset(value.tzinfo))):
        return
    raise refusal_of(attribute, value, "a datetime, naive or with a fixed offset of whole minutes")


def _is_offset(zone: tzinfo) -> bool:
    return type(zone) is timezone and not zone.utcoffset(None) % timedelta(minutes=1)


def required(check: Validator) -> Validator:
    """Return a validator for a required field: it rejects `None`, too."""

    def check_required(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is None:
            raise refusal_of(attribute, value, "given")
        check(instance, attribute, value)

    return check_required


def matches(pattern: re.Pattern[str]) -> Validator:
    """Return a validator for texts that a pattern matches in full."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is not None and not (type(value) is str and pattern.fullmatch(value)):
            raise refusal_of(attribute, value, f"of the form {pattern.pattern}")

    return check


def one_of(alias: object) -> Validator:
    """Return a validator for the words of a `Literal`."""
    allowed = frozenset(get_args(alias))

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is not None and not (type(value) is str and value in allowed):
            raise refusal_of(attribute, value, f"one of {', '.join(sorted(allowed))}")

    return check


def instance_of(kind: type) -> Validator:
    """Return a validator for instances of exactly one class: a `datetime` is not a `date` here."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is not None and type(value) is not kind:
            raise refusal_of(attribute, value, f"a {kind.__name__}")

    return check


def tuple_of(kind: type) -> Validator:
    """Return a validator for tuples of instances of exactly one class."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is None:
            return
        if type(value) is not tuple or not {*map(type, value)} <= {kind}:
            raise refusal_of(attribute, value, f"a tuple of {kind.__name__}")
        if kind is str:
            for item in value:
                check_text(instance, attribute, item)

    return check
