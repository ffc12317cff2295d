"""Lists and dicts to the model: nothing is coerced, and all faults are raised together with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import reduce
from operator import or_
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
)

from ..model.checks import short
from ..model.film import FilmPage, Title

Read: TypeAlias = Callable[[Any, Any], Any]


def reader(kind: type, converter: Converter) -> Read:
    """Return the hook that reads instances of a class; the converter must know the classes of its fields."""
    readers = {name: _field_reader(t, converter) for name, t in field_types(kind).items()}

    def read(raw: Any, _: Any) -> Any:
        if type(raw) is not dict:
            raise unlike(raw, "an object")
        values: dict[str, Any] = {}
        faults: list[Exception] = []
        for key, value in raw.items():
            if key not in readers:
                faults.append(ValueError(f"unknown key {short(key)}"))
                continue
            try:
                values[key] = (readers[key] or _as_it_is)(value, None)
            except (ValueError, ClassValidationError, IterableValidationError) as fault:
                faults.append(at(fault, key, kind))
        return _build(kind, values, raw, faults)

    return read


def title_reader(converter: Converter) -> Read:
    """Return the hook for alternate titles, which may be plain texts in documents of filmpage 0.1."""
    read = reader(Title, converter)
    return lambda raw, _: Title(title=raw) if type(raw) is str else read(raw, Title)


def unlike(raw: object, wanted: str) -> ValueError:
    """Return the fault of a value of the wrong type."""
    return ValueError(f"must be {wanted}, got {'null' if raw is None else short(raw)[:80]}")


def at(fault: Exception, name: str, kind: type) -> Exception:
    """Add the field of a fault to it as a note, as cattrs does."""
    fault.add_note(AttributeValidationNote(f"{kind.__name__}.{name}", name, kind))
    return fault


def together(faults: list[Exception], kind: type) -> ClassValidationError:
    """Return one error with all faults of an object."""
    message = f"while reading {kind.__name__}"
    return ClassValidationError(message, faults, kind)  # pyright: ignore[reportCallIssue] # cattrs adds the class


def _build(kind: type, values: dict[str, Any], raw: Mapping[str, Any], faults: list[Exception]) -> Any:
    if not faults:
        try:
            return kind(**values)
        except (TypeError, ValueError):
            pass  # the constructor names the first fault only
    faults += _field_faults(kind, values, raw)
    raise together(faults, kind)


def _field_faults(kind: type, values: Mapping[str, Any], raw: Mapping[str, Any]) -> Iterator[Exception]:
    """Find every value that its field rejects, and every required field that is missing."""
    for field in attrs.fields(kind):
        if field.name in values:
            value = values[field.name]
            try:
                value = field.converter(value) if field.converter else value
                field.validator(None, field, value)
            except ValueError as fault:
                yield at(fault, field.name, kind)
        elif field.default is attrs.NOTHING and field.name not in raw:
            yield at(ValueError("is missing"), field.name, kind)


def _field_reader(kind: Any, converter: Converter) -> Read | None:
    """Return the function that turns JSON into a field's value; `None` if JSON already has that type."""
    if get_origin(kind) is tuple:
        entry = get_args(kind)[0]
        return None if entry is str else _list_reader(converter.get_structure_hook(entry), entry)
    if kind in {date, datetime}:
        return _date_reader(kind)
    return converter.get_structure_hook(kind) if attrs.has(kind) else None


def _as_it_is(raw: Any, _: Any) -> Any:
    if raw is None:
        raise ValueError("must be left out if it is absent, got null")
    return raw


def _list_reader(read: Read, entry: type) -> Read:
    def read_list(raw: Any, _: Any) -> Any:
        if type(raw) is not list:
            raise unlike(raw, "a list")
        try:
            return tuple([read(item, entry) for item in raw])
        except (ValueError, ClassValidationError):
            # Only the first fault is known so far; a second walk finds all of them with their places.
            faults = [*_failures(read, raw, entry)]
        message = f"while reading a list of {entry.__name__}"
        raise IterableValidationError(message, faults, entry)  # pyright: ignore[reportCallIssue] # as above

    return read_list


