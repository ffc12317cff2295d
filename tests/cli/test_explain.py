"""The command `explain`: each value with its place, readable at every width, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TypeAlias

import pytest
from click.testing import Result
from rich.console import Console

import filmpage
from filmpage import Evidence, FilmPage, Problem, Reading, Where
from filmpage.cli import explanation, output as terminal

Run: TypeAlias = Callable[..., Result]


def test_explain_shows_every_value_with_its_place(run: Run) -> None:
    """The table has each path with its value, how it was read, by what, and where."""
    result = run("explain", "film.html")
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["title", "Le", "Sel", "et", "la", "Cendre", "☂", "exact", "html", "2:5-11"] in rows
    assert ["ids.tmdb", "7", "labelled", "json", "$.id"] in rows
    assert ["releases[0].quality", "720p", "positional", "html", "/html/p"] in rows
    assert ["releases[0].language", "French,", "fr", "inferred", "derived"] in rows
    assert result.exit_code == 0


def test_explain_shows_the_rest(run: Run) -> None:
    """Kind, layout, form, problems and lines left over are shown, without terminal controls."""
    shown = run("explain", "film.html").stdout
    for words in (
        "film.html: film",
        "layout: invented-2031",
        "form: laid out by nobody",
        "3:7",
        "unread at year",
    ):
        assert words in shown
    assert "An advert\ufffd" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_explain_says_why_a_page_is_no_film(run: Run) -> None:
    """A page of another kind is explained, too; the status shows that it is not a film."""
    result = run("explain", "search.html", "film.html")
    assert "search.html: search\n  reason: a list of results" in result.stdout
    assert "film.html: film" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("path", ["title[0]", "releases[7].size", "no.such[1].path", "year.x"])
def test_a_path_that_leads_nowhere_is_blank(film: FilmPage, reading: Reading, path: str) -> None:
    """Evidence of a value that the page does not have is shown without a value, never as an error."""
    lost = Reading(kind="film", page=film, evidence={path: reading.evidence["title"]})
    console = Console(width=100)
    with console.capture() as capture:
        console.print(explanation.explanation("film.html", lost))
    assert [path, "exact", "html", "2:5-11"] in [line.split() for line in capture.get().splitlines()]


@pytest.mark.parametrize(
    "text, safe",
    [
        ("a\tb\nc", "a b c"),
        ("\x1b]0;x\x07", "\ufffd]0;x\ufffd"),
        ("\u202egpj", "\ufffdgpj"),
        ("Æ 映", "Æ 映"),
    ],
    ids=["space", "escape", "bidi", "letters"],
)
def test_what_is_shown_cannot_steer_a_terminal(text: str, safe: str) -> None:
    """Controls, escapes and direction marks are replaced; letters of every script are not."""
    assert terminal.shown(text) == safe


def test_the_whole_reading_is_json(run: Run, reading: Reading, film: FilmPage) -> None:
    """With --json each file is one document: kind, rules, page, problems, evidence, lines left over."""
    lines = run("explain", "--json", "film.html", "search.html").stdout.splitlines()
    document, search = map(json.loads, lines)
    assert (document["file"], document["kind"]) == ("film.html", "film")
    assert (document["layout"], document["form"]) == (reading.layout, reading.form)
    assert filmpage.loads(json.dumps(document["page"])) == film
    assert document["problems"] == [
        {
            "code": "unread",
            "path": "year",
            "raw": "\x1b[31mMMXXXI",
            "message": "odd",
            "where": {"line": 3, "column": 7},
        }
    ]
    assert document["evidence"]["title"] == {
        "reader": "html",
        "how": "exact",
        "raw": "Le Sel",
        "where": {"line": 2, "column": 5, "end_column": 11},
    }
    assert document["evidence"].keys() == reading.evidence.keys()
    assert document["unparsed"] == [{"line": 9, "text": "An advert\x07"}]
    assert (search["kind"], search["page"], search["reason"]) == ("search", None, "a list of results")


LONG = Reading(
    kind="film",
    page=FilmPage(title="Salt", poster_url="https://films.example/" + "a" * 90),
    problems=(
        Problem(
            code="unread",
            path="releases_by_country[12].country",
            raw="z" * 300,
            where=Where(line=12345, column=67890, json_path="$.props.pageProps" + ".aboveTheFold" * 8),
            message="none of the spellings that are known",
        ),
    ),
    evidence={
        "title": Evidence(
            reader="rotten-tomatoes-2018",
            raw="",
            where=Where(xpath="/html/body" + "/div[1]" * 30),
            how="exact",
        ),
        "poster_url": Evidence(
            reader="rotten-tomatoes-2018",
            raw="",
            where=Where(line=12345, column=10000, end_column=10100, json_path="$.props" + ".page" * 30),
            how="positional",
        ),
        "releases_by_country[12].country": Evidence(
            reader="labels", raw="", where=Where(line=1, column=1), how="labelled"
        ),
    },
    unparsed=((12345, "x" * 300),),
)


@pytest.mark.parametrize("width", [40, 60, 80, 119, 120, 159, 160])
def test_no_column_is_folded_to_letters(width: int) -> None:
    """At every width nothing is wider than the terminal, names are whole, and no column is a few letters."""
    console = Console(width=width)
    with console.capture() as capture:
        console.print(explanation.explanation("film.html", LONG, width))
    lines = capture.get().splitlines()
    assert all(len(line.rstrip()) <= width for line in lines)
    text = capture.get()
    if width >= 60:
        assert "releases_by_country[12].country " in text
        assert "12345:10000-10100" in text
    for pieces in (r"a{2,}", r"[/div\[\]1]{3,}", r"x{2,}", r"z{2,}", r"[.page]{3,}"):
        assert max(map(len, re.findall(pieces, text))) >= 15


def test_a_terminal_is_as_wide_as_it_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS narrows the table, and no width is too small or too odd for an answer."""
    for columns, most in (("60", 60), ("3", 20), ("0", 160), ("many", 160)):
        monkeypatch.setenv("COLUMNS", columns)
        result = run("explain", "film.html")
        assert result.exit_code == 0
        assert max(map(len, result.stdout.splitlines()[4:])) <= most
