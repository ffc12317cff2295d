"""Telling HTML from plain text."""

from __future__ import annotations

import re
from typing import Final

_SEEN: Final = 65_536
"""Characters that are examined."""
_DOCUMENT: Final = ("<html", "<head", "<body", "<?xml", "<base", "<meta", "<title", "<script")
_BLOCK: Final = re.compile(
    r"<(?:article|aside|center|div|dl|fieldset|footer|form|header|h[1-6]|iframe|link|main|nav|ol|p|section"
    r"|span|style|table|tbody|td|tr|ul)[\s/>]"
)
_BLANKS: Final = re.compile(r"\s*+")


def is_html(text: str) -> bool:
    """Return whether a text is HTML, not plain text or Markdown with a few tags.

    HTML begins with a tag of a document or a block, or contains the source of a whole document (a copy of a
    browser's view of it), or has lines that mostly begin with tags (a template after front matter).
    """
    head = text.lstrip("\ufeff \t\n\r\f")[:_SEEN]
    start = _after_prolog(head)
    first = head[start : start + 32].lower()
    if first.startswith(_DOCUMENT) or (start and not first):
        return True
    if "<" not in head or "</" not in head:  # a search for one character is thirty times as fast as for two
        return False
    if _BLOCK.match(first):
        return True
    lower = head.lower()
    return ("<!doctype html" in lower and "<html" in lower) or _has_mostly_tags(head)


def _after_prolog(head: str) -> int:
    """Return the position after the comments and the doctype at the beginning of a text."""
    at = 0
    while head.startswith("<!", at):
        mark = "-->" if head.startswith("<!--", at) else ">"
        end = head.find(mark, at + 2)
        if end < 0:
            return at
        blanks = _BLANKS.match(head, end + len(mark))
        at = blanks.end() if blanks else end
    return at


def _has_mostly_tags(head: str) -> bool:
    lines = [line for line in map(str.lstrip, head.splitlines()) if line]
    tags = sum(line.startswith("<") for line in lines)
    return tags >= 5 and 2 * tags > len(lines)
