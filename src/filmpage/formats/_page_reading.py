"""Whole pages from dicts: the version is checked, and what only a newer version knows is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import attrs
from cattrs import ClassValidationError, Converter

from ..checks import short
from ..model import FilmPage
from ._fields import field_types
from ._reading import Read, at, reader, together, unlike


def page_reader(converter: Converter) -> Read:
    """Make the hook for whole pages.

    A key that the model does not know goes to `extra` under its path ("cast[0].birthday").
    """
    read = reader(FilmPage, converter)
    names = _names(FilmPage)

    def read_page(raw: Any, _: Any) -> Any:
        if type(raw) is not dict:
            raise unlike(raw, "an object")
        faults = [*_version_faults(raw)]
        unknown: dict[str, Any] = {}
        known = _known(raw, names, "", unknown)
        unknown.pop("schema_version", None)
        if unknown and type(extra := known.get("extra", {})) is dict:
            faults += [_doubled(key) for key in sorted(extra.keys() & unknown.keys())]
            known["extra"] = extra | unknown
        page = None
        try:
            page = read(known, FilmPage)
        except ClassValidationError as group:
            faults += group.exceptions
        if faults:
            raise together(faults, FilmPage)
        return page

    return read_page


def _version_faults(raw: Mapping[str, Any]) -> Iterator[Exception]:
    # A newer version is welcome: names are only ever added.
    version = raw.get("schema_version")
    if type(version) is not int or version < 1:
        yield at(unlike(version, "a whole number from 1"), "schema_version", FilmPage)


def _doubled(key: str) -> Exception:
    return at(ValueError(f"holds {short(key)}, which stands outside it as well"), "extra", FilmPage)


def _names(kind: type) -> dict[str, Any]:
    """Give the keys of an object: each with those of the objects it holds, or None where it holds none."""
    entries = {name: (get_args(held) or (held,))[0] for name, held in field_types(kind).items()}
    return {name: _names(entry) if attrs.has(entry) else None for name, entry in entries.items()}


def _known(raw: Any, names: Mapping[str, Any], path: str, unknown: dict[str, Any]) -> Any:
    """Give an object without the keys that are not in `names`; these go to `unknown` by their path."""
    if type(raw) is not dict:
        return raw
    known: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in names:
            unknown[f"{path}{key}"] = value
        elif (inner := names[key]) is None:
            known[key] = value
        elif type(value) is list:
            known[key] = [_known(item, inner, f"{path}{key}[{i}].", unknown) for i, item in enumerate(value)]
        else:
            known[key] = _known(value, inner, f"{path}{key}.", unknown)
    return known
