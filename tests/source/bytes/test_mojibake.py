"""Text that was encoded twice is repaired; right text, in any language, is left alone."""

from __future__ import annotations

import importlib
import pkgutil
import re
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.helpers import LANGUAGES, LIMITS, SHARED

import filmpage
from filmpage import lexicon
from filmpage.source.bytes.decode import decode
from filmpage.source.bytes.mojibake import repair_twice_encoded

CODECS = ("windows-1252", "latin-1", "windows-1251")


def disguised(text: str, codec: str) -> str:
    """Return a text as a program shows it that reads its UTF-8 in another encoding, as browsers read that."""
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


def whole(film: dict[str, Any]) -> str:
    """Return all words of an invented film."""
    return "\n".join((film["title"], *(f"{label}: {value}" for label, value in film["rows"]), film["plot"]))


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("codec", ["windows-1252", "latin-1"])
def test_a_text_that_was_encoded_twice_is_repaired(name: str, codec: str) -> None:
    """Films in 18 languages come back whole from windows-1252 and latin-1, and the repair is reported."""
    text = whole(LANGUAGES[name])
    for data in (disguised(text, codec), disguised(text, codec).encode()):
        decoded = decode(data, limits=LIMITS)
        assert decoded.text == text.replace("\xa0", "\xa0")
        assert [problem.code for problem in decoded.problems] == ["repaired-encoding"]
        assert decoded.repaired


@pytest.mark.parametrize("name", ["ru", "uk"])
def test_cyrillic_is_repaired_from_its_own_old_encoding(name: str) -> None:
    """Russian and Ukrainian that were read as windows-1251 come back whole."""
    text = whole(LANGUAGES[name])
    assert decode(disguised(text, "windows-1251"), limits=LIMITS).text == text


PIECES = [
    ("windows-1252", "Café du Nord"), ("windows-1252", "“Don’t” – 5 €"),
    ("windows-1252", "die Größe über alles"),
    ("windows-1252", "Příliš žluťoučký kůň"), ("windows-1252", "Фильм"), ("windows-1252", "盐渡"),
    ("windows-1252", "Łódź pełna żółci"), ("latin-1", "감독 한서윤"), ("latin-1", "Amélie"),
    ("windows-1252", "👍 ok"),
    ("windows-1251", "Фильм"), ("windows-1251", "И в море – “да”"), ("windows-1252", "naïve à l’île"),
]  # fmt: skip


@pytest.mark.parametrize("codec,text", PIECES)
def test_a_short_piece_is_repaired(codec: str, text: str) -> None:
    """One name is enough; what was right beside it stays, and the place of the first piece is reported."""
    decoded = decode("Salt Ferry (2003)\n\nMaña: Été, MENÜ“ " + disguised(text, codec), limits=LIMITS)
    assert decoded.text == "Salt Ferry (2003)\n\nMaña: Été, MENÜ“ " + text
    assert decoded.problems[0].where.line == 3


def test_a_text_encoded_three_times_is_repaired() -> None:
    """The repair goes on while it finds pieces."""
    text = disguised(disguised("Café à l’île", "windows-1252"), "windows-1252")
    assert decode(text, limits=LIMITS).text == "Café à l’île"


def test_what_lost_a_byte_is_told() -> None:
    """A piece that no repair can bring back stays as it is, with a problem."""
    reading = filmpage.read(
        "Salt Ferry (2003)\nDirector: Ines Calder\nRuntime: 91 min\n\n“A wonderâ€\ufffd\n"
    )
    assert [(problem.code, problem.where.line) for problem in reading.problems] == [("mojibake", 5)]


