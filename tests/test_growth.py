"""Cost grows with the input and no faster: work is counted, not timed.

What counts calls misses the work that a single call does in C, such as a search over the whole text.
So the sources that were slow are also read in a process that may use a bounded amount of CPU: a hundred times
less than the same sources took when they were quadratic, and ten times more than they take now.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
from collections.abc import Iterator
from types import FrameType

import pytest
from bench.families import DEPTH, EMBEDDED, FACTS, NESTS, TAGS, TEXTS, Family, nest, pages, texts
from bench.hunt import memory
from bench.layouts import layouts
from tests.helpers import ROOT

import filmpage
from filmpage.layout.html import HtmlLayout
from filmpage.memory import forget
from filmpage.source.json.path import JsonPath

EXPONENT = 1.3
SIZE = 6_000
SAMPLE = 120
"""Of the many families one in so many is counted here; `python -m bench.hunt` measures them all."""
CPU_SECONDS = 300

FAMILIES = dict([*texts(), *pages(), *EMBEDDED.items(), *layouts()])
SAMPLED = sorted({*list(FAMILIES)[::SAMPLE], *TEXTS, *EMBEDDED})


def work(source: str) -> int:
    """Count the calls, of Python and of C, that a reading and all its evidence take."""
    count = 0

    def event(_frame: FrameType, name: str, _argument: object) -> None:
        nonlocal count
        count += name in {"call", "c_call"}

    forget()
    sys.setprofile(event)
    try:
        dict(filmpage.read(source).evidence)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", SAMPLED)
def test_work_grows_with_the_input(name: str) -> None:
    """Four times the input takes no more than four times the work, and a little.

    Where a longer text is read in another way than a shorter one, the next size is counted, too.
    """
    family = FAMILIES[name]
    filmpage.read(family.make(SIZE))  # the cost of the first reading is not growth
    small, large = (work(family.make(size)) for size in (SIZE, 4 * SIZE))
    if math.log(large / small, 4) > EXPONENT:
        small, large = large, work(family.make(16 * SIZE))
    assert math.log(large / small, 4) <= EXPONENT


ROWS = dict.fromkeys(
    (layout.name, at.source)
    for layout in filmpage.layouts()
    if isinstance(layout, HtmlLayout)
    for rows in layout.rows
    for column in rows.columns
    for at in column.places
    if not isinstance(at, JsonPath) and at.steps
)
"""The element of each entry of each layout."""


@pytest.mark.parametrize("layout,source", ROWS)
def test_entries_inside_of_one_another_are_not_read_for_each(layout: str, source: str) -> None:
    """An entry's element nested as deep as it goes costs little more than one that is nested a few times."""
    family = FAMILIES[f"{layout}: nested {source} with <i>a</i>"]
    opening = family.before[family.before.rindex("<") :]
    head = family.before.removesuffix(opening * DEPTH)
    inside = family.unit * 600
    few, many = (work(head + opening * deep + inside + family.after) for deep in (10, DEPTH))
    # The layout takes 60 calls a level; where it proves nothing, the general readers take 40 more.
    assert many <= 3 * few + 100 * DEPTH


@pytest.mark.parametrize("name", NESTS)
def test_elements_inside_of_one_another_are_not_read_for_each(name: str) -> None:
    """The same holds for labels, properties and headings of any page."""
    few, many = (work(nest(NESTS[name], deep) + TAGS["elements"] * 1_500) for deep in (10, DEPTH))
    assert many <= 3 * few + 60 * DEPTH


def slow_once() -> Iterator[str]:
    """Yield the sources that took minutes, or would have, at a size where a quadratic cost takes hours."""
    yield "A film\n" + "Ab (2013)\n" * 55_000 + FACTS
    yield "A film\n" + "".join(f"Ab {n} (2013)\n" for n in range(55_000)) + FACTS
    yield FACTS[1:] + "9/10\n" * 55_000
    yield f"{FACTS[1:]}\nPlot\n" + "".join(
        f"{n} roads lead over the salt, they say, today.\n\n" for n in range(30_000)
    )
    yield f"{FACTS[1:]}\nCountry: " + "".join(f"France, Ab {n}, " for n in range(100_000))
    yield f"{FACTS[1:]}\nAlso known as: " + "".join(f"Ab {n}, " for n in range(100_000))
    yield FACTS[1:] + "a\xadb | " * 55_000
    yield f"{FACTS[1:]}[a](b)\n" + ("<td><tr>" + "<script " * 20_000 + "\n") * 8
    yield f'{FACTS[1:]}[a](b)\n<table><tr><td><a href="x">' + "a<b>" * 45_000
    for name in ("nested .cast-item", 'nested [data-qa="person-item"]'):
        yield FAMILIES[f"rotten-tomatoes-2024: {name} with <i>a</i>"].make(600_000)
    yield FAMILIES["imdb-reviews-2024: nested article.user-review-item with <i>a</i>"].make(600_000)
    for name in ("spans", "votes", "titles", "named places"):
        yield Family(TAGS["elements"], nest(NESTS[name])).make(600_000)
    yield Family(TAGS["words in elements"], f"{nest('<b>')}<b>Director:</b> ").make(600_000)


def read_slow_ones() -> None:
    """Read them within the CPU time that the process is given."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    for source in slow_once():
        filmpage.read(source)


def test_what_was_slow_is_read_within_a_bound() -> None:
    """A process that may use so much CPU reads them all; the system ends one that needs more."""
    command = "from tests.test_growth import read_slow_ones; read_slow_ones()"
    run = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr


HUNGRY = {
    "lines of a letter": FACTS[1:] + "x\n" * 1_500_000,
    "empty lines": FACTS[1:] + "\n" * 1_000_000,
    "labels": FACTS[1:] + "".join(f"Director: {n:06} of the salt roads\n" for n in range(65_900)),
    "links": "# Salt Road\n"
    + FACTS
    + "".join(f"* [Ann {n:06}](/name/{n}) as [Mara](/c)\n" for n in range(65_900)),
    "pieces between bars": FACTS[1:] + "a | " * 750_000,
    "commas": f"{FACTS[1:]}Language: " + "1," * 1_500_000,
    "cells": f"# Salt Road\n{FACTS}" + "| a | b | c | d | e | f | g | h | i | j |\n" * 20_000,
}
"""Texts of some megabytes of which each few characters cost an object."""


@pytest.mark.parametrize("name", HUNGRY)
def test_memory_is_bounded_by_the_input(name: str) -> None:
    """A reading never holds more than twenty times its input."""
    assert memory(HUNGRY[name]) <= 20


def test_a_text_of_too_many_lines_says_so() -> None:
    """Lines are counted before they are made, also those that one line is cut into."""
    for text in (HUNGRY["lines of a letter"], HUNGRY["pieces between bars"]):
        reading = filmpage.read(text)
        assert (reading.kind, reading.problems[0].code) == ("unknown", "limit")
        assert "max_lines" in reading.problems[0].message
    assert filmpage.read(HUNGRY["empty lines"]).kind == "film"
