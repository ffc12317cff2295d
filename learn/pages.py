"""The pages that the kinds are learnt from: real ones, and ones that were never written.

Every page has a kind, a site and a weight. Copies of one page weigh one together, or the table would learn
the copies; the pages of one site weigh a few pages at most, or it would learn the site.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final
from zlib import crc32

import attrs

from filmpage.kinds.learnt import CLASSES, OTHER
from filmpage.model.film import FilmPage
from filmpage.testing.styles import draw_film, draw_other, draw_style, render, render_text

SHARED: Final = Path(__file__).parents[2] / "shared"
_GOLD: Final = ("corpus", "corpus-text", "corpus-unseen", "corpus-unseen-text")
_SERIES: Final = frozenset(("TVSeries", "TVMiniSeries", "TVSeason", "TVEpisode"))
_NAMES: Final = (
    ("programme", re.compile("calendar|schedule|two-films")),
    ("list", re.compile("list-|-list|user-movies|movie-log|movie-cards|search|find")),
    ("person", re.compile("person")),
)
"""The classes of pages that gold only calls no film's, by the names of their files."""
_CLASSES: Final = {
    "tv_series": "series",
    "shop": "goods",
    "blog": "article",
    "festival": "programme",
    "car": "goods",
    "theatre": "play",
    "board_game": "game",
    **dict.fromkeys(("user_list", "search", "cards"), "list"),
}
"""The classes of generated pages that are called otherwise."""
_NEAR: Final = frozenset(("film", "series", "person", "list", "programme"))
"""Classes of pages that the gate lets pass."""
_NOTE: Final = ("year", "runtime_minutes", "directors", "cast", "genres", "plot", "countries", "release_date")
"""Facts of which a note about a film has a few."""
_SITE: Final = 12.0
"""The most that the pages of one site weigh together."""
_DRAWN: Final = 600.0
"""What the pages that were never written weigh together, as so many real ones."""
_NOTES: Final = 12
"""One film that was never written in three is a note."""
FOLDS: Final = 5


@attrs.frozen
class Page:
    """A page to learn from."""

    source: bytes = attrs.field(repr=False)
    is_html: bool
    kind: str
    """One of the classes of pages."""
    site: str
    name: str
    """Copies of one page have one name."""
    weight: float = 1.0
    drawn: bool = False

    @property
    def is_near(self) -> bool:
        """Whether it is about films, so that the gate lets it pass."""
        return self.kind in _NEAR

    @property
    def fold(self) -> int:
        """The part that leaves out this page with all others of its site."""
        return crc32(self.site.encode()) % FOLDS


def all_pages(drawn: int, seed: int = 0) -> list[Page]:
    """Return all pages, weighed; `drawn` is the number of generated ones."""
    real = _weighed([*_judged(), *_bulk(), *_wild()])
    return [*real, *_generated(drawn, seed)]


def _weighed(pages: list[Page]) -> list[Page]:
    copies = Counter((page.name, page.is_html) for page in pages)
    names: dict[str, set[str]] = {}
    for page in pages:
        names.setdefault(page.site, set()).add(page.name)
    return [
        attrs.evolve(page, weight=min(1.0, _SITE / len(names[page.site])) / copies[page.name, page.is_html])
        for page in pages
    ]


def _judged() -> Iterator[Page]:
    """Yield the pages and texts that have gold."""
    for folder in _GOLD:
        for gold in sorted((SHARED / folder).rglob("*.gold.json")):
            facts = json.loads(gold.read_text(encoding="utf-8"))
            name = gold.name.removesuffix(".gold.json")
            kind = _kind(facts, name)
            for path in sorted(gold.parent.glob(f"{glob_escaped(name)}.*")):
                if path.suffix not in {".html", ".txt"} or not _is_copy(path, name):
                    continue
                site = name.rpartition(".")[2] if gold.parent.name == "found" else gold.parent.name
                if site in {"small-sites", "articles", "lists"}:
                    site = f"{site}/{name}"
                yield Page(path.read_bytes(), path.suffix == ".html", kind, site, f"{site}/{name}")


def glob_escaped(name: str) -> str:
    """Return a name with its brackets escaped for a glob."""
    return name.replace("[", "[[]")


def _is_copy(path: Path, name: str) -> bool:
    """Return whether a file is the page or a text of it, not of a page whose name begins the same."""
    return path.name.removeprefix(f"{name}.").count(".") <= 1


def _kind(facts: dict[str, object], name: str) -> str:
    if facts.get("work_type") in _SERIES:
        return "series"
    if facts and not facts.get("not_film_page"):
        return "film"
    told = f"{name} {facts.get('reason', '')}".lower()
    return next((kind for kind, words in _NAMES if words.search(told)), "other")


def _bulk() -> Iterator[Page]:
    for path in sorted((SHARED / "corpus-bulk").rglob("*.html")):
        yield Page(path.read_bytes(), True, "film", "yts", f"bulk/{path.stem}")


def _wild() -> Iterator[Page]:
    for path in sorted((SHARED / "corpus-wild").rglob("*")):
        if path.suffix in {".html", ".txt"}:
            name = path.name.partition(".")[0]
            yield Page(path.read_bytes(), path.suffix == ".html", "other", f"wild/{name}", f"wild/{name}")


def _generated(count: int, seed: int) -> Iterator[Page]:
    """Yield pages that were never written: half of them films, half of each as text."""
    for number in range(count):
        dice = Random(f"{seed}/{number}")  # noqa: S311 - it draws pages, not secrets
        text, film = bool(number % 2), bool(number // 2 % 2)
        site = f"drawn/{number}"
        if film:
            style = draw_style(dice)
            film_page = draw_film(dice, style.language)
            if number % _NOTES < 4:
                film_page = _note(film_page, dice)
            made = (render_text if text else render)(film_page, style).source
            yield Page(made.encode(), not text, "film", site, site, _DRAWN / count, drawn=True)
        else:
            other = draw_other(dice, text=text)
            kind = _CLASSES.get(other.kind, other.kind)
            kind = kind if kind in CLASSES else OTHER
            yield Page(other.source.encode(), not text, kind, site, site, _DRAWN / count, drawn=True)


def _note(film: FilmPage, dice: Random) -> FilmPage:
    """Return a film of which only a few facts are known."""
    kept = set(dice.sample(_NOTE, dice.randint(2, 4)))
    return FilmPage(title=film.title, **{name: getattr(film, name) for name in kept})
