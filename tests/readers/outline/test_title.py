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
