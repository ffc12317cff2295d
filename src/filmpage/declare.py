"""The words in which layouts are declared, for pages and for texts, in one place to import them from.

`field`, `form` and `rows` make nearly every HTML layout; the classes are what they make, and what texts need.
What a fact is read and written with is a notation of `filmpage.notation`.
`filmpage.testing.check_layout` proves a layout.
"""

from __future__ import annotations

from .layout import Layout
from .layout.html import Column, Field, HtmlLayout, Rows, field, form, rows
from .layout.reads import Reads
from .layout.text import (
    Entries,
    Identity,
    LineReads,
    Orphans,
    Quotations,
    Run,
    Says,
    Section,
    TextLayout,
    Zone,
)

__all__ = [
    "Column",
    "Entries",
    "Field",
    "HtmlLayout",
    "Identity",
    "Layout",
    "LineReads",
    "Orphans",
    "Quotations",
    "Reads",
    "Rows",
    "Run",
    "Says",
    "Section",
    "TextLayout",
    "Zone",
    "field",
    "form",
    "rows",
]
