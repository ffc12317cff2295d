"""The names that layouts are declared with, for pages and for texts, importable from one module.

`field`, `form` and `rows` are enough for nearly every HTML layout. The classes are what these return, and
what layouts of texts are made of. Facts are read and written by the notations of `filmpage.notation`.
`filmpage.testing.check_layout` tests a layout.
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
    Until,
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
    "Until",
    "Zone",
    "field",
    "form",
    "rows",
]
