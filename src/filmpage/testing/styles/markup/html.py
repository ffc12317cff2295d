"""Writing trees as HTML: minified, indented, with blanks between elements, or as pages of the nineties."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from ..style import Style
from .classes import class_of
from .nodes import VOID, Node, has_gaps

_OPTIONAL_END: Final = frozenset({"li", "td", "th", "tr", "dt", "dd", "option"})
"""Elements whose end tags old pages left out."""
_RAW: Final = frozenset({"script", "style"})


def write_html(page: Node, style: Style) -> str:
    """Write a page as HTML in the manner of a style's markup."""
    return "<!DOCTYPE html>\n" + "".join(_element(page, style, 0))


def _element(node: Node, style: Style, depth: int) -> Iterator[str]:
    old = style.markup == "old"
    tag = node.tag.upper() if old else node.tag
    yield f"<{tag}{_attributes(node, style)}>"
    if node.tag in VOID:
        return
    if node.tag in _RAW:
        yield from map(str, node.children)
    else:
        yield from _children(node, style, depth)
    if not (old and node.tag in _OPTIONAL_END):
        yield f"</{tag}>"


def _children(node: Node, style: Style, depth: int) -> Iterator[str]:
    gaps = has_gaps(node)
    gap = _gap(style.markup, depth + 1) if gaps else ""
    for child in node.children:
        yield gap
        if isinstance(child, str):
            yield escape(child, quote=False)
        else:
            yield from _element(child, style, depth + 1)
    yield _gap(style.markup, depth) if gaps else ""


def _gap(markup: str, depth: int) -> str:
    if markup == "minified":
        return ""
    return f"\n{'  ' * depth}" if markup == "pretty" else "\n" if markup == "old" else " "


def _attributes(node: Node, style: Style) -> str:
    found = dict(node.attributes)
    if name := class_of(node.role, style.classes, style.seed):
        found["class"] = name
    return "".join(f' {name}="{escape(value)}"' for name, value in found.items())
