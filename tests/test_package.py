"""The rules of the code base: floors, sizes, docstrings. They hold for every file."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal, get_origin

import attrs
import pytest

import filmpage

SOURCE = Path(filmpage.__file__).parent
ROOT = SOURCE.parents[1]
FLOORS = (
    ("_version", "lexicon", "limits", "memory"),
    ("model",),
    ("account", "values"),
    ("errors",),
    ("notation", "reading"),
    ("knowledge", "source"),
    ("claims", "outline"),
    ("layout",),
    ("declare",),
    ("interpret", "readers", "sites"),
    ("formats", "kinds"),
    ("pipeline",),
    ("__init__", "testing"),
    ("cli",),
    ("__main__",),
)
"""Packages and modules from the ground up; each imports only from floors below its own.

docs/explanation/architecture.md shows the same table.
"""
GENERATED = ("lexicon/_", "lexicon/printed.py", "kinds/_weights.py", "source/bytes/_charset_table.py")
LONGEST_FILE = 400
LONGEST_FUNCTION = 45

FILES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
HEIGHTS = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}


def parsed(file: str) -> ast.Module:
    """Parse a file of the package."""
    return ast.parse((SOURCE / file).read_text(encoding="utf-8"))


def room(file: str) -> str:
    """Name the room that a file belongs to."""
    return file.split("/", maxsplit=1)[0].removesuffix(".py")


def imports(file: str) -> Iterator[str]:
    """Yield the rooms that a file imports, lazily or not, at run time or for types alone."""
    package = file.split("/")[:-1]
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.ImportFrom) and node.level:
            module = node.module.split(".") if node.module else []
            target = [*package[: len(package) + 1 - node.level], *module]
            yield from target[:1] or [alias.name for alias in node.names]


def test_the_walk_finds_imports() -> None:
    """A walk that finds nothing would let everything pass."""
    assert {"errors", "limits", "source"} <= set(imports("pipeline/__init__.py"))
    assert "readers" in set(imports("kinds/html.py"))
    assert len(FILES) > 40


@pytest.mark.parametrize("file", FILES)
def test_a_room_imports_from_floors_below(file: str) -> None:
    """No package or module imports from its own floor or above."""
    own = room(file)
    assert own in HEIGHTS, f"{own} is a new room: give it a floor"
    for other in set(imports(file)) - {own}:
        assert HEIGHTS[other] < HEIGHTS[own], f"{own} imports {other}"


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith("__init__.py")])
def test_no_module_takes_the_place_of_a_name(file: str) -> None:
    """A package exports no name that is a module of its own: the first import of that module would win."""
    folder = (SOURCE / file).parent
    modules = {path.name.removesuffix(".py") for path in folder.iterdir()}
    nodes = [node for node in ast.walk(parsed(file)) if isinstance(node, ast.ImportFrom) and node.module]
    exported = {alias.asname or alias.name for node in nodes for alias in node.names}
    taken = modules & exported
    assert not taken


@pytest.mark.parametrize("file", FILES)
def test_imports_inside_the_package_are_relative(file: str) -> None:
    """The package never names itself, so that it can be moved and vendored."""
    for node in ast.walk(parsed(file)):
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        assert not any(module.split(".")[0] == "filmpage" for module in modules)


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith(GENERATED)])
def test_a_file_has_one_idea(file: str) -> None:
    """No file exceeds its length; generated tables are exempt."""
    assert len((SOURCE / file).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    parts = function.body[1:] if ast.get_docstring(function) is not None else function.body
    head = function.body[0].lineno - function.lineno
    return head + (parts[-1].end_lineno or 0) - parts[0].lineno + 1 if parts else head


@pytest.mark.parametrize("file", FILES)
def test_functions_are_short(file: str) -> None:
    """No function is over its length, its docstring not counted."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert code_lines(node) <= LONGEST_FUNCTION, f"{node.name} at line {node.lineno}"


def public(tree: ast.Module, file: str) -> Iterator[tuple[str, str | None]]:
    """Yield the public functions and classes of a file, with their methods and docstrings."""
    yield file, ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, ast.get_docstring(node)
            for part in node.body if isinstance(node, ast.ClassDef) else []:
                if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
                    yield f"{node.name}.{part.name}", ast.get_docstring(part)


@pytest.mark.parametrize("file", FILES)
def test_every_public_name_has_a_docstring(file: str) -> None:
    """A file, a class, a function and a method that others may use say what they mean."""
    silent = [name for name, docstring in public(parsed(file), file) if not docstring]
    assert not silent


def alias_doc(name: str) -> str | None:
    """Return the text below the alias of a type in its own module; the alias itself can hold none."""
    home = vars(filmpage)["_HOMES"][name].replace(".", "/")
    body = parsed(f"{home}.py" if f"{home}.py" in FILES else f"{home}/film.py").body
    for node, below in pairwise(body):
        named = isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name
        if named and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            return str(below.value.value)
    return None


def test_exported_names_have_docstrings_of_their_own() -> None:
    """What the package exports is documented where a user looks first; inherited words do not count."""
    for name in filmpage.__all__:
        value = getattr(filmpage, name)
        if get_origin(value) is Literal:
            assert alias_doc(name), name
        else:
            assert isinstance(value, str) or (vars(value).get("__doc__") or inspect.getdoc(value)), name


@pytest.mark.parametrize("name", filmpage.__all__)
def test_records_are_frozen_facts(name: str) -> None:
    """Every exported record is frozen, slotted, keyword-only, and equal by value."""
    value = getattr(filmpage, name)
    if not isinstance(value, type) or not attrs.has(value):
        return
    fields = attrs.fields(value)
    assert all(field.kw_only for field in fields)
    assert "__slots__" in vars(value)
    assert value.__eq__ is not object.__eq__
    assert value.__setattr__ is not object.__setattr__
