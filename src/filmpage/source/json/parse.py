"""JSON as pages embed it: wrapped, cut, with comments and stray commas, and read within bounds.

Python's own parser is lenient (reliability.md, P-11): it accepts raw line ends in strings. If it fails, the
text is repaired in one walk (`repair.py`) and parsed again.
"""

from __future__ import annotations

import math
import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from .repair import NotCertainError, repaired

if TYPE_CHECKING:
    from collections.abc import Iterable
    from json import JSONDecoder

MAX_DIGITS: Final = 20
"""Digits of the longest whole number; CPython raises its own error for more than 4,300."""

MAX_VALUES: Final = 50
"""Values one after another in one text; real blocks have up to five."""
_BLANKS: Final = " \t\r\n\f\v\xa0\ufeff\u200b\u2028\u2029"
_BRACKETS: Final = ("{", "[")
_OPENER: Final = re.compile(
    r"[\s\ufeff\u200b]*+(?:<!--(?:[^<>{]{0,300}?-->)?|(?:// ?)?<!\[CDATA\[|/\* ?<!\[CDATA\[ ?\*/"
    r"|/\*(?:[^*]|\*(?!/)){0,4000}+\*/|//[^\n]{0,1000}+\n|</?[A-Za-z][^<>]{0,500}+>"
    r"|(?:(?:var|let|const)\s{1,20})?[A-Za-z_$][\w$.]{0,100}+(?:\[[\"'][^\"'\n]{1,100}[\"']\])?\s{0,20}=(?!=))"
    r"[\s\ufeff\u200b]*+"
)
"""What may be before JSON: marks of comments and CDATA, a comment, a tag, an assignment."""
_MOST_WRAPPERS: Final = 20
_CLOSERS: Final = ("-->", "/* ]]> */", "/*]]>*/", "//]]>", "// ]]>", "]]>", "//", ";", ",")
_BETWEEN: Final = re.compile(r"[\s\ufeff\u200b;,]*+")
_FOR_HTML: Final = re.compile(r"[{\[][\s{\[]{0,200}+&(?:amp;)?(?:quot|#0?34|#x22);")
"""Marks of quotation that were escaped for HTML."""
_FOR_JSON: Final = re.compile(r'[{\[](?:[\s{\[]|\\[nrt]){0,200}+\\"')
"""Marks of quotation that were escaped for a text of JSON."""

_decoder: JSONDecoder | None = None


class JsonError(ValueError):
    """A text without a JSON value."""


def read_json(text: str) -> tuple[Any, str]:
    """Read the first JSON value of a text; return it with a note on what was wrong, empty if nothing was.

    Repeated keys are joined into one list; `NaN` and numbers of too many digits become `None`.
    Raises `JsonError` if no value can be read, even after repairs.
    """
    values, note = read_values(text, 1)
    return values[0], note


def read_values(text: str, most: int = MAX_VALUES) -> tuple[list[Any], str]:
    """Read the JSON values of a text, at most so many; return them with a note on what was wrong.

    Raises `JsonError` if no value can be read, even after repairs.
    """
    bare = unescaped(unwrapped(text))
    value, end = value_at(bare)
    if end < 0:
        return [_repaired_value(bare)], "the JSON was repaired"
    if isinstance(value, str) and value.lstrip()[:1] in _BRACKETS:
        value, inner = value_at(unwrapped(value))
        if inner < 0:
            raise JsonError("not JSON, even after repairs")
        return [value], "the JSON is a text in JSON"
    values = [value]
    note = "" if bare is text or bare in text else "the JSON was escaped"
    while end < len(bare):
        start = _next_start(bare, end)
        if start == len(bare):
            return values, note
        value, end = value_at(bare, start) if len(values) < most and bare[start] in _BRACKETS else (None, -1)
        note = "there is more after the value"
        if end < 0:
            break
        values.append(value)
    return values, note


def _next_start(text: str, at: int) -> int:
    """Return where the next value begins: past blanks, commas and semicolons."""
    found = _BETWEEN.match(text, at)
    return found.end() if found is not None else at


def _repaired_value(text: str) -> Any:
    """Read a value after repairs; one without any content is not a value."""
    try:
        value, end = value_at(repaired(text))
    except NotCertainError as error:
        raise JsonError(f"not JSON, even after repairs: {error}") from None
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if end < 0 or all(part is None for part in parts):
        raise JsonError("not JSON, even after repairs")
    return value


def unwrapped(text: str) -> str:
    """Strip what is around JSON: blanks, comments, CDATA, a tag or an assignment, semicolons."""
    text = text.strip(_BLANKS)
    at = 0
    for _ in range(_MOST_WRAPPERS):
        if (opener := _OPENER.match(text, at)) is None:
            break
        at = opener.end()
    text = text[at:]
    for _ in range(2 * len(_CLOSERS)):
        closer = next((c for c in _CLOSERS if text.endswith(c)), None)
        if closer is None:
            break
        text = text[: -len(closer)].rstrip(_BLANKS)
    return text


def unescaped(text: str) -> str:
    """Return JSON that was escaped as a whole, for HTML or for a text of JSON, as it was before that."""
    if _FOR_HTML.match(text) is not None:
        return unescape(text)
    if _FOR_JSON.match(text) is not None:
        value, end = value_at(f'"{text}"')
        return value if end > 0 and isinstance(value, str) else text
    return text


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
