"""Text that was encoded twice: UTF-8 bytes that a program read as windows-1252 or windows-1251.

"é" became "Ã©", "Фильм" became "Ð¤Ð¸Ð»ÑŒÐ¼" or "Р¤РёР»СЊРј". A text is changed only if it has a piece that
occurs in no language; then all its pieces of that kind are repaired. Correct text is never changed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

_FOLLOW: Final = (
    rb"(?:\xc2[\x80-\xbf]|\xe2(?:\x80[\x93-\xba]|\x82\xac|\x84\xa2)|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]"
    rb"|\xc6\x92|\xcb[\x86\x9c]|\xef\xbf\xbd)"
)
"""The later bytes of a character, read as windows-1252 and written as UTF-8."""
_WESTERN: Final = re.compile(
    rb"\xc3[\x82-\xb4](?=[\xc2\xe2\xc5\xc6\xcb\xef])(?:(?<![\xa0-\xb4])%b|%b%b)" % (_FOLLOW, _FOLLOW, _FOLLOW)
)
"""A piece that every text misread as windows-1252 has, as UTF-8."""
_CYRILLIC: Final = {"°": "Р°", "µ": "Рµ", "Ђ": "вЂ"}
"""Pieces of which every text misread as windows-1251 has one ("а", "е", the beginning of a sign).

