"""The interpreter of HTML layouts: a declaration and a tree in, claims out.

A place may lead on into JSON in a script of the page; nothing here distinguishes the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from ...claims.claim import Claim, Claims, Path, Rank, spell
from ...layout.html import Column, Field, HtmlLayout, Rows
from ...notation import is_empty, is_too_long
from ...source.html.elements import Element
from ...source.html.place import place
from ...source.json.place import JsonPart
from ..record import claims_of, steps

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.tree_index import TreeIndex
    from ...source.json.path import Finder

Scope: TypeAlias = Element | JsonPart
"""A page, an entry or a fact: an element, or a part of embedded JSON."""


def matches(layout: HtmlLayout, root: Element, index: TreeIndex) -> bool:
    """Return whether a page has a layout's marks, and none of its counter-marks."""
    for mark in layout.marks:
        if mark.find(root, index) is None:
            return False
    return all(mark.find(root, index) is None for mark in layout.counter_marks)


def read_layout(layout: HtmlLayout, root: Element, index: TreeIndex, limits: Limits) -> Claims:
    """Read a page by its layout."""
    reader = _Reader(Claims(layout.name, Rank.LAYOUT), index, limits)
    for field in layout.fields:
        reader.field(field, root, ())
    counts: dict[str, int] = {}
    for rows in layout.rows:
        start = counts.get(rows.path, 0)
        counts[rows.path] = start + reader.rows(rows, root, start)
    reader.settle()
    return reader.claims


_Missed: TypeAlias = tuple[str, Scope]
"""A text that could not be read, and its place."""
_Outcome: TypeAlias = tuple[bool, _Missed | None]
"""Whether anything was read at a place, and the first text there that could not be read."""


