"""JSON-LD: the blocks of a page, read one by one, and the objects at their top."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from ...claims.claim import Claims
from ...source.json.parse import JsonError, read_values
from ...source.json.place import JsonPlace
from .json_node import Graph, JsonNode
from .schema_node import WORK_TYPES

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element


_SUBJECTS: Final = frozenset(
    {"mainEntity", "mainEntityOfPage", "about", "itemReviewed", "workPresented", "item"}
)
"""Properties whose value may be what the page is about."""


def read_blocks(
    scripts: Iterable[Element], limits: Limits, claims: Claims, language: str = ""
) -> list[JsonNode]:
    """Read the objects at the top of all blocks; one that cannot be read is recorded."""
    top: list[tuple[Any, JsonPlace]] = []
    left = limits.max_json_bytes
    for number, script in enumerate(scripts):
        text = script.text or ""
        left -= len(text)
        if left < 0 or number >= limits.max_json_blocks:
            message = f"JSON-LD block {number + 1} and those after it are not read"
            claims.doubt("too-much-json", "", message=message, at=script)
            break
        top += ((value, JsonPlace(script)) for value in _parsed(text, script, claims))
    return nodes_of(top, limits, claims, language)


def nodes_of(
    blocks: Iterable[tuple[Any, JsonPlace]], limits: Limits, claims: Claims, language: str = ""
) -> list[JsonNode]:
    """Return the top objects of several blocks; any may refer to any other.

    An object that another refers to as a part of itself (an article's author, a film's director) is no top
    object, wherever it is written.
    """
    graph = Graph(language=language)
    nodes = [
        JsonNode(data, at, graph)
        for value, place in blocks
        for data, at in _objects(value, place, limits, claims)
    ]
    for node in nodes:
        if node.identifier and len(node.types):
            graph.nodes.setdefault(node.identifier, node)
    if not graph.nodes:
        return nodes
    parts = {identifier for node in nodes for identifier in node.references(_SUBJECTS)}
    return [node for node in nodes if node.identifier not in parts or node.is_a(WORK_TYPES)]


def _parsed(text: str, script: Element, claims: Claims) -> list[Any]:
    """Read the JSON of a block, usually one value; none if it is not JSON."""
    if not text.strip():
        return []
    try:
        values, wrong = read_values(text)
    except JsonError as error:
        claims.doubt("broken-json", "", text.strip()[:80], f"JSON-LD block: {error}", at=script)
        return []
    if wrong:
        claims.doubt("repaired-json", "", text.strip()[:80], f"JSON-LD block: {wrong}", at=script)
    return values


def _objects(
    value: Any, place: JsonPlace, limits: Limits, claims: Claims
) -> Iterator[tuple[dict[str, Any], JsonPlace]]:
    """Yield the objects at the top of one block, those of its lists and graphs included."""
    waiting: deque[tuple[Any, JsonPlace]] = deque([(value, place)])
    count = 0
    while waiting:
        data, at = waiting.popleft()
        count += 1
        if count > limits.max_items or len(at.steps) > limits.max_json_depth:
            message = f"only {count - 1} objects and lists of a block are read"
            claims.doubt("too-much-json", "", message=message, at=at)
            return
        if isinstance(data, list):
            waiting.extend((item, at.inside(i)) for i, item in enumerate(data[: limits.max_items]))
        elif isinstance(data, dict):
            if "@graph" in data:
                waiting.append((data["@graph"], at.inside("@graph")))
            if "@type" in data or ("@context" in data and "type" in data):
                yield data, at
            elif "@graph" not in data:
                inside = (each for each in data.items() if isinstance(each[1], (dict, list)))
                waiting.extend((item, at.inside(key)) for key, item in inside if key != "@context")
