"""The labelled facts of a page: labels in its rows with their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ....knowledge.labels import Label
from ....outline.pieces import Fact, Gap, Piece, texts
from ....outline.row import CELL, Outline, Row
from ...facts.label_values import looks_like
from ..sections import OTHERS
from .columns import column_facts
from .menus import close_named, drop_cards, drop_hidden, drop_menus
from .row_labels import Found, head_labels, is_marked, labels_in
from .values import value_of

if TYPE_CHECKING:
    from ....claims.claim import Claims
    from ....limits import Limits

_SIZE: Final = "release.size"
_LOOKED: Final = 40
"""Pieces of a value that show what it is."""
_OF_FILES: Final = frozenset(
    f"release.{part}" for part in ("seeds", "peers", "info_hash", "language", "subtitles", "fps", "channels")
)
"""What is said of a file only; without sizes, `files` reads them with the other facts of their row."""
_MAGNET: Final = "magnet:"
_FILE: Final = Label("release.info_hash", frozenset({"und"}))
"""What a magnet link is, without any label: the address of a file."""


@attrs.frozen(eq=False)
class Labels:
    """What the labels of a page say."""

    facts: list[Fact]
    cards: int
    """The count of the most repeated label."""
    rows: Mapping[int, Sequence[Found]]
    """The labels of each row, by its number, whatever they are the labels of."""


def find_facts(
    outline: Outline,
    limits: Limits,
    claims: Claims,
    language: str | None = None,
    titles: Sequence[str] = (),
) -> Labels:
    """Return the labels and the labelled facts of a page.

    `titles` are names of the film, which headings have beside the section's: "Quiet Harbour: Cast".
    What goes over a bound is reported in `claims`.
    """
    rows = [row for row in outline.rows if not row.block.is_outside and row.section not in OTHERS]
    found = {row.number: labels for row in rows if (labels := list(labels_in(row, language, titles)))}
    heads = {row.number for row in rows if CELL in row.text and head_labels(row)}
    every = dict(found)
    has_files = any(each.label.field == _SIZE for labels in found.values() for each in labels)
    magnets = {row.number: files for row in rows if has_files and (files := list(_magnets(row)))}
    close_named(outline, found)
    found = {number: labels for number, labels in found.items() if not outline.rows[number].block.is_outside}
    drop_hidden(outline, found)
    drop_menus(outline, rows, found)
    cards = drop_cards(outline, found)
    _bound(found, limits, claims)
    facts: list[Fact] = []
    for number in sorted({*found, *magnets, *heads}):
        if number in heads:
            facts += column_facts(outline, outline.rows[number], found)
        elif number in found:
            read = _facts_in(outline, number, found)
            facts += (fact for fact in read if has_files or fact.label.field not in _OF_FILES)
        facts += magnets.get(number, ())
    return Labels(_within(facts, limits, claims), cards, every)


def _bound(found: dict[int, list[Found]], limits: Limits, claims: Claims) -> None:
    """Leave out the labels of a page that has too many, and report that."""
    left = limits.max_labels
    for number, labels in list(found.items()):
        left -= len(labels)
        if left < 0:
            del found[number]
            if left + len(labels) >= 0:
                message = f"only {limits.max_labels} labels are read (Limits.max_labels)"
                claims.doubt("too-many-items", "", labels[0].printed, message, at=labels[0].row.at)


def _within(facts: list[Fact], limits: Limits, claims: Claims) -> list[Fact]:
    """Return the facts whose values together have no more texts than the limit, and report the others."""
    left = limits.max_elements
    for index, fact in enumerate(facts):
        left -= len(fact.value)
        if left < 0:
            message = f"the values of labels have more than {limits.max_elements} texts (Limits.max_elements)"
            claims.doubt("too-many-items", "", fact.printed, message, at=fact.at)
            return facts[:index]
    return facts


def _magnets(row: Row) -> Iterator[Fact]:
    """Yield the files that a row links to."""
    for span in (*row.spans, *row.pictures):
        if span.url.startswith(_MAGNET):
            yield Fact(_FILE, _MAGNET, [span.piece(span.text, Gap.BLANK)], span.at)


def _facts_in(outline: Outline, number: int, found: dict[int, list[Found]]) -> Iterator[Fact]:
    for each in found[number]:
        if (value := value_of(outline, each, found)) and _is_likely(each, value):
            yield Fact(each.label, each.printed, value, each.row.at)


def _is_likely(found: Found, value: Sequence[Piece]) -> bool:
    """Return whether an everyday word is a label: something marks it, or its value looks like the field's."""
    if not found.label.weak:
        return True
    row = found.row
    if found.is_alone and is_marked(row):
        return True
    if not found.is_alone and (
        row.text[: found.start].rstrip().endswith((":", "：")) or row.spans[0].is_strong
    ):
        return True
    text = ", ".join(texts(value[:_LOOKED], Gap.CELL))
    return any(looks_like(field, text) for field in (found.label.field, *found.label.alternatives))
