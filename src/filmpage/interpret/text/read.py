"""The interpreter of text layouts: a declaration and lines in, claims out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from ...account import How
from ...claims.claim import Claims, Path, Rank, spell
from ...layout.reads import Reads
from ...layout.text import Says, Section, TextLayout
from ...notation.folding import first_copy
from ...notation.text import SENTENCE_ENDS
from ...source.text.line import Line
from ..record import claims_of, steps
from .entries import read_entries, table_of
from .identity import claim_identity, find_identity
from .quotations import read_quotations
from .records import PROSE
from .runs import RunReader, claim_addresses
from .tokens import LineTable, Token, is_figure


def matches(layout: TextLayout, text: str) -> bool:
    """Return whether a text holds enough of a layout's words."""
    text = text.replace("\xa0", " ")
    needed = layout.least
    for left, word in zip(range(len(layout.votes), 0, -1), layout.votes, strict=True):
        if needed <= 0 or needed > left:
            break  # a word that is not there costs a walk over the text
        needed -= word in text
    return needed <= 0


def read_lines(layout: TextLayout, lines: Sequence[Line]) -> tuple[Claims, list[bool]]:
    """Read a text by its layout; return, too, which lines were used."""
    reader = _Reader(layout, table_of(layout), lines, Claims(layout.name, Rank.LAYOUT), [False] * len(lines))
    reader.read()
    return reader.claims, reader.taken