@attrs.define(eq=False)
class _Reader:
    """One reading of one tree by one layout."""

    claims: Claims
    index: TreeIndex
    limits: Limits
    unread: list[tuple[Path, str, Scope]] = attrs.field(factory=list)
    """Texts that a field could not read; another field may."""
    others: list[tuple[Path, str, Scope, str]] = attrs.field(factory=list)
    """Texts beside one that a field has read, each with the source of both; another field may read it."""
    compared: set[tuple[str, Scope]] = attrs.field(factory=set)
    """Texts that were read, with their places, for which differing texts beside them were looked for."""
    skipped: dict[int, Field] = attrs.field(factory=dict)
    """Fields that were not read, by identity, as their facts had been read before."""

    def field(self, field: Field, scope: Scope, prefix: Path) -> None:
        """Read a fact from the first place that has it; note a differing text beside it."""
        if field.every or field.joined:
            self.all(field, scope, prefix)
            return
        path = (*prefix, *field.steps)
        index = self.index
        for at in field.places:
            element = at.find(scope, index)
            if element is None:
                continue
            raw = at.read(element, index)
            value = None if field.is_blank(raw) else field.reads.get(raw)
            if value is None:
                found = self.next_readable(field, at, scope, path)
                if found is None:
                    continue
                raw, element, value = found
            if not field.unlike or not self.is_claimed(prefix, field.unlike, value):
                self.claim(value, path, raw, element)
                if beside := at.beside(element, scope, index):
                    self.look_beside(field, at, beside, (value, path, element))
            return

    def next_readable(
        self, field: Field, at: Finder, scope: Scope, path: Path
    ) -> tuple[str, Scope, object] | None:
        """Return the first readable text after the first one of a place; note the first unreadable text."""
        missed: _Missed | None = None
        for number, element in enumerate(at.find_all(scope, self.index)):
            raw = at.read(element, self.index)
            if field.is_blank(raw):
                continue
            value = field.reads.get(raw) if number else None  # the caller has tried the first
            if value is not None:
                return raw, element, value
            missed = missed or self.missed(field, path, raw, (raw, element))
        if missed is not None:
            self.unread.append((path, *missed))
        return None

    def all(self, field: Field, scope: Scope, prefix: Path) -> None:
        """Read all texts of the first place that has any."""
        path = (*prefix, *field.steps)
        read = self.paragraphs if field.joins else self.several
        for at in field.places:
            done, missed = read(field, at, scope, path)
            if done:
                return
            if missed is not None:
                self.unread.append((path, *missed))

    def several(self, field: Field, at: Finder, scope: Scope, path: Path) -> _Outcome:
        """Read all texts of a place; entries of a list follow those of the text before."""
        missed: _Missed | None = None
        counts: dict[Path, int] = {}
        done = False
        for element in at.find_all(scope, self.index):
            raw = at.read(element, self.index)
            if field.is_blank(raw):
                continue
            value = field.reads.get(raw)
            if value is None:
                missed = missed or self.missed(field, path, raw, (raw, element))
                continue
            done = True
            entries = value if isinstance(value, dict | tuple) else (value,)
            for (*before, last), part in claims_of(entries, path):
                inside, number = tuple(before), last
                if isinstance(last, int):
                    number = counts.get(inside, 0)
                    counts[inside] = number + 1
                self.claims.claims.append(Claim((*inside, number), part, raw, element))
        return done, missed

    def paragraphs(self, field: Field, at: Finder, scope: Scope, path: Path) -> _Outcome:
        """Read all texts of a place as paragraphs of one text, whose place is that of the first."""
        found = ((element, at.read(element, self.index)) for element in at.find_all(scope, self.index))
        kept = [(raw, element) for element, raw in found if not field.is_blank(raw)]
        if not kept:
            return False, None
        text = "\n\n".join(raw for raw, _ in kept)
        value = field.reads.get(text)
        if value is None:
            return False, self.missed(field, path, text, kept[0])
        self.claim(value, path, *kept[0])
        return True, None

    def missed(self, field: Field, path: Path, text: str, place: _Missed) -> _Missed | None:
        """Note a text that its field cannot read; return it unless it is too long for the notation."""
        if is_too_long(field.reads, text):
            message = f"the field's notation reads no text of {len(text)} characters"
            self.claims.doubt("too-long", spell(path), place[0], message, at=place[1])
            return None
        return place

    def is_claimed(self, record: Path, name: str, value: object) -> bool:
        """Return whether a field of the current record has been claimed to have a value."""
        size = len(record)
        own = takewhile(lambda claim: claim.path[:size] == record, reversed(self.claims.claims))
        return any(claim.path == (*record, name) and claim.value == value for claim in own)

    def claim(self, value: Any, path: Path, raw: str, at: Scope) -> None:
        """Claim the value of a text: a form's slots, a list's entries, or the value itself."""
        if isinstance(value, dict):
            for slot, part in value.items():
                if isinstance(part, tuple):
                    self.claim(part, (*path, *steps(slot)), raw, at)
                else:
                    self.claims.claims.append(Claim((*path, *steps(slot)), part, raw, at))
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                self.claims.claims.append(Claim((*path, index), entry, raw, at))
        else:
            self.claims.claims.append(Claim(path, value, raw, at))

    def look_beside(
        self, field: Field, at: Finder, beside: Sequence[Scope], found: tuple[Any, Path, Scope]
    ) -> None:
        """Note the first text beside the one that was read, at the same place, that has another value."""
        value, path, element = found
        if (at.source, element) in self.compared:
            return  # entries inside entries find the same elements
        self.compared.add((at.source, element))
        for other in beside:
            raw = at.read(other, self.index)
            differing = None if field.is_blank(raw) else field.reads.get(raw)
            if differing not in (None, value):
                self.others.append((_differing_path(path, value, differing), raw, other, at.source))
                return

    def rows(self, rows: Rows, root: Element, start: int) -> int:
        """Read a list and return the number of its entries."""
        columns = [(column, self.entries(column, root)) for column in rows.columns]
        lengths = [len(entries) for _, entries in columns]
        length = next((n for n in lengths if n), 0)
        odd = next((entries for _, entries in columns if len(entries) not in (0, length)), None)
        if odd is not None:
            message = "parallel lists differ in length"
            self.claims.doubt("unequal-lists", rows.path, str(lengths), message, at=odd[0])
        section = None if length or not rows.section else place(rows.section).find(root, self.index)
        if section is not None:
            self.claims.add((rows.path,), (), "", section, "positional")
        joined = [(column, entries) for column, entries in columns if len(entries) == length]
        read = 0
        for index in range(length):
            if start + read > self.limits.max_rows:
                break  # one entry over the limit is enough: assembly drops it and reports it
            read += self.row(rows, [(c, e[index]) for c, e in joined], start + read)
        return read

    def entries(self, column: Column, root: Element) -> list[Scope]:
        """Return the entries of a column, from the first of its places that has any."""
        for each in column.places:
            if found := list(each.find_all(root, self.index)):
                return found
        return []

    def row(self, rows: Rows, cells: list[tuple[Column, Scope]], index: int) -> int:
        """Read one entry from its cells; return 0 for an entry without facts or of another list."""
        if (rows.when or rows.unless) and not _is_of(rows, [c for _, c in cells], self.index):
            return 0
        claims = self.claims.claims
        before = len(claims)
        prefix: Path = (rows.path, index)
        read: set[int] = set()
        for column, element in cells:
            claimed = {claim.path[2] for claim in claims[before:]} if read or len(claims) > before else ()
            for field in column.fields:
                # A fact of an earlier column is not read again: pages print half of a release three times.
                if id(field.reads) in read or (claimed and field.says <= claimed):
                    self.skipped[id(field)] = field
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
        """Record the texts that no field has read."""
        for code, message, script in self.index.unread:
            self.claims.doubt(code, "", message=message, at=script)
        left = [missed for missed in self.unread if not (is_empty(missed[1]) or self.is_skipped(missed[1]))]
        read = _with_ancestors(claim.at for claim in self.claims) if left or self.others else ()
        for path, raw, element in left:
            if element not in read:
                message = "the text is not a spelling of the field's notation"
                self.claims.doubt("unread", spell(path), raw, message, at=element)
        for path, raw, element, source in self.others:
            if element not in read:
                message = f"{source!r} holds several texts, of which the first is read"
                self.claims.doubt("several-texts", spell(path), raw, message, at=element)

    def is_skipped(self, raw: str) -> bool:
        """Return whether a skipped field reads a text: an earlier column had the same fact."""
        return any(field.reads.get(raw) is not None for field in self.skipped.values())


