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
_SUSPECTS: Final = (
    (b"\xc3", re.compile(rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xb4]%b%b)" % (_FOLLOW, _FOLLOW, _FOLLOW))),
    (b"\xd0", re.compile(rb"\xd0(?:\xa0\xc2[\xb0\xb5]|\xb2\xd0\x82)")),
)
"""Pieces without which no text was encoded twice, as UTF-8, and the byte that each begins with.

In Russian that was read as windows-1251, "а" and "е" are "Р°" and "Рµ".
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
_INSIDE_WORDS: Final = "ÂÃÄÅÈ"
"""What the first bytes of Latin letters turn into."""
_CERTAIN_STARTS: Final = ("â€", "â‚¬", "â„¢", "ðŸ", "вЂ")
_MOST_TIMES: Final = 3


class Repair(NamedTuple):
    """A text without what was encoded twice, and an account of it."""

    text: str
    pieces: int
    """How many pieces were repaired."""
    lost: int
    """How many pieces were beyond repair."""
    first: str
    """The first repaired or lost piece, as it was in the text."""
    at: int
    """Where that was."""


class _Disguise(NamedTuple):
    """One way in which UTF-8 is misread."""

    pattern: re.Pattern[str]
    table: dict[int, int]
    """Characters to the bytes that they were read from."""


class _Piece(NamedTuple):
    """A run of characters that would be UTF-8, and what it would mean."""

    start: int
    end: int
    meant: str


def is_suspect(utf8: bytes) -> bool:
    """Return whether a text, given as UTF-8, may have been encoded twice; it costs next to nothing to ask."""
    return any(start in utf8 and pattern.search(utf8) is not None for start, pattern in _SUSPECTS)


def repair_twice_encoded(text: str) -> Repair | None:
    """Return the text as it was meant, or `None` for a text that was not encoded twice."""
    pieces, first, at = 0, "", -1
    for disguise in (_western, _cyrillic):
        for _ in range(_MOST_TIMES):
            found = _certain_pieces(text, disguise())
            if not found:
                break
            if at < 0:
                at, first = found[0].start, text[found[0].start : found[0].end]
            pieces += len(found)
            text = _replaced(text, found)
    lost = _LOST.findall(text) if "\ufffd" in text else []
    if not (pieces or lost):
        return None
    at = at if pieces else text.find(lost[0])
    return Repair(text, pieces, len(lost), first or lost[0], at)


def _replaced(text: str, pieces: list[_Piece]) -> str:
    parts: list[str] = []
    at = 0
    for piece in pieces:
        parts += (text[at : piece.start], piece.meant)
        at = piece.end
    return "".join([*parts, text[at:]])


def _certain_pieces(text: str, disguise: _Disguise) -> list[_Piece]:
    """Return the pieces of a text to repair: none where not one of them is certain."""
    found = list(_pieces(text, disguise))
    certain = [piece for piece in found if _is_certain(text, piece)]
    if not certain:
        return []
    scripts = {_script(c) for piece in certain for c in piece.meant}
    return [piece for piece in found if _is_plausible(text, piece, scripts)]


def _pieces(text: str, disguise: _Disguise) -> list[_Piece]:
    found = []
    for match in disguise.pattern.finditer(text):
        try:
            meant = match[0].translate(disguise.table).encode("latin-1").decode()
        except UnicodeError:
            continue
        found.append(_Piece(match.start(), match.end(), meant))
    return found


def _is_certain(text: str, piece: _Piece) -> bool:
    """Return whether no language writes a piece as it is."""
    printed = text[piece.start : piece.end]
    if any(start in printed for start in _CERTAIN_STARTS):
        return all(map(_script, piece.meant))
    script = _script(piece.meant[0])
    if script != "Latin":
        enough = _LEAST_LETTERS - (piece.meant[0] >= "\u0800")
        return bool(script) and len(piece.meant) >= enough and all(_script(c) == script for c in piece.meant)
    return _is_inside_word(text, piece, printed)


def _is_inside_word(text: str, piece: _Piece, printed: str) -> bool:
    """Return whether a capital letter and a sign are printed within a word of small letters."""
    if printed[0] not in _INSIDE_WORDS or printed[1] in _LETTERS or not all(map(_script, piece.meant)):
        return False
    before, after = text[max(0, piece.start - 1) : piece.start], text[piece.end : piece.end + 1]
    return before.islower() or (after.islower() and printed[1] not in _AFTER_WORDS)


def _is_plausible(text: str, piece: _Piece, scripts: set[str]) -> bool:
    """Return whether a piece of a text that holds certain ones is another of them."""
    if not all((script := _script(c)) and (script == "Latin" or script in scripts) for c in piece.meant):
        return False
    if text[piece.start] not in "РСв":
        return True
    return not _is_cyrillic(text[piece.start - 1 : piece.start]) and not _is_cyrillic(
        text[piece.end : piece.end + 1]
    )


def _is_cyrillic(character: str) -> bool:
    return character.isalpha() and _script(character) == "Cyrillic"


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
