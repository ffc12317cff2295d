"""What `import filmpage` costs: next to nothing, until a name is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import filmpage

INIT = Path(filmpage.__file__)
HEAVY = ("attr", "cattrs", "chardet", "click", "hypothesis", "importlib.metadata", "json", "lxml", "rich")


def loaded_by(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has after some code, and not before."""
    script = f"import sys; before = set(sys.modules); {code}; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_loads_nothing_of_others() -> None:
    """The package's names cost nothing before they are used."""
    names = loaded_by("import filmpage")
    assert not names & set(HEAVY)
    others = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}
    assert others == {"filmpage", "filmpage._version"}


@pytest.mark.parametrize(
    "use, comes, stays_away",
    [
        ("filmpage.FilmPage", "attr", ("cattrs", "lxml", "json", "click", "rich")),
        ("filmpage.parse", "filmpage.pipeline", ("cattrs", "lxml", "click", "rich")),
        ("filmpage.dumps", "filmpage.formats.json", ("lxml", "click", "rich")),
        ("filmpage.cli", "filmpage.cli", ()),
    ],
    ids=["model", "parse", "json", "cli"],
)
def test_a_name_brings_what_it_needs(use: str, comes: str, stays_away: tuple[str, ...]) -> None:
    """The first use of a name loads its own house, and no other's."""
    names = loaded_by(f"import {use}" if use == "filmpage.cli" else f"import filmpage; {use}")
    assert comes in names
    assert not names & set(stays_away)


def test_text_needs_no_tree() -> None:
    """Reading text loads no HTML parser."""
    names = loaded_by("import filmpage; filmpage.read('2031')")
    assert "lxml" not in names
    assert not names & {"cattrs", "chardet", "click", "rich"}


def test_only_an_undeclared_encoding_needs_the_detector() -> None:
    """Bytes that are UTF-8, or that declare what they are, never load the detector of encodings."""
    known = r"b'2031', '\u0424'.encode(), b'<meta charset=windows-1251>\xd4', b'\x1f\x8b'"
    assert "chardet" not in loaded_by(f"import filmpage; [filmpage.read(data) for data in ({known})]")
    cyrillic = r"'\u0424\u0438\u043b\u044c\u043c'.encode('windows-1251')"
    assert "chardet" in loaded_by(f"import filmpage; filmpage.read({cyrillic})")


def test_the_heavy_modules_exist() -> None:
    """A name that nothing has would make the tests above say nothing."""
    assert set(HEAVY) <= loaded_by("; ".join(f"import {name}" for name in HEAVY))


def test_names_are_sorted_and_there() -> None:
    """Every public name is listed once, in order, and can be had."""
    assert sorted(set(filmpage.__all__)) == filmpage.__all__ == dir(filmpage)
    for name in filmpage.__all__:
        assert getattr(filmpage, name) is not None


def test_type_checkers_see_the_same_names() -> None:
    """The names imported for type checkers are those found at run time, each in the same module."""
    tree = ast.parse(INIT.read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    told = {alias.name: node.module for node in imports for alias in node.names}
    assert told == vars(filmpage)["_HOMES"]
    assert sorted([*told, "__version__"]) == filmpage.__all__


def test_other_names_are_refused() -> None:
    """A name that does not exist is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'fetch'"):
        vars(filmpage)["__getattr__"]("fetch")
