"""Pages near films that are no film's: lives, series, lists, programmes, festivals, searches, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ....lexicon import by_language
from ....model.film import FilmRef
from ..blocks.structures import STRUCTURES, dressed
from ..invent import people
from ..markup import Node, node
from ..site import Site
from ..spelling import spell_runtime
from .things import VALUES, Content, names, typed

_BORN: Final = ("Born", "Place of birth")
_SEASONS: Final = ("Seasons", "Episodes")


def _refs(site: Site, count: int) -> tuple[FilmRef, ...]:
    """Return films with titles and years."""
    titles = site.dice.sample(site.words.titles, min(count, len(site.words.titles)))
    return tuple(FilmRef(title=title, year=site.dice.randint(1931, 2025)) for title in titles)


def _entries(site: Site, *keys: str) -> Iterator[tuple[str, list[Node | str]]]:
    """Return labels of films with values of their kinds, in the site's language."""
    makers: Mapping[str, list[Node | str]] = {
        "director": names(1)(site, {}),
        "cast": names(4)(site, {}),
        "genre": VALUES["genre"](site, {}),
        "runtime": VALUES["minutes"](site, {}),
        "year": VALUES["year"](site, {}),
        "country": [site.dice.choice(site.words.countries)],
    }
    for key in keys:
        if label := site.label(key):
            yield label, makers[key]


def _details(site: Site, rows: list[tuple[str, list[Node | str]]]) -> list[Node]:
    return STRUCTURES[site.style.structure](site, [dressed(site, label, value) for label, value in rows])


def _told(site: Site, table: Mapping[str, tuple[str, ...]], english: tuple[str, ...]) -> list[str]:
    """Return the first words of a concept in the site's language, or English ones."""
    return [word.capitalize() for word in table.get(site.style.language, english)[:2]]


def _person(site: Site) -> Content:
    """Return a life, with the films of it."""
    name = people(site.dice, site.words, 1)[0]
    told = _told(site, by_language("person"), _BORN)
    rows = [(word, VALUES["date"](site, {})) for word in told[:1]]
    films = [
        node("tr", node("td", str(each.year)), node("td", each.title), node("td", site.heading("director")))
        for each in _refs(site, 6)
    ]
    prose = node("p", " ".join(site.words.verdicts[:2]))
    data = typed("Person", name=name) if site.style.embedded in {"movie", "graph"} else []
    return Content(
        name, [*_details(site, rows), prose, node("h2", "Filmography"), node("table", films)], data
    )


def _series(site: Site) -> Content:
    """Return a series, told by its seasons and episodes."""
    title = site.dice.choice(site.words.titles)
    told = _told(site, by_language("series"), _SEASONS)
    rows = [*_entries(site, "director", "cast", "genre", "runtime", "year", "country")]
    counts: list[list[Node | str]] = [[str(site.dice.randint(2, 40))] for _ in told]
    rows += zip(told, counts, strict=True)
    episodes = [node("li", f"S{season}E{number}. {other.title}") for season, number, other in _numbered(site)]
    prose = [node("p", sentence) for sentence in site.words.story[:2]]
    data = typed("TVSeries", name=title) if site.style.embedded in {"movie", "graph"} else []
    return Content(title, [*_details(site, rows), *prose, node("ul", episodes)], data)


def _numbered(site: Site) -> Iterator[tuple[int, int, FilmRef]]:
    for index, each in enumerate(_refs(site, 6)):
        yield index // 3 + 1, index % 3 + 1, each


def _list(site: Site) -> Content:
    """Return a numbered list of films, each with its director and a sentence."""
    label = site.label("director") or "Dir"
    rows: list[Node] = []
    for number, (each, who) in enumerate(
        zip(_refs(site, 6), people(site.dice, site.words, 6), strict=False), 1
    ):
        rows += [node("h3", f"{number}. {each.title} ({each.year})"), node("p", f"{label}: {who}")]
        rows.append(node("p", site.dice.choice(site.words.story)))
    data = typed("ItemList", numberOfItems=6) if site.style.embedded != "none" else []
    return Content("The 6 best films about harbours", rows, data)


def _programme(site: Site) -> Content:
    """Return what a cinema shows, each film with its facts and times."""
    blocks = []
    for each in _refs(site, 3):
        facts = (
            f"{spell_runtime(site.dice.randint(80, 170), site.style, site.words)} · {site.words.genres[0]}"
        )
        times = f"{site.dice.randint(14, 17)}:30  20:15"
        rows = [*_entries(site, "director", "cast")]
        blocks.append(
            node("div", node("h2", each.title), node("p", facts), _details(site, rows), node("p", times))
        )
    return Content("Programme", blocks)


def _user_list(site: Site) -> Content:
    """Return what a visitor has seen, with stars."""
    rows = [node("li", node("a", each.title, href="/f"), f" ({each.year}) ★★★★") for each in _refs(site, 6)]
    return Content(f"cinefan_{site.dice.randint(10, 99)} – watched", [node("ul", rows)])


def _festival(site: Site) -> Content:
    """Return a festival's programme: film, country, year, minutes, day by day."""
    rows = []
    for each, who in zip(_refs(site, 5), people(site.dice, site.words, 5), strict=False):
        country = site.dice.choice(site.words.countries)
        line = f"{who}, {country} {each.year}, {site.dice.randint(60, 170)} min"
        rows.append(node("div", node("h3", each.title), node("p", line), node("p", "19:00, Hall 2")))
    return Content(f"Harbour Film Festival {site.dice.randint(2001, 2025)}", rows)


def _search(site: Site) -> Content:
    """Return the results of a search, many films with the same word in their titles."""
    rows = [node("li", node("a", each.title, href="/f"), f" {each.year}") for each in _refs(site, 6)]
    asked = site.dice.choice(site.words.titles).split()[-1]
    return Content(f"Search results for “{asked}”", [node("p", f"{len(rows)} results"), node("ul", rows)])


def _error(_: Site) -> Content:
    """Return the page that says that there is none."""
    return Content(
        "404", [node("p", "The page that you asked for was not found."), node("a", "Home", href="/")]
    )


CONTENTS: Final[Mapping[str, Callable[[Site], Content]]] = {
    "person": _person,
    "tv_series": _series,
    "list": _list,
    "programme": _programme,
    "user_list": _user_list,
    "festival": _festival,
    "search": _search,
    "error": _error,
}
"""The pages near films, by what they are about."""
