"""Plain text as logical lines, whatever converter printed it: Markdown, a snapshot, wrapped rows, one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from ...errors import LimitError
from ...limits import Limits
from . import bars, columns, converters, rejoin, unwrap
from .characters import clean
from .converters import Style
from .line import Line, Link, find_column
from .markup import blocks, envelope, html_table, inline, nested_rows
from .markup.heads import Head, cut_head, head_of
from .markup.snapshot import Snapshot, is_snapshot
from .markup.tags import at_breaks
from .repair import Repair
from .unwrap import RowRules, RowTest, never

_UNMARKED: Final = frozenset({"plain", "dclm", "resiliparse", "indented"})
"""Forms in which a long gap means that something was deleted: line filters work on texts without markup."""
_TABLE_LINES: Final = 10
"""A table's markup may be longer than other lines by this factor, as it is split into several."""
_MARGIN: Final = " \t>"
"""What a whole text may be indented or quoted by."""
_NEAR: Final = 2_000
"""Characters after a piece of a row in which the next piece of that row is looked for."""
_MODAL_GAP: Final = 1
"""Blank lines between most blocks of a text, if longer gaps are scars."""


@attrs.frozen
class TextSource:
    """A text as its logical lines.

    `form` names the family of converters that it came from, "plain" if that is not known.
    `front_matter` holds (key, value, line number); `title` is the document's title where the form has one.
    `loose_links` are the links and pictures of lines without words.
    `dressed` are lines that keep their markup because they are longer than `Limits.max_line`.
    """

    lines: list[Line]
    form: str
    source: str = attrs.field(repr=False)
    front_matter: tuple[tuple[str, str, int], ...] = ()
    title: str | None = None
    loose_links: tuple[Link, ...] = ()
    dressed: tuple[Line, ...] = ()


def normalise(
    text: str, *, limits: Limits, is_labelled: RowTest = never, repair: Repair | None = None
) -> TextSource:
    """Read any text into its logical lines.

    `is_labelled` returns whether a row begins with a label, and so is never joined to the row before.
    `repair` repairs the texts of the layout that recognises this one.
    The cost is linear in the text.
    Raises `LimitError` for a text of too many lines: a line costs a hundred times as much as its characters.
    """
    rules = RowRules(is_labelled, repair)
    readable = clean(text)
    rows = [row.rstrip() for row in readable.split("\n")]
    _check(len(rows) - rows.count(""), limits)
    if margin := _margin(rows):
        rows = [row[margin:] for row in rows]
        readable = "\n".join(rows)
    head = cut_head(rows, readable)
    heads = frozenset([row[:1] for row in rows])
    if "-" in heads and is_snapshot(readable):
        source = _snapshot(rows, text, limits, rules)
    else:
        page, *menu = columns.split_menu(readable, rows) or (rows,) if " " in heads else (rows,)
        source = _read(readable, page, heads, text, limits, rules)
        for part in menu:
            source.lines.extend(_read(readable, part, heads, text, limits, rules).lines)
    if head is not None:
        source = attrs.evolve(
            source, title=head.title or source.title, front_matter=(*head.matter, *source.front_matter)
        )
    if len(readable) != len(text):
        _relocate(source.lines, text)
    if source.form in _UNMARKED:
        _mark_scars(source.lines)
    return source


def _margin(rows: list[str]) -> int:
    """Return how many characters all rows begin with that are blanks or marks of quotation."""
    filled = [row for row in rows if row]
    if not filled or filled[0][0] not in _MARGIN:
        return 0
    first, last = min(filled), max(filled)  # what these two begin with, all rows between them do
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return same - len(first[:same].lstrip(_MARGIN))


def _read(
    readable: str, rows: list[str], heads: frozenset[str], text: str, limits: Limits, rules: RowRules
) -> TextSource:
    """Read a text that is not a snapshot, or one of its columns."""
    if converters.is_plain(readable, heads):
        return _plain(rows, heads, text, limits, rules)
    return _marked(readable, rows, heads, text, limits, rules)


def _snapshot(rows: list[str], text: str, limits: Limits, rules: RowRules) -> TextSource:
    snapshot = Snapshot().read(rows)
    lines = [line for line in snapshot.lines if line.text and line.text not in blocks.LONE]
    loose = tuple(link for line in snapshot.lines if not line.text for link in line.links)
    return TextSource(
        _mended(lines, rows, limits, rules.repair), "aria", text, title=snapshot.title, loose_links=loose
    )


def _plain(rows: list[str], heads: frozenset[str], text: str, limits: Limits, rules: RowRules) -> TextSource:
    """Read a text without markup."""
    continued, width = unwrap.continued(rows, rules)
    lines = _lines(rows, continued)
    name = converters.plain_form(lines, rows, heads, width, rules.repair)
    return TextSource(_mended(lines, rows, limits, rules.repair), name, text)


def _check(count: int, limits: Limits) -> None:
    if count > limits.max_lines:
        raise LimitError("max_lines", count, limits.max_lines)


def _mended(lines: list[Line], rows: list[str], limits: Limits, repair: Repair | None) -> list[Line]:
    """Split the lines that a converter joined, and rejoin those that it broke."""
    _check(len(lines), limits)
    if bars.is_barred(lines):
        _check(bars.count(lines), limits)
        lines = bars.split(lines, rows)
    if repair is not None:
        lines = repair.mend(lines, rows)
        _check(len(lines), limits)
    return rejoin.rejoin(lines) if rejoin.has_breaks(lines) else lines


