"""Bytes to text: any bytes, in any encoding of the web, with nothing lost after a bad one.

What a page says of its encoding is doubted, for it is often wrong: bytes that are valid UTF-8 are UTF-8.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..errors import LimitError
from ..limits import Limits
from .labels import find_codec, find_encoding
from .prescan import declared_encoding

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_HEAD: Final = 1024
"""Bytes in which a page must declare its encoding, by the HTML Standard."""
_LATE: Final = 65_536
"""Bytes in which a declaration is looked for when the bytes are not UTF-8 and the head has none."""

_CONTROLS: Final = tuple(bytes((code,)) for code in (*range(9), 11, *range(14, 32), 127))
_C1_LEAD: Final = b"\xc2"
_AFTER_C1: Final = 0xA0
"""The lead byte of C1 in UTF-8, and the first byte after it that makes another character."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]+|[\x80-\x9f]")

# `surrogateescape` stands a bad byte B as U+DC00+B.
_BAD_BYTES: Final = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{1,3}|[\udc80-\udcff]")


class Decoded(NamedTuple):
    """The text of an input, and how it was come by."""

    text: str
    """The text: no byte order mark, no lone surrogate, no control character but tab, LF, FF and CR."""
    encoding: str
    """The WHATWG name of the encoding that was read; "" for a `str`."""
    repaired: bool
    """Whether something stands in for units that were bad in the encoding: U+FFFD, or what was meant."""


def decode(
    data: bytes | bytearray | memoryview | str, *, limits: Limits, encoding: str | None = None
) -> Decoded:
    """Give the text of `data`.

    The encoding is the one that a byte order mark tells, then the caller's label (as HTTP gives it; one that
    the WHATWG table lacks is ignored), then UTF-8 if the bytes are valid, then what the page declares, then
    windows-1252. Bad units never end the text. Raises `LimitError` over `max_bytes`, `TypeError` for another
    type of input.
    """
    if isinstance(data, str):
        return _decode_str(data, limits)
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes or str, not {type(data).__name__}")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"expected a label, not {type(encoding).__name__}")
    _check_size(data.nbytes if isinstance(data, memoryview) else len(data), limits)
    data = bytes(data)
    text, name, repaired = _decode_bytes(data, encoding)
    utf8 = data if name == "utf-8" and not repaired else text.encode()
    return Decoded(_clean(text, utf8), name, repaired)


def _decode_str(text: str, limits: Limits) -> Decoded:
    _check_size(len(text), limits)
    try:
        utf8 = text.encode()
        repaired = False
    except UnicodeEncodeError:
        # Pairs of surrogates are joined to the character they mean, lone ones are bad units.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        utf8 = text.encode()
        repaired = True
    _check_size(len(utf8), limits)
    return Decoded(_clean(text, utf8), "", repaired)


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
    if data.isascii():
        # Every other encoding but this one reads such bytes alike: the page may have the name it gave itself.
        if declared == "iso-2022-jp" and b"\x1b" in data:
            return _decode_as(declared, data)
        return Decoded(data.decode("ascii"), declared or "utf-8", False)
    try:
        return Decoded(data.decode(), "utf-8", False)
    except UnicodeDecodeError:
        return _decode_mixed(data, declared or declared_encoding(data[:_LATE]))


def _decode_as(encoding: str, data: bytes) -> Decoded:
    codec = find_codec(encoding)
    try:
        return Decoded(data.decode(codec), encoding, False)
    except UnicodeDecodeError:
        text = _decode_utf8(data) if encoding == "utf-8" else data.decode(codec, "replace")
        return Decoded(text, encoding, True)


def _decode_mixed(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that are not all UTF-8: as UTF-8 if most are, whatever the page declares.

    Text in another encoding hardly ever makes a valid sequence by accident.
    """
    valid = data.decode("utf-8", "ignore")
    sequences = len(valid) - len(valid.encode("ascii", "ignore"))
    bad_bytes = len(data) - len(valid.encode())
    if sequences > bad_bytes:
        return Decoded(_decode_utf8(data), "utf-8", True)
    return _decode_as(declared if declared not in (None, "utf-8") else "windows-1252", data)


def _decode_utf8(data: bytes) -> str:
    """Decode UTF-8 with bad bytes: a torn sequence is U+FFFD, a byte alone is from windows-1252."""
    return _BAD_BYTES.sub(_mend, data.decode("utf-8", "surrogateescape"))


def _mend(match: re.Match[str]) -> str:
    units = match[0]
    if len(units) > 1:
        return "\ufffd"
    return bytes((ord(units) - 0xDC00,)).decode("windows-1252", "replace")


def _clean(text: str, utf8: bytes) -> str:
    """Give `text`, which is `utf8`, without byte order marks at its start and without control characters.

    C0 goes, NUL with it: browsers drop it from text, and no value of a film means it.
    U+0085 ends a line; other C1 are what windows-1252 has there, for that is how they came to be.
    """
    if any(control in utf8 for control in _CONTROLS) or _has_c1(utf8):
        text = _CONTROL.sub(_replacement, text)
    return text.lstrip("\ufeff")


def _has_c1(utf8: bytes) -> bool:
    # Going from one lead byte to the next costs a twentieth of a pattern's search.
    at = utf8.find(_C1_LEAD)
    while at >= 0 and utf8[at + 1] >= _AFTER_C1:
        at = utf8.find(_C1_LEAD, at + 2)
    return at >= 0


def _replacement(match: re.Match[str]) -> str:
    control = match[0]
    if control == "\x85":
        return "\n"
    return control.encode("latin-1").decode("windows-1252", "replace") if control >= "\x80" else ""
