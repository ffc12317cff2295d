"""The lenient reader of embedded JSON: what it takes, what it repairs, what it refuses."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.source.json.parse import JsonError, read_json, unwrapped
from filmpage.source.json.repair import repaired

laws = settings(deadline=None, max_examples=200)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@laws
@given(value=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 1, "\t"]))
def test_json_is_read(value: Any, *, ascii_only: bool, indent: int | str | None) -> None:
    """What is JSON is read as itself, and nothing is wrong with it."""
    assert read_json(json.dumps(value, ensure_ascii=ascii_only, indent=indent)) == (value, "")


@laws
@given(value=st.dictionaries(TEXTS, VALUES, max_size=4))
def test_sound_json_needs_no_repair(value: Any) -> None:
    """Repairing changes nothing in what sound JSON says."""
    text = json.dumps(value)
    assert json.loads(repaired(text)) == value
    assert unwrapped(text) == text


@laws
@given(value=st.dictionaries(TEXTS, VALUES, max_size=4), data=st.data())
def test_wrappers_do_not_matter(value: Any, data: st.DataObject) -> None:
    """Marks of comments and CDATA, blanks, byte order marks and semicolons are not part of the JSON."""
    before = data.draw(
        st.sampled_from(["", "\ufeff", "\n ", "<!--\n", "/* <![CDATA[ */\n", "//<![CDATA[\n", "\xa0"])
    )
    after = data.draw(st.sampled_from(["", ";", " ;\n", "\n-->", "\n/* ]]> */", "\n//]]>", ",", ";;"]))
    assert read_json(before + json.dumps(value) + after) == (value, "")


@laws
@given(text=st.text(st.sampled_from(list('{}[]",:/*\\ \nau1-e.')), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the text, there is a value or a `JsonError`."""
    with suppress(JsonError):
        read_json(text)


@pytest.mark.parametrize(
    "text, value",
    [
        ('{"a": 1,}', {"a": 1}),
        ("[1, 2, ]", [1, 2]),
        ('{"a": 1 /* one */, // two\n "b": "/* no */ // no"}', {"a": 1, "b": "/* no */ // no"}),
        ('{"a": "it\\\'s"}', {"a": "it's"}),
        ('{"a": "line\nbreak\tand tab"}', {"a": "line\nbreak\tand tab"}),
        ('{"a": ",]"}}', {"a": ",]"}),
        ('{"a": 1} {"b": 2}', {"a": 1}),
        ('{"a": NaN, "b": -Infinity, "c": 1e999}', {"a": None, "b": None, "c": None}),
        ('{"a": ' + "9" * 5000 + "}", {"a": None}),
        ('{"a": 1, "b": 2, "a": [3]}', {"a": [1, 3], "b": 2}),
    ],
)
def test_what_is_repaired(text: str, value: Any) -> None:
    """The slips of real pages are read."""
    assert read_json(text)[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "<html>",
        '{"a": "b',
        '{"a" "b"}',
        "{",
        '{"a": }',
        "undefined",
        "[" * 100_000,
        '{"a":' * 50_000,
    ],
)
def test_what_is_refused(text: str) -> None:
    """What holds no value is refused, however deep it pretends to go."""
    with pytest.raises(JsonError):
        read_json(text)


def test_what_is_wrong_is_said() -> None:
    """A repair, and more than one value, are reported."""
    assert read_json('{"a": 1,}')[1]
    assert read_json('{"a": 1}}')[1]
