"""The model to lists and dicts: what is absent is left out, in the order of the fields."""

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
    """Make the hook that writes instances of a class; the converter knows the classes of its fields."""
    hooks = {
        name: override(unstruct_hook=_field_writer(t, converter)) for name, t in field_types(kind).items()
    }
    if kind is FilmPage:
        hooks["work_type"] = override(omit_if_default=False, unstruct_hook=identity)
    # cattrs takes a field's override by the field's name, which types cannot say.
    generated: Write = make_dict_unstructure_fn(kind, converter, True, **hooks)  # type: ignore[arg-type]
    return generated


def page_writer(converter: Converter, version: int) -> Write:
    """Make the hook for whole pages, which put the version of the schema first."""
    write = writer(FilmPage, converter)
    return lambda page: {"schema_version": version, **write(page)}


def _field_writer(kind: Any, converter: Converter) -> Write:
    # Fields that are absent are left out before any of these is called.
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
