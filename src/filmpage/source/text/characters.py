"""Cleaning: characters that mean nothing on a film page are controls, invisible marks, icons of fonts."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = "\x00\x08\x0b\x0c\x1b"
_INVISIBLE: Final = "\xad\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u061c\ufeff"
_LEAD_BYTES: Final = (b"\xee", b"\xef", b"\xe2\x81")
"""The UTF-8 lead bytes of the private use area and of word joiners, and of few others on film pages."""

_TERMINAL: Final = re.compile(r"\x1b\[[0-9;]{0,20}[A-Za-z]|\x1b\][^\x07\x1b\n]{0,3000}(?:\x07|\x1b\\)")
"""What a terminal shows as colours and links."""
_STRUCK: Final = re.compile(r"[^\n]\x08")
"""A character that a printer strikes again to make it bold, or under which it draws a line."""
_DROPPED: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]"
)
"""Controls, soft hyphens, marks of direction, characters without width, and icons.

The two joiners are kept: Persian and Hindi words are spelled with them.
"""
_BLANK: Final = re.compile("[\x0b\x0c\xa0\u2007\u202f\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text with line feeds and plain blanks only, and without invisible characters.

    U+0384 is kept: after digits it is a minute sign ("118΄"). Lines are kept, so their numbers stay correct.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
    if not _is_odd(text):
        return text
    if "\x1b" in text:
        text = _TERMINAL.sub("", text)
    if "\x08" in text:
        text = _STRUCK.sub("", text)
    return _BLANK.sub(" ", _DROPPED.sub("", text))


def _is_odd(text: str) -> bool:
    # A search for each character is a hundred times faster than one pattern for all of them.
    if any(c in text for c in _CONTROLS):
        return True
    if text.isascii():
        return False
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        data = text.encode("utf-8", "surrogatepass")
        return any(c in text for c in _INVISIBLE) or any(lead in data for lead in _LEAD_BYTES)
    return "\xad" in text
