"""Bytes to text: the order of evidence, repairs, and that no input is lost or raises."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, example, given, strategies as st
from tests.helpers import LIMITS, SHARED

from filmpage.errors import LimitError
from filmpage.limits import Limits
from filmpage.source.bytes._charset_table import CODECS, LABELS
from filmpage.source.bytes.decode import Decoded, decode
from filmpage.source.bytes.prescan import declared_encoding, find_codec, find_encoding

ENCODINGS = sorted(set(LABELS) - {"replacement"})
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def read(data: bytes | str, encoding: str | None = None) -> Decoded:
    """Decode under the usual limits."""
    return decode(data, limits=LIMITS, encoding=encoding)


@given(st.binary() | st.text(st.characters()), st.none() | st.sampled_from(ENCODINGS) | st.text())
@example(b"<meta charset=utf-7>+ADw-", None)
@example(b"\xff\xfe\x00\xd8a", None)
@example("\ud83d\ude00\ud800", None)
def test_any_input_gives_clean_text(data: bytes | str, label: str | None) -> None:
    """Any bytes and any string, under any label, are text without controls, surrogates and marks."""
    text, encoding = read(data, label)[:2]
    assert not FORBIDDEN.search(text)
    assert not text.startswith("\ufeff")
    assert encoding in ("", *ENCODINGS)
    assert read(text).text == text


@given(st.binary(max_size=60))
def test_the_kind_of_buffer_makes_no_difference(data: bytes) -> None:
    """A bytearray and a memoryview read as the bytes that they hold, and are left as they were."""
    buffer = bytearray(data)
    assert read(data) == decode(buffer, limits=LIMITS) == decode(memoryview(buffer), limits=LIMITS)
    assert buffer == data


@given(st.text())
def test_bytes_and_text_agree(text: str) -> None:
    """The UTF-8 bytes of a text read as the text itself."""
    assume(not text.startswith(("<\0", "\0<")))
    decoded = read(text.encode())
    assert decoded._replace(encoding="") == read(text)


@pytest.mark.parametrize("data", [None, 7, ["<p>"], Path("page.html")])
def test_other_types_are_refused(data: object) -> None:
    """What is neither bytes nor text is the caller's mistake; a path is never opened."""
    with pytest.raises(TypeError, match=type(data).__name__):
        decode(data, limits=LIMITS)  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"1234567\n", "12345678", "\u00e9\u00e9\u00e9\u00e9", "\ud800\ud800\ud800"])
def test_the_limit_counts_bytes_of_utf8(data: bytes | str) -> None:
    """An input passes a limit of its own size in UTF-8, and no lower one."""
    size = len(decode(data, limits=LIMITS).text.encode())
    assert decode(data, limits=Limits(max_bytes=size)).text
    with pytest.raises(LimitError) as caught:
        decode(data, limits=Limits(max_bytes=size - 1))
    assert (caught.value.limit, caught.value.value) == ("max_bytes", size)


ORDER = [
    # A byte order mark beats the caller, who beats the page.
    (b"\xef\xbb\xbfn\xc3\xa9", "windows-1251", "né", "utf-8", False),
    (b"\xff\xfen\x00\xe9\x00", "utf-8", "né", "utf-16le", False),
    (b"\xfe\xff\x00n\x00\xe9", None, "né", "utf-16be", False),
    (b"<meta charset=koi8-r>\xd4", "windows-1251", "<meta charset=koi8-r>Ф", "windows-1251", False),
    (b"n\xe9", "latin1", "né", "windows-1252", False),
    # A label that is none is ignored, and so is that of an encoding that loses the page.
    (b"n\xc3\xa9", "utf-7", "né", "utf-8", False),
    (b"n\xc3\xa9", "iso-2022-kr", "né", "utf-8", False),
    # Valid UTF-8 is UTF-8, whatever is declared.
    (b"<meta charset=shift_jis>\xe3\x81\x82", None, "<meta charset=shift_jis>あ", "utf-8", False),
    # Then what the page declares counts, and iso-8859-1 means windows-1252.
    (b"<meta charset=shift_jis>\x82\xa0", None, "<meta charset=shift_jis>あ", "shift_jis", False),
    (b"<meta charset=iso-8859-1>\x93", None, "<meta charset=iso-8859-1>“", "windows-1252", False),
    (b"<meta charset=utf-8>n\xe9", None, "<meta charset=utf-8>né", "windows-1252", False),
    (b"<meta charset=utf-16>n", None, "<meta charset=utf-16>n", "utf-8", False),
    (b"n\xe9", None, "né", "windows-1252", False),
    (b"<meta charset=iso-2022-jp>\x1b$B$$\x1b(B", None, "<meta charset=iso-2022-jp>い", "iso-2022-jp", False),
    (b"<\0?\0x\0m\0l\0?\0>\0\x2f\x04", None, "<?xml?>Я", "utf-16le", False),
    # A declaration past the first kilobyte counts when the bytes are not UTF-8.
    (b"%2000s<meta charset=koi8-r>\xd4" % b"", None, f"{'':2000}<meta charset=koi8-r>т", "koi8-r", False),
    # A few foreign bytes among valid UTF-8 are mended alone; a torn sequence is one U+FFFD.
    (b"\xc3\xa9\xc3\xa9 caf\xe9", None, "éé café", "utf-8", True),
    (b"\xc3\xa9\xc3\xa9\xc3\xa9 \xe2\x80", None, "ééé \ufffd", "utf-8", True),
    (b"\xc3\xa9\xc3\xa9 \x81", None, "éé \ufffd", "utf-8", True),
    (b"<meta charset=euc-jp>\xa4\xa2\xff.", None, "<meta charset=euc-jp>あ\ufffd.", "euc-jp", True),
]  # fmt: skip


