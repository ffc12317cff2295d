"""Tokens: which declaration of a layout each line of a text matches, before anything is read.

Every line is compared with one table of whole lines and one alternation of the patterns of all forms, so that
the cost does not grow with the number of forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

import attrs

from ...layout.text import LineReads, Run, Says, Section, TextLayout
from ...memory import remembered
from ...source.text.line import Line

Kind: TypeAlias = Literal["says", "run", "section", "entries", "skip", "noise", "end"]
Answer: TypeAlias = Says | Run
"""A declaration that a line matches: a line of facts, a cell of a run, or a run by its tags."""

MAX_FORM: Final = 160
"""Characters of the longest line that a form reads; longer lines are prose."""
_FIGURE: Final = 8
"""Characters of a bare figure ("706,782")."""
_OPENING: Final = 48
"""Characters of the first row of a line that is printed in several."""


@attrs.frozen(eq=False)
class Token:
    """The meaning of a line: its kind, its value, and the number of lines that it takes up.

    `value` is read by the declaration `by`.
    `cells` hold a declaration and a value for each run of the layout: one line may be a cell of several.
    """

    kind: Kind
    by: Says | Section | None = None
    value: Any = None
    cells: tuple[tuple[Answer, Any] | None, ...] = ()
    raw: str = ""
    lines: int = 1

    @property
    def is_read(self) -> bool:
        """Whether facts were read from the line; other lines are recognised as a whole."""
        return self.kind in {"says", "run"}

    @property
    def is_passed(self) -> bool:
        """Whether the line may be between the cells of a record."""
        return self.kind in {"noise", "skip"}


_NOISE: Final = Token("noise")


@attrs.define(eq=False)
class LineTable:
    """A layout's table of lines, compiled once."""

    layout: TextLayout

    @property
    def has_lines(self) -> bool:
        """Whether any line outside the records of prose can be read."""
        layout = self.layout
        return any((layout.identity, layout.lines, layout.sections, layout.runs, layout.addresses))

    @cached_property
    def whole(self) -> dict[str, Token]:
        """Lines that are recognised as a whole, folded."""
        layout = self.layout
        table = {fold_line(text): _NOISE for text in layout.noise}
        for run in layout.runs:
            table |= {fold_line(text): _NOISE for text in run.headings}
            table |= {fold_line(text): Token("skip") for text in run.skips}
        for entries in layout.entries:
            table |= {fold_line(text): Token("end") for text in entries.ends}
            table |= {fold_line(text): Token("entries") for text in entries.headings}
        for section in layout.sections:
            table |= {fold_line(text): Token("section", section) for text in section.headings}
        return table

    @cached_property
    def _runs(self) -> tuple[Alternatives, ...]:
        """The declarations of each run that a line may match: tags before cells."""
        return tuple(
            Alternatives(
                (
                    *([(run, run.tags)] if run.tags is not None else []),
                    *((says, says.reads) for says in cells_of(run)),
                )
            )
            for run in self.layout.runs
        )

    @cached_property
    def _lines(self) -> Mapping[str, Alternatives]:
        """The declarations of lines of facts, by the zone in which they count."""
        zones: dict[str, list[tuple[Answer, LineReads]]] = {"": [], "head": []}
        for says in self.layout.lines:
            zones[says.zone].append((says, says.reads))
        return {zone: Alternatives(tuple(answers)) for zone, answers in zones.items()}

    @cached_property
    def _blanks(self) -> dict[str, Says]:
        cells = (says for run in self.layout.runs for says in cells_of(run))
        return {fold_line(text): says for says in cells for text in says.blank}

    @cached_property
    def _split(self) -> tuple[tuple[Says, re.Pattern[str]], ...]:
        cells = (says for run in self.layout.runs for says in run.rest)
        split = [says for says in (*self.layout.lines, *cells) if says.split > 1]
        return tuple((says, re.compile(says.reads.pattern, re.IGNORECASE)) for says in split)

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        """The beginnings of lines that some converters print in several rows."""
        templates = (t for says, _ in self._split for t in getattr(says.reads, "templates", ()))
        return tuple({opening for t in templates if (opening := t.partition("{")[0].strip())})

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The first words of such beginnings, for converters that break these as well."""
        words = [opening.split() for opening in self._openings]
        return frozenset(" ".join(each[:count]) for each in words for count in range(1, len(each)))

    def token(self, text: str, zone: str, claimed: Collection[str] = ()) -> Token | None:
        """Return the token of a line, or `None` if the layout declares no such line.

        `claimed` are the fields for which bare numbers have been read before; the next number is another one.
        """
        if len(text) > MAX_FORM:
            return self.whole_line(text)
        token = self._anywhere(text)
        if zone == "head" and (token is None or token.is_read):
            return self._saying(text, "head", claimed) or token
        return token

    @cached_property
    def _anywhere(self) -> Callable[[str], Token | None]:
        """The token of a line in any zone; cached, as the pages of a site print the same lines."""
        return remembered(MAX_FORM)(self._token_anywhere)

    def _token_anywhere(self, text: str) -> Token | None:
        return self.whole_line(text) or self._cell(text) or self._saying(text, "", ())

    def whole_line(self, text: str) -> Token | None:
        """Return the token of a line that is recognised as a whole, without matching a pattern."""
        if text.startswith(self.layout.noise_starts):
            return _NOISE
        if len(text) > MAX_FORM:
            return None
        folded = fold_line(text)
        if (token := self.whole.get(folded)) is not None:
            return token
        if (blank := self._blanks.get(folded)) is not None:
            return self._cell_of(blank, {}, text)
        return _NOISE if text.endswith(self.layout.noise_ends) else None

    def is_noise(self, text: str) -> bool:
        """Return whether a line means nothing, in any zone."""
        if text.startswith(self.layout.noise_starts) or text.endswith(self.layout.noise_ends):
            return True
        token = self.whole.get(fold_line(text)) if len(text) <= MAX_FORM else None
        return token is not None and token.kind == "noise"

    def _saying(self, text: str, zone: str, claimed: Collection[str]) -> Token | None:
        found = self._lines[zone].first(text, claimed)
        if found is None or not isinstance(found[0], Says):
            return None
        return Token("says", found[0], found[1], raw=text)

    def _cell(self, text: str) -> Token | None:
        cells = tuple([run.first(text) for run in self._runs])
        return Token("run", cells=cells, raw=text) if any(cells) else None

    def _cell_of(self, says: Says, value: Any, raw: str, lines: int = 1) -> Token:
        """Return the token of a line that is a cell of one declaration."""
        cells = ((says, value) if says in cells_of(run) else None for run in self.layout.runs)
        return Token("run", cells=tuple(cells), raw=raw, lines=lines)

    def may_go_on(self, text: str) -> bool:
        """Return whether a line that matches nothing may be the first row of one that was broken."""
        return len(text) <= _OPENING and (text.startswith(self._openings) or text in self._first_words)

    def over_lines(self, lines: Sequence[Line], start: int, zone: str) -> Token | None:
        """Return the token of a line and those after it, for converters that print one cell in each row."""
        for says, pattern in self._split:
            if says.zone == "head" and zone != "head":
                continue
            for count in range(min(says.split, len(lines) - start), 1, -1):
                text = _joined(lines[start : start + count])
                value = says.reads.get(text) if text and pattern.fullmatch(text) else None
                if value is None:
                    continue
                if says.reads.get(text.removeprefix(lines[start].text).strip()) is not None:
                    continue  # "417" before "252 Comments" is a figure of its own: not 417,252
                if says in self.layout.lines:
                    return Token("says", says, value, raw=text, lines=count)
                return self._cell_of(says, value, text, count)
        return None


@attrs.define(eq=False)
class Alternatives:
    """Several declarations that are matched at once: a line that matches none costs one search."""

    answers: tuple[tuple[Answer, LineReads], ...]
    _tails: dict[int, Alternatives] = attrs.field(factory=dict, init=False, repr=False)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({reads.pattern})" for _, reads in self.answers), re.IGNORECASE)

    def _after(self, index: int) -> Alternatives:
        """Return the declarations after one whose pattern matched, but which did not read the line."""
        if index not in self._tails:
            self._tails[index] = Alternatives(self.answers[index:])
        return self._tails[index]

    def first(self, text: str, claimed: Collection[str] = ()) -> tuple[Answer, Any] | None:
        """Return the first declaration that reads a line, and its value; skip the fields in `claimed`."""
        found = self._pattern.fullmatch(text) if self.answers else None
        if found is None or found.lastindex is None:
            return None
        answer, reads = self.answers[found.lastindex - 1]
        if answer.path not in claimed and (value := reads.get(text)) is not None:
            return answer, value
        return self._after(found.lastindex).first(text, claimed)


def cells_of(run: Run) -> tuple[Says, ...]:
    """Return the cells of a run's records; the one that begins a record comes first."""
    return (*((run.first,) if run.first is not None else ()), *run.rest)


def _joined(lines: Sequence[Line]) -> str:
    """Join lines; return "" if the result is longer than any line that a form reads."""
    texts = [line.text for line in lines]
    return " ".join(texts) if sum(map(len, texts)) + len(texts) <= MAX_FORM else ""


def is_figure(text: str) -> bool:
    """Return whether a line is a bare figure, as converters leave that print one cell in each row."""
    return len(text) <= _FIGURE and text[:1].isdigit() and " " not in text


def fold_line(text: str) -> str:
    """Fold a heading or another whole line: its case, marks around it, and a count ("Reviews (1,204)")."""
    text = text.strip(" :.*#•-–—\t")
    if text[-1:] == ")":
        head, _, number = text[:-1].rpartition("(")
        text = head.rstrip() if number.replace(",", "").replace(" ", "").isdigit() else text
    return text.casefold()
