"""Who rates films: one row for each site, with its names, hosts, scales, and how its ratings are printed.

A site has a row for what its own data does not say: whose a rating is, and who schema.org's `author` is.
Pages are recognised by what they say of themselves: the site's name in `og:site_name`, or the host of the
address that they call their own. Labels by language are in the lexicon, under keys as "rating:IMDb/users".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, Literal

import attrs

from ..model.film import RatingKind

_HOST: Final = re.compile(r"(?:https?:)?//([\w.-]{1,253})")


@attrs.frozen(eq=False)
class Rater:
    """Those who judge at one site, its critics or its users, and the rating that they make."""

    kind: RatingKind
    best: int
    """The top of the scale, the highest one where a site has several; a value over it is not theirs."""
    names: tuple[str, ...] = ()
    """What the rating itself is called wherever it is printed, casefolded: "metascore"."""
    line_names: tuple[str, ...] | None = None
    """Further names that only count alone on a line of a text, beside the figure; `None` if the site's texts
    do not print the rating so."""
    reach: int = 4
    """Lines below such a name in which a figure without a percent sign may be its value."""
    is_glued: bool = False
    """Whether texts print the figure and the first of `names` in one: "74Metascore"."""
    told: Literal["percent", "points"] | None = None
    """How articles report it: "92% of 180 critics", "a score of 71 out of 100"."""
    has_one_scale: bool = False
    """Whether a value without a scale is certainly on this one. For any other rater that would be a guess."""
    source: str = ""
    """The site; its row sets it."""

    @property
    def is_share(self) -> bool:
        """Whether the rating is a whole number out of a hundred."""
        return self.best == 100


@attrs.frozen(eq=False)
class Site:
    """A site with ratings; the first of `raters` makes the rating of its own data."""

    source: str
    hosts: tuple[str, ...]
    raters: tuple[Rater, ...]
    also_named: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    """The properties of schema.org in which its data names the screenwriters."""
    has_zero: bool = True
    """Whether its scale begins at zero; elsewhere a zero means that nobody has voted."""
    has_means: bool = False
    """Whether texts print each rating over its mean and its count: "94%", "Average Rating: 8.2/10"."""
    verdicts: tuple[str, ...] = ()
    """What it calls a good or a bad value, as patterns of the words that are printed near the value."""
    wordmarks: tuple[str, ...] = ()
    """Spellings of its name that a text of its own repeats: its ratings have no label there."""
    film_id: tuple[str, str] | None = None
    """The key of its films in `FilmPage.ids`, and the pattern of the addresses of their pages."""

    def __attrs_post_init__(self) -> None:
        """Name the raters after the site; a row has its name only once."""
        for rater in self.raters:
            object.__setattr__(rater, "source", self.source)

    @property
    def rater(self) -> Rater:
        """Who makes the rating of the site's own data."""
        return self.raters[0]


def _users(
    source: str,
    hosts: str,
    best: int = 10,
    *also_named: str,
    film_id: tuple[str, str] | None = None,
    wordmarks: tuple[str, ...] = (),
    writers: tuple[str, ...] = (),
) -> Site:
    """Return the row of a site whose users rate, with nothing special in how that is printed."""
    raters = (Rater("users", best),)
    return Site(
        source,
        tuple(hosts.split()),
        raters,
        also_named,
        writers=writers,
        wordmarks=wordmarks,
        film_id=film_id,
    )