@pytest.mark.parametrize("data,label,text,encoding,repaired", ORDER)
def test_order_of_evidence(
    data: bytes, label: str | None, text: str, encoding: str, *, repaired: bool
) -> None:
    """The better evidence of an encoding wins, and repairs are reported."""
    assert read(data, label)[:3] == (text, encoding, repaired)


CLEANED = [
    ("a\0b\x08c\x7fd", "abcd"),
    ("\x7f\0a", "a"),
    ("a\tb\nc\rd\fe", "a\tb\nc\rd\fe"),
    ("a\x85b", "a\nb"),
    ("it\x92s \x96 \x81", "it’s – \ufffd"),
    ("\ufeff\ufeffa\ufeff", "a\ufeff"),
    ("\ud83d\ude00 \ud83d", "\U0001f600 \ufffd"),
]


@pytest.mark.parametrize("text,clean", CLEANED)
def test_controls(text: str, clean: str) -> None:
    """Control characters go or become what they were meant for, in a string and in its bytes."""
    assert read(text).text == clean
    assert read(text.encode("utf-16-le", "surrogatepass"), "utf-16le").text == clean


@pytest.mark.parametrize("code", sorted({*range(0xA0)} - {*range(0x20, 0x7F)}))
def test_each_control(code: int) -> None:
    """Of all control characters only tab and the ends of lines and pages stay."""
    kept = chr(code) if code in b"\t\n\f\r" else ""
    meant = bytes([code]).decode("windows-1252", "replace") if code > 0x7F else kept
    expected = "\n" if code == 0x85 else meant
    assert read(f"a{chr(code)}b").text == read(f"a{chr(code)}b".encode()).text == f"a{expected}b"


PRESCAN = [
    (b"<meta charset=koi8-r>", "koi8-r"),
    (b"<META\n/CharSet = 'KOI8-R' >", "koi8-r"),
    (b"<!--><meta charset=koi8-r>", "koi8-r"),
    (b"<p title='>'></p x><meta charset=koi8-r charset=big5>", "koi8-r"),
    (b"<?xml version='1.0' encoding='koi8-r'?><p>", "koi8-r"),
    (b"<?xml version='1.0' encoding='koi8-r'?><meta charset=big5>", "big5"),
    (b"<meta http-equiv=content-type content='text/html; charset=\"koi8-r\"'>", "koi8-r"),
    (b"<meta charset=nothing><meta charset=koi8-r>", "koi8-r"),
    (b"<meta charset=x-user-defined>", "windows-1252"),
    # A comment, a value and a tag that goes on declare nothing.
    (b"<!-- <meta charset=koi8-r> -->", None),
    (b"<p title='<meta charset=koi8-r>'>", None),
    (b"<meta charset=koi8-r", None),
    (b"<meta charset=koi8-r /", None),
    (b"<meta charset='koi8-r>", None),
    (b"<meta content='charset=koi8-r'>", None),
    (b"<!-- ", None),
    (b"", None),
]


@pytest.mark.parametrize("head,encoding", PRESCAN)
def test_prescan(head: bytes, encoding: str | None) -> None:
    """A declaration counts where a browser's prescan finds one."""
    assert declared_encoding(head) == encoding


LABELLED = [(label, name) for name, labels in LABELS.items() for label in labels.split()]


