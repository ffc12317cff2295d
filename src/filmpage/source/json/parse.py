"""JSON as pages embed it: wrapped, cut, with comments and stray commas, and read within bounds.

Python's own parser is lenient (reliability.md, P-11): it accepts raw line ends in strings. If it fails, the
text is repaired in one walk and parsed again.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from json import JSONDecoder

MAX_DIGITS: Final = 20
"""Digits of the longest whole number; CPython raises its own error for more than 4,300."""

_OPENERS: Final = ("<!--", "/* <![CDATA[ */", "/*<![CDATA[*/", "//<![CDATA[", "// <![CDATA[", "<![CDATA[")
_CLOSERS: Final = ("-->", "/* ]]> */", "/*]]>*/", "//]]>", "// ]]>", "]]>", "//", ";", ",")
_BLANKS: Final = " \t\r\n\f\v\xa0\ufeff\u200b\u2028\u2029"
_SPOT: Final = re.compile(r'["/,\\]')
_STRING_END: Final = re.compile(r'["\\]')
_CLOSING: Final = re.compile(r"[\s]*+[\]}]")
_LEGAL_ESCAPES: Final = frozenset('"\\/bfnrtu')

_decoder: JSONDecoder | None = None


class JsonError(ValueError):
    """A text without a JSON value."""


def read_json(text: str) -> tuple[Any, str]:
    """Read the first JSON value of a text; return it with a note on what was wrong, empty if nothing was.

    Repeated keys are joined into one list; `NaN` and numbers of too many digits become `None`.
    Raises `JsonError` if no value can be read, even after repairs.
    """
    bare = unwrapped(text)
    value, end = value_at(bare)
    if end < 0:
        bare = repaired(bare)
        value, end = value_at(bare)
        if end < 0:
            raise JsonError("not JSON, even after repairs")
        return value, "the JSON was repaired"
    return value, "there is more after the value" if bare[end:].strip(_BLANKS + ";,") else ""


def unwrapped(text: str) -> str:
    """Strip what is around the JSON: blanks, marks of comments and CDATA, closing semicolons."""
    text = text.strip(_BLANKS)
    for _ in range(len(_OPENERS)):
        opener = next((o for o in _OPENERS if text.startswith(o)), None)
        if opener is None:
            break
        text = text[len(opener) :].lstrip(_BLANKS)
    for _ in range(2 * len(_CLOSERS)):
        closer = next((c for c in _CLOSERS if text.endswith(c)), None)
        if closer is None:
            break
        text = text[: -len(closer)].rstrip(_BLANKS)
    return text


def repaired(text: str) -> str:
    """Drop comments and trailing commas outside strings, and backslashes in strings that escape nothing."""
    kept: list[str] = []
    start = at = 0
    while (spot := _SPOT.search(text, at)) is not None:
        at, drop = spot.start(), spot.start()
        match spot[0]:
            case '"':
                at = _string(text, at, kept, start)
                if at < 0:
                    return "".join(kept)
                start = at
                continue
            case "/":
                at = _comment_end(text, at)
            case ",":
                at += 1
                if _CLOSING.match(text, at) is None:
                    continue
            case _:
                at += 1
        kept.append(text[start:drop])
        start = at
    return "".join([*kept, text[start:]])


def _string(text: str, at: int, kept: list[str], start: int) -> int:
    """Keep everything from `start` to the end of the string that opens at `at`; return that end, or -1."""
    at += 1
    while (mark := _STRING_END.search(text, at)) is not None:
        at = mark.end()
        if mark[0] == '"':
            kept.append(text[start:at])
            return at
        if text[at : at + 1] not in _LEGAL_ESCAPES:
            kept.append(text[start : at - 1])
            start = at
        at += 1
    kept.append(text[start:])
    return -1


def _comment_end(text: str, at: int) -> int:
    """Return the end of a comment that begins at a slash; the end of the text if nothing closes it."""
    closer = {"/*": "*/", "//": "\n"}.get(text[at : at + 2])
    if closer is None:
        return at + 1
    end = text.find(closer, at + 2)
    return len(text) if end < 0 else end + len(closer)


def value_at(text: str, at: int = 0) -> tuple[Any, int]:
    """Read the value that begins at a place in a text; return it and its end, or -1 for none."""
    try:
        return _new_decoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, -1


def _new_decoder() -> JSONDecoder:
    global _decoder  # noqa: PLW0603 - json is imported by the first page that has any
    if _decoder is None:
        from json import JSONDecoder

        _decoder = JSONDecoder(
            strict=False,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_float,
            parse_constant=_nothing,
        )
    return _decoder


def _object(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object; join the values of a repeated key into one list (Metacritic's actors of 2017)."""
    pairs = list(pairs)
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    lists: dict[str, list[Any]] = {}
    for key, value in pairs:
        lists.setdefault(key, []).extend(value if isinstance(value, list) else [value])
    return {key: lists[key] if len(lists[key]) > 1 else value for key, value in made.items()}


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= MAX_DIGITS else None


def _float(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


def _nothing(_: str) -> None:
    return None
