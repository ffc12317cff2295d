"""JSON that grows by paths: the inverse of `filmpage.source.json.path`, for writing what a layout reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final, TypeAlias

import attrs

from ...source.json.path import Joined, JsonPath, JsonStep, Member, Members, walk
from ...source.json.place import flattened

Fits: TypeAlias = Callable[["Growing"], bool]

_REST: Final = "x"
"""The rest of a name that a path leaves open."""


@attrs.define(eq=False)
class Growing:
    """A part of JSON under construction: an object, a list or a text, or nothing yet."""

    text: str = ""
    objects: dict[str, Growing] = attrs.field(factory=dict)
    list: list[Growing] = attrs.field(factory=list)

    def member(self, key: str) -> Growing | None:
        """Return a member of an object."""
        return self.objects.get(key)

    def names(self) -> tuple[str, ...]:
        """Return the names of an object's members."""
        return tuple(self.objects)

    def entries(self) -> Sequence[Growing]:
        """Return the entries of a list."""
        return self.list

    @property
    def is_free(self) -> bool:
        """Whether nothing has been written into the part."""
        return not (self.text or self.objects or self.list)

    def add(self, step: JsonStep) -> Growing:
        """Make the part to which a step leads."""
        made = Growing()
        if isinstance(step, Member):
            self.objects[step.name + _REST * step.open] = made
            return made
        self.list.append(made)
        inside = made
        for name in step.test:
            inside = inside.add(Member(name))
        inside.text = step.value
        return made

    def value(self) -> Any:
        """Return the part as `json` writes it."""
        if self.objects:
            return {key: part.value() for key, part in self.objects.items()}
        return [part.value() for part in self.list] if self.list else self.text or {}


def grow(top: Growing, steps: Sequence[JsonStep], fits: Fits) -> Growing | None:
    """Return the first fitting part at the end of some steps; make one if there is none."""
    found = next(filter(fits, walk(top, steps)), None)
    if found is not None or not steps:
        return found
    *before, last = steps
    parent = grow(top, before, lambda part: _accepts(part, last))
    made = parent.add(last) if parent is not None else None
    return made if made is not None and fits(made) else None


def _accepts(part: Growing, step: JsonStep) -> bool:
    """Return whether a step leads to something that can be made in a part."""
    if isinstance(step, Member):
        return not (part.text or part.list or next(step.find(part), None))
    return not (part.text or part.objects) and step.index in (None, len(part.list))


def put(top: Growing, path: JsonPath, text: str) -> bool:
    """Put a text where a path reads it; return whether that is possible."""
    part = grow(top, path.way, lambda part: part.is_free)
    if part is None:
        return False
    match path.made_of:
        case Members() as members:
            for name, each in (members.split(text) or {}).items():
                part.add(Member(name)).text = each
        case Joined() as joined:
            for each in joined.split(text):
                _fill(part, joined.steps, each)
        case None:
            part.text = _marked_up(text) if path.meant == "html" else text
    return True


def _fill(part: Growing, steps: Sequence[JsonStep], text: str) -> None:
    inside = grow(part, steps, lambda part: part.is_free)
    if inside is not None:
        inside.text = text


def holds(path: JsonPath, text: str) -> bool:
    """Return whether a place in JSON can hold a text: whether it reads the text back."""
    if isinstance(path.made_of, Members):
        return path.made_of.split(text) is not None
    paragraphs = text.split("\n\n") if path.meant in ("paragraphs", "html") else [text]
    return bool(text) and all(paragraph == " ".join(paragraph.split()) for paragraph in paragraphs)


def script(top: Growing, *, flat: bool) -> str:
    """Write JSON so that nothing in it can end the script that holds it."""
    import json

    value = top.value()
    written = json.dumps(flattened(value) if flat else value, ensure_ascii=False)
    return written.replace("<", "\\u003c")


def _marked_up(text: str) -> str:
    return "<br><br>".join(escape(paragraph) for paragraph in text.split("\n\n"))
