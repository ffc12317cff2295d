"""The data that a page's own program starts with: read where it is certain which object is the film."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.helpers import embedded_data as read, embedded_page as page

from filmpage.model.film import Credit

FILM = {
    "id": 7, "title": "Salt Ferry", "release_date": "2003-05-18", "runtime": 91, "directors": ["Ines Calder"],
    "cast": [{"name": "Ana Reyl", "character": "Mara"}], "genres": [{"id": 1, "name": "Drama"}],
    "imdb_id": "tt7700123",
}  # fmt: skip
OTHER = {"title": "Red Widow", "runtime": 80, "directors": [{"name": "Bo Lind"}], "cast": []}
HEAD = "<head><title>Salt Ferry (2003)</title></head>"


def state(data: object, before: str = "", kind: str = "application/json") -> str:
    """Return a page with the data of its program."""
    mark = f' type="{kind}"' if kind else ""
    return f"{HEAD}<script{mark}>{before}{json.dumps(data)}</script>"


@pytest.mark.parametrize(
    "markup",
    [
        state({"props": {"pageProps": {"similar": [OTHER], "movie": FILM}}}),
        state({"film": FILM, "similar": [OTHER, OTHER]}, "window.__INITIAL_STATE__ = ", ""),
        state(
            [{"queries": [{"data": FILM}, {"data": {"title": "Salt Ferry", "runtime": 91, "cast": ["A B"]}}]}]
        ),
    ],
)
def test_the_pages_film_is_read(markup: str) -> None:
    """The object whose title is the page's is its film, however deep it is."""
    found = page(markup)
    assert (found.title, found.runtime_minutes, found.ids["imdb"]) == ("Salt Ferry", 91, "tt7700123")
    assert found.directors == (Credit(name="Ines Calder"),)
    assert found.cast == (Credit(name="Ana Reyl", character="Mara"),)
    assert found.genres == ("Drama",)


def test_credits_in_an_object_of_their_own() -> None:
    """Cast and crew may be in an object, the crew with their jobs."""
    crew = [{"name": "Edda Moor", "job": "Editor"}, {"name": "Ines Calder", "job": "Director"}]
    kept = {key: value for key, value in FILM.items() if key not in ("directors", "cast")}
    found = page(state({"movie": {**kept, "credits": {"cast": FILM["cast"], "crew": crew}}}))
    assert found.directors == (Credit(name="Ines Calder"),)
    assert found.cast == (Credit(name="Ana Reyl", character="Mara"),)


@pytest.mark.parametrize(
    "data",
    [
        {"films": [OTHER]},  # none has the page's title
        {"film": {"title": "Salt Ferry", "runtime": 91}, "cast": []},  # a record has a title and a length
        {"films": [FILM, {**FILM, "runtime": 120, "directors": ["Bo Lind"]}]},  # two films of one title
        {"title": "Salt Ferry", "price": 7, "cast": "iron", "description": "A pan."},
    ],
)
def test_what_is_not_certain_is_left(data: dict[str, Any]) -> None:
    """Objects of other titles, of something else, and two that differ say nothing."""
    assert "program-state" not in {batch.reader for batch in read(state(data)).batches}


@pytest.mark.parametrize("script", ["window.__NUXT__ = (function(a){return {cast: a}})(1)", '{"cast":', ""])
def test_programs_are_not_data(script: str) -> None:
    """What is no data is no problem either."""
    assert not any(
        b.problems for b in read(f"{HEAD}<script type='application/json'>{script}</script>").batches
    )