def _failures(read: Read, raw: list[Any], entry: type) -> Iterator[Exception]:
    for index, item in enumerate(raw):
        try:
            read(item, entry)
        except (ValueError, ClassValidationError) as fault:
            fault.add_note(IterableValidationNote(f"entry {index}", index, entry))
            yield fault


def _date_reader(kind: type[date]) -> Read:
    def read_date(raw: Any, _: Any) -> date:
        if type(raw) is str:
            try:
                value = kind.fromisoformat(raw)
            except ValueError:
                raise unlike(raw, f"an ISO {kind.__name__}") from None
            # Python reads more forms of ISO 8601 than the one that is written; JavaScript writes "Z".
            if value.isoformat() == raw.replace("Z", "+00:00"):
                return value
        raise unlike(raw, f"an ISO {kind.__name__}")

    return read_date


def page_reader(converter: Converter) -> Read:
    """Return the hook for pages.

    A key that the model does not have goes to `extra` under its path ("cast[0].birthday").
    """
    read = reader(FilmPage, converter)
    names = _names(FilmPage)

    def read_page(raw: Any, _: Any) -> Any:
        if type(raw) is not dict:
            raise unlike(raw, "an object")
        faults = [*_version_faults(raw)]
        unknown: dict[str, Any] = {}
        values = _without_unknown(raw, names, "", unknown)
        unknown.pop("schema_version", None)
        if unknown and type(extra := values.get("extra", {})) is dict:
            faults += [_doubled(key) for key in sorted(extra.keys() & unknown.keys())]
            values["extra"] = extra | unknown
        page = None
        try:
            page = read(values, FilmPage)
        except ClassValidationError as group:
            faults += group.exceptions
        if faults:
            raise together(faults, FilmPage)
        return page

    return read_page


def _version_faults(raw: Mapping[str, Any]) -> Iterator[Exception]:
    # A newer version can be read, because names are only ever added.
    version = raw.get("schema_version")
    if type(version) is not int or version < 1:
        yield at(unlike(version, "a whole number from 1"), "schema_version", FilmPage)


def _doubled(key: str) -> Exception:
    return at(ValueError(f"has the key {short(key)}, which is also outside it"), "extra", FilmPage)


def _names(kind: type) -> dict[str, Any]:
    """Return the keys of an object, each with the keys of its own objects, or None if it has no objects."""
    entries = {name: (get_args(held) or (held,))[0] for name, held in field_types(kind).items()}
    return {name: _names(entry) if attrs.has(entry) else None for name, entry in entries.items()}


def _without_unknown(raw: Any, names: Mapping[str, Any], path: str, unknown: dict[str, Any]) -> Any:
    """Return an object without the keys that are not in `names`, which are moved to `unknown` by path."""
    if type(raw) is not dict:
        return raw
    kept: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in names:
            unknown[f"{path}{key}"] = value
        elif (inner := names[key]) is None:
            kept[key] = value
        elif type(value) is list:
            at_item = f"{path}{key}[{{}}]."
            kept[key] = [
                _without_unknown(item, inner, at_item.format(i), unknown) for i, item in enumerate(value)
            ]
        else:
            kept[key] = _without_unknown(value, inner, f"{path}{key}.", unknown)
    return kept


def field_types(kind: type) -> dict[str, Any]:
    """Return the types of a class's fields by name, without `None`."""
    hints = get_type_hints(kind)
    return {field.name: _needed(hints[field.name]) for field in attrs.fields(kind)}


def _needed(held: Any) -> Any:
    kinds = get_args(held)
    return reduce(or_, [kind for kind in kinds if kind is not NoneType]) if NoneType in kinds else held
