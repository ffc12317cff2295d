"""Lines that a converter broke over several rows (`Reviewed by` / `Mara` / `9 / 10`), put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

import attrs

from ....layout.text import TextLayout
from ....notation import Form
from ....notation.adapters import After
from ....source.text.line import Line
from ..tokens import MAX_FORM, cells_of
from .inline import whole_pattern

_ANNOUNCED: Final = 1
"""Blank lines between words and the value that they announce."""


@attrs.frozen
class Break:
    """A place where a line of the layout is broken: a row that matches `first`, then one that matches `rest`.

    `glue` is printed between them; up to `blanks` blank lines stand there.
    """

    first: re.Pattern[str]
    rest: re.Pattern[str]
    whole: re.Pattern[str]
    """The line that is complete, and goes on in no other row."""
    glue: str = " "
    blanks: int = 0


@attrs.define(eq=False)
class Rejoiner:
    """Rejoins the broken lines of a layout's texts."""

    layout: TextLayout

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Every place where a line is known to be broken: what the layout says is printed over several rows."""
        cells = (says for run in self.layout.runs for says in cells_of(run))
        split = [says for says in (*self.layout.lines, *cells) if says.split > 1]
        forms = [(says.reads, t) for says in split if isinstance(says.reads, Form) for t in says.reads.templates]
        heads = [(entries.head, t) for entries in self.layout.entries for t in entries.head.templates]
        found = [each for form, template in (*forms, *heads) for each in _breaks(form, template)]
        return (*found, *self._tag_breaks())

    def _tag_breaks(self) -> Iterator[Break]:
        """Yield the places where a row of tags is broken: behind the word before it, and between two tags."""
        for run in self.layout.runs:
            if isinstance(run.tags, After):
                tags = re.compile(run.tags.of.pattern, re.IGNORECASE)
                opening = re.compile(f"{re.escape(run.tags.word)}(?: (?i:{run.tags.of.pattern}))?")
                never = re.compile("(?!)")
                yield Break(opening, tags, never, blanks=_ANNOUNCED)
                yield Break(tags, tags, never)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The rows of words that a value must follow."""
        return frozenset(
            opening for form, template in self._forms() if (opening := template.partition("{")[0].strip())
        ) | frozenset(run.tags.word for run in self.layout.runs if isinstance(run.tags, After))

    def rejoin(self, lines: Sequence[Line]) -> list[Line]:
        """Rejoin the rows of broken lines; a heading is never part of one."""
        kept: list[Line] = []
        for line in lines:
            glue = self._glue(kept[-1], line) if kept else None
            if glue is None:
                kept.append(line)
            else:
                kept[-1].extend(line, glue)
        return kept

    def _glue(self, last: Line, line: Line) -> str | None:
        """Return what is printed between two rows that are one line, or `None` when they are two."""
        if line.heading or last.heading or line.before > _ANNOUNCED or len(line.text) > MAX_FORM or len(last.text) > MAX_FORM:
            return None
        for each in self.breaks:
            if line.before <= each.blanks and each.rest.fullmatch(line.text) and each.first.fullmatch(last.text) and not each.whole.fullmatch(last.text):
                return each.glue
        return None


def _breaks(form: Form, template: str) -> Iterator[Break]:
    """Yield the places where a template is broken: at a blank beside a slot, where a separator may be lost."""
    parts = template.split(" ")
    whole = re.compile(whole_pattern(form, template))
    for at in range(1, len(parts)):
        first = re.compile(whole_pattern(form, " ".join(parts[:at])))
        if "{" in template and not ("{" in parts[at - 1] or "{" in parts[at] or _is_separator(parts[at])):
            continue
        blanks = 0 if "{" in parts[0] else _ANNOUNCED
        yield Break(first, _rest(form, parts[at:]), whole, blanks=blanks)
        if _is_separator(parts[at]):
            yield Break(first, _rest(form, parts[at + 1 :]), whole, f" {parts[at]} ", blanks)


def _rest(form: Form, parts: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of the parts of a template behind a break, as many as the next row holds."""
    rests = (whole_pattern(form, " ".join(parts[:count])) for count in range(len(parts), 0, -1))
    return re.compile("|".join(rests))


def _is_separator(part: str) -> bool:
    return "{" not in part and not any(map(str.isalnum, part))
