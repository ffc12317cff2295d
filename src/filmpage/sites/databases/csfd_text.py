"""ČSFD's film pages (csfd.cz) as plain text: names, and users' reviews; the rest has labels.

A review has its author, a link to the author's other reviews, the text, and the day in brackets. Its stars
are a picture without a text.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Entries, Identity, Says, TextLayout
from ...notation import Form, count, date, percent, runtime, words, year
from ...notation.names.genre import genre_words, several_genres
from ...notation.names.person import visitor
from ...notation.names.place import countries, name_there

_OTHERS: Final = "všechny recenze uživatele"
_NAMES: Final = Form(
    "{original_title} více", "{original_title} více {_names}", original_title=name_there, _names=words
)
_ORIGIN: Final = Form(
    "{countries} {year} {runtime_minutes}",
    "{countries} {year} {runtime_minutes} {_cuts}",
    "{countries} {year}? %",
    countries=countries,
    year=year,
    runtime_minutes=runtime,
    _cuts=words,
)
_RATED: Final = {"source": "ČSFD", "kind": "users", "best": 100}
_COUNT: Final = Form(
    "Hodnocení {count} Recenze {_reviews} Fanklub {_fans}",
    "Hodnocení {count}",
    "Hodnocení ({count})",
    count=count,
    _reviews=count,
    _fans=count,
)
_MENU: Final = (
    "Novinky", "VOD", "Televize", "Kino", "Žebříčky", "Seznamy", "SeznamyNEW", "Seznamy NEW", "NEW", "Žánry",
    "Disky", "Ocenění", "Uživatelé", "Diskuze", "Shop", "další", "Můj účet", "Ovládací panel", "Přihlášení",
    "Registrace", "Zapomenuté heslo", "Hledat", "Výběr jazyka webu", "zostať", "prejsť na CSFD.sk", "ČSFD.cz",
)  # fmt: skip
_TOOLS: Final = (
    "více", "méně", "VÍCE", "všechny plakáty", "Klikni a hodnoť", "Chci vidět", "Oblíbené", "Filmotéka",
    "Reklama",
)  # fmt: skip

CSFD_TEXT: Final = TextLayout(
    name="csfd-text",
    votes=(
        "ČSFD",
        _OTHERS,
        "Fanklub",
        "Klikni a hodnoť",
        "Obsahy(",
        "Obsahy (",
        "Zajímavosti",
        "Související novinky",
    ),
    least=2,
    identity=Identity(
        beneath=(_NAMES, several_genres),
        document=(Form("{title} ({year}) | ČSFD.cz", title=words, year=year),),
    ),
    lines=(
        Says(reads=_ORIGIN),
        Says(path="genres", reads=genre_words, zone="head"),
        Says(path="ratings", reads=Form("{value}", value=percent), entry=True, given=_RATED),
        Says(path="ratings", reads=_COUNT, entry=True, given=_RATED, split=2),
    ),
    entries=(
        Entries(
            path="reviews",
            headings=("Recenze",),
            mark=_OTHERS,
            head=Form(f"{{author}} {_OTHERS}", _OTHERS, author=visitor),
            above=1,
            below=0,
            foot=Form("({date})", "( {date} )", "( {date})", date=date),
            tails=("()", "( )"),  # what is left where a filter dropped the date
            ends=("Galerie", "Zajímavosti", "Související novinky", "Fanklub", "Tagy", "Odkazy", "Premiéry"),
        ),
    ),
    noise=(*_MENU, *_TOOLS),
    noise_starts=(
        "Trvalý odkaz: ",
        "Přidat ",
        "Trailer ",
        "To view this video please enable JavaScript",
        "Photo ©",
    ),
)