RIGHT = [
    "MENÜ“ ist da", "Úžasný film", "CAFÉ–bar", "IRMÃ” e «NÃO»…", "Рік СРСР, Рівне, Сіль", "MAÇÃ™", "ÎLE ±5",
    "PÅ™",
    "À «la» carte", "É…", "„GRÜẞE“", "Ð og ð", "Ñandú ¤ ¦ ¬", "× ™ × •",
    "l’été…»", "Ünlü “Ş”", "ÇA™", "Åse’s", "Â¿", "Ã",
    "Ö·Ä·Ü", "àéîõü", "ÄÖÜ“–…", "9° Рельс µ", "Ђорђе и Љиљана", "ВЂ", "«Ђ»",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_with_odd_neighbours_is_left_alone(text: str) -> None:
    """Capital letters beside signs are what typesetters print."""
    assert repair_twice_encoded(text) is None


SIGNS = (
    *(
        " ",
        ", ",
        ". ",
        "; ",
        ": ",
        "! ",
        "? ",
        "… ",
        "…",
        " – ",
        " — ",
        "—",
        "–",
        "-",
        "’",
        "’ ",
        "/",
        "·",
        " · ",
        " • ",
    ),
    *(
        " “",
        "” ",
        "”, ",
        "” – ",
        " „",
        "“ ",
        "“…",
        " «",
        "» ",
        "»…",
        " «\xa0",
        "\xa0» ",
        " ‹",
        "› ",
        " (",
        ") ",
        " ¿",
        " ¡",
    ),
    *(
        "\xa0",
        "\xa0– ",
        "™ ",
        "® ",
        "°\xa0",
        "° ",
        "²",
        "³ ",
        "ª ",
        "º ",
        " £",
        " €",
        " ½",
        " ©\xa0",
        "\xad",
        "\n",
        "|",
        "、",
        "。",
    ),
)
"""What typesetters print between two words."""
SCRIPTS = {
    "Latin": "A-Za-zÀ-ÖØ-öø-ÿĀ-ķĹ-ňŊ-žȘ-țẠ-ỹ",
    "Cyrillic": "А-яЁёЂЃѓЄєЅѕІіЇїЈјЉљЊњЋћЌќЎўЏџҐґ",
    "Greek": "Α-ΡΣ-ωάέήίόύώ",
    "Hebrew": "א-ת",
    "Arabic": "ء-يپچژگ",
    "Devanagari": "अ-हािीुूेैोौ",
    "Thai": "ก-ฮะ-ูเ-ๅ",
    "East Asian": "一-龥ぁ-ゖァ-ヺ가-힣",
}


def _words(letters: str) -> st.SearchStrategy[str]:
    alphabet = "".join(map(chr, (*range(0x250), *range(0x370, 0xD7A4))))
    word = st.text(
        st.sampled_from([c for c in re.findall(f"[{letters}]", alphabet) if c == c.lower()]), min_size=1
    )
    shaped = st.builds(lambda text, make: make(text), word, st.sampled_from((str, str.upper, str.capitalize)))
    piece = st.builds(str.__add__, shaped, st.sampled_from(SIGNS))
    return st.lists(piece, max_size=20).map("".join)


@pytest.mark.parametrize("script", SCRIPTS)
def test_right_text_is_never_changed(script: str) -> None:
    """Words of a script, small or in capitals, among the signs of its typesetters, stay as they are."""

    @given(_words(SCRIPTS[script]))
    def holds(text: str) -> None:
        assert repair_twice_encoded(text) is None

    holds()


@pytest.mark.parametrize("name", LANGUAGES)
def test_films_of_every_language_are_left_alone(name: str) -> None:
    """The invented films as they are, and in capitals, are right text."""
    text = whole(LANGUAGES[name])
    assert repair_twice_encoded(text) is None
    assert repair_twice_encoded(text.upper()) is None


def test_the_tables_of_words_are_right_text() -> None:
    """Labels, countries, languages and months, in more languages than those, are left alone."""
    words = []
    for module in pkgutil.iter_modules(lexicon.__path__):
        loaded = importlib.import_module(f"{lexicon.__name__}.{module.name}")
        assert loaded.__file__ is not None
        words.append(Path(loaded.__file__).read_text(encoding="utf-8"))
    assert sum(map(len, words)) > 100_000
    for text in words:
        assert repair_twice_encoded(text) is None
        assert repair_twice_encoded(text.upper()) is None


def test_the_memory_of_a_repair_is_bounded() -> None:
    """A text that is encoded twice from end to end takes a few times its size."""
    for unit in ("aÃ©", "Р°Р", "Ð¤Ð¸ ", "â€™", "Ã\ufffd", "ç›\x90æ¸¡"):
        text = unit * (60_000 // len(unit))
        tracemalloc.start()
        repair_twice_encoded(text)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 20 * len(text.encode())


MARKS = re.compile("Ã[\x80-\xbf\u0152-\u2122]|â€|Â[\x80-\xbf]|ðŸ")


@pytest.mark.corpus
def test_real_pages_are_left_alone() -> None:
    """Of the pages of the corpus, only those that print such pieces are changed."""
    paths = sorted((SHARED / "corpus").rglob("*.html"))
    if not paths:
        pytest.skip("../shared/corpus is not here")
    for path in paths:
        text = path.read_bytes().decode("utf-8", "ignore")
        repair = repair_twice_encoded(text)
        assert repair is None or MARKS.search(str(repair)), path
