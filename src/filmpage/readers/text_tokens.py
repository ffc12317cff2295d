"""Tokens: what each line of a text is to a layout, before anything is read.

Every line is compared with one table of whole lines and one alternation of the patterns of all forms, so that
the cost does not grow with the number of forms.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

import attrs

from ..layout import Reads
from ..source.line import Line
from ..text_layout import Run, Says, Section, TextLayout

Kind: TypeAlias = Literal["says", "run", "section", "entries", "skip", "noise", "end"]
Answer: TypeAlias = Says | Run
"""A declaration that a line answers to: a line that says facts, a cell of a run, or a run by its tags."""

MAX_FORM: Final = 160
"""No line that a form reads is longer; longer ones are prose."""


@attrs.define(eq=False)
class Token:
    """What a line is: its kind, what it was read as, and how many lines it takes.

    `values` are by the identity of the declaration: one line may be a cell of several runs.
    """

    kind: Kind
    by: Says | Section | None = None
    values: Mapping[int, Any] = attrs.field(factory=dict)
    raw: str = ""
    lines: int = 1

    def value(self, answer: Answer) -> Any:
        """Give what the line says to a declaration, or `None`."""
        return self.values.get(id(answer))


@attrs.define(eq=False)
class Lexicon:
    """A layout's table of lines, compiled once."""

    layout: TextLayout

    @cached_property
    def whole(self) -> dict[str, Token]:
        """Lines that are known whole, folded."""
        layout = self.layout
        table = {fold(text): Token("noise") for text in layout.noise}
        for run in layout.runs:
            table |= {fold(text): Token("skip") for text in run.skips}
        if layout.entries is not None:
            table |= {fold(text): Token("end") for text in layout.entries.ends}
            table |= {fold(text): Token("entries") for text in layout.entries.headings}
        for section in layout.sections:
            table |= {fold(text): Token("section", section) for text in section.headings}
        return table

    @cached_property
    def _runs(self) -> tuple[tuple[Answer, Reads], ...]:
        answers: list[tuple[Answer, Reads]] = []
        for run in self.layout.runs:
            if run.tags is not None:
                answers.append((run, run.tags))
            answers.extend((says, says.reads) for says in cells_of(run))
        return tuple(answers)

    @cached_property
    def _blanks(self) -> dict[str, Says]:
        cells = (says for run in self.layout.runs for says in cells_of(run))
        return {fold(text): says for says in cells for text in says.blank}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        reads = [reads for _, reads in self._runs] + [says.reads for says in self.layout.lines]
        return re.compile("|".join(r.pattern for r in reads), re.IGNORECASE)

    @cached_property
    def _split(self) -> tuple[tuple[Says, re.Pattern[str]], ...]:
        cells = (says for run in self.layout.runs for says in run.rest)
        split = [says for says in (*self.layout.lines, *cells) if says.split > 1]
        return tuple((says, re.compile(says.reads.pattern, re.IGNORECASE)) for says in split)

    def token(self, text: str, zone: str, said: Collection[str] = ()) -> Token | None:
        """Say what a line is, or `None` for a line that the layout has no word for.

        `said` are the fields that bare numbers have said before; the next number is another one.
        """
        if text.startswith(self.layout.noise_starts):
            return Token("noise")
        if len(text) > MAX_FORM:
            return None
        folded = fold(text)
        known = self.whole.get(folded)
        if known is not None:
            return known
        if (blank := self._blanks.get(folded)) is not None:
            return Token("run", None, {id(blank): {}}, text)
        if text.endswith(self.layout.noise_ends):
            return Token("noise")
        if self._any.fullmatch(text) is None:
            return None
        bare = self._saying(text, "head", said) if zone == "head" else None
        return bare or self._cell(text) or self._saying(text, "", ())

    def _saying(self, text: str, zone: str, said: Collection[str]) -> Token | None:
        for says in self.layout.lines:
            if says.zone == zone and says.path not in said and (value := says.reads.get(text)) is not None:
                return Token("says", says, {id(says): value}, text)
        return None

    def _cell(self, text: str) -> Token | None:
        values = {id(answer): value for answer, reads in self._runs if (value := reads.get(text)) is not None}
        return Token("run", None, values, text) if values else None

    def over_lines(self, lines: Sequence[Line], start: int, zone: str) -> Token | None:
        """Say what a line and those after it are together, for makers that print one cell a line."""
        for says, pattern in self._split:
            if says.zone == "head" and zone != "head":
                continue
            for count in range(min(says.split, len(lines) - start), 1, -1):
                text = " ".join(line.text for line in lines[start : start + count])
                if len(text) <= MAX_FORM and pattern.fullmatch(text) and (value := says.reads.get(text)) is not None:
                    kind: Kind = "says" if says in self.layout.lines else "run"
                    return Token(kind, says, {id(says): value}, text, count)
        return None


def cells_of(run: Run) -> tuple[Says, ...]:
    """Give the cells of a run's records, the one that begins them first."""
    return (*((run.first,) if run.first is not None else ()), *run.rest)


def fold(text: str) -> str:
    """Fold a heading or another whole line: case, marks around it."""
    return text.strip(" :.*#•-–—\t").casefold()
