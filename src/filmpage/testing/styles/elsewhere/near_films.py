"""Pages near films that are no film's: lives, series, lists, programmes, festivals, searches, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ....lexicon import by_language
from ....model.film import FilmRef
from ..blocks import facts, people as casts, prose
from ..blocks.structures import STRUCTURES, dressed
from ..invent import draw_film, people
from ..markup import Node, node
from ..site import Site
from ..spelling import spell_runtime
from .things import VALUES, Content, names, typed

_NUMBERED: Final[Mapping[str, tuple[str, str]]] = {
    "en": ("Season {}", "Episode {}"), "de": ("Staffel {}", "Folge {}"), "fr": ("Saison {}", "Épisode {}"),
    "es": ("Temporada {}", "Episodio {}"), "it": ("Stagione {}", "Episodio {}"),
    "pt": ("Temporada {}", "Episódio {}"), "nl": ("Seizoen {}", "Aflevering {}"),
    "sv": ("Säsong {}", "Avsnitt {}"), "fi": ("Kausi {}", "Jakso {}"), "pl": ("Sezon {}", "Odcinek {}"),
    "cs": ("{}. série", "{}. díl"), "hu": ("{}. évad", "{}. rész"), "ro": ("Sezonul {}", "Episodul {}"),
    "ru": ("{} сезон", "{} серия"), "uk": ("Сезон {}", "Серія {}"), "tr": ("{}. sezon", "{}. bölüm"),
    "el": ("Κύκλος {}", "Επεισόδιο {}"), "ja": ("シーズン{}", "第{}話"), "ko": ("시즌 {}", "{}화"),
    "zh-Hans": ("第{}季", "第{}集"), "zh-Hant": ("第{}季", "第{}集"), "he": ("עונה {}", "פרק {}"),
    "ar": ("الموسم {}", "الحلقة {}"), "id": ("Musim {}", "Episode {}"), "vi": ("Phần {}", "Tập {}"),
    "th": ("ซีซัน {}", "ตอนที่ {}"), "fa": ("فصل {}", "قسمت {}"), "hi": ("सीज़न {}", "एपिसोड {}"),
}  # fmt: skip
"""A season and an episode by language."""
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


def _person(site: Site) -> Content:
    """Return a life, with the films of it."""
    name = people(site.dice, site.words, 1)[0]
    told = site.dice.sample(
        by_language("person").get(site.style.language, _BORN)[:9], 3 if site.dice.randrange(2) else 2
    )
    rows = [(word.capitalize(), VALUES["date"](site, {})) for word in told]
    films = [
        node("tr", node("td", str(each.year)), node("td", each.title), node("td", site.heading("director")))
        for each in _refs(site, 6)
    ]
    words = node("p", " ".join(site.words.verdicts[:2]))
    if site.dice.randrange(2):  # what he or she did, and films with their facts
        jobs = [site.heading(job) for job in ("director", "crew:Producer", "cast")]
        words = node("div", node("p", " | ".join(jobs)), words)
        films = _films_in_full(site, site.dice.randint(1, 3))
    data = typed("Person", name=name) if site.style.embedded in {"movie", "graph"} else []
    return Content(
        name,
        [
            *_details(site, rows),
            words,
            node("h2", _filmography(site)),
            node("table" if films[0].tag == "tr" else "div", films),
        ],
        data,
    )


def _filmography(site: Site) -> str:
    """Return what the films of a life are called."""
    words = by_language("person").get(site.style.language, ())
    return next((word.capitalize() for word in words if "film" in word or "фильм" in word), "Filmography")


def _series(site: Site) -> Content:
    """Return a series: the facts of a film, and labels, numbers or a name that only series have."""
    site.film = draw_film(site.dice, site.style.language)
    title = site.film.title or ""
    blocks = [*facts.labelled(site), *prose.plot(site), *casts.cast_section(site)]
    form = site.dice.choice(("labels", "episodes", "both", "both"))
    if form != "episodes":
        told = site.dice.sample(by_language("series").get(site.style.language, _SEASONS)[:4], 1)
        counts: list[tuple[str, list[Node | str]]] = [
            (word.capitalize(), [str(site.dice.randint(2, 40))]) for word in told
        ]
        blocks = [*_details(site, counts), *blocks]
    if form != "labels":
        blocks += _episodes(site)
    data = typed("TVSeries", name=title) if site.style.embedded in {"movie", "graph"} else []
    return Content(title, blocks, data)


def _episodes(site: Site) -> list[Node]:
    """Return the seasons and episodes of a series, numbered in the site's language or in short."""
    season, episode = _NUMBERED.get(site.style.language, _NUMBERED["en"])
    short = site.dice.randrange(3) == 0
    rows = []
    for number, each in enumerate(_refs(site, 6)):
        part, count = number // 3 + 1, number % 3 + 1
        told = f"S{part:02}E{count:02}" if short else f"{season.format(part)} / {episode.format(count)}"
        rows.append(node("li", told if site.dice.randrange(2) else f"{told} - {each.title}"))
    heads = [node("h3", season.format(part)) for part in (1, 2)]
    return [*heads, node("ul", rows)]


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
    if site.dice.randrange(2):
        return Content(site.dice.choice(site.words.menu), _films_in_full(site, site.dice.randint(2, 4)))
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


def _films_in_full(site: Site, count: int) -> list[Node]:
    """Return several films one below the other, each with its labels and its plot."""
    blocks = []
    for _ in range(count):
        site.film = draw_film(site.dice, site.style.language)
        plot = node("p", (site.film.plot or "").partition("\n")[0])
        blocks.append(node("div", node("h2", site.film.title or ""), facts.labelled(site), plot))
    return blocks


def _cards(site: Site) -> Content:
    """Return a catalogue: equal cards of films with their labels."""
    return Content(site.dice.choice(site.words.menu), _films_in_full(site, site.dice.randint(5, 9)))


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
    "cards": _cards,
    "programme": _programme,
    "user_list": _user_list,
    "festival": _festival,
    "search": _search,
    "error": _error,
}
"""The pages near films, by what they are about."""
