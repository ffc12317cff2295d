"""An object of JSON-LD as an item of schema.org, whatever shape a site gives its values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import attrs

from ...notation import language_code
from ...source.json.place import JsonPlace
from .schema_node import Node, Value, type_name
from .strings import decoded

_LISTS: Final = ("@list", "@set")
_REFERENCE: Final = frozenset({"@id", "@type"})
_MAX_FLAT: Final = 20
"""Lists in lists that are opened."""


@attrs.define(eq=False)
class Graph:
    """What the objects of a page share: who has which `@id`, and the page's language as a code."""

    nodes: dict[str, JsonNode] = attrs.field(factory=dict)
    language: str = ""


class JsonNode(Node):
    """An object of JSON-LD. Its values are read on demand; a reference is looked up once."""

    __slots__ = ("_data", "_graph", "_keys")

    def __init__(
        self, data: dict[str, Any], at: JsonPlace, graph: Graph, keys: Mapping[str, str] | None = None
    ) -> None:
        """Read an object; `keys` are those of properties that it has under other names."""
        self._data = data
        self._graph = graph
        self._keys = keys if keys is not None else {type_name(key): key for key in data if ":" in key}
        self.at = at
        kinds = data.get("@type", data.get("type"))
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

    def printed(self, name: str) -> list[Value | Node]:
        """Return the values of a property: of several languages, those of the page's, or of the first."""
        key = self._keys.get(name, name if name in self._data else None)
        if key is None:
            return []
        found = list(self._made(key))
        spoken = [tag for tag, _ in found if tag]
        if not spoken:
            return [value for _, value in found]
        chosen = next((tag for tag in spoken if tag == self._graph.language), spoken[0])
        return [value for tag, value in found if tag in ("", chosen)]

    def nodes(self) -> Iterator[Node]:
        """Yield the objects directly inside this one."""
        for key in self._data:
            yield from (value for _, value in self._made(key) if isinstance(value, Node))

    def size(self, *names: str) -> int:
        """Count the entries of the first of some properties that the object has, `null` too."""
        data: Any = next((self._data[name] for name in names if name in self._data), [])
        return len(data) if isinstance(data, list) else 1

    def references(self, but: frozenset[str]) -> Iterator[str]:
        """Yield the `@id` of each object that is referred to in this one, except by some properties."""
        waiting = [(key, value) for key, value in self._data.items() if key != "@graph"]
        while waiting:
            key, data = waiting.pop()
            if isinstance(data, list):
                waiting += ((key, item) for item in data)
            elif isinstance(data, dict):
                identifier = data.get("@id")
                if isinstance(identifier, str) and data.keys() <= _REFERENCE and key not in but:
                    yield identifier
                waiting += data.items()

    def _made(self, key: str) -> Iterator[tuple[str, Value | Node]]:
        """Yield the values of a property, each with the language that it is marked with."""
        waiting: list[tuple[str, Any, JsonPlace]] = [("", self._data[key], self.place.inside(key))]
        for_lists = _MAX_FLAT + len(self.place.steps)
        while waiting:
            tag, data, at = waiting.pop()
            inner = list(_parts(data, at)) if len(at.steps) <= for_lists else []
            if inner:
                waiting += ((code or tag, part, place) for code, part, place in reversed(inner))
            elif (made := self._one(data, at)) is not None:
                yield tag, made

    def _one(self, data: Any, at: JsonPlace) -> Value | Node | None:
        """Return one value, `None` for what is none."""
        if isinstance(data, dict):
            node = JsonNode(data, at, self._graph)
            # A reference is followed one step only: chains of them grow without end (reliability.md, P-12).
            return self._graph.nodes.get(node.identifier, node) if data.keys() <= _REFERENCE else node
        if isinstance(data, str):
            text = decoded(data)
            return Value(text, text.strip(), at) if text.strip() else None
        if isinstance(data, (int, float)) and not isinstance(data, bool):
            return Value(str(data), "", at)
        return None


def _parts(data: Any, at: JsonPlace) -> Iterator[tuple[str, Any, JsonPlace]]:
    """Yield the parts of what is written around values: lists, and objects with a language, or by language.

    Each has the code of its language, or an empty text. Programs write a list with gaps as an object whose
    keys are numbers.
    """
    if isinstance(data, list):
        yield from (("", item, at.inside(index)) for index, item in enumerate(data))
    elif not isinstance(data, dict) or "@type" in data:
        if isinstance(data, dict) and isinstance(data.get("@value"), (str, int, float)):
            yield "", data["@value"], at.inside("@value")
    elif "@value" in data:
        yield _code(data.get("@language")), data["@value"], at.inside("@value")
    elif found := [key for key in _LISTS if key in data]:
        yield from (("", data[key], at.inside(key)) for key in found)
    elif data and all(key.isdecimal() for key in data):
        yield from (("", item, at.inside(key)) for key, item in data.items())
    elif data and all(_is_by_language(key, item) for key, item in data.items()):
        yield from ((_code(key), item, at.inside(key)) for key, item in data.items())


def _is_by_language(key: str, item: Any) -> bool:
    """Return whether a key is the code of a language, with words in it."""
    return isinstance(item, (str, list)) and len(key) <= len("zh-hant") and language_code.get(key) is not None


def _code(tag: Any) -> str:
    """Return the language of a tag, without its country."""
    return tag.partition("-")[0].partition("_")[0].lower() if isinstance(tag, str) else ""
