"""Write docs/reference/notation.md, the table of notations, from the notations themselves.

`python docs/notation_table.py` writes the page; tests/test_docs.py checks that it is up to date.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from filmpage import notation
from filmpage.notation import Notation, forms, notations

PAGE: Final = Path(__file__).parent / "reference" / "notation.md"
_HEAD: Final = """\
# Notations

A notation reads a text into a value and writes the value; `read(write(value)) == value` is a law over all of
them.
Those in **bold** can be imported from `filmpage.notation` itself, the others from its modules.
The first spelling is the one that is written.
A language is named if a spelling belongs to that language.

This page is written by `docs/notation_table.py`; do not edit it.

| notation | means | spellings |
|---|---|---|
"""
_FORMS: Final = """
## Forms

A form is a line made of several notations; its slots name the fields.

| form | means | templates |
|---|---|---|
"""


def page() -> str:
    """Return the text of the page."""
    meanings = dict(_meanings())
    rows = [_row(key, meanings, _spellings(found)) for key, found in sorted(notations().items())]
    lines = [_row(key, meanings, _code(found.templates)) for key, found in sorted(forms().items())]
    return _HEAD + "".join(rows) + _FORMS + "".join(lines)


def _row(key: str, meanings: dict[str, str], spellings: str) -> str:
    shown = f"**`{key}`**" if key in notation.__all__ else f"`{key}`"
    meaning = meanings.get(key, "").replace("|", "\\|")
    return f"| {shown} | {meaning} | {spellings} |\n"


def _spellings(found: Notation[Any]) -> str:
    return ", ".join(
        _code((each.example,)) + (f" ({each.language})" if each.language != "und" else "")
        for each in found.spellings
    )


def _code(texts: tuple[str, ...]) -> str:
    return ", ".join(f"`{' ⏎ '.join(filter(None, text.splitlines()))}`".replace("|", "\\|") for text in texts)


def _meanings() -> Iterator[tuple[str, str]]:
    """Return the first paragraph of the text under each variable of the notations' modules."""
    for info in pkgutil.walk_packages(notation.__path__, f"{notation.__name__}."):
        if info.ispkg or info.name.rpartition(".")[2].startswith("_"):
            continue
        body = ast.parse(inspect.getsource(import_module(info.name))).body
        for node, text in pairwise(body):
            name = _assigned(node)
            if name and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
                first = inspect.cleandoc(str(text.value.value)).split("\n\n")[0]
                yield name, " ".join(first.split())


def _assigned(node: ast.stmt) -> str:
    targets = node.targets if isinstance(node, ast.Assign) else ()
    names = [each for each in (getattr(node, "target", None), *targets) if isinstance(each, ast.Name)]
    return names[0].id if names else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
