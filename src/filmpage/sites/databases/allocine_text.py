"""AlloCiné's film pages as plain text: first facts, ratings, cast, reviews; the rest has labels."""

from __future__ import annotations

from typing import Final

from ...layout.text import Entries, Identity, Says, Section, TextLayout
from ...notation import Form, count, date, decimal, runtime, words
from ...notation.names.genre import comma_genres
from ...notation.names.person import credited, visitor

_FACTS: Final = Form(
    "{release_date} {_where} | {runtime_minutes} | {genres}",
    "{release_date} | {runtime_minutes} | {genres}",
    "{release_date} {_where} / {runtime_minutes} / {genres}",
    "{release_date} / {runtime_minutes} / {genres}",
    release_date=date,
    _where=words,
    runtime_minutes=runtime,
    genres=comma_genres,
)
_RELEASED: Final = Form(
    "{release_date} en salle",
    "{release_date} en VOD",
    "{release_date} sur {_service}",
    release_date=date,
    _service=words,
)
_PRESS: Final = Form(
    "Presse {value} {count} critiques",
    "Presse {value} {count} critique",
    "{value} {count} critiques",
    value=decimal,
    count=count,
)
_VISITORS: Final = Form(
    "Spectateurs {value} {count} notes, {_texts} critiques",
    "Spectateurs {value} {count} notes dont {_texts} critiques",
    "Spectateurs {value} {count} notes",
    "{value} {count} notes, {_texts} critiques",
    "{value} {count} notes dont {_texts} critiques",
    value=decimal,
    count=count,
    _texts=count,
)
_HEAD: Final = Form(
    "{author} {_followers} abonnés {_reviews} critiques Suivre son activité {rating} Publiée le {date}",
    "{author} {_followers} abonné {_reviews} critiques Suivre son activité {rating} Publiée le {date}",
    "{author} Suivre son activité {rating} Publiée le {date}",
    "{author} {rating} Publiée le {date}",
    author=visitor,
    _followers=count,
    _reviews=count,
    rating=decimal,
    date=date,
)
_MENU: Final = (
    "Accueil", "News", "Bandes-annonces", "Bande-annonce", "Casting", "Streaming", "VOD", "Récompenses",
    "Musique", "Box Office", "Films similaires", "Séances", "Mon compte", "Envie de voir", "AlloCiné",
)  # fmt: skip

ALLOCINE_TEXT: Final = TextLayout(
    name="allocine-text",
    votes=(
        "AlloCiné",
        "Publiée le ",
        "Suivre son activité",
        "Critiques Spectateurs",
        "Casting complet et équipe",
    ),
    least=2,
    identity=Identity(beneath=(_FACTS, _RELEASED)),
    lines=(
        Says(
            path="ratings",
            reads=_PRESS,
            entry=True,
            given={"source": "AlloCiné", "kind": "critics", "label": "Presse", "best": 5},
            split=3,
        ),
        Says(
            path="ratings",
            reads=_VISITORS,
            entry=True,
            given={"source": "AlloCiné", "kind": "users", "label": "Spectateurs", "best": 5},
            split=3,
        ),
        Says(reads=Form("{_reviews} Critiques Spectateurs", _reviews=count)),
    ),
    sections=(
        Section(
            path="cast",
            headings=("Acteurs et actrices",),
            reads=Form("{name} Rôle : {character}", "{name}", name=credited, character=words),
            joined=("Rôle",),
        ),
    ),
    entries=(
        Entries(
            path="reviews",
            headings=("Critiques Spectateurs", "Critiques Presse"),
            mark="Publiée le",
            head=_HEAD,
            above=6,
            below=1,
            best=5,
            tails=("Lire plus",),
            ends=("Photos", "Secrets de tournage", "Infos techniques", "Casting complet et équipe technique"),
        ),
    ),
    noise=_MENU,
    noise_starts=("Bande-annonce ",),
)  # fmt: skip
