"""The account of a reading: what kind of page it is, where values were read, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from .model.checks import brief

PageKind: TypeAlias = Literal[
    "film", "tv_series", "tv_season", "tv_episode", "person", "search", "list", "article", "calendar",
    "event", "review", "error", "blocked", "login", "shell", "empty", "unknown",
]  # fmt: skip
"""What a page is. A review page of one film that names the film is of kind "film"."""

How: TypeAlias = Literal["exact", "labelled", "positional", "inferred"]
"""How a value was found, from the surest way to the least: a layout's mark, a label, a position, a
derivation."""

ProblemCode: TypeAlias = Literal[
    "ambiguous",
    "broken-json",
    "conflict",
    "cut-text",
    "doubtful-source",
    "guessed-encoding",
    "limit",
    "mojibake",
    "over-best",
    "refused",
    "repaired-encoding",
    "repaired-json",
    "several-texts",
    "too-long",
    "too-many-items",
    "too-many-rows",
    "too-much-json",
    "truncated",
    "unequal-lists",
    "unit-slip",
    "unread",
]
"""What was seen and not understood, doubted or lost (docs/reference/problems.md)."""


@attrs.frozen(kw_only=True)
class Where:
    """A place in the source. Lines and columns count from 1; `xpath` and `json_path` where they apply."""

    __repr__ = brief

    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    xpath: str | None = None
    json_path: str | None = None


@attrs.frozen(kw_only=True)
class Evidence:
    """Where a value was read: by which reader, from which words, at which place."""

    __repr__ = brief

    reader: str
    raw: str
    where: Where
    how: How


class _Located:
    """A record whose `where` is computed at first use.

    The reason: finding a line and an XPath costs more than reading a value. An empty slot raises an
    `AttributeError`, after which Python calls `__getattr__`, which fills the slot and releases the source.
    Every access to the field (`==`, `hash`, `repr`, `attrs.evolve`, pickle) sees a plain value.
    """

    __slots__ = ("_seek",)

    if not TYPE_CHECKING:  # otherwise type checkers would accept every misspelled attribute

        def __getattr__(self, name: str) -> Where:
            if name != "where":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            seek = getattr(self, "_seek", None)
            if seek is not None:
                object.__setattr__(self, "where", seek())
                object.__setattr__(self, "_seek", None)
            return object.__getattribute__(self, "where")


@attrs.frozen(kw_only=True)
class Problem(_Located):
    """Something that was seen and not understood, doubted or lost.

    `code` is one of the documented codes (docs/reference/problems.md); `path` is the field it concerns.
    `where` is computed at first use.
    """

    __repr__ = brief

    code: ProblemCode
    path: str = ""
    raw: str = ""
    where: Where = Where()
    message: str = ""


def locate_later(problem: Problem, seek: Callable[[], Where]) -> Problem:
    """Make a problem find its place at first use; return the same problem."""
    object.__delattr__(problem, "where")
    object.__setattr__(problem, "_seek", seek)
    return problem
