"""What reads a fact that has no label: one row for each field, one column for each place it may be in.

Where nothing says what a text is, only a notation that cannot take anything else for a value is good enough.
How good depends on the place: a class name says more than a line below a title.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from ...knowledge.labels import label_of
from ...notation import (
    Printed,
    certificate,
    country,
    date_in_country,
    first_runtime,
    language,
    language_code,
    mpa_rating,
    runtime,
    year,
)
from ...notation.names.certification import MPA_SYMBOLS
from ...notation.names.genre import genre_name, is_genre
from ...notation.names.genre_words import known_genre
from .entries import is_name

Read: TypeAlias = Callable[[str], Any]
"""What reads the whole of a text, or gives `None`."""


class Unlabelled(NamedTuple):
    """A field of the model that may be printed without a label, and what reads it in each place."""

    path: str
    below_title: Read | None
    """In a line below the title of an HTML page, cut at signs."""
    named_element: Read | None
    """In an element whose class or id is named after the field."""
    in_text: Read | None
    """In a line of a text that holds nothing but facts, cut at signs."""


def may_be_genre(text: str) -> bool:
    """Return whether a text can be a genre, where genres are expected.

    A label is not a genre, unless it is the name of one as well ("Music", "剧情").
    """
    return is_genre(text) and (label_of(text) is None or genre_name.get(text) is not None)


def _genre(text: str) -> str | None:
    return text if may_be_genre(text) and country.get(text) is None else None


def _name(text: str) -> str | None:
    return text if is_name(text) else None


def _language(text: str) -> Any:
    return language.get(text) or language_code.get(text)


def _certificate(text: str) -> str | None:
    """Read a certificate of any board; a bare number is an age, a score, or anything."""
    found = mpa_rating.get(text) or certificate.get(text)
    return found if found and not found.isdigit() else None


def _clear_certificate(text: str) -> str | None:
    """Read a certificate of the MPA; "R" and "G" may be anything."""
    found = mpa_rating.get(text)
    is_clear = len(text) > 2 or (len(text) == 2 and text in MPA_SYMBOLS)
    return found if found is not None and is_clear else None


def _release(text: str) -> Any:
    found = date_in_country.get(text)
    return found["date"] if found is not None else None


UNLABELLED: Final = (
    Unlabelled("year", year.get, year.get, year.get),
    Unlabelled("runtime_minutes", runtime.get, runtime.get, first_runtime),
    Unlabelled("genres", known_genre.get, _genre, Printed(genre_name).get),
    Unlabelled("countries", country.get, country.get, country.get),
    Unlabelled("languages", language.get, _language, language.get),
    Unlabelled("content_rating", _clear_certificate, _certificate, Printed(mpa_rating).get),
    Unlabelled("release_date", _release, None, _release),
    Unlabelled("directors", None, _name, None),
)
"""The order is that in which a text is tried; no text is a value of two fields."""

BELOW_TITLE: Final[Mapping[str, Read]] = {row.path: row.below_title for row in UNLABELLED if row.below_title}
NAMED_ELEMENT: Final[Mapping[str, Read]] = {
    row.path: row.named_element for row in UNLABELLED if row.named_element
}
IN_TEXT: Final[Mapping[str, Read]] = {row.path: row.in_text for row in UNLABELLED if row.in_text}
