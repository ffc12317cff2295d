"""Names of releases as release groups write them: "Dust.2022.1080p.BluRay.x264-GROUP"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from ._base import Notation, Spelling
from .adapters import Spread
from .folding import clean
from .release import codec, medium, quality

_WORD: Final = re.compile(r"[^\s._\[\](),]{1,40}")
_MAX_NAME: Final = 250
_READS: Final[tuple[tuple[str, Callable[[str], Any]], ...]] = (
    ("quality", quality.get),
    ("medium", medium.get),
    ("codec", codec.get),
)


@attrs.frozen
class SceneName:
    """A release's full name, and the facts in it."""

    name: str
    quality: str | None = None
    medium: str | None = None
    codec: str | None = None


def _tokens(name: str) -> Iterator[str]:
    """Yield the words of a name, and those that a point or a blank cuts in two: "H.264"."""
    words = _WORD.findall(name)
    for index, word in enumerate(words):
        yield word
        if "-" in word:  # the name of the group is after the last dash
            yield word.rpartition("-")[0]
        if index + 1 < len(words):
            yield f"{word}.{words[index + 1].partition('-')[0]}"


def _scene(found: re.Match[str]) -> SceneName | None:
    facts: dict[str, Any] = {}
    for token in _tokens(found[0]):
        for name, read in _READS:
            if name not in facts and (value := read(token)) is not None:
                facts[name] = value
                break
    return SceneName(found[0], **facts) if facts else None


scene_name: Final[Notation[SceneName]] = Notation(
    "scene name",
    lambda scene: scene.name,
    (
        Spelling(r".{4,250}", _scene, "Dust.2022.1080p.BluRay.x264-GROUP"),
        Spelling(r".{4,250}", _scene, "Dust 2022 HDRip XviD AC3"),
    ),
    prepare=clean,
    longest=_MAX_NAME,
)
"""A release's name: words, among them a quality, medium or codec, joined by points or blanks."""

SCENE: Final = Spread(
    scene_name,
    ("name", "quality", "medium", "codec"),
    attrs.asdict,
    lambda values: scene_name.get(values["name"]) if "name" in values else None,
)
"""A release's name, spread over the fields of a release."""

_DOTTED: Final = re.compile(r"[^\s.]{1,60}(?:\.[^\s.]{1,60}){3,40}")
"""A name without blanks, of four words or more: "1080p.BluRay.x264" is a tag, and no name."""
_MEMBERS: Final = 2
"""Facts of a file in a name that is certainly a release's."""


def dotted_name(text: str) -> str | None:
    """Return a text if it is a release's name as its group wrote it: "Dust.2022.1080p.BluRay.x264-GROUP"."""
    if _DOTTED.fullmatch(text) is None or len(text) > _MAX_NAME:
        return None
    first = text.partition(".")[0]
    is_tag = any(read(first) is not None for _, read in _READS)
    found = SCENE.get(text) or {}
    return text if not is_tag and sum(name in found for name, _ in _READS) >= _MEMBERS else None
