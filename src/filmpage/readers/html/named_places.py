"""Values without a label whose element is named after what it holds: `class="film-duration"`.

Class names are the site's own business, so a value counts only where a notation reads the whole of it, and
only in the first element of a name: the others are usually those of other films.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, Final

import attrs
from lxml import etree

from ...claims.claim import Claims, Path, Rank
from ...knowledge.fields import FIELDS, KNOWN, LISTS, PEOPLE_PATHS
from ...lexicon import either
from ...source.html.element_text import text_of
from ...source.html.elements import Element
from ..facts.entries import listed
from ..facts.prose import prose
from ..facts.unlabelled import NAMED_ELEMENT, Read
from .flatten import MAX_PIECES, Looks, pieces

READER: Final = "named-places"
_PARTS: Final = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_NAMES: Final[Mapping[str, str]] = {name: field.path for field in FIELDS for name in field.element_names}
"""The field of the model that a name of an element means."""
_OF_LISTS: Final = [name for field in FIELDS if field.key in KNOWN for name in field.element_names]
_PATH: Final = re.compile(rf"/(?P<name>{either(_OF_LISTS)})(?:/|\.|\?|-)[^/]", re.IGNORECASE)
"""What the address of a link to other films of the same kind names."""
_LEVELS: Final = 8
"""Elements above the heading, up to the block that is about the film."""
_MAX_WORDS: Final = 300
"""Characters of an element's class and id, or of an address, that are looked at."""
_MAX_SCALAR: Final = 60
_MAX_LIST: Final = 200
"""Characters of a value, and of a list of values."""
_MAX_CHILDREN: Final = 60
"""Elements inside of one that holds a value."""
_MAX_TRIES: Final = 100
"""Elements of a page that are named after a field and are read."""
_MIN_PLOT: Final = 80
"""Characters of the shortest plot."""


def read_named_places(elements: Sequence[Element]) -> Claims:
    """Claim the values of elements that are named after a field, in the block of the only large heading."""
    reader = _NamedPlaces(Claims(READER, Rank.PAGE_TITLE))
    known: dict[str, tuple[str, ...]] = {}
    tries = 0
    for element in _scope(elements):
        for path in _fields_of(element, known):
            tries += 1
            if tries > _MAX_TRIES:
                return reader.claims
            reader.read(element, path)
    return reader.claims


def _scope(elements: Sequence[Element]) -> Sequence[Element]:
    """Return the elements of the block around the only large heading, or all if there is no such block."""
    headings = [element for element in elements if element.tag == "h1"]
    if len(headings) != 1:
        return elements
    scope = headings[0]
    for _ in range(_LEVELS):
        parent = scope.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        scope = parent
    inside = set(scope.iter(etree.Element))
    return [element for element in elements if element in inside]


def _fields_of(element: Element, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the fields that an element is named after: by a class, an id, or the last word of one."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    fields = known.get(words)
    if fields is None:
        fields = known[words] = tuple(dict.fromkeys(_named_in(words[:_MAX_WORDS])))
    if element.tag == "a" and (match := _PATH.search((element.get("href") or "")[:_MAX_WORDS])) is not None:
        linked = _NAMES.get(match["name"].lower())
        return (*fields, linked) if linked is not None and linked not in fields else fields
    return fields


def _named_in(words: str) -> list[str]:
    names: list[str] = []
    for word in words.split():
        if parts := [part.lower() for part in _PARTS.split(word) if part]:
            names += ("".join(parts), parts[-1])
    return [_NAMES[name] for name in names if name in _NAMES]


@attrs.define(eq=False)
class _NamedPlaces:
    """One reading of the elements that are named after fields."""

    claims: Claims
    parents: dict[str, Element | None] = attrs.field(factory=dict)
    """The parent of the element where each field was read: a list goes on among its children only."""
    counts: dict[str, int] = attrs.field(factory=dict)
    """How many values of each field were read."""
    looks: Looks = attrs.field(factory=Looks)

    def read(self, element: Element, path: str) -> None:
        """Read an element that is named after a field; a field that no notation reads is prose."""
        parent = element.getparent()
        is_list = path in LISTS
        if path in self.parents and not (is_list and self.parents[path] is parent):
            return
        read = NAMED_ELEMENT.get(path)
        values = (
            self.plot(element) if read is None else _list(element, read) if is_list else _one(element, read)
        )
        if not values:
            return
        self.parents[path] = parent
        start = self.counts.get(path, 0)
        for index, (value, raw) in enumerate(values, start):
            whole: Path = (path, index) if is_list else (path,)
            self.claims.add(
                (*whole, "name") if path in PEOPLE_PATHS else whole, value, raw, element, "positional"
            )
        self.counts[path] = start + len(values)

    def plot(self, element: Element) -> list[tuple[Any, str]]:
        """Read the prose of an element; a longer value is a whole section of the page."""
        value = pieces([element], looks=self.looks)
        text = prose(value) if len(value) <= MAX_PIECES else None
        return [(text, text)] if text is not None and len(text) >= _MIN_PLOT else []


def _is_small(element: Element) -> bool:
    return next(islice(element.iterdescendants(), _MAX_CHILDREN, None), None) is None


def _one(element: Element, read: Read) -> list[tuple[Any, str]]:
    """Read a single value: the element's text, or the text of its only picture."""
    text = text_of(element) if _is_small(element) else ""
    if not text and len(element) == 1 and element[0].tag == "img":
        text = element[0].get("alt") or ""
    value = read(text) if 0 < len(text) <= _MAX_SCALAR else None
    return [] if value is None else [(value, text)]


def _list(element: Element, read: Read) -> list[tuple[Any, str]]:
    """Read a list; if one entry is not understood, the element holds something else."""
    if not _is_small(element) or len(text_of(element)) > _MAX_LIST:
        return []
    values = [(read(entry.text), entry.text) for entry in listed(pieces([element]))]
    return [] if any(value is None for value, _ in values) else values
