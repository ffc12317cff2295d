"""HTML that converters leave in words: tags, comments and character references."""

from __future__ import annotations

import re
from typing import Final

from ..characters import clean
from ..line import Line, place

_TAG: Final = re.compile(r"</?[a-z]{1,10}/?>")
ELEMENT: Final = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|div|em|font|h[1-6]|i|ins|kbd|mark|nobr|p|q|s|small|span|strong|sub|sup|time"
    r"|tt|u|wbr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
"""A tag that a converter left in words; programs and XML have other ones."""
_COMMENT: Final = re.compile(r"<!--[^<>]{0,400}-->")
"""A mark of what a converter left out (`<!-- image -->`)."""
_BREAK: Final = re.compile(r" ?<br ?/?> ?", re.IGNORECASE)
_MOST_BREAKS: Final = 40
"""Breaks in a line; one with more is the report of a program that the page hides, such as MediaInfo's."""
_LISTED: Final = 40
"""Characters of the entries of a list that `<br>` separates in a cell; what is longer is text."""
_REFERENCED: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,10});")
"""A character reference, of which two converters decode one half each (`&amp;quot;`)."""


def entities(text: str) -> str:
    """Decode character references that a converter left (`D&#x27;Angelo`)."""
    if "&" not in text or ";" not in text:
        return text
    from html import unescape  # its table is large, and few texts need it

    decoded = unescape(text)
    if "&" in decoded and ";" in decoded:
        decoded = _REFERENCED.sub(lambda found: unescape(found[0]), decoded)
    return clean(decoded).replace("\n", " ")


def untagged(text: str) -> str:
    """Remove comments and tags from words; `<br>` separates words, or the entries of a list."""
    if "<!--" in text:
        text = _COMMENT.sub("", text)
    if "<br" in text or "<BR" in text:
        pieces = [piece for piece in _BREAK.split(text) if piece]
        text = (", " if _are_listed(pieces) else " ").join(pieces)
    return _TAG.sub("", ELEMENT.sub("", text))


def at_breaks(lines: list[Line], rows: list[str]) -> list[Line]:
    """Split lines at the `<br>` that a converter left; those in the cells of a table stay."""
    kept: list[Line] = []
    for line in lines:
        is_broken = "<br" in line.text and "|" not in line.text and "<td" not in line.text
        texts = [text.strip() for text in _BREAK.split(line.text)] if is_broken else []
        if len(texts) > _MOST_BREAKS:
            texts = []
        pieces = [Line(text, line.number, joined=line.joined) for text in texts if text]
        if pieces:
            pieces[0].before = line.before
            place(pieces, rows)
        kept += pieces or [line]
    return kept


def _are_listed(pieces: list[str]) -> bool:
    """Return whether pieces are entries of a list, and not the lines of one text."""
    begin = all(len(piece) <= _LISTED and not piece[0].islower() and piece[0] != "(" for piece in pieces)
    return begin and not any(piece.endswith((",", ":", ";", ".")) for piece in pieces[:-1])
