"""Texts and images that pages have in place of a value: placeholders, promotion, notes to visitors."""

from __future__ import annotations

import re
from typing import Final

from ..notation.text import without_source

_NO_POSTER: Final = re.compile(
    r"(?:^|[/_.-])logos?(?:[/_.-]|[0-9]|$)|placeholder|twittercard|twitter[-_]card|og[-_]fallback|fb_og"
    r"|empty[-_]image|(?:poster|image|cover|share)[-_.]?default"
    r"|default[-_.]?(?:poster|image|cover|share|movie)"
    r"|no[-_]?(?:poster|image|photo|picture|cover|pic)(?:[/_.-]|$)|250h-movie|/movies/{1,2}medium-cover"
    r"|missing[-_.]?(?:poster|image|cover)|spacer\.gif|blank\.(?:gif|png)"
)
"""Words in the addresses of images that sites show in place of a poster."""

_NO_PLOT: Final = re.compile(
    r"discover reviews, ratings, and trailers|(?:the )?critics consensus|no consensus yet|add a plot"
    r"|add synopsis|be the first (?:one )?to|know what this is about|it looks like we don.t have"
    r"|we don.t have an overview|(?:we are )?sorry, there|please help us"
    r"|imdb is the world.s most popular|rotten tomatoes, home of|movie info$"
    r"|find (?:movie )?(?:reviews|ratings|showtimes|where to watch)|read (?:movie )?reviews"
    r"|watch (?:the )?trailers?|watch .{1,200} (?:online|free|full movie)"
    r"|download .{1,200} (?:torrent|free|movie)|(?:[^:]{1,200}: )?directed by "
    r"|learn more about .{1,200} at |get all the (?:latest )?(?:news|details|information)"
    r"|see .{1,100} full cast|.{1,200} movie reviews? (?:&|and) metacritic score"
    r"|(?:there is )?no (?:plot|synopsis|description|overview)\b|all about the (?:movie|film)\b",
    re.IGNORECASE,
)
"""Beginnings of texts in place of a plot: promotion, a consensus, a request to visitors."""

_BEFORE_PLOT: Final = re.compile(
    r"[^.]{1,200} is an? (?:tv |short |mini )?(?:movie|film|video|series|short|special|episode) "
    r"(?:starring|directed by) "
    r"(?:[^.]|(?<=\b[A-Z])\.|(?<=\b[JS]r)\.|(?<=\b[DM]r)\.|(?<=\bSt)\.){1,300}\. +(?=\S)"
)
"""A sentence that IMDb printed before the plot from 2018 to 2021."""

_AFTER_PLOT: Final = re.compile(
    r"\s{0,9}(?:\(FILMAFFINITY\)|see full (?:summary|synopsis)(?: ?»)?|read (?:more|all|full review)(?: ?»)?"
    r"|(?:\.\.\. ?)?(?:lire plus|show more|show less)|(?<=[.!?”]) (?:less|more)"
    r"|\((?:more|展开全部|展开)\))\s{0,9}$",
    re.IGNORECASE,
)
"""Links and marks after the plot in the same element."""

_MAX_PREFIX: Final = 800

_EVENT: Final = re.compile(
    r"(?:.{1,60}? presents?: )?(?P<subject>.{1,300}?)"
    r"(?: [-—–] (?:dir\.|directed by|with) .{1,100}| \+ .{0,60}(?:q ?& ?a|intro|discussion).{0,60}"
    r"| \((?:subtitled|relaxed|35mm|70mm|4k(?: restoration)?|re-?release|preview)\))?",
    re.IGNORECASE,
)
NOT_AWARDS: Final = frozenset({"certified fresh", "fresh", "rotten"})
"""Labels that Rotten Tomatoes marked up as awards in 2011; casefolded."""


def is_placeholder(address: str) -> bool:
    """Return whether an image's address is that of a logo or of a placeholder."""
    return _NO_POSTER.search(address.lower()) is not None


def plot_of(text: str) -> str:
    """Return the plot in a description; an empty text if the description is something else."""
    head = _BEFORE_PLOT.match(text[:_MAX_PREFIX])
    plot = text[head.end() :] if head else text
    tail = _AFTER_PLOT.search(plot, max(0, len(plot) - 60))
    plot = without_source(plot[: tail.start()] if tail else plot)
    return "" if _NO_PLOT.match(plot) else plot.strip()


def event_subject(name: str) -> str:
    """Return the film in the name of a screening: "Our club presents: Dust + Q&A" shows "Dust"."""
    found = _EVENT.fullmatch(name)
    return found["subject"] if found else name
