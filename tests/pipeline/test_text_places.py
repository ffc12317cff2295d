"""The evidence of values in a text: the line and the columns of their own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

import pytest
from hypothesis import given, strategies as st
from hypothesis.strategies import DataObject
from tests.helpers import ROOT, SHARED, quick

import filmpage
from filmpage import Evidence, Reading, notation
from filmpage.layout.text import TextLayout
from filmpage.sites import layouts
from filmpage.testing import pages_of, read_alone, write_page

TEXT_LAYOUTS: Final = [layout for layout in layouts() if isinstance(layout, TextLayout)]
IMPLIED: Final = frozenset({"source", "kind", "best", "worst", "work_type", "role", "spoiler", "label"})
"""Fields whose value may follow from words that say something else: whose a rating is, its scale."""

TEXT: Final = """\
The Salt Road (2031)

Runtime:   112 min
Directed by: Ines Vautrin, Ada Quill

Cast
Ben Orr as The Mule Driver
Tove Vale as His Sister
"""
BARE: Final = """\
Room 2012 (2012)
PG-13 | 1h 52m | Romantic Comedy, Comedy
Directed by Ines Vautrin and **Ada** Quill

7.4/10

7 May 2012 (France)

Nobody in the valley remembers the salt road, and everybody walks on it when the snow
has gone. A carter who keeps it up finds that it has been leading somewhere else all
along, and that his mule knew.

