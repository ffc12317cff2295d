"""YTS pages: the places of facts, on an invented page that ships as an example."""

from __future__ import annotations

from pathlib import Path

import pytest

import filmpage

EXAMPLES = Path(filmpage.__file__).parent / "examples"


def test_peers_stand_before_seeds() -> None:
    """Of the figures behind "P/S" the first are peers; no law can tell: a layout writes as it reads."""
    page = filmpage.parse((EXAMPLES / "the-salt-road.html").read_bytes())
    assert [(each.peers, each.seeds) for each in page.releases or ()] == [(4, 31), (1204, 3118)]


def test_a_release_is_joined_by_index() -> None:
    """Specification, tab and dialogue of one release meet, whatever they print twice."""
    page = filmpage.parse((EXAMPLES / "the-salt-road.html").read_bytes())
    first, second = page.releases or ()
    assert (first.quality, first.size_bytes) == ("720p", 1127428915)
    assert (second.quality, second.size_bytes) == ("1080p", 2158221066)
    assert first.info_hash is not None
    assert first.info_hash != second.info_hash


@pytest.mark.parametrize(
    "title", ["...and the Tide", "… und Salz", "...", "counting... Sheep", "12hr 0 min", "(Un)told"]
)
def test_a_similar_film_may_begin_as_a_placeholder_does(title: str) -> None:
    """A title may begin with words that mean that there is no runtime, or no peers."""
    source = (EXAMPLES / "the-salt-road.html").read_text(encoding="utf-8")
    page = filmpage.parse(source.replace('title="The Tide Table (2028)"', f'title="{title} (2028)"'))
    assert [(each.title, each.year) for each in page.similar or ()] == [
        (title, 2028),
        ("Eleven Lanterns", 2030),
    ]


def test_a_similar_film_without_a_name_is_none() -> None:
    """A link whose title is an empty pair of brackets names no film."""
    source = (EXAMPLES / "the-salt-road.html").read_text(encoding="utf-8")
    page = filmpage.parse(source.replace('title="The Tide Table (2028)"', 'title=" ()"'))
    assert [each.title for each in page.similar or ()] == ["Eleven Lanterns"]


def test_half_a_credit_is_not_a_plot() -> None:
    """Under "Plot summary" a filter of lines of one word may leave the first line of the cast."""
    around = "Read more IMDb reviews\n\nBe the first to leave a comment\n"
    text = f"The Salt Road\n\n\nPlot summary\n\n\n\nAnn Lee as\n\n{around}"
    page = filmpage.read(text, layouts="yts-text").page
    assert page is None or page.plot is None
