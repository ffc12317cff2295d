"""The interpreter of HTML layouts: a declaration and a tree in, claims out.

A place may lead on into JSON that a script of the page holds; nothing here tells the two apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from ...claims import Claim, Claims, Path, Rank, spell
from ...layout import Column, Field, HtmlLayout, Rows
from ...notation import is_empty
from ...source.json_place import JsonPart
from ...source.select import Element, place

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.json_path import Finder
    from ...source.select import Sections

Scope: TypeAlias = Element | JsonPart
"""What a page, an entry or a fact is: an element, or a part of embedded JSON."""


def knows(layout: HtmlLayout, root: Element, sections: Sections) -> bool:
    """Say whether a page is of a layout: whether its whole signature is there."""
    for mark in layout.marks:
        if mark.find(root, sections) is None:
            return False
    return all(mark.find(root, sections) is None for mark in layout.counter_marks)


def read_layout(layout: HtmlLayout, root: Element, sections: Sections, limits: Limits) -> Claims:
    """Read a page by its layout."""
    reader = _Reader(Claims(layout.name, Rank.LAYOUT), sections, limits)
    for field in layout.fields:
        reader.field(field, root, ())
    counts: dict[str, int] = {}
    for rows in layout.rows:
        start = counts.get(rows.path, 0)
        counts[rows.path] = start + reader.rows(rows, root, start)
    reader.settle()
    return reader.claims


@attrs.define(eq=False)
class _Reader:
    """One reading of one tree by one layout."""

    claims: Claims
    sections: Sections
    limits: Limits
    unread: list[tuple[Path, str, Scope]] = attrs.field(factory=list)
    """Texts that a field could not read; another field may."""
    passed: dict[int, Field] = attrs.field(factory=dict)
    """Fields that were not asked, by identity: what they would read had been said."""

    def field(self, field: Field, scope: Scope, prefix: Path) -> None:
        """Read a fact from the first place that has it."""
        for at in field.places:
            count = 0
            missed: tuple[Path, str, Scope] | None = None
            for element in at.find_all(scope, self.sections):
                raw = at.read(element, self.sections)
                if not raw or raw.startswith(field.blank):
                    continue
                if field.joined:
                    raw = "\n\n".join(self.texts(field, at, scope))
                value = field.reads.get(raw)
                if value is None:
                    missed = missed or ((*prefix, *field.steps), raw, element)
                else:
                    count += self.claim(field, value, (*prefix, *field.steps), count, raw, element)
                if field.joined or (count and not field.every):
                    break
                if count >= self.limits.max_rows:
                    self.claims.doubt("too-many-rows", field.path, message=f"{count} entries are read")
                    break
            if count:
                return
            if missed is not None:
                self.unread.append(missed)

    def texts(self, field: Field, at: Finder, scope: Scope) -> Iterator[str]:
        """Walk over the texts at a place."""
        read = (at.read(found, self.sections) for found in at.find_all(scope, self.sections))
        return (raw for raw in read if raw and not raw.startswith(field.blank))

    def claim(self, field: Field, value: Any, path: Path, start: int, raw: str, at: Scope) -> int:
        """Claim what a text says: a form's slots, a list's entries, or the value; give their number."""
        add = self.claims.claims.append
        if isinstance(value, dict):
            for slot, part in value.items():
                add(Claim((*path, *_steps(slot)), part, raw, at))
        elif isinstance(value, tuple):
            for index, part in enumerate(value, start):
                add(Claim((*path, index), part, raw, at))
            return len(value)
        else:
            add(Claim((*path, start) if field.every else path, value, raw, at))
        return 1

    def rows(self, rows: Rows, root: Element, start: int) -> int:
        """Read a list and give the number of its entries."""
        columns = [(column, self.entries(column, root)) for column in rows.columns]
        lengths = [len(entries) for _, entries in columns]
        length = next((n for n in lengths if n), 0)
        if any(n not in (0, length) for n in lengths):
            self.claims.doubt("unequal-lists", rows.path, str(lengths), "parallel lists differ in length")
        section = None if length or not rows.section else place(rows.section).find(root, self.sections)
        if section is not None:
            self.claims.add((rows.path,), (), "", section, "positional")
        joined = [(column, entries) for column, entries in columns if len(entries) == length]
        read = 0
        for index in range(length):
            read += self.row(rows, [(c, e[index]) for c, e in joined], start + read)
        return read

    def entries(self, column: Column, root: Element) -> list[Scope]:
        """Give the entries of a column, from the first of its places that has any."""
        for each in column.places:
            if found := list(islice(each.find_all(root, self.sections), self.limits.max_rows)):
                return found
        return []

    def row(self, rows: Rows, cells: list[tuple[Column, Scope]], index: int) -> int:
        """Read one entry from its cells; an entry that says nothing is none, nor is one of another list."""
        if (rows.when or rows.unless) and not _is_of(rows, [c for _, c in cells], self.sections):
            return 0
        claims = self.claims.claims
        before = len(claims)
        prefix: Path = (rows.path, index)
        read: set[int] = set()
        for column, element in cells:
            said = {claim.path[2] for claim in claims[before:]}
            for field in column.fields:
                # What an earlier column has said is not read again: half of a release stands there thrice.
                if id(field.reads) in read or (said and field.says <= said):
                    self.passed[id(field)] = field
                else:
                    count = len(claims)
                    self.field(field, element, prefix)
                    if len(claims) > count and not field.path:
                        read.add(id(field.reads))
        if len(claims) == before:
            return 0
        for name, value in rows.given.items():
            self.claims.add((*prefix, name), value, "", cells[0][1])
        return 1

    def settle(self) -> None:
        """Record the texts that no field at all could read."""
        for code, message in self.sections.unread:
            self.claims.doubt(code, "", message=message)
        left = [missed for missed in self.unread if not (is_empty(missed[1]) or self.was_said(missed[1]))]
        read = _with_ancestors(claim.at for claim in self.claims) if left else ()
        for path, raw, element in left:
            if element not in read:
                message = "the text is not a spelling of the field's notation"
                self.claims.doubt("unread", spell(path), raw, message)

    def was_said(self, raw: str) -> bool:
        """Say whether a field can read a text that was not asked, as an earlier column had said the same."""
        return any(field.reads.get(raw) is not None for field in self.passed.values())


@cache
def _steps(slot: str) -> tuple[str, ...]:
    return tuple(slot.split("__"))


def _is_of(rows: Rows, cells: Sequence[Scope], sections: Sections) -> bool:
    """Say whether an entry is of a list, and not of another that stands in the same place."""
    wanted = rows.when is None or any(_is_said(rows.when, cell, sections) for cell in cells)
    unwanted = rows.unless is not None and any(_is_said(rows.unless, cell, sections) for cell in cells)
    return wanted and not unwanted


def _is_said(field: Field, scope: Scope, sections: Sections) -> bool:
    """Say whether a fact can be read in an entry."""
    texts = (at.read(found, sections) for at in field.places for found in at.find_all(scope, sections))
    return any(field.reads.get(text) is not None for text in texts)


def _with_ancestors(places: Iterable[object]) -> set[object]:
    """Give the elements at which something was read, and what holds them: its words are theirs too."""
    found = set(places)
    for element in tuple(found):
        for ancestor in element.iterancestors() if isinstance(element, Element) else ():
            if ancestor in found:
                break
            found.add(ancestor)
    return found
