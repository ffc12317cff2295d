"""The explanation of a reading: each value with its place in the source, then what was doubted or left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..model import FilmPage
from ..reading import Reading, Where
from .files import described
from .terminal import shown

_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")
_WIDTH: Final = 160
"""Columns when the output goes to a file: a terminal's 80 would fold every XPath."""
_LONGEST: Final = 200
"""Characters shown of one text."""


def explanation(name: str, reading: Reading) -> RenderableType:
    """Lay a reading out for people."""
    parts: list[RenderableType] = [_heading(name, reading)]
    if reading.page is not None:
        parts.append(_values(reading))
    if reading.problems:
        rows = ((_place(problem.where), described(problem)) for problem in reading.problems)
        parts.append(_table(f"Problems: {len(reading.problems)}", ("where", "what"), rows))
    if reading.unparsed:
        lines = ((str(number), line) for number, line in reading.unparsed)
        parts.append(_table(f"Lines that no rule took: {len(reading.unparsed)}", ("line", "text"), lines))
    return Group(*parts)


def show(what: RenderableType) -> None:
    """Print to standard output."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDTH)
    console.print(what)


def _heading(name: str, reading: Reading) -> Text:
    """Say what the page is, and which rules read it."""
    heading = Text.assemble((shown(name), "bold"), ": ", (reading.kind, "green" if reading.page else "red"))
    for label, value in (("layout", reading.layout), ("form", reading.form), ("reason", reading.reason)):
        if value:
            heading.append(f"\n  {label}: {shown(value)}")
    return heading


def _values(reading: Reading) -> Table:
    """One row for each value, in the order of the model's fields."""
    order = {name: index for index, name in enumerate(attrs.fields_dict(FilmPage))}
    found = sorted(reading.evidence.items(), key=lambda item: order.get(_STEP.split(item[0])[1], len(order)))
    rows = (
        (path, _spelled(_value(reading.page, path)), evidence.how, evidence.reader, _place(evidence.where))
        for path, evidence in found
    )
    return _table(f"Values: {len(found)}", ("field", "value", "how", "reader", "where"), rows)


def _table(title: str, columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(cell[:_LONGEST])) for cell in row))
    return table


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


def _place(where: Where) -> str:
    """Write a place as `line:column`, an XPath, a JSON path, or all of what is known."""
    position = "" if where.line is None else str(where.line)
    if position and where.column is not None:
        position += f":{where.column}"
        if where.end_column is not None:
            position += f"-{where.end_column}"
    return " ".join(part for part in (position, where.xpath, where.json_path) if part)
