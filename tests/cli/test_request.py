"""What a command line asks of the reader: address, encoding, layouts of one's own, folders."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from click.testing import Result

import filmpage
from filmpage.cli import files, request
from filmpage.cli.own_layouts import OwnLayouts

Run: TypeAlias = Callable[..., Result]

DECLARATION = """
from filmpage.declare import HtmlLayout, field
from filmpage.notation import words

ONE, TWO = (
    HtmlLayout(name=name, signature=(f"main.{name}",), fields=(field("title", "h1", words),), since=2030)
    for name in ("one", "two")
)
BOTH = (ONE, TWO)
MIXED = (ONE, "two")
NONE = ()
"""


@pytest.fixture
def own_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """Yield the name of a module with layouts that is in the current folder and nowhere else."""
    monkeypatch.chdir(tmp_path)
    Path("own_films.py").write_text(DECLARATION, encoding="utf-8")
    Path("own_broken.py").write_text("raise OSError('no disk')", encoding="utf-8")
    path = list(sys.path)
    yield "own_films"
    assert sys.path == path
    sys.modules.pop("own_films", None)


def test_url_and_encoding_reach_the_reader(run: Run, asked: list[Any]) -> None:
    """The address and the encoding that are given are what pages are read with."""
    for name in ("parse", "explain"):
        run(name, "--url", "https://films.example/7", "--encoding", "cp1251", "film.html")
    assert [(each.url, each.encoding) for each in asked] == [("https://films.example/7", "cp1251")] * 2


def test_an_encoding_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes are read in the encoding that is named, and a page is what `filmpage.read` makes of them."""
    monkeypatch.chdir(tmp_path)
    page = "<title>Соляная дорога (2031)</title><h1>Соляная дорога</h1><p>Режиссёр: Инес Вотрен</p>"
    Path("page.html").write_bytes(page.encode("cp1251"))
    ((_, reading),) = files.readings(request.Request(files=("page.html",), encoding="windows-1251"))
    assert reading == filmpage.read(page)


@pytest.mark.parametrize("label", ["klingon", "", "utf-99"])
def test_an_encoding_that_nobody_knows_is_misuse(run: Run, label: str) -> None:
    """A label that the Encoding Standard lacks is refused before anything is read."""
    assert run("parse", "--encoding", label, "film.html").exit_code == 2


def test_own_layouts_come_first(run: Run, asked: list[Any], own_module: str) -> None:
    """Layouts and tuples of them are tried in the order given, before those of the package."""
    assert run("parse", "film.html").exit_code == 0
    assert asked.pop().layouts is None
    run("parse", "--layouts", f"{own_module}:TWO", "--layouts", f"{own_module}:BOTH", "film.html")
    layouts = asked.pop().layouts
    assert [layout.name for layout in layouts[:3]] == ["two", "one", "two"]
    assert layouts[3:] == filmpage.layouts()


@pytest.mark.parametrize(
    "name, says",
    [
        ("own_films", "not of the form MODULE:NAME"),
        (":ONE", "not of the form MODULE:NAME"),
        ("own_films:", "not of the form MODULE:NAME"),
        ("own_absent:ONE", "cannot import 'own_absent': ModuleNotFoundError"),
        ("own_broken:ONE", "cannot import 'own_broken': OSError: no disk"),
        (".own_films:ONE", "cannot import"),
        ("own_films:THREE", "has no name 'THREE'"),
        ("own_films:MIXED", "neither a layout nor a tuple of layouts"),
        ("own_films:NONE", "neither a layout nor a tuple of layouts"),
        ("own_films:words", "neither a layout nor a tuple of layouts"),
    ],
)
def test_a_bad_layout_is_misuse(run: Run, own_module: str, name: str, says: str) -> None:
    """Whatever is wrong with a layout's name, nothing is read, and the message says what it is."""
    assert own_module
    result = run("parse", "--layouts", name, "film.html")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert says in result.stderr


def test_own_layout_reads_its_page(own_module: str) -> None:
    """A page is read by the user's layout, and not without it."""
    page = "<html><body><main class=one><h1>Salt</h1><p>Director: Ines Vautrin</p></main></body></html>"
    Path("page.html").write_text(page, encoding="utf-8")
    own = OwnLayouts().convert(f"{own_module}:ONE", None, None)
    ((_, with_it),) = files.readings(request.Request(files=("page.html",), own_layouts=own))
    ((_, without),) = files.readings(request.Request(files=("page.html",)))
    assert with_it is not None
    assert without is not None
    assert with_it.layout == "one"
    assert without.layout != "one"


def test_folders_are_read_in_order(run: Run, asked: list[Any]) -> None:
    """With -r every file below is read, by name; a link to a folder above ends, and a lost link is named."""
    deep = Path("folder/b/deep")
    deep.mkdir(parents=True)
    for index, name in enumerate(("folder/z.html", "folder/a.html", "folder/b/m.html", "folder/b/deep/x")):
        Path(name).write_bytes(f"film {index}".encode())
    deep.joinpath("loop").symlink_to(Path("folder").resolve(), target_is_directory=True)
    Path("folder/c.html").symlink_to("nowhere")
    result = run("parse", "-r", "folder", "film.html")
    assert [each.data for each in asked] == [b"film 1", b"film 3", b"film 2", b"film 0", b"<p>film"]
    assert f"{Path('folder/c.html')}: No such file or directory" in result.stderr.splitlines()
    assert result.exit_code == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_a_folder_is_passed_over(run: Run) -> None:
    """Reading a named pipe without a writer would never end."""
    Path("folder/film.html").write_bytes(b"film")
    os.mkfifo("folder/pipe")
    assert stat.S_ISFIFO(Path("folder/pipe").stat().st_mode)
    assert run("parse", "-r", "folder").exit_code == 0


@pytest.mark.usefixtures("run")
def test_progress_is_for_people_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is shown for many files, and only while the results go elsewhere."""
    shown: list[int | None] = []

    def track(sequence: Iterator[Any], *_: object, total: int | None, **__: object) -> Iterator[Any]:
        shown.append(total)
        return sequence

    monkeypatch.setattr("rich.progress.track", track)
    many, one, folder = (
        request.Request(files=("film.html", "again.txt")),
        request.Request(files=("film.html",)),
        request.Request(files=("folder",), recursive=True),
    )
    assert len(list(files.readings(many, progress=True))) == 2
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for each in (one, many, folder):
        list(files.readings(each, progress=True))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    list(files.readings(many, progress=True))
    assert shown == [2, None]
