"""No silent loss: whatever is over a bound of `Limits` is reported, for every way into a page."""

from __future__ import annotations

import json
from typing import Any, Final

import attrs
import pytest

import filmpage
from filmpage import FilmPage, Limits, Reading

from . import roads
from .roads import LISTS, ROADS, Road, film

ROWS: Final = 10
SMALL: Final = Limits(max_rows=ROWS, max_text=1_000, max_name=100, max_url=200)
"""The bounds that the pages here go over; the notations' own bound of a person's name is 120."""
LISTED: Final = [(road, name) for road, (_, fields) in ROADS.items() for name in fields]


def read(source: str, limits: Limits = SMALL) -> Reading:
    """Read a page that must be a film's."""
    reading = filmpage.read(source, limits=limits)
    assert reading.page is not None, reading.reason
    return reading


def told(reading: Reading, code: str, path: str) -> bool:
    """Return whether a problem of a code is reported for a field or for a part of it."""
    return any(p.code == code and p.path.startswith(path) for p in reading.problems)


def others(page: FilmPage | None, name: str) -> dict[str, Any]:
    """Return all that a page says but for one field."""
    assert page is not None
    return {f.name: getattr(page, f.name) for f in attrs.fields(FilmPage) if f.name != name}


@pytest.mark.parametrize("road, name", LISTED)
def test_a_list_over_its_bound_is_told(road: str, name: str) -> None:
    """At the bound nothing is lost; at twice the bound the first entries stay, and so does all the rest."""
    write = ROADS[road][0]
    whole = read(write(film(**{name: LISTS[name](2 * ROWS)})), Limits())
    at_bound = read(write(film(**{name: LISTS[name](ROWS)})))
    over = read(write(film(**{name: LISTS[name](2 * ROWS)})))
    assert len(getattr(whole.page, name)) == 2 * ROWS
    assert len(getattr(at_bound.page, name)) == ROWS
    assert not told(whole, "too-many-rows", "")
    assert not told(at_bound, "too-many-rows", "")
    assert told(over, "too-many-rows", name)
    assert getattr(over.page, name) == getattr(whole.page, name)[:ROWS]
    assert others(over.page, name) == others(whole.page, name)


@pytest.mark.parametrize("road, name", LISTED)
def test_the_place_of_the_first_entry_that_is_dropped_is_told(road: str, name: str) -> None:
    """The problem is at the place where the list exceeds its bound."""
    over = read(ROADS[road][0](film(**{name: LISTS[name](2 * ROWS)})))
    problem = next(p for p in over.problems if p.code == "too-many-rows")
    assert problem.where.line is not None


LONG: Final = (
    *((road, "plot") for road in ROADS if road != "signed reviews"),
    *((road, "awards") for road in ("JSON-LD", "JSON-LD in a text", "microdata", "labels of a page",
                                    "text nodes", "labels of a text", "labels in lines")),
    *((road, "reviews") for road in ("JSON-LD", "JSON-LD in a text", "microdata", "labels of a text",
                                     "signed reviews")),
)  # fmt: skip


def written(road: str, name: str, text: str) -> str:
    """Write a film with one text of a given length."""
    return ROADS[road][0](film(**{name: [text] if name == "reviews" else text}))


def of(page: FilmPage | None, name: str) -> str | None:
    """Return a long text of a page."""
    assert page is not None
    return (page.reviews or ())[0].body if name == "reviews" else getattr(page, name)


@pytest.mark.parametrize("road, name", LONG)
def test_a_long_text_is_cut_and_told(road: str, name: str) -> None:
    """A text of the bound is read whole; one of twice the bound is cut, and a problem says so."""
    most = SMALL.max_text
    prefix = "Won 3 prizes. " if name == "awards" else ""
    full = prefix + roads.prose(most - len(prefix))
    at_bound = read(written(road, name, full))
    over = read(written(road, name, prefix + roads.prose(2 * most - len(prefix))))
    assert of(at_bound.page, name) == full
    assert not told(at_bound, "too-long", "")
    kept = of(over.page, name)
    assert kept is not None
    assert most - 1 <= len(kept) <= most
    assert told(over, "too-long", name)
    assert others(over.page, name) == others(at_bound.page, name)


