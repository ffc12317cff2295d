"""Laws of cleaning and folding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.model.film import Title
from filmpage.notation import clean, clean_paragraphs
from filmpage.notation.folding import fold, plain

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
def test_folding_keeps_every_place(text: str) -> None:
    """Each character stays one character, and letters stay themselves."""
    folded = fold(text)
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
