"""The command with a fake reader, in a folder of four files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import attrs
import pytest
from click.testing import CliRunner, Result

from filmpage import Evidence, FilmPage, Language, Limits, Problem, Reading, Release, Where
from filmpage.cli import command
from filmpage.declare import Layout

Run: TypeAlias = Callable[..., Result]


@attrs.frozen(kw_only=True)
class Asked:
    """What the reader was asked to read."""

    data: bytes
    url: str | None
    layouts: tuple[Layout, ...] | None
    limits: Limits
    encoding: str | None


@pytest.fixture
def film() -> FilmPage:
    """Return the film of every page that is read."""
    return FilmPage(
        title="Le Sel et la Cendre ☂",
        year=2031,
        ids={"tmdb": "7"},
        releases=(Release(quality="720p", language=Language(name="French", code="fr")),),
    )


@pytest.fixture
def reading(film: FilmPage) -> Reading:
    """Return the reading of every page of the film: evidence of every sort, a problem, a line left over."""
    return Reading(
        kind="film",
        page=film,
        layout="invented-2031",
        form="laid out by nobody",
        problems=(
            Problem(
                code="unread", path="year", raw="\x1b[31mMMXXXI", where=Where(line=3, column=7), message="odd"
            ),
        ),
        evidence={
            "title": Evidence(
                reader="html", raw="Le Sel", where=Where(line=2, column=5, end_column=11), how="exact"
            ),
            "ids.tmdb": Evidence(reader="json", raw="7", where=Where(json_path="$.id"), how="labelled"),
            "releases[0].quality": Evidence(
                reader="html", raw="720p", where=Where(xpath="/html/p"), how="positional"
            ),
            "releases[0].language": Evidence(reader="derived", raw="", where=Where(), how="inferred"),
        },
        unparsed=((9, "An advert\x07"),),
    )


@pytest.fixture
def asked(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Stand in for `filmpage.read`, for the command is tested here; return what it is asked to read."""
    calls: list[Asked] = []

    def read(
        data: bytes,
        url: str | None = None,
        *,
        layouts: tuple[Layout, ...] | None = None,
        limits: Limits,
        encoding: str | None = None,
    ) -> Reading:
        calls.append(Asked(data=data, url=url, layouts=layouts, limits=limits, encoding=encoding))
        return Reading(kind="search", reason="a list of results") if b"search" in data else reading

    monkeypatch.setattr("filmpage.pipeline.read", read)
    return calls


@pytest.fixture
def run(asked: list[Asked], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command in a folder with two films, one search page and one folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)  # test runners tell their own width
    Path("film.html").write_bytes(b"<p>film")
    Path("again.txt").write_bytes(b"film")
    Path("search.html").write_bytes(b"<p>search")
    Path("folder").mkdir()
    runner = CliRunner()

    def run(*arguments: str, stdin: bytes = b"") -> Result:
        result = runner.invoke(command, arguments, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
