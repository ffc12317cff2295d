"""Guessing the encoding of bytes that are not UTF-8 and declare no encoding, or a wrong one.

The guess is made by chardet, which is loaded by the first such input. It may only answer with encodings of
the WHATWG standard, and the markup is removed first. If the bytes contradict its answer, windows-1252 is
used, as in browsers.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "big5hkscs": "big5", "euc_jis_2004": "euc-jp", "cp932": "shift_jis", "shift_jis_2004": "shift_jis",
    "cp949": "euc-kr", "euc_kr": "euc-kr", "gb18030": "gb18030",
    "koi8-r": "koi8-r", "koi8-u": "koi8-u", "cp866": "ibm866", "cp874": "windows-874",
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1252": "windows-1252", "cp1253": "windows-1253",
    "cp1254": "windows-1254", "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257",
    "iso8859-2": "iso-8859-2", "iso8859-5": "iso-8859-5", "iso8859-6": "iso-8859-6",
    "iso8859-7": "iso-8859-7", "iso8859-8": "iso-8859-8-i",
}  # fmt: skip
"""The encodings that the detector may answer with: its own name and the standard's.

Encodings that differ from windows-1252 only in a few signs (iso-8859-15) are left out, because they would win
by chance.
"""
_LATIN: Final = frozenset(("windows-1250", "windows-1252", "windows-1254", "windows-1257", "iso-8859-2"))
"""Encodings of Latin letters, in which most letters of a word are ASCII."""
FALLBACK: Final = "windows-1252"

_SEEN: Final = 200_000
"""Bytes that are examined, from the first that is not ASCII on."""
_BEFORE: Final = 1_000
_MARGIN: Final = 1.5
"""How many times as likely as windows-1252 another Latin encoding must be.

Among 1,206 re-encoded Western pages, wrong answers had at most 1.3; among 59 Central European ones, right
answers had at least 1.7.
"""
_PAIRED: Final = 0.6
"""Maximum share of non-ASCII bytes that are next to each other in texts with Latin letters."""
_LEAST_PAIRED: Final = 0.3
"""Minimum of that share in other scripts; Shift_JIS has the smallest."""
_BAD: Final = 50
"""One invalid unit in 50 non-ASCII bytes is damage; more show another encoding."""

_HIGH: Final = re.compile(rb"[\x80-\xff]")
_PAIRS: Final = re.compile(rb"[\x80-\xff]{2,}")
_TAG: Final = re.compile(rb"<[^<>]{0,2000}>")
_PROGRAM: Final = re.compile(rb"<(?:script|style)[\s>]", re.IGNORECASE)
_JAPANESE: Final = re.compile(rb"\x1b\$[@B]")
_SAMPLE: Final = 4_096
_LEAST: Final = 4
"""Minimum bytes or units for a guess."""
_TERMINAL: Final = "\b\x1b"
_ASCII: Final = frozenset(b"\t\n\r" + bytes(range(0x20, 0x7F)))


def guess_encoding(data: bytes) -> str | None:
    """Return the encoding of bytes that are not UTF-8; `None` if the guess is not certain enough."""
    words = _words(data)
    high = len(_HIGH.findall(words))
    paired = sum(map(len, _PAIRS.findall(words))) / max(1, high)
    likely = _detect(words) if high >= _LEAST else {}
    guess = max(likely, key=lambda name: likely[name], default=FALLBACK)
    if guess == FALLBACK:
        return None
    if guess in _LATIN:
        sure = paired <= _PAIRED and likely[guess] >= _MARGIN * likely.get(FALLBACK, 0.0)
    else:
        sure = paired >= _LEAST_PAIRED
    return guess if sure and not is_refuted(data, guess) else None


def is_refuted(data: bytes, encoding: str) -> bool:
    """Return whether too many bytes are invalid in an encoding for it to be the right one."""
    from .prescan import find_codec

    start = _start(data)
    seen = data[start : start + _SEEN]
    bad = seen.decode(find_codec(encoding), "replace").count("\ufffd")
    return bad > _LEAST and bad * _BAD > len(_HIGH.findall(seen))


def guess_utf16(data: bytes) -> str | None:
    """Return the UTF-16 encoding of bytes with NULs among them, or `None` if they are not UTF-16.

    In UTF-16 every second byte of blanks, digits and markup is NUL, and the decoded text is printable.
    """
    sample = data[:_SAMPLE]
    units = list(zip(sample[::2], sample[1::2], strict=False))
    little = sum(second == 0 and first in _ASCII for first, second in units)
    big = sum(first == 0 and second in _ASCII for first, second in units)
    if max(little, big) < _LEAST or 2 * min(little, big) > max(little, big):
        return None
    encoding = "utf-16le" if little > big else "utf-16be"
    text = sample.decode("utf-16-le" if little > big else "utf-16-be", "ignore")
    printable = sum(c.isprintable() or c.isspace() or c in _TERMINAL for c in text)
    return encoding if printable >= len(text) - len(text) // 100 else None


def is_iso_2022_jp(data: bytes) -> bool:
    """Return whether ASCII bytes have the escape sequences to Japanese and back, as no other text has."""
    return b"\x1b" in data and _JAPANESE.search(data) is not None and b"\x1b(" in data


def _start(data: bytes) -> int:
    high = _HIGH.search(data)
    return max(0, high.start() - _BEFORE) if high else 0


def _words(data: bytes) -> bytes:
    """Return the bytes to examine, without programs and tags unless all other bytes are ASCII."""
    start = _start(data)
    seen = data[start : start + _SEEN]
    words = _TAG.sub(b" ", _without_programs(seen))
    return seen if words.isascii() else words


def _without_programs(data: bytes) -> bytes:
    kept, at = [], 0
    while program := _PROGRAM.search(data, at):
        kept.append(data[at : program.start()])
        at = data.find(b"</", program.end())
        if at < 0:
            return b"".join(kept)
    return b"".join([*kept, data[at:]])


def _detect(words: bytes) -> dict[str, float]:
    """Return how likely each encoding is, by the detector."""
    import chardet

    answers = chardet.detect_all(
        words, ignore_threshold=True, compat_names=False, include_encodings=tuple(_NAMES),
        max_bytes=_SEEN, empty_input_encoding="cp1252",
    )  # fmt: skip
    likely: dict[str, float] = {}
    for each in answers:
        name = _NAMES.get(each["encoding"] or "")
        if name is not None:
            likely[name] = max(likely.get(name, 0.0), each["confidence"])
    return likely
