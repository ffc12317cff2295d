"""Metacritic's film pages as plain text from converters: the scores, and the quotations of critics.

A quotation is the critic's mark, the publication, the critic, the day, and one paragraph. Other sites
leave out the day. The labelled reader reads the rest.
"""

from __future__ import annotations

from typing import Any, Final

from ...layout.text import Entries, Says, TextLayout
from ...lexicon import either, word_list
from ...notation import Form, Notation, Spelling, count, paragraphs, shortest
from ...notation.figures.number import Number
from ...notation.figures.rating import out_of_ten, percentage
from ...notation.figures.site_marks import metascore_label
from ...notation.figures.time import english_day
from ...notation.publication import critic, outlet, publication

_LINKS: Final = ("", "See All ", "See All | ")
"""What converters leave of a link between a count and its score."""


def _score(name: str, kind: str, best: int, counted: str, value: Notation[int] | Notation[Number]) -> Says:
    """Declare a score under its name: the verdict, the count of reviews, the value."""
    return Says(
        path="ratings",
        reads=Form(
            *(f"{name} {{label}} based on {{count}} {counted} {link}{{value}}" for link in _LINKS),
            f"{name}{{label}} based on {{count}} {counted}See All {{value}}",
            f"{{value}} {name}",
            label=metascore_label,
            count=count,
            value=value,
        ),
        entry=True,
        given={"source": "Metacritic", "kind": kind, "best": best},
        split=5,
    )


_BLANKS: Final = (" ", "")
"""What converters leave between the parts of a quotation's head."""
_SCORE: Final = Notation(
    "score alone or before a publication",
    str,
    (
        Spelling(
            rf"(?P<score>100|[0-9]{{1,2}})(?=$| (?:\| )?{publication.pattern})",
            lambda found: int(found["score"]),
            "90",
        ),
    ),
    flags=0,
)
_DATED: Final = Form(
    "{rating}\n{source}\n{author}\n{date}", rating=percentage, source=outlet, author=critic, date=english_day
)
_SEAM: Final = Form(
    "{rating}\n{source}{author}{date}",
    "{rating}\n{source}{author} {date}",
    rating=percentage,
    source=Notation(
        "publication up to a seam",
        str,
        (Spelling(r"[^.\d][^.]{1,59}?(?-i:[a-z)])", lambda found: found[0], "Harbour Post"),),
    ),
    author=Notation(
        "critic from a seam",
        str,
        (
            Spelling(
                r"(?-i:[A-Z][a-z]{1,20} (?:Mc|De|O')?[A-Z][a-z'-]{1,30})", lambda found: found[0], "Ann Lee"
            ),
        ),
    ),
    date=english_day,
)
"""A head with an unknown publication: a capital after a small letter shows where the critic begins."""
_KNOWN: Final = Form(
    *(f"{{rating}} {{source}}{one}{{author}}{other}{{date}}" for one in _BLANKS for other in _BLANKS),
    "{rating} {source} {author}",
    "{rating} {source}{author}",
    "{rating} {source}",
    "{rating} | {source} {author} {body}",
    "{rating} | {source} {body}",
    rating=percentage,
    source=publication,
    author=shortest(critic),
    date=english_day,
    body=paragraphs,
)
_MONTHS: Final = either(word[:3] for word in word_list("months", "en"))
_OVER: Final = Form(
    "{source} {author}\n{rating} {body}",
    "{source}\n{rating} {body}",
    rating=Notation(
        "score before prose",
        str,
        (
            Spelling(
                rf"(?P<score>100|[0-9]{{1,2}})(?! (?:{_MONTHS})[a-z]{{0,6}}\b)",
                lambda found: int(found["score"]),
                "90",
            ),
        ),
    ),
    source=publication,
    author=shortest(critic),
    body=paragraphs,
)
_LEFT: Final = ("Read full review",)


def _quoted(mark: Notation[Any], head: Form, glued: Form | None = None) -> Entries:
    """Declare the quotations whose heads a form reads."""
    return Entries(
        path="reviews",
        headings=("CRITIC REVIEWS",),
        mark=mark,
        head=head,
        below=3,
        anywhere=True,
        until="paragraph",
        best=100,
        tails=_LEFT,
        glued=glued,
    )


METACRITIC_TEXT: Final = TextLayout(
    name="metacritic-text",
    votes=(
        "METASCORE",
        "Metascore",
        "USER SCORE",
        "MORE FROM METACRITIC",
        "Metacritic",
        "MOVIE DETAILS & CREDITS",
        "See All Details and Credits",
        "CRITIC REVIEWS",
    ),
    least=3,
    lines=(
        _score("METASCORE", "critics", 100, "Critics", percentage),
        _score("USER SCORE", "users", 10, "Ratings", out_of_ten),
    ),
    entries=(_quoted(_SCORE, _KNOWN), _quoted(_SCORE, _DATED, _SEAM), _quoted(publication, _OVER)),
    noise=("MOVIE DETAILS & CREDITS", "See All Details and Credits", "MORE FROM METACRITIC"),
    since=2017,
)
