"""The protocol by which a layout reads and writes texts: notations, forms and their adapters."""

from __future__ import annotations

from typing import Any, Protocol

import attrs


class Reads(Protocol):
    """Anything that reads and writes a field's text: a `Notation`, a `Form`, or an adapter of one."""

    def get(self, text: str, /) -> Any:
        """Read a text, or return `None`."""
        ...

    def write(self, value: Any, /) -> str:
        """Write a value."""
        ...

    def __hash__(self) -> int:
        """Return a hash, because declarations are keys of caches."""
        ...


def check_reads(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Reject what cannot both read and write: a layout is tested by reading what it writes."""
    if not (callable(getattr(value, "get", None)) and callable(getattr(value, "write", None))):
        raise TypeError(f"{attribute.name} must have get() and write(), got {value!r:.80}")