@pytest.mark.parametrize("label,name", LABELLED)
def test_nothing_is_lost_after_a_bad_unit(label: str, name: str) -> None:
    """Whatever encoding a page has by whatever label, the text behind a bad unit is read."""
    codec = find_codec(name) if name != "replacement" else "utf-8"
    bad = b"\x00\xd8" if name == "utf-16le" else b"\xd8\x00" if name == "utf-16be" else b"\xff"
    head, tail = "<p>before</p>", "<p>after 12</p>"
    for unit in (b"", bad, bad * 3):
        data = head.encode(codec) + unit + tail.encode(codec)
        text = read(data, label).text
        assert text.startswith(head)
        assert text.endswith(tail)
    declared = f"<meta charset={label}>".encode()
    for early in (declared, b" " * 5000 + declared):
        assert read(early + b"\xff" + tail.encode()).text.endswith(tail)
        assert read(b"\xef\xbb\xbf" + early + b"\xff" + tail.encode()).text.endswith(tail)


@given(st.text(max_size=40))
def test_only_the_standard_s_labels_name_a_codec(label: str) -> None:
    """A page cannot choose another codec than those of the standard, by any label."""
    page = b"<meta charset='%s'>" % label.encode("utf-8", "replace")
    assert declared_encoding(page) in (None, *ENCODINGS)


@pytest.mark.parametrize(
    "label",
    ["utf-7", "utf-32", "zlib", "idna", "punycode", "undefined", "java", "char", "wchar_t", "cp037", ""],
)
def test_python_s_and_iconv_s_other_codecs_are_no_labels(label: str) -> None:
    """Names of codecs that the standard lacks are unknown."""
    assert find_encoding(label) is None


def test_every_codec_exists() -> None:
    """Python knows a codec for each encoding, and the table of codecs has no other encoding."""
    assert set(CODECS) <= set(LABELS)
    for name in ENCODINGS:
        assert "a".encode(find_codec(name))


def test_labels_are_found_in_any_case_and_within_blanks() -> None:
    """Case and ASCII blanks around a label do not count, other blanks do."""
    assert find_encoding(" \tSHIFT_jis\r\n") == "shift_jis"
    assert find_encoding("\xa0utf-8") is None


@pytest.mark.corpus
def test_labels_are_those_of_the_standard() -> None:
    """The table equals the standard's, as web-platform-tests have it."""
    path = SHARED / "hostile" / "wpt-encoding" / "whatwg_labels.json"
    if not path.exists():
        pytest.skip("../shared/hostile is not here")
    standard = json.loads(path.read_text())
    assert {name: sorted(labels.split()) for name, labels in LABELS.items()} == {
        name: sorted(labels) for name, labels in standard.items()
    }


def _html5lib_cases() -> list[tuple[bytes, str]]:
    cases = []
    for path in sorted((SHARED / "hostile" / "html5lib-tests" / "encoding").rglob("*.dat")):
        for case in path.read_bytes().split(b"#data\n")[1:]:
            data, _, expected = case.partition(b"\n#encoding\n")
            cases.append((data, expected.split(b"\n")[0].decode().lower()))
    return cases


@pytest.mark.corpus
def test_html5lib_encoding_suite() -> None:
    """At least 75 of html5lib's 82 pages are read in the encoding that a browser takes.

    The pages are ASCII, which is the same text in nearly every encoding; an accent makes it matter.
    """
    cases = _html5lib_cases()
    if not cases:
        pytest.skip("../shared/hostile is not here")
    assert len(cases) >= 82
    accent = {"utf-8": b"\n\xc3\xa9"}
    assert sum(read(data + accent.get(name, b"\n\xe9")).encoding == name for data, name in cases) >= 75


CORPUS = [
    ("rottentomatoes/2014_air_force_one.html", "utf-8", True),
    ("metacritic/2017_moonlight_2016.html", "windows-1252", False),
    ("imdb/2008_pulp_fiction.html", "windows-1252", False),
    ("boxofficemojo/avatar-2010-swde-reduced.html", "windows-1252", False),
    ("yts/yts-2015-the-interview.html", "utf-8", False),
]


@pytest.mark.corpus
@pytest.mark.parametrize("name,encoding,repaired", CORPUS)
def test_real_pages(name: str, encoding: str, *, repaired: bool) -> None:
    """Real pages that lie or slip are read in the encoding that they are in, with no character lost."""
    path = SHARED / "corpus" / name
    if not path.exists():
        pytest.skip("../shared/corpus is not here")
    decoded = read(path.read_bytes())
    assert (decoded.encoding, decoded.repaired) == (encoding, repaired)
    assert "\ufffd" not in decoded.text
