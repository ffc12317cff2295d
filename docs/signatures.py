"""Signatures and docstrings as Sphinx shows them: with the types and the defaults that a caller meets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

_TYPE = ":type: "


def real_defaults(
    _app: object, what: str, _name: str, obj: Any, _options: object, _signature: Any, returned: Any
) -> Any:
    """Show a record by its fields: Sphinx would show what attrs wrote into the `__init__` that it made."""
    if what == "class" and attrs.has(obj):
        return f"({', '.join(['*', *map(_parameter, attrs.fields(obj))])})", returned
    return None


def plain_attributes(
    _app: object, what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Join a docstring that napoleon has cut: it takes what is before a colon for the attribute's type."""
    for index, line in enumerate(lines):
        if what in {"attribute", "property"} and line.startswith(_TYPE):
            del lines[index]
            lines[0] = f"{line.removeprefix(_TYPE)}: {lines[0]}"
            break


def own_docstring(
    _app: object, what: str, _name: str, obj: object, _options: object, lines: list[str]
) -> None:
    """Leave out what Python says of every value of a type, which nobody wrote about this one."""
    if what == "data" and obj.__doc__ == type(obj).__doc__:
        lines.clear()


def _parameter(field: attrs.Attribute[Any]) -> str:
    kind = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", str(field.type))
    return (
        f"{field.name}: {kind}"
        if field.default is attrs.NOTHING
        else f"{field.name}: {kind} = {_default(field.default)}"
    )


def _default(value: Any) -> str:
    return _shown(value.factory() if isinstance(value, attrs.Factory) else value)  # type: ignore[arg-type]


def _shown(value: Any) -> str:
    """Write a default: a record or a mapping without content by its name alone."""
    if isinstance(value, Mapping) and not value:
        return "{}"
    if attrs.has(type(value)) and value == type(value)():
        return f"{type(value).__name__}()"
    return repr(value)
