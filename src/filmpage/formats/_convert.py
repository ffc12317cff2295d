"""The model as lists and dicts, through cattrs: written without what is absent, read without coercion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from types import NoneType
from typing import Any, Final, TypeAlias, get_args, get_origin, get_type_hints

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter
from cattrs import IterableValidationError, IterableValidationNote
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override

from ..checks import short
from ..jsonvalue import thaw
from ..model import Certification, Comment, CountryRelease, Credit, FilmPage, FilmRef, Rating, Release, Review
from ..model import Title
from ..values import Country, FrozenMap, Language, Money

SCHEMA_VERSION: Final = 1
"""The version of the JSON that is written; it rises when names are added, and none is ever taken away."""

Write: TypeAlias = Callable[[Any], Any]
Read: TypeAlias = Callable[[Any, Any], Any]

# A class stands after those its fields are made of: their hooks are looked up when its own are made.
_PARTS: Final = (
    Language, Country, Money, Credit, Certification, CountryRelease, Rating, Release, Review, Comment, FilmRef,
)  # fmt: skip


def make_converter() -> Converter:
    """Make a converter of its own for the model, to and from what `json` reads and writes."""
    converter = Converter()
    configure_converter(converter)
    return converter


def configure_converter(converter: Converter) -> None:
    """Teach a converter the model's classes, and nothing else.

    Reading is strict: a value of another type is refused, never turned, and every fault is told at once,
    as cattrs' own `ClassValidationError` (see `cattrs.transform_error`).
    """
    for kind in _PARTS:
        converter.register_unstructure_hook(kind, _writer(kind, converter))
        converter.register_structure_hook(kind, _reader(kind, converter))
    converter.register_unstructure_hook(Title, _title_writer(converter))
    converter.register_structure_hook(Title, _title_reader(converter))
    converter.register_unstructure_hook(FilmPage, _page_writer(converter))
    converter.register_structure_hook(FilmPage, _page_reader(converter))


def _hints(kind: type) -> dict[str, Any]:
    """Give the fields of a class and their types, without `None`."""
    hints = get_type_hints(kind)
    return {field.name: _needed(hints[field.name]) for field in attrs.fields(kind)}


def _needed(hint: Any) -> Any:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    return kinds[0] if NoneType in get_args(hint) and len(kinds) == 1 else hint


# ---------------------------------------------------------------------------------------------- writing


def _writer(kind: type, converter: Converter) -> Write:
    hooks = {
        name: override(unstruct_hook=_field_writer(hint, converter)) for name, hint in _hints(kind).items()
    }
    if kind is FilmPage:
        hooks["work_type"] = override(omit_if_default=False, unstruct_hook=identity)
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **hooks)


def _field_writer(hint: Any, converter: Converter) -> Write:
    # Fields that are absent are left out before any of these is called.
    if get_origin(hint) is tuple:
        entry = get_args(hint)[0]
        return list if entry is str else _list_writer(converter.get_unstructure_hook(entry))
    if hint in {date, datetime}:
        return hint.isoformat  # type: ignore[no-any-return]
    if get_origin(hint) is FrozenMap:
        return thaw
    return converter.get_unstructure_hook(hint) if attrs.has(hint) else identity


def _list_writer(write: Write) -> Write:
    return lambda entries: [write(entry) for entry in entries]


def _title_writer(converter: Converter) -> Write:
    write = _writer(Title, converter)
    return lambda title: write(title) if title.country or title.language else title.title


def _page_writer(converter: Converter) -> Write:
    write = _writer(FilmPage, converter)
    return lambda page: {"schema_version": SCHEMA_VERSION, **write(page)}


# ---------------------------------------------------------------------------------------------- reading


def _reader(kind: type, converter: Converter) -> Read:
    readers = {name: _field_reader(hint, converter) for name, hint in _hints(kind).items()}

    def read(raw: Any, _: Any = kind) -> Any:
        if type(raw) is not dict:
            raise _unlike(raw, "an object")
        values: dict[str, Any] = {}
        faults: list[Exception] = []
        for key, value in raw.items():
            try:
                values[key] = _present(value) if (reader := readers[key]) is None else reader(value, None)
            except KeyError:
                faults.append(ValueError(f"unknown key {short(key)}"))
            except Exception as fault:  # noqa: BLE001 - one bad field must not hide the others
                faults.append(_at(fault, key, kind))
        return _build(kind, values, raw, faults)

    return read


def _build(kind: type, values: dict[str, Any], raw: Mapping[str, Any], faults: list[Exception]) -> Any:
    if not faults:
        try:
            return kind(**values)
        except (TypeError, ValueError):
            pass  # the constructor names the first fault only
    faults += _judge(kind, values, raw)
    raise ClassValidationError(f"while reading {kind.__name__}", faults, kind)


def _judge(kind: type, values: Mapping[str, Any], raw: Mapping[str, Any]) -> Iterator[Exception]:
    """Find every value that its field refuses, and every field that must be there and is not."""
    for field in attrs.fields(kind):
        if field.name in values:
            value = values[field.name]
            try:
                value = field.converter(value) if field.converter else value
                field.validator(None, field, value)
            except ValueError as fault:
                yield _at(fault, field.name, kind)
        elif field.default is attrs.NOTHING and field.name not in raw:
            yield _at(ValueError("is missing"), field.name, kind)


def _field_reader(hint: Any, converter: Converter) -> Read | None:
    """Give what turns JSON into a field's value; None where the field's own validator judges it as it is."""
    if get_origin(hint) is tuple:
        entry = get_args(hint)[0]
        return None if entry is str else _list_reader(converter.get_structure_hook(entry), entry)
    if hint in {date, datetime}:
        return _date_reader(hint)
    return converter.get_structure_hook(hint) if attrs.has(hint) else None


def _list_reader(read: Read, entry: type) -> Read:
    def read_list(raw: Any, _: Any) -> Any:
        if type(raw) is not list:
            raise _unlike(raw, "a list")
        try:
            return tuple([read(item, entry) for item in raw])
        except Exception:  # noqa: BLE001 - whatever it is, the second walk says where
            raise IterableValidationError(
                "while reading a list", [*_failures(read, raw, entry)], entry
            ) from None

    return read_list


def _failures(read: Read, raw: list[Any], entry: type) -> Iterator[Exception]:
    for index, item in enumerate(raw):
        try:
            read(item, entry)
        except Exception as fault:  # noqa: BLE001 - one bad entry must not hide the others
            fault.add_note(IterableValidationNote(f"entry {index}", index, entry))
            yield fault


def _date_reader(kind: type[date]) -> Read:
    def read_date(raw: Any, _: Any) -> date:
        if type(raw) is str:
            try:
                value = kind.fromisoformat(raw)
            except ValueError:
                raise _unlike(raw, f"an ISO {kind.__name__}") from None
            # Python reads more of ISO 8601 than the one form that is written.
            if value.isoformat() == raw.replace("Z", "+00:00"):
                return value
        raise _unlike(raw, f"an ISO {kind.__name__}")

    return read_date


def _title_reader(converter: Converter) -> Read:
    read = _reader(Title, converter)
    return lambda raw, _: Title(title=raw) if type(raw) is str else read(raw, Title)


def _page_reader(converter: Converter) -> Read:
    read = _reader(FilmPage, converter)
    names = _names(FilmPage)

    def read_page(raw: Any, _: Any) -> Any:
        if type(raw) is not dict:
            raise _unlike(raw, "an object")
        faults: list[Exception] = []
        version = raw.get("schema_version")
        if type(version) is not int or version < 1:
            faults.append(_at(_unlike(version, "a whole number from 1"), "schema_version", FilmPage))
        unknown: dict[str, Any] = {}
        known = _known(raw, names, "", unknown)
        unknown.pop("schema_version", None)
        if unknown:
            known["extra"] = _merged(known.get("extra", {}), unknown, faults)
        try:
            page = read(known, FilmPage)
        except ClassValidationError as group:
            faults += group.exceptions
        else:
            if not faults:
                return page
        raise ClassValidationError("while reading FilmPage", faults, FilmPage)

    return read_page


def _names(kind: type) -> dict[str, Any]:
    """Give the keys of an object: each with those of the objects it holds, or None where it holds none."""
    entries = {name: (get_args(hint) or (hint,))[0] for name, hint in _hints(kind).items()}
    return {name: _names(entry) if attrs.has(entry) else None for name, entry in entries.items()}


def _known(
    raw: Mapping[str, Any], names: Mapping[str, Any], path: str, unknown: dict[str, Any]
) -> dict[str, Any]:
    """Give an object without the keys that only a newer version knows; they go to `unknown`, by their path."""
    known: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in names:
            unknown[path + key] = value
            continue
        inner = names[key]
        if inner is not None and type(value) is list:
            value = [
                _known(item, inner, f"{path}{key}[{index}].", unknown) if type(item) is dict else item
                for index, item in enumerate(value)
            ]
        elif inner is not None and type(value) is dict:
            value = _known(value, inner, f"{path}{key}.", unknown)
        known[key] = value
    return known


def _merged(extra: Any, unknown: dict[str, Any], faults: list[Exception]) -> Any:
    if type(extra) is not dict:
        return extra
    for key in sorted(extra.keys() & unknown.keys()):
        faults.append(
            _at(ValueError(f"holds {short(key)}, which stands outside it as well"), "extra", FilmPage)
        )
    return extra | unknown


def _present(value: Any) -> Any:
    if value is None:
        raise ValueError("must be left out where the page does not say, got null")
    return value


def _unlike(raw: object, wanted: str) -> ValueError:
    return ValueError(f"must be {wanted}, got {'null' if raw is None else format(short(raw), '.80')}")


def _at(fault: Exception, name: str, kind: type) -> Exception:
    fault.add_note(AttributeValidationNote(f"{kind.__name__}.{name}", name, kind))
    return fault
