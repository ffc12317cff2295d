"""Hypothesis strategies for the pages that a layout can print, made from its declaration.

They test a layout, one of ours or of a user: it must read what it writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ..claims.assemble import assemble, entry_types
from ..claims.claim import Claims, Rank
from ..claims.derive import derive
from ..claims.evidence_map import EvidenceMap, Places, problems_of
from ..interpret.html import read as html_layout
from ..interpret.html.build import holds
from ..interpret.html.write import belongs, printable
from ..interpret.text import read as text_layout
from ..layout import Layout
from ..layout.html import Field, HtmlLayout, Rows
from ..layout.reads import Reads
from ..layout.text import TextLayout
from ..limits import Limits
from ..model.film import FilmPage
from ..pipeline.absolute import absolute
from ..pipeline.html import HtmlPlaces
from ..pipeline.places import TextPlaces
from ..reading import Reading
from ..source.html.steps import Condition, Step
from ..source.html.tree import parse_tree
from ..source.html.tree_index import TreeIndex
from ..source.json.path import Finder, finder
from ..source.text.lines import normalise
from ._notations import pool_of
from ._settled import MOST_ENTRIES, claim_facts, is_kept, settled

Facts: TypeAlias = dict[str, Any]
Steps: TypeAlias = tuple[Step, ...]

_LIMITS: Final = Limits()


def pages_of(layout: Layout) -> SearchStrategy[FilmPage]:
    """Make pages with only those facts that a layout prints, as a reading would return them."""

    @st.composite
    def pages(draw: DrawFn) -> FilmPage:
        if isinstance(layout, HtmlLayout):
            return html_page(draw, layout)
        from .text_layouts import text_page

        return text_page(draw, layout)

    return pages()


def html_page(draw: DrawFn, layout: HtmlLayout) -> FilmPage:
    """Draw a page that an HTML layout prints."""
    return settled(_html_facts(draw, layout))


def read_alone(layout: Layout, source: str) -> Reading:
    """Read a source by one layout and nothing else; `kind` is "unknown" if the layout does not match."""
    if not isinstance(layout, HtmlLayout):
        return _read_text_alone(layout, source)
    tree = parse_tree(source, limits=_LIMITS)
    index = TreeIndex(tree.root) if tree.root is not None else None
    if tree.root is None or index is None or not html_layout.matches(layout, tree.root, index):
        return Reading(kind="unknown")
    return _reading(html_layout.read_layout(layout, tree.root, index, _LIMITS), HtmlPlaces(tree))


def _read_text_alone(layout: TextLayout, source: str) -> Reading:
    if not text_layout.matches(layout, source):
        return Reading(kind="unknown")
    lines = normalise(source, limits=_LIMITS).lines
    claims, taken = text_layout.read_lines(layout, lines)
    left = tuple((line.number, line.text) for line, used in zip(lines, taken, strict=True) if not used)
    return attrs.evolve(_reading(claims, TextPlaces(source)), unparsed=left)


def _reading(claims: Claims, places: Places) -> Reading:
    assembly = assemble(absolute([claims], None), derive)
    return Reading(
        kind="film",
        page=assembly.page,
        layout=claims.reader,
        problems=tuple(problems_of(assembly.doubts, places)),
        evidence=EvidenceMap(assembly.kept, places),
    )


def _html_facts(draw: DrawFn, layout: HtmlLayout) -> Claims:
    claims = Claims(layout.name, Rank.LAYOUT)
    scope = _Scope(layout, layout.fields, (), _names(FilmPage))
    written = list(layout.signature)
    claim_facts((), scope.draw(draw, written), claims)
    counts: dict[str, int] = {}
    for rows in layout.rows:
        start = counts.get(rows.path, 0)
        counts[rows.path] = start + _draw_rows(draw, layout, rows, start, claims, written)
    for rows in layout.rows:
        if (
            not counts[rows.path]
            and rows.section
            and _is_printed(draw, layout, finder(rows.section), written)
        ):
            claims.add((rows.path,), (), "", None)
    return claims


def _is_printed(draw: DrawFn, layout: HtmlLayout, section: Finder, written: Sequence[str]) -> bool:
    """Decide whether an empty section is printed; it is if another place is inside it."""
    size = len(section.steps)
    if any(finder(source).steps[:size] == section.steps for source in written):
        return True
    return bool(printable(layout, (), (section,))) and draw(st.booleans())


def _draw_rows(
    draw: DrawFn, layout: HtmlLayout, rows: Rows, start: int, claims: Claims, written: list[str]
) -> int:
    columns = [(column, at[0]) for column in rows.columns if (at := printable(layout, (), column.places))]
    if not columns:
        return 0
    count = 0
    needed = _names(entry_types()[rows.path])
    # There is one rating per source and kind, because a second one would be merged into the first.
    most = 1 if {"source", "kind"} <= rows.given.keys() else MOST_ENTRIES
    for _ in range(draw(st.integers(0, most))):
        facts: Facts = {}
        for column, each in columns:
            scope = _Scope(layout, column.fields, each.steps, needed - facts.keys() - rows.given.keys())
            facts = {**scope.draw(draw, []), **facts}
            written.append(each.source)
        facts = {**facts, **rows.given} if facts else {}
        if facts and belongs(rows, facts) and is_kept(rows.path, facts):
            claim_facts((rows.path, start + count), facts, claims)
            count += 1
    return count


def _names(kind: type) -> frozenset[str]:
    """Return the required fields of a record."""
    if not attrs.has(kind):
        return frozenset(("",))
    return frozenset(f.name for f in attrs.fields(kind) if f.default is attrs.NOTHING)


@attrs.frozen
class _Text:
    """A text that is printed at a place."""

    at: Finder
    text: str


@attrs.define
class _Scope:
    """The fields of a page or of an entry, with the texts at their places.

    One text may be read as several facts, because the place of one fact may match that of another (`span` and
    `span.best`). A fact that is not drawn then gets the value that a reader would read from such a text.
    """

    layout: HtmlLayout
    fields: Sequence[Field]
    steps: Steps
    needed: frozenset[str]
    texts: list[_Text] = attrs.field(factory=list)

    def draw(self, draw: DrawFn, written: list[str]) -> Facts:
        """Draw values for the fields."""
        facts: Facts = {}
        for field in self.fields:
            places = printable(self.layout, self.steps, field.places)
            values = values_at(field, tuple(places), self._wanted(field))
            if values and self._implied(field, field.places) is None and self._is_drawn(draw, field):
                value, text = draw(st.sampled_from(values))
                if not self._is_taken(text):
                    self.texts.append(text)
                    facts.update(_named(field, value))
        for field in self.fields:
            if (
                not _named(field, None).keys() & facts.keys()
                and (value := self._implied(field, field.places)) is not None
            ):
                facts = {**_named(field, value), **facts}
        for field in self.fields:
            if field.unlike and facts.get(field.path) == facts.get(field.unlike):
                facts.pop(field.path, None)
        written.extend(text.at.source for text in self.texts)
        return facts

    def _is_drawn(self, draw: DrawFn, field: Field) -> bool:
        names = _named(field, None).keys()
        if names & self.needed or self._wanted(field):
            return True
        return draw(st.integers(0, 9)) < (9 if "title" in names else 6)

    def _wanted(self, field: Field) -> tuple[Condition, ...]:
        """Return the conditions on a field's text, if the layout or the entry is recognised by that text."""
        at = field.places[0]
        marks = [mark.steps[-1] for mark in self.layout.marks if mark.steps == (*self.steps, *at.steps)]
        if self.steps and not at.steps:
            marks.append(self.steps[-1])
        elif self.steps:
            inside = [d.step for d in self.steps[-1].conditions if d.op == "has" and d.step is not None]
            marks.extend(step for step in inside if _may_be(at.steps[-1], step))
        return tuple(
            d
            for step in marks
            for d in step.conditions
            if at.attribute and d.attribute == at.attribute and d.op
        )

    def _is_taken(self, text: _Text) -> bool:
        """Return whether the place of a text has one already: an entry has only one element of its own."""
        return not text.at.steps and any(text.at.source == other.at.source for other in self.texts)

    def _implied(self, field: Field, places: Sequence[Finder]) -> Any:
        """Return the value of a field that a reader would read from the texts so far, if any."""
        for at in places:
            for text in self.texts:
                if _can_find(at, text.at) and (value := field.reads.get(text.text)) is not None:
                    return value
        return None


