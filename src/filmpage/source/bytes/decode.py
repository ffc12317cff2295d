"""Bytes to text: any bytes, in any encoding of the web, with nothing lost after a bad byte.

The encoding that a page declares is not trusted, because it is often wrong: bytes that are valid UTF-8 are
UTF-8. An undeclared encoding is guessed, and text that was encoded twice is repaired; both are reported as
problems. A binary file has no text.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...account import Problem, Where
from ...errors import LimitError
from ...limits import Limits
from .binary import binary_format, has_many_controls, has_many_nuls
from .guess import FALLBACK, guess_encoding, guess_utf16, is_iso_2022_jp, is_refuted
from .mojibake import Pieces, is_suspect, repair_twice_encoded
from .prescan import declared_encoding, find_codec, find_encoding

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_HEAD: Final = 1024
"""Bytes in which a page must declare its encoding, by the HTML Standard."""
_LATE: Final = 65_536
"""Bytes in which a declaration is looked for if the bytes are not UTF-8 and the head has none."""

_CONTROLLED: Final = "binary: it is full of control characters"

_CONTROLS: Final = tuple(bytes((code,)) for code in (*range(9), 11, *range(14, 32), 127))
_C1_LEAD: Final = b"\xc2"
_AFTER_C1: Final = 0xA0
"""The lead byte of C1 in UTF-8, and the first byte after it that makes another character."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]+")
_C1: Final = re.compile(r"[\x80-\x9f]")

# `surrogateescape` decodes a bad byte B as U+DC00+B.
_BAD_BYTES: Final = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{1,3}|[\udc80-\udcff]")


class Decoded(NamedTuple):
    """The text of an input, and how it was decoded."""

    text: str
    """The text: no byte order mark, no lone surrogate, no control character but tab, LF, FF and CR."""
    encoding: str
    """The WHATWG name of the encoding that was used; "" for a `str`."""
    repaired: bool
    """Whether invalid units were replaced, by U+FFFD or by the intended characters."""
    problems: tuple[Problem, ...] = ()
    """What was guessed or repaired."""
    binary: str = ""
    """Why the input is not a text, such as "binary: gzip; unpack it first"; its text is then empty."""


def decode(
    data: bytes | bytearray | memoryview | str, *, limits: Limits, encoding: str | None = None
) -> Decoded:
    """Return the text of `data`.

    The encoding is the first of these that applies: that of a byte order mark, the caller's label (as in
    HTTP; one that the WHATWG table lacks is ignored), UTF-8 if the bytes are valid, the one that the page
    declares, the one that is guessed, windows-1252. Invalid units never end the text. Raises `LimitError` for
    more than `max_bytes`, `TypeError` for an input of another type.
    """
    if isinstance(data, str):
        return _decode_str(data, limits)
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes or str, not {type(data).__name__}")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"expected a label, not {type(encoding).__name__}")
    _check_size(data.nbytes if isinstance(data, memoryview) else len(data), limits)
    data = bytes(data)
    if binary := binary_format(data):
        return _refused(binary)
    decoded = _decode_bytes(data, encoding)
    utf8 = data if decoded.encoding == "utf-8" and not decoded.repaired else decoded.text.encode()
    return _finished(decoded, utf8)


def _decode_str(text: str, limits: Limits) -> Decoded:
    _check_size(len(text), limits)
    try:
        utf8 = text.encode()
        repaired = False
    except UnicodeEncodeError:
        # Pairs of surrogates are joined to the character that they encode; lone ones are invalid units.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        utf8 = text.encode()
        repaired = True
    _check_size(len(utf8), limits)
    if binary := binary_format(utf8):
        return _refused(binary)
    if b"\0" in utf8[:_HEAD] and (decoded := _decode_nuls(utf8)) is not None:
        return _finished(decoded._replace(encoding=""), decoded.text.encode())
    return _finished(Decoded(text, "", repaired), utf8)


def _refused(reason: str) -> Decoded:
    return Decoded("", "", False, binary=reason)


def _finished(decoded: Decoded, utf8: bytes) -> Decoded:
    """Clean and repair a text; `utf8` is the same text. One full of control characters is a binary file.

    C0 controls, NUL among them, are dropped, as browsers do: no value of a film contains them.
    """
    if decoded.binary:
        return decoded
    if any(control in utf8 for control in _CONTROLS):
        if has_many_controls(decoded.text):
            return _refused(_CONTROLLED)
        decoded = decoded._replace(text=_CONTROL.sub("", decoded.text))
        utf8 = decoded.text.encode()
    if not utf8.isascii():
        before = decoded
        decoded = _repaired(decoded) if is_suspect(decoded.text, utf8) else decoded
        if _has_c1(utf8 if decoded is before else decoded.text.encode()):
            decoded = decoded._replace(text=_C1.sub(_replacement, decoded.text))
            # The letters that replace C1 may complete the word around a piece, which was not a piece before.
            decoded = _repaired(decoded) if is_suspect(decoded.text, decoded.text.encode()) else decoded
    return decoded._replace(text=decoded.text.lstrip("\ufeff").removeprefix("ï»¿").lstrip("\ufeff"))


