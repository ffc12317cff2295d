"""Embedded data in a text: converters that print a page's scripts leave its JSON-LD among the lines."""

from __future__ import annotations

import json

import filmpage

FILM = {
    "@context": "https://schema.org",
    "@type": "Movie",
    "name": "The Quiet Harbour",
    "director": {"@type": "Person", "name": "Anna Lindqvist"},
    "aggregateRating": {
        "@type": "AggregateRating",
        "ratingValue": "7.5",
        "bestRating": "10",
        "ratingCount": 320,
    },
}


def test_data_complete_the_lines() -> None:
    """What the lines do not say, the data do, with their place; what both say is the lines'."""
    reading = filmpage.read(f"menu();\n{json.dumps(FILM)}\nThe Quiet Harbour\n1987\nRuntime: 107 min\n")
    page = reading.film()
    assert (page.title, page.year, page.runtime_minutes) == ("The Quiet Harbour", 1987, 107)
    assert [person.name for person in page.directors or ()] == ["Anna Lindqvist"]
    assert [(each.value, each.count) for each in page.ratings or ()] == [(7.5, 320)]
    where = reading.evidence["directors[0].name"].where
    assert (where.line, where.json_path) == (2, "$.director.name")
    assert reading.evidence["runtime_minutes"].where.line == 5


def test_data_say_what_a_text_is_of() -> None:
    """A user's review is read as one, although its data contain the film."""
    review = {"@type": "Review", "reviewBody": "Wet and slow.", "itemReviewed": FILM}
    reading = filmpage.read(f"{json.dumps(review)}\nThe Quiet Harbour\nWatched 12 Aug 2031\nWet and slow.\n")
    assert reading.kind == "review"


def test_parts_of_data_are_no_data() -> None:
    """JSON that a converter has cut does not count: no name is read from a part of it."""
    cut = json.dumps(FILM)[:-40]
    assert filmpage.read(f"{cut}\nA note of nothing\n").page is None
