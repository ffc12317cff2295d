"""A layout of one's own: the generator's files hold from the start, and the laws tell a broken layout."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Final

import attrs
import pytest
from click.testing import CliRunner, Result
from hypothesis.errors import Unsatisfiable

import filmpage
from filmpage import declare
from filmpage.cli import command
from filmpage.declare import HtmlLayout, field
from filmpage.layout import html as layout, reads, text as text_layout
from filmpage.notation import Notation, Spelling, words, year
from filmpage.testing import check_layout

OWN: Final = HtmlLayout(
    name="own-2030",
    signature=("main.own",),
    fields=(field("title", "main.own h1", words), field("year", "main.own time", year)),
    since=2030,
    whole=True,
)


def new_layout(*arguments: str) -> Result:
    """Run the generator."""
    return CliRunner().invoke(command, ("new-layout", *arguments))


def test_the_new_test_passes_at_once(tmp_path: Path) -> None:
    """The three files are written, and their test passes in a process of its own."""
    result = new_layout("dim-reel", "--directory", str(tmp_path / "new"))
    files = [Path(line) for line in result.stdout.splitlines()]
    assert [file.name for file in files] == ["dim_reel.py", "dim_reel.html", "test_dim_reel.py"]
    source = str(Path(filmpage.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."],
        cwd=files[0].parent,
        env={**os.environ, "PYTHONPATH": source, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_the_new_layout_is_used_beside_those_of_the_package(tmp_path: Path) -> None:
    """A layout of one's own reads its page where it is passed, and only there."""
    new_layout("dim-reel", "--directory", str(tmp_path))
    mine = runpy.run_path(str(tmp_path / "dim_reel.py"))["DIM_REEL"]
    page = (tmp_path / "dim_reel.html").read_bytes()
    for order in ((mine, *filmpage.layouts()), (*filmpage.layouts(), mine)):
        assert filmpage.read(page, layouts=order).layout == "dim-reel"
        assert filmpage.parse(page, layouts=order).title == "Eleven Lanterns"
    assert filmpage.read(page).layout != "dim-reel"


@pytest.mark.parametrize("index", range(3))
def test_no_file_is_overwritten(tmp_path: Path, index: int) -> None:
    """Where one of the three files exists, it is named, and nothing is written."""
    there = tmp_path / ("dim_reel.py", "dim_reel.html", "test_dim_reel.py")[index]
    there.write_text("mine", encoding="utf-8")
    result = new_layout("dim-reel", "--directory", str(tmp_path))
    assert result.exit_code == 1
    assert there.name in result.stderr
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [
        (there.name, "mine")
    ]


@pytest.mark.parametrize(
    "name", ["", "Reel", "../reel", "reel.py", "-reel", "2reel", "reel-", "json", "class", "filmpage"]
)
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    """A name that no layout can have, or that hides a module, is misuse, and nothing is written."""
    assert new_layout("--directory", str(tmp_path), "--", name).exit_code == 2
    assert not any(tmp_path.iterdir())


def test_a_name_of_the_package_is_refused(tmp_path: Path) -> None:
    """A layout has a name of its own."""
    known = filmpage.layouts()[0].name
    assert new_layout(known, "--directory", str(tmp_path)).exit_code == 2


def test_a_sound_layout_passes() -> None:
    """The laws let a sound layout pass, tried first or among others."""
    check_layout(OWN)
    check_layout(OWN, among=(*filmpage.layouts(), OWN), examples=5)


def test_a_layout_that_another_covers_is_told() -> None:
    """A layout whose pages another one takes breaks the laws."""
    other = attrs.evolve(OWN, name="other-2031")
    with pytest.raises(AssertionError, match="takes a page of"):
        check_layout(OWN, among=(other, OWN))


def test_a_layout_that_lacks_its_own_mark_is_told() -> None:
    """A layout that its own pages cannot show breaks the laws."""
    lacking = attrs.evolve(OWN, lacks=("main.own",))
    with pytest.raises(AssertionError, match="does not match its own page"):
        check_layout(lacking)


def test_a_notation_that_does_not_write_what_it_reads_is_told() -> None:
    """A notation without a law of its own cannot hide in a layout."""
    broken = Notation(
        "odd", lambda value: f"{value}!", (Spelling("[a-z]{3}", lambda found: found[0], "abc"),)
    )
    odd = attrs.evolve(OWN, fields=(field("title", "main.own h1", broken),))
    with pytest.raises(Unsatisfiable):
        check_layout(odd)


def test_the_words_are_all_there() -> None:
    """The one place to import from has every public word of both kinds of layouts, and no other."""
    words_of = {
        name
        for module in (layout, reads, text_layout)
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", "") == module.__name__
    }
    assert set(declare.__all__) == words_of - {"check_reads"} | {"Layout", "Until", "Zone"}
