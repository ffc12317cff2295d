"""What short rows show of a page's kind. All invented."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from filmpage.kinds.shapes import ROW, shapes_of
from filmpage.lexicon.page_kinds import THINGS


@pytest.mark.parametrize(
    "kind, rows",
    [
        ("play", ["Bühne: Ada Brook", "Dauer: 120 Min.", "Spielstätte: Haus"]),
        ("play", ["劇院: 港灣大劇院", "首演日期: 2019-05-18"]),
        ("album", ["Titelliste", "Interpret\tAda", "Länge\t41:20"]),
        ("game", ["Developer: Weir Games", "Publisher: Weir", "Players: 2-4"]),
        ("book", ["Verlag: Nordlicht", "Seiten: 210", "ISBN: 3-00-000000-0"]),
        ("recipe", ["Zutaten", "Zubereitung", "Portionen: 4"]),
        ("goods", ["Mileage: 90,000", "Fuel type: Diesel"]),
        ("course", ["Instructor: Ada Brook", "Level: Beginner"]),
        ("podcast", ["Gäste: Ada Brook", "Shownotes"]),
        ("article", ["Aktualisiert: 14.08.2019", "Rubrik: Garten"]),
        ("person", ["Actor | Producer | Director", "Filmography"]),
        ("programme", ["Heute", "Saal 2"]),
        ("company", ["Founded: 1987", "Headquarters: Bergen"]),
    ],
)
def test_other_things_have_labels_of_their_own(kind: str, rows: list[str]) -> None:
    """Labels, heads of sections and values in a row are looked up, in any language."""
    assert shapes_of(rows).marks[kind] >= 2


def test_labels_of_films_are_nothing_elses() -> None:
    """A label that films have, too, speaks for no other thing, whatever it means there."""
    assert not shapes_of(["Regie: Ada Brook", "Länge: 90 min", "Premiere: 3. Mai 2019"]).marks.keys() & {
        *THINGS
    }


@pytest.mark.parametrize(
    "rows",
    [
        ["Säsong 01 / Avsnitt 01", "Säsong 02 / Avsnitt 01"],
        ["S01E01. The Dam", "S01E02 - The Bell"],
        ["1. évad", "2. évad"],
        ["第1集", "第2集"],
        ["시즌 1", "시즌 2"],
        ["الموسم 1", "الموسم 2"],
    ],
)
def test_seasons_and_episodes_are_numbered(rows: list[str]) -> None:
    """A number beside the word for a season or an episode, in any language."""
    assert shapes_of(rows).episodes == 2


@pytest.mark.parametrize(
    "rows", [["The Salt Road: Season 2"], ["2019", "97 min"], ["Part of the 3 best"], ["Saison des pluies"]]
)
def test_menus_and_numbers_are_no_episodes(rows: list[str]) -> None:
    """A menu names a show before its season, and other numbers count other things."""
    assert shapes_of(rows).episodes == 0


def test_two_films_have_their_facts_twice() -> None:
    """The same labels with other values are another film; one film's facts printed twice are one film."""
    one = ["Director: Ada Brook", "Runtime: 97 min", "A widow keeps a lighthouse."]
    other = ["Director: Li Moor", "Runtime: 102 min"]
    assert (shapes_of([*one, *other]).films, shapes_of([*one, *one]).films) == (2, 0)
    over = ["Director", "Ada Brook", "Director", "Li Moor"]
    assert shapes_of(over).films == 1


@given(st.lists(st.text(max_size=ROW + 9), max_size=9))
def test_any_rows_have_shapes(rows: list[str]) -> None:
    """Nothing fails, and the order of what is counted does not matter for marks."""
    assert shapes_of(rows).marks == shapes_of(rows[::-1]).marks
