"""Values in the lines of a text: their pieces and links, and what a sentence leaves at their edges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ....knowledge.fields import KNOWN, PEOPLE
from ....lexicon import either, word_list
from ....notation.names.certification import MPA_SYMBOL
from ....notation.names.genre import glued_genres
from ....notation.text import SENTENCE_ENDS
from ....outline.pieces import Gap, Piece
from ....source.text.line import Line
from ...facts import entries

PROSE: Final = 60
"""A line of as many characters is prose."""

PARTING: Final = frozenset("|/,·•")
"""Signs that some makers leave on a line of their own between two entries."""
_PLAYED: Final = re.compile(r"(?P<name>[^(),;]{2,60}) ?\((?P<character>[^()]{2,80})\)\.?(?:[,;] ?|$)")


_AND: Final = re.compile(f", (?:{either(word_list('and'))}) ")
_MINUTES: Final = re.compile(r"(?P<minutes>[0-9]{1,3})(?::[0-9]{2} ?min.{0,6}|\.|')?", re.IGNORECASE)
_DAY: Final = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>[^\W\d_]{3,12})\.?,? (?P<year>(?:18|19|20)[0-9]{2})"
    r"(?P<rest> ?\([^()]{2,40}\))?"
)


_AGAIN: Final = re.compile(r" ?\( ?[0-9]{4}-[0-9]{2}-[0-9]{2} ?\)| \^| ?\[[0-9a-z]{1,3}\]")
"""A day as machines read it, and marks of footnotes."""
_WIDTH: Final = re.compile(r",? (?:wide|limited|original)$", re.IGNORECASE)
"""In how many cinemas a film opened, behind the day."""
_MORE: Final = re.compile(
    r"(?:(?:^| ?\| ?| )(?:see (?:more|all|full)[^.|]{0,40}"
    r"|(?:read |show )?more|show all|edit|expand))? ?»? ?\|?$",
    re.IGNORECASE,
)
_NOTES: Final = re.compile(r" ?\([^()]{1,80}\)| ?(?:\.{3}|…)$| &$")


_CREDIT: Final = re.compile(
    r"(?:(?<=[.!?…”\"。！？]) ?"
    r"(?:\((?![A-Z]{2,12}\.)[^()]{2,50}\)|[-—–]+ ?[^.!?]{2,60}|\[[^\[\]]{2,40}\]|© ?\S{1,30})"
    r"|(?:\.{3})? ?(?:written by|add synopsis|plot summary|full synopsis|full summary|warning!) ?.{0,120})$",
    re.IGNORECASE,
)
"""What follows a plot: who wrote it, and links."""


def tidy_prose(text: str) -> str:
    """Take off a plot's source and links, and its first copy where a maker printed it cut and whole."""
    again = text.find(text[:_COPY], _COPY) if len(text) > 2 * _COPY else -1
    text = text[again:] if again > 0 else text
    if (expands := _EXPANDS.search(text)) is not None:
        return text[: expands.start()]
    text = _without_more(text)
    head, tail = text[:-200], text[-200:]
    return (head + _CREDIT.sub("", tail)).rstrip()


def unparted(field: str, text: str) -> tuple[str, ...]:
    """Return the entries of a list that a maker split by blanks or not at all, if all are known by name."""
    if field == "genre" and (genres := glued_genres(text)):
        return genres
    known = KNOWN.get(field)
    words = text.split() if known is not None and len(text) <= _MAX_SPACED else []
    found: list[str] = []
    while known is not None and words:
        counts = range(1, min(_MAX_NAME, len(words)) + 1)
        if field != "genre":  # "crime drama" are two, "South Korea" is one
            counts = counts[::-1]
        name = next((name for n in counts if known.get(name := " ".join(words[:n])) is not None), "")
        if not name:
            return ()
        found.append(name)
        words = words[name.count(" ") + 1 :]
    return tuple(found) if len(found) > 1 else ()


_MAX_SPACED: Final = 160
_MAX_NAME: Final = 4
"""Words of the longest name of a country or a genre."""


def led_on(text: str) -> str:
    """Take off the link behind a list that leads on ("Drama more")."""
    head, _, last = text.rpartition(" ")
    return head if head and entries.is_more_link(last) else text


def _without_more(text: str) -> str:
    """Take the link to the whole of a text off its end."""
    found = _MORE.search(text, max(0, len(text) - _LONGEST_MORE))
    return text[: found.start()] if found is not None else text


_LONGEST_MORE: Final = 80
_COPY: Final = 50
_EXPANDS: Final = re.compile(r"(?<=[.!?\]\")]) ?… ?expand$", re.IGNORECASE)
"""The link that shows the whole of a text, behind the whole of it: nothing else is to be taken off."""
_BECAUSE: Final = re.compile(rf"({MPA_SYMBOL}) \([^()0-9].{{0,400}}$")
"""A certificate and the board's reasons."""
_BOARD: Final = re.compile(rf"(?:{MPA_SYMBOL})(?= ?[^\x00-\x7f])")


