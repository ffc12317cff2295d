"""Text that was encoded twice: UTF-8 bytes that some program read as windows-1252 or windows-1251.

"é" became "Ã©", "Фильм" became "Ð¤Ð¸Ð»ÑŒÐ¼" or "Р¤РёР»СЊРј". A text is changed only where it holds a piece
that no language writes; then all its pieces of that kind are repaired. Right text is never changed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

_FOLLOW: Final = (
    rb"(?:\xc2[\x80-\xbf]|\xe2(?:\x80[\x93-\xba]|\x82\xac|\x84\xa2)|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]"
    rb"|\xc6\x92|\xcb[\x86\x9c]|\xef\xbf\xbd)"
)
"""What the later bytes of a character turn into in windows-1252, as UTF-8."""
_WESTERN: Final = re.compile(
    rb"\xc3[\x82-\xb4](?=[\xc2\xe2\xc5\xc6\xcb\xef])(?:(?<![\xa0-\xb4])%b|%b%b)" % (_FOLLOW, _FOLLOW, _FOLLOW)
)
"""A piece without which no text was misread as windows-1252, as UTF-8."""
_CYRILLIC: Final = {"°": "Р°", "µ": "Рµ", "Ђ": "вЂ"}
"""Pieces without one of which no text was misread as windows-1251 ("а", "е", the beginning of a sign).