def _can_find(at: Finder, other: Finder) -> bool:
    """Return whether a place may match the element of another one."""
    if (at.part, at.attribute) != (other.part, other.attribute):
        return False
    if not at.steps or not other.steps:
        return not at.steps and not other.steps
    return _may_be(at.steps[-1], other.steps[-1])


def _may_be(step: Step, other: Step) -> bool:
    """Return whether an element made for the step `other` matches `step`."""
    return (
        step.tag in (None, other.tag)
        and step.id in ("", other.id)
        and set(step.conditions) <= set(other.conditions)
    )


def _named(field: Field, value: Any) -> Facts:
    """Return the facts in a field's value by name."""
    slots = getattr(field.reads, "slots", None)
    if slots is None:
        return {field.path.replace(".", "__"): value}
    return dict(value) if value is not None else dict.fromkeys(slots)


@cache
def values_at(
    field: Field, places: tuple[Finder, ...], wanted: tuple[Condition, ...]
) -> tuple[tuple[Any, _Text], ...]:
    """Return values that a field can have at its places, each with its text."""
    values = (*pool_of(field.reads), *_fulfilling(field.reads, places, wanted))
    drawn = [(value, _text(field, value, places)) for value in values]
    return tuple(
        (v, t) for v, t in drawn if t is not None and all(condition.holds(t.text) for condition in wanted)
    )


def _text(field: Field, value: Any, places: Sequence[Finder]) -> _Text | None:
    text = field.reads.write(value)
    parts = text.split("\n\n") if field.joins else [text]
    if any(map(field.is_blank, parts)):
        return None  # the layout would read this text as a blank
    at = next((at for at in places if all(holds(at, part) for part in parts)), None)
    return None if at is None else _Text(at, text)


def _fulfilling(reads: Reads, places: Sequence[Finder], wanted: Sequence[Condition]) -> Iterator[Any]:
    """Yield values whose text fulfils the conditions of a place, if a value is kept as printed."""
    own = [
        d
        for at in places
        if at.attribute and at.steps
        for d in at.steps[-1].conditions
        if d.attribute == at.attribute
    ]
    for condition in (*own, *wanted):
        for text in [_fitted(condition, reads.write(value)) for value in pool_of(reads)]:
            if (value := reads.get(text)) is not None and reads.write(value) == text:
                yield value


def _fitted(condition: Condition, text: str) -> str:
    # Steps upwards would cut the required words off when an address is made absolute.
    rest = text.replace("../", "")
    match condition.op:
        case "^=":
            return condition.value + rest
        case "$=":
            return text + condition.value
        case _:
            return text + condition.value + rest
