"""What converters print around a text: front matter, code fences, a list of references at the end."""

from __future__ import annotations

import re
from typing import Final

import attrs

_KEY: Final = re.compile(r"([A-Za-z_][\w -]{0,40}(?::[\w:.-]{1,60})?):(?: {1,40}(.{0,10000000}))?")
_ITEM: Final = re.compile(r" {0,8}- {1,4}(.{0,10000000})")
_ENTRY: Final = re.compile(r" {1,6}([0-9]{1,5})\. (.{0,20000})")
_DEFINITION: Final = re.compile(
    r" {0,4}\[([^\[\]]{1,200})\]: ?(?:<?([^\s<>]{1,3000}+)>?)?(?: {1,4}[\"(']([^\n]{0,500})[\"')])?"
)
_BARE: Final = re.compile(r" {0,8}(?:https?:|[./#]|javascript:|mailto:)\S{0,3000}+")
_FENCE: Final = ("```", "~~~")
_LONGEST_MATTER: Final = 400
"""Lines that front matter may have."""


@attrs.frozen
class Reference:
    """An entry of the list that lynx and elinks print after a page."""

    url: str
    title: str = ""


def front_matter(rows: list[str]) -> tuple[tuple[str, str, int], ...]:
    """Remove flat YAML front matter; return (key, value, line number), one entry for each item of a list.

    The rows are emptied, not deleted, so that line numbers stay correct.
    """
    end = next((i for i in range(1, min(len(rows), _LONGEST_MATTER)) if rows[i].rstrip() == "---"), 0)
    if not end or not any(_KEY.fullmatch(row.rstrip()) for row in rows[1:end]):
        return ()
    found: list[tuple[str, str, int]] = []
    key = ""
    for number, row in enumerate(rows[1:end], 2):
        if (entry := _KEY.fullmatch(row.rstrip())) is not None:
            key = entry[1].strip()
            found += [(key, value, number) for value in _values(entry[2] or "")]
        elif key and (item := _ITEM.fullmatch(row.rstrip())) is not None:
            found += [(key, value, number) for value in _values(item[1])]
    rows[: end + 1] = [""] * (end + 1)
    return tuple(found)


def _values(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        return [v for part in text[1:-1].split(",") if (v := _unquoted(part.strip()))]
    value = _unquoted(text)
    return [value] if value else []


def _unquoted(text: str) -> str:
    for quote in ('"', "'"):
        if len(text) >= 2 and text[0] == text[-1] == quote:
            return text[1:-1].replace("\\" + quote, quote)
    return text


def open_fences(rows: list[str]) -> None:
    """Empty the rows that open and close a block of code; the rows between are read as text."""
    for i, row in enumerate(rows):
        if row.lstrip().startswith(_FENCE) and (
            row.strip()[3:].strip(" {=}").isalnum() or len(row.strip()) == 3
        ):
            rows[i] = ""


def drop_divisions(rows: list[str]) -> None:
    """Empty the rows with which pandoc opens and closes the divisions of a page."""
    for i, row in enumerate(rows):
        if row.lstrip().startswith(":::"):
            rows[i] = ""


def references(rows: list[str]) -> tuple[dict[int, Reference], str]:
    """Remove the list of references; return its entries by number, and the name of its converter.

    An empty mapping and "" mean that there is no such list.
    """
    start = next((i for i in range(len(rows) - 1, -1, -1) if rows[i].strip() == "References"), -1)
    head = [row for row in rows[start + 1 : start + 6] if row.strip()][:2] if start >= 0 else []
    if not head or not any(_ENTRY.fullmatch(row) for row in head):
        return {}, ""
    found: dict[int, Reference] = {}
    number = 0
    for row in rows[start + 1 :]:
        if (entry := _ENTRY.fullmatch(row)) is not None:
            number = int(entry[1])
            found[number] = Reference(entry[2].strip())
        elif row.startswith("\t") and number in found:
            found[number] = Reference(row.strip(), found[number].url)
    del rows[start:]
    return found, "elinks" if head[0].strip() == "Visible links" else "lynx"


def definitions(rows: list[str]) -> dict[str, Reference]:
    """Remove the addresses that Markdown lists by name (`  [12]: https://… "title"`) and return them.

    An address that is too long for the converter's width is printed on the row below its name.
    """
    found: dict[str, Reference] = {}
    name = ""
    for i, row in enumerate(rows):
        if (entry := _DEFINITION.fullmatch(row)) is not None:
            name = entry[1].casefold()
            found[name] = Reference(entry[2] or "", entry[3] or "")
        elif name and not found[name].url and _BARE.fullmatch(row):
            found[name] = Reference(row.strip())
        else:
            name = name if not row else ""
            continue
        rows[i] = ""
    return found


def drop_relations(rows: list[str]) -> None:
    """Empty the first rows, where text browsers list the feeds and the neighbouring pages of a page."""
    for i, row in enumerate(rows):
        if row and not row.lstrip().startswith(("#[", "Link: [")):
            return
        rows[i] = ""