Each goes by the letter that is rare: to look for one letter costs a tenth of looking for two.
"""
_LOST: Final = re.compile("â€\ufffd|[ÃÐÑ]\ufffd")
"""Pieces that lost a byte on the way, so that nobody can tell what they were."""

_SCRIPTS: Final = (
    (0x370, 0x3FF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x590, 0x5FF, "Hebrew"), (0x600, 0x6FF, "Arabic"),
    (0x900, 0xDFF, "Indian"), (0xE00, 0xE7F, "Thai"), (0x10A0, 0x10FF, "Georgian"),
    (0x3000, 0x30FF, "East Asian"), (0x4E00, 0x9FFF, "East Asian"), (0xAC00, 0xD7A3, "East Asian"),
    (0xFF00, 0xFFEF, "East Asian"),
)  # fmt: skip
"""Blocks of Unicode by script (The Unicode Standard, Blocks.txt)."""
_LATIN: Final = ((0xA0, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2122, 0x2122))
"""Latin letters and the signs that stand among them."""
_LEAST_LETTERS: Final = 3
"""Letters of one script in a row that no right text shows in this disguise; of three bytes each, one less."""
_AFTER_WORDS: Final = frozenset("–—‘’“”„‚…•·«»‹›™\xa0\xad")
"""Signs that right text prints between a capital letter and a small one."""
_LETTERS: Final = frozenset("ŠŽŒŸšžœ")
_ORDINALS: Final = "ªº"
"""Signs that Unicode counts as small letters."""
_INSIDE_WORDS: Final = "ÂÃÄÅÈ"
"""What the first bytes of Latin letters turn into."""
_CERTAIN_STARTS: Final = ("â€", "â‚¬", "â„¢", "ðŸ", "вЂ")
_MOST_TIMES: Final = 3


class Found(NamedTuple):
    """Pieces of one kind in a text: how many, the first as it is printed, and where that is."""

    number: int
    first: str
    at: int


class Repair(NamedTuple):
    """A text without what was encoded twice, and an account of it."""

    text: str
    repaired: Found | None
    lost: Found | None
    """Pieces that are beyond repair."""


class _Disguise(NamedTuple):
    """One way in which UTF-8 is misread."""

    pattern: re.Pattern[str]
    table: dict[int, int]
    """Characters to the bytes that they were read from."""

    def meaning(self, piece: re.Match[str]) -> str:
        """Return what a piece would mean as UTF-8; "" where it is none."""
        try:
            return piece[0].translate(self.table).encode("latin-1").decode()
        except UnicodeError:
            return ""


def is_suspect(text: str, utf8: bytes) -> bool:
    """Return whether a text, also given as UTF-8, may have been encoded twice: a cheap look."""
    if any(sign in text and piece in text for sign, piece in _CYRILLIC.items()):
        return True
    return b"\xc3" in utf8 and _WESTERN.search(utf8) is not None


def repair_twice_encoded(text: str) -> Repair | None:
    """Return the text as it was meant, or `None` for a text that was not encoded twice."""
    repaired: Found | None = None
    meant = text
    for disguise in (_western, _cyrillic):
        for _ in range(_MOST_TIMES):
            if not (scripts := _certain_scripts(meant, disguise())):
                break
            meant, found = _replace(meant, disguise(), scripts)
            repaired = found if repaired is None else repaired._replace(number=repaired.number + found.number)
    lost = None
    if "\ufffd" in meant and (count := sum(1 for _ in _LOST.finditer(meant))):
        first = _LOST.search(text) or _LOST.search(meant)
        lost = Found(count, first[0], first.start()) if first else None
    return Repair(meant, repaired, lost) if repaired or lost else None


def _certain_scripts(text: str, disguise: _Disguise) -> set[str]:
    """Return the scripts of the pieces that no language writes; none where there is no such piece."""
    return {
        _script(c)
        for piece in disguise.pattern.finditer(text)
        if (meant := disguise.meaning(piece)) and _is_certain(text, piece, meant)
        for c in meant
    }


def _replace(text: str, disguise: _Disguise, scripts: set[str]) -> tuple[str, Found]:
    """Repair all pieces of a text that has certain ones in some scripts."""
    count = 0
    first: re.Match[str] | None = None

    def mean(piece: re.Match[str]) -> str:
        nonlocal count, first
        meant = disguise.meaning(piece)
        if not meant or not _is_plausible(text, piece, meant, scripts):
            return piece[0]
        count += 1
        first = first or piece
        return meant

    meant = disguise.pattern.sub(mean, text)
    return meant, Found(count, first[0] if first else "", first.start() if first else 0)


def _is_certain(text: str, piece: re.Match[str], meant: str) -> bool:
    """Return whether no language writes a piece as it is."""
    if any(start in piece[0] for start in _CERTAIN_STARTS):
        return all(map(_script, meant))
    script = _script(meant[0])
    if script != "Latin":
        enough = _LEAST_LETTERS - (meant[0] >= "\u0800")
        shouted = all(map(str.isupper, piece[0]))
        return not shouted and len(meant) >= enough and {script} == set(map(_script, meant)) and bool(script)
    return all(map(_script, meant)) and _is_inside_word(text, piece)


def _is_inside_word(text: str, piece: re.Match[str]) -> bool:
    """Return whether a capital letter and a sign are printed within a word of small letters."""
    if piece[0][0] not in _INSIDE_WORDS or piece[0][1] in _LETTERS:
        return False
    before, after = _beside(text, piece)
    begins = not before.isupper() and _is_small(after) and piece[0][1] not in _AFTER_WORDS
    ends = piece[0][1] != "\xa0"  # a blank that some program wrote is no sign of a letter
    return (_is_small(before) and (ends or _is_small(after))) or begins


def _is_small(character: str) -> bool:
    return character.islower() and character not in _ORDINALS


def _beside(text: str, piece: re.Match[str]) -> tuple[str, str]:
    return text[max(0, piece.start() - 1) : piece.start()], text[piece.end() : piece.end() + 1]


def _is_plausible(text: str, piece: re.Match[str], meant: str, scripts: set[str]) -> bool:
    """Return whether a piece of a text that holds certain ones is another of them."""
    if not all((script := _script(c)) and (script == "Latin" or script in scripts) for c in meant):
        return False
    return piece[0][0] not in "РСв" or not any(map(_is_cyrillic, _beside(text, piece)))


def _is_cyrillic(character: str) -> bool:
    return character.isalpha() and _script(character) == "Cyrillic"  # "" is not, at the ends of a text


def _script(character: str) -> str:
    """Return the script of a character; "" for one that no film page prints, such as an unassigned one."""
    code = ord(character)
    if any(low <= code <= high for low, high in _LATIN):
        return "Latin"
    if code >= 0x1F300:
        return "Emoji"
    if not character.isprintable():
        return ""
    return next((name for low, high, name in _SCRIPTS if low <= code <= high), "")


def _disguise(codec: str, leads: bytes) -> _Disguise:
    """Make the pattern of UTF-8 read in a codec; `leads` are the first bytes that are looked for."""
    table: dict[int, int] = {}
    for byte in range(0x80, 0x100):
        table[ord(bytes((byte,)).decode(codec, "ignore") or chr(byte))] = byte
    table |= {byte: byte for byte in range(0x80, 0xA0)}
    shown = {byte: re.escape(chr(code)) for code, byte in table.items() if code >= 0xA0}
    follow = "[" + "".join(re.escape(chr(code)) for code, byte in table.items() if byte < 0xC0) + "]"
    lengths = {2: (0xC2, 0xDF), 3: (0xE0, 0xEF), 4: (0xF0, 0xF4)}
    ways = []
    for length, (low, high) in lengths.items():
        if firsts := "".join(shown[byte] for byte in leads if low <= byte <= high):
            ways.append(f"[{firsts}]" + follow * (length - 1))
    return _Disguise(re.compile(f"(?:{'|'.join(ways)})++"), table)


@cache
def _western() -> _Disguise:
    return _disguise("windows-1252", bytes(range(0xC2, 0xF5)))


@cache
def _cyrillic() -> _Disguise:
    # Of the other first bytes, windows-1251 makes letters that Russian words are full of.
    return _disguise("windows-1251", b"\xd0\xd1\xe2")