def _marked(
    readable: str, rows: list[str], heads: frozenset[str], text: str, limits: Limits, rules: RowRules
) -> TextSource:
    """Read a text that may hold markup: undo its envelope, then its wrapping, then the marks of its lines."""
    head = head_of(envelope.front_matter(rows)) if rows[0] == "---" else Head()
    references, listed_by = envelope.references(rows) if "References" in readable else ({}, "")
    named = envelope.definitions(rows) if "][" in readable and "]:" in readable else {}
    if "`" in heads or "~" in heads:
        envelope.open_fences(rows)
    levels = blocks.setext(rows) if "=" in heads or "-" in heads else {}
    if ":::" in readable:
        envelope.drop_divisions(rows)
    style = converters.style_of(readable, rows, heads, listed_by, named=bool(named))
    if converters.has_bars(readable, rows):
        style = attrs.evolve(style, bars=True)
    if style.marks:
        envelope.drop_relations(rows)
    bare = [blocks.undraw(row) for row in rows] if style.art else rows
    continued, width = unwrap.continued(bare, rules)
    if style.markdown:
        continued |= inline.open_rows(bare)
        continued -= {i for i in continued if bare[i].endswith("\\")}
    raw = _lines(bare, continued)
    name = (
        converters.plain_form(raw, rows, heads, width, rules.repair) if style.form == "plain" else style.form
    )
    if "<br" in readable and (style.markdown or style.tags):
        raw = at_breaks(raw, rows)
        _check(len(raw), limits)
    for line in raw if levels else ():
        line.heading = levels.get(line.number - 1, 0)
    if name == "links":
        style = attrs.evolve(style, indented_heads=True)
    take = blocks.inline(style, references, named, rules.repair)
    lines, loose = _undressed(raw, rows, style, take, blocks.bare_test(readable, style), limits)
    if style.indented_heads:
        blocks.flatten(lines)
    dressed = tuple(line for line in lines if len(line.text) > limits.max_line and _is_marked(line.text))
    return TextSource(
        _mended(lines, rows, limits, rules.repair), name, text, head.matter, head.title, tuple(loose), dressed
    )


def _lines(rows: list[str], continued: set[int]) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    parts: list[str] = []
    for number, row in enumerate(rows, 1):
        if not row or not (text := row.strip()):
            gap += 1
        elif number - 2 in continued and not gap and lines:
            parts = parts or [lines[-1].text]
            parts.append(text)
            lines[-1].joined += 1
        else:
            if parts:
                lines[-1].text, parts = unwrap.join(parts), []
            column = 1 if text is row else 1 + len(row) - len(text)
            lines.append(Line(text, number, column, gap))
            gap = 0
    if parts:
        lines[-1].text = unwrap.join(parts)
    return lines


def _undressed(
    raw: list[Line], rows: list[str], style: Style, take: blocks.Inline, is_bare: RowTest, limits: Limits
) -> tuple[list[Line], list[Link]]:
    """Remove the markup of every line; return the lines that keep words, and the links of the others.

    A line over `Limits.max_line` keeps its markup.
    """
    lines: list[Line] = []
    loose: list[Link] = []
    gap = 0
    for line in _unnested(raw, limits) if style.markdown else raw:
        line.before += gap
        if style.indented_heads and not line.heading:
            blocks.set_indented_level(line)
        if is_bare(line.text) or (not line.heading and blocks.take_item(line, is_bare)):
            lines.append(line)
            gap = 0
            continue
        long = len(line.text) > _TABLE_LINES * limits.max_line
        if style.markdown and not long and html_table.holds_table(line.text):
            lines += html_table.rows_of(line)
            gap = 0
            continue
        before = line.text
        if len(line.text) <= limits.max_line:
            loose += blocks.dress(line, style, take)
        if not line.text:
            gap = line.before
            continue
        gap = 0
        if line.text is not before:
            line.column = find_column(rows[line.number - 1], line.text) or line.column
        lines.append(line)
    return lines, loose


def _unnested(raw: list[Line], limits: Limits) -> Iterator[Line]:
    """Yield lines, and instead of those that hold nested tables their rows."""
    for line in raw:
        if len(line.text) <= _TABLE_LINES * limits.max_line and nested_rows.holds_rows(line.text):
            yield from nested_rows.rows_of_cells(line)
        else:
            yield line


def _is_marked(text: str) -> bool:
    """Return whether a text holds a sign of markup."""
    return any(sign in text for sign in "[*_`<\\{")


def _relocate(lines: list[Line], text: str) -> None:
    """Set the columns of lines in the source as it was passed, from which characters were dropped."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = column = 0
    for line in lines:
        row, end = rows[line.number - 1], None
        if line.number == number:
            end = column + len(line.text) + _NEAR
        else:
            number, column = line.number, 0
        if found := find_column(row, line.text, column, end):
            line.column = column = found


def _mark_scars(lines: list[Line]) -> None:
    """Mark the lines before which a filter has deleted blocks: the gap is longer than most of the text's."""
    gaps = [line.before for line in lines]
    if gaps and max(gaps) > _MODAL_GAP and Counter(gaps).most_common(1)[0][0] <= _MODAL_GAP:
        for line in lines:
            line.scar = line.before > _MODAL_GAP
