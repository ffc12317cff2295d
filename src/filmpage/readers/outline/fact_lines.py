"""Lines of facts without labels: "2018 · 159 min · USA / Canada", "[PG-13] [1h 45m] [Drama, Crime]".

A line counts if nearly all of it is understood, by notations that cannot be confused with each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set as AbstractSet
from typing import Any, Final

import attrs

from ...claims.claim import Claims, Path, Rank
from ...knowledge.fields import LISTS
from ...lexicon import either, word_list
from ...memory import remembered
from ...notation import age_mark, quality, runtime, year
from ...notation.names.genre import genre_name
from ...outline.row import Outline, Row
from ..facts.unlabelled import BELOW_TITLE
from .context import Context
from .sections import OTHERS

READER: Final = "fact-lines"
_LONGEST: Final = 160
"""Characters of a line of facts."""
_TOKEN: Final = 40
"""Characters of the longest fact in a line."""
_BELOW: Final = 14
"""Rows below the title that may be lines of facts."""
_ABOVE: Final = 3
_CLOSE: Final = 6
"""Rows below the title in which one fact alone is believed."""
_SEAM: Final = re.compile(
    rf"\s*[|•·;,、，/()（）\[\]\t‧●]\s*|\s+[-–—~+]\s+|\s+(?:{either(word_list('and'))})\s+"
)
_WORDS: Final = re.compile(r"\s+")
_FILES: Final = "files"
"""What a line says of the files that a page offers."""
_GENRES: Final = frozenset(("genres",))
_ALONE: Final = frozenset(("runtime_minutes", "year", "content_rating"))
"""What is believed right below the title with nothing beside it."""


@attrs.define(eq=False)
class _Line:
    row: Row
    facts: list[tuple[str, Any, str]]
    unknown: int

    @property
    def fields(self) -> frozenset[str]:
        """The fields of its facts."""
        return frozenset(field for field, _, _ in self.facts)


def read_fact_lines(outline: Outline, context: Context) -> Claims:
    """Claim the facts in the lines near the title."""
    title, first_fact = context.title, context.first_fact
    claims = Claims(READER, Rank.OPEN_GRAPH)
    taken: set[str] = set()
    start = max(0, title - _ABOVE) if title is not None else 0
    if title is None and first_fact is None:
        return claims
    end = (title if title is not None else first_fact or 0) + _BELOW
    rows = outline.rows[start:end]
    lines = [
        _line(row)
        for row in rows
        if not (
            row.block.is_outside or row.section in OTHERS or len(row.text) > _LONGEST or row.number == title
        )
    ]
    certain = {line.row.number for line in lines if _is_of_facts(line, title)}
    for line in lines:
        if line.row.number not in certain and not _is_beside(line, certain):
            continue
        for field in line.fields - taken - {_FILES}:
            taken.add(field)
            _claim(claims, line, field)
    return claims


def _is_of_facts(line: _Line, title: int | None) -> bool:
    if len(line.fields) > 1:
        return len(line.facts) > line.unknown
    is_close = title is not None and 0 < line.row.number - title <= _CLOSE
    return (
        is_close
        and not line.unknown
        and bool(line.fields)
        and (line.fields <= _ALONE or len(line.facts) > 1 or line.fields == _GENRES)
    )


def _is_beside(line: _Line, certain: AbstractSet[int]) -> bool:
    """Return whether a line of genres is right above or below a line of other facts."""
    return (
        line.fields == _GENRES
        and not line.unknown
        and len(line.facts) > 1
        and not certain.isdisjoint((line.row.number - 1, line.row.number + 1))
    )


def is_of_facts_alone(row: Row) -> bool:
    """Return whether most of what a row says are facts without labels."""
    line = _line(row)
    return len(line.facts) > line.unknown


def _claim(claims: Claims, line: _Line, field: str) -> None:
    values = [(value, raw) for name, value, raw in line.facts if name == field]
    for index, (value, raw) in enumerate(values if field in LISTS else values[:1]):
        path: Path = (field, index) if field in LISTS else (field,)
        claims.add(path, value, raw, line.row.at, "positional")


def _line(row: Row) -> _Line:
    line = _Line(row, [], 0)
    for token in _tokens(row):
        found = fact_in(token)
        if found is None:
            line.unknown += 1
        else:
            line.facts.append((*found, token))
    return line


def _tokens(row: Row) -> Iterator[str]:
    """Yield the pieces of a row: its spans, cut at separators, or at blanks if only these separate facts."""
    for span in row.spans:
        text = span.text
        whole = text.strip()
        if fact_in(whole) is not None:
            yield whole
            continue
        for part in _SEAM.split(text):
            if part and (part := part.strip(" .:")):
                yield from (part,) if fact_in(part) is not None else _apart(part)


def _apart(text: str) -> Sequence[str]:
    """Split a text at its blanks if each part is a fact: "1985 175 min Biography"."""
    words = _WORDS.split(text)
    if len(words) < 2 or len(words) > 12:
        return (text,)
    parts: list[str] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + 4), start, -1):
            if fact_in(" ".join(words[start:end])) is not None:
                parts.append(" ".join(words[start:end]))
                start = end
                break
        else:
            return (text,)
    return parts


def fact_in(text: str) -> tuple[str, Any] | None:
    """Return the field and the value that a text can be without any label, or `None`."""
    return _fact_in(text) if 0 < len(text) <= _TOKEN else None


@remembered(_TOKEN)
def _fact_in(text: str) -> tuple[str, Any] | None:
    if (number := year.get(text)) is not None:
        return "year", number
    if text[:1].isdigit() and (minutes := runtime.get(text)) is not None:
        return "runtime_minutes", minutes
    for field, read in BELOW_TITLE.items():
        if (value := read(text)) is not None:
            return field, value
    if (genre := genre_name.get(text)) is not None:
        return "genres", genre
    if quality.get(text) is not None:
        return _FILES, text
    mark = age_mark.get(text)
    if mark is not None and not text.isdigit() and len(text) > 1:
        return "content_rating", mark
    return None