def tidy(text: str, field: str) -> str:
    """Take off what is of the sentence, not of the value: a full stop, "and" after a comma, a day's name."""
    if field == "plot":
        return tidy_prose(text)
    if field != "title":
        text = _without_more(text)
    if field in PEOPLE and field != "cast":
        text = _NOTES.sub("", text).strip()
    if field in PEOPLE or field in KNOWN:
        text = _AND.sub(", ", led_on(text) if field in KNOWN else text)
        last = text.rpartition(" ")[2]
        return text[:-1] if text.endswith(".") and len(last) > 3 and "." not in last[:-1] else text
    if field == "content_rating" and (found := _BOARD.match(text)):
        return found[0]
    if field == "rating" and (found := _BECAUSE.match(text)):
        return found[1]
    if field == "runtime" and (found := _MINUTES.fullmatch(text)):
        return f"{found['minutes']} min"
    if field == "release_date":
        text = _WIDTH.sub("", _AGAIN.sub("", text))
    if field == "release_date" and (found := _DAY.search(text[:120])):
        return f"{found['day']} {found['month']} {found['year']}{found['rest'] or ''}"
    return text


def rows_of_cast(text: str, line: Line) -> list[Piece] | None:
    """Read "Name (Character), Name (Character)" as rows; `None` where a name has no brackets."""
    found = list(_PLAYED.finditer(text))
    if not found or found[0].start() or sum(len(each[0]) for each in found) < len(text.rstrip()) - 2:
        return None
    return [
        piece
        for each in found
        for piece in (
            *pieces_of(each["name"].strip(), line, Gap.ITEM),
            Piece(f"as {each['character']}", gap=Gap.CELL),
        )
    ]


def pieces_of(text: str, line: Line, gap: Gap) -> list[Piece]:
    """Cut words of a line at its links."""
    found: list[Piece] = []
    start = 0
    for link in line.links:
        at = text.find(link.text, start) if link.text and not link.image else -1
        if at < 0:
            continue
        if text[start:at].strip():
            found.append(Piece(text[start:at].strip(), gap=Gap.BLANK))
        found.append(Piece(link.text, url=link.url, gap=Gap.BLANK, title=link.title))
        start = at + len(link.text)
    if text[start:].strip():
        found.append(Piece(text[start:].strip(), gap=Gap.BLANK))
    if found:
        found[0] = attrs.evolve(found[0], gap=gap)
    return found


def row_of(line: Line, field: str) -> list[Piece]:
    """Return a line as one row of a list, with the role that a link's title holds."""
    if line.cells is not None and len(line.cells) > 1:
        return [
            p
            for n, cell in enumerate(line.cells)
            for p in pieces_of(tidy(cell, field), line, Gap.CELL if n else Gap.ITEM)
        ]
    if not line.links and (names := unparted(field, line.text)):
        return [Piece(name, gap=Gap.ITEM) for name in names]
    pieces = pieces_of(tidy(line.text, field), line, Gap.ITEM)
    titled = next((link for link in line.links if link.title and link.title != link.text), None)
    if titled is not None and len(line.links) == 1:
        pieces.append(Piece(f"as {titled.title}", gap=Gap.CELL))
    return pieces


def played_row(row: Line, name: int, part: int) -> list[Piece]:
    """Return a table's row as a credit, by the columns of the name and of the part."""
    cells = row.cells or ()
    if not is_named(cells[name]) or not cells[name].strip():
        return []
    return [
        Piece(cells[name], gap=Gap.ITEM),
        *([Piece(f"as {cells[part]}", gap=Gap.CELL)] if cells[part].strip(" -–—") else []),
    ]


def listed_names(line: Line) -> list[Piece]:
    """Return the names of a line that lists several."""
    value = pieces_of(line.text, line, Gap.BLANK)
    people = entries.people(value)
    return list(value) if len(people) > 1 and all(is_named(each.text) for each in people) else []


def is_named(name: str) -> bool:
    """Return whether words have the look of a name: few, and not ending in a small letter's word."""
    words = name.split()
    return len(words) <= 5 and not (name.isascii() and words[-1][:1].islower())


def is_prose(line: Line) -> bool:
    """Return whether a line is a paragraph of prose."""
    return len(line.text) >= PROSE or (line.text.endswith(SENTENCE_ENDS) and " " in line.text)


def is_value(field: str, text: str) -> bool:
    """Return whether a line under a label is a value of it, or parts two: "English" is then no label."""
    known = KNOWN.get(field)
    return known is not None and (text in PARTING or known.get(text) is not None)


def opens_with_tagline(lines: Sequence[Line]) -> bool:
    """Return whether a short line stands under a heading, and over the first paragraph of a plot."""
    if len(lines) < 3:
        return False
    heading, line, below = lines[:3]
    return (
        len(line.text) < _MAX_TAGLINE
        and " " in line.text
        and len(below.text) > 2 * len(line.text)
        and is_prose(below)
        and not below.heading
        and (not line.heading or line.heading >= heading.heading > 0)
    )


_MAX_TAGLINE: Final = 90
