"""What the fields of the model's classes hold, as reading and writing both need it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs


def field_types(kind: type) -> dict[str, Any]:
    """Give the fields of a class and their types, without `None`."""
    hints = get_type_hints(kind)
    return {field.name: _needed(hints[field.name]) for field in attrs.fields(kind)}


def _needed(held: Any) -> Any:
    kinds = get_args(held)
    return reduce(or_, [kind for kind in kinds if kind is not NoneType]) if NoneType in kinds else held
