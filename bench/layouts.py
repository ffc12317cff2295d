"""Growth families of the layouts: each layout's own elements and lines, nested and repeated."""

from __future__ import annotations

from collections.abc import Iterator

import filmpage
from filmpage.interpret.html.build import Tree
from filmpage.layout.html import HtmlLayout
from filmpage.layout.text import Entries, TextLayout
from filmpage.source.json.path import Finder, JsonPath
from filmpage.testing._notations import pool_of

from .families import DEPTH, FACTS, UNITS, Family

_HERE = "@@here@@"


def layouts() -> Iterator[tuple[str, Family]]:
    """Yield the families of all layouts."""
    for layout in filmpage.layouts():
        if isinstance(layout, HtmlLayout):
            yield from html(layout)
        elif isinstance(layout, TextLayout):
            yield from text(layout)


def html(layout: HtmlLayout) -> Iterator[tuple[str, Family]]:
    """Yield pages of a layout with the elements of its places nested, or side by side."""
    places = {at.source: at for at in _places(layout) if not isinstance(at, JsonPath) and at.steps}
    for source, at in places.items():
        before, opening, after = _around(layout, at)
        for unit in ("<i>a</i>", "a "):
            yield f"{layout.name}: nested {source} with {unit}", Family(unit, before + opening * DEPTH, after)
        yield f"{layout.name}: many {source}", Family(f"{opening}Ab {{n}}{_end(opening)}", before, after)


def _places(layout: HtmlLayout) -> Iterator[Finder]:
    yield from layout.marks
    for field in layout.fields:
        yield from field.places
    for rows in layout.rows:
        for column in rows.columns:
            yield from column.places


def _around(layout: HtmlLayout, at: Finder) -> tuple[str, str, str]:
    """Return a page of a layout: the part before an element's content, the element's tag, and the rest."""
    tree = Tree()
    for mark in layout.marks:
        if not tree.has(mark):
            tree.cell(mark, lambda _: True)
    element = tree.at(tree.root, at.steps, lambda _: True)
    assert element is not None, at.source
    element.text = _HERE
    before, _, after = tree.source().partition(_HERE)
    return before, before[before.rindex("<") :], after


def _end(opening: str) -> str:
    return f"</{opening[1:-1].split(maxsplit=1)[0]}>"


def text(layout: TextLayout) -> Iterator[tuple[str, Family]]:
    """Yield texts that a layout matches, made of its own words and of others."""
    signed = "\n".join(layout.votes) + FACTS
    words = [*layout.votes, *(text for section in layout.sections for text in section.headings)]
    for entries in layout.entries:
        words += [*entries.headings, *_marks(entries), *entries.ends]
    for word in dict.fromkeys(words):
        yield f"{layout.name}: lines of {word}", Family(f"{word}\n", signed)
        yield f"{layout.name}: lines under {word}", Family("Ann Lee 9 / 10\n", f"{signed}{word}\n")
    for name, unit in UNITS.items():
        yield f"{layout.name}: {name}", Family(unit, signed)


def _marks(entries: Entries) -> tuple[str, ...]:
    """Return the words that mark a head, or how the notation of one is written."""
    if isinstance(entries.mark, str):
        return (entries.mark,)
    if isinstance(entries.mark, tuple):
        return entries.mark
    return tuple(entries.mark.write(value) for value in pool_of(entries.mark)[:3])
