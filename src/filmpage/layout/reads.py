"""What a layout reads and writes texts with: notations, forms, and the helpers on them."""

from __future__ import annotations

from typing import Any, Protocol

import attrs


class Reads(Protocol):
    """What a field's text is read and written with: a `Notation`, a `Form`, or one of the helpers on them."""

    def get(self, text: str, /) -> Any:
        """Read a text, or return `None`."""
        ...

    def write(self, value: Any, /) -> str:
        """Write a value."""
        ...

    def __hash__(self) -> int:
        """Declarations are keys of what is worked out from them once."""
        ...


def check_reads(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what cannot both read and write: a layout is proven by writing what it reads."""
    if not (callable(getattr(value, "get", None)) and callable(getattr(value, "write", None))):
        raise TypeError(f"{attribute.name} must have get() and write(), got {value!r:.80}")
