"""The explanation of a reading: each value with its place in the source, then what was doubted or left."""

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
from .output import write_words
from .problems import quoted, subject
from .terminal import shown

_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")
_WIDTH: Final = 160
"""Columns when the output goes to a file: a terminal's 80 would fold every XPath."""
_WIDE: Final = 120
"""Columns from which each value is a row of five columns; below, its place is printed under it."""
_FIELDS: Final = 60
"""Columns from which the names of fields are not folded: the longest ones have about 30."""
_NARROWEST: Final = 20
"""Columns below which there is no room for two of anything."""
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
    """Lay a reading out for people, in so many columns."""
    parts: list[RenderableType] = [_heading(name, reading)]
    if reading.page is not None:
        parts.append((_values_in_rows if width >= _WIDE else _values_over_places)(reading, width))
    if reading.problems:
        parts.append(_problems(reading, width))
    if reading.unparsed:
        lines = ((str(number), line) for number, line in reading.unparsed)
        parts.append(_table(f"Lines that no rule took: {len(reading.unparsed)}", ("line", "text"), lines))
    return Group(*parts)


def _heading(name: str, reading: Reading) -> Text:
    """Return what the page is, and which rules read it."""
    heading = Text.assemble((shown(name), "bold"), ": ", (reading.kind, "green" if reading.page else "red"))
    for label, value in (("layout", reading.layout), ("form", reading.form), ("reason", reading.reason)):
        if value:
            heading.append(f"\n  {label}: {shown(value)}")
    return heading


def _values_in_rows(reading: Reading, width: int) -> Table:
    """One row for each value, in the order of the model's fields."""
    found = _in_order(reading)
    rows = (
        (
            path,
            _spelled(_value(reading.page, path)),
            evidence.how,
            evidence.reader,
            _place(evidence.where, width),
        )
        for path, evidence in found
    )
    return _table(f"Values: {len(found)}", ("field", "value", "how", "reader", "where"), rows)


def _values_over_places(reading: Reading, width: int) -> Table:
    """Two columns, each value with its place under it: what fits a narrow terminal."""
    found = _in_order(reading)
    table = _frame(f"Values: {len(found)}")
    table.add_column("field", overflow="fold", no_wrap=width >= _FIELDS)
    table.add_column("value", overflow="fold")
    for path, evidence in found:
        place = _place(evidence.where, width)
        under = f"{evidence.how} at {place}" if place else evidence.how
        value = Text(_cell(_spelled(_value(reading.page, path))))
        table.add_row(Text(_cell(path)), value.append(f"\n{shown(under)}", style="dim"))
    return table


def _problems(reading: Reading, width: int) -> Table:
    """One row for each problem: what it is, and under it the words of the source."""
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
    """Make a table whose first column is as wide as it needs, and so are those of single words."""
    table = _frame(title)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in _WHOLE)
    for row in rows:
        table.add_row(*(Text(_cell(cell)) for cell in row))
    return table


def _frame(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)


def _cell(text: str) -> str:
    """Return a text as it is shown in a table: on one line, and cut with a mark."""
    return shown(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _value(page: object, path: str) -> object:
    """Find what stands at a path such as `releases[1].size`."""
    value = page
    for name, index in _STEP.findall(path):
        if index:
            value = next(iter(value[int(index) :]), None) if isinstance(value, tuple) else None
        else:
            value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return value


def _spelled(value: object) -> str:
    """Write a value in words; a list by its entries, a record by its parts."""
    if isinstance(value, tuple):
        return "; ".join(map(_spelled, value))
    kind = type(value)
    if attrs.has(kind):
        parts = (getattr(value, field.name) for field in attrs.fields(kind))
        return ", ".join(str(part) for part in parts if part is not None)
    return "" if value is None else str(value)


def _place(where: Where, width: int) -> str:
    """Write a place as `line:column` and a JSON path; with an XPath where there is room, or no line."""
    position = "" if where.line is None else str(where.line)
    if position and where.column is not None:
        position += f":{where.column}"
        if where.end_column is not None:
            position += f"-{where.end_column}"
    xpath = where.xpath if width >= _WIDTH or not position else None
    return " ".join(part for part in (position, xpath, where.json_path) if part)
