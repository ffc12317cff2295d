"""The command `parse`: what goes to standard output, what to standard error, and the exit status."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click
import pytest
from click.testing import Result

import filmpage
from filmpage import FilmPage, Limits, Problem, Reading
from filmpage.cli import files
from filmpage.cli.request import Request

Run: TypeAlias = Callable[..., Result]


def test_one_film_is_one_line_of_json(run: Run, film: FilmPage) -> None:
    """One film is printed as its document, with status 0."""
    result = run("parse", "film.html")
    assert result.stdout == filmpage.dumps(film) + "\n"
    assert result.exit_code == 0


def test_every_line_is_a_document(run: Run, film: FilmPage) -> None:
    """Many films are printed as JSON Lines in the order of the files."""
    result = run("parse", "film.html", "again.txt")
    assert [filmpage.loads(line) for line in result.stdout.splitlines()] == [film, film]


def test_output_is_utf_8(run: Run) -> None:
    """What is printed does not depend on the locale."""
    assert "☂".encode() in run("parse", "film.html").stdout_bytes


def test_pretty_is_indented(run: Run, film: FilmPage) -> None:
    """Indented JSON is the same document."""
    result = run("parse", "--pretty", "film.html")
    assert result.stdout.startswith('{\n  "')
    assert filmpage.loads(result.stdout) == film


@pytest.mark.parametrize("options", [["-H"], ["--with-filename", "--pretty"]], ids=["short", "pretty"])
def test_filename_goes_with_the_page(run: Run, film: FilmPage, options: list[str]) -> None:
    """With -H each document says which file it is of."""
    document = json.loads(run("parse", *options, "film.html").stdout)
    assert document == {"file": "film.html", "page": json.loads(filmpage.dumps(film))}


def test_standard_input_is_a_dash(run: Run) -> None:
    """A dash reads standard input, as bytes."""
    assert run("parse", "-", stdin=b"film \xff").exit_code == 0
    result = run("parse", "-", stdin=b"search \xff")
    assert (result.stdout, result.exit_code) == ("", 1)
    assert result.stderr.startswith("standard input: not a film's page: search (a list of results)")


@pytest.mark.parametrize(
    "bad, says",
    [
        ("search.html", "search.html: not a film's page: search (a list of results)"),
        ("absent.html", "absent.html: No such file or directory"),
        ("folder", "folder: this is a folder; --recursive reads the files in it"),
    ],
)
@pytest.mark.parametrize("order", [1, -1], ids=["last", "first"])
def test_a_bad_file_does_not_stop_the_others(
    run: Run, film: FilmPage, bad: str, says: str, order: int
) -> None:
    """A file that cannot be read is named on standard error, the others are read, and the status is 1."""
    result = run("parse", *["film.html", bad][::order])
    assert result.stdout == filmpage.dumps(film) + "\n"
    assert says in result.stderr.splitlines()
    assert result.exit_code == 1


def test_problems_go_to_standard_error(run: Run) -> None:
    """A problem is one line with its place, its code, its field and the words, and no terminal control."""
    line = "film.html:3:7: unread at year: '\\x1b[31mMMXXXI' odd"
    assert run("parse", "film.html").stderr == line + "\n"


def test_standard_input_needs_no_dash_in_a_pipe(run: Run, asked: list[Any]) -> None:
    """Without a FILE, what is piped in is read."""
    assert run("parse", stdin=b"film").exit_code == 0
    assert run("explain", stdin=b"film").exit_code == 0
    assert [each.data for each in asked] == [b"film", b"film"]


def test_quiet_prints_no_problems(run: Run) -> None:
    """With -q standard error names only what cannot be opened; the films and the status are the same."""
    loud = run("parse", "film.html", "search.html", "absent.html")
    quiet = run("parse", "-q", "film.html", "search.html", "absent.html")
    assert (quiet.stdout, quiet.exit_code) == (loud.stdout, 1)
    assert len(loud.stderr.splitlines()) == 3
    assert quiet.stderr == "absent.html: No such file or directory\n"


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_problems_go_to_a_file_of_json(run: Run, command: str) -> None:
    """With --problems each problem is one line of JSON, with the kind of its page and its place."""
    run(command, "film.html", "search.html", "again.txt", "--problems", "problems.jsonl")
    records = [json.loads(line) for line in Path("problems.jsonl").read_text(encoding="utf-8").splitlines()]
    shared = {"kind": "film", "code": "unread", "path": "year", "raw": "\x1b[31mMMXXXI"}
    place = {"line": 3, "column": 7, "message": "odd"}
    assert records == [{"file": file, **shared, **place} for file in ("film.html", "again.txt")]


def test_the_limit_is_told_once_and_truly(run: Run, asked: list[Any]) -> None:
    """A file over --max-bytes is not read; its one message names the limit and no size that is a guess."""
    assert run("parse", "--max-bytes", "7", "film.html").exit_code == 0
    assert asked.pop().limits.max_bytes == 7
    result = run("parse", "--max-bytes", "6", "film.html", "--problems", "problems.jsonl")
    assert result.stderr == "film.html: limit: over the limit of 6 bytes (--max-bytes)\n"
    assert (result.stdout, result.exit_code) == ("", 1)
    assert json.loads(Path("problems.jsonl").read_text(encoding="utf-8"))["code"] == "limit"
    assert asked == []


def test_a_limit_of_the_reader_is_told_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading whose reason is its problem has one line, not two."""
    reason = "max_elements: 500001 is over the limit of 500000"
    over = Reading(kind="unknown", reason=reason, problems=(Problem(code="limit", message=reason),))
    monkeypatch.setattr("filmpage.pipeline.read", lambda *_, **__: over)
    assert run("parse", "film.html").stderr == f"film.html: limit: {reason}\n"


@pytest.mark.parametrize("most", [1, 10**6])
def test_no_more_is_read_than_the_limit_and_a_byte(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Of an endless file only so much is read that the limit is seen to be passed."""
    sizes: list[int] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            sizes.append(size or 0)
            return bytes(min(size or 0, 4_096))

    monkeypatch.setattr(click, "open_file", lambda *_: Endless())
    list(files.readings(Request(files=("endless",), limits=Limits(max_bytes=most))))
    assert min(sizes) > 0
    assert sum(min(size, 4_096) for size in sizes) == most + 1
