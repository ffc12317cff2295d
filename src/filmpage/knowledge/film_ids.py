"""Identifiers of films in the addresses of their pages on known sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..notation import imdb_title
from .raters import SITES

_START: Final = r"(?:https?:)?//(?:[\w-]{1,30}\.){0,3}"
_END: Final = r"(?:[/?#&].{0,1900})?"
_FORMS: Final = {
    **dict(site.film_id for site in SITES if site.film_id is not None),
    "wikidata": r"wikidata\.org/(?:wiki|entity|wiki/Special:EntityPage)/(?P<id>Q[0-9]{1,12})",
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
SERIES_LINK: Final = "its link to TMDB is a series'"
"""Why a page that links so is a series'."""


def ids_of(address: str) -> Iterator[tuple[str, str]]:
    """Yield the site and the identifier of a film whose page is at an address."""
    if "imdb.com" in address:
        if (imdb := imdb_title.get(address)) is not None:
            yield "imdb", imdb
        return
    if len(address) <= 2048 and _HOSTS.search(address):
        for name, pattern in _PATTERNS.items():
            if found := pattern.fullmatch(address):
                yield name, found["id"]
                return


def id_in_image_name(address: str) -> str | None:
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