SITES: Final = (
    Site(
        "IMDb",
        ("imdb.com",),
        (Rater("users", 10, ("imdb", "imdb rating", "imdb score"), has_one_scale=True),),
        writers=("creator",),  # the creators are the writers and, as organisations, the producers
        has_zero=False,
        wordmarks=("IMDb",),
    ),
    Site(
        "Rotten Tomatoes",
        ("rottentomatoes.com",),
        (
            Rater(
                "critics",
                100,
                names=(
                    "tomatometer",
                    "tomatometer score",
                    "all critic tomatometer",
                    "tomatometer all critics",
                ),
                line_names=("tomatometer®", "all critics"),
                reach=2,
                told="percent",
            ),
            Rater(
                "top_critics",
                100,
                names=("top critic tomatometer", "top critics tomatometer"),
            ),
            Rater(
                "users",
                100,
                names=("audience score", "popcornmeter"),
                line_names=("liked it",),
            ),
        ),
        also_named=("烂番茄", "爛番茄"),
        writers=("author",),
        has_means=True,
    ),
    Site(
        "Metacritic",
        ("metacritic.com",),
        (
            Rater(
                "critics",
                100,
                names=("metascore",),
                line_names=(),
                is_glued=True,
                told="points",
                has_one_scale=True,
            ),
            Rater("users", 10, line_names=("user score",), has_one_scale=True),
        ),
        verdicts=(
            "universal acclaim",
            "generally (?:un)?favou?rable reviews",
            "mixed or average reviews",
            "overwhelming dislike",
        ),
    ),
    Site(
        "Letterboxd",
        ("letterboxd.com",),
        (Rater("users", 5, has_one_scale=True),),
        has_zero=False,
        film_id=("letterboxd", r"letterboxd\.com/film/(?P<id>[a-z0-9-]{1,200})"),
    ),
    Site(
        "Douban",
        ("douban.com",),
        (Rater("users", 10, line_names=("豆瓣评分",)),),
        ("豆瓣", "豆瓣电影"),
        writers=("author",),
        film_id=("douban", r"douban\.com/(?:movie/)?subject/(?P<id>[0-9]{1,12})"),
    ),
    Site(
        "Kinopoisk",
        ("kinopoisk.ru",),
        (Rater("users", 10), Rater("critics", 100)),
        ("КиноПоиск",),
        film_id=(
            "kinopoisk",
            r"kinopoisk\.ru/(?:film|level/1/film)/(?:[a-z][a-z0-9-]{0,200}-)?(?P<id>[0-9]{1,12})",
        ),
    ),
    # The author is the novelist.
    _users(
        "ČSFD",
        "csfd.cz csfd.sk",
        100,
        "ČSFD.cz",
        "ČSFD.sk",
        film_id=("csfd", r"csfd\.(?:cz|sk)/film/(?P<id>[0-9]{1,12})(?:-[^/?#]{0,300})?"),
        wordmarks=("ČSFD",),
    ),
    Site(
        "AlloCiné",
        ("allocine.fr",),
        (
            Rater("users", 5, line_names=("spectateurs",)),
            Rater("critics", 5, line_names=("presse",)),
        ),
        # The creators are the screenwriters and the novelist.
        film_id=("allocine", r"allocine\.fr/film/fichefilm_gen_cfilm=(?P<id>[0-9]{1,12})\.html"),
    ),
    _users("FILMSTARTS", "filmstarts.de", 5, "FILMSTARTS.de"),
    _users("SensaCine", "sensacine.com", 5, "SensaCine.com"),
    _users("AdoroCinema", "adorocinema.com", 5),
    _users("Beyazperde", "beyazperde.com", 5, "Beyazperde.com"),
    _users(
        "FilmAffinity",
        "filmaffinity.com",
        film_id=("filmaffinity", r"filmaffinity\.com/[a-z]{2}/film(?P<id>[0-9]{1,12})\.html"),
        wordmarks=("FilmAffinity", "Filmaffinity", "FILMAFFINITY"),
    ),
    _users(
        "TMDB",
        "themoviedb.org",
        100,
        "The Movie Database",
        "The Movie Database (TMDB)",
        film_id=(
            "tmdb",
            r"themoviedb\.org/(?:[a-z]{2}(?:-[A-Z]{2})?/)?movie/(?P<id>[0-9]{1,9})(?:-[^/?#]{0,300})?",
        ),
    ),
    _users("Simkl", "simkl.com", film_id=("simkl", r"simkl\.com/(?:movies|anime)/(?P<id>[0-9]{1,12})")),
    _users(
        "MyAnimeList",
        "myanimelist.net",
        10,
        "MyAnimeList.net",
        film_id=("mal", r"myanimelist\.net/anime/(?P<id>[0-9]{1,9})"),
    ),
    _users("AniDB", "anidb.net", film_id=("anidb", r"anidb\.net/(?:anime/|a)(?P<id>[0-9]{1,9})")),
    _users("Anime-Planet", "anime-planet.com", 5),
    _users("LiveChart", "livechart.me", 10, "LiveChart.me"),
    _users("aniSearch", "anisearch.com anisearch.de", 5),
    _users("Filmweb", "filmweb.pl", 10, "Filmweb.pl"),
    _users("moviepilot", "moviepilot.de", 10, "moviepilot.de"),
    _users("SensCritique", "senscritique.com"),
    _users("MUBI", "mubi.com", 10),
    _users("Trakt", "trakt.tv", 100, film_id=("trakt", r"trakt\.tv/movies/(?P<id>[a-z0-9-]{1,200})")),
    _users("MovieMeter", "moviemeter.nl moviemeter.com", 5, "MovieMeter.nl"),
    _users("Filmow", "filmow.com", 5),
    _users("Port.hu", "port.hu"),
    _users("Mafab", "mafab.hu", 100),
    _users("MyMovies", "mymovies.it", 5, "MYmovies.it"),
)
"""One row for each site. A new one needs nothing else, but labels in the lexicon if texts print any."""


