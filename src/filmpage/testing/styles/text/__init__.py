"""Texts of pages: what converters make of a tree, how lines are wrapped, and which of them filters keep."""

from __future__ import annotations

from ..markup import Node
from ..style import Style
from .converters import convert, framed
from .filters import keep, wrapped

__all__ = ["to_text"]


def to_text(page: Node, style: Style) -> tuple[str, list[str]]:
    """Return the text of a page as a style makes, filters and wraps it, and the lines that are gone."""
    lines, gone = keep(convert(page, style.converter, spaced=style.markup != "minified"), style.lines)
    if style.converter == "one_line":
        return " ".join(line for line in lines if line) + "\n", gone
    return "\n".join(framed(wrapped(lines, style.wrap), page, style.converter)) + "\n", gone
