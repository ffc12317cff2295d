"""The inverse of the interpreter of HTML layouts: a declaration and a page in, markup out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeAlias

import attrs

from ...claims.assemble import entry_types
from ...layout.html import Column, Field, HtmlLayout, Rows
from ...model.film import FilmPage
from ...source.html.elements import Element
from ...source.html.steps import Step
from ...source.json.path import Finder, finder
from ..record import Facts, facts_of, is_listing, is_read_as, write_fact
from .build import Tree, holds
from .json_build import Growing

Cell: TypeAlias = Element | Growing
"""The target of a page or an entry: an element, or a part of embedded JSON."""


def write_html(layout: HtmlLayout, page: FilmPage) -> str:
    """Write a page as a layout prints it.

    Facts that the layout has no place for are left out.
    """
    writer = _Writer(layout, Tree(), _origin(layout, page))
    writer.record(layout.fields, facts_of(page), writer.tree.root, ())
    for name in dict.fromkeys(rows.path for rows in layout.rows):
        writer.list(name, getattr(page, name))
    writer.sign()
    return writer.tree.source()


@cache
def is_lacked(layout: HtmlLayout, steps: tuple[Step, ...]) -> bool:
    """Return whether an element at the end of a chain is one that pages of the layout lack."""
    if not layout.lacks:
        return False
    tree = Tree()
    tree.at(tree.root, steps, lambda _: True)
    return any(map(tree.has, layout.counter_marks))


def printable(layout: HtmlLayout, scope: tuple[Step, ...], places: Iterable[Finder]) -> list[Finder]:
    """Return the places that a page of the layout may have."""
    return [each for each in places if not is_lacked(layout, (*scope, *each.steps))]


@attrs.define(eq=False)
class _Writer:
    """One writing of one page by one layout."""

    layout: HtmlLayout
    tree: Tree
    origin: str
    """The scheme and host of relative addresses, if the page has an address of its own."""
    taken: dict[str, set[Cell]] = attrs.field(factory=dict)
    """The elements of entries by their declared place: each entry has one of its own."""

    def record(self, fields: Sequence[Field], facts: Facts, scope: Cell, steps: tuple[Step, ...]) -> None:
        """Write the facts of the page, or of an entry; fields that read one text share it if they can."""
        written: dict[str, list[str]] = {}
        for field in fields:
            for part in _parts(field, facts):
                self._field(field, fields, part, scope, steps, written)

    def _field(
        self, field: Field, fields: Sequence[Field], facts: Facts, scope: Cell, steps: tuple[Step, ...],
        written: dict[str, list[str]],
    ) -> None:  # fmt: skip
        text = write_fact(field.path, field.reads, facts)
        if not text:
            return
        for at in printable(self.layout, steps, field.places):
            there = written.setdefault(at.source, [])
            if field.joins:
                if self._paragraphs(field, at, text.split("\n\n"), scope):
                    return
                continue
            if not field.every and any(is_read_as(field.path, field.reads, other, facts) for other in there):
                return
            chosen = _shared(text, at, fields, facts)
            for spelled in self._spellings(chosen):
                if not field.is_blank(spelled) and self.tree.put(scope, at, spelled):
                    there.append(spelled)
                    return

    def _paragraphs(self, field: Field, at: Finder, paragraphs: Sequence[str], scope: Cell) -> bool:
        """Write each paragraph of a text into an element of its own, if a place can hold them all."""
        if any(field.is_blank(each) or not holds(at, each) for each in paragraphs):
            return False
        return all(self.tree.put(scope, at, each) for each in paragraphs)

    def _spellings(self, text: str) -> Iterator[str]:
        yield text
        if self.origin and text.startswith(f"{self.origin}/"):
            yield text.removeprefix(self.origin)

    def list(self, name: str, entries: tuple[Any, ...] | None) -> None:
        """Write the entries of a list, each where its kind is printed; an empty list is its bare section."""
        declared = [rows for rows in self.layout.rows if rows.path == name]
        if entries == ():
            for rows in [rows for rows in declared if rows.section][:1]:
                self.tree.at(self.tree.root, finder(rows.section).steps, lambda _: True)
        for rows, mine in _shared_out(declared, map(facts_of, entries or ())):
            for column in rows.columns:
                self.column(column, mine)

    def column(self, column: Column, entries: Sequence[Facts]) -> None:
        """Write one of the parallel lists: an element for every entry."""
        for at in printable(self.layout, (), column.places)[:1]:
            for facts in entries:
                cell = self._new_cell(at)
                if cell is not None:
                    self.record(column.fields, facts, cell, at.steps)

    def _new_cell(self, at: Finder) -> Cell | None:
        """Return a place for an entry, one that no other entry has."""
        taken = self.taken.setdefault(at.source, set())
        cell = self.tree.cell(at, lambda cell: cell not in taken)
        if cell is not None:
            taken.add(cell)
        return cell

    def sign(self) -> None:
        """Make the marks of the layout that writing the facts has not made."""
        for mark in self.layout.marks:
            if not self.tree.has(mark):
                self.tree.cell(mark, lambda _: True)


def _shared_out(declared: Sequence[Rows], entries: Iterable[Facts]) -> Iterator[tuple[Rows, list[Facts]]]:
    """Return the entries of each declaration of a list: those of its kind of which it prints every fact."""
    shares: list[list[Facts]] = [[] for _ in declared]
    start = 0
    for facts in entries:
        kind = [i for i, rows in enumerate(declared) if belongs(rows, facts)]
        fitting = [i for i in kind if facts.keys() <= _printed_facts(declared[i])] or kind
        if fitting:
            start = next((i for i in fitting if i >= start), fitting[0])
            shares[start].append(facts)
    return zip(declared, shares, strict=True)


def belongs(rows: Rows, facts: Facts) -> bool:
    """Return whether an entry belongs to a list: it has the list's given facts and meets its conditions."""
    if any(facts.get(name) != value for name, value in rows.given.items()):
        return False
    wanted = rows.when is None or _shows(rows, rows.when, facts)
    return wanted and not (rows.unless is not None and _shows(rows, rows.unless, facts))


