"""The files that a page offers: their facts, and which of these belong to the same file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any, Final, TypeAlias

import attrs

from ...claims.claim import Claims
from ...knowledge.fields import FIELDS
from ...notation import (
    audio,
    bit_depth,
    certificate,
    channels,
    codec,
    count,
    file_size,
    first_runtime,
    fps,
    info_hash,
    magnet_name,
    medium,
    quality,
    release_tag,
    resolution,
)
from ...notation._base import Form
from ...notation.release import printed_size
from ...notation.scene import SCENE
from ...outline.pieces import Fact, Gap, Value, texts
from .label_parsers import first

_Parser: TypeAlias = Callable[[Value], "dict[str, Any] | None"]
_PEERS_SEEDS: Final = Form("{peers} / {seeds}", "{peers}/{seeds}", peers=count, seeds=count)
_SEEDS_PEERS: Final = Form("{seeds} / {peers}", "{seeds}/{peers}", peers=count, seeds=count)
_SHARED: Final = frozenset(field.key for field in FIELDS if field.of_files)
"""Labels of the film's facts that are a file's where they are printed among the facts of one file."""
_OF_FILMS: Final = frozenset(("language", "channels", "runtime_minutes", "content_rating"))
"""What the film has as well; a file has more."""
_ALIKE: Final = 40
"""Files of the same size that another one is compared with; files with a hash are matched by that."""
_WHOLE: Final = 3
"""Facts in a row that describe a file."""


def _size(text: str) -> dict[str, Any] | None:
    size = file_size.get(text)
    return None if size is None else {"size": printed_size(text), "size_bytes": size.bytes}


def _tagged_words(text: str) -> dict[str, Any] | None:
    """Read quality and medium in words of any order: "BDRip 2160p"."""
    values = SCENE.get(text) or {}
    return {name: value for name, value in values.items() if name != "name"} or None


def _one(name: str, *reads: Callable[[str], Any]) -> _Parser:
    def parse(value: Value) -> dict[str, Any] | None:
        for read in reads:
            if (found := first(read, value)) is not None:
                return found if isinstance(found, dict) else {name: found}
        return None

    return parse


def _link(value: Value) -> dict[str, Any] | None:
    """Read a file's link, or its hash as text; a link is often named by the file's tag: "720p.BluRay"."""
    for piece in value:
        if (number := info_hash.get(piece.url or piece.text)) is not None:
            return {"info_hash": number, **(release_tag.get(piece.text) or {})}
    return None


def _video(value: Value) -> dict[str, Any] | None:
    """Read the parts of a picture's description: "HEVC, 3840x1606, 23.976 fps"."""
    readers = {"codec": codec.get, "resolution": resolution.get, "fps": fps.get, "bit_depth": bit_depth.get}
    parts = [part.strip() for text in texts(value, Gap.CELL) for part in text.split(",")]
    found = {name: v for name, read in readers.items() for part in parts if (v := read(part)) is not None}
    return found or None


def _format(value: Value) -> dict[str, Any] | None:
    """Read a format, which is a medium, a codec, or a number of channels."""
    readers = {"medium": medium.get, "codec": codec.get, "channels": channels.get}
    return next(({name: v} for name, read in readers.items() if (v := first(read, value)) is not None), None)


PARSERS: Final[Mapping[str, _Parser]] = {
    "size": _one("size", _size),
    "quality": _one("quality", release_tag.get, quality.get, _tagged_words),
    "medium": _one("medium", medium.get, release_tag.get),
    "format": _format,
    "type": _one("medium", medium.get),
    "codec": _one("codec", codec.get),
    "video": _video,
    "bit_depth": _one("bit_depth", bit_depth.get),
    "resolution": _one("resolution", resolution.get),
    "audio": _one("language", audio.get),
    "channels": _one("channels", channels.get),
    "language": _one("language", audio.get),
    "fps": _one("fps", fps.get),
    "seeds": _one("seeds", _SEEDS_PEERS.get, count.get),
    "peers": _one("peers", _PEERS_SEEDS.get, count.get),
    "info_hash": _link,
    "runtime": _one("runtime_minutes", first_runtime),
    "content_rating": _one("content_rating", lambda text: text if certificate.get(text) else None),
}
"""The parser of a file's fact, by the part of its label's field after the dot."""


def tags(value: Value) -> list[dict[str, Any]]:
    """Read a list of files that are named by their tags: "720p.BluRay 1080p.BluRay"."""
    words = (word for line in texts(value, Gap.CELL) for word in line.split())
    found = list(takewhile(bool, map(release_tag.get, words)))
    return [tag for tag in found if tag] if len(found) > 1 else []


@attrs.define(eq=False)
class _File:
    """One file: its values with the facts they come from, and the numbers of its first and last fact."""

    values: dict[str, tuple[Any, Fact]] = attrs.field(factory=dict)
    start: int = 0
    end: int = 0

    def value(self, name: str) -> Any:
        """Return one of its values, or `None`."""
        value_and_fact = self.values.get(name)
        return value_and_fact[0] if value_and_fact else None

    @property
    def first(self) -> Fact:
        """The fact of its first value."""
        return next(iter(self.values.values()))[1]

    def add(self, values: Mapping[str, Any], fact: Fact) -> None:
        """Add the values of a fact."""
        self.values.update((name, (value, fact)) for name, value in values.items())


_Parsed: TypeAlias = tuple[int, dict[str, Any], "Fact"]
"""The number of a fact, its values for a file, and the fact."""


