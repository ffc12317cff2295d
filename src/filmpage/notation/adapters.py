"""Notations made of others: a text kept as printed, a value spread over fields, a list of values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

import attrs

from ._base import Notation, Spelled
from .figures.rating import Score

T = TypeVar("T")

_REPEAT: Final = re.compile(r"(?<!\\)(\{[0-9]{1,10},[0-9]{1,10}\})(?![?+])")


@attrs.define(eq=False)
class Printed:
    """A text that is kept as printed, if a notation can read it."""

    of: Notation[Any]

    @property
    def name(self) -> str:
        """The name of the notation."""
        return self.of.name

    @property
    def pattern(self) -> str:
        """The pattern of the notation."""
        return self.of.pattern

    @property
    def longest(self) -> int:
        """The bound of the text, in characters."""
        return self.of.longest

    def get(self, text: str) -> str | None:
        """Return the text itself, or `None` when the notation cannot read it."""
        return None if self.of.get(text) is None else text

    def write(self, value: str) -> str:
        """Write the text."""
        return value


@attrs.define(eq=False)
class Spread(Generic[T]):
    """A notation whose value fills several fields, as a score fills a value and its best."""

    of: Notation[T]
    slots: tuple[str, ...]
    take: Callable[[T], dict[str, Any]]
    make: Callable[[Mapping[str, Any]], T | None]

    @property
    def name(self) -> str:
        """The name of the notation."""
        return self.of.name

    @property
    def pattern(self) -> str:
        """The pattern of the notation."""
        return self.of.pattern

    def get(self, text: str) -> dict[str, Any] | None:
        """Read a text into fields, or return `None`."""
        value = self.of.get(text)
        return None if value is None else {k: v for k, v in self.take(value).items() if v is not None}

    def write(self, values: Mapping[str, Any]) -> str:
        """Write the fields as one text; an empty one if there is no value."""
        value = self.make(values)
        return "" if value is None else self.of.write(value)


def scored(of: Notation[Score], value: str = "value") -> Spread[Score]:
    """Spread a score over two fields: the one that `value` names, and "best" if the score has one."""
    return Spread(
        of,
        (value, "best"),
        lambda score: {value: score.value, "best": score.best},
        lambda values: Score(values[value], values.get("best")) if value in values else None,
    )


@attrs.define(eq=False)
class Listed(Generic[T]):
    """Several values on one line: "Drama / Crime". All separators are read, and the first is written."""

    of: Spelled[T]
    separators: tuple[str, ...] = (" / ",)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return re.compile("|".join(re.escape(s) for s in self.separators))

    @property
    def name(self) -> str:
        """The name of the entries' notation."""
        return f"list of {self.of.name}"

    @property
    def pattern(self) -> str:
        """A pattern for up to 41 entries, for use inside a larger one."""
        return f"{self.of.pattern}(?:(?:{self._between.pattern}){self.of.pattern}){{0,40}}"

    def get(self, text: str) -> tuple[T, ...] | None:
        """Read all entries, or return `None` when one of them cannot be read."""
        values = [self.of.get(part.strip()) for part in self._between.split(text) if part.strip()]
        return None if not values or None in values else tuple(v for v in values if v is not None)

    def write(self, values: tuple[T, ...]) -> str:
        """Write the entries, joined by the first separator."""
        return self.separators[0].join(self.of.write(value) for value in values)


@attrs.define(eq=False)
class After(Generic[T]):
    """A notation that a word may precede: "Available in: 720p.WEB". The word is not written."""

    word: str
    of: Listed[T]

    @property
    def name(self) -> str:
        """The name of the notation after the word."""
        return self.of.name

    @property
    def pattern(self) -> str:
        """A pattern with and without the word, for use inside a larger one."""
        return f"(?:{re.escape(self.word)} {{1,4}})?{self.of.pattern}"

    def get(self, text: str) -> tuple[T, ...] | None:
        """Read the text after the word, or all of it if the word is missing."""
        return self.of.get(text.removeprefix(self.word).strip())

    def write(self, value: tuple[T, ...]) -> str:
        """Write the value without the word."""
        return self.of.write(value)


def shortest(of: Notation[T]) -> Notation[T]:
    """Return a notation that takes the shortest text that fits into a form, where it would take the longest.

    "{author}{date}" reads the author of "jonokafor23 May 2022" as "jonokafor" only so.
    """
    spellings = tuple(attrs.evolve(each, pattern=_REPEAT.sub(r"\1?", each.pattern)) for each in of.spellings)
    return Notation(of.name, of.writer, spellings, of.flags, of.prepare, of.longest)
