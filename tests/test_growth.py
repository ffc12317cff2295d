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
import tracemalloc
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

import filmpage
from bench.families import DEPTH, EMBEDDED, FACTS, NESTS, TAGS, TEXTS, Family, nest, pages, texts
from bench.hunt import memory
from bench.layouts import layouts
from filmpage.layout import HtmlLayout
from filmpage.memory import forget
from filmpage.source.json_path import JsonPath

EXPONENT = 1.3
SMALL, LARGE = 6_000, 24_000
SAMPLE = 90
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
    """Four times the input takes no more than four times the work, and a little."""
    family = FAMILIES[name]
    filmpage.read(family.make(SMALL))  # what is made once is no growth
    small, large = work(family.make(SMALL)), work(family.make(LARGE))
    assert math.log(large / small, LARGE / SMALL) <= EXPONENT


ROWS = [
    (layout.name, at.source)
    for layout in filmpage.layouts()
    if isinstance(layout, HtmlLayout)
    for rows in layout.rows
    for column in rows.columns
    for at in column.places
    if not isinstance(at, JsonPath) and at.steps
]


@pytest.mark.parametrize("layout,source", ROWS)
def test_entries_inside_of_one_another_are_not_read_for_each(layout: str, source: str) -> None:
    """An entry's element nested as deep as it goes costs little more than one that is nested a few times."""
    family = FAMILIES[f"{layout}: nested {source} with <i>a</i>"]
    opening = family.before[family.before.rindex("<") :]
    head = family.before.removesuffix(opening * DEPTH)
    inside = family.unit * 600
    few, many = (work(head + opening * deep + inside + family.after) for deep in (10, DEPTH))
    assert many <= 3 * few + 60 * DEPTH


@pytest.mark.parametrize("name", NESTS)
def test_elements_inside_of_one_another_are_not_read_for_each(name: str) -> None:
    """The same holds for labels, properties and headings of any page."""
    begun = nest(NESTS[name])
    short = begun[: begun.index(NESTS[name][:4], 400) + 10 * len(NESTS[name])]
    few, many = (work(head + TAGS["elements"] * 1_500) for head in (short, begun))
    assert many <= 3 * few + 60 * DEPTH


def slow_once() -> Iterator[str]:
    """Give the sources that took minutes, or would have, at a size where a quadratic cost takes hours."""
    yield "A film\n" + "Ab (2013)\n" * 55_000 + FACTS
    yield "A film\n" + "".join(f"Ab {n} (2013)\n" for n in range(55_000)) + FACTS
    yield f"{FACTS[1:]}{'9/10' * 1}\n" + "9/10\n" * 55_000
    yield f"{FACTS[1:]}\nPlot\n" + "".join(
        f"{n} roads lead over the salt, they say, today.\n\n" for n in range(50_000)
    )
    yield f"{FACTS[1:]}\nCountry: " + "".join(f"France, Ab {n}, " for n in range(100_000))
    yield f"{FACTS[1:]}\nAlso known as: " + "".join(f"Ab {n}, " for n in range(100_000))
    yield f"{FACTS[1:]}" + "a\xadb | " * 55_000
    yield f"{FACTS[1:]}[a](b)\n" + ("<td><tr>" + "<script " * 20_000 + "\n") * 8
    yield f'{FACTS[1:]}[a](b)\n<table><tr><td><a href="x">' + "a<b>" * 45_000
    for name in ("nested .cast-item", 'nested [data-qa="person-item"]'):
        yield FAMILIES[f"rotten-tomatoes-2024: {name} with <i>a</i>"].make(1_000_000)
    yield FAMILIES["imdb-reviews-2024: nested article.user-review-item with <i>a</i>"].make(1_000_000)
    for name in ("spans", "votes", "titles", "named places"):
        yield Family(TAGS["elements"], nest(NESTS[name])).make(1_000_000)
    yield Family(TAGS["words in elements"], f"{nest('<b>')}<b>Director:</b> ").make(1_000_000)


def read_slow_ones() -> None:
    """Read them within the CPU time that the process is given."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    for source in slow_once():
        filmpage.read(source)


def test_what_was_slow_is_read_within_a_bound() -> None:
    """A process that may use so much CPU reads them all; the system ends one that needs more."""
    run = subprocess.run(
        [sys.executable, "-c", "from tests.test_growth import read_slow_ones; read_slow_ones()"],
        check=False, capture_output=True, text=True, cwd=pytest.importorskip("pathlib").Path(__file__).parents[1],
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
