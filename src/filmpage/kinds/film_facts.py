"""The facts that a source without a layout must have to be about a film.

Programs, manuals and shops have titles and descriptions too, and some of their lines look like labels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from ..knowledge.fields import FIELDS, PEOPLE_PATHS

if TYPE_CHECKING:
    from ..model.film import FilmPage
    from ..source.text.line import Line

_WEIGHTS: Final[Mapping[str, float]] = {field.path: field.weight for field in FIELDS if field.weight}
"""How much each field of the model shows that a page is about a film."""
TOO_LITTLE: Final = "too little on it is said of films alone"
_ANYTHINGS: Final = frozenset(("year", "plot", "countries", "languages", "release_date", "writers"))
"""What anything has: a year, a text, a place, a language, a date, and who wrote it."""
_WORDS_OF_ANYTHING: Final = frozenset(("plot", "genres"))
"""What a description of anything may look like: "Description: ...", "Action: ..."."""
_NAMED: Final = 1.5
"""The least weight of a page with a title: one fact that only films have, or two others."""
_UNNAMED: Final = 2.5
"""The least weight of a page without one: a converter may have dropped the title."""
_NAME: Final = re.compile(r"""[^\W\d_a-z](?:[^\d_"(){}\[\]<>=;:\\/|`]*[^\d_"'(){}\[\]<>=;:,\\/|`])?""")
"""A person's name; what programs have in its place begins with a small letter or contains other signs."""
_MOST_WORDS: Final = 6
"""Words of a person's name."""

_DECLARATION: Final = re.compile(
    r"class \w{1,80}[(:{]|def \w{1,80}\(|import [\w.]{1,80};?$|from [\w.]{1,80} import \w"
    r"|package [\w.]{1,80};|# ?(?:include|define|ifn?def) \S|sub \w{1,80} ?\{"
    r"|(?:public|private|protected) \w{1,80} "
)
"""A declaration of a programming language."""
_PROGRAM: Final = 8
"""Declarations that show a program; the texts of pages that include scripts have up to four."""
_CODES: Final = re.compile(r"[A-Za-z]{2,3}(?:,[A-Za-z]{2,3}){0,40}")
"""The first cell of a row of data, such as "DE" or "AE,OM"."""
_TABLE: Final = 50
"""Such rows that show a table of data, whose two letters are labels in some language."""


def has_enough_facts(page: FilmPage) -> bool:
    """Return whether the facts of a page without a layout are enough to show that it is about a film."""
    found = {field: weight for field, weight in _WEIGHTS.items() if _has(page, field)}
    weight = sum(found.values())
    unsourced = not any(rating.source for rating in page.ratings or ())
    if found.keys() <= _WORDS_OF_ANYTHING or found.keys() <= _ANYTHINGS | (
        {"ratings"} if unsourced else set()
    ):
        return False
    return weight >= (_NAMED if page.title or page.imdb_id else _UNNAMED)


def why_no_film(page: FilmPage, lines: Sequence[Line]) -> str | None:
    """Return why a text with film facts is not about a film, or `None` if it may be."""
    if not has_enough_facts(page):
        return TOO_LITTLE
    if sum(_DECLARATION.match(line.text) is not None for line in lines) >= _PROGRAM:
        return "it is the source of a program"
    if sum(_is_coded(line) for line in lines) >= _TABLE:
        return "it is a table of data with codes"
    return None


def _is_coded(line: Line) -> bool:
    return line.cells is not None and _CODES.fullmatch(line.cells[0]) is not None


def _has(page: FilmPage, field: str) -> bool:
    value = getattr(page, field)
    if field in PEOPLE_PATHS:
        return any(is_person(person.name) for person in value or ())
    if field == "releases":
        return any(
            each.quality or each.size or each.name or (each.info_hash and page.year) for each in value or ()
        )
    return bool(value)


def is_person(text: str) -> bool:
    """Return whether a text may be a person's name: few of its words begin with a small letter."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return len(words) <= _MOST_WORDS and 2 * small < len(words) and _NAME.fullmatch(text) is not None
