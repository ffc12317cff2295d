"""The labelled facts of a film, and the line of facts without labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from ....model.film import Credit
from ..markup import Node, node
from ..site import Site
from ..spelling import spell_date, spell_runtime
from .structures import STRUCTURES, Entry, dressed

Value: TypeAlias = list[Node | str]
_HOLDS: Final = {
    "year_runtime_genres": ("year", "runtime", "genre"),
    "country_year_runtime": ("country", "year", "runtime"),
    "age_year_genres_runtime": ("content_rating", "year", "genre", "runtime"),
    "year_runtime": ("year", "runtime"),
}
_LINE: Final = {"dot": " · ", "pipe": " | ", "slash": " / ", "comma": ", ", "dash": " - "}
_USUAL: Final = (
    "original_title", "year", "release_date", "runtime", "genre", "country", "language", "content_rating",
    "director", "writer", "crew:Composer", "crew:Cinematographer",
)  # fmt: skip
_PEOPLE: Final = frozenset({"director", "writer", "crew:Composer", "crew:Cinematographer"})
_NO_PROSE: Final = frozenset({"one_line", "rows_over"})
"""Structures that hold no prose."""
_EXTRAS: Final = {"company": "Harbour Light Pictures", "budget": "—", "gross": "N/A"}


def labelled(site: Site) -> list[Node]:
    """Print the facts that have labels, in the style's structure."""
    entries = list(_entries(site))
    return STRUCTURES[site.style.structure](site, entries) if entries else []


def fact_line(site: Site) -> list[Node]:
    """Print a line of facts without labels, where the style has one."""
    form = site.style.fact_line
    parts = [VALUES[key](site, "") for key in line_keys(site)]
    if form == "none" or not (parts := [part for part in parts if part]):
        return []
    if form == "spans":
        return [node("div", [node("span", part) for part in parts], role="meta")]
    if form == "brackets":
        return [node("p", "[", *_joined(parts, "] ["), "]", role="meta")]
    return [node("p", *_joined(parts, _LINE[form]), role="meta")]


def line_keys(site: Site) -> tuple[str, ...]:
    """Return the facts that the line holds."""
    return () if site.style.fact_line == "none" else _HOLDS[site.style.line_holds]


def _joined(parts: list[Value], gap: str) -> Value:
    return [child for index, part in enumerate(parts) for child in ([gap] * (index > 0) + part)]


def _entries(site: Site) -> Iterator[Entry]:
    taken = line_keys(site) if site.style.beside_line == "rest" else ()
    for key in _ordered(site):
        label = "" if key in taken else site.label(key)
        if label and (value := VALUES[key](site, label)):
            yield dressed(site, label, value)
    yield from _extras(site)


def _ordered(site: Site) -> list[str]:
    keys = [key for key in _USUAL if key != "original_title" or site.style.original_in == "label"]
    if site.style.cast == "label":
        keys.append("cast")
    if plot_form(site) == "labelled":
        keys.append("plot")
    if site.style.fact_order == "people_first":
        keys.sort(key=lambda key: key not in _PEOPLE)
    elif site.style.fact_order == "shuffled":
        site.dice.shuffle(keys)
    return keys


def _extras(site: Site) -> Iterator[Entry]:
    """Print labels that are not facts of the model, or labels without a value."""
    keys = {"none": (), "unknown": ("company",), "empty": ("budget", "gross")}[site.style.extras]
    for key in keys:
        if label := site.label(key):
            yield dressed(site, label, [_EXTRAS[key]])


def _original(site: Site, label: str) -> Value:
    return _scalar(site, "original_title", site.film.original_title, label)


def _year(site: Site, label: str) -> Value:
    return _scalar(site, "year", site.film.year, label)


def _age(site: Site, label: str) -> Value:
    """Print the age rating; a bare number or letter in a line may be anything."""
    age = site.film.content_rating
    if age is None:
        return []
    site.ledger.note("content_rating", age, label=label, certain=bool(label) or len(age) > 2)
    return [age]


def plot_form(site: Site) -> str:
    """Return how the plot is printed; where all facts are in one line it has a heading instead of a label."""
    form = site.style.plot
    return "headed" if form == "labelled" and site.style.structure in _NO_PROSE else form


def _plot(site: Site, label: str) -> Value:
    if site.film.plot is None:
        return []
    paragraphs = site.film.plot.split("\n\n")
    site.ledger.note("plot", site.film.plot, *paragraphs, label=label)
    return [paragraphs[0]] if len(paragraphs) == 1 else [node("p", paragraph) for paragraph in paragraphs]


def _scalar(site: Site, path: str, value: str | int | None, label: str) -> Value:
    if value is None:
        return []
    site.ledger.note(path, value, str(value), label=label)
    return [str(value)]


def _runtime(site: Site, label: str) -> Value:
    minutes = site.film.runtime_minutes
    if minutes is None:
        return []
    spelled = spell_runtime(minutes, site.style, site.words)
    site.ledger.note("runtime_minutes", minutes, spelled, label=label)
    return [spelled]


def _release_date(site: Site, label: str) -> Value:
    day = site.film.release_date
    if day is None:
        return []
    spelled = spell_date(day, site.style, site.words)
    site.ledger.note("release_date", day, spelled, label=label)
    site.ledger.note("year", day.year, str(day.year), certain=False)
    return [spelled]


def _names(path: str, of: Callable[[Site], tuple[str, ...]]) -> Callable[[Site, str], Value]:
    def write(site: Site, label: str) -> Value:
        names = of(site)
        for index, name in enumerate(names):
            site.ledger.note(f"{path}[{index}]", name, label=label)
        return site.listed([site.term(name) for name in names], in_line=not label)

    return write


def _people(path: str, of: Callable[[Site], tuple[Credit, ...] | None]) -> Callable[[Site, str], Value]:
    def write(site: Site, label: str) -> Value:
        credits_ = of(site) or ()
        everyone = getattr(site.film, path) or ()
        for credit in credits_:
            site.ledger.note(f"{path}[{everyone.index(credit)}].name", credit.name, label=label)
        return site.listed([site.person(credit.name) for credit in credits_])

    return write


def _crew(role: str) -> Callable[[Site, str], Value]:
    return _people("crew", lambda site: tuple(each for each in site.film.crew or () if each.role == role))


VALUES: Final[Mapping[str, Callable[[Site, str], Value]]] = {
    "original_title": _original,
    "year": _year,
    "release_date": _release_date,
    "runtime": _runtime,
    "genre": _names("genres", lambda site: site.film.genres or ()),
    "country": _names("countries", lambda site: tuple(each.name for each in site.film.countries or ())),
    "language": _names("languages", lambda site: tuple(each.name for each in site.film.languages or ())),
    "content_rating": _age,
    "director": _people("directors", lambda site: site.film.directors),
    "writer": _people("writers", lambda site: site.film.writers),
    "cast": _people("cast", lambda site: site.film.cast),
    "plot": _plot,
    "crew:Composer": _crew("Composer"),
    "crew:Cinematographer": _crew("Cinematographer"),
}
"""How each fact is printed under its label, or in a line where the label is ""."""
