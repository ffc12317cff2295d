"""Binary files: refused by their first bytes or their control characters; texts never are."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage.limits import Limits
from filmpage.source.bytes.binary import SIGNATURES
from filmpage.source.bytes.decode import decode

LIMITS = Limits()
PAGE = (
    b"<html><title>Salt Ferry (2003)</title><body><h1>Salt Ferry (2003)</h1><p>Director: Ines Calder</html>"
)


def zipped(data: bytes) -> bytes:
    """Return an archive that holds one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("page.html", data)
    return buffer.getvalue()


FORMATS = {
    "binary: gzip; unpack it first": gzip.compress(PAGE),
    "binary: bzip2; unpack it first": bz2.compress(PAGE),
    "binary: xz; unpack it first": lzma.compress(PAGE),
    "binary: a zip archive; unpack it first": zipped(PAGE),
    "binary: a PDF document; take its text out first": b"%PDF-1.7\n1 0 obj\n<< /Title (Salt Ferry) >>",
    "binary: a PNG image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "binary: a JPEG image": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "binary: a WebP image": b"RIFF\x24\0\0\0WEBPVP8 ",
    "binary: an MP4 or QuickTime video": b"\0\0\0\x20ftypisom",
    "binary: a program": b"\x7fELF\2\1\1\0",
    "binary: an SQLite database": b"SQLite format 3\0\x10\0",
    "binary: compiled Python": b"\xa7\r\r\n\0\0\0\0" + b"directors\0" * 9,
    "binary: a torrent": b"d8:announce30:http://tracker.example/announce",
    "binary: it is full of control characters": b"Director:\0\0Ines Calder\0\0Runtime: 91 min\0\0\0\0\0",
}


@pytest.mark.parametrize("reason", FORMATS)
def test_a_binary_file_is_refused_with_what_it_is(reason: str) -> None:
    """A file in a binary format is of kind "unknown", and the reason names the format."""
    reading = filmpage.read(FORMATS[reason])
    assert (reading.kind, reading.reason) == ("unknown", reason)
    for parse in (filmpage.parse, filmpage.parse_html, filmpage.parse_text):
        with pytest.raises(filmpage.NotAFilmPageError, match="binary"):
            parse(FORMATS[reason])


@pytest.mark.parametrize("reason", FORMATS)
def test_a_binary_file_that_was_decoded_is_refused(reason: str) -> None:
    """A string that was decoded from a binary file is not a film, either."""
    assert filmpage.read(FORMATS[reason].decode("latin-1")).kind != "film"
    assert decode((FORMATS[reason] * 20).decode("utf-8", "replace"), limits=LIMITS).binary or reason in {
        # Their beginnings are text, and they have next to no control characters.
        "binary: gzip; unpack it first",
        "binary: bzip2; unpack it first",
    }


TEXTS = [
    "BMW drivers (2019)\nDirector: Ines Calder",
    "MZ, a film by Ines Calder",
    "RIFF and RAFF (2004)",
    "PARIS 1999",
    "PAR1S",
    "BZh is a film",
    "ID3, the film",
    "wOFF! A film",
    "PK (2014)",
    "GIF (2013)",
    "OggS",
    "Salt\0 Ferry",
    "M\x08Ma\x08an\x08n pages print\x08\x08\x08\x08\x08\x08\x08 over" * 9,
    "\x1b[1mSalt Ferry\x1b[0m \x1b[31m2003\x1b[0m\n" * 9,
    "Salt Ferry\fpage 2\f" * 9,
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_begins_like_a_signature_is_a_text(text: str) -> None:
    """Letters that begin a format too, a stray NUL, and what terminals print with, make no binary file."""
    for data in (text, text.encode(), b"\xef\xbb\xbf" + text.encode()):
        assert not decode(data, limits=LIMITS).binary
    for codec in ("utf-16-le", "utf-16-be"):
        if len(text) > 20:
            assert not decode(text.encode(codec), limits=LIMITS).binary


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs"])))
def test_no_text_is_binary_but_for_its_controls(text: str) -> None:
    """A text without control characters is refused for nothing but how a format begins."""
    binary = decode(text, limits=LIMITS).binary
    assert not binary or any(text.encode().startswith(each.start) for each in SIGNATURES)


@given(st.binary(min_size=400, max_size=800))
def test_random_bytes_are_no_text(data: bytes) -> None:
    """What is as random as a compressed file is refused, whatever it begins with, or is text by its looks."""
    decoded = decode(data, limits=LIMITS)
    controls = sum(byte < 32 and byte not in b"\b\t\n\v\f\r\x1b" for byte in data)
    assert (
        decoded.binary
        or controls < 20
        or decoded.encoding.startswith("utf-16")
        or data.startswith(b"\xff\xfe")
    )


def test_refusing_costs_nothing() -> None:
    """A binary file of the greatest size is refused without a copy of it."""
    data = b"\x7fELF" + bytes(9_000_000)
    tracemalloc.start()
    assert filmpage.read(data).reason == "binary: a program"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


# The machine itself

ROOTS = ("/usr/bin", "/usr/include", "/usr/lib", "/usr/share", "/etc")
OURS = frozenset(("site-packages", "dist-packages", "work", "shared"))
WANTED = 2_000
LARGEST = 200_000


def files_of_the_machine() -> Iterator[str]:
    """Walk over the files of the machine, in a stable order, without what Python packages brought."""
    for root in ROOTS:
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(set(folders) - OURS)
            for name in sorted(names):
                path = Path(folder, name)
                if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
                    yield str(path)


def test_no_file_of_the_machine_is_a_film() -> None:
    """Of 2,000 files that the machine has for other purposes, programs and manuals, not one is a film."""
    paths = [path for path in files_of_the_machine() if os.access(path, os.R_OK)]
    if len(paths) < WANTED:
        pytest.skip(f"this machine has {len(paths)} readable files, fewer than {WANTED}")
    sample = paths[:: len(paths) // WANTED]
    assert len(sample) >= WANTED
    films = [path for path in sample if filmpage.read(Path(path).read_bytes()).kind == "film"]
    assert films == []
