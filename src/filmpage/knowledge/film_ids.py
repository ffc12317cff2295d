"""Identifiers of films in the addresses of their pages on known sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..notation import imdb_title

_START: Final = r"(?:https?:)?//(?:[\w-]{1,30}\.){0,3}"
_END: Final = r"(?:[/?#&].{0,1900})?"
_FORMS: Final = {
    "tmdb": r"themoviedb\.org/(?:[a-z]{2}(?:-[A-Z]{2})?/)?movie/(?P<id>[0-9]{1,9})(?:-[^/?#]{0,300})?",
    "wikidata": r"wikidata\.org/(?:wiki|entity|wiki/Special:EntityPage)/(?P<id>Q[0-9]{1,12})",
    "letterboxd": r"letterboxd\.com/film/(?P<id>[a-z0-9-]{1,200})",
    "douban": r"douban\.com/(?:movie/)?subject/(?P<id>[0-9]{1,12})",
    "kinopoisk": r"kinopoisk\.ru/(?:film|level/1/film)/(?:[a-z][a-z0-9-]{0,200}-)?(?P<id>[0-9]{1,12})",
    "csfd": r"csfd\.(?:cz|sk)/film/(?P<id>[0-9]{1,12})(?:-[^/?#]{0,300})?",
    "allocine": r"allocine\.fr/film/fichefilm_gen_cfilm=(?P<id>[0-9]{1,12})\.html",
    "filmaffinity": r"filmaffinity\.com/[a-z]{2}/film(?P<id>[0-9]{1,12})\.html",
    "mal": r"myanimelist\.net/anime/(?P<id>[0-9]{1,9})",
    "anidb": r"anidb\.net/(?:anime/|a)(?P<id>[0-9]{1,9})",
    "simkl": r"simkl\.com/(?:movies|anime)/(?P<id>[0-9]{1,12})",
    "trakt": r"trakt\.tv/movies/(?P<id>[a-z0-9-]{1,200})",
}
_HOSTS: Final = re.compile("|".join(form.partition("/")[0] for form in _FORMS.values()))
"""The hosts of the patterns; an address without one of them is refused quickly, as most links of a page
are."""
_PATTERNS: Final = {name: re.compile(_START + form + _END) for name, form in _FORMS.items()}
_IN_FILE_NAME: Final = re.compile(r"(?<![a-z0-9])tt[0-9]{7,8}(?![0-9])")


IN_MENUS: Final = frozenset({"wikidata"})
"""Identifiers that menus link to for the page itself, as Wikipedia's tools do."""
_TV_LINK: Final = re.compile(r"themoviedb\.org/tv/[0-9]")
_FILM_LINK: Final = re.compile(r"themoviedb\.org/movie/[0-9]")


def ids_of(address: str) -> Iterator[tuple[str, str]]:
    """Return the site and the identifier of a film whose page is at an address."""
    if "imdb.com" in address:
        if (imdb := imdb_title.get(address)) is not None:
            yield "imdb", imdb
        return
    if len(address) <= 2048 and _HOSTS.search(address):
        for name, pattern in _PATTERNS.items():
            if found := pattern.fullmatch(address):
                yield name, found["id"]
                return


def imdb_in_name(address: str) -> str | None:
    """Return the IMDb identifier in an image's file name, as on Metacritic."""
    name = address.partition("?")[0].rpartition("/")[2]
    found = _IN_FILE_NAME.search(name[:300])
    return found[0] if found else None


def links_to_series(text: str) -> bool:
    """Return whether a page links to a series at TMDB and to no film; `text` is its source."""
    # The search for a plain text comes first, because it is much faster.
    return (
        "themoviedb.org/tv/" in text and _TV_LINK.search(text) is not None and _FILM_LINK.search(text) is None
    )
