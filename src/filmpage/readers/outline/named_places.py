"""Values without a label whose element is named after what it holds: `class="film-duration"`.

Class names are the site's own business, so a value counts only where a notation reads the whole of it, and
only in the first element of a name: the others are usually those of other films.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Final

import attrs

from ...claims.claim import Claims, Path, Rank
from ...knowledge.fields import FIELDS, KNOWN, LISTS, PEOPLE_PATHS
from ...lexicon import either
from ...outline.pieces import Gap, Piece
from ...outline.row import Block, Outline, Row, Span
from ..facts.entries import listed
from ..facts.prose import prose
from ..facts.unlabelled import NAMED_ELEMENT
from .context import Context
from .labels.values import joined
from .sections import OTHERS

READER: Final = "named-places"
_PARTS: Final = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_NAMES: Final[Mapping[str, str]] = {name: field.path for field in FIELDS for name in field.element_names}
"""The field of the model that a name of an element means."""
_OF_LISTS: Final = [name for field in FIELDS if field.key in KNOWN for name in field.element_names]
_PATH: Final = re.compile(rf"/(?P<name>{either(_OF_LISTS)})(?:/|\.|\?|-)[^/]", re.IGNORECASE)
"""What the address of a link to other films of the same kind names."""
_MAX_WORDS: Final = 300
"""Characters of an element's class and id, or of an address, that are looked at."""
_MAX_SCALAR: Final = 60
_MAX_LIST: Final = 200
"""Characters of a value, and of a list of values."""
_MAX_ROWS: Final = 60
"""Rows of a block that is named after prose."""
_MAX_TRIES: Final = 100
"""Places of a page that are named after a field and are read."""
_MIN_PLOT: Final = 80
"""Characters of the shortest plot."""


def read_named_places(outline: Outline, _: Context) -> Claims:
    """Claim the values of the blocks and spans that are named after a field."""
    reader = _NamedPlaces(Claims(READER, Rank.PAGE_TITLE))
    for path, place, block in islice(_places(outline), _MAX_TRIES):
        if reader.may_read(path, block):
            rows = outline.rows[place.start : place.end][:_MAX_ROWS] if isinstance(place, Block) else []
            value = joined(outline, rows, place) if isinstance(place, Block) else _piece(place)
            reader.read(path, value, block)
    return reader.claims


def _piece(span: Span) -> list[Piece]:
    return [span.piece(span.text, Gap.BLANK)]


def _places(outline: Outline) -> Iterator[tuple[str, Block | Span, Block]]:
    """Yield the places that are named after fields: the field, the place, and the block around it."""
    for row in outline.rows:
        if row.block.is_outside or row.section in OTHERS:
            continue
        for block in _begun(outline, row):
            for path in fields_named(block.names):
                yield path, block, outline.blocks[block.parent]
        if len(row.spans) <= _MAX_ROWS:
            for span in row.spans:
                for path in _fields_of(span):
                    yield path, span, row.block


def _begun(outline: Outline, row: Row) -> Iterator[Block]:
    """Yield the blocks that begin with a row, from the innermost."""
    block = row.block
    while block.start == row.number:
        yield block
        if not block.number:
            return
        block = outline.blocks[block.parent]


def _fields_of(span: Span) -> tuple[str, ...]:
    fields = fields_named(span.names) if span.names else ()
    if span.url and (match := _PATH.search(span.url[:_MAX_WORDS])) is not None:
        linked = _NAMES.get(match["name"].lower())
        return (*fields, linked) if linked is not None and linked not in fields else fields
    return fields


@lru_cache(maxsize=4096)  # a page has far fewer names than elements
def fields_named(words: str) -> tuple[str, ...]:
    """Return the fields that a place is named after: by a class, an id, or the last word of one."""
    names: list[str] = []
    for word in words[:_MAX_WORDS].split():
        if parts := [part.lower() for part in _PARTS.split(word) if part]:
            names += ("".join(parts), parts[-1])
    return tuple(dict.fromkeys(_NAMES[name] for name in names if name in _NAMES))


@attrs.define(eq=False)
class _NamedPlaces:
    """One reading of the places that are named after fields."""

    claims: Claims
    blocks: dict[str, Block] = attrs.field(factory=dict)
    """The block where each field was read: a list goes on in it only."""
    counts: dict[str, int] = attrs.field(factory=dict)
    """How many values of each field were read."""

    def may_read(self, path: str, block: Block) -> bool:
        """Return whether a place is the first of its name, or goes on with a list."""
        return path not in self.blocks or (path in LISTS and self.blocks[path] is block)

    def read(self, path: str, value: Sequence[Piece], block: Block) -> None:
        """Read a place that is named after a field; a field that no notation reads is prose."""
        is_list = path in LISTS
        values = _values(path, value) if value else []
        if not values:
            return
        self.blocks[path] = block
        start = self.counts.get(path, 0)
        for index, (found, raw) in enumerate(values, start):
            whole: Path = (path, index) if is_list else (path,)
            whole = (*whole, "name") if path in PEOPLE_PATHS else whole
            self.claims.add(whole, found, raw, block.at, "positional")
        self.counts[path] = start + len(values)


def _values(path: str, value: Sequence[Piece]) -> list[tuple[Any, str]]:
    """Return what a value holds; of a list with an entry that is not understood, nothing."""
    read = NAMED_ELEMENT.get(path)
    if read is None:
        text = prose(value)
        return [(text, text)] if text is not None and len(text) >= _MIN_PLOT else []
    text = " ".join(piece.text for piece in value)
    if path in LISTS:
        entries = listed(value) if len(text) <= _MAX_LIST else []
        values = [(read(entry.text), entry.text) for entry in entries]
        return [] if any(found is None for found, _ in values) else values
    found = read(text) if len(text) <= _MAX_SCALAR else None
    return [] if found is None else [(found, text)]