@attrs.define(eq=False)
class _Reader:
    """One reading of one text by one layout."""

    layout: TextLayout
    table: LineTable
    lines: Sequence[Line]
    claims: Claims
    taken: list[bool]
    zone: str = ""
    counts: dict[str, int] = attrs.field(factory=dict)
    lists: dict[Path, dict[object, int]] = attrs.field(factory=dict)
    """The entries of lists of single values, with their indices."""
    section: Section | None = None
    how: How = "exact"
    reads: Reads | None = None
    """The notation that the lines of the open section must match."""
    after: str = ""
    """The field of the last line of facts, until another heading or record."""
    claimed: set[str] = attrs.field(factory=set)
    """The fields for which bare numbers have been read."""
    prose: list[int] = attrs.field(factory=list)
    held: list[Line] = attrs.field(factory=list)
    """The lines of the open section."""

    def read(self) -> None:
        """Cut the entries out, find the film's title, then walk the lines that are left."""
        stop = read_entries(self.layout, self.lines, self.taken, self.claims)
        if self.layout.quotations is not None:
            read_quotations(self.layout.quotations, self.lines, self.taken, self.claims)
        if not self.table.has_lines:
            self.take_known()
            return
        free = [i for i in range(len(self.lines)) if not self.taken[i]]
        self.read_identity([i for i in free if i < stop])
        self.walk(free, stop)

    def take_known(self) -> None:
        """Take the lines that are known as a whole; there are no others for a layout of records alone."""
        for index, line in enumerate(self.lines):
            if not self.taken[index] and self.table.whole_line(line.text) is not None:
                self.taken[index] = True

    def read_identity(self, free: Sequence[int]) -> None:
        """Find the film's title among the lines before the entries, if the layout declares how."""
        identity = self.layout.identity
        if identity is None:
            return
        head = [self.lines[i] for i in free]
        named = find_identity(identity, head, self.table)
        for index in claim_identity(identity, named, head, self.table, self.claims):
            self.taken[free[index]] = True

    def walk(self, free: Sequence[int], stop: int) -> None:
        """Read the lines outside the entries, one by one."""
        runs = [RunReader(run, number, self.lines) for number, run in enumerate(self.layout.runs)]
        last: Token | None = None
        done, near = 0, False
        for index in free:
            if index < done:
                continue
            if index > stop:
                self.zone = self.after = ""
            if self.taken[index]:
                self.zone = "head"
                continue
            token = self.token(index)
            if token is None:
                self.take_unknown(index)
                near = False
            else:
                if token.kind == "run":
                    for run in runs:
                        run.take(token, index, last, near=near)
                self.take(index, token)
                done = index + token.lines
                near = token.kind == "run" or (near and token.is_passed)
            last = token
        self.close()
        self.finish(runs)

    def finish(self, runs: Sequence[RunReader]) -> None:
        """Claim the records of the first run that has any, and the facts in addresses."""
        full = next((run for run in runs if run.full_records()), None)
        used: list[int] = []
        if full is None and (self.claims.shows("title") or self.claims.shows("genres")):
            used = next((indices for run in runs if (indices := run.finish_tags(self.claims))), [])
        elif full is not None:
            count = len(full.full_records())
            others = [run for run in runs if run is not full and len(run.full_records()) == count]
            used = [index for run in (full, *others) for index in run.finish(self.claims)]
        for index in used:
            self.taken[index] = True
        claim_addresses(self.layout.addresses, self.lines, self.claims)

    def token(self, index: int) -> Token | None:
        """Return the token of a line, alone or with those after it; a bare figure is joined first."""
        text = self.lines[index].text
        next_is_free = index + 1 < len(self.lines) and not self.taken[index + 1]
        figure = next_is_free and is_figure(text)
        if figure and (token := self.table.over_lines(self.lines, index, self.zone)) is not None:
            return token
        token = self.table.token(text, self.zone, self.claimed)
        if token is None and next_is_free and not figure and self.table.may_go_on(text):
            return self.table.over_lines(self.lines, index, self.zone)
        return token

    def take_unknown(self, index: int) -> None:
        """Hand a line without a token to the open section."""
        line = self.lines[index]
        if self.section is None:
            self.keep_prose(line, index)
            self.open_orphans(line)
        if self.section is not None:
            self.hold(line, index)

    def take(self, index: int, token: Token) -> None:
        """Use a line by its token."""
        if token.kind != "run":
            for offset in range(token.lines):
                self.taken[index + offset] = True
        if token.kind == "noise" and self.section is not None and self.section.reads is not None:
            return
        self.close()
        if token.kind != "noise":
            self.after = ""
        if token.kind == "section" and isinstance(token.by, Section):
            self.section, self.zone, self.how, self.reads = token.by, "", "exact", token.by.reads
        elif token.kind == "says" and isinstance(token.by, Says):
            self.claim_line(token.by, token, self.lines[index])

    def keep_prose(self, line: Line, index: int) -> None:
        """Keep prose without a heading; the line that ends it may show what it is."""
        if self.zone == "head" and len(line.text) >= PROSE:
            self.prose.append(index)

    def claim_prose(self, field: str) -> None:
        """Claim the prose that ends here, if a section's prose is recognised by the line that ends it."""
        prose, self.prose = self.prose, []
        for section in self.layout.sections if prose else ():
            if (
                section.orphans is not None
                and field in section.orphans.before
                and not self.claims.shows(section.path)
            ):
                held = [self.lines[index] for index in prose]
                text = _prose(held, copies=section.copies)
                self.claims.add((section.path,), text, held[0].text, held[0], "inferred")
                for index in prose:
                    self.taken[index] = True

    def open_orphans(self, line: Line) -> None:
        """Open a section at its first entry, where a filter has deleted the heading."""
        for section in self.layout.sections if self.after else ():
            orphans = section.orphans
            if orphans is None or orphans.reads is None or orphans.after != self.after:
                continue
            if (line.scar or not orphans.scarred) and orphans.reads.get(line.text) is not None:
                self.section, self.how, self.reads = section, "inferred", orphans.reads
                return

    def hold(self, line: Line, index: int) -> None:
        """Keep a line for the open section, if it belongs there."""
        section = self.section
        if section is None:
            return
        if section.reads is not None and self.held and line.text == self.held[-1].text:
            pass  # the alternative text of a portrait, before or after the name
        elif section.joined and self.held and line.text.split(" ", 1)[0] in section.joined:
            self.held[-1] = attrs.evolve(self.held[-1], text=f"{self.held[-1].text} {line.text}")
        elif self.continues(line) if self.reads is None else self.reads.get(line.text) is not None:
            self.held.append(line)
        else:
            self.close()
            self.open_orphans(line)
            if self.section is not None:
                self.hold(line, index)
            return
        self.taken[index] = True

    def continues(self, line: Line) -> bool:
        """Return whether a line belongs to the open section's prose.

        The first line under a heading always does, unless it is an entry of another section of which a filter
        has deleted the heading, whole or half ("Ann Lee as Mara", "Ann Lee as"). Later, only sentences do.
        """
        if len(line.text) >= PROSE or line.text.endswith(SENTENCE_ENDS):
            return True
        words = set(line.text.split())
        return not self.held and all(words.isdisjoint(section.joined) for section in self.layout.sections)

    def claim_line(self, says: Says, token: Token, line: Line) -> None:
        """Claim the facts of a line."""
        prefix: tuple[str | int, ...] = ()
        if says.zone and not says.entry and not isinstance(token.value, tuple):
            self.claimed.add(says.path)
        if says.entry:
            number = self.counts.get(says.path, 0)
            self.counts[says.path] = number + 1
            prefix = (says.path, number)
        own = () if isinstance(token.value, Mapping) else steps(says.path.replace(".", "__"))
        for path, value in claims_of(token.value, own):
            place = self.next_place(path[:-1], value) if isinstance(path[-1], int) else path
            self.claims.add((*prefix, *place), value, token.raw, line)
            self.after = spell((*prefix, *place))
            self.claim_prose(self.after)
        if says.path == "genres":
            self.zone = "head"
        for name, value in says.given.items():
            self.claims.add((*prefix, name), value, "", line)

    def next_place(self, path: Path, value: object) -> Path:
        """Return the path of an entry of a list over several lines; a repeated entry keeps its path."""
        entries = self.lists.setdefault(path, {})
        return (*path, entries.setdefault(_key(value), len(entries)))

    def close(self) -> None:
        """End the open section and claim its lines."""
        section, self.section = self.section, None
        if section is None:
            return
        held, self.held = self.held, []
        if section.reads is not None:
            if not held:
                self.claims.add((section.path,), (), "", None, "positional")
            for number, line in enumerate(held):
                for name, value in section.reads.get(line.text).items():
                    self.claims.add((section.path, number, name), value, line.text, line, self.how)
        elif held:
            text = _prose(held, copies=section.copies)
            self.claims.add((section.path,), text, held[0].text, held[0])


def _key(value: object) -> object:
    """Return a key for a value, hashable or not."""
    try:
        hash(value)
    except TypeError:
        return repr(value)
    return value


def _prose(held: Sequence[Line], *, copies: bool) -> str:
    """Join paragraphs; if the page prints two copies, keep one: the longer if they differ."""
    texts = [line.text for line in held]
    if not copies:
        return "\n\n".join(texts)
    once = first_copy(texts)
    if len(once) == len(texts) == 2:
        return max(texts, key=len)
    return "\n\n".join(once)
