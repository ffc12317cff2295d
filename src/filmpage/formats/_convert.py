"""cattrs converters for the model."""

from __future__ import annotations

from typing import Final

from cattrs import Converter

from ..model.film import (
    Certification,
    Comment,
    CountryRelease,
    Credit,
    FilmPage,
    FilmRef,
    Rating,
    Release,
    Review,
    Title,
)
from ..model.values import Country, Language, Money
from ._structure import page_reader, reader, title_reader
from ._unstructure import page_writer, writer

SCHEMA_VERSION: Final = 1
"""The version of the JSON that is written. It rises when names are added; names are never removed."""

# A class comes after the classes of its fields, because their hooks are looked up when its own are made.
_PARTS: Final = (
    *(Language, Country, Money),
    *(Credit, Certification, CountryRelease, Rating, Release, Review, Comment, FilmRef),
)


def make_converter() -> Converter:
    """Return a converter between the model and the values that `json` reads and writes."""
    converter = Converter()
    configure_converter(converter)
    return converter


def configure_converter(converter: Converter) -> None:
    """Register the hooks of the model's classes with a converter.

    Reading is strict: a value of another type is rejected, never converted. All faults are raised together as
    cattrs' own `ClassValidationError` (see `cattrs.transform_error`).
    """
    for kind in _PARTS:
        converter.register_unstructure_hook(kind, writer(kind, converter))
        converter.register_structure_hook(kind, reader(kind, converter))
    converter.register_unstructure_hook(Title, writer(Title, converter))
    converter.register_structure_hook(Title, title_reader(converter))
    converter.register_unstructure_hook(FilmPage, page_writer(converter, SCHEMA_VERSION))
    converter.register_structure_hook(FilmPage, page_reader(converter))
