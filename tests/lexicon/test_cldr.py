"""The names of countries, languages and months are those of the CLDR and ISO tables that are installed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import filmpage

ROOT = Path(__file__).parents[2]
PACKAGE = Path(filmpage.__file__).parent / "lexicon"
if not (ROOT / "lexicon").is_dir():
    pytest.skip("the sources of the lexicon are not beside the tests", allow_module_level=True)
pytest.importorskip("babel", reason="the dependency group lexicon is not installed")
pytest.importorskip("pycountry", reason="the dependency group lexicon is not installed")

from lexicon import cldr  # noqa: E402 - the sources may be absent


@pytest.mark.parametrize("name", ["_countries", "_languages", "_calendar"])
def test_a_module_is_what_cldr_builds(name: str) -> None:
    """The modules have what the installed release of CLDR has: a newer one changes a few names."""
    current, built = (PACKAGE / f"{name}.py").read_text(encoding="utf-8"), cldr.built()[name]
    shared = len(words(current) & words(built))
    assert shared > 0.95 * len(words(current)), "run: python -m lexicon.cldr"


def words(module: str) -> set[str]:
    """Return the words of a generated module."""
    strings = [node.value for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant)]
    return {word for text in strings if isinstance(text, str) for word in text.split("|")}
