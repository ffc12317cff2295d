"""People whose jobs are printed below their names or in brackets after them: "Ann Lee (Director)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from ...claims.claim import Claims, Rank
from ...knowledge.fields import MAKERS
from ...knowledge.labels import MAX_LABEL, labels_of
from ...outline.row import Outline, Row
from ..facts.entries import is_name
from .context import Context
from .sections import OTHERS

READER: Final = "jobs"
_LONGEST: Final = 2 * MAX_LABEL
_IN_BRACKETS: Final = re.compile(r"(?P<name>[^()（）]{2,80}?)\s?[(（](?P<job>[^()（）]{2,60})[)）]")
"""A name and a job in brackets, as the whole of a line."""


def read_jobs(outline: Outline, _: Context) -> Claims:
    """Claim the directors and writers among people whose names are followed by their jobs alone."""
    claims = Claims(READER, Rank.PAGE_TITLE)
    named: dict[str, set[str]] = {path: set() for path in MAKERS.values()}
    for row, below, after in zip_longest(outline.rows, outline.rows[1:], outline.rows[2:]):
        for name, path in _bracketed(row) if ")" in row.text else ():
            _claim(claims, named, path, name, row)
        if (
            below is None
            or _may_be_value(after, below)
            or row.block.is_outside
            or row.section in OTHERS
            or not _is_pair(outline, row, below)
        ):
            continue
        name = row.spans[0].text
        for path in _paths(below):
            _claim(claims, named, path, name, row)
    return claims


def _claim(claims: Claims, named: dict[str, set[str]], path: str, name: str, row: Row) -> None:
    if name not in named[path]:
        index = len(named[path])
        named[path].add(name)
        claims.add((path, index, "name"), name, name, row.at, "positional")


def _bracketed(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the makers of a row that is a name with a job in brackets: "Haruo Minase (Regie)"."""
    if row.level or row.block.is_outside or row.section in OTHERS or len(row.text) > _LONGEST:
        return
    found = _IN_BRACKETS.fullmatch(row.text)
    if found is not None and is_name(found["name"]):
        for label in labels_of(found["job"]):
            if label.field in MAKERS:
                yield found["name"], MAKERS[label.field]


def _is_pair(outline: Outline, row: Row, below: Row) -> bool:
    """Return whether two rows are one person's: a name, and a job in the same small block, or both linked."""
    if row.level or below.level or row.is_picture or len(row.spans) > 1 or len(below.text) > MAX_LABEL:
        return False
    outer = outline.blocks[row.block.parent]
    is_linked = bool(row.spans[0].url) and not below.spans[0].url
    is_small = outer.start == row.number and outer.end == below.number + 1
    return (is_linked or is_small) and not below.text.rstrip().endswith((":", "：")) and is_name(row.text)


def _may_be_value(row: Row | None, label: Row) -> bool:
    """Return whether a row is the value of a label above it, and not the next person."""
    beside = row is not None and row.block.parent == label.block.parent
    if row is None or not beside or row.is_picture:
        return False
    return not row.spans[0].url and not row.level and is_name(row.text)


def _paths(row: Row) -> Sequence[str]:
    return [MAKERS[label.field] for label in labels_of(row.text) if label.field in MAKERS]
