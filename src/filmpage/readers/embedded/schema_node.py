"""Schema.org items, whatever they are written in: JSON-LD and microdata look the same from here on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any, Final, TypeAlias, cast

from ...notation import clean, clean_paragraphs
from ...source.json.place import JsonPlace

FILM_TYPES: Final = frozenset({"movie", "tvmovie", "film", "shortfilm"})
SERIES_TYPES: Final = frozenset(
    {"tvseries", "tvseason", "tvepisode", "tvminiseries", "series", "episode", "creativeworkseries"}
)
WORK_TYPES: Final = FILM_TYPES | SERIES_TYPES
"""Types with which sites mark the subject of a film page, casefolded."""

_PAGE_TYPES: Final = frozenset({"webpage", "itempage"})


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


class Node:
    """An item: its types, and its properties by their names at schema.org."""

    __slots__ = ("at", "types")

    types: tuple[str, ...]
    """The types' names without "schema.org", as written."""
    at: object

    def values(self, *names: str) -> list[Value | Node]:
        """Return the values of the first of some properties that the item has, in page order."""
        raise NotImplementedError

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


def type_name(text: str) -> str:
    """Return a type without its vocabulary: "http://schema.org/Movie" and "schema:Movie" are "Movie"."""
    _, _, after = text.rpartition("schema.org/")
    return (after or text).removeprefix("schema:").strip("/ ")


def subjects(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the candidates for a page's subject: its top items, and the subjects that a web page names."""
    seen: set[int] = set()
    for node in nodes:
        inside = node.values("mainEntity", "about") if node.is_a(_PAGE_TYPES) else []
        for each in (node, *inside):
            if isinstance(each, Node) and id(each) not in seen:
                seen.add(id(each))
                yield each


Known: TypeAlias = Mapping[str, "JsonNode"]
"""The objects of all blocks by their `@id`."""


class JsonNode(Node):
    """An object of JSON-LD. Its values are read on demand; a bare `@id` is looked up once."""

    __slots__ = ("_data", "_known")

    def __init__(self, data: dict[str, Any], at: JsonPlace, known: Known) -> None:
        self._data = data
        self._known = known
        self.at = at
        kinds = data.get("@type")
        listed = kinds if isinstance(kinds, list) else [kinds]
        self.types = tuple(type_name(kind) for kind in listed if isinstance(kind, str))

    @property
    def place(self) -> JsonPlace:
        """The place of the object."""
        return cast("JsonPlace", self.at)

    @property
    def identifier(self) -> str:
        """The `@id`, or an empty text."""
        found = self._data.get("@id")
        return found if isinstance(found, str) else ""

    def values(self, *names: str) -> list[Value | Node]:
        """Return the values of the first of some properties that the object has."""
        for name in names:
            if name in self._data and (found := list(self._made(name))):
                return found
        return []

    def nodes(self) -> Iterator[Node]:
        """Yield the objects directly inside this one."""
        for key in self._data:
            yield from (value for value in self._made(key) if isinstance(value, Node))

    def size(self, *names: str) -> int:
        """Count the entries of the first of some properties that the object has, `null` too."""
        data: Any = next((self._data[name] for name in names if name in self._data), [])
        return len(data) if isinstance(data, list) else 1

    def _made(self, key: str) -> Iterator[Value | Node]:
        data = self._data[key]
        place = self.place
        if not isinstance(data, list):
            yield from self._one(data, place.inside(key))
            return
        for index, item in enumerate(data):
            yield from self._one(item, place.inside(key, index))

    def _one(self, data: Any, at: JsonPlace) -> Iterator[Value | Node]:
        if isinstance(data, dict) and isinstance(data.get("@value"), (str, int, float)):
            data = data["@value"]  # a value with its type or language beside it
        if isinstance(data, dict):
            node = JsonNode(data, at, self._known)
            # A reference is followed one step only: chains of them grow without end (reliability.md, P-12).
            yield self._known.get(node.identifier, node) if len(data) == 1 else node
        elif isinstance(data, str):
            # Sites escape for HTML what they put into JSON; some write "&amp;amp;" for one "&".
            text = unescape(data).replace("&amp;", "&") if "&" in data else data
            if text.strip():
                yield Value(text, text.strip(), at)
        elif isinstance(data, (int, float)) and not isinstance(data, bool):
            yield Value(str(data), "", at)
