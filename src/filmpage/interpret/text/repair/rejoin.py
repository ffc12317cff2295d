"""Lines that a converter broke over several rows (`Reviewed by` / `Mara` / `9 / 10`), put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from string import digits
from typing import Any, Final, Protocol

import attrs

from ....layout.text import TextLayout
from ....memory import remembered
from ....notation import Form
from ....notation.adapters import After
from ....source.text.line import Line
from ..tokens import MAX_FORM, cells_of
from .patterns import whole_pattern

_ANNOUNCED: Final = 1
"""Blank lines between words and the value that they announce; behind a value there are none."""
_MOST_TAGS: Final = 12
"""Tags in one row: six releases, printed for phones and for desktops, are the most in corpus-text/yts."""


class _Matches(Protocol):
    """What recognises a row, or a part of one."""

    def get(self, text: str, /) -> object:
        """Return what the row is, `None` where it is something else."""
        ...


@attrs.define(eq=False)
class _Parts:
    """Some parts of a template, as many as a row holds; compiled when they are first looked for."""

    form: Form
    templates: tuple[str, ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(whole_pattern(self.form, template) for template in self.templates))

    def get(self, text: str, /) -> object:
        """Return a match of a whole row."""
        return self._pattern.fullmatch(text)


@attrs.define(eq=False)
class _Tags:
    """A row of tags."""

    tags: After[Any]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        between = "|".join(map(re.escape, self.tags.of.separators))
        return re.compile(f"(?i:{self.tags.of.of.pattern}(?:{between}|$)){{1,{_MOST_TAGS}}}")

    def get(self, text: str, /) -> object:
        """Return a match of a whole row."""
        return self._pattern.fullmatch(text)


@attrs.frozen(eq=False)
class _Announced:
    """A row of tags behind the word that announces them."""

    word: str
    tags: _Tags

    def get(self, text: str, /) -> object:
        """Return a match of what is behind the word."""
        is_announced = text.startswith(f"{self.word} ")
        return self.tags.get(text[len(self.word) + 1 :]) if is_announced else None


@attrs.frozen(eq=False)
class Break:
    """A place where a line of the layout is broken: a row that `first` reads, then one that `rest` reads.

    `glue` is printed between the two in an unbroken line; up to `blanks` blank lines separate them.
    """

    first: _Matches
    rest: _Matches
    whole: _Matches | None = None
    """The unbroken line, which goes on in no other row."""
    opening: str = ""
    """The text that `first` reads, where that is words without a value."""
    starts: str = digits
    """The characters with which `rest` begins."""
    glue: str = " "
    blanks: int = 0

    def is_at(self, last: Line, line: Line) -> bool:
        """Return whether two rows are the two parts of this line."""
        return (
            line.before <= self.blanks
            and self.first.get(last.text) is not None
            and self.rest.get(line.text) is not None
            and (self.whole is None or self.whole.get(last.text) is None)
        )


@attrs.define(eq=False)
class Rejoiner:
    """Rejoins the broken lines of a layout's texts."""

    layout: TextLayout

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """The places where lines are broken that the layout declares to be printed in several rows."""
        cells = (says for run in self.layout.runs for says in cells_of(run))
        split = (says.reads for says in (*self.layout.lines, *cells) if says.split > 1)
        heads = (entries.head for entries in self.layout.entries)
        forms = (form for form in (*split, *heads) if isinstance(form, Form))
        return (
            *(each for form in forms for template in form.templates for each in _breaks(form, template)),
            *self._tag_breaks(),
        )

    def _tag_breaks(self) -> Iterator[Break]:
        """Yield the places where a row of tags is broken: behind the word before it, and between two tags."""
        for run in self.layout.runs:
            if isinstance(run.tags, After):
                word, tags = run.tags.word, _Tags(run.tags)
                yield Break(_Parts(Form(word), (word,)), tags, opening=word, blanks=_ANNOUNCED)
                yield Break(_Announced(word, tags), tags, blanks=_ANNOUNCED)
                yield Break(tags, tags)

    @cached_property
    def _by_opening(self) -> Mapping[str, tuple[Break, ...]]:
        """The breaks behind words, by these words: most rows are none of them."""
        openings = {each.opening for each in self.breaks if each.opening}
        return {text: tuple(each for each in self.breaks if each.opening == text) for text in openings}

    @cached_property
    def _longest_opening(self) -> int:
        return max(map(len, self._by_opening), default=0)

    @cached_property
    def _behind_values(self) -> tuple[Break, ...]:
        return tuple(each for each in self.breaks if not each.opening)

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The characters with which rows behind a value begin."""
        return frozenset("".join(each.starts for each in self._behind_values))

    @cached_property
    def _before(self) -> Callable[[str], tuple[Break, ...]]:
        """The breaks behind values that a row may follow; the pages of a site print the same rows."""

        def before(text: str) -> tuple[Break, ...]:
            possible = (each for each in self._behind_values if text[0] in each.starts)
            return tuple(each for each in possible if each.rest.get(text) is not None)

        return remembered(MAX_FORM)(before)

    def rejoin(self, lines: Sequence[Line]) -> list[Line]:
        """Rejoin the rows of broken lines; a heading is never part of one."""
        openings, starts, longest = self._by_opening, self._starts, self._longest_opening
        kept: list[Line] = []
        last: Line | None = None
        text = ""
        for line in lines:
            # The hash of a long line would cost a walk over it.
            if last is not None and (line.text[0] in starts or (len(text) <= longest and text in openings)):
                glue = self._glue(last, line)
                if glue is not None:
                    last.extend(line, glue)
                    text = last.text
                    continue
            kept.append(line)
            last, text = line, line.text
        return kept

    def _glue(self, last: Line, line: Line) -> str | None:
        """Return what is printed between two rows that are one line, or `None` when they are two."""
        if line.before > _ANNOUNCED or len(line.text) > MAX_FORM or len(last.text) > MAX_FORM:
            return None
        breaks = self._by_opening.get(last.text) or self._before(line.text)
        if not breaks or line.heading or last.heading:
            return None
        return next((each.glue for each in breaks if each.is_at(last, line)), None)


def _breaks(form: Form, template: str) -> Iterator[Break]:
    """Yield the places where a template is broken: blanks beside a slot; a separator there may be lost."""
    parts = template.split(" ")
    whole = _Parts(form, (template,))
    for at in range(1, len(parts)):
        is_beside_slot = "{" in parts[at - 1] or "{" in parts[at] or _is_separator(parts[at])
        if "{" in template and not is_beside_slot:
            continue
        head = " ".join(parts[:at])
        for glue, start in ((" ", at), (f" {parts[at]} ", at + 1)):
            if start == len(parts) or (start > at and not _is_separator(parts[at])):
                continue
            rests = tuple(" ".join(parts[start:end]) for end in range(len(parts), start, -1))
            yield Break(
                _Parts(form, (head,)),
                _Parts(form, rests),
                whole,
                opening="" if "{" in head else head,
                starts=_starts_of(form, parts[start]),
                glue=glue,
                blanks=0 if "{" in parts[0] else _ANNOUNCED,
            )


def _starts_of(form: Form, part: str) -> str:
    """Return the characters with which a part of a template begins, as the examples of its notation do."""
    if not part.startswith("{"):
        return part[0]
    notation = form.slots[part[1 : part.index("}")]]
    found = {spelling.example[0] for spelling in notation.spellings}
    return "".join(found) + (digits if any(map(str.isdigit, found)) else "")


def _is_separator(part: str) -> bool:
    """Return whether a part of a template is a mark between two others."""
    return "{" not in part and not any(map(str.isalnum, part))
