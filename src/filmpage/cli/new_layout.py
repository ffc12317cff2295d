"""A new layout to start from: a declaration, an invented page in that layout, and its test."""

from __future__ import annotations

import keyword
import re
import runpy
import sys
from pathlib import Path
from string import Template
from typing import Final

from ..interpret.html.write import write_html
from ..model.film import Credit, FilmPage, Rating
from ..sites import layouts

_TEMPLATES: Final = Path(__file__).with_name("templates")
_NAME: Final = re.compile("[a-z][a-z0-9]{0,39}(?:-[a-z0-9]{1,40}){0,9}")


def new_layout(name: str, directory: Path) -> tuple[Path, Path, Path]:
    """Write the three files of a new layout, and return their paths: declaration, page, test.

    The page is written by the declaration itself, so that the test passes at once.
    Raises `ValueError` for a name that no layout can have, and `OSError` if a file cannot be written.
    Existing files are never changed.
    """
    _check(name)
    module = name.replace("-", "_")
    words = {"name": name, "module": module, "constant": module.upper()}
    paths = directory / f"{module}.py", directory / f"{module}.html", directory / f"test_{module}.py"
    directory.mkdir(parents=True, exist_ok=True)
    if existing := [path for path in paths if path.exists()]:
        raise FileExistsError(17, "this file exists", str(existing[0]))
    declaration, page, test = paths
    _write(declaration, _filled("layout.py.txt", words))
    layout = runpy.run_path(str(declaration))[words["constant"]]
    _write(page, write_html(layout, _film(name)).replace("><", ">\n<") + "\n")
    _write(test, _filled("test.py.txt", words))
    return paths


def _check(name: str) -> None:
    """Raise `ValueError` for a name that no layout can have, or whose module would hide another."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a layout's name: it needs small letters, digits, hyphens")
    module = name.replace("-", "_")
    if keyword.iskeyword(module) or module in sys.stdlib_module_names or module == "filmpage":
        raise ValueError(f"{name!r} is taken: Python itself uses the name {module}")
    if any(layout.name == name for layout in layouts()):
        raise ValueError(f"{name!r} is taken: filmpage has a layout of that name")


def _filled(template: str, words: dict[str, str]) -> str:
    text = (_TEMPLATES / template).read_text(encoding="utf-8")
    return Template(text).substitute(words)


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _film(source: str) -> FilmPage:
    """Return the invented film of the page; `source` is that of its rating."""
    return FilmPage(
        title="Eleven Lanterns",
        year=2030,
        runtime_minutes=98,
        genres=("Drama", "Mystery"),
        plot="Nobody has lit the lamps of the quay in years.\n\nOne evening all eleven burn.",
        directors=(Credit(name="Tove Lindqvist"),),
        cast=(Credit(name="Edwin Tarn", character="The Keeper"), Credit(name="Mina Sool")),
        ratings=(Rating(source=source, kind="users", value=7.5, best=10),),
    )
