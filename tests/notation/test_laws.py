"""Laws that hold for every notation and form found in the package."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.helpers import every_notation

from filmpage.errors import NotationError
from filmpage.lexicon import languages
from filmpage.notation import Form, Notation, forms, notations
from filmpage.testing._notations import form_values, notation_texts, notation_values

every_form = pytest.mark.parametrize("form", forms().values(), ids=forms())
laws = settings(deadline=None, max_examples=60)

any_text = st.text(st.characters(), max_size=500)


def test_something_is_found() -> None:
    """The laws below speak of something."""
    assert len(notations()) > 30
    assert len(forms()) > 3


def test_names_tell_notations_apart() -> None:
    """No two notations share the name that errors show."""
    names = [notation.name for notation in notations().values()]
    assert len(names) == len(set(names))


@every_notation
@laws
@given(data=st.data())
def test_what_is_written_is_read(notation: Notation[Any], data: st.DataObject) -> None:
    """Reading undoes writing."""
    value = data.draw(notation_values(notation))
    assert notation.read(notation.write(value)) == value


@every_notation
@laws
@given(data=st.data())
def test_writing_what_was_read_is_a_fixed_point(notation: Notation[Any], data: st.DataObject) -> None:
    """A text in any spelling is written in one way, and that way again in the same."""
    value = notation.get(data.draw(notation_texts(notation)))
    if value is not None:
        written = notation.write(value)
        assert notation.write(notation.read(written)) == written
        assert notation.read(written) == value


@every_notation
def test_every_spelling_reads_its_example(notation: Notation[Any]) -> None:
    """No spelling is shadowed into uselessness: its own pattern and builder take its example."""
    for spelling in notation.spellings:
        alone = Notation(
            "alone", notation.writer, (spelling,), notation.flags, notation.prepare, notation.longest
        )
        assert alone.get(spelling.example) is not None, spelling.example
        assert notation.get(spelling.example) == alone.get(spelling.example)


@every_notation
def test_every_spelling_names_a_language(notation: Notation[Any]) -> None:
    """A spelling belongs to a language that we know, or to none."""
    codes = {code for _, code in languages().values()}
    assert {spelling.language for spelling in notation.spellings} <= codes | {"und"}


@every_notation
@laws
@given(text=any_text)
def test_any_text_is_read_or_refused(notation: Notation[Any], text: str) -> None:
    """Reading is total: a value or `NotationError`, and `get` agrees with `read`."""
    value = notation.get(text)
    if value is None:
        with pytest.raises(NotationError):
            notation.read(text)
    else:
        assert notation.read(text) == value


@every_notation
@laws
@given(data=st.data())
def test_white_space_around_a_text_means_nothing(notation: Notation[Any], data: st.DataObject) -> None:
    """Blanks before and after a spelling change nothing."""
    text = data.draw(notation_texts(notation)).strip()
    if text and len(text) + 4 <= notation.longest:
        assert notation.get(f"\n {text}\xa0 ") == notation.get(text)


@every_notation
def test_nothing_and_too_much_are_refused(notation: Notation[Any]) -> None:
    """Neither an empty text nor one over the bound is a value."""
    assert notation.get("") is None
    assert notation.get(" \n\t\xa0") is None
    assert notation.get("7" * (notation.longest + 1)) is None


@every_form
@laws
@given(data=st.data())
def test_a_form_reads_what_it_writes(form: Form, data: st.DataObject) -> None:
    """Reading undoes writing, slot by slot."""
    values = data.draw(form_values(form))
    assert form.read(form.write(values)) == values


@every_form
@laws
@given(text=any_text)
def test_any_text_is_a_form_or_refused(form: Form, text: str) -> None:
    """Reading a form is total."""
    if (values := form.get(text)) is None:
        with pytest.raises(NotationError):
            form.read(text)
    else:
        assert form.get(form.write(values)) == values
