"""Laws of cleaning and folding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.model.film import Title
from filmpage.notation import clean, clean_paragraphs
from filmpage.notation.folding import ascii_digits, first_copy, plain, undouble

noisy = st.text(
    st.characters()
    | st.sampled_from("\x00\t\n\r\x0b\x1c\x7f\x85\x96\xa0\xad\u200b\u200c\u200e\u2028\ufeff\ue000"),
    max_size=60,
)
laws = settings(deadline=None)


@laws
@given(noisy)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Cleaning is idempotent, for lines and for paragraphs."""
    assert clean(clean(text)) == clean(text)
    assert clean_paragraphs(clean_paragraphs(text)) == clean_paragraphs(text)


@laws
@given(noisy)
def test_what_is_clean_is_a_text_of_the_model(text: str) -> None:
    """The model accepts every cleaned text that is not empty."""
    for cleaned in (clean(text), clean_paragraphs(text)):
        if cleaned:
            assert Title(title=cleaned).title == cleaned


@laws
@given(noisy)
def test_ascii_digits_keep_every_place(text: str) -> None:
    """Each character stays one character, and letters stay themselves."""
    folded = ascii_digits(text)
    assert len(folded) == len(text)
    assert all(a == b for a, b in zip(folded, text, strict=True) if b.isalpha())
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    "text, cleaned",
    [
        ("a\x96b", "a–b"),
        ("wait\x85 what", "wait… what"),
        ("a\x81b", "ab"),
        ("\u200c\u200c \u200c", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u2028b", "a b"),
        ("a \ud800 b", "a b"),
        ("\x00", ""),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    """Remains of Windows-1252 are repaired, marks inside a word stay, invisible characters go."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text, once",
    [
        ("Drama Drama", "Drama"),
        ("DramaDrama", "Drama"),
        ("19971997", "1997"),
        ("The Salt Road The Salt Road", "The Salt Road"),
        ("Mimi", "Mimi"),
        ("Drama/Drama", "Drama/Drama"),
        ("Drama  Drama", "Drama  Drama"),
        ("Drama drama", "Drama drama"),
        ("", ""),
    ],
)
def test_a_text_that_is_printed_twice(text: str, once: str) -> None:
    """Only a blank may be between the copies, and short words may repeat a syllable."""
    assert undouble(text) == once


@laws
@given(st.text(min_size=3, max_size=20), st.sampled_from(["", " "]))
def test_two_copies_are_one(text: str, between: str) -> None:
    """Any text that is printed twice is read once."""
    assert undouble(f"{text}{between}{text}") == text


@laws
@given(st.lists(st.integers(0, 3), max_size=6), st.integers(2, 3))
def test_copies_of_parts(parts: list[int], times: int) -> None:
    """Copies of parts are read once, and what is left repeats to what was given."""
    copy = first_copy(parts * times, (times,))
    assert copy == parts
    assert first_copy([*parts, 4], (3, 2)) == [*parts, 4]
