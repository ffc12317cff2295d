"""The film's title in a text: the line before a year line, or part of the document's title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from ...claims.claim import Claims
from ...knowledge.labels import heading_of
from ...layout.reads import Reads
from ...layout.text import Identity
from ...lexicon import word_list
from ...source.text.line import Line
from .tokens import MAX_FORM, LineTable

_LONGEST_TITLE: Final = 200
_LONGEST_YEAR_LINE: Final = 60
_LONGEST_FIRST: Final = 80
"""Characters of a title without a year line: of a first line, which may be a sentence."""
_OF_PROGRAMS: Final = ("{", "//", "$(", "});")
_NEAR: Final = 7
"""Lines after a first line within which the page's own lines must follow, if it is the title."""


@attrs.define(eq=False)
class Named:
    """A title line, the year line, perhaps a line of genres, and their indices."""

    title: Line | None
    year: Line | None
    year_values: Any
    lines: list[int]
    genres: Line | None = None
    genre_values: Any = None


_COUNT: Final = re.compile(r" ?\([0-9.,]{1,9}\)$")
"""How many entries are below a heading."""


def find_identity(identity: Identity, lines: Sequence[Line], table: LineTable) -> list[Named]:
    """Find the title lines; pages print them for phones and for desktops."""
    if identity.year is None:
        return _over(identity, lines, table)
    pairs = [
        named
        for i in range(1, len(lines))
        if (named := _pair(identity, identity.year, lines, i, table)) is not None
    ]
    if not pairs:
        return []
    if len({named.title.text for named in pairs if named.title is not None}) == 1:
        return pairs
    counts = Counter(named.title.text for named in pairs if named.title is not None)
    if len(counts) == 1:
        return pairs
    documents = {title for line in lines if (title := _document_title(identity, line.text)) is not None}
    best = max(pairs, key=lambda n: (n.title.text in documents, counts[n.title.text], n.genres is not None,
                                     -n.lines[0]) if n.title else ())  # fmt: skip
    return [named for named in pairs if named.title is not None and best.title is not None
            and named.title.text == best.title.text]  # fmt: skip


def _over(identity: Identity, lines: Sequence[Line], table: LineTable) -> list[Named]:
    """Find the title over the first line that must be beneath one, and the values of that line."""
    title = -1
    for index, line in enumerate(lines):
        values = _beneath(identity, lines, index)
        if values is not None and title >= 0:
            facts = values if isinstance(values, Mapping) else {}
            return [Named(lines[title], line, facts, [title, index] if facts else [title])]
        if any(mark in line.text for mark in _OF_PROGRAMS):
            title = -1  # the line over it may be of the program, too
        elif values is None and _may_be_title(line.text, table):
            title = index
    return []


def _may_be_title(text: str, table: LineTable) -> bool:
    """Return whether a line has words, and no other meaning in the layout, nor that of a heading."""
    if len(text) > _LONGEST_TITLE or not any(map(str.isalpha, text)) or table.whole_line(text):
        return False
    return heading_of(_COUNT.sub("", text)) is None


def _beneath(identity: Identity, lines: Sequence[Line], index: int) -> Any:
    """Read the line below the title, joined with the next unless that matches by itself."""
    texts = [line.text for line in lines[index : index + 2]]
    for text in (texts[0], " ".join(texts) if len(texts) > 1 and not _any(identity, texts[1]) else ""):
        if (values := _any(identity, text)) is not None:
            return values
    return None


def _any(identity: Identity, text: str) -> Any:
    found = (reads.get(text) for reads in identity.beneath) if len(text) <= MAX_FORM else ()
    return next((values for values in found if values is not None), None)


def _pair(
    identity: Identity, year: Reads, lines: Sequence[Line], index: int, table: LineTable
) -> Named | None:
    line, before = lines[index], lines[index - 1]
    if (values := _year(year, line.text)) is None:
        return None
    if sum(_year(year, near.text) is not None for near in lines[max(0, index - 1) : index + 3]) > 2:
        return None  # a menu of years
    token = table.token(before.text, "")
    if len(before.text) > _LONGEST_TITLE or (token is not None and token.kind not in ("says", "rest")):
        return None
    if _document_title(identity, before.text) is not None:
        return None  # the page's name, which holds more than the title
    named = Named(before, line, values, [index - 1, index])
    below = lines[index + 1].text if index + 1 < len(lines) and identity.genres is not None else None
    if (
        below is not None
        and identity.genres is not None
        and (genres := identity.genres.get(below)) is not None
    ):
        named.genres, named.genre_values = lines[index + 1], genres
        named.lines.append(index + 1)
    return named


def _year(year: Reads, text: str) -> Any:
    """Read a line that begins with a year; any other costs a look at its first characters."""
    return year.get(text) if 4 <= len(text) <= _LONGEST_YEAR_LINE and text[:4].isdigit() else None


def _document_title(identity: Identity, text: str) -> str | None:
    if len(text) > _LONGEST_TITLE:
        return None
    for reads in identity.document:
        if (values := reads.get(text)) is not None:
            return str(values["title"])
    return None


def claim_identity(
    identity: Identity, named: Sequence[Named], lines: Sequence[Line], table: LineTable, claims: Claims
) -> list[int]:
    """Claim title, year and genres, and return the lines that hold them."""
    if named:
        first = named[0]
        if first.title is not None:
            claims.add(("title",), first.title.text, first.title.text, first.title)
        if first.year is not None:
            _claim_values(first.year_values, first.year, claims)
        with_genres = next((n for n in named if n.genres is not None), None)
        if with_genres is not None and with_genres.genres is not None:
            line = with_genres.genres
            for index, genre in enumerate(with_genres.genre_values):
                claims.add(("genres", index), genre, line.text, line)
        return [index for n in named for index in n.lines]
    for index, line in enumerate(lines):
        for reads in identity.document:
            if len(line.text) <= _LONGEST_TITLE and (values := reads.get(line.text)) is not None:
                _claim_values(values, line, claims)
                return [index]
    return _claim_first_line(lines, table, claims) if identity.year is not None else []


def _claim_first_line(lines: Sequence[Line], table: LineTable, claims: Claims) -> list[int]:
    """Claim a first line without another meaning as the title."""
    first = lines[0] if lines else None
    if (
        first is None
        or first.number != 1
        or len(first.text) > _LONGEST_FIRST
        or first.text.endswith((*word_list("sentence_end"), ":"))
    ):
        return []
    if table.token(first.text, "") is not None or not any(map(str.isalpha, first.text)):
        return []
    if not any(table.token(line.text, "head") is not None for line in lines[1:_NEAR]):
        return []
    claims.add(("title",), first.text, first.text, first, "inferred")
    return [0]


def _claim_values(values: Mapping[str, Any], line: Line, claims: Claims) -> None:
    for name, value in values.items():
        if isinstance(value, tuple):
            for index, part in enumerate(value):
                claims.add((name, index), part, line.text, line)
        else:
            claims.add((name, 0) if name == "languages" else (name,), value, line.text, line)
