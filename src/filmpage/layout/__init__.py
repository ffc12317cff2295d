"""The words in which layouts are declared: what a page is known by, and where each fact stands on it.

A layout is data. `filmpage.declare` has all the words in one place.
"""

from __future__ import annotations

from typing import TypeAlias

from .html import HtmlLayout
from .text import TextLayout

Layout: TypeAlias = HtmlLayout | TextLayout
"""Any layout; `filmpage.layouts()` gives those of the package."""

__all__ = ["HtmlLayout", "Layout", "TextLayout"]