Country: France, South Korea
Genres: [Romantic Comedy](https://example.org/romantic-comedy), [Comedy](https://example.org/comedy)
Budget: $12,000,000
"""


def rows_of(text: str) -> list[str]:
    """Return the rows of a text as editors count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")


def words_of(text: str) -> list[str]:
    """Return the words of a text, without case and signs."""
    return re.findall(r"[^\W_]+", text.casefold())


def value_at(page: object, path: str) -> Any:
    """Return what a page holds at a path such as `releases[1].size`."""
    value: Any = page
    for name, index in re.findall(r"([^.\[\]]+)|\[([0-9]+)\]", path):
        value = (
            value[int(index)] if index else value.get(name) if hasattr(value, "get") else getattr(value, name)
        )
    return value


def printed(value: object) -> str:
    """Return a value's words where it keeps them as printed, else nothing."""
    if isinstance(value, str):
        return value
    found = [getattr(value, name, None) for name in ("text", "name", "title")]
    return next((text for text in found if isinstance(text, str)), "")


READS: Final[tuple[Callable[[str], Any], ...]] = (
    *(notation.runtime.get, notation.first_runtime, notation.iso_duration.get, notation.date.get),
    *(notation.stamp.get, notation.money.get, notation.count.get, notation.rounded_count.get),
    *(notation.decimal.get, notation.percent.get, notation.fps.get, notation.bit_depth.get),
    lambda words: getattr(notation.file_size.get(words), "bytes", None),
    lambda words: getattr(notation.score.get(words), "value", None),
    lambda words: getattr(notation.score.get(words), "best", None),
    lambda words: (notation.date_in_country.get(words) or {}).get("date"),
)
"""What reads the values that are not kept as printed."""


def says(words: str, value: object) -> bool:
    """Return whether some notation reads words as a value."""
    return value is not None and any(read(words) == value for read in READS)


def span_of(evidence: Evidence, text: str) -> str:
    """Return the words at a place, which must have a line and a width."""
    where = evidence.where
    assert where.line is not None
    assert where.column is not None
    assert where.end_column is not None
    assert where.end_column > where.column
    span = rows_of(text)[where.line - 1][where.column - 1 : where.end_column - 1]
    assert len(span) == where.end_column - where.column
    return span


def check_places(reading: Reading, text: str) -> tuple[int, int]:
    """Check that every value is at its own words.

    Give how many values that are printed as such are held to their very words, and how many there are.
    """
    exact = implied = 0
    for path, evidence in reading.evidence.items():
        if evidence.where.json_path is not None:
            continue
        span, value = span_of(evidence, text), value_at(reading.page, path)
        row = rows_of(text)[(evidence.where.line or 0) - 1]
        wanted, found = words_of(printed(value)), words_of(span)
        if wanted and found == wanted[: len(found)]:
            # Words that go on in another row end with their row, or before words that are not theirs.
            assert found == wanted or "\n" in printed(value) or row.rstrip().endswith(span.rstrip()), path
            exact += 1
        elif isinstance(value, (int, float, date, datetime)) and says(span.strip(" .,;:()"), value):
            exact += 1
        elif path.rpartition(".")[2] in IMPLIED:
            implied += 1
        else:
            # Not printed as it is kept: whatever is shown, nothing in its row says it in fewer words.
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            assert not wanted or printed(value) not in row, (path, span, row)
            assert not number or str(value) not in words_of(row) or str(value) in words_of(span), (path, span)
    return exact, len(reading.evidence) - implied


@pytest.mark.parametrize(
    "path, place",
    [
        ("title", (1, 1, 14)),
        ("year", (1, 16, 20)),
        ("runtime_minutes", (3, 12, 19)),
        ("directors[0].name", (4, 14, 26)),
        ("directors[1].name", (4, 28, 37)),
        ("cast[0].name", (7, 1, 8)),
        ("cast[1].name", (8, 1, 10)),
        ("cast[1].character", (8, 14, 24)),
    ],
)
def test_a_value_is_at_its_own_words(path: str, place: tuple[int, int, int]) -> None:
    """A value inside of a line has its own columns, and an entry of a list its own row, not the label's."""
    evidence = filmpage.read(TEXT).evidence[path]
    where = evidence.where
    assert (where.line, where.column, where.end_column) == place
    assert TEXT.split("\n")[place[0] - 1][place[1] - 1 : place[2] - 1] == evidence.raw


@pytest.mark.parametrize(
    "path, line, words",
    [
        ("title", 1, "Room 2012"),
        ("year", 1, "2012"),
        ("content_rating", 2, "PG-13"),
        ("runtime_minutes", 2, "1h 52m"),
        ("directors[0].name", 3, "Ines Vautrin"),
        ("directors[1].name", 3, "Ada** Quill"),
        ("plot", 9, "Nobody in the valley remembers the salt road, and everybody walks on it when the snow"),
        ("countries[0]", 13, "France"),
        ("countries[1]", 13, "South Korea"),
        ("genres[0]", 14, "Romantic Comedy"),
        ("genres[1]", 14, "Comedy"),
        ("budget", 15, "$12,000,000"),
    ],
)
def test_a_value_without_a_label_is_at_its_own_words(path: str, line: int, words: str) -> None:
    """A year is that in brackets, a name that is a part of another is found alone, markup is passed over."""
    evidence = filmpage.read(BARE).evidence[path]
    assert (evidence.where.line, span_of(evidence, BARE)) == (line, words)


def test_a_year_that_is_the_title_too_is_the_one_in_brackets() -> None:
    """Of equal words, each value has its own."""
    evidence = filmpage.read(BARE).evidence
    assert (evidence["title"].where.column, evidence["year"].where.column) == (1, 12)
    columns = evidence["genres[0]"].where.column, evidence["genres[1]"].where.column
    assert [BARE.split("\n")[13][(column or 0) - 1 :].partition("]")[0] for column in columns] == [
        "Romantic Comedy",
        "Comedy",
    ]


@pytest.mark.parametrize("name", ["the-salt-road.txt", "quiet-harbour.txt"])
def test_values_of_the_examples_are_at_their_words(name: str) -> None:
    """Every value of a text has a line, a first and a last column; most are the value's very words."""
    text = (ROOT / "src" / "filmpage" / "examples" / name).read_text(encoding="utf-8")
    reading = filmpage.read(text)
    exact, total = check_places(reading, text)
    assert exact > 0.9 * total


def test_values_of_written_texts_are_at_their_words() -> None:
    """Whatever a layout writes, its values are found at their own words."""
    exact = total = 0

    @quick
    @given(st.data())
    def check(data: DataObject) -> None:
        nonlocal exact, total
        layout = data.draw(st.sampled_from(TEXT_LAYOUTS))
        text = write_page(layout, data.draw(pages_of(layout)))
        reading = read_alone(layout, text)
        found = check_places(reading, text)
        exact, total = exact + found[0], total + found[1]

    check()
    assert exact > 0.9 * total


NAMES: Final = st.sampled_from(
    ["Ines Vautrin", "Ada Quill", "Ben Orr", "Tove Vale", "Öland Fan", "Mina Sool"]
)
TITLES: Final = st.sampled_from(
    ["The Salt Road", "Room 2012", "Élan", "A Mule, a Spade", "Not the Map", "Road 66"]
)


@quick
@given(
    title=TITLES,
    year=st.one_of(st.just(2012), st.integers(1920, 2029)),
    minutes=st.integers(61, 240),
    people=st.lists(NAMES, min_size=3, max_size=3, unique=True),
    genres=st.lists(
        st.sampled_from(["Drama", "Comedy", "Romantic Comedy", "War"]), min_size=2, max_size=3, unique=True
    ),
    between=st.sampled_from([" | ", " • ", " / "]),
    blank=st.sampled_from(["", "  ", "\t"]),
)
def test_values_of_invented_texts_are_at_their_words(
    title: str, year: int, minutes: int, people: list[str], genres: list[str], between: str, blank: str
) -> None:
    """However the facts of a text are laid out, with labels or without, each is found at its own words."""
    text = (
        f"{blank}{title} ({year})\n{blank}{year}{between}{minutes} min{between}{', '.join(genres)}\n\n"
        f"Directed by: {blank}{people[0]}, {people[1]}\nRuntime: {minutes} min\nCountry: France, Norway\n"
        f"Genre: {', '.join(genres)}\nStarring: {people[2]}\nRelease date: 7 May {year}\n"
    )
    reading = filmpage.read(text)
    assert reading.page is not None
    assert check_places(reading, text) == (len(reading.evidence),) * 2
    shown = {path: span_of(evidence, text) for path, evidence in reading.evidence.items()}
    assert (shown["title"], shown["year"]) == (title, str(year))
    assert reading.evidence["year"].where.line == 1
    assert shown["runtime_minutes"] == f"{minutes} min"
    assert [shown[f"directors[{n}].name"] for n in (0, 1)] == people[:2]
    assert [shown[f"genres[{n}]"] for n in range(len(genres))] == genres
    assert shown["release_date"] == f"7 May {year}"


def test_json_in_a_text_keeps_its_path() -> None:
    """A value of embedded data is at the beginning of the data, with its path in them."""
    text = (
        TEXT
        + '\n{"@context": "http://schema.org", "@type": "Movie", "name": "The Salt Road", "genre": "Drama"}\n'
    )
    where = filmpage.read(text).evidence["genres[0]"].where
    assert (where.line, where.column, where.json_path) == (10, 1, "$.genre")


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the real texts, is not here")
def test_values_of_the_seed_are_at_their_words() -> None:
    """The text the project began with shows every value at its own words."""
    text = (SHARED / "seed.txt").read_text(encoding="utf-8")
    reading = filmpage.read(text)
    exact, total = check_places(reading, text)
    assert exact > 0.9 * total


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the real texts, is not here")
def test_values_of_found_texts_are_no_whole_lines() -> None:
    """In texts of unknown converters every value has a width, and few span a line with other words."""
    total = whole = 0
    for path in sorted((SHARED / "corpus-text" / "found").rglob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig", "replace")
        reading = filmpage.read(text)
        for name, evidence in reading.evidence.items():
            if evidence.where.json_path is not None:
                continue
            span, value = span_of(evidence, text), value_at(reading.page, name)
            total += 1
            is_row = span.strip() == rows_of(text)[(evidence.where.line or 0) - 1].strip()
            own = words_of(span) == words_of(printed(value))[: len(words_of(span))] or says(span, value)
            whole += is_row and not own and name.rpartition(".")[2] not in IMPLIED
    assert total > 500
    assert whole < total / 100
