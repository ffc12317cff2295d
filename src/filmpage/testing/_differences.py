"""The differences between two pages, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias, cast

import attrs

from ..model.film import FilmPage

Difference: TypeAlias = tuple[str, object, object]
"""The path of a field, such as `reviews[0].body`, with its value in each page; `None` if it is absent."""


def differences(page: FilmPage, other: FilmPage) -> list[Difference]:
    """Return the differences between two pages, in the order of the model's fields.

    Lists are compared entry by entry, in order.
    """
    return list(_differences("", page, other))


def _differences(path: str, one: object, other: object) -> Iterator[Difference]:
    if one == other and type(one) is type(other):
        return
    parts = _parts(one), _parts(other)
    if type(one) is not type(other) or () in (one, other) or parts[0] is None or parts[1] is None:
        yield path, one, other
        return
    for name in dict.fromkeys((*parts[0], *parts[1])):
        at = f"{path}{name}".removeprefix(".")
        if name in parts[0] and name in parts[1]:
            yield from _differences(at, parts[0][name], parts[1][name])
        else:  # an absent value differs from `None`
            yield at, parts[0].get(name), parts[1].get(name)


def _parts(value: object) -> Mapping[str, object] | None:
    """Return the parts of a value by the ends of their paths; `None` for a value without parts."""
    if isinstance(value, Mapping):
        return {f".{key}": part for key, part in value.items()}
    if isinstance(value, tuple):
        return {f"[{index}]": part for index, part in enumerate(value)}
    if attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return {f".{field.name}": getattr(value, field.name) for field in fields}
    return None