The keys are their rarer letters, because a search for one letter costs a tenth of a search for two.
"""
_LOST: Final = re.compile("â€\ufffd|[ÃÐÑ]\ufffd")
"""Pieces that have lost a byte, so that their meaning is unknown."""

_SCRIPTS: Final = (
    (0x370, 0x3FF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x590, 0x5FF, "Hebrew"), (0x600, 0x6FF, "Arabic"),
    (0x900, 0xDFF, "Indian"), (0xE00, 0xE7F, "Thai"), (0x10A0, 0x10FF, "Georgian"),
    (0x3000, 0x30FF, "East Asian"), (0x4E00, 0x9FFF, "East Asian"), (0xAC00, 0xD7A3, "East Asian"),
    (0xFF00, 0xFFEF, "East Asian"),
)  # fmt: skip
"""Blocks of Unicode by script (The Unicode Standard, Blocks.txt)."""
_LATIN: Final = ((0xA0, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2122, 0x2122))
"""Latin letters and the signs that are used with them."""
_LEAST_LETTERS: Final = 3
"""Letters of one script in a row that occur in no correct text when misread; one less if they have three
bytes."""
_AFTER_WORDS: Final = frozenset("–—‘’“”„‚…•·«»‹›™\xa0\xad")
"""Signs that correct text has between a capital and a small letter."""
_LETTERS: Final = frozenset("ŠŽŒŸšžœ")
_ORDINALS: Final = "ªº"
"""Signs that Unicode counts as small letters."""
_INSIDE_WORDS: Final = "ÂÃÄÅÈ"
"""The first bytes of Latin letters, read as windows-1252."""
_CERTAIN_STARTS: Final = ("â€", "â‚¬", "â„¢", "ðŸ", "вЂ")
_MOST_TIMES: Final = 3
"""Times that a text may have been misread."""


class Pieces(NamedTuple):
    """The pieces of one kind in a text: how many, the first as printed, and where that is."""

    number: int
    first: str
    at: int


class Repair(NamedTuple):
    """A repaired text, with the pieces that were repaired and those that were not."""

    text: str
    repaired: Pieces | None
    lost: Pieces | None
    """Pieces that cannot be repaired."""


class _Disguise(NamedTuple):
    """One way in which UTF-8 is misread."""

    pattern: re.Pattern[str]
    table: dict[int, int]
    """The byte of each character."""

    def meaning(self, piece: re.Match[str]) -> str:
        """Return the meaning of a piece as UTF-8; "" if it is not valid."""
        try:
            return piece[0].translate(self.table).encode("latin-1").decode()
        except UnicodeError:
            return ""


def is_suspect(text: str, utf8: bytes) -> bool:
    """Return whether a text may have been encoded twice, by a cheap test; `utf8` is the same text."""
    if any(sign in text and piece in text for sign, piece in _CYRILLIC.items()):
        return True
    return b"\xc3" in utf8 and _WESTERN.search(utf8) is not None


def repair_twice_encoded(text: str) -> Repair | None:
    """Return the intended text, or `None` for a text that was not encoded twice."""
    repaired: Pieces | None = None
    meant = text
    for disguise in (_western, _cyrillic):
        for _ in range(_MOST_TIMES):
            if not (scripts := _certain_scripts(meant, disguise())):
                break
            meant, pieces = _replace(meant, disguise(), scripts)
            number = pieces.number + (0 if repaired is None else repaired.number)
            repaired = (pieces if repaired is None else repaired)._replace(number=number)
    lost = None
    if "\ufffd" in meant and (count := sum(1 for _ in _LOST.finditer(meant))):
        first = _LOST.search(text) or _LOST.search(meant)
        lost = Pieces(count, first[0], first.start()) if first else None
    return Repair(meant, repaired, lost) if repaired or lost else None


def _certain_scripts(text: str, disguise: _Disguise) -> set[str]:
    """Return the scripts of the pieces that occur in no language; none if there is no such piece."""
    return {
        _script(c)
        for piece in disguise.pattern.finditer(text)
        if (meant := disguise.meaning(piece)) and _is_certain(text, piece, meant)
        for c in meant
    }


def _replace(text: str, disguise: _Disguise, scripts: set[str]) -> tuple[str, Pieces]:
    """Repair all pieces of a text that has certain ones in these scripts."""
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
    return meant, Pieces(count, first[0] if first else "", first.start() if first else 0)


def _is_certain(text: str, piece: re.Match[str], meant: str) -> bool:
    """Return whether a piece occurs in no language."""
    if any(start in piece[0] for start in _CERTAIN_STARTS):
        return all(map(_script, meant))
    script = _script(meant[0])
    if script != "Latin":
        enough = _LEAST_LETTERS - (meant[0] >= "\u0800")
        shouted = all(map(str.isupper, piece[0]))
        return not shouted and len(meant) >= enough and {script} == set(map(_script, meant)) and bool(script)
    return all(map(_script, meant)) and _is_inside_word(text, piece)


def _is_inside_word(text: str, piece: re.Match[str]) -> bool:
    """Return whether a capital letter and a sign are inside a word of small letters."""
    if piece[0][0] not in _INSIDE_WORDS or piece[0][1] in _LETTERS:
        return False
    before, after = _beside(text, piece)
    begins = not before.isupper() and _is_small(after) and piece[0][1] not in _AFTER_WORDS
    ends = piece[0][1] != "\xa0"  # a program may have written this blank, so it is not part of a letter
    return (_is_small(before) and (ends or _is_small(after))) or begins


def _is_small(character: str) -> bool:
    return character.islower() and character not in _ORDINALS


def _beside(text: str, piece: re.Match[str]) -> tuple[str, str]:
    return text[max(0, piece.start() - 1) : piece.start()], text[piece.end() : piece.end() + 1]


def _is_plausible(text: str, piece: re.Match[str], meant: str, scripts: set[str]) -> bool:
    """Return whether a piece may be misread, too, in a text with certain ones."""
    if not all((script := _script(c)) and (script == "Latin" or script in scripts) for c in meant):
        return False
    return piece[0][0] not in "РСв" or not any(map(_is_cyrillic, _beside(text, piece)))


def _is_cyrillic(character: str) -> bool:
    return character.isalpha() and _script(character) == "Cyrillic"  # "" at the ends of a text is not


def _script(character: str) -> str:
    """Return the script of a character; "" for one that film pages do not print (an unassigned one)."""
    code = ord(character)
    if any(low <= code <= high for low, high in _LATIN):
        return "Latin"
    if code >= 0x1F300:
        return "Emoji"
    if not character.isprintable():
        return ""
    return next((name for low, high, name in _SCRIPTS if low <= code <= high), "")


def _disguise(codec: str, leads: bytes) -> _Disguise:
    """Return the pattern of UTF-8 decoded with a codec; `leads` are the first bytes that are looked for."""
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
    # The other first bytes are left out: windows-1251 decodes them as common Russian letters.
    return _disguise("windows-1251", b"\xd0\xd1\xe2")
