"""Things that have labels of their own: articles, goods, recipes, games, books, records, courses, plays."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib.resources import files
from typing import Any, Final

import attrs

from ....model.film import FilmRef
from ..blocks import people as casts, prose as texts, scores
from ..blocks.structures import STRUCTURES, dressed
from ..invent import draw_film, people, some
from ..markup import Node, node
from ..site import Site
from ..spelling import spell_count, spell_date, spell_runtime

THINGS: Final[Mapping[str, Mapping[str, Any]]] = tomllib.loads(
    files(__package__ or "").joinpath("things.toml").read_text(encoding="utf-8")
)
_FEW: Final = 3
"""Labels of a thing that a site prints at the least."""
_WORKS: Final = frozenset(("game", "book", "album", "play", "theatre"))
"""Things that have plots, casts, scores and reviews, too."""
_STUDIOS: Final = ("Harbour Light", "Nordlicht Verlag", "Blue Door Records")


@attrs.frozen
class Content:
    """What a page says: its title, its nodes, its data for machines, and the films that it names beside."""

    title: str
    nodes: list[Node]
    data: list[Node] = attrs.field(factory=list)
    similar: tuple[FilmRef, ...] = ()


def thing(site: Site, name: str) -> Content:
    """Return a page about a thing."""
    table = THINGS[name]
    labels = table.get(site.label_tag, table["en"])
    title = site.dice.choice(table["titles"])
    pairs = [*zip(labels, table["values"], strict=True)]
    if len(pairs) > _FEW and site.dice.randrange(3) == 0:  # many sites print less
        pairs = [*some(site.dice, pairs, _FEW, len(pairs) - 1)]
    entries = [dressed(site, label, VALUES[kind](site, table)) for label, kind in pairs]
    entries += [dressed(site, label, value) for label, value in _also_films(site)]
    site.dice.shuffle(entries)
    sentences = table["prose"] if site.label_tag == "en" else site.words.verdicts[: len(table["prose"])]
    prose = [node("p", sentence) for sentence in sentences]
    if name in _WORKS and site.dice.randrange(2):
        prose += beside_film(site)
    details = STRUCTURES[site.style.structure](site, entries)
    first_facts = site.style.order != "plot_last"
    return Content(
        title, [*details, *prose] if first_facts else [*prose, *details], _data(site, table["type"], title)
    )


def _also_films(site: Site) -> Iterator[tuple[str, list[Node | str]]]:
    """Yield labels that films have as well, with their values, on one page in two."""
    common: Mapping[str, list[Node | str]] = {
        "country": [site.dice.choice(site.words.countries)],
        "language": [site.dice.choice(site.words.languages)],
        "year": [str(site.dice.randint(1931, 2025))],
        "genre": [site.dice.choice(site.words.genres)],
        "runtime": VALUES["minutes"](site, {}),
        "rating": VALUES["score"](site, {}),
    }
    if site.dice.randrange(2):
        for key in some(site.dice, [*common], 1, 2):
            if label := site.label(key):
                yield label, common[key]


def beside_film(site: Site) -> list[Node]:
    """Return what other works have as films do: a plot, characters, scores and reviews."""
    site.film = draw_film(site.dice, site.style.language)
    blocks = (texts.plot, casts.cast_section, scores.scores, texts.reviews)
    chosen = some(site.dice, blocks, 1, 3)
    return [node for block in chosen for node in block(site)]


def typed(kind: str, **values: object) -> list[Node]:
    """Return data for machines of a type."""
    text = json.dumps({"@context": "https://schema.org", "@type": kind, **values}, ensure_ascii=False)
    return [node("script", text, type="application/ld+json")]


def _data(site: Site, kind: str, title: str) -> list[Node]:
    """Return the thing's data, in styles that have any that is right."""
    return typed(kind, name=title) if site.style.embedded in {"movie", "graph", "partial"} else []


def a_date(site: Site, _: Mapping[str, Any]) -> list[Node | str]:
    """Return a date, spelled."""
    day = date(site.dice.randint(1980, 2025), site.dice.randint(1, 12), site.dice.randint(1, 28))
    return [spell_date(day, site.style, site.words)]


def names(count: int) -> Callable[[Site, Mapping[str, Any]], list[Node | str]]:
    """Return what makes a list of so many people."""

    def write(site: Site, _: Mapping[str, Any]) -> list[Node | str]:
        return site.listed([site.person(name) for name in people(site.dice, site.words, count)])

    return write


VALUES: Final[Mapping[str, Callable[[Site, Mapping[str, Any]], list[Node | str]]]] = {
    "person": names(1),
    "people": names(4),
    "date": a_date,
    "year": lambda site, _: [str(site.dice.randint(1931, 2025))],
    "number": lambda site, _: [spell_count(site.dice.randint(1, 900), site.style)[1]],
    "minutes": lambda site, _: [spell_runtime(site.dice.randint(12, 180), site.style, site.words)],
    "money": lambda site, _: [f"€ {site.dice.randint(3, 900)}.00"],
    "size": lambda site, _: [f"{site.dice.randint(10, 90)} × {site.dice.randint(10, 90)} cm"],
    "score": lambda site, _: [
        f"{site.dice.randint(20, 50) / 10}/5 ({site.words.votes.format(n=site.dice.randint(1, 90))})"
    ],
    "studio": lambda site, _: [site.dice.choice(_STUDIOS)],
    "genre": lambda site, _: site.listed([site.term(name) for name in site.words.genres[:2]]),
    "language": lambda site, _: [site.dice.choice(site.words.languages)],
    "word": lambda site, table: [site.dice.choice(table["words"])],
}
"""How the values of things are made, by the names of `things.toml`."""
