"""Unlabelled facts of a release block are distinguished by their spelling alone."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.notation import (
    Form,
    Notation,
    audio,
    file_size,
    fps,
    mpa_rating,
    peers_seeds,
    release_tag,
    resolution,
    runtime,
    stamp,
)
from filmpage.testing._notations import form_values, notation_texts, notation_values

BLOCK: tuple[Notation[Any] | Form, ...] = (
    file_size,
    resolution,
    fps,
    runtime,
    peers_seeds,
    audio,
    mpa_rating,
    release_tag,
    stamp,
)


def texts(one: Notation[Any] | Form) -> st.SearchStrategy[str]:
    """Make texts that a block may have for one of its facts."""
    if isinstance(one, Form):
        return form_values(one).map(one.write)
    return notation_texts(one) | notation_values(one).map(one.write)


@pytest.mark.parametrize(
    "one, other", list(permutations(BLOCK, 2)), ids=[f"{a.name}-{b.name}" for a, b in permutations(BLOCK, 2)]
)
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_no_text_is_two_facts(
    one: Notation[Any] | Form, other: Notation[Any] | Form, data: st.DataObject
) -> None:
    """What one notation of the block reads, no other does."""
    text = data.draw(texts(one))
    if one.get(text) is not None:
        assert other.get(text) is None
