"""JSON as a frozen value, as in `FilmPage.extra`, and the conversions to and from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

import attrs

from .checks import int_if_whole, is_clean, is_number, refusal_of
from .values import FrozenMap

Json: TypeAlias = (
    None | bool | float | int | str | Annotated["tuple[Json, ...] | FrozenMap[str, Json]", "containers"]
)
"""JSON as a frozen value: lists are tuples, objects are `FrozenMap`s.

The containers are one annotated type because `ItemAdapter.get_json_schema(FilmPage)` fails otherwise:
itemadapter 0.13 sorts the members of a union that are not scalars, and cannot sort generic types.
"""

MAX_NESTING: Final = 32
"""Levels of lists and objects in one value: half of `Limits.max_json_depth`, so that a written page can be
loaded."""


def freeze(value: Any) -> Any:
    """Turn JSON as Python reads it into `Json`: lists into tuples, dicts into `FrozenMap`s, 8.0 into 8.

    Raises:
        ValueError: The value is nested more than `MAX_NESTING` levels deep.
    """
    return _freeze(value, MAX_NESTING)


def freeze_object(value: Mapping[str, Any]) -> FrozenMap[str, Json]:
    """Freeze a JSON object. Anything else is returned unchanged for the validator to reject."""
    frozen: FrozenMap[str, Json] = freeze(value)
    return frozen


def freeze_ids(value: Mapping[str, str]) -> FrozenMap[str, str]:
    """Freeze a mapping of names to identifiers, like `freeze_object`."""
    frozen: FrozenMap[str, str] = freeze(value)
    return frozen


def _freeze(value: Any, levels: int) -> Any:
    if type(value) is str or (type(value) is FrozenMap and not value):
        return value  # the fast path for nearly all values
    is_mapping = isinstance(value, Mapping)
    if not is_mapping and not isinstance(value, list | tuple):
        return int_if_whole(value)
    if not levels:
        raise ValueError(f"nested over {MAX_NESTING} deep")
    if is_mapping:
        return FrozenMap({key: _freeze(item, levels - 1) for key, item in value.items()})
    return tuple(_freeze(item, levels - 1) for item in value)


def thaw(value: Json) -> Any:
    """Turn `Json` into lists and dicts with sorted keys, so that equal values are written alike."""
    if isinstance(value, FrozenMap):
        return {key: thaw(value[key]) for key in sorted(value)}
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    return value


def plain(value: Any) -> Any:
    """Turn a field of a record into lists and dicts without absent values; dates stay dates."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, FrozenMap):
        return {key: plain(item) for key, item in value.items()}
    if not attrs.has(type(value)):
        return value
    items = ((field.name, getattr(value, field.name)) for field in attrs.fields(type(value)))
    return {name: plain(item) for name, item in items if item is not None and item != FrozenMap()}


def check_json(instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Reject what is not a frozen JSON object: other types, NaN, texts with control characters."""
    if type(value) is not FrozenMap or not _is_json(value):
        raise refusal_of(attribute, value, "a mapping of str to JSON")


def check_ids(instance: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Reject what does not map names to identifiers, both non-empty texts."""
    if type(value) is not FrozenMap or not all(map(_is_name, (*value, *value.values()))):
        raise refusal_of(attribute, value, "a mapping of str to non-empty str")


def _is_json(value: Any) -> bool:
    # `freeze` has bounded the depth.
    if type(value) is str:
        return is_clean(value)
    if type(value) is tuple:
        return all(map(_is_json, value))
    if type(value) is FrozenMap:
        return all(map(_is_name, value)) and all(map(_is_json, value.values()))
    return value is None or type(value) is bool or is_number(value)


def _is_name(value: object) -> bool:
    return type(value) is str and value != "" and is_clean(value)
