"""Facts of the files that a page offers: size, resolution, audio. One that a release has already begins the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ..notation import (
    audio,
    bit_depth,
    channels,
    codec,
    count,
    file_size,
    fps,
    info_hash,
    language,
    medium,
    quality,
    resolution,
)
from .fact_values import first
from .pieces import Value


def _size(text: str) -> dict[str, Any] | None:
    size = file_size.get(text)
    return None if size is None else {"size": file_size.write(size), "size_bytes": size.bytes}


def _one(name: str, read: Callable[[str], Any]) -> Callable[[Value], dict[str, Any] | None]:
    def parse(value: Value) -> dict[str, Any] | None:
        found = first(read, value)
        return None if found is None else found if isinstance(found, dict) else {name: found}

    return parse


RELEASE_FACTS: Final[Mapping[str, Callable[[Value], dict[str, Any] | None]]] = {
    "size": _one("size", _size),
    "quality": _one("quality", quality.get),
    "medium": _one("medium", medium.get),
    "format": _one("medium", medium.get),
    "codec": _one("codec", codec.get),
    "bit_depth": _one("bit_depth", bit_depth.get),
    "resolution": _one("resolution", resolution.get),
    "audio": _one("language", audio.get),
    "channels": _one("channels", channels.get),
    "language": _one("language", language.get),
    "fps": _one("fps", fps.get),
    "seeds": _one("seeds", count.get),
    "peers": _one("peers", count.get),
    "info_hash": _one("info_hash", info_hash.get),
}
"""What reads a release's fact, by the part of its label's field after the dot."""
