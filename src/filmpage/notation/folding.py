"""Normalisation of a text before any pattern is tried: white space, invisible characters, digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import unescape
from typing import Final, TypeVar

_Part = TypeVar("_Part")

_ZEROS: Final = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66"
    "\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810\uff10"
)
"""The digit zero of each script that film pages print numbers in."""

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
    # C1 controls are left over from Windows-1252: 15 of 416 pages have some (layouts-yts.md, section 5).
    code: bytes((code,)).decode("cp1252", "ignore")
    for code in range(0x80, 0xA0)
}
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
_EDGES: Final = " \u200c\u200d"

_CYRILLIC: Final = re.compile("[\u0430-\u045f]")
_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]")
_LOOKALIKES: Final = str.maketrans("aceopxyi", "асеорхуі")
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "׳": "'", "״": '"'}
)


_ENTITY: Final = re.compile(r"&(?!lt;|gt;)(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});")
"""An entity in a text that was read from HTML: it was escaped twice. "&lt;" may be what is meant."""
_MOST_ESCAPED: Final = 2
"""How often more than once a text may be escaped: "&amp;amp;amp;" is the most that was seen."""


def without_entities(text: str) -> str:
    """Return a text of a page without the entities of what its site escaped twice."""
    for _ in range(_MOST_ESCAPED):
        if "&" not in text or _ENTITY.search(text) is None:
            break
        text = _ENTITY.sub(_sign, text)
    return text


def _sign(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def clean(text: str) -> str:
    """Return a text on one line, with white space collapsed and controls and invisible characters dropped.

    The function is total and idempotent, and the model's texts accept every result that is not empty.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    if "\x85" in text:  # Python treats it as white space; pages mean an ellipsis
        text = text.replace("\x85", "…")
    line = " ".join(text.split())
    if line.isprintable():
        return line
    line = " ".join(_INVISIBLE.sub("", line.translate(_C1)).split())
    # Joiners inside a word belong to its letters; at the edges pages use them as filler.
    return line.strip(_EDGES)


def clean_paragraphs(text: str) -> str:
    """Return a long text as cleaned paragraphs, joined by one blank line.

    A blank line separates two paragraphs; a single line end only wraps a line.
    """
    paragraphs: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if words := clean(line):
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(" ".join(lines) for lines in paragraphs if lines)


def ascii_digits(text: str) -> str:
    """Write digits and number signs of other scripts in ASCII, one character for each character."""
    return text if text.isascii() else text.translate(_TO_ASCII)


def plain(text: str) -> str:
    """Return a text as patterns see it: cleaned and folded."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")  # the fast path for most texts saves two calls
    return ascii_digits(clean(text))


def fold_label(text: str) -> str:
    """Return a label in the form of the table's keys: one case, no accents, no signs at its edges."""
    if text.isascii():
        return _undress(" ".join(text.lower().split()))
    return _one_script(_undress(_unmark(plain(text).casefold())))


def fold_labels(labels: Iterable[str]) -> list[str]:
    """Fold many labels at once; they must be clean, as those of the table are."""
    return [
        _one_script(_undress(key)) for key in _unmark(ascii_digits("\n".join(labels)).casefold()).split("\n")
    ]


def fold_name(text: str) -> str:
    """Return the letters and digits of a name, so that spellings of one name are equal."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


def undouble(text: str, *, least: int = 3) -> str:
    """Return a text once that is printed twice in a row, with a blank or nothing between: "Drama Drama".

    A text of fewer than `least` characters is not one that is printed twice: "Mimi" is a name.
    """
    half = len(text) // 2
    twice = half >= least and text[:half] == text[-half:] and text[half:-half] in ("", " ")
    return text[:half] if twice else text


def first_copy(parts: Sequence[_Part], times: Iterable[int] = (2,)) -> Sequence[_Part]:
    """Return words or lines once that are printed several times in a row: the first of `times` that fits."""
    for number in times:
        copy = parts[: len(parts) // number]
        if copy and list(copy) * number == list(parts):
            return copy
    return parts


def _undress(key: str) -> str:
    """Strip the signs off a label's edges; brackets that belong to it stay."""
    if key and key[0].isalnum() and key[-1].isalnum():
        return key
    start, end = 0, len(key)
    while start < end and not key[start].isalnum():
        start += 1
    while end > start and not key[end - 1].isalnum() and key[end - 1] not in ")）":
        end -= 1
    key = key[start:end]
    return key.rstrip(")） ") if key.endswith((")", "）")) and "(" not in key and "（" not in key else key


def _unmark(key: str) -> str:
    """Drop the accents and vowel points that people leave out."""
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", key))).translate(_LETTERS)


def _one_script(key: str) -> str:
    """Write a Cyrillic label in Cyrillic letters only, because pages have a Latin "c" in "Росcии"."""
    return key.translate(_LOOKALIKES) if not key.isascii() and _CYRILLIC.search(key) else key
