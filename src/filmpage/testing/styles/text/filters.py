"""What happens to the lines of a text after it was made: filters of data sets, and wrapping."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from typing import Final

_WIDTHS: Final = {"at_79": 79, "at_60": 60}


def keep(lines: list[str], name: str) -> tuple[list[str], list[str]]:
    """Return the lines that a filter keeps, and those that it drops; blank lines are kept."""
    if name == "once":
        first = {line: index for index, line in reversed([*enumerate(lines)])}
        kept = [line for index, line in enumerate(lines) if not line or first[line] == index]
        return kept, []
    keeps = _FILTERS[name]
    return [line for line in lines if not line or keeps(line)], [
        line for line in lines if line and not keeps(line)
    ]


def wrapped(lines: list[str], wrap: str) -> list[str]:
    """Return lines broken at a width, between words."""
    width = _WIDTHS.get(wrap)
    if width is None:
        return lines
    return [part for line in lines for part in _wrapped(line, width) or [""]]


def _wrapped(line: str, width: int) -> list[str]:
    margin = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(line, width, subsequent_indent=margin, break_long_words=False)


_FILTERS: Final[Mapping[str, Callable[[str], bool]]] = {
    "all": lambda _: True,
    "two_words": lambda line: len(line.split()) > 1,
    "no_digits": lambda line: not line.strip().isdigit(),
}