def _repaired(decoded: Decoded) -> Decoded:
    """Repair a text that was encoded twice."""
    if (repair := repair_twice_encoded(decoded.text)) is None:
        return decoded
    problems = decoded.problems
    if pieces := repair.repaired:
        raw, where, message = _twice(f"{pieces.number} were repaired", pieces, decoded.text)
        problems += (Problem(code="repaired-encoding", raw=raw, where=where, message=message),)
    if pieces := repair.lost:
        raw, where, message = _twice(f"{pieces.number} have lost a byte, and are left", pieces, decoded.text)
        problems += (Problem(code="mojibake", raw=raw, where=where, message=message),)
    return decoded._replace(text=repair.text, repaired=True, problems=problems)


def _twice(what: str, pieces: Pieces, text: str) -> tuple[str, Where, str]:
    """Return the words, the place and the message of a problem with pieces that were encoded twice."""
    line = text.count("\n", 0, pieces.at) + 1
    where = Where(line=line, column=pieces.at - text.rfind("\n", 0, pieces.at))
    return pieces.first[:200], where, f"the input has pieces of text that were encoded twice: {what}"


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.max_bytes:
        raise LimitError("max_bytes", size, limits.max_bytes)


def _decode_bytes(data: bytes, label: str | None) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(encoding, data[len(bom) :])
    if label is not None and (named := find_encoding(label)):
        return _decode_as(named, data)
    declared = declared_encoding(data[:_HEAD])
    if declared in ("utf-16le", "utf-16be"):
        return _decode_as(declared, data)
    if b"\0" in data[:_HEAD] and (decoded := _decode_nuls(data)) is not None:
        return decoded
    if data.isascii():
        return _decode_ascii(data, declared)
    try:
        return Decoded(data.decode(), "utf-8", False)
    except UnicodeDecodeError:
        return _decode_mixed(data, declared or declared_encoding(data[:_LATE]))


def _decode_nuls(data: bytes) -> Decoded | None:
    """Decode bytes with NULs as UTF-16, or refuse them as binary; `None` for a text with a stray NUL."""
    if encoding := guess_utf16(data):
        decoded = _decode_as(encoding, data)
        return decoded._replace(problems=(_guessed(encoding, "it has the NUL bytes of UTF-16", None),))
    return _refused(_CONTROLLED) if has_many_nuls(data) else None


def _decode_ascii(data: bytes, declared: str | None) -> Decoded:
    # All encodings but ISO-2022-JP decode ASCII bytes alike, so the declared name is kept.
    if b"\x1b" in data:
        if declared == "iso-2022-jp":
            return _decode_as(declared, data)
        if is_iso_2022_jp(data):
            problem = _guessed("iso-2022-jp", "it has the escape sequences of ISO-2022-JP", declared)
            return _decode_as("iso-2022-jp", data)._replace(problems=(problem,))
    return Decoded(data.decode("ascii"), declared or "utf-8", False)


def _decode_as(encoding: str, data: bytes) -> Decoded:
    codec = find_codec(encoding)
    try:
        return Decoded(data.decode(codec), encoding, False)
    except UnicodeDecodeError:
        text = _decode_utf8(data) if encoding == "utf-8" else data.decode(codec, "replace")
        return Decoded(text, encoding, True)


def _decode_mixed(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that are not all UTF-8: as UTF-8 if most are, regardless of the page's declaration.

    The reason: text in another encoding hardly ever contains a valid sequence by accident.
    """
    valid = data.decode("utf-8", "ignore")
    sequences = len(valid) - len(valid.encode("ascii", "ignore"))
    bad_bytes = len(data) - len(valid.encode())
    if sequences > bad_bytes:
        return Decoded(_decode_utf8(data), "utf-8", True)
    if declared not in (None, "utf-8"):
        decoded = _decode_as(declared, data)
        return _decode_guessed(data, declared) if decoded.repaired and is_refuted(data, declared) else decoded
    return _decode_guessed(data, declared)


def _decode_guessed(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes in the encoding that they look like, because the declared one, if any, is wrong."""
    if guess := guess_encoding(data):
        return _decode_as(guess, data)._replace(
            problems=(_guessed(guess, "its bytes look like it", declared),)
        )
    fallback = FALLBACK if declared in (None, "utf-8") else declared
    reason = "nothing else is likely" if fallback == FALLBACK else "nothing else is likelier"
    return _decode_as(fallback, data)._replace(problems=(_guessed(fallback, reason, declared),))


def _guessed(encoding: str, reason: str, declared: str | None) -> Problem:
    why = f"declares {declared}, which its bytes are not" if declared else "declares no encoding"
    return Problem(code="guessed-encoding", message=f"the input {why}; read as {encoding}: {reason}")


def _decode_utf8(data: bytes) -> str:
    """Decode UTF-8 with invalid bytes: a broken sequence becomes U+FFFD, a single byte is windows-1252."""
    return _BAD_BYTES.sub(_mend, data.decode("utf-8", "surrogateescape"))


def _mend(match: re.Match[str]) -> str:
    units = match[0]
    if len(units) > 1:
        return "\ufffd"
    return bytes((ord(units) - 0xDC00,)).decode("windows-1252", "replace")


def _has_c1(utf8: bytes) -> bool:
    # This search from one lead byte to the next costs a twentieth of a pattern's search.
    at = utf8.find(_C1_LEAD)
    while at >= 0 and utf8[at + 1] >= _AFTER_C1:
        at = utf8.find(_C1_LEAD, at + 2)
    return at >= 0


def _replacement(match: re.Match[str]) -> str:
    """Return the replacement of a C1 control: a line end for U+0085, else the character of windows-1252."""
    control = match[0]
    return "\n" if control == "\x85" else control.encode("latin-1").decode("windows-1252", "replace")