NAMED: Final = (
    *((road, "title") for road in ("JSON-LD", "microdata", "OpenGraph")),
    *((road, "directors") for road in ROADS if road != "signed reviews"),
    *((road, "cast") for road in ROADS if road != "signed reviews"),
    *((road, "alternate_titles") for road in ("JSON-LD", "JSON-LD in a text", "microdata", "labels of a page",
                                              "text nodes", "labels in lines")),
    *((road, "poster_url") for road in ("JSON-LD", "microdata", "OpenGraph")),
    *((road, "canonical_url") for road in ("JSON-LD", "microdata", "OpenGraph")),
    *((road, name) for name in ("original_title", "tagline")
      for road in ("labels of a page", "text nodes", "labels in lines")),
)  # fmt: skip


@pytest.mark.parametrize("size", [250, 3_000, 20_000])
@pytest.mark.parametrize("road, name", NAMED)
def test_a_name_over_its_bound_is_told(road: str, name: str, size: int) -> None:
    """A name, a title or an address that is much too long is not read, and a problem says so."""
    if name == "tagline" and size <= SMALL.max_text:
        return  # a slogan may be as long as a text
    text = roads.a_name(size)
    value: Any = f"https://films.example/{'a' * size}" if name.endswith("_url") else text
    if name in ("directors", "cast", "alternate_titles"):
        value = ["Ida Falk", value]
    reading = filmpage.read(ROADS[road][0](film(**{name: value})), limits=SMALL)
    assert told(reading, "too-long", name) or told(reading, "unread", name)
    if reading.page is not None:
        assert text not in str(getattr(reading.page, name))


@pytest.mark.parametrize("road", [road for road in ROADS if road != "signed reviews"])
def test_a_large_cast_is_read_whole(road: str) -> None:
    """A cast of 450 is read in full, whatever kind of page it is on."""
    reading = read(ROADS[road][0](film(cast=roads.people(450))), Limits())
    assert reading.page is not None
    assert [credit.name for credit in reading.page.cast or ()] == roads.people(450)
    assert not told(reading, "too-many-rows", "")


@pytest.mark.parametrize("road", ["labels of a text", "signed reviews"])
def test_many_reviews_of_a_text_are_read(road: str) -> None:
    """Reviews 201 to 250 of a text are read as the others are."""
    bodies = [f"{roads.prose(90)} The {n}th time." for n in range(250)]
    reading = read(ROADS[road][0](film(reviews=bodies)), Limits())
    assert reading.page is not None
    assert [review.body for review in reading.page.reviews or ()] == bodies


@pytest.mark.parametrize("road", ["labels of a page", "labels of a text"])
def test_many_files_are_read(road: str) -> None:
    """All of 450 files on a page are read."""
    reading = read(ROADS[road][0](film(releases=LISTS["releases"](450))), Limits())
    assert reading.page is not None
    assert len(reading.page.releases or ()) == 450


@pytest.mark.parametrize("road", [road for road in ROADS if road != "signed reviews"])
def test_a_long_plot_is_read_whole(road: str) -> None:
    """A plot of 100,000 characters is read to its last word."""
    plot = roads.prose(100_000)
    reading = read(ROADS[road][0](film(plot=plot)), Limits())
    assert reading.page is not None
    assert reading.page.plot == plot


def test_a_cast_with_its_parts_on_one_line_keeps_the_parts() -> None:
    """Every part is read in a line of 250 people, each with the part in brackets."""
    names = roads.people(250)
    cast = ", ".join(f"{name} (Part {_letters(n)})" for n, name in enumerate(names))
    reading = read(
        f"The Quiet Harbour (2019)\n\nDirector: Mara Voss\nCast: {cast}\nRuntime: 112 min\n", Limits()
    )
    assert reading.page is not None
    people = reading.page.cast or ()
    assert [(p.name, p.character) for p in people] == [
        (n, f"Part {_letters(i)}") for i, n in enumerate(names)
    ]


def _letters(number: int) -> str:
    return f"{chr(65 + number // 26)}{chr(97 + number % 26)}"


