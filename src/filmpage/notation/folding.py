"""What is done to a text before any pattern is tried: white space, invisible marks, digits of all scripts."""

from __future__ import annotations

import re
from typing import Final

_ZEROS: Final = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66"
    "\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810\uff10"
)
"""The digit nought of each script that a film page may print its numbers in."""

_SIGNS: Final = {
    "\u066b": ".",
    "\u066c": ",",
    "\uff0e": ".",
    "\uff0c": ",",
    "\uff1a": ":",
    "\uff0f": "/",
    "\u2044": "/",
    "\u2215": "/",
    "\uff05": "%",
    "\u066a": "%",
    "\uff08": "(",
    "\uff09": ")",
    "\uff0b": "+",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u2032": "'",
    "\u0384": "'",
    "\u00b4": "'",
}
_TO_ASCII: Final[dict[int, str]] = {ord(z) + n: str(n) for z in _ZEROS for n in range(10)} | {
    ord(k): v for k, v in _SIGNS.items()
}

_C1: Final = {
    # What stands there are Windows-1252 remains: 15 of 416 pages have some (layouts-yts.md, section 5).
    code: bytes((code,)).decode("cp1252", "ignore")
    for code in range(0x80, 0xA0)
}
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
_EDGES: Final = " \u200c\u200d"


def clean(text: str) -> str:
    """Give a text on one line: white space collapsed and trimmed, controls and invisible marks dropped.

    It is total and idempotent, and gives only what the model's texts accept (or nothing).
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    if "\x85" in text:  # white space to Python, an ellipsis to the page
        text = text.replace("\x85", "…")
    line = " ".join(text.split())
    if line.isprintable():
        return line
    line = " ".join(_INVISIBLE.sub("", line.translate(_C1)).split())
    # Joiners are letters' own business inside a word; pages also use runs of them as filler.
    return line.strip(_EDGES)


def clean_paragraphs(text: str) -> str:
    """Give a long text as cleaned paragraphs, joined by one blank line.

    A blank line parts two paragraphs; a single line end is only a wrapped line.
    """
    paragraphs: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if words := clean(line):
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(" ".join(lines) for lines in paragraphs if lines)


def fold(text: str) -> str:
    """Write digits and number signs of other scripts in ASCII; each character stays one character."""
    return text if text.isascii() else text.translate(_TO_ASCII)


def plain(text: str) -> str:
    """Return a text as patterns see it: cleaned and folded."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")  # as most are: two calls less
    return fold(clean(text))
