"""What the fields of the model's classes hold, as reading and writing both need it."""

from __future__ import annotations

from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs


def field_types(kind: type) -> dict[str, Any]:
    """Give the fields of a class and their types, without `None`."""
    hints = get_type_hints(kind)
    return {field.name: _needed(hints[field.name]) for field in attrs.fields(kind)}


def _needed(hint: Any) -> Any:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    return kinds[0] if NoneType in get_args(hint) and len(kinds) == 1 else hint
