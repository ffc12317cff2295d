"""Notation: a table of spellings that reads and writes; Form: a line made of notations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar

import attrs

from ..errors import NotationError
from .folding import ascii_digits, clean, plain

T = TypeVar("T")

MAX_TEXT: Final = 400
"""Characters of the longest text of a notation; longer ones are refused before any pattern is tried."""

_GROUP: Final = re.compile(r"\(\?P<[a-z_]+>")
_SLOT: Final = re.compile(r"\{([a-z_]+)\}")


@attrs.frozen
class Spelling(Generic[T]):
    """One way to write a value.

    `pattern` must match the text in full, and every repeat in it is bounded. `build` returns the value of the
    named groups, or `None` for digits without a meaning ("31 February"). `language` is a BCP 47 code.
    """

    pattern: str
    build: Callable[[re.Match[str]], T | None]
    example: str
    language: str = "und"


class Spelled(Protocol[T]):
    """Anything that reads and writes texts of one type: a notation, a form, or an adapter of one."""

    @property
    def name(self) -> str:
        """What the texts are called."""
        ...

    @property
    def pattern(self) -> str:
        """A pattern for such a text, without named groups, for use inside a larger one."""
        ...

    def get(self, text: str, /) -> T | None:
        """Read a text, or return `None`."""
        ...

    def write(self, value: T, /) -> str:
        """Write a value."""
        ...

    def __hash__(self) -> int:
        """Return a hash, because results that depend on a notation are cached."""
        ...


@attrs.define(eq=False)
class Notation(Generic[T]):
    """A way to spell values of one type, for reading and for writing.

    `read(write(value)) == value` for every value, and `write(read(text))` is a fixed point.
    Spellings are tried in order; `writer` writes the first of them.
    `prepare` is applied to a text first: patterns see single blanks and ASCII digits.
    `longest` bounds the text, in characters.
    """

    name: str
    writer: Callable[[T], str]
    spellings: tuple[Spelling[T], ...]
    flags: int = re.IGNORECASE
    prepare: Callable[[str], str] = plain
    longest: int = MAX_TEXT

    @cached_property
    def _compiled(self) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], T | None]], ...]:
        return tuple((re.compile(s.pattern, self.flags), s.build) for s in self.spellings)

    @property
    def pattern(self) -> str:
        """A pattern for any spelling, without named groups, for use inside a larger one."""
        return "(?:" + "|".join(_GROUP.sub("(?:", s.pattern) for s in self.spellings) + ")"

    def get(self, text: str) -> T | None:
        """Read a text, or return `None` when it is not a spelling of this notation."""
        if len(text) <= self.longest:
            text = self.prepare(text)
            for pattern, build in self._compiled:
                if (found := pattern.fullmatch(text)) is not None and (value := build(found)) is not None:
                    return value
        return None

    def read(self, text: str) -> T:
        """Read a text; raise `NotationError` when it is not a spelling of this notation."""
        value = self.get(text)
        if value is None:
            raise NotationError(self.name, text)
        return value

    def write(self, value: T) -> str:
        """Write a value in the first spelling."""
        return self.writer(value)


class _Reads(Protocol):
    """Anything that reads a text or refuses it."""

    def get(self, text: str, /) -> Any:
        """Read a text, or return `None`."""
        ...


def is_too_long(reads: _Reads, text: str) -> bool:
    """Return whether a text is refused only for its length, because its beginning would be read."""
    longest = getattr(reads, "longest", None)
    return isinstance(longest, int) and len(text) > longest and reads.get(text[:longest]) is not None


@attrs.frozen(eq=False)
class _Template:
    """A compiled template of a form: its pattern, and the name, the group and the notation of each slot."""

    pattern: re.Pattern[str] | None
    slots: tuple[tuple[str, int, Notation[Any]], ...]

    def get(self, text: str, folded: str) -> dict[str, Any] | None:
        """Read a text into its slots; `folded` is the text as patterns see it."""
        if self.pattern is None:
            slot, _, notation = self.slots[0]
            return None if (value := notation.get(text)) is None else {slot: value}
        found = self.pattern.fullmatch(folded)
        if found is None:
            return None
        values: dict[str, Any] = {}
        for slot, index, notation in self.slots:
            # Folding keeps every position. Slots are read from the unfolded text: a title keeps its digits.
            start, end = found.span(index)
            if (value := notation.get(text[start:end])) is None:
                return None
            if not slot.startswith("_"):
                values[slot] = value
        return values


@attrs.define(eq=False, init=False)
class Form:
    """A line made of notations: `Form("{title} ({year})", title=text, year=year)`.

    It reads a text into a mapping of slots to values and writes such a mapping, like a notation of its slots.
    Several templates are spellings of one form: the first that matches is read, and the first whose slots all
    have values is written. A blank in a template matches any white space in the text.
    A slot that begins with "_" is skipped: its value is not returned, and its example is written.
    """

    templates: tuple[str, ...]
    slots: Mapping[str, Notation[Any]]
    longest: ClassVar[int] = MAX_TEXT
    """Characters of the longest line that is read."""

    def __init__(self, *templates: str, **slots: Notation[Any]) -> None:
        self.templates = templates
        self.slots = slots

    @cached_property
    def compiled(self) -> tuple[re.Pattern[str], ...]:
        """The pattern of each template."""
        return tuple(re.compile(self._regex(t), re.IGNORECASE) for t in self.templates)

    @cached_property
    def _templates(self) -> tuple[_Template, ...]:
        return tuple(map(self._template, self.templates, self.compiled))

    def _template(self, template: str, pattern: re.Pattern[str]) -> _Template:
        slots = tuple((slot, index, self.slots[slot]) for slot, index in pattern.groupindex.items())
        # A template of one slot needs only the pattern of its notation, if both see the same text.
        alone = [
            slot for slot, _, notation in slots if template == f"{{{slot}}}" and notation.prepare is plain
        ]
        return _Template(None if alone and not alone[0].startswith("_") else pattern, slots)

    def _regex(self, template: str) -> str:
        parts = _SLOT.split(template)
        literal = [re.escape(p) for p in parts[::2]]
        slots = [f"(?P<{name}>{self.slots[name].pattern})" for name in parts[1::2]]
        return "".join(a + b for a, b in zip(literal, [*slots, ""], strict=True))

    @property
    def pattern(self) -> str:
        """A pattern for any template, without named groups, for use inside a larger one."""
        return "(?:" + "|".join(_GROUP.sub("(?:", self._regex(t)) for t in self.templates) + ")"

    @cached_property
    def slot_names(self) -> tuple[tuple[str, ...], ...]:
        """The slots of each template, in order."""
        return tuple(tuple(_SLOT.findall(template)) for template in self.templates)

    @property
    def name(self) -> str:
        """The first template: the form's name in errors and docs."""
        return self.templates[0]

    def get(self, text: str) -> dict[str, Any] | None:
        """Read a text into its slots, or return `None` when no template fits."""
        if len(text) <= self.longest:
            text = clean(text)
            folded = ascii_digits(text)
            for template in self._templates:
                if (values := template.get(text, folded)) is not None:
                    return values
        return None

    def read(self, text: str) -> dict[str, Any]:
        """Read a text into its slots; raise `NotationError` when no template fits."""
        values = self.get(text)
        if values is None:
            raise NotationError(self.name, text)
        return values

    def write(self, values: Mapping[str, Any]) -> str:
        """Write the first template whose slots all have values."""
        for template, names in zip(self.templates, self.slot_names, strict=True):
            if all(values.get(n) is not None or n.startswith("_") for n in names):
                return template.format(**{n: self._written(n, values) for n in names})
        raise NotationError(self.name, repr(dict(values)))

    def _written(self, slot: str, values: Mapping[str, Any]) -> str:
        notation = self.slots[slot]
        return notation.spellings[0].example if slot.startswith("_") else notation.write(values[slot])