def _differing_path(path: Path, value: Any, other: Any) -> Path:
    """Return the path where two values of one place differ: for a form, that of its first differing slot."""
    slots = value.items() if isinstance(value, dict) else ()
    return next(((*path, *steps(slot)) for slot, part in slots if other.get(slot) != part), path)


def _is_of(rows: Rows, cells: Sequence[Scope], index: TreeIndex) -> bool:
    """Return whether an entry is of a list, and not of another list in the same place."""
    wanted = rows.when is None or any(_has_fact(rows.when, cell, index) for cell in cells)
    unwanted = rows.unless is not None and any(_has_fact(rows.unless, cell, index) for cell in cells)
    return wanted and not unwanted


def _has_fact(field: Field, scope: Scope, index: TreeIndex) -> bool:
    """Return whether a fact can be read in an entry."""
    texts = (at.read(found, index) for at in field.places for found in at.find_all(scope, index))
    return any(field.reads.get(text) is not None for text in texts)


def _with_ancestors(places: Iterable[object]) -> set[object]:
    """Return the elements at which something was read, and their ancestors, which hold the same words."""
    found = set(places)
    for element in tuple(found):
        for ancestor in element.iterancestors() if isinstance(element, Element) else ():
            if ancestor in found:
                break
            found.add(ancestor)
    return found
