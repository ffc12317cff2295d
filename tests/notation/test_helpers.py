"""The functions beside the notations: first runtimes, empty words, unknown places."""

from __future__ import annotations

from datetime import datetime as Stamp

import pytest

from filmpage import notation as n
from filmpage.model.values import Country, Language


@pytest.mark.parametrize(
    "text, minutes",
    [
        ("172 min (Special Edition: 208 min, Director's Cut: 228 min, Alternativní 219 min)", 172),
        ("154 min | USA:168 min (special edition)", 154),
        ("USA:154 min | 168 min", 154),
        ("118 min - Drama | History", 118),
        ("148分钟(中国大陆) / 147分钟", 148),
        ("14 h 20 min (Minutáž: 60–79 min)", 860),
        ("Movie (1 ep x 107 min)", 107),
        ("1 hour, 43 minutes (uncut)", 103),
        ("118 мин. / 01:58", 118),
        ("2 hr 8 min", 128),
        ("12hr 0 min", None),
        ("Return to Dust", None),
        ("", None),
    ],
)
def test_first_runtime(text: str, minutes: int | None) -> None:
    """The main runtime comes first."""
    assert n.first_runtime(text) == minutes


@pytest.mark.parametrize(
    "value, written",
    [(128, "2 hr 8 min"), (45, "45 min"), (60, "1 hr 0 min"), (720, "720 min"), (721, "12 hr 1 min")],
)
def test_runtimes_are_written_as_the_site_does(value: int, written: str) -> None:
    """Twelve hours are written in minutes, since "12 hr 0 min" says nothing."""
    assert n.runtime.write(value) == written


def test_stamps_are_written_as_the_site_does() -> None:
    """Minutes without a zone have the site's spelling; what it cannot say goes out as ISO 8601."""
    assert n.stamp.write(Stamp(2023, 7, 3, 0, 9)) == "July 03, 2023 at 12:09 AM"
    assert n.stamp.write(Stamp(2023, 7, 3, 0, 9, 1)) == "2023-07-03T00:09:01"


@pytest.mark.parametrize(
    "text", ["—", "-", "–", "N/A", "none available", "? %", "--", "tbd", "...", "counting..."]
)
def test_empty(text: str) -> None:
    """The pages' words for nothing are known."""
    assert n.is_empty(text)
    assert n.is_empty(f" {text}\n")


@pytest.mark.parametrize("text", ["", " ", "\u200c\u200c", "NA", "TODO_MISSING"])
def test_empty_as_well(text: str) -> None:
    """So are nothing itself, filler, and what templates leave behind."""
    assert n.is_empty(text)


@pytest.mark.parametrize("text", ["0", "None of Us", "R", "—Netflix", "Nan", "..., x"])
def test_not_empty(text: str) -> None:
    """A title or a number is something."""
    assert not n.is_empty(text)


def test_places_by_hand() -> None:
    """Where a text must be a place, unknown names are kept without a code."""
    assert n.language_named(" Klingonese ") == Language(name="Klingonese")
    assert n.language_named("en") == Language(name="en", code="en")
    assert n.country_named("Ruritania") == Country(name="Ruritania")
    assert n.country_named("KR") == Country(name="KR", code="KR")
    assert n.language_named(" ") is None
    assert n.country_named("\u200b") is None
