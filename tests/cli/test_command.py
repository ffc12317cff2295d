"""The way into the command: misuse, help, version, examples, a missing extra, a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import Result

import filmpage
from filmpage import __main__
from filmpage.cli import request

Run: TypeAlias = Callable[..., Result]


@pytest.mark.parametrize(
    "arguments",
    [(), ("parse",), ("parse", "--no-such", "film.html"), ("explain",), ("burn", "film.html")],
    ids=" ".join,
)
def test_misuse_is_status_2(run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    """A wrong command line, or none on a terminal, is distinguished from a page that cannot be read."""
    monkeypatch.setattr(request, "is_input_piped", lambda: False)
    result = run(*arguments)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "Usage:" in result.stderr


def test_the_examples_are_listed_and_printed(run: Run) -> None:
    """Every example that is listed is printed to the byte; another name is misuse."""
    names = run("example").stdout.split()
    assert "the-salt-road.html" in names
    for name in names:
        data = run("example", name).stdout_bytes
        assert data == (Path(filmpage.__file__).parent / "examples" / name).read_bytes()
        assert len(data) > 500
    for name in ("no-such.html", "../__init__.py"):
        assert run("example", name).exit_code == 2


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
