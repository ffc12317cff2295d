"""The model to lists and dicts: absent values are left out, and keys are in the order of the fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeAlias, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override

from ..model.film import FilmPage
from ..model.json_value import thaw
from ..model.values import FrozenMap
from ._structure import field_types

Write: TypeAlias = Callable[[Any], Any]


def writer(kind: type, converter: Converter) -> Write:
    """Return the hook that writes instances of a class; the converter must know the classes of its fields."""
    hooks = {
        name: override(unstruct_hook=_field_writer(t, converter)) for name, t in field_types(kind).items()
    }
    if kind is FilmPage:
        hooks["work_type"] = override(omit_if_default=False, unstruct_hook=identity)
    # cattrs takes the overrides as keyword arguments named like the fields, which types cannot express.
    generated: Write = make_dict_unstructure_fn(kind, converter, True, **hooks)  # type: ignore[arg-type]
    return generated


def page_writer(converter: Converter, version: int) -> Write:
    """Return the hook for pages, which begin with the version of the schema."""
    write = writer(FilmPage, converter)
    return lambda page: {"schema_version": version, **write(page)}


def _field_writer(kind: Any, converter: Converter) -> Write:
    # Absent fields are left out before any of these functions is called.
    if get_origin(kind) is tuple:
        entry = get_args(kind)[0]
        return list if entry is str else _list_writer(converter.get_unstructure_hook(entry))
    if kind in {date, datetime}:
        write_date: Write = kind.isoformat
        return write_date
    if get_origin(kind) is FrozenMap:
        return thaw
    return converter.get_unstructure_hook(kind) if attrs.has(kind) else identity


def _list_writer(write: Write) -> Write:
    return lambda entries: [write(entry) for entry in entries]
