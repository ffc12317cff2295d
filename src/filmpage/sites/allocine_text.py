"""The plain text of AlloCiné's film pages: visitors' reviews; labels say the rest."""

from __future__ import annotations

from typing import Final

from ..notation import Form, count, date, decimal
from ..notation.person import visitor
from ..text_layout import Entries, Says, TextLayout

_HEAD: Final = Form(
    "{author} {_followers} abonnés {_reviews} critiques Suivre son activité {rating} Publiée le {date}",
    "{author} Suivre son activité {rating} Publiée le {date}",
    "{author} {rating} Publiée le {date}",
    author=visitor,
    _followers=count,
    _reviews=count,
    rating=decimal,
    date=date,
)

ALLOCINE_TEXT: Final = TextLayout(
    name="allocine-text",
    votes=(
        "AlloCiné",
        "Publiée le ",
        "Suivre son activité",
        "Critiques Spectateurs",
        "Casting complet et équipe technique",
    ),
    least=2,
    lines=(Says(reads=Form("{_reviews} Critiques Spectateurs", _reviews=count)),),
    entries=(
        Entries(
            path="reviews",
            headings=("Critiques Spectateurs",),
            mark="Publiée le",
            head=_HEAD,
            above=6,
            below=1,
            best=5,
            tails=("Lire plus",),
            ends=("Photos", "Secrets de tournage", "Infos techniques"),
        ),
    ),
    noise=("AlloCiné", "Casting complet et équipe technique"),
)
