"""The ends of pages: content after the first `</html>`, pages that break off, and views of a source.

libxml2 2.14 puts what follows `</html>` into a second tree, where no reader would look; browsers continue the
body. Such pages are parsed again without these end tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from .elements import Element
from .locate import RAW_ENDS, START_TAG
from .place import place

_END_TAG: Final = re.compile(r"</(?:html|body)(?=[\s/>])[^>]*+>", re.IGNORECASE)
_LETTER: Final = re.compile("[A-Za-z]")
_NOT_LINE_END: Final = re.compile(r"[^\n]")
_OPEN_TAG: Final = re.compile(r"<(?:[A-Za-z/!?]|$)")
_CLOSERS: Final = ("</html", "</body", "</HTML", "</BODY")
_BODIES: Final = ("<body", "<BODY", "</head", "</HEAD")
_HEADS: Final = ("<html", "<head", "<HTML", "<HEAD")
_UNENDED: Final = (
    ("a comment", "<!--", "-->"), ("a script", "<script", "</script"), ("a style sheet", "<style", "</style"),
    ("its title", "<title", "</title"),
)  # fmt: skip
"""Elements that a page may break off in: the name, the beginning, the end."""
_NEAR: Final = 4_096
"""Characters before the last end tag in which a script that prints it begins."""
_LOOKS: Final = "style"
"""The element that may be lost, because it only styles a page."""
_HEAD: Final = 8_192
"""Characters at the beginning of a page in which a view of a source shows."""
_MARKS: Final = ("line-content", "viewsource")
_LINES: Final = place("td.line-content")
"""Chrome prints each line of the source as a row of a table."""
_BLOCKS: Final = place("#viewsource pre")
"""Firefox prints the source as a block and keeps its lines."""


def has_more_after(root: etree._Element) -> bool:
    """Return whether a page has content after the end tag of its first tree."""
    after = root.getnext()
    while after is not None:
        if after.text or any(child.tag != _LOOKS or child.tail for child in after):
            return True
        after = after.getnext()
    return False


def without_end_tags(text: str) -> str:
    """Return a page with blanks in place of each `</html>` and `</body>`; everything else keeps its place.

    Tags inside a comment, a script or an attribute do not count.
    """
    parts: list[str] = []
    at = 0
    for start, end in _end_tags(text):
        parts += (text[at:start], _NOT_LINE_END.sub(" ", text[start:end]))
        at = end
    return "".join([*parts, text[at:]])


def cut_reason(text: str) -> str | None:
    """Return why a page counts as cut, as by a download that broke off; `None` for a complete one."""
    if _is_closed(text):
        return None
    if any(tag in text for tag in _BODIES):
        return "the page ends before its body does"
    if any(tag in text for tag in _HEADS):
        return "the page ends inside its head"
    if (inside := _unended(text, 0, len(text))) is not None:
        return f"the page ends inside {inside}"
    if text.rfind("<") > text.rfind(">") and _OPEN_TAG.match(text, text.rfind("<")):
        return "the page ends inside a tag"
    return None


def _is_closed(text: str) -> bool:
    # A search from the end is short, because a complete page has its end tags there.
    last = next((at for at in map(text.rfind, _CLOSERS) if at >= 0), -1)
    if last < 0:
        return False
    end = text.find(">", last)
    if end >= 0 and not text[end + 1 :].strip() and _unended(text, max(0, last - _NEAR), last) is None:
        return True
    # A script may print such a tag.
    return next(_end_tags(text), None) is not None


def _unended(text: str, start: int, end: int) -> str | None:
    """Return the element that a stretch of a page ends inside, if any."""
    names = (
        name for name, opens, ends in _UNENDED if text.rfind(opens, start, end) > text.rfind(ends, start, end)
    )
    return next(names, None)


def _end_tags(text: str) -> Iterator[tuple[int, int]]:
    """Walk over the `</html>` and `</body>` of a source; yield where each begins and ends."""
    at = text.find("<")
    while at >= 0:
        end = at + 1
        if text.startswith("<!--", at):
            end = text.find("-->", at + 2)
        elif text.startswith("</", at):
            if tag := _END_TAG.match(text, at):
                yield tag.span()
            end = text.find(">", at)
        elif tag := START_TAG.match(text, at):
            end = tag.end()
            if ends := RAW_ENDS.get(tag[1].lower()):
                close = ends.search(text, end)
                end = close.start() if close else -1
        elif _LETTER.match(text, end):
            return  # the tag never ends, so that it makes no element
        at = text.find("<", end) if end >= 0 else -1


def viewed_source(text: str, root: Element) -> str | None:
    """Return the source that a page is a view of, or `None` for any other page; `text` is its own source."""
    head = text[:_HEAD]
    if not any(mark in head for mark in _MARKS):
        return None
    blocks = list(map(_text, _LINES.find_all(root))) or list(map(_text, _BLOCKS.find_all(root)))
    return "\n".join(blocks) if any(map(str.strip, blocks)) else None


def _text(element: Element) -> str:
    """Return all text of an element unchanged, because blanks count in a source."""
    return "".join(map(str, element.itertext()))
