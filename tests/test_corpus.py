"""Real pages, if they are available: every folder holds the figures it once reached."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import SHARED, needs_shared, scorer

import filmpage

pytestmark = needs_shared

FLOORS = json.loads(Path(__file__).with_name("corpus_floors.json").read_text(encoding="utf-8"))
WHOLE_PAGE = (
    "resiliparse", "inscriptis", "html2text", "lynx", "w3m", "links", "elinks", "pandoc-plain", "turndown",
    "node-html-markdown", "wet-like", "bs4-get_text-nl-strip",
)  # fmt: skip
SITES = sorted(path.name for path in (SHARED / "corpus").glob("[!.]*") if path.is_dir())
GAINSAID = json.loads(Path(__file__).with_name("gainsaid.json").read_text(encoding="utf-8"))
"""How many facts of all text copies of a site differ from its pages'; a site that is left out has none."""


@cache
def reading(path: Path) -> filmpage.Reading:
    """A file of the corpus, read once."""
    return filmpage.read(path.read_bytes())


def is_a_films(gold: dict[str, Any]) -> bool:
    """Return whether the gold is of a film's page."""
    return (
        not gold.get("not_film_page")
        and gold.get("work_type", "Movie") in ("Movie", "TVMovie")
        and gold != {}
    )


def pages(folder: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The pages of a folder with their gold; of a text, with what its words still hold."""
    for path, gold in scorer().pages([SHARED / folder]):
        whole = path.suffix == ".html" or not is_a_films(gold)
        yield path, gold if whole else scorer().on_page(gold, path.read_text("utf-8", "replace"))


@pytest.mark.parametrize("folder", FLOORS)
def test_a_folder_keeps_its_figures(folder: str) -> None:
    """Precision and recall over the facts of a folder do not fall below what was reached."""
    rows: Counter[str] = Counter()
    for path, gold in pages(folder):
        if is_a_films(gold):
            page = reading(path).page
            got = json.loads(filmpage.dumps(page)) if page is not None else {}
            rows.update(verdict for verdict, *_ in scorer().score_page(gold, got).rows)
    found = rows["matched"] + rows["wrong"] + rows["spurious"]
    wanted = rows["matched"] + rows["wrong"] + rows["missing"]
    assert wanted > 0, "the folder holds no page with gold"
    assert rows["matched"] / found >= FLOORS[folder]["precision"]
    assert rows["matched"] / wanted >= FLOORS[folder]["recall"]


@pytest.mark.parametrize("converter", WHOLE_PAGE)
def test_no_converter_of_whole_pages_loses_much(converter: str) -> None:
    """From what each converter of whole pages leaves of the first family, nearly all facts are read."""
    rows: Counter[str] = Counter()
    for path, gold in pages("corpus-text/yts"):
        if path.name.endswith(f".{converter}.txt") and is_a_films(gold):
            page = reading(path).page
            got = json.loads(filmpage.dumps(page)) if page is not None else {}
            rows.update(verdict for verdict, *_ in scorer().score_page(gold, got).rows)
    right, bad = rows["matched"], rows["wrong"] + rows["spurious"]
    assert 2 * right / (2 * right + bad + rows["wrong"] + rows["missing"]) >= 0.98


def test_what_is_no_film_is_refused() -> None:
    """No person, list, article, search, error or series of the corpus becomes a film."""
    others = [path for path, gold in pages("corpus") if not is_a_films(gold)]
    assert others
    assert [path.name for path in others if reading(path).page is not None] == []


@pytest.mark.parametrize(
    "path", sorted((SHARED / "corpus").rglob("*.html")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_every_value_of_a_page_has_its_place(path: Path) -> None:
    """Each value has evidence, and evidence from a tree or a script has a line or a path."""
    found = reading(path)
    for name, evidence in found.evidence.items():
        where = evidence.where
        assert evidence.how == "inferred" or where.line or where.xpath or where.json_path, name


def test_bulk_pages_are_whole() -> None:
    """Pages without gold have title, year and as many releases as tabs, unless they say "not found"."""
    for path in sorted((SHARED / "corpus-bulk").rglob("*.html")):
        source = path.read_bytes()
        page = reading(path).page
        if b"Error 404" in source:
            assert page is None, path.name
            continue
        assert page is not None, path.name
        assert page.title, path.name
        assert page.year, path.name
        assert len(page.releases or ()) == source.count(b'class="tech-quality'), path.name
        assert reading(path).problems == (), path.name


@cache
def gainsaid() -> dict[str, list[str]]:
    """Give by site what text copies say otherwise than their page."""
    found: dict[str, list[str]] = {}
    for path in sorted((SHARED / "corpus").rglob("*.html")):
        site = path.parent.name
        page = reading(path).page
        copies = (SHARED / "corpus-text" / site).glob(f"{path.stem}.*.txt")
        for copy in copies if page is not None else ():
            said = reading(copy).page
            if page is not None and said is not None:
                found.setdefault(site, []).extend(f"{copy.name}: {each}" for each in differences(said, page))
    return found


def differences(said: filmpage.FilmPage, page: filmpage.FilmPage) -> Iterator[str]:
    """Yield the values that differ between two pages; a value in only one of them is not a difference."""
    for name in (
        "title",
        "year",
        "runtime_minutes",
        "imdb_id",
        "content_rating",
        "date_added",
        "comment_count",
    ):
        one, other = getattr(said, name), getattr(page, name)
        if None not in (one, other) and str(one).casefold() != str(other).casefold():
            yield f"{name}: {one!r} for {other!r}"
    for name in ("directors", "genres"):
        known = {str(getattr(each, "name", each)).casefold() for each in getattr(page, name) or ()}
        for each in getattr(said, name) or ():
            if known and str(getattr(each, "name", each)).casefold() not in known:
                yield f"{name}: {each!r}"
    for each in said.ratings or ():
        known_values = {r.value for r in page.ratings or () if (r.source, r.kind) == (each.source, each.kind)}
        if known_values - {None} and each.value is not None and each.value not in known_values:
            yield f"{each.source} {each.kind}: {each.value} for {known_values}"


@pytest.mark.parametrize("site", SITES)
def test_no_copy_gainsays_its_page(site: str) -> None:
    """What a text copy says, its page says; a site's few known differences do not become more."""
    differing = gainsaid().get(site, [])
    assert len(differing) <= GAINSAID.get(site, 0), "\n".join(differing)