def read_files(facts: Sequence[Fact], claims: Claims) -> frozenset[int]:
    """Claim the files of some facts; return the numbers of the film's facts that turn out to be a file's."""
    parsed: list[_Parsed] = []
    tagged: list[tuple[list[dict[str, Any]], Fact]] = []
    for number, fact in enumerate(facts):
        field, _, part = fact.label.field.partition(".")
        if field != "release" or part not in PARSERS:
            continue
        if found := tags(fact.value):
            tagged.append((found, fact))
        elif (values := PARSERS[part](fact.value)) is not None:
            parsed.append((number, values, fact))
    runs = _runs(parsed)
    taken = _share(runs, facts)
    files = _tagged(_side_by_side(_joined(runs), claims), tagged)
    for file in files:
        _tag_by_link(file)
    for index, file in enumerate(file for file in files if not file.values.keys() <= _OF_FILMS):
        for name, (value, fact) in file.values.items():
            claims.add(("releases", index, name), value, fact.raw, fact.at, "labelled")
    return taken


def _runs(parsed: Sequence[_Parsed]) -> list[_File]:
    """Split facts into files: a fact that the file already has begins the next, and so does another list."""
    runs: list[_File] = []
    for index, (number, values, fact) in enumerate(parsed):
        follower = parsed[index + 1][1] if index + 1 < len(parsed) else {}
        begins_list = follower.keys() == values.keys() and _is_list(runs[-2:])
        if not runs or begins_list or not runs[-1].values.keys().isdisjoint(values):
            runs.append(_File(start=number))
        runs[-1].add(values, fact)
        runs[-1].end = number
    return runs


def _is_list(runs: Sequence[_File]) -> bool:
    """Return whether two files in a row have one fact each, of the same kind."""
    return (
        len(runs) > 1
        and all(run.start == run.end for run in runs)
        and runs[0].values.keys() == runs[1].values.keys()
    )


def _side_by_side(files: list[_File], claims: Claims) -> list[_File]:
    """Merge parallel lists, each of a different kind of facts, by index; drop those of another length."""
    lists: list[list[_File]] = []
    for file in files:
        if not lists or lists[-1][0].values.keys().isdisjoint(file.values):
            lists.append([])
        lists[-1].append(file)
    if not lists:
        return []
    first, *others = lists
    for other in others:
        if len(other) != len(first):
            sizes = f"{len(first)} and {len(other)}"
            message = "parallel lists differ in length"
            claims.doubt("unequal-lists", "releases", sizes, message, at=other[0].first.at)
            continue
        for one, more in zip(first, other, strict=True):
            one.values.update((name, each) for name, each in more.values.items() if name not in one.values)
    return first


def _share(runs: Sequence[_File], facts: Sequence[Fact]) -> frozenset[int]:
    """Move facts of the film to the file among whose facts they are printed, if several files are in full."""
    full = [run for run in runs if len(run.values) >= _WHOLE]
    if len(full) < 2:
        return frozenset()
    taken: set[int] = set()
    after = (
        full[1].start - full[0].end
    )  # how far the first file's facts may continue after the last of its own
    ends = [*(run.start for run in full[1:]), len(facts)]
    for run, end in zip(full, ends, strict=True):
        for number in range(run.start, min(run.end + after, end)):
            fact = facts[number]
            if fact.label.field in _SHARED and (values := PARSERS[fact.label.field](fact.value)) is not None:
                run.add(values, fact)
                taken.add(number)
    return frozenset(taken)


def _joined(runs: Iterable[_File]) -> list[_File]:
    """Merge the runs that describe the same file, in order."""
    result: list[_File] = []
    hashed: dict[object, _File] = {}
    sized: dict[object, list[_File]] = {}
    for run in runs:
        number, alike = run.value("info_hash"), sized.setdefault(run.value("size_bytes"), [])
        twin = hashed.get(number) or next((file for file in alike if _are_one(file, run)), None)
        if twin is None:
            result.append(run)
            twin = run
            if run.value("size_bytes") is not None and len(alike) < _ALIKE:
                alike.append(run)
        else:
            twin.values.update(run.values)
        if (number := twin.value("info_hash")) is not None:
            hashed.setdefault(number, twin)
    return result


def _are_one(one: _File, other: _File) -> bool:
    """Return whether two runs of facts describe the same file: by hash, or by size and all shared values."""
    number, size = one.value("info_hash"), one.value("size_bytes")
    if number is not None and other.value("info_hash") is not None:
        return bool(number == other.value("info_hash"))
    same_size = size is not None and size == other.value("size_bytes")
    return same_size and all(
        one.value(name) == value for name, (value, _) in other.values.items() if name in one.values
    )


def _tag_by_link(file: _File) -> None:
    """Add the tags in a file's link, if no other fact has any: in its text, or in the name of the file."""
    found = file.values.get("info_hash")
    if found is not None and file.values.keys().isdisjoint(("quality", "medium", "codec")):
        link = next((piece for piece in found[1].value if piece.url), None)
        if link is not None and (
            tag := _tagged_words(link.text) or _tagged_words(magnet_name.get(link.url) or "")
        ):
            file.add(tag, found[1])


def _tagged(files: list[_File], tagged: Iterable[tuple[list[dict[str, Any]], Fact]]) -> list[_File]:
    """Add lists of tags to the files they match in number; without any files, each tag makes one."""
    for tags_of_files, fact in tagged:
        files = files or [_File() for _ in tags_of_files]
        if len(files) == len(tags_of_files):
            for file, tag in zip(files, tags_of_files, strict=True):
                file.add({name: value for name, value in tag.items() if name not in file.values}, fact)
    return files
