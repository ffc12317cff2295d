"""The title that the places of a page agree on."""

from __future__ import annotations

import pytest
from tests.helpers import said_by

READ = [
    ("<h1>Red Dust</h1>", ("Red Dust (2019) - Films",), "Red Dust", 2019),
    ("<h1>Our Films</h1><h2>Red Dust (2019)</h2><p>Director: Ann Lee</p>",
     ("Red Dust - Our Films",), "Red Dust", 2019),
    ("<h1>Red Dust (12A)</h1>", ("Red Dust (12A)",), "Red Dust", None),
    ("<h1>Red Dust: The Return</h1>", ("Red Dust: The Return | Films",), "Red Dust: The Return", None),
    ("<p><b>Red Dust, 2019</b></p><p>Director: Ann Lee</p>", ("Red Dust, 2019",), "Red Dust", 2019),
    ("<h1>Красная пыль / Red Dust (2019)</h1>", ("Красная пыль (2019)",), "Красная пыль", 2019),
    ("<table><tr><td><b>Red Dust</b></table><p>Year: 2019</p>", ("Watch Red Dust online",), "Red Dust", None),
    # download pages, slugs and trackers' lines
    ("<h1>Descargar Red Dust 2016 1080p Gratis</h1>",
     ("Descargar Red Dust 2016 1080p Gratis",), "Red Dust", 2016),
    ("<h1>Red-Dust-Road-2019</h1>", ("Red-Dust-Road-2019 - Box",), "Red Dust Road", 2019),
    ("<h1>Красная пыль / Red Dust (Аня Ли / Ann Lee) [2014, драма, BDRip 1080p] MVO</h1>",
     ("Красная пыль / Red Dust (Аня Ли / Ann Lee) [2014, драма] MVO :: Бакен",), "Красная пыль", 2014),
    ("<h1>Красная пыль / Red Dust (2014) BDRip | HDR | D, P</h1>", (), "Красная пыль", 2014),
    ("<h1>Red Dust (1996 film)</h1>", ("Red Dust (1996 film) - Wiki",), "Red Dust", 1996),
    # the site's name first, or no heading at all
    ("<a href='/'>Mozi</a><p>Red Dust</p><p>Rendező: Ann Lee</p>", ("MOZI.hu - Red Dust",), "Red Dust", None),
    ("<p>x</p><table><tr><td colspan=2>Red Dust<tr><td>Year<td>2019<tr><td>Director<td>Ann Lee</table>",
     (), "Red Dust", None),
    ("<h1>Blade Street 2049</h1>", ("Blade Street 2049 - Films",), "Blade Street 2049", None),
]  # fmt: skip
REFUSED = [
    ("<h1>Synopsis</h1>", ("Red Dust - Synopsis",)),
    ("<h1>Our Cinema</h1><h1>Add to list</h1>", ()),
    ("<p>Welcome</p><p>to our cinema</p>", ("Films",)),
    ("<h1><a href='/'>Our Films</a></h1><p>© 2024 Our Films</p>", ("Our Films",)),
]


@pytest.mark.parametrize("body, names, title, year", READ)
def test_the_title_is_read(body: str, names: tuple[str, ...], title: str, year: int | None) -> None:
    """Years, age marks, names of sites and what sites add are cut off; agreement decides."""
    found = said_by("main-title", body, titles=names)
    assert (found.get(("title",)), found.get(("year",))) == (title, year)


@pytest.mark.parametrize("body, names", REFUSED)
def test_other_headings_are_refused(body: str, names: tuple[str, ...]) -> None:
    """Sections, menus and the site's own name are not titles, and of two equal headings none is."""
    assert not said_by("main-title", body, titles=names)


ORIGINALS = [
    ("<h1>Tiché vody</h1><h2>Quiet Waters</h2><p>x</p>", "Quiet Waters"),
    ("<h1>盐路</h1><div>The Salt Road</div><p>导演: 李安</p>", "The Salt Road"),
    ("<h1>Tiché vody</h1><div>(Quiet Waters)</div>", "Quiet Waters"),
    ("<h1>Tiché vody</h1><div class='ename'>Quiet Waters</div>", "Quiet Waters"),
    ("<h1>Соляной путь</h1><div>2019</div><div>The Salt Road 16+</div>", "The Salt Road"),
    ("<h1>Соляной путь / The Salt Road</h1>", "The Salt Road"),
]
NOT_ORIGINALS = [
    "<h1>Соляной путь</h1><div>Rotten Tomatoes ★ 65 (142 votes)</div>",
    "<h1>Der Weg</h1><h3>USA 2019 / 142 min / FSK 12 / Drama</h3>",
    "<h1>Соляной путь</h1><div>Dir. Ann Lee</div>",
    "<h1>Соляной путь</h1><h3>720p BluRay</h3>",
    "<h1>Quiet Waters</h1><div>Add to list</div>",
]


@pytest.mark.parametrize("body, original", ORIGINALS)
def test_the_original_title_is_read_beside_the_title(body: str, original: str) -> None:
    """A slash, a lesser heading, brackets, a class name or other letters show another title."""
    found = said_by("main-title", body, titles=(body[4 : body.index("</h1>")],))
    assert found.get(("original_title",)) == original


@pytest.mark.parametrize("body", NOT_ORIGINALS)
def test_other_lines_below_the_title_are_refused(body: str) -> None:
    """Scores, lines of facts, labels and files are nobody's original title."""
    assert ("original_title",) not in said_by("main-title", body, titles=(body[4 : body.index("</h1>")],))


def test_the_age_mark_in_a_heading_is_read() -> None:
    """An age mark in brackets after the title is the film's certificate."""
    found = said_by("main-title", "<h1>Red Dust (12A)</h1>", titles=("Red Dust (12A) - Kino",))
    assert found[("content_rating",)] == "12A"
