"""The classes that layouts are declared with: how a page is recognised, and where each fact is on it.

A layout is data. `filmpage.declare` exports all the names in one place.
"""

from __future__ import annotations

from typing import TypeAlias

from .html import HtmlLayout
from .text import TextLayout

Layout: TypeAlias = HtmlLayout | TextLayout
"""Any layout; `filmpage.layouts()` returns those of the package."""

__all__ = ["HtmlLayout", "Layout", "TextLayout"]
