"""Cleaning: characters that mean nothing on a film page are controls, invisible marks, icons of fonts."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = "\x00\x08\x0b\x0c\x1b"
_INVISIBLE: Final = "\xad\u200b\u200e\u200f\u2028\u2029\ufeff"
_LEAD_BYTES: Final = (b"\xee", b"\xef")
"""The UTF-8 lead bytes of the private use area, and of few other characters on film pages."""

_COLOUR: Final = re.compile(r"\x1b\[[0-9;]{0,20}[A-Za-z]")
_DROPPED: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u200e\u200f\ufeff\ue000-\uf8ff]")
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
    text = _COLOUR.sub("", text)
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