NO_ZERO: Final = frozenset(site.source for site in SITES if not site.has_zero)
"""Sources whose scale begins above zero."""
WORDMARKS: Final = {mark: site for site in SITES for mark in site.wordmarks}
"""Spellings of the names that a site's own texts repeat."""
TOLD: Final = tuple(rater for site in SITES for rater in site.raters if rater.told)
"""The raters whose ratings articles report."""
AVERAGED: Final = next(site for site in SITES if site.has_means)
"""The site whose texts print each rating over its mean and count."""


@cache
def raters() -> Mapping[tuple[str, str], Rater]:
    """Return every rater by source and kind."""
    return {(rater.source, rater.kind): rater for site in SITES for rater in site.raters}


@cache
def line_raters() -> Mapping[str, Rater]:
    """Return the raters by the names of their ratings, casefolded, that may be alone on a line of a text."""
    beside = (rater for rater in raters().values() if rater.line_names is not None)
    return {name: rater for rater in beside for name in (*rater.names, *(rater.line_names or ()))}


@cache
def _by_name() -> dict[str, Site]:
    return {name.casefold(): site for site in SITES for name in (site.source, *site.also_named)}


@cache
def _by_host() -> dict[str, Site]:
    return {host: site for site in SITES for host in site.hosts}


@cache
def _named() -> dict[str, Rater]:
    return {name: rater for rater in raters().values() for name in rater.names}


def identity_of(rater: Rater | None) -> dict[str, str]:
    """Return what tells a rating from others of a page: whose it is, by the names of a rating's fields."""
    return {} if rater is None else {"source": rater.source, "kind": rater.kind}


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


@cache
def _mentioned() -> re.Pattern[str]:
    """Return a pattern for every name of a site or of a rating."""
    names = sorted({*_by_name(), *_named()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def rater_in(text: str) -> Rater | None:
    """Return whose judgement a few words speak of: "IMDb", "Metacritic (critics)"."""
    found = _mentioned().search(text.casefold())
    if found is None:
        return None
    rater = _named().get(found[0])
    return rater if rater is not None else _by_name()[found[0]].rater


def named_rater(name: str) -> Rater | None:
    """Return whose judgement a rating is that has a name of its own ("Tomatometer")."""
    return _named().get(name.casefold())
