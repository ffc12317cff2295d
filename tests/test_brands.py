"""A site's name is knowledge: it may be in `sites`, `knowledge` and the lexicon, and in docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

import filmpage
from filmpage.knowledge.raters import SITES
from filmpage.lexicon import either
from filmpage.sites import layouts

SOURCE: Final = Path(filmpage.__file__).parent
HOMES: Final = ("sites/", "knowledge/", "lexicon/")
FILES: Final = sorted(
    file
    for path in SOURCE.rglob("*.py")
    if not (file := path.relative_to(SOURCE).as_posix()).startswith(HOMES)
)

UNLISTED: Final = (
    "themoviedb", "moviedb", "rotten", "tomato", "tomatoes", "tomatometer", "popcornmeter", "metascore",
    "fandango", "wikipedia", "wikidata", "netflix", "amazon", "yify", "rarbg",
)  # fmt: skip
"""Names that the tables cannot know: of a site's ratings, of its owners, and of sites that rate nothing."""
NOT_BRANDS: Final = frozenset({"castle", "mal"})
"""Names of sites that are words of their own."""

ALLOWED: Final = {
    "imdb_id": "a field of `FilmPage`",
    "imdb": "a key of `ids`, part of the contract as `imdb_id` is",
    "imdb_title": "a public notation",
    "imdb_name": "a public notation",
}
"""Names that any file may use."""
SPELLED_BY_SITES: Final = ("notation/ident.py", "notation/figures/site_marks.py")
"""The notations of one site's own spellings: public by name through `filmpage.notation.notations`."""


@cache
def brand() -> re.Pattern[str]:
    """Return a pattern of the name of any known site, in any case, as a word or a part of an identifier."""
    names = {name for site in SITES for name in (site.source, *site.also_named, *site.wordmarks)}
    names |= {host.rpartition(".")[0] for site in SITES for host in site.hosts}
    names |= {site.film_id[0] for site in SITES if site.film_id}
    names |= {layout.name.partition("-")[0] for layout in layouts()}
    words = {name.casefold() for name in (*names, *UNLISTED)} - NOT_BRANDS
    return re.compile(rf"(?<![^\W_])(?:{either(words)})(?![^\W\d_])")


def docstrings(tree: ast.Module) -> Iterator[int]:
    """Yield the ids of the strings of a file that are alone in a statement: they document it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def names_in(node: ast.AST) -> Iterator[str]:
    """Yield the names that a node of code introduces or uses."""
    for field in ("id", "attr", "arg", "name", "asname", "module"):
        if isinstance(name := getattr(node, field, None), str):
            yield name


def words_of(file: str) -> Iterator[tuple[int, str]]:
    """Yield the strings and the names of a file with their lines, but for docstrings and comments."""
    tree = ast.parse((SOURCE / file).read_text(encoding="utf-8"))
    skipped = frozenset(docstrings(tree))
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield line, node.value
        for name in names_in(node):
            yield line, name


def brands_in(file: str) -> list[str]:
    """Return the names of sites in a file, each with its line."""
    return [
        f"{file}:{line}: {found[0]} in {text!r:.80}"
        for line, text in words_of(file)
        if text.lstrip("_").casefold() not in ALLOWED
        and (found := brand().search(text.casefold())) is not None
    ]


@pytest.mark.parametrize(
    "text, name",
    [
        ("a link to IMDb", "imdb"),
        ("_RT_TOMATOMETER", "tomatometer"),
        ("claim_metascore", "metascore"),
        (r"themoviedb\.org/tv/", "themoviedb"),
        ("豆瓣评分", None),
        ("animated", None),
        ("rate", None),
    ],
)
def test_names_are_found(text: str, name: str | None) -> None:
    """A name is found as a word or a part of an identifier, and not inside another word."""
    found = brand().search(text.casefold())
    assert (found and found[0]) == name


@pytest.mark.parametrize("file", [file for file in FILES if file not in SPELLED_BY_SITES])
def test_no_site_is_named(file: str) -> None:
    """The code knows no site: what it must know of one is a row of a table, or a layout."""
    assert brands_in(file) == []


def test_files_that_spell_for_sites_exist() -> None:
    """The exceptions are files that need to be exceptions."""
    assert all(brands_in(file) for file in SPELLED_BY_SITES)
