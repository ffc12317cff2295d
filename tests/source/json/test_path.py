"""Places in embedded JSON: what they find, what they refuse, and payloads that are flattened."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st
from lxml import etree

import filmpage
from filmpage.interpret.html.write import write_html
from filmpage.layout.html import HtmlLayout, field, rows
from filmpage.limits import Limits
from filmpage.notation import date, name, words, year
from filmpage.source.html.tree import parse_tree
from filmpage.source.html.tree_index import TreeIndex
from filmpage.source.json.path import finder
from filmpage.source.json.place import JsonPart, flattened, top_of

DATA = {
    "page": {
        "film": {
            "title": {"text": "Zinc  Harbor"},
            "score": 6.4,
            "votes": 20789,
            "isAdult": False,
            "none": None,
        },
        "release": {"day": 9, "month": 1, "year": 2014},
        "plot": "A tug sinks.<br/><br/>A town &amp; its dog follow.",
        "lines": "one\n\ntwo",
        "crew": [
            {"job": {"id": "director"}, "people": [{"name": "Ada Wen"}]},
            {"job": {"id": "writer"}, "people": [{"name": "Bo Marsh"}, {"name": "Kai Roe"}]},
        ],
        "cast": [
            {"name": "Lin Bo", "parts": [{"name": "Mao"}, {"name": "Clerk"}]},
            {"name": "Hu Ma", "parts": []},
        ],
        "load:movies:zinc": ["first", "second"],
    }
}
FOUND = {
    "$.page.film.title.text": ["Zinc Harbor"],
    "$.page.film.score": ["6.4"],
    "$.page.film.votes": ["20789"],
    "$.page.film.isAdult": ["false"],
    "$.page.film": [""],
    "$.page.film.none": [],
    "$.page.nobody.here": [],
    "$.page.release::{year}-{month}-{day}": ["2014-1-9"],
    "$.page.film::{year}-{month}": [""],
    "$.page.plot::html": ["A tug sinks.\n\nA town & its dog follow."],
    "$.page.lines::paragraphs": ["one\n\ntwo"],
    "$.page.crew[].people[].name": ["Ada Wen", "Bo Marsh", "Kai Roe"],
    '$.page.crew[job.id="writer"].people[].name': ["Bo Marsh", "Kai Roe"],
    '$.page.crew[job.id="nobody"].people[].name': [],
    "$.page.crew[1].people[0].name": ["Bo Marsh"],
    "$.page.cast[].parts::[].name": ["Mao / Clerk", ""],
    '$.page["load:movies:*"][]': ["first", "second"],
    '$.page["load:movies:zinc"][1]': ["second"],
    "$.page.*.title.text": ["Zinc Harbor"],
    "$.page.film[]": [],
    "$.page.cast.name": [],
}
NO_PATHS = ("$.", "$.a[", "$.a[b=c]", "$.a..b", "$.a b", '$.a["b', "$[x]")


def page(data: Any, id: str = "data") -> etree._Element:
    """Return the tree of a page that embeds some JSON."""
    root = parse_tree(
        f'<script id="{id}" type="application/json">{json.dumps(data)}</script>', limits=Limits()
    ).root
    assert root is not None
    return root


@pytest.mark.parametrize("top", ["$", "$devalue"])
@pytest.mark.parametrize("path, texts", FOUND.items(), ids=FOUND)
def test_what_is_meant_is_found(path: str, texts: list[str], top: str) -> None:
    """A path leads to the texts at its end, in plain JSON and in a flattened payload."""
    root = page(DATA if top == "$" else flattened(DATA))
    place = finder(f"#data {path.replace('$', top, 1)}")
    assert [place.read(part) for part in place.find_all(root)] == texts


@pytest.mark.parametrize("path", NO_PATHS)
def test_other_texts_are_refused(path: str) -> None:
    """A place that is not of the language is refused when it is compiled."""
    with pytest.raises(ValueError, match="not a"):
        finder(f"#data {path}")


@pytest.mark.parametrize("place", ['a[href$="/film"]@href', "#plot::paragraphs", "h1 + p::tail"])
def test_places_in_the_tree_stay_there(place: str) -> None:
    """Without a path, a place is in the tree; attributes and parts are not a path."""
    assert finder(place).steps
    assert not list(finder(place).find_all(page(DATA)))


def test_a_part_knows_its_place() -> None:
    """A part has its place as a JSON path."""
    found = finder("#data $.page.crew[].people[1].name").find(page(DATA))
    assert found.json_path == "$.page.crew[1].people[1].name"
    assert found.element.tag == "script"


JSONS = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=9),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=3), inside, max_size=3)
    ),
    max_leaves=12,
)


def leaves(part: JsonPart) -> list[tuple[str, str]]:
    """Return all places in some JSON with their texts."""
    inside = [part.member(key) for key in part.names()] + list(part.entries())
    found = [(part.json_path, part.text)]
    for each in inside:
        if each is not None:
            found += leaves(each)
    return found


@given(JSONS)
def test_flattening_changes_nothing(data: Any) -> None:
    """A flattened payload holds, place by place, what the JSON does that was flattened."""
    element = etree.Element("script")
    assert leaves(top_of(element, flattened(data), flat=True)) == leaves(top_of(element, data))


@pytest.mark.parametrize(
    "payload",
    [
        [["Ref", 0]],
        [{"title": 0}],
        [{"title": -3}],
        [{"title": 99}],
        [{"title": "x"}],
        [],
        {},
        "x",
        None,
        [[0]],
        [["Map", 1]],
    ],
    ids=json.dumps,
)
def test_payloads_that_mean_nothing_give_nothing(payload: Any) -> None:
    """Payloads that point at themselves, or at nothing, have no text at any place."""
    place = finder("#data $devalue.title")
    assert [place.read(part) for part in place.find_all(page(payload)) if place.read(part)] == []


def test_wrappers_are_seen_through() -> None:
    """A value that Nuxt wraps is read like the value itself."""
    payload = [
        ["ShallowReactive", 1],
        {"film": 2, "tags": 5, "at": 7},
        ["Ref", 3],
        {"title": 4},
        "Zinc",
        ["Set", 6],
        "sea",
        ["Date", "2014-01-09"],
    ]
    root = page(payload)
    read = {
        at: [finder(at).read(p) for p in finder(at).find_all(root)]
        for at in ("#data $devalue.film.title", "#data $devalue.tags[]", "#data $devalue.at")
    }
    assert list(read.values()) == [["Zinc"], ["sea"], ["2014-01-09"]]


LAYOUT = HtmlLayout(
    name="embedded",
    signature=("#data", "h1"),
    fields=(
        field("title", ("#data $.film.title", "h1"), words),
        field("year", "#data $.film.year", year),
        field("release_date", "#data $.film.out::{year}-{month}-{day}", date),
    ),
    rows=(
        rows(
            "cast", "#data $.cast[]", field("name", "$.name", name), field("character", "$.parts::[]", words)
        ),
    ),
    whole=True,
)


def read(script: str, limits: Limits | None = None) -> filmpage.Reading:
    """Read a page of the layout above with some text in its script."""
    source = f'<h1>Seen</h1><script id="data">{script}</script>'
    return filmpage.read(source, layouts=(LAYOUT,), limits=limits or Limits())


def test_a_page_is_read_by_its_script() -> None:
    """Facts, and entries with their own facts, come out of the script, with their places."""
    film = {"title": "Zinc Harbor", "year": 2013, "out": {"year": 2014, "month": 1, "day": 9}}
    reading = read(json.dumps({"film": film, "cast": [{"name": "Lin Bo", "parts": ["Mao", "Clerk"]}]}))
    assert reading.problems == ()
    found = reading.film()
    assert (found.title, found.year, str(found.release_date)) == ("Zinc Harbor", 2013, "2014-01-09")
    assert [(each.name, each.character) for each in found.cast or ()] == [("Lin Bo", "Mao / Clerk")]
    assert reading.evidence["cast[0].name"].where.json_path == "$.cast[0].name"
    assert filmpage.read(write_html(LAYOUT, found), layouts=(LAYOUT,)).page == found


@pytest.mark.parametrize(
    "script, limits, code",
    [
        ("{not json", Limits(), "broken-json"),
        ("[" * 100_000, Limits(), "broken-json"),
        ('{"film": {"title": "Zinc"}}', Limits(max_json_bytes=9), "too-much-json"),
    ],
    ids=["broken", "deep", "long"],
)
def test_a_script_that_cannot_be_read_harms_nothing_else(script: str, limits: Limits, code: str) -> None:
    """The page is then read by its other places, and the reading says what was passed over."""
    reading = read(script, limits)
    assert [problem.code for problem in reading.problems] == [code]
    root = parse_tree(f"<h1>Seen</h1><script id='data'>{script}</script>", limits=Limits()).root
    assert root is not None
    assert finder("#data $.film.title").find(root, TreeIndex(root, limits)) is None
