"""The command: what goes to standard output, what to standard error, and the exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

import filmpage
from filmpage import Evidence, FilmPage, Language, Problem, Reading, Release, Where, __main__
from filmpage.cli import command, explanation, files, terminal

FILM = FilmPage(
    title="Le Sel et la Cendre ☂",
    year=2031,
    ids={"tmdb": "7"},
    releases=(Release(quality="720p", language=Language(name="French", code="fr")),),
)
READ = Reading(
    kind="film",
    page=FILM,
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
SEARCH = Reading(kind="search", reason="a list of results")

Run = Callable[..., Result]
Asked = list[tuple[bytes, str | None]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Stand in for `filmpage.read`, for the command is tested here; give what it is asked to read."""
    calls: Asked = []

    def read(data: bytes, url: str | None = None) -> Reading:
        calls.append((data, url))
        return SEARCH if b"search" in data else READ

    monkeypatch.setattr("filmpage.pipeline.read", read)
    return calls


@pytest.fixture
def run(asked: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command in a folder with two films, one search page and one folder."""
    monkeypatch.chdir(tmp_path)
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


def test_one_film_is_one_line_of_json(run: Run) -> None:
    """One film gives its document and status 0."""
    result = run("parse", "film.html")
    assert result.stdout == filmpage.dumps(FILM) + "\n"
    assert result.exit_code == 0


def test_every_line_is_a_document(run: Run) -> None:
    """Many films give JSON Lines in the order of the files."""
    result = run("parse", "film.html", "again.txt")
    assert [filmpage.loads(line) for line in result.stdout.splitlines()] == [FILM, FILM]


def test_output_is_utf_8(run: Run) -> None:
    """What is printed does not depend on the locale."""
    assert "☂".encode() in run("parse", "film.html").stdout_bytes


def test_pretty_is_indented(run: Run) -> None:
    """Indented JSON is the same document."""
    result = run("parse", "--pretty", "film.html")
    assert result.stdout.startswith('{\n  "')
    assert filmpage.loads(result.stdout) == FILM


@pytest.mark.parametrize("options", [["-H"], ["--with-filename", "--pretty"]], ids=["short", "pretty"])
def test_filename_goes_with_the_page(run: Run, options: list[str]) -> None:
    """With -H each document says which file it is of."""
    document = json.loads(run("parse", *options, "film.html").stdout)
    assert document == {"file": "film.html", "page": json.loads(filmpage.dumps(FILM))}


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
        ("folder", "folder: Is a directory"),
    ],
)
@pytest.mark.parametrize("order", [1, -1], ids=["last", "first"])
def test_a_bad_file_does_not_stop_the_others(run: Run, bad: str, says: str, order: int) -> None:
    """A file that cannot be read is named on standard error, the others are read, and the status is 1."""
    result = run("parse", *["film.html", bad][::order])
    assert result.stdout == filmpage.dumps(FILM) + "\n"
    assert says in result.stderr.splitlines()
    assert result.exit_code == 1


def test_problems_go_to_standard_error(run: Run) -> None:
    """A problem is one line with its place, its code, its field and the words, and no terminal control."""
    line = "film.html:3:7: unread at year: '\\x1b[31mMMXXXI' odd"
    assert run("parse", "film.html").stderr == line + "\n"


@pytest.mark.parametrize(
    "arguments",
    [(), ("parse",), ("parse", "--no-such", "film.html"), ("explain",), ("burn", "film.html")],
    ids=" ".join,
)
def test_misuse_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    """A wrong command line is told apart from a page that cannot be read."""
    result = run(*arguments)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "Usage:" in result.stderr


def test_url_reaches_the_reader(run: Run, asked: Asked) -> None:
    """The address given is the one that pages are read with."""
    for name in ("parse", "explain"):
        run(name, "--url", "https://films.example/7", "film.html")
    assert asked == [(b"<p>film", "https://films.example/7")] * 2


def test_no_more_is_read_than_a_reading_takes(
    run: Run, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a file over the limit only so much is read that the reader can tell."""
    monkeypatch.setattr(files, "_MAX_BYTES", 5)
    run("parse", "film.html")
    assert asked == [(b"<p>fil", None)]


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
    """A page of another kind is explained too; the status says that there is no film."""
    result = run("explain", "search.html", "film.html")
    assert "search.html: search\n  reason: a list of results" in result.stdout
    assert "film.html: film" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("path", ["title[0]", "releases[7].size", "no.such[1].path", "year.x"])
def test_a_path_that_leads_nowhere_is_blank(path: str) -> None:
    """Evidence of what is no longer in the page is shown without a value, never as an error."""
    reading = Reading(kind="film", page=FILM, evidence={path: READ.evidence["title"]})
    console = Console(width=100)
    with console.capture() as capture:
        console.print(explanation.explanation("film.html", reading))
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


def test_progress_is_for_people_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is shown for many files, and only while the results go elsewhere."""
    many = ("a", "b")
    assert files.with_progress(many) is many
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert files.with_progress(many[:1]) == many[:1]
    assert list(files.with_progress(many)) == list(many)
    assert files.with_progress(many) is not many
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert files.with_progress(many) is many


def test_layouts_are_listed(run: Run) -> None:
    """Every layout of the package is listed by name."""
    listed = [line.split("\t")[0] for line in run("layouts").stdout.splitlines()]
    assert listed == [layout.name for layout in filmpage.layouts()]


def test_version(run: Run) -> None:
    """The version is the package's own."""
    assert run("--version").stdout.split()[-1] == filmpage.__version__


def test_without_the_extra_the_cure_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where click is absent the command answers with what to install, and status 2."""
    monkeypatch.delitem(sys.modules, "filmpage.cli")
    monkeypatch.delitem(sys.modules, "filmpage.cli.commands")
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(SystemExit, match="2"):
        __main__.main()
    assert "pip install 'filmpage[cli]'" in capsys.readouterr().err


def test_another_missing_module_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the extra's own modules are explained away: any other gap is a fault to be seen."""
    monkeypatch.setitem(sys.modules, "filmpage.cli", None)
    with pytest.raises(ModuleNotFoundError, match=r"filmpage\.cli"):
        __main__.main()


def test_python_m_filmpage() -> None:
    """The command runs as a module too, in a process of its own, under the same name."""
    done = subprocess.run(
        [sys.executable, "-m", "filmpage", "parse", "-"], input=b"", capture_output=True, check=False
    )
    assert (done.stdout, done.returncode) == (b"", 1)
    assert done.stderr.startswith(b"standard input: ")
