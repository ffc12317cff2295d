"""Places in embedded JSON, and the parts of the JSON at these places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from ..html.elements import Element
    from ..text.line import Line


_WRAPPERS: Final = frozenset(("Ref", "ShallowRef", "Reactive", "ShallowReactive"))
_MOST_WRAPPERS: Final = 8
"""Wrappers around one value that are looked through, so that a cycle of them ends."""


@attrs.frozen
class JsonPlace:
    """A place in embedded JSON: the element or line that holds the JSON, and the steps from its top."""

    element: Element | Line
    steps: tuple[str | int, ...] = ()

    @property
    def json_path(self) -> str:
        """The place as a JSON path: `$.aggregateRating.ratingValue`, `$['@graph'][0].name`."""
        return "$" + "".join(_step(step) for step in self.steps)

    def inside(self, *steps: str | int) -> JsonPlace:
        """Return a place inside this one."""
        return JsonPlace(self.element, self.steps + steps)


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() else f"[{step!r}]"


@attrs.frozen
class JsonPart(JsonPlace):
    """The value at a place in embedded JSON; the parts inside it are made at first use."""

    data: Any = attrs.field(default=None, eq=False, repr=False)

    @property
    def text(self) -> str:
        """The value of a text, a number or a truth value as text; empty for anything else."""
        match self.data:
            case str(text):
                return text
            case bool(truth):
                return "true" if truth else "false"
            case int(number) | float(number):
                return str(number)
            case _:
                return ""

    def member(self, key: str) -> JsonPart | None:
        """Return a member of an object; `None` if there is none, or if it is `null`."""
        if not isinstance(self.data, dict) or key not in self.data:
            return None
        part = self._part(key, self.data[key])
        return None if part.data is None else part

    def names(self) -> tuple[str, ...]:
        """Return the names of an object's members."""
        return tuple(self.data) if isinstance(self.data, dict) else ()

    def entries(self) -> Iterator[JsonPart]:
        """Walk over the entries of a list."""
        for index, data in enumerate(self.data if isinstance(self.data, list) else ()):
            yield self._part(index, data)

    def _part(self, step: str | int, data: Any) -> JsonPart:
        return JsonPart(self.element, (*self.steps, step), data)


@attrs.frozen
class FlatPart(JsonPart):
    """A part of a flattened payload of Nuxt (devalue): one list, in which numbers are indices of entries.

    `[["ShallowReactive", 1], {"title": 2}, "Dust"]` is `{"title": "Dust"}`; the steps are those of the
    latter.
    """

    pool: list[Any] = attrs.field(factory=list, eq=False, repr=False)

    def _part(self, step: str | int, data: Any) -> JsonPart:
        return FlatPart(self.element, (*self.steps, step), unflattened(self.pool, data), self.pool)


def unflattened(pool: list[Any], index: Any) -> Any:
    """Return the value at an index of a flattened payload, without the wrappers around it."""
    for _ in range(_MOST_WRAPPERS):
        if not isinstance(index, int) or not 0 <= index < len(pool):
            return None  # negative indices mean `undefined`, NaN and infinities
        match pool[index]:
            case [str(wrapper), inner] if wrapper in _WRAPPERS:
                index = inner
            case ["Date", str(moment)]:
                return moment
            case ["Set", *entries]:
                return entries
            case [str(), *_]:
                return None
            case value:
                return value
    return None


def flattened(value: Any) -> list[Any]:
    """Return a value as a flattened payload; the inverse of `unflattened`."""
    pool: list[Any] = []

    def add(value: Any) -> int:
        index = len(pool)
        pool.append(value)
        if isinstance(value, dict):
            pool[index] = {key: add(each) for key, each in value.items()}
        elif isinstance(value, list):
            pool[index] = [add(each) for each in value]
        return index

    add(value)
    return pool


def top_of(element: Element, data: Any, *, flat: bool = False) -> JsonPart:
    """Return all of a script's JSON as a part; with `flat` it is a flattened payload."""
    if not flat:
        return JsonPart(element, (), data)
    pool = data if isinstance(data, list) else []
    return FlatPart(element, (), unflattened(pool, 0), pool)
