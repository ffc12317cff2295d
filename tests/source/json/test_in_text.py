"""JSON-LD in a text: what is found, that nothing else moves, and that no text makes it slow."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.limits import Limits
from filmpage.source.json.in_text import cut_json

laws = settings(deadline=None, max_examples=100)
LIMITS = Limits()

WORDS = st.text(st.sampled_from('ab 1.,:;{}[]()="\n\\'), max_size=40)
NAMES = st.text(st.characters(exclude_characters="{}[]", exclude_categories=["Cs"]), max_size=6)
VALUES = st.recursive(
    st.none() | st.integers(-99, 99) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
MARKED = st.dictionaries(NAMES, VALUES, max_size=3).map(lambda data: {**data, "@type": "Movie"})


@laws
@given(
    value=MARKED,
    indent=st.sampled_from([None, 2]),
    start=st.sampled_from(["", "The Quiet Harbour\n", "f();"]),
)
def test_a_block_is_read_as_itself(value: Any, indent: int | None, start: str) -> None:
    """Whatever the JSON holds, and however it is laid out, it is read, with the place where it begins."""
    _, blocks, _ = cut_json(f"{start}{json.dumps(value, indent=indent)}\nDrama", LIMITS)
    assert [block.value for block in blocks] == [value]
    assert (blocks[0].line, blocks[0].column) == (start.count("\n") + 1, len(start.rpartition("\n")[2]) + 1)


@laws
@given(before=WORDS, value=MARKED, after=WORDS)
def test_no_other_word_moves(before: str, value: Any, after: str) -> None:
    """A text keeps its length and its lines, and every character outside of the JSON."""
    text = before + json.dumps(value, indent=1) + after
    rest, _, _ = cut_json(text, LIMITS)
    assert len(rest) == len(text)
    assert [len(row) for row in rest.split("\n")] == [len(row) for row in text.split("\n")]
    assert all(one in (other, " ") for one, other in zip(rest, text, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        'He wrote "@type" on the wall.',
        '{"@type": "Movie", "name": "The Quiet',
        '"author": {"@type": "Person", "name": "Anna Lindqvist"}',
        '{"@type": Movie}, "actor": [{"@type": "Person"}]',
    ],
)
def test_parts_and_words_are_left(text: str) -> None:
    """A mark without JSON around it, a block that is cut, and a part of one say nothing and stay."""
    assert cut_json(text, LIMITS) == (text, [], 0)


def test_marks_without_end_are_given_up() -> None:
    """After as many marks as there may be blocks, no more are tried, and the line of the next is reported."""
    text = '{"@type": \n' * 2_000 + '\n{"@type": "Movie"}'
    assert cut_json(text, LIMITS) == (text, [], LIMITS.max_json_blocks + 1)
