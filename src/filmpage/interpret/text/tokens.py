"""Tokens: what each line of a text is to a layout, before anything is read.

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
"""A declaration that a line answers to: a line that says facts, a cell of a run, or a run by its tags."""

MAX_FORM: Final = 160
"""No line that a form reads is longer; longer ones are prose."""
_FIGURE: Final = 8
_OPENING: Final = 48


@attrs.frozen(eq=False)
class Token:
    """What a line is: its kind, what it was read as, and how many lines it takes.

    `value` is what it says to the declaration `by`.
    `cells` are what it is to each run of the layout: one line may be a cell of several.
    """

    kind: Kind
    by: Says | Section | None = None
    value: Any = None
    cells: tuple[tuple[Answer, Any] | None, ...] = ()
    raw: str = ""
    lines: int = 1

    @property
    def is_read(self) -> bool:
        """Whether the line says facts, rather than being known as a whole."""
        return self.kind in {"says", "run"}

    @property
    def is_passed(self) -> bool:
        """Whether the line may stand between the cells of a record."""
        return self.kind in {"noise", "skip"}


_NOISE: Final = Token("noise")


@attrs.define(eq=False)
class Lexicon:
    """A layout's table of lines, compiled once."""

    layout: TextLayout

    @property
    def tells_lines(self) -> bool:
        """Whether any line outside of the records of prose can say something."""
        layout = self.layout
        return any((layout.identity, layout.lines, layout.sections, layout.runs, layout.addresses))

    @cached_property
    def whole(self) -> dict[str, Token]:
        """Lines that are known whole, folded."""
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
        """What the lines of each run can be: tags before cells."""
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
        """What lines can say by themselves, by the zone they may stand in."""
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
        """The words with which lines begin that some makers split."""
        templates = (t for says, _ in self._split for t in getattr(says.reads, "templates", ()))
        return tuple({opening for t in templates if (opening := t.partition("{")[0].strip())})

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The first words of such lines, where a maker has split those words already."""
        words = [opening.split() for opening in self._openings]
        return frozenset(" ".join(each[:count]) for each in words for count in range(1, len(each)))

    def token(self, text: str, zone: str, said: Collection[str] = ()) -> Token | None:
        """Return what a line is, or `None` for a line that the layout has no word for.

        `said` are the fields that bare numbers have said before; the next number is another one.
        """
        if len(text) > MAX_FORM:
            return self.known(text)
        token = self._anywhere(text)
        if zone == "head" and (token is None or token.is_read):
            return self._saying(text, "head", said) or token
        return token

    @cached_property
    def _anywhere(self) -> Callable[[str], Token | None]:
        """What a line is wherever it stands; pages of one site print the same lines again and again."""
        return remembered(MAX_FORM)(self._told)

    def _told(self, text: str) -> Token | None:
        return self.known(text) or self._cell(text) or self._saying(text, "", ())

    def known(self, text: str) -> Token | None:
        """Return what a line is that is known as it stands, without trying any pattern on it."""
        if text.startswith(self.layout.noise_starts):
            return _NOISE
        if len(text) > MAX_FORM:
            return None
        folded = fold_line(text)
        if (known := self.whole.get(folded)) is not None:
            return known
        if (blank := self._blanks.get(folded)) is not None:
            return self._cell_of(blank, {}, text)
        return _NOISE if text.endswith(self.layout.noise_ends) else None

    def is_noise(self, text: str) -> bool:
        """Return whether a line means nothing, wherever it stands."""
        if text.startswith(self.layout.noise_starts) or text.endswith(self.layout.noise_ends):
            return True
        known = self.whole.get(fold_line(text)) if len(text) <= MAX_FORM else None
        return known is not None and known.kind == "noise"

    def _saying(self, text: str, zone: str, said: Collection[str]) -> Token | None:
        found = self._lines[zone].first(text, said)
        if found is None or not isinstance(found[0], Says):
            return None
        return Token("says", found[0], found[1], raw=text)

    def _cell(self, text: str) -> Token | None:
        cells = tuple([run.first(text) for run in self._runs])
        return Token("run", cells=cells, raw=text) if any(cells) else None

    def _cell_of(self, says: Says, value: Any, raw: str, lines: int = 1) -> Token:
        """Make the token of a line that is known to be one cell."""
        cells = ((says, value) if says in cells_of(run) else None for run in self.layout.runs)
        return Token("run", cells=tuple(cells), raw=raw, lines=lines)

    def may_go_on(self, text: str) -> bool:
        """Return whether a line that is nothing by itself may be the first part of one that was split."""
        return len(text) <= _OPENING and (text.startswith(self._openings) or text in self._first_words)

    def over_lines(self, lines: Sequence[Line], start: int, zone: str) -> Token | None:
        """Return what a line and those after it are together, for makers that print one cell a line."""
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
    """Several declarations tried on one line at once: a line that is none of them costs one match."""

    answers: tuple[tuple[Answer, LineReads], ...]
    _tails: dict[int, Alternatives] = attrs.field(factory=dict, init=False, repr=False)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({reads.pattern})" for _, reads in self.answers), re.IGNORECASE)

    def _after(self, index: int) -> Alternatives:
        """Return what is left to be tried when a declaration matched and could not be read after all."""
        if index not in self._tails:
            self._tails[index] = Alternatives(self.answers[index:])
        return self._tails[index]

    def first(self, text: str, said: Collection[str] = ()) -> tuple[Answer, Any] | None:
        """Return the first declaration that reads a line, and what it reads, but for those in `said`."""
        found = self._pattern.fullmatch(text) if self.answers else None
        if found is None or found.lastindex is None:
            return None
        answer, reads = self.answers[found.lastindex - 1]
        if answer.path not in said and (value := reads.get(text)) is not None:
            return answer, value
        return self._after(found.lastindex).first(text, said)


def cells_of(run: Run) -> tuple[Says, ...]:
    """Return the cells of a run's records, the one that begins them first."""
    return (*((run.first,) if run.first is not None else ()), *run.rest)


def _joined(lines: Sequence[Line]) -> str:
    """Put lines into one; return nothing where it would be longer than any form reads."""
    texts = [line.text for line in lines]
    return " ".join(texts) if sum(map(len, texts)) + len(texts) <= MAX_FORM else ""


def is_figure(text: str) -> bool:
    """Return whether a line is a bare figure, as converters that print one cell a line leave."""
    return len(text) <= _FIGURE and text[:1].isdigit() and " " not in text


def fold_line(text: str) -> str:
    """Fold a heading or another whole line: case, marks around it, how many there are ("Reviews (1,204)")."""
    text = text.strip(" :.*#•-–—\t")
    if text[-1:] == ")":
        head, _, number = text[:-1].rpartition("(")
        text = head.rstrip() if number.replace(",", "").replace(" ", "").isdigit() else text
    return text.casefold()
