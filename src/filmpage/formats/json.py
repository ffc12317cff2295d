"""JSON: one document per page, the same text for equal pages, read back without guessing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any, Final, NoReturn

from cattrs import transform_error
from cattrs.errors import BaseValidationError

from ..errors import LimitError, LoadError
from ..limits import Limits
from ..model.checks import short
from ..model.film import FilmPage
from ._convert import SCHEMA_VERSION, configure_converter, make_converter

__all__ = ["SCHEMA_VERSION", "configure_converter", "dumps", "loads", "make_converter"]

_BRACKET: Final = re.compile(r"[\[\]{}]")


def dumps(page: FilmPage, *, indent: int | None = None) -> str:
    """Write a page as JSON.

    Keys are in the order of the model; absent values are left out, and empty lists are kept.
    `indent` is that of `json.dumps`.
    `loads(dumps(page)) == page` for every page.
    """
    if not isinstance(page, FilmPage):
        raise TypeError(f"page must be a FilmPage, not {type(page).__name__}")
    write, _ = _hooks()
    return _encoder(indent).encode(write(page))


def loads(text: str | bytes, *, limits: Limits = Limits()) -> FilmPage:
    """Read a page from JSON as `dumps` writes it, in this version or in a newer one.

    Nothing is coerced: `null` is not a text, `1.9` is not a whole number, `"7"` is not a number. Keys that
    this version does not know are kept in `FilmPage.extra` under their paths: `birthday` of the first entry
    of `cast` becomes `extra["cast[0].birthday"]`.

    Raises `LoadError` for a text that is not such a document, with the path of every fault, and `LimitError`
    for one that is longer or nested deeper than `limits` allow.
    """
    text = _decoded(text, limits.max_bytes)
    depth = _depth(text, limits.max_json_depth)
    if depth > limits.max_json_depth:
        raise LimitError("max_json_depth", depth, limits.max_json_depth)
    try:
        raw = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise LoadError([f"not JSON: {error.msg}, line {error.lineno}, column {error.colno}"]) from None
    except ValueError as error:
        # A number of thousands of digits, a repeated key, NaN.
        raise LoadError([f"not JSON: {error}"]) from None
    _, read = _hooks()
    try:
        page: FilmPage = read(raw, FilmPage)
    except (BaseValidationError, ValueError) as error:
        raise LoadError(list(map(_path_first, transform_error(error, "", _message)))) from None
    return page


@cache
def _hooks() -> tuple[Callable[[FilmPage], Any], Callable[[Any, type[FilmPage]], FilmPage]]:
    converter = make_converter()
    return converter.get_unstructure_hook(FilmPage), converter.get_structure_hook(FilmPage)


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    # Frozen values have no cycles, and the model's validators reject NaN.
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, indent=indent)


def _decoded(text: str | bytes, longest: int) -> str:
    if isinstance(text, str):
        # A character has at most four bytes, so that only long texts have to be encoded to be counted.
        size = len(text) if len(text) * 4 <= longest else len(text.encode("utf-8", "surrogatepass"))
    elif isinstance(text, bytes):
        size = len(text)
    else:
        raise TypeError(f"text must be str or bytes, not {type(text).__name__}")
    if size > longest:
        raise LimitError("max_bytes", size, longest)
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LoadError([f"not UTF-8: byte {error.start}"]) from None


def _depth(text: str, enough: int) -> int:
    """Count how deep lists and objects are nested, without reading them."""
    if text.count("[") + text.count("{") <= enough:
        return 0
    # Without escapes, every second piece between quotes is outside any string.
    bare = text.replace("\\\\", "").replace('\\"', "")
    level = deepest = 0
    for bracket in _BRACKET.findall("".join(bare.split('"')[::2])):
        level += 1 if bracket in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        # JSON parsers differ in which of the two values they keep.
        raise ValueError(f"the key {short(_first_doubled(pairs))} is repeated")
    return members


def _first_doubled(pairs: list[tuple[str, Any]]) -> str:
    """Return the first key that is repeated later."""
    times = Counter(key for key, _ in pairs)
    return next(key for key, count in times.items() if count > 1)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not allowed in JSON")


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


def _message(error: BaseException, kind: type | None) -> str:
    return str(error)


def _path_first(fault: str) -> str:
    # cattrs writes "size_bytes must be … @ .releases[1].size_bytes".
    message, _, path = fault.rpartition(" @ ")
    path = path.removeprefix(".")
    message = message.removeprefix(path.rpartition(".")[2] + " ")
    return f"{path or 'the document'}: {message}"
