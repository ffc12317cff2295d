"""Undeclared encodings: guessed if the bytes show them, else windows-1252; always reported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.helpers import LANGUAGES, LIMITS

import filmpage
from filmpage.source.bytes.decode import decode
from filmpage.source.bytes.guess import guess_encoding, guess_utf16
from filmpage.source.bytes.prescan import find_codec

SIZES = (300, 2_000, 20_000)
CASES = [(name, encoding) for name, film in LANGUAGES.items() for encoding in film["encodings"]]
UTF16 = ("utf-16le", "utf-16be")


def written(film: dict[str, Any], codec: str, size: int, *, html: bool) -> bytes:
    """Return a film as a page or a text of about a size, in an encoding that it does not name."""
    if html:
        rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in film["rows"])
        heading = f"{film['title']} (2011)"
        head = f"<html><head><title>{heading}</title></head><body><h1>{heading}</h1><table>{rows}</table>"
        forms = ("<p>{}</p>\n", "<li class='menu'><a href='/film/1'>{}</a></li>\n")
    else:
        head = "\n".join(
            (f"{film['title']} (2011)\n", *(f"{label}: {value}" for label, value in film["rows"]))
        )
        forms = ("\n\n{}", "\n{}")
    pieces = [head.encode(codec, "ignore")]
    sentences = cycle(film["plot"].replace("。", ". ").split(". "))
    for form, sentence in zip(cycle(forms), sentences, strict=False):
        if sum(map(len, pieces)) >= size:
            break
        pieces.append(form.format(sentence).encode(codec, "ignore"))
    return b"".join(pieces)


@pytest.mark.parametrize("name,encoding", CASES)
@pytest.mark.parametrize("html", [True, False])
def test_an_undeclared_encoding_is_guessed(name: str, encoding: str, *, html: bool) -> None:
    """Pages and texts in 18 languages and the old encodings of each are read as they were meant."""
    codec = find_codec(encoding)
    for size in SIZES:
        data = written(LANGUAGES[name], codec, size, html=html)
        decoded = decode(data, limits=LIMITS)
        assert decoded.text == data.decode(codec)
        assert [problem.code for problem in decoded.problems] == ["guessed-encoding"]
        assert f"read as {decoded.encoding}" in decoded.problems[0].message


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("encoding", UTF16)
@pytest.mark.parametrize("html", [True, False])
def test_utf16_without_a_mark_is_seen(name: str, encoding: str, *, html: bool) -> None:
    """UTF-16 without a byte order mark is told by its NUL bytes, in every language."""
    for size in SIZES:
        data = written(LANGUAGES[name], find_codec(encoding), size, html=html)
        decoded = decode(data, limits=LIMITS)
        assert (decoded.encoding, decoded.text) == (encoding, data.decode(find_codec(encoding)))
        assert [problem.code for problem in decoded.problems] == ["guessed-encoding"]


def test_the_guess_is_told_with_the_reading() -> None:
    """The reading of a page in a guessed encoding has its facts, and the problem that names the encoding."""
    reading = filmpage.read(written(LANGUAGES["ru"], "cp1251", 300, html=True))
    assert reading.page is not None
    assert reading.page.title == LANGUAGES["ru"]["title"]
    assert reading.problems[0].code == "guessed-encoding"
    assert "windows-1251" in reading.problems[0].message


WESTERN = [
    "Director: José Muñoz", "Budget: €5m", "“A wonder” — The Lamp", "It’s a film – 91 min", "Ærø", "né",
    "© 2011 Harbour Films", "Price £5.99, 2½ hours, 5°", "Søren Kjær", "Björn Åström", "• Drama • Crime",
    "93\xa0min", "Ole Bornedal · 97 min", "CAFÉ", "Ç", "naïve façade; Zoë", "ÄÖÜ", "Ñuñoa",
]  # fmt: skip


@pytest.mark.parametrize("text", WESTERN)
def test_a_few_western_letters_stay_western(text: str) -> None:
    """What windows-1252 was read in for years is read in it still."""
    for data in (text.encode("cp1252"), b"Salt Ferry\nRuntime: 91 min\n" * 30 + text.encode("cp1252")):
        decoded = decode(data, limits=LIMITS)
        assert (decoded.text, decoded.encoding) == (data.decode("cp1252"), "windows-1252")
        assert [problem.code for problem in decoded.problems] == ["guessed-encoding"]


DECLARED = [
    (b"<meta charset=utf-8>", "cp1251", "windows-1251"),
    (b"<meta charset=euc-jp>", "cp1251", "windows-1251"),
    (b"<meta charset=koi8-r>", "koi8-r", "koi8-r"),
    (b"<meta charset=windows-1252>", "cp1252", "windows-1252"),
]


@pytest.mark.parametrize("head,codec,encoding", DECLARED)
def test_a_declaration_that_the_bytes_refute_does_not_count(head: bytes, codec: str, encoding: str) -> None:
    """A page is not in an encoding that its bytes are invalid in; any other declaration is believed."""
    name = "de" if codec == "cp1252" else "ru"
    data = head + written(LANGUAGES[name], codec, 2_000, html=True)
    decoded = decode(data, limits=LIMITS)
    assert (decoded.text, decoded.encoding) == (data.decode(codec), encoding)
    assert bool(decoded.problems) is (encoding.encode() not in head)


def test_nothing_is_guessed_of_what_is_known() -> None:
    """UTF-8, declared and labelled bytes and strings never ask the detector."""
    text = written(LANGUAGES["ru"], "utf-8", 2_000, html=True).decode()
    known: list[tuple[bytes | str, str | None]] = [
        (text, None), (text.encode(), None), (text.encode("cp1251"), "windows-1251"),
        (text.encode("utf-16"), None),
        (b"<meta charset=windows-1251>" + text.encode("cp1251"), None), (b"plain", None),
    ]  # fmt: skip
    for data, label in known:
        decoded = decode(data, limits=LIMITS, encoding=label)
        assert text in decoded.text or data == b"plain"
        assert not decoded.problems


@given(st.binary(max_size=300))
def test_a_guess_is_an_encoding_of_the_standard(data: bytes) -> None:
    """Whatever the bytes, the guess has a codec, and no warning or error comes of asking."""
    for guess in (guess_encoding(data), guess_utf16(data)):
        assert guess is None or data.decode(find_codec(guess), "replace") is not None


def _hostile(size: int) -> Iterator[bytes]:
    for unit in (
        b"\xa4",
        b"\x81\x40",
        b"a\xe9",
        b"<\xe9",
        b"<script>\xe9",
        b"\x1b$B\xff",
        b"\xe0\xe1 ",
        b"<!--\xff",
    ):
        yield unit * (size // len(unit))


def _calls(data: bytes) -> int:
    """Count the calls of guessing, which are those of our own code and the detector's in pure Python."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        guess_encoding(data)
    finally:
        sys.setprofile(None)
    return count


@cache
def _warm() -> None:
    for data in _hostile(40_000):
        guess_encoding(data)


@pytest.mark.parametrize("number", range(8))
def test_the_detector_s_work_is_bounded(number: int) -> None:
    """Of a long input only its first part is looked at, so that eight times the length costs no more."""
    _warm()
    few, many = (list(_hostile(size))[number] for size in (400_000, 3_200_000))
    assert _calls(many) <= 1.3 * _calls(few) + 200
