"""FilmAffinity's film pages as plain text, in Spanish and English.

The layout declares the title above the page's tabs, the rating, the genres (topics follow after a bar), and
the quoted critics with their names and publications. The rest has labels.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Identity, Quotations, Says, TextLayout
from ...notation import Form, count, decimal, score, words, year
from ...notation.names.genre import dotted_genres
from ...notation.names.person import byline

_RATING: Final = Form(
    "{value} {count} votos",
    "{value} {count} Ratings",
    "{value} {count} votos Plugin no soportado",
    "{value} {count} Ratings Plugin not supported.",
    value=decimal,
    count=count,
)
_SCORE: Final = {"source": "FilmAffinity", "kind": "users", "best": 10}

FILMAFFINITY_TEXT: Final = TextLayout(
    name="filmaffinity-text",
    votes=(
        "FilmAffinity", "Filmaffinity", "Añade tu crítica", "Votaciones de almas gemelas",
        "Críticas profesionales", "Movie Soulmates' ratings", "Pro reviews", "Rate this movie",
        "Plugin no soportado", "Plugin not supported.",
    ),
    least=2,
    identity=Identity(
        beneath=(Form("Ficha"), Form("Movie"), Form("Plugin no soportado"), Form("Plugin not supported.")),
        document=(Form("{title} ({year}) - FilmAffinity", title=words, year=year),),
    ),
    lines=(
        Says(path="ratings", reads=_RATING, entry=True, given=_SCORE, split=3),
        Says(reads=Form("{genres} | {_topics}", genres=dotted_genres, _topics=words)),
    ),
    quotations=Quotations(
        path="reviews",
        headings=("Críticas", "Critics' reviews"),
        sign=Form("{author}", author=byline),
        verdict=Form("Puntuación: {rating}", "Rating: {rating}", rating=score),
    ),
    noise=(
        "logo", "arrow", "copy to clipboard", "votos", "Ratings", "Pro reviews", "Críticas profesionales",
        "Plugin no soportado", "Plugin not supported.",
    ),
    noise_ends=(" para copiar la URL",),
)  # fmt: skip
