"""What a source that no layout knows must say to be a film's: facts that only films have.

A title and a description are printed by programs, manuals and shops too; their lines hold labels by chance.
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
_NAMED: Final = 1.5
"""What a text with a title must say: one fact of films alone, or two others."""
_UNNAMED: Final = 2.5
"""What one without must say: its maker may have dropped the title."""
_NAME: Final = re.compile(r"""[^\W\d_a-z](?:[^\d_"(){}\[\]<>=;:\\/|`]*[^\d_"'(){}\[\]<>=;:,\\/|`])?""")
"""A person's name; what programs print in its place begins with a small letter, or has other signs."""
_MOST_WORDS: Final = 6

_DECLARATION: Final = re.compile(
    r"class \w{1,80}[(:{]|def \w{1,80}\(|import [\w.]{1,80};?$|from [\w.]{1,80} import \w"
    r"|package [\w.]{1,80};|# ?(?:include|define|ifn?def) \S|sub \w{1,80} ?\{"
    r"|(?:public|private|protected) \w{1,80} "
)
"""A declaration of a programming language."""
_PROGRAM: Final = 8
"""Declarations that make a program; texts of pages with scripts in them have up to four."""
_CODES: Final = re.compile(r"[A-Za-z]{2,3}(?:,[A-Za-z]{2,3}){0,40}")
"""The first cell of a row of data, such as "DE" or "AE,OM"."""
_TABLE: Final = 50
"""Such rows that make a table of data; two letters are labels in some language."""


def says_enough(page: FilmPage) -> bool:
    """Return whether what was read of a page without a layout is a film's and no other thing's."""
    said = sum(weight for field, weight in _WEIGHTS.items() if _says(page, field))
    return said >= (_NAMED if page.title or page.imdb_id else _UNNAMED)


def why_no_film(page: FilmPage, lines: Sequence[Line]) -> str | None:
    """Return why a text of which film facts were read is not about a film; `None` where it may be."""
    if not says_enough(page):
        return TOO_LITTLE
    if sum(_DECLARATION.match(line.text) is not None for line in lines) >= _PROGRAM:
        return "it is the source of a program"
    if sum(_is_coded(line) for line in lines) >= _TABLE:
        return "it is a table of data with codes"
    return None


def _is_coded(line: Line) -> bool:
    return line.cells is not None and _CODES.fullmatch(line.cells[0]) is not None


def _says(page: FilmPage, field: str) -> bool:
    value = getattr(page, field)
    if field in PEOPLE_PATHS:
        return any(_is_name(person.name) for person in value or ())
    if field == "releases":
        return any(release.quality or release.size or release.name for release in value or ())
    return bool(value)


def _is_name(text: str) -> bool:
    """Return whether a text may be a person's name: most of its words begin with no small letter."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return len(words) <= _MOST_WORDS and 2 * small < len(words) and _NAME.fullmatch(text) is not None
