"""The layouts that a caller chooses: their own, and known ones by name."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace

import pytest

import filmpage
from filmpage.declare import HtmlLayout, TextLayout, field
from filmpage.notation import words
from filmpage.pipeline.layout_choice import LayoutChoice, chosen_layouts

MINE = HtmlLayout(name="mine", signature=("#mine",), fields=(field("title", "#mine", words),))
LINES = TextLayout(name="lines", votes=("Mine",), least=1)
KNOWN = filmpage.layouts()
PAGE = """<html><body><h1 id="mine">The Ferry at Dusk</h1>
<p>Director: Ida Falk</p><p>Runtime: 112 min</p></body></html>"""


@pytest.mark.parametrize(
    "choice, expected",
    [
        (None, None),
        ((), ()),
        ([], ()),
        (MINE, (MINE,)),
        ("yts-2018", "yts-2018"),
        (("yts-2018", MINE), ("yts-2018", MINE)),
        ([MINE, LINES], (MINE, LINES)),
        ((each for each in (MINE, "yts-text")), (MINE, "yts-text")),
        ((*KNOWN, MINE), (*KNOWN, MINE)),
        ({"yts-2018": 1}, ("yts-2018",)),
    ],
    ids=range(10),
)
def test_layouts_are_taken_as_they_are_or_by_name(
    choice: LayoutChoice | None, expected: LayoutChoice | None
) -> None:
    """One or several layouts, of a caller's own or by name, in the caller's order."""
    named = {layout.name: layout for layout in KNOWN}
    given: Iterable[object] = (expected,) if isinstance(expected, str) else expected or ()  # type: ignore[assignment]
    layouts = tuple(named[each] if isinstance(each, str) else each for each in given)
    assert chosen_layouts(choice) == (None if expected is None else layouts)


def test_every_name_is_of_one_layout() -> None:
    """A name says which layout is meant."""
    assert len({layout.name for layout in KNOWN}) == len(KNOWN)
    assert chosen_layouts(layout.name for layout in KNOWN) == KNOWN


def test_a_reading_tries_the_layouts_that_were_chosen() -> None:
    """Every way of choosing reads with that layout, and `()` with none."""
    ways: list[LayoutChoice] = [MINE, (MINE,), ["yts-2018", MINE], (each for each in [MINE])]
    for choice in ways:
        assert filmpage.read(PAGE, layouts=choice).layout == "mine"
    others: list[LayoutChoice] = [(), "yts-2018", ["yts-2018", LINES]]
    for choice in others:
        assert filmpage.read(PAGE, layouts=choice).layout == "general"
    for parse in (filmpage.parse, filmpage.parse_html):
        assert parse(PAGE, layouts=MINE).title == "The Ferry at Dusk"


@pytest.mark.parametrize(
    "choice, shown",
    [
        (7, "int (7)"),
        (object, "type (<class 'object'>)"),
        (SimpleNamespace(name="x"), "SimpleNamespace (namespace(name='x'))"),
        ([None], "None"),
        ([MINE, 3.5], "float (3.5)"),
        ([[MINE]], "list ([HtmlLayout('mine')])"),
        (HtmlLayout, "type (<class 'filmpage.layout.html.HtmlLayout'>)"),
        ([HtmlLayout], "type (<class 'filmpage.layout.html.HtmlLayout'>)"),
        (b"yts-2018", "int (121)"),
    ],
    ids=range(9),
)
@pytest.mark.parametrize(
    "source", [PAGE, b"", "Director: Ida Falk", b"\x89PNG"], ids=["html", "empty", "text", "png"]
)
def test_what_is_no_layout_is_named(source: bytes | str, choice: object, shown: str) -> None:
    """A `TypeError` shows what was given, whatever the page is."""
    for way in (filmpage.read, filmpage.parse, filmpage.parse_html, filmpage.parse_text):
        with pytest.raises(TypeError) as caught:
            way(source, layouts=choice)  # type: ignore[arg-type]
        assert str(caught.value) == f"layouts must be layouts or names of known ones, not {shown}"


@pytest.mark.parametrize(
    "name, hint",
    [
        ("yts2018", "did you mean 'yts-2018' or "),
        ("letterbox", "did you mean 'letterboxd' or "),
        ("", "filmpage.layouts() has all that are known"),
        ("no site of this name", "filmpage.layouts() has all that are known"),
        ("x" * 100_000, "filmpage.layouts() has all that are known"),
    ],
    ids=range(5),
)
def test_an_unknown_name_is_a_value_error_with_the_names_near_it(name: str, hint: str) -> None:
    """The message for a misspelled name has the right one, alone or among others."""
    for choice in (name, ["yts-2018", name]):
        with pytest.raises(ValueError, match="no layout is named") as caught:
            filmpage.read(PAGE, layouts=choice)
        assert f"{name[:80]!r}; {hint}" in str(caught.value)
        assert len(str(caught.value)) < 250


def test_an_error_of_an_iterable_is_its_own() -> None:
    """What a generator raises is not taken for a wrong type."""
    with pytest.raises(ZeroDivisionError):
        filmpage.read(PAGE, layouts=(MINE for _ in [1 // 0]))
