"""Schema.org items, whatever they are written in: JSON-LD and microdata look the same from here on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ...notation import clean, clean_paragraphs, is_empty

FILM_TYPES: Final = frozenset({"movie", "tvmovie", "film", "shortfilm"})
SERIES_TYPES: Final = frozenset(
    {"tvseries", "tvseason", "tvepisode", "tvminiseries", "series", "episode", "creativeworkseries"}
)
WORK_TYPES: Final = FILM_TYPES | SERIES_TYPES
"""Types with which sites mark the subject of a film page, casefolded."""

PAGE_TYPES: Final = frozenset(
    {"webpage", "itempage", "aboutpage", "collectionpage", "profilepage", "mediagallery", "qapage"}
)
"""Types of the page itself, casefolded."""
_NAMES: Final = frozenset({"name", "headline", "alternateName"})
"""Properties that may be a word for nothing: a film may be called "Unknown"."""


class Value:
    """A property's value that is not an item: its words, the address it may be, and its place."""

    __slots__ = ("_address", "_text", "at")

    def __init__(self, text: str, address: str, at: object) -> None:
        self._text = text
        self._address = address
        self.at = at

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    @property
    def url(self) -> str:
        """The address that the value is or leads to; the words if it has no address of its own."""
        return self._address

    @property
    def paragraphs(self) -> str:
        """The words as paragraphs, joined by a blank line."""
        return clean_paragraphs(self.text)

    @property
    def is_large(self) -> bool:
        """Whether it holds so much that its words are not read."""
        return False

    @property
    def is_placeholder(self) -> bool:
        """Whether its words only say that there is no value ("N/A", "unknown")."""
        return bool(self.text) and is_empty(self.text)


class Node:
    """An item: its types, and its properties by their names at schema.org."""

    __slots__ = ("at", "types")

    types: tuple[str, ...]
    """The types' names without "schema.org", as written."""
    at: object

    def printed(self, name: str) -> list[Value | Node]:
        """Return the values of a property in page order, placeholders too."""
        raise NotImplementedError

    def values(self, *names: str) -> list[Value | Node]:
        """Return the values of the first of some properties that the item has, in page order."""
        for name in names:
            printed = self.printed(name)
            if found := printed if name in _NAMES else [v for v in printed if not is_placeholder(v)]:
                return found
        return []

    def nodes(self) -> Iterator[Node]:
        """Yield the items directly inside this one."""
        raise NotImplementedError

    def size(self, *names: str) -> int:
        """Count the entries of the first of some properties that the item has, empty ones too."""
        return len(self.values(*names))

    def is_a(self, types: frozenset[str]) -> bool:
        """Return whether the item is of one of some types."""
        return any(name.casefold() in types for name in self.types)

    def text(self, *names: str) -> str:
        """Return the words of the first value of a property on one line, or an empty text."""
        return "" if (value := self.value(*names)) is None else clean(value.text)

    def value(self, *names: str) -> Value | None:
        """Return the first value of a property that is neither an item nor empty."""
        for value in self.values(*names):
            if isinstance(value, Value) and (value.text or value.url):
                return value
        return None

    def child(self, *names: str) -> Node | None:
        """Return the first item that is a property's value."""
        return next((value for value in self.values(*names) if isinstance(value, Node)), None)


def is_placeholder(value: Value | Node) -> bool:
    """Return whether a value only says that there is none."""
    return isinstance(value, Value) and value.is_placeholder


def type_name(text: str) -> str:
    """Return a type without its vocabulary: "http://schema.org/Movie" and "schema:Movie" are "Movie"."""
    _, _, after = text.rpartition("schema.org/")
    return (after or text).removeprefix("schema:").strip("/ ")


def subjects(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the candidates for a page's subject: its top items, and the subjects that a web page names."""
    seen: set[int] = set()
    for node in nodes:
        for each in (node, *_named_by(node)):
            if id(each) not in seen:
                seen.add(id(each))
                yield each


def _named_by(node: Node) -> Iterator[Node]:
    """Yield the items that a web page says it is about, in the order of how sure that is."""
    if node.is_a(PAGE_TYPES):
        found = (value for name in ("mainEntity", "about") for value in node.values(name))
        yield from (value for value in found if isinstance(value, Node))


def main_entities(nodes: Iterable[Node]) -> list[Node]:
    """Return the items that the web pages among some items name as their subject."""
    pages = (node for node in nodes if node.is_a(PAGE_TYPES))
    return [value for page in pages for value in page.values("mainEntity") if isinstance(value, Node)]