@pytest.mark.parametrize("write", [roads.labelled_html, roads.labelled_text, roads.wrapped_text])
def test_genres_of_a_site_are_told(write: Road) -> None:
    """A list of more genres than any film has is a menu, and not dropped without a word."""
    reading = read(write(film(genres=roads.genres(60))), Limits())
    assert told(reading, "too-many-rows", "genres")
    assert reading.page is not None
    assert len(reading.page.genres or ()) < 60


def test_languages_of_a_site_are_told() -> None:
    """Nine languages are one film's; a list of forty is reported."""
    few = read(roads.labelled_text(film(languages=LISTS["languages"](9))), Limits())
    many = read(roads.labelled_text(film(languages=LISTS["languages"](40))), Limits())
    assert few.page is not None
    assert len(few.page.languages or ()) == 9
    assert told(many, "too-many-rows", "languages")


def test_more_labels_than_are_read_are_told() -> None:
    """Labels after the last that is read are dropped, and a problem is at the first of them."""
    page = roads.labelled_html(film(writers=["Ada Quill"], genres=["Drama"]))
    reading = read(page, Limits(max_labels=2))
    assert told(reading, "too-many-items", "")
    assert not told(read(page, Limits()), "too-many-items", "")


def test_more_texts_beside_labels_than_are_read_are_told() -> None:
    """A value with more texts than a page may have elements is not cut: it is dropped and reported."""
    links = " ".join(f'<a href="/{n}">{name}</a> as x,' for n, name in enumerate(roads.people(100)))
    page = f"<h1>Dust (2019)</h1><p><b>Director:</b> Mara Voss</p><p><b>Cast:</b> {links}</p>"
    assert told(filmpage.read(page, limits=Limits(max_elements=150)), "too-many-items", "")
    assert not told(filmpage.read(page), "too-many-items", "")


def test_more_json_in_a_text_than_is_read_is_told() -> None:
    """Blocks behind the last that is looked at are reported, with their line."""
    block = '{"@type": "Movie", "name": "Dust", "director": {"@type": "Person", "name": "Mara Voss"}}'
    text = "Dust (2019)\nDirector: Mara Voss\nRuntime: 112 min\n" + f"{block}\n" * 3
    reading = read(text, Limits(max_json_blocks=2))
    problem = next(p for p in reading.problems if p.code == "too-much-json")
    assert problem.where.line == 6
    assert not told(read(text, Limits(max_json_blocks=3)), "too-much-json", "")


def test_more_objects_of_a_block_than_are_read_are_told() -> None:
    """The objects of a graph behind the last that is read are reported."""
    graph = [{"@type": "Person", "name": name} for name in roads.people(30)]
    page = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script><p>Dust'
    assert told(filmpage.read(page, limits=Limits(max_items=20)), "too-much-json", "")
    assert not told(filmpage.read(page, limits=Limits(max_items=40)), "too-much-json", "")


def test_a_long_line_that_keeps_its_markup_is_told() -> None:
    """A paragraph that is too long to be undressed is read with its marks, and a problem says so."""
    plot = f"**The harbour** is empty. {roads.prose(500)}"
    facts = "**Director:** Mara Voss\n\n**Runtime:** 112 min"
    text = f"# The Quiet Harbour (2019)\n\n{facts}\n\n## Plot\n\n{plot}\n"
    assert told(read(text, Limits(max_line=300)), "too-long", "")
    assert not told(read(text, Limits()), "too-long", "")


def test_a_property_that_holds_a_part_of_the_page_is_told() -> None:
    """Microdata that marks more than a value as one is not read, and a problem says so."""
    plot = "".join(f"<i>{word}</i> " for word in roads.prose(20_000).split())
    page = roads.microdata(film(plot=plot))
    assert told(read(page, Limits()), "too-long", "plot")


def test_a_film_named_behind_many_other_words_is_found() -> None:
    """A text is looked at to its end before it is refused for having no word of films in it."""
    text = "Stir the flour into the butter, add the milk by and by.\n" * 5_000
    text += "The Quiet Harbour (2019)\n\nDirector: Mara Voss\nRuntime: 112 min\nCountry: France\n"
    assert filmpage.read(text).reason != "no word of films stands in it"