def _shows(rows: Rows, fact: Field, facts: Facts) -> bool:
    """Return whether a fact is read in the written texts of an entry."""
    fields = [each for column in rows.columns for each in column.fields if not {*each.at}.isdisjoint(fact.at)]
    texts = [write_fact(each.path, each.reads, facts) for each in fields]
    return any(text and fact.reads.get(text) is not None for text in texts)


@cache
def _printed_facts(rows: Rows) -> frozenset[str]:
    """Return the names of the facts that are printed for entries of a list."""
    paths = {path for column in rows.columns for field in column.fields for path in field.says}
    return frozenset(("", *rows.given, *(path.replace(".", "__") for path in paths)))


def _shared(text: str, at: Finder, fields: Sequence[Field], facts: Facts) -> str:
    """Return the text that all fields of one place read correctly, if one of them writes such a text."""
    others = [
        field for field in fields if not field.every and any(p.source == at.source for p in field.places)
    ]
    if len(others) < 2:
        return text
    texts = [text, *(write_fact(field.path, field.reads, facts) for field in others)]
    printed = [field for field in others if write_fact(field.path, field.reads, facts)]
    return next((t for t in texts if t and all(is_read_as(f.path, f.reads, t, facts) for f in printed)), text)


def _parts(field: Field, facts: Facts) -> Iterator[Facts]:
    """Yield the facts of each element of a field: all together, or one entry or template after another."""
    if not field.every or field.joins:
        yield facts
    elif (slots := getattr(field.reads, "slot_names", None)) is not None:
        left = dict(facts)
        for names in slots:
            if names and all(name in left for name in names):
                yield {name: left.pop(name) for name in names}
    else:
        key = field.path.replace(".", "__")
        values = facts.get(key) or ()
        for value in values if isinstance(values, tuple) else (values,):
            yield {key: (value,) if is_listing(field.reads) else value}


def _origin(layout: HtmlLayout, page: FilmPage) -> str:
    own = page.canonical_url or ""
    if not own.startswith(("http://", "https://")) or "canonical_url" not in writes(layout):
        return ""
    scheme, _, rest = own.partition("//")
    return f"{scheme}//{rest.partition('/')[0]}"


def writes(layout: HtmlLayout) -> frozenset[str]:
    """Return the paths of the page that a layout can print."""
    paths = {path for field in layout.fields for path in _paths(field)}
    return frozenset(paths | {rows.path for rows in layout.rows}) & ({*entry_types()} | paths)


def _paths(field: Field) -> tuple[str, ...]:
    slots = getattr(field.reads, "slots", None)
    named = (field.path,) if slots is None else tuple(s for s in slots if not s.startswith("_"))
    return tuple(name.replace("__", ".") for name in named)
