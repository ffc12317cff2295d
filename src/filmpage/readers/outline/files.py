"""The files that a page offers without labels: rows and cards with a quality, a size or a magnet link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

from ...claims.claim import Claims, Rank, parts_of
from ...notation import count, file_size, fps, info_hash, magnet_name, resolution
from ...notation.release import printed_size
from ...notation.scene import SCENE, dotted_name
from ...outline.row import CELL, Outline, Row
from ..facts.releases import PARSERS
from .context import Context
from .labels.row_labels import Found, head_labels

READER: Final = "files"
_LONGEST: Final = 300
"""Characters of a row that describes a file; a longer one is prose."""
_APART: Final = 6
"""Rows between two facts of one file."""
_SEAM: Final = re.compile(r"\t| ?[|•·;,/()\[\]]+ ?| [-–—] |: ")
_PICTURE: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{3,4}[pi]|[48]K|UHD|WEB|BluRay|Blu-ray|BDRip|HDRip|DVD|CAM|HDTV)", re.IGNORECASE
)
"""The beginning of what a row of a file nearly always has: a quality or a medium."""
_MANY: Final = 200
"""Files of a page."""
_UNIT: Final = re.compile(
    r"[0-9] ?(?:[KMGTКМГТ]?i?[BБo]|[x×*] ?[0-9]|f(?:ps|rames)|кадр|к/с|i/s)", re.IGNORECASE
)
"""The beginning of every spelling of a file's size, a picture's size and a frame rate."""
_NAMED: Final = ("quality", "medium", "codec")


@attrs.define(eq=False)
class _File:
    values: dict[str, Any]
    row: Row
    last: int


def read_files_of(outline: Outline, context: Context) -> Claims:
    """Claim the files of a page whose rows say what they are."""
    claims = Claims(READER, Rank.OPEN_GRAPH)
    for file in _files(outline, context) if not context.is_known("releases") else ():
        if _is_file(file.values):
            claims.add_entry(
                "releases", parts_of(file.values, file.row.text[:_LONGEST], file.row.at, "positional")
            )
    return claims


def _is_file(values: dict[str, Any]) -> bool:
    tagged = any(name in values for name in _NAMED)
    return ("info_hash" in values and len(values) > 1) or (tagged and "size" in values)


def _files(outline: Outline, context: Context) -> Iterator[_File]:
    """Yield the files: the facts of one are in a row, or in neighbouring rows and never twice."""
    current: _File | None = None
    found = 0
    heads: tuple[int, tuple[str, ...]] = (0, ())
    for row in outline.rows:
        if row.block.is_outside or len(row.text) > _LONGEST:
            continue
        if CELL in row.text and (fields := head_labels(row)):
            heads = (row.block.parent, fields)
            continue
        columns = heads[1] if row.block.parent == heads[0] else ()
        values = _values(row, columns, context.labels.get(row.number, ()))
        if not values:
            continue
        named = _named(row)
        is_new = (
            current is None
            or row.number - current.last > _APART
            or not current.values.keys().isdisjoint(values)
        )
        if is_new:
            if current is not None:
                yield current
                found += 1
            if found >= _MANY:
                return
            current = _File({}, row, row.number)
        assert current is not None  # noqa: S101 - for type checkers
        current.values.update(values)
        for name, value in named.items():
            current.values.setdefault(name, value)
        current.last = row.number
    if current is not None:
        yield current


def _named(row: Row) -> dict[str, Any]:
    """Return what the names of the files that a row links to say."""
    names = (magnet_name.get(span.url) for span in row.spans if span.url.startswith("magnet:"))
    found = [SCENE.get(name) or {} for name in names if name]
    return {name: each[name] for each in found for name in _NAMED if name in each}


def _values(row: Row, fields: Sequence[str], labels: Sequence[Found]) -> dict[str, Any]:
    """Return what a row says of a file."""
    values: dict[str, Any] = {}
    for span in (*row.spans, *row.pictures):
        if "." in span.text and "name" not in values and (name := dotted_name(span.text)) is not None:
            values["name"] = name
        if span.url and (number := info_hash.get(span.url)) is not None:
            values["info_hash"] = number
    text = row.text
    labels = [each for each in labels if each.label.field.startswith("release.")]
    if not (values or fields or labels or _PICTURE.search(text) or _UNIT.search(text)):
        return values
    _add_columns(values, row, fields)
    _add_labelled(values, labels)
    for part in _SEAM.split(text):
        _add_part(values, part.strip())
    return values


def _add_part(values: dict[str, Any], part: str) -> None:
    if _UNIT.search(part) is not None:
        if "size" not in values and (size := file_size.get(part)) is not None:
            values["size"], values["size_bytes"] = printed_size(part), size.bytes
        elif "fps" not in values and (rate := fps.get(part)) is not None:
            values["fps"] = rate
        elif "resolution" not in values and (pixels := resolution.get(part)) is not None:
            values["resolution"] = pixels
    if _PICTURE.search(part) is not None:
        found = SCENE.get(part) or {}
        values.update((name, found[name]) for name in _NAMED if name in found and name not in values)


def _add_columns(values: dict[str, Any], row: Row, fields: Sequence[str]) -> None:
    """Read the cells of a table's row by the labels in its head."""
    cells = row.text.split(CELL)
    if len(cells) < len(fields) - 1:
        return
    for field, cell in zip(fields, cells, strict=False):
        _, _, part = field.partition("release.")
        if part in ("seeds", "peers") and (number := count.get(cell.strip())) is not None:
            values[part] = number


def _add_labelled(values: dict[str, Any], labels: Sequence[Found]) -> None:
    for each in labels:
        _, _, part = each.label.field.partition("release.")
        if part in ("seeds", "peers", "size", "quality") and not each.is_alone:
            read = PARSERS[part](each.row.value(each.start, each.end))
            values.update(read or {})
