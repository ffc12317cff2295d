"""The messages about objects that cannot be read: what they are, and what to pass instead."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import CodeType
from typing import Final

_ACCEPTED: Final = "pass a page's bytes or text, a path, an open file, or an lxml element"
_TYPES: Final[tuple[tuple[type, str], ...]] = (
    (type(None), "check the call that should have returned the page"),
    (type, "pass an object of it"),
    (Mapping, "pass the page's own bytes or text"),
    (Collection, "pass its items one at a time"),
)
"""What to pass instead of an object, by its type."""
_ATTRIBUTES: Final = (
    ("prettify", "pass str() of it"),
    ("itertext", "pass what xml.etree.ElementTree.tostring() makes of it"),
    ("page_source", "pass its .page_source"),
    ("content", "pass its .content"),
    ("html", "pass its .html"),
    ("body", "pass its .body"),
    ("read_bytes", "pass its .read_bytes"),
)
"""What to pass instead of an object, by the first of these attributes that it has."""
_COROUTINE: Final = 0x80
"""The flag of a coroutine function: `inspect.CO_COROUTINE`, without importing `inspect`."""


def refusal(data: object) -> str | None:
    """Return the message of the `TypeError` for an object, or None for one that reads like a file."""
    advice = _advice(data)
    if advice is None and callable(getattr(data, "read", None)):
        return None
    return f"expected a page, got {_name(data)}: {advice or _without_read(data)}"


def _name(data: object) -> str:
    kind = type(data)
    name = "None" if data is None else kind.__qualname__
    module = kind.__module__.removesuffix(".model.film")  # the public name of a film's page
    return name if module == "builtins" else f"{module}.{name}"


def _advice(data: object) -> str | None:
    """Return what to pass instead of an object that is not a page, even if it has a `read`."""
    if _is_awaited(getattr(type(data), "read", None)):
        return "pass the result of awaiting its .read()"
    if has_attribute(data, "xpath") and (has_attribute(data, "root") or isinstance(data, Collection)):
        return _selected(data)
    for name, advice in _ATTRIBUTES:
        if has_attribute(data, name):
            return advice + _call(data, name) if advice.endswith(f".{name}") else advice
    return next((advice for kind, advice in _TYPES if isinstance(data, kind)), None)


def _selected(data: object) -> str:
    """Return what to pass instead of a selector without an element, or of a list of selectors."""
    if isinstance(data, Collection):
        return "pass one Selector of it"
    root = type(getattr(data, "root", None)).__name__
    return f"its .root is not an lxml element, but {root}: pass the page's own bytes or text"


def _without_read(data: object) -> str:
    if isinstance(data, Iterator):
        return "pass one page at a time, its chunks joined"
    if has_attribute(data, "__await__"):
        return "await it, and pass the result"
    return "call it, and pass the result" if callable(data) else _ACCEPTED


def has_attribute(data: object, name: str) -> bool:
    """Return whether an object has an attribute, without running its code: a property may fetch."""
    return hasattr(type(data), name) or name in getattr(data, "__dict__", ())


def _call(data: object, name: str) -> str:
    """Return the parentheses of a call if the attribute is a method."""
    attribute = getattr(type(data), name, None)
    if _is_awaited(attribute):
        return "(), awaited"
    return "()" if callable(attribute) else ""


def _is_awaited(function: object) -> bool:
    code = getattr(function, "__code__", None)
    return isinstance(code, CodeType) and bool(code.co_flags & _COROUTINE)
