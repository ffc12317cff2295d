"""What known sites mean where schema.org leaves it open: whose a rating is, and who the `author` is.

A site has a row here only for what its own data does not say. Pages are known by what they say of themselves:
the site's name in `og:site_name`, or the host of the address that they call their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import attrs

from ..model.film import RatingKind

_HOST: Final = re.compile(r"(?:https?:)?//([\w.-]{1,253})")


@attrs.frozen
class Rater:
    """Whose judgement a rating is; `best` is the top of their scale, known to doubt what goes over it."""

    source: str
    kind: RatingKind
    best: int


@attrs.frozen
class Site:
    """A film site: its names and hosts, who makes its ratings, and the properties that hold screenwriters."""

    names: tuple[str, ...]
    hosts: tuple[str, ...]
    rater: Rater
    writers: tuple[str, ...] = ()


def _users(source: str, host: str, best: int = 10, *names: str, writers: tuple[str, ...] = ()) -> Site:
    return Site((source, *names), tuple(host.split()), Rater(source, "users", best), writers)


_SITES: Final = (
    # IMDb's creators are the writers and, as organisations, the producers.
    _users("IMDb", "imdb.com", writers=("creator",)),
    Site(
        ("Rotten Tomatoes",),
        ("rottentomatoes.com",),
        Rater("Rotten Tomatoes", "critics", 100),
        ("author",),
    ),
    Site(("Metacritic",), ("metacritic.com",), Rater("Metacritic", "critics", 100)),
    _users("Letterboxd", "letterboxd.com", 5),
    _users("Douban", "douban.com", 10, "豆瓣", "豆瓣电影", writers=("author",)),
    _users("Kinopoisk", "kinopoisk.ru", 10, "КиноПоиск"),
    # ČSFD's author is the novelist, AlloCiné's creators are the screenwriters and the novelist.
    _users("ČSFD", "csfd.cz csfd.sk", 100, "ČSFD.cz", "ČSFD.sk"),
    _users("AlloCiné", "allocine.fr", 5),
    _users("FILMSTARTS", "filmstarts.de", 5, "FILMSTARTS.de"),
    _users("SensaCine", "sensacine.com", 5, "SensaCine.com"),
    _users("AdoroCinema", "adorocinema.com", 5),
    _users("Beyazperde", "beyazperde.com", 5, "Beyazperde.com"),
    _users("FilmAffinity", "filmaffinity.com"),
    _users("TMDB", "themoviedb.org", 100, "The Movie Database", "The Movie Database (TMDB)"),
    _users("Simkl", "simkl.com"),
    _users("MyAnimeList", "myanimelist.net", 10, "MyAnimeList.net"),
    _users("AniDB", "anidb.net"),
    _users("Anime-Planet", "anime-planet.com", 5),
    _users("LiveChart", "livechart.me", 10, "LiveChart.me"),
    _users("aniSearch", "anisearch.com anisearch.de", 5),
    _users("Filmweb", "filmweb.pl", 10, "Filmweb.pl"),
    _users("moviepilot", "moviepilot.de", 10, "moviepilot.de"),
    _users("SensCritique", "senscritique.com"),
    _users("MUBI", "mubi.com", 10),
    _users("Trakt", "trakt.tv", 100),
    _users("MovieMeter", "moviemeter.nl moviemeter.com", 5, "MovieMeter.nl"),
    _users("Filmow", "filmow.com", 5),
    _users("Port.hu", "port.hu"),
    _users("Mafab", "mafab.hu", 100),
    _users("MyMovies", "mymovies.it", 5, "MYmovies.it"),
)

_NAMED_RATINGS: Final = {
    **dict.fromkeys(
        ("tomatometer", "tomatometer score", "all critic tomatometer", "tomatometer all critics"),
        Rater("Rotten Tomatoes", "critics", 100),
    ),
    **dict.fromkeys(
        ("top critic tomatometer", "top critics tomatometer"), Rater("Rotten Tomatoes", "top_critics", 100)
    ),
    **dict.fromkeys(("audience score", "popcornmeter"), Rater("Rotten Tomatoes", "users", 100)),
    "metascore": Rater("Metacritic", "critics", 100),
    **dict.fromkeys(("imdb", "imdb rating", "imdb score"), Rater("IMDb", "users", 10)),
}


@cache
def _by_name() -> dict[str, Site]:
    return {name.casefold(): site for site in _SITES for name in site.names}


@cache
def _by_host() -> dict[str, Site]:
    return {host: site for site in _SITES for host in site.hosts}


def site_of(name: str, addresses: Iterable[str]) -> Site | None:
    """Return the known site of a page that calls itself by a name, and its own pages by addresses."""
    found = _by_name().get(name.casefold())
    if found is not None:
        return found
    for address in addresses:
        host = _HOST.match(address)
        parts = host[1].lower().split(".") if host else []
        for length in (2, 3):
            site = _by_host().get(".".join(parts[-length:]))
            if site is not None:
                return site
    return None


def is_site_name(text: str) -> bool:
    """Return whether a text is the name of a known site, as page titles end in."""
    folded = text.casefold()
    return folded in _by_name() or folded.removeprefix("www.") in _by_host()


def named_rater(name: str) -> Rater | None:
    """Return whose judgement a rating is that has a name of its own ("Tomatometer")."""
    return _NAMED_RATINGS.get(name.casefold())
