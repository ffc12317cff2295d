"""Binary files, recognised by their first bytes or by their share of control characters.

The signatures are those of the WHATWG MIME Sniffing Standard (sections 6 and 7) and of the formats' own
documents. The check comes before decoding, so that refusing a binary file costs next to nothing.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

UNPACK: Final = "; unpack it first"
"""What to do with an archive."""
EXTRACT: Final = "; take its text out first"
"""What to do with a document in a format of its own."""


class Signature(NamedTuple):
    """The first bytes of a format, its name (with an article if it needs one), and advice for the caller."""

    start: bytes
    name: str
    advice: str = ""
    inside: bytes | None = None
    """A pattern that the first 512 bytes must match as well, if a text could begin with `start`."""


SIGNATURES: Final = (
    Signature(b"\x1f\x8b", "gzip", UNPACK),
    Signature(b"PK\x03\x04", "a zip archive", UNPACK),
    Signature(b"PK\x05\x06", "a zip archive", UNPACK),
    Signature(b"BZh", "bzip2", UNPACK, rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"),
    Signature(b"\xfd7zXZ\0", "xz", UNPACK),
    Signature(b"(\xb5/\xfd", "zstd", UNPACK),
    Signature(b"\x04\x22M\x18", "lz4", UNPACK),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACK),
    Signature(b"Rar!\x1a\x07", "a rar archive", UNPACK),
    Signature(b"\x1f\x9d", "compress", UNPACK),
    Signature(b"!<arch>\n", "an archive of object files"),
    Signature(b"%PDF-", "a PDF document", EXTRACT),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office document", EXTRACT),
    Signature(b"bplist0", "a property list or web archive", EXTRACT),
    Signature(b"SQLite format 3\0", "an SQLite database"),
    Signature(b"PAR1", "a Parquet file", inside=rb"PAR1[\x00-\x1f\x80-\xff]"),
    Signature(b"\x93NUMPY", "a NumPy array"),
    Signature(b"\x89PNG\r\n\x1a\n", "a PNG image"),
    Signature(b"\xff\xd8\xff", "a JPEG image"),
    Signature(b"GIF87a", "a GIF image"),
    Signature(b"GIF89a", "a GIF image"),
    Signature(b"BM", "a BMP image", inside=rb"BM.{4}\x00{4}"),
    Signature(b"II*\0", "a TIFF image"),
    Signature(b"MM\0*", "a TIFF image"),
    Signature(b"\0\0\1\0", "an icon"),
    Signature(b"RIFF", "a WebP image", inside=rb"RIFF.{4}WEBP"),
    Signature(b"RIFF", "a WAVE sound", inside=rb"RIFF.{4}WAVE"),
    Signature(b"RIFF", "an AVI video", inside=rb"RIFF.{4}AVI "),
    Signature(b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    Signature(b"\0\0\0", "an MP4 or QuickTime video", inside=rb"\x00\x00\x00.ftyp"),
    Signature(b"OggS\0", "an Ogg sound"),
    Signature(b"fLaC\0", "a FLAC sound"),
    Signature(b"ID3", "an MP3 sound", inside=rb"ID3[\x02-\x04]\x00"),
    Signature(b"MThd\0\0\0\6", "a MIDI file"),
    Signature(b"wOFF", "a font", inside=rb"wOFF(?:\x00\x01\x00\x00|OTTO|true)"),
    Signature(b"wOF2", "a font", inside=rb"wOF2(?:\x00\x01\x00\x00|OTTO|true)"),
    Signature(b"\0\1\0\0\0", "a font"),
    Signature(b"OTTO\0", "a font"),
    Signature(b"\x7fELF", "a program"),
    Signature(b"MZ", "a program", inside=rb"MZ.{0,60}\x00"),
    Signature(b"\xca\xfe\xba\xbe", "a program"),
    Signature(b"\xcf\xfa\xed\xfe", "a program"),
    Signature(b"\0asm", "a WebAssembly program"),
    Signature(b"\xde\x12\x04\x95", "a catalogue of translations"),
    Signature(b"d8:announce", "a torrent"),
)
"""Binary formats that callers are likely to hand over by mistake."""

_ANY: Final = tuple({each.start for each in SIGNATURES})
_HEAD: Final = 512
"""Bytes that a pattern is matched in."""
_SAMPLE: Final = 4_096
"""Bytes at the beginning in which NULs are counted."""
_LEAST: Final = 8
"""Minimum control characters before their share counts, because a text may hold a stray one."""
_SHARE: Final = 64
"""A text has fewer than one control character in 64 characters; random bytes have about seven."""
_PYTHON: Final = re.compile(rb"[\x03-\xff][\x0c-\x0f]\r\n[\x00-\x03]\x00\x00\x00")
"""A file of compiled Python 3: the magic number of the version, then flags (PEP 552)."""
_COUNTED: Final = re.compile("[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters of binary files, without backspace and escape, which terminal output contains."""


def binary_format(data: bytes) -> str | None:
    """Return the format of a file and what to do with it, or `None` if no signature matches."""
    if data.startswith(_ANY):
        head = data[:_HEAD]
        for each in SIGNATURES:
            inside = each.inside is None or re.match(each.inside, head, re.DOTALL)
            if data.startswith(each.start) and inside:
                return f"binary: {each.name}{each.advice}"
    return "binary: compiled Python" if data[2:4] == b"\r\n" and _PYTHON.match(data) else None


def has_many_nuls(data: bytes) -> bool:
    """Return whether the beginning of a file has as many NUL bytes as a binary file."""
    sample = data[:_SAMPLE]
    return is_binary_share(sample.count(0), len(sample))


def has_many_controls(text: str) -> bool:
    """Return whether the share of control characters in a decoded text shows a binary file."""
    return is_binary_share(len(_COUNTED.findall(text)), len(text))


def is_binary_share(controls: int, length: int) -> bool:
    """Return whether `controls` control characters in `length` characters show a binary file."""
    return controls >= _LEAST and controls * _SHARE > length
