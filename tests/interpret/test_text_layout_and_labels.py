"""A layout of texts that does not read all there is: it says what is its own, and labels say the rest."""

from __future__ import annotations

from typing import Final

import filmpage
from filmpage.layout.text import Says, Section, TextLayout
from filmpage.notation import Form, count, words
from filmpage.testing import check_layout

LANTERN: Final = TextLayout(
    name="lantern-text",
    votes=("Lantern score", "Lantern users", "Who is in it"),
    least=2,
    lines=(
        Says(
            path="ratings",
            reads=Form("Lantern score {value} of {best} by {count}", value=count, best=count, count=count),
            entry=True,
            given={"source": "Lantern", "kind": "users"},
        ),
    ),
    sections=(
        Section(
            path="cast",
            headings=("Who is in it",),
            reads=Form("{name} is {character}", name=words, character=words),
        ),
    ),
    noise=("Lantern users", "Lantern score"),
)
"""An invented site."""

TEXT: Final = """\
The Salt Road (2031)

Directed by: Ines Vautrin
Runtime: 112 min
Genre: Drama, Road film

Lantern score 81 of 100 by 1,204
Lantern users

Who is in it

Ada Quill is The Mule Driver
Ben Orr is His Brother
"""


def test_its_own_words_and_labels_make_one_page() -> None:
    """What the layout declares is read by it; title, year and labelled facts by the labelled reader."""
    reading = filmpage.read(TEXT, layouts=(LANTERN,))
    page = reading.film()
    assert (page.title, page.year, page.runtime_minutes) == ("The Salt Road", 2031, 112)
    assert [person.name for person in page.directors or ()] == ["Ines Vautrin"]
    assert [(person.name, person.character) for person in page.cast or ()] == [
        ("Ada Quill", "The Mule Driver"),
        ("Ben Orr", "His Brother"),
    ]
    assert [(r.source, r.value, r.best, r.count) for r in page.ratings or ()] == [("Lantern", 81, 100, 1204)]
    assert reading.layout == "lantern-text"
    assert reading.evidence["cast[1].character"].reader == "lantern-text"
    assert reading.evidence["directors[0].name"].reader == "labels"
    assert reading.unparsed == ()


def test_a_text_that_only_names_the_site_is_read_by_labels() -> None:
    """A layout that says nothing of a text is not what read it."""
    text = TEXT.split("Lantern score")[0] + "Lantern users, Lantern score"
    assert filmpage.read(text, layouts=(LANTERN,)).layout == "labels"


def test_it_holds_the_laws_of_layouts() -> None:
    """What such a layout writes it reads, though nothing on the page says the film's name."""
    check_layout(LANTERN)
