"""What several test modules share: places in the repository, invented texts, and small readers."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings

from filmpage.claims.assemble import assemble
from filmpage.limits import Limits
from filmpage.model.film import FilmPage
from filmpage.notation import notations
from filmpage.outline.html import outline_of
from filmpage.pipeline.general import READERS
from filmpage.readers.embedded.reader import Embedded, read_embedded
from filmpage.readers.outline.page import PageNames, read_labelled
from filmpage.source.html.tree import parse_tree
from filmpage.source.text.lines import TextSource, normalise

ROOT: Final = Path(__file__).parents[1]
DATA: Final = ROOT / "tests" / "data"
SHARED: Final = ROOT.parent / "shared"
"""The real pages and texts, which are not part of the repository."""
LIMITS: Final = Limits()
LANGUAGES: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    (DATA / "languages.toml").read_text(encoding="utf-8")
)
"""An invented film in each of 18 languages, with the encodings of its pages."""

needs_shared: Final = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared, with the real pages, is not here"
)
every_notation: Final = pytest.mark.parametrize("notation", notations().values(), ids=notations())
quick: Final = settings(
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given],
)
"""Settings for laws over the pages of every layout, which take long to make."""


def said_by(reader: str, markup: str, **names: Any) -> dict[tuple[str | int, ...], Any]:
    """Return what one reader of outlines claims about a page, or all of them if it has no name."""
    root = parse_tree(f"<!DOCTYPE html><html><body>{markup}</body></html>", limits=LIMITS).root
    assert root is not None
    outline = outline_of(root)
    found, context = read_labelled(outline, LIMITS, PageNames(**names))
    batches = [*found.batches, *(read(outline, context) for read in READERS)]
    said: dict[tuple[str | int, ...], Any] = {}
    for claim in (claim for batch in batches if reader in ("", batch.reader) for claim in batch):
        said.setdefault(claim.path, claim.value)
    return said


def texts_in(folder: str) -> dict[str, str]:
    """Return the texts of a folder of `tests/data/texts`, by the names of their files."""
    files = sorted((DATA / "texts" / folder).glob("*.txt"))
    assert files, f"tests/data/texts/{folder} is empty"
    return {path.stem: path.read_bytes().decode() for path in files}


def table_rows(table: dict[Any, Any]) -> list[Any]:
    """Return a parameter for each text of a table of notations: the notation and the text."""
    return [
        pytest.param(notation, text, id=f"{notation.name}: {text!r:.40}")
        for notation, texts in table.items()
        for text in texts
    ]


@cache
def scorer() -> ModuleType:
    """Return the tool that scores a release, so that tests and releases judge alike."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_source(text: str) -> TextSource:
    """Return the logical lines of a text under the usual limits."""
    return normalise(text, limits=LIMITS)


def line_texts(text: str) -> list[str]:
    """Return the words of each logical line of a text."""
    return [line.text for line in text_source(text).lines]


def embedded_data(markup: str, limits: Limits = LIMITS) -> Embedded:
    """Return the embedded data of a page."""
    root = parse_tree(f"<!DOCTYPE html><html>{markup}</html>", limits=LIMITS).root
    assert root is not None
    return read_embedded(root, markup, limits)


def embedded_page(markup: str) -> FilmPage:
    """Return the film page that the embedded data of a page make."""
    return assemble(embedded_data(markup).batches).page


def problem_codes(embedded: Embedded) -> set[str]:
    """Return the codes of all problems of embedded data."""
    return {problem.code for batch in embedded.batches for problem in batch.problems}


def json_ld(data: object) -> str:
    """Return a script with a block of JSON-LD."""
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{text}</script>'


def json_ld_film(**properties: object) -> FilmPage:
    """Return the film page of a film with some properties in JSON-LD."""
    movie = {"@context": "https://schema.org", "@type": "Movie", "name": "Dust Road", **properties}
    return embedded_page(json_ld(movie))


def json_ld_person(name: str, **more: object) -> dict[str, object]:
    """Return a person of JSON-LD."""
    return {"@type": "Person", "name": name, **more}
