"""The labels that a page may name its encoding by: those of the WHATWG Encoding Standard, and no other.

A page must never choose a Python codec by name: `utf-7`, `zlib` and `idna` are codecs too.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_BLANKS: Final = "\t\n\f\r "


def find_encoding(label: str) -> str | None:
    """Give the encoding that a label names, or None when the standard has no such label."""
    key = label.strip(_BLANKS)
    if len(key) > 30 or not key.isascii():
        return None
    key = key.lower()
    return "utf-8" if key in ("utf-8", "utf8") else _index().get(key)


def find_codec(encoding: str) -> str:
    """Give the name of Python's codec for an encoding that `find_encoding` gave."""
    from ._label_table import CODECS

    return CODECS.get(encoding, encoding)


@cache
def _index() -> dict[str, str]:
    from ._label_table import LABELS

    index = {label: encoding for encoding, labels in LABELS.items() for label in labels.split()}
    # The standard has no decoder for these, only one U+FFFD in place of the page: no label is better.
    return {label: encoding for label, encoding in index.items() if encoding != "replacement"}
