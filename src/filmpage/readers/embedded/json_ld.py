"""JSON-LD: the blocks of a page, read one by one, and the objects at their top."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...claims.claim import Claims
from ...source.json.parse import JsonError, read_values
from ...source.json.place import JsonPlace
from .schema_node import JsonNode

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element


def read_blocks(scripts: Iterable[Element], limits: Limits, claims: Claims) -> list[JsonNode]:
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
    return nodes_of(top, limits, claims)


def nodes_of(blocks: Iterable[tuple[Any, JsonPlace]], limits: Limits, claims: Claims) -> list[JsonNode]:
    """Return the top objects of several blocks; any may refer to any other."""
    known: dict[str, JsonNode] = {}
    nodes = [
        JsonNode(data, at, known)
        for value, place in blocks
        for data, at in _objects(value, place, limits, claims)
    ]
    for node in nodes:
        if node.identifier and len(node.types):
            known.setdefault(node.identifier, node)
    return nodes


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
            if "@type" in data:
                yield data, at
