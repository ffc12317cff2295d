"""What a visitor does not see, or what is not the page's own text: scripts, forms, footnote marks."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from ..source.html.elements import Element

UNSEEN: Final = frozenset(
    ("script", "style", "template", "noscript", "textarea", "select", "svg", "button", "form")
)
"""Elements whose text is never a fact."""
_EDIT_LINK: Final = "mw-editsection"
"""The class of MediaWiki's links beside headings, whose text is in the reader's language."""
_FOOTNOTE: Final = re.compile(r"\[[^\[\]]{1,20}\]")
_HIDDEN: Final = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
_MAX_STYLE: Final = 300
"""Characters of a style that are looked at."""
_MAX_INSIDE: Final = 16
"""Elements inside of a footnote's mark that are searched for its link."""


def is_unseen(element: Element) -> bool:
    """Return whether an element's text is not the page's own."""
    tag = element.tag
    if tag in UNSEEN:
        return True
    if tag == "span":
        return element.get("class") == _EDIT_LINK
    if tag == "sup":
        inside = islice(element.iterdescendants(), _MAX_INSIDE)
        link = next((each.text for each in inside if each.tag == "a"), None)
        return _FOOTNOTE.fullmatch((link or element.text or "").strip()) is not None
    return False


def hides(style: str) -> bool:
    """Return whether an element's own style hides it."""
    return _HIDDEN.search(style[:_MAX_STYLE]) is not None
