"""Lines that converters break at inline elements, rejoined: sentences, times, scores and credits."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...lexicon import either, word_list
from .line import Line

_TOKEN: Final = 160
"""Characters of a line that may be a part of a time, a score or a credit."""
_SENTENCE: Final = 2000
"""Characters of a line that a mark of punctuation may be joined to."""
_MARKS: Final = frozenset(".,;:!?)")
_HOURS: Final = either(word_list("hours", "en"))
_MINUTES: Final = either(word_list("minutes", "en"))
_AS: Final = either(word_list("as", "en"))


@attrs.frozen
class Break:
    """A row that matches `first` and a next row that matches `rest` are one line."""

    first: re.Pattern[str]
    rest: re.Pattern[str]
    blanks: int = 0
    """Blank lines that may stand between the two."""


BREAKS: Final = (
    Break(re.compile(r"[0-9]\.[0-9]|10\.0"), re.compile(r"/ ?10|10"), 1),
    Break(re.compile(r"[0-9]{1,2}"), re.compile(_HOURS)),
    Break(re.compile(rf"[0-9]{{1,2}} (?:{_HOURS})"), re.compile(r"[0-9]{1,2}")),
    Break(re.compile(rf"[0-9]{{1,2}} (?:{_HOURS}) [0-9]{{1,2}}"), re.compile(_MINUTES)),
    Break(
        re.compile(rf"(?!.{{0,60}} (?:{_AS}) )[A-Z\u00c0-\u024f].{{1,60}}(?<![.!?:])"),
        re.compile(rf"(?:{_AS})(?: .{{0,80}}[^.!?])?"),
    ),
)
"""Scores out of ten, times, and the parts of actors."""

_SECOND: Final = re.compile(rf"/ ?10|10|[0-9]|(?:{_AS})(?: |$)|(?:{_HOURS}|{_MINUTES})$")
"""How the second row of a broken line begins."""
_OPENINGS: Final = ("as ", ". ", ", ", ") ", "; ", "! ", "? ", ": ")
_UNITS: Final = frozenset(("10", "/10", "/ 10", *word_list("hours", "en"), *word_list("as", "en")))
_LONGEST_UNIT: Final = max(map(len, _UNITS))
_STARTS: Final = frozenset(text[0] for text in (*_OPENINGS, *_UNITS, *_MARKS))
"""The characters with which a second row begins."""


def has_breaks(lines: list[Line]) -> bool:
    """Return cheaply whether any line of a text may be broken."""
    for line in lines:
        text = line.text
        if text[0] not in _STARTS:
            continue
        # The hash of a long line would cost a walk over it.
        if (len(text) <= _LONGEST_UNIT and (text in _UNITS or text in _MARKS)) or text.startswith(_OPENINGS):
            return True
    return False


def rejoin(lines: list[Line]) -> list[Line]:
    """Rejoin broken lines; a heading is never part of one."""
    kept: list[Line] = []
    for line in lines:
        glue = _glue(kept[-1], line) if kept else None
        if glue is None:
            kept.append(line)
        else:
            kept[-1].extend(line, glue)
    return kept


def _glue(last: Line, line: Line) -> str | None:
    """Return what is printed between two rows that are one line, or `None` when they are two."""
    if line.heading or last.heading or line.before > 1 or len(line.text) > _TOKEN:
        return None
    if line.text[0] in _MARKS and line.text[1:2] in ("", " "):
        # An inline element ended before the mark, and the converter broke the sentence there.
        return "" if not line.before and len(last.text) < _SENTENCE else None
    if len(last.text) > _TOKEN or not _SECOND.match(line.text):
        return None
    found = (
        each
        for each in BREAKS
        if line.before <= each.blanks and each.rest.fullmatch(line.text) and each.first.fullmatch(last.text)
    )
    return " " if next(found, None) is not None else None
