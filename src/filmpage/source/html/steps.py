"""The parser of a place's steps: `div.review > p[title^="IMDb"]`, the part of CSS that `place` runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

_STEP: Final = re.compile(
    r"""(?P<tag>[a-z][a-z0-9-]*|\*)|\#(?P<id>[\w-]+)|\.(?P<cls>[\w-]+)"""
    r"""|\[(?P<name>[\w:-]+)(?:(?P<op>[\^$*]?=)"(?P<value>[^"]*)")?\]"""
    r"""|:has\((?P<has>[^()]+)\)|:not\((?P<lacks>[^()]+)\)|:text\("(?P<text>[^"]*)"\)"""
)
_JOIN: Final = re.compile(r"\s*([>+])\s*|\s+")


@attrs.frozen
class Condition:
    """A condition on an element besides its tag: on its class, an attribute, its text, or elements inside.

    `op` is "class", "text", "has", "not", or how an attribute is compared: "=", "^=", "$=", "*=", or "" if it
    only has to exist.
    """

    op: str
    value: str = ""
    attribute: str = ""
    step: Step | None = None

    def holds(self, actual: str) -> bool:
        """Return whether an attribute's value fulfils the condition."""
        match self.op:
            case "":
                return True
            case "=":
                return actual == self.value
            case "^=":
                return actual.startswith(self.value)
            case "$=":
                return actual.endswith(self.value)
            case _:
                return self.value in actual


@attrs.frozen
class Step:
    """One step of a chain: how it follows the one before, its tag, and its id if it is looked up by id."""

    joined: str
    tag: str | None
    id: str = ""
    conditions: tuple[Condition, ...] = ()


def steps_of(chain: str) -> Iterator[Step]:
    """Parse a chain of steps; raise `ValueError` for any other text."""
    leading = _JOIN.match(chain)
    joined, position = (leading[1] or " ", leading.end()) if leading else (" ", 0)
    while position < len(chain):
        step, position = _step(chain, position, joined)
        yield step
        if position < len(chain):
            between = _JOIN.match(chain, position)
            if between is None:
                raise ValueError(f"not a place: {chain!r} at {position}")
            joined, position = between[1] or " ", between.end()


def _step(chain: str, position: int, joined: str) -> tuple[Step, int]:
    start, tag, identifier = position, None, ""
    conditions: list[Condition] = []
    while found := _STEP.match(chain, position):
        if found["tag"]:
            if position > start:
                break
            tag = None if found["tag"] == "*" else found["tag"]
        elif found["id"] and position == start and joined == " " and start == 0:
            identifier = found["id"]
        else:
            conditions.append(_condition(found))
        position = found.end()
    if position == start:
        raise ValueError(f"not a place: {chain!r} at {position}")
    return Step(joined, tag, identifier, tuple(conditions)), position


def _condition(found: re.Match[str]) -> Condition:
    if found["cls"]:
        return Condition("class", found["cls"])
    if found["name"]:
        return Condition(found["op"] or "", found["value"] or "", found["name"])
    if found["has"]:
        return Condition("has", step=_step(found["has"], 0, " ")[0])
    if found["lacks"]:
        return Condition("not", step=_step(found["lacks"], 0, " ")[0])
    if found["id"]:
        return Condition("=", found["id"], "id")
    return Condition("text", found["text"].casefold())
