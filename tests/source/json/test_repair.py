"""Broken JSON: repaired where it is certain what was meant, refused where it is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from html import escape
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.source.json.parse import JsonError, read_json, read_values

laws = settings(deadline=None, max_examples=200)

WORDS: Final = st.text(st.sampled_from("abc é剧0 .,&;-"), min_size=1, max_size=12)
KEYS: Final = st.sampled_from(["@type", "name", "datePublished", "genre", "@id"])
FILMS: Final = st.dictionaries(
    KEYS, WORDS | st.integers(0, 99) | st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=5
)
BREAKS: Final[dict[str, Callable[[str], str]]] = {
    "a comment before and after it": lambda text: f"/* film */\n{text}\n// end",
    "a comment of HTML": lambda text: f"<!-- film -->{text}",
    "marks of CDATA": lambda text: f"/*<![CDATA[*/{text}/*]]>*/",
    "a comment inside": lambda text: "{ // film\n" + text[1:],
    "a comma too many": lambda text: f"{text[:-1]},}}",
    "a comma between the lines is missing": lambda text: text.replace(",\n", "\n"),
    "an unclosed end": lambda text: text[:-1],
    "a bracket too many": lambda text: f"{text}}}",
    "escaped for HTML": escape,
    "escaped for a text of JSON": lambda text: json.dumps(text)[1:-1],
    "a text in JSON": json.dumps,
    "no-break spaces": lambda text: text.replace("\n ", "\n\xa0\xa0"),
    "tags of an editor": lambda text: "<p>" + text.replace("\n", "<br />\n") + "</p>",
    "a tag inside the tag": lambda text: f'<script type="application/ld+json">{text}',
    "assigned to a name": lambda text: f"window.film = {text};",
    "typographic quotation marks": lambda text: text.replace(' "', " “").replace('"', "”"),
}
"""What tools and hands do to JSON, by the kind of fault."""


@laws
@given(film=FILMS, kind=st.sampled_from(sorted(BREAKS)))
def test_what_is_broken_in_a_certain_way_is_whole(film: dict[str, Any], kind: str) -> None:
    """JSON that is broken in a way that leaves no doubt gives what the whole JSON gives."""
    assert read_json(BREAKS[kind](json.dumps(film, indent=1, ensure_ascii=False)))[0] == film


@laws
@given(
    film=FILMS,
    said=st.lists(st.text(st.sampled_from("abc ."), min_size=1, max_size=9), min_size=3, max_size=5),
)
def test_inner_quotation_marks_belong_to_the_text(film: dict[str, Any], said: list[str]) -> None:
    """Quotation marks that were not escaped do not end a text."""
    quoted = " ".join(f'"{words}"' if number % 2 else words for number, words in enumerate(said))
    text = json.dumps({**film, "description": "HERE"}).replace("HERE", f"x {quoted} x")
    assert read_json(text)[0] == {**film, "description": f"x {quoted} x"}


@pytest.mark.parametrize(
    "text, value",
    [
        ('{"a": "They call her "the Queen" of\nthe ferry, and more.", "b": 1}',
         {"a": 'They call her "the Queen" of\nthe ferry, and more.', "b": 1}),
        ('{"a": "Say "Ahoy"", "b": "c"}', {"a": 'Say "Ahoy"', "b": "c"}),
        ('{"a": [{"b": 1} {"b": 2}]}', {"a": [{"b": 1}, {"b": 2}]}),
        ("{'a': 'it\\'s', b: 'x'}", {"a": "it's", "b": "x"}),
        ('{"a": 7,1, "b": 07, "c": undefined, "d": True}', {"a": "7,1", "b": "07", "c": None, "d": True}),
        ('{"a": PT2H, "b": , "c": 3}', {"a": "PT2H", "b": None, "c": 3}),
        ('{"a": {"b": "x"}, "c": "The end is miss', {"a": {"b": "x"}}),
        ('{"a": 1, "l": ["x", "y', {"a": 1, "l": ["x"]}),
        ('{"a": 1, "b":', {"a": 1}),
        ('{"a": 1,, "b": 2}', {"a": 1, "b": 2}),
    ],
)  # fmt: skip
def test_what_is_meant(text: str, value: Any) -> None:
    """Each slip of hands and templates is read as it was meant; what the end cuts is dropped."""
    assert read_json(text)[0] == value


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Salt Ferry,\n "year": "2003"}',  # a mark is missing: where the name ends is not certain
        '{"a": {{ film.title }} }',  # a template that was not filled in
        '{"a": <?php echo $title ?>}',
        '{"a": [1, 2}, "b": 3}',
        '{"a": N/A}',
        "film = title",
    ],
)
def test_what_is_not_certain_is_refused(text: str) -> None:
    """Where several things may be meant, nothing is read."""
    with pytest.raises(JsonError):
        read_json(text)


def test_several_values() -> None:
    """Values that follow one another are all read."""
    assert read_values('{"a": 1}\n{"b": 2};[3]')[0] == [{"a": 1}, {"b": 2}, [3]]


@pytest.mark.parametrize("part", ['" // ', '"   ', '",', '"a"', '"/*', "/*", "{", '":', "“", "\\", "<p "])
def test_time_is_linear(part: str) -> None:
    """Marks that may mean several things do not make long texts slow."""
    with suppress(JsonError):
        read_values('{"a": "' + part * 100_000)
