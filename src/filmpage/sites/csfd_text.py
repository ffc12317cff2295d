"""The plain text of ČSFD's film pages (csfd.cz, csfd.sk): reviews; labels say the rest.

A review is its author, a link to the author's other reviews, the text, and the day in brackets. Its stars are
a picture without words.
"""

from __future__ import annotations

from typing import Final

from ..notation import Form, date
from ..notation.person import visitor
from ..text_layout import Entries, TextLayout

_DAY: Final = Form("({date})", "( {date} )", "( {date})", date=date)
_ENDS: Final = ("Galerie", "Zajímavosti", "Související novinky", "Fanklub", "Tagy", "Odkazy", "Premiéry")

CSFD_TEXT: Final = TextLayout(
    name="csfd-text",
    votes=(
        "ČSFD",
        "recenze uživatele",
        "recenzie používateľa",
        "Fanklub",
        "Klikni a hodnoť",
        "Obsahy(",
        "Obsahy (",
    ),
    least=2,
    entries=(
        Entries(
            path="reviews",
            headings=("Recenze",),
            mark="všechny recenze uživatele",
            head=Form("{author} všechny recenze uživatele", "všechny recenze uživatele", author=visitor),
            above=1,
            below=0,
            foot=_DAY,
            ends=_ENDS,
        ),
    ),
    noise=("Reklama", "VÍCE", "ČSFD.cz", "Klikni a hodnoť"),
    noise_starts=("Trvalý odkaz: ",),
)
