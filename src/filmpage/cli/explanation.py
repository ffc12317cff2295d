"""The explanation of a reading: each value with its place in the source, then problems and unused lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs
from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..account import Evidence, Where
from ..model.film import FilmPage
from ..reading import Reading
from .output import shown, write_words
from .problems import quoted, subject

_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")
_WIDTH: Final = 160
"""Columns when the output goes to a file, because 80 columns would fold every XPath."""
_WIDE: Final = 120
"""Minimum columns for values as rows of five cells; below, a value's place is printed under it."""
_FIELDS: Final = 60
"""Minimum columns for names of fields that are not folded; the longest have about 30 characters."""
_NARROWEST: Final = 20
"""Minimum columns for a table of two columns."""
_LONGEST: Final = 200
"""Characters shown of one text."""
_WHOLE: Final = ("field", "how", "reader", "line")
"""Columns of single words, which are never folded."""


def show(name: str, reading: Reading) -> None:
    """Print the explanation of a reading to standard output, as wide as the terminal."""
    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(width=_WIDTH)
    elif console.width < _NARROWEST:
        console = Console(width=_NARROWEST)
    with console.capture() as capture:
        console.print(explanation(name, reading, console.width))
    write_words("\n".join(line.rstrip() for line in capture.get().split("\n")))


def explanation(name: str, reading: Reading, width: int = _WIDTH) -> RenderableType:
    """Return a reading laid out for people, `width` columns wide."""
    parts: list[RenderableType] = [_heading(name, reading)]
    if reading.page is not None:
        parts.append((_values_in_rows if width >= _WIDE else _values_over_places)(reading, width))
    if reading.problems:
        parts.append(_problems(reading, width))
    if reading.unparsed:
        lines = ((str(number), line) for number, line in reading.unparsed)
        parts.append(_table(f"Unused lines: {len(reading.unparsed)}", ("line", "text"), lines))
    return Group(*parts)


def _heading(name: str, reading: Reading) -> Text:
    """Return the kind of the page, and the layout that read it."""
    heading = Text.assemble((shown(name), "bold"), ": ", (reading.kind, "green" if reading.page else "red"))
    for label, value in (("layout", reading.layout), ("form", reading.form), ("reason", reading.reason)):
        if value:
            heading.append(f"\n  {label}: {shown(value)}")
    return heading


def _values_in_rows(reading: Reading, width: int) -> Table:
    """Return one row for each value, in the order of the model's fields."""
    entries = _in_order(reading)
    rows = (
        (
            path,
            _spelled(_value(reading.page, path)),
            evidence.how,
            evidence.reader,
            _place(evidence.where, width),
        )
        for path, evidence in entries
    )
    return _table(f"Values: {len(entries)}", ("field", "value", "how", "reader", "where"), rows)


def _values_over_places(reading: Reading, width: int) -> Table:
    """Return two columns, each value with its place under it, for narrow terminals."""
    entries = _in_order(reading)
    table = _frame(f"Values: {len(entries)}")
    table.add_column("field", overflow="fold", no_wrap=width >= _FIELDS)
    table.add_column("value", overflow="fold")
    for path, evidence in entries:
        place = _place(evidence.where, width)
        under = f"{evidence.how} at {place}" if place else evidence.how
        value = Text(_cell(_spelled(_value(reading.page, path))))
        table.add_row(Text(_cell(path)), value.append(f"\n{shown(under)}", style="dim"))
    return table


def _problems(reading: Reading, width: int) -> Table:
    """Return one row for each problem, with the words of the source under it."""
    table = _frame(f"Problems: {len(reading.problems)}")
    table.add_column("where", overflow="fold", max_width=width // 3)
    table.add_column("what", overflow="fold")
    for problem in reading.problems:
        parts = (subject(problem), problem.message)
        what = Text(_cell(": ".join(part for part in parts if part)))
        if problem.raw:
            what.append(f"\nsource: {shown(quoted(problem))}", style="dim")
        table.add_row(Text(_place(problem.where, width)), what)
    return table


def _in_order(reading: Reading) -> list[tuple[str, Evidence]]:
    order = {name: index for index, name in enumerate(attrs.fields_dict(FilmPage))}
    return sorted(reading.evidence.items(), key=lambda item: order.get(_STEP.split(item[0])[1], len(order)))


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    """Return a table; its first column and those of single words are never folded."""
    table = _frame(title)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in _WHOLE)
    for row in rows:
        table.add_row(*(Text(_cell(cell)) for cell in row))
    return table


def _frame(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)


def _cell(text: str) -> str:
    """Return a text for a table: on one line, and cut with dots."""
    return shown(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _value(page: object, path: str) -> object:
    """Return the value at a path such as `releases[1].size`."""
    value = page
    for name, index in _STEP.findall(path):
        if index:
            value = next(iter(value[int(index) :]), None) if isinstance(value, tuple) else None
        else:
            value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return value


def _spelled(value: object) -> str:
    """Return a value as text; a list by its entries, a record by its parts."""
    if isinstance(value, tuple):
        return "; ".join(map(_spelled, value))
    kind = type(value)
    if attrs.has(kind):
        parts = (getattr(value, field.name) for field in attrs.fields(kind))
        return ", ".join(str(part) for part in parts if part is not None)
    return "" if value is None else str(value)


def _place(where: Where, width: int) -> str:
    """Return a place as `line:column` and a JSON path, with an XPath if there is room or no line."""
    position = "" if where.line is None else str(where.line)
    if position and where.column is not None:
        position += f":{where.column}"
        if where.end_column is not None:
            position += f"-{where.end_column}"
    xpath = where.xpath if width >= _WIDTH or not position else None
    return " ".join(part for part in (position, xpath, where.json_path) if part)
