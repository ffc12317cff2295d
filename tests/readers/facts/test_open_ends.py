"""Words in a list of people that are not names, in any language."""

from __future__ import annotations

import pytest

import filmpage
from filmpage.knowledge.labels import label_of, labels_of
from filmpage.lexicon import by_language
from filmpage.outline.pieces import Piece
from filmpage.readers.facts.entries import character, is_more_link, is_name, people

WORDS = [
    (language, words.replace("#", "3"))
    for table in (by_language("more"), by_language("others"))
    for language, row in table.items()
    for words in row
]
PAGE = """<html><head><title>Salt Ferry (2003)</title></head><body><h1>Salt Ferry (2003)</h1><dl>
<dt>Director</dt><dd>Ines Calder</dd><dt>Runtime</dt><dd>91 min</dd><dt>Cast</dt><dd>{}</dd></dl></body>
</html>"""


@pytest.mark.parametrize("language, words", WORDS)
def test_every_word_of_the_tables_names_nobody(language: str, words: str) -> None:
    """No word of the tables is a person or a part, in brackets neither."""
    assert language
    assert is_more_link(words)
    assert not is_name(words)
    assert character(f" ({words})") is None


@pytest.mark.parametrize(
    "text, names",
    [
        ("Ana Reyl, Jon Vask u. a.", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask and others", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask and 3 more", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask, and 12 others", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask m.fl.", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask et al.", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask a další", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask et autres", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Jon Vask y otros", ["Ana Reyl", "Jon Vask"]),
        ("安若 / 林波等", ["安若", "林波"]),
        ("안나 레일, 김철수 외", ["안나 레일", "김철수"]),
        ("Ana Reyl, Jon Vask", ["Ana Reyl", "Jon Vask"]),
        ("Ana Reyl, Otto Mehr", ["Ana Reyl", "Otto Mehr"]),
        ("Ana Reyl, Moreau", ["Ana Reyl", "Moreau"]),
        ("等等力", ["等等力"]),
    ],
)
def test_an_open_end_is_cut_off_the_last_name(text: str, names: list[str]) -> None:
    """Words that say that there are others are not part of a name; a name that ends like them stays."""
    assert [entry.text for entry in people([Piece(text)])] == names
    page = filmpage.parse(PAGE.format(text))
    assert [each.name for each in page.cast or ()] == names


@pytest.mark.parametrize("text", ["TV-MA", "PG-13", "NC-17", "Not Rated", "Unrated", "R for violence"])
def test_a_certificate_is_nobody(text: str) -> None:
    """An age rating in a list of people is not one of them."""
    assert not is_name(text)


@pytest.mark.parametrize("text", ["R. Prosky", "Ma Rainey", "Gil Passed", "Apollo Approved"])
def test_a_name_that_looks_like_a_certificate_is_one(text: str) -> None:
    """A name may hold the letters of an age rating."""
    assert is_name(text)


@pytest.mark.parametrize(
    "text, roles",
    [
        ("Exec. Producer", ["Executive Producer"]),
        ("Asst. Director", ["Assistant Director"]),
        ("Executive Producers Exec. Producers", ["Executive Producer"]),
        ("Prod. Design", ["Production Designer"]),
        ("Movie Details & Credits", []),
        ("Details and Credits", []),
        ("Producer & Editor", ["Producer", "Editor"]),
        ("Exec. Summary", []),
    ],
)
def test_labels_in_short_and_headings_of_sections(text: str, roles: list[str]) -> None:
    """An abbreviated label is the label; a heading over a whole section is none."""
    assert [label.role for label in labels_of(text)] == roles
    assert (label_of(text) is not None) == (len(roles) == 1)
