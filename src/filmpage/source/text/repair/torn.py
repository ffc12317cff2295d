"""Tokens that some makers tear over several lines (`Reviewed by` / `Mara` / `9 / 10`), put together again."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ..line import Line

_TAB: Final = r"(?:3D|(?:480|720|1080|2160)p)(?:\.[A-Za-z0-9]{2,6}){0,3}"
_TABS: Final = rf"{_TAB}(?: {_TAB}){{0,11}}"
_MAX_TOKEN: Final = 160


@attrs.frozen
class Tear:
    """A line that matches `first` and a line that matches `rest` are one; `glue` stands between them.

    `blanks` is how many blank lines may stand between them.
    """

    first: re.Pattern[str]
    rest: re.Pattern[str]
    glue: str = " "
    blanks: int = 1


def _tear(first: str, rest: str, glue: str = " ", blanks: int = 1) -> Tear:
    return Tear(re.compile(first), re.compile(rest), glue, blanks)


TEARS: Final = (
    _tear(r"Reviewed by", r"\S.{0,80}"),
    _tear(r"Reviewed by .{1,80}(?<!/ 10)", r"[0-9]{1,2} ?/ ?10"),
    _tear(r"P/S", r"[0-9,]{1,12} ?/ ?[0-9,]{1,12}|counting\.\.\.|\.\.\."),
    _tear(r"Uploaded By:", r"\S{1,60}"),
    _tear(rf"Available in:(?: {_TABS})?", _TABS),
    _tear(_TABS, _TAB, blanks=0),
    _tear(r"(?:Rotten Tomatoes .{1,60} )?[0-9]{1,3}%", r"(?:- )?(?:Critics|Audience)", " - "),
    _tear(r"(?:IMDb Rating )?(?:[0-9]\.[0-9]|10\.0)", r"/ ?10|10"),
    _tear(r"(?:IMDb Rating )?[0-9]{1,2}\.[0-9](?:/10)? 10", r"[0-9,]{1,9}", blanks=0),
    _tear(r"IMDb Rating", r"[0-9](?:\.[0-9])?|10(?:\.0)?"),
    _tear(r"Rotten Tomatoes (?:Critics|Audience) - [A-Z][A-Za-z ]{2,20}", r"[0-9]{1,3}%.{0,20}", blanks=0),
    _tear(r"[0-9]{1,5}", r"Comments", blanks=0),
    _tear(r"[0-9]{1,2}", r"h|hours?", blanks=0),
    _tear(r"[0-9]{1,2} (?:h|hours?)", r"[0-9]{1,2}", blanks=0),
    _tear(r"[0-9]{1,2} (?:h|hours?) [0-9]{1,2}", r"m|min|minutes?", blanks=0),
    _tear(r"(?!.{0,60} as )[A-Z\u00c0-\u024f].{1,60}(?<![.!?:])", r"as(?: .{0,80}[^.!?])?", blanks=0),
)
"""Every token that is known to be torn."""

_MARKS: Final = frozenset(".,;:!?)")
_MAX_SENTENCE: Final = 2000

_HEADS: Final = frozenset(
    ("Reviewed by", "P/S", "Uploaded By:", "Available in:", "IMDb Rating", "Comments", "10", "/10", "/ 10",
     "Critics", "Audience", "- Critics", "- Audience", "h", "hour", "hours")
)  # fmt: skip
_LONGEST_HEAD: Final = max(map(len, _HEADS))
_REST: Final = re.compile(
    r"[0-9/]|as(?: |$)|h(?:ours?)?$|m(?:in|inutes?)?$|- |Critics|Audience|Comments|counting|\.\.\."
)
"""How the second line of a tear begins, where the first is none of the heads."""
_STARTS: Final = ("as ", "1080p", "2160p", ". ", ", ", ") ", "; ", "! ", "? ", ": ")


def is_torn(lines: list[Line]) -> bool:
    """Tell cheaply whether any token of a text may be torn."""
    for line in lines:
        text = line.text
        # The hash of a long line would cost a walk over it.
        if (len(text) <= _LONGEST_HEAD and (text in _HEADS or text in _MARKS)) or text.startswith(_STARTS):
            return True
    return False


def mend(lines: list[Line]) -> list[Line]:
    """Join the lines of torn tokens; a heading is never part of one."""
    kept: list[Line] = []
    for line in lines:
        glue = _glue(kept[-1], line) if kept else None
        if glue is None:
            kept.append(line)
            continue
        last = kept[-1]
        last.text = f"{last.text}{glue}{line.text.removeprefix('- ') if glue == ' - ' else line.text}"
        last.joined = line.number + line.joined - last.number
        last.links += line.links
    return kept


def _glue(last: Line, line: Line) -> str | None:
    """Return what stands between two lines that are one, or nothing when they are two."""
    if line.heading or last.heading or line.before > 1 or len(line.text) > _MAX_TOKEN:
        return None
    if line.text[0] in _MARKS and line.text[1:2] in ("", " "):
        # An inline element stood before the mark, and its maker broke the sentence there.
        return "" if not line.before and len(last.text) < _MAX_SENTENCE else None
    if len(last.text) > _MAX_TOKEN or not (last.text in _HEADS or _REST.match(line.text)):
        return None
    for tear in TEARS:
        if line.before <= tear.blanks and tear.rest.fullmatch(line.text) and tear.first.fullmatch(last.text):
            return tear.glue
    return None
