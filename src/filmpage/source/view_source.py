"""The page in a page: what a browser shows at "view-source:", saved as HTML, holds another page as text."""

from __future__ import annotations

from typing import Final

from .select import Element, place

_HEAD: Final = 8_192
"""Characters of a page in which such a view shows itself."""
_MARKS: Final = ("line-content", "viewsource")
_LINES: Final = place("td.line-content")
"""Chrome prints each line of the source as a row of a table."""
_BLOCKS: Final = place("#viewsource pre")
"""Firefox prints it as a block, its lines kept."""


def viewed_source(text: str, root: Element) -> str | None:
    """Give the source that a page is a view of, or `None` for any other page; `text` is its own source."""
    head = text[:_HEAD]
    if not any(mark in head for mark in _MARKS):
        return None
    blocks = list(map(_text, _LINES.find_all(root))) or list(map(_text, _BLOCKS.find_all(root)))
    return "\n".join(blocks) if any(map(str.strip, blocks)) else None


def _text(element: Element) -> str:
    """Give all text of an element as it stands: blanks count in a source."""
    return "".join(map(str, element.itertext()))
