"""The example pages that come with the package: invented films for trying the command and the tutorial."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parents[1] / "examples"


@cache
def names() -> tuple[str, ...]:
    """Return the names of the examples, sorted."""
    return tuple(sorted(each.name for each in _FOLDER.iterdir() if each.is_file()))


def example(name: str) -> bytes:
    """Return the bytes of an example."""
    return (_FOLDER / name).read_bytes()
