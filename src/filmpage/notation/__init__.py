"""Notations: how facts about films are spelled. Each is defined once, for reading and for writing."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from ._base import Form, Notation, Spelling, is_too_long
from .adapters import After, Listed, Printed, Spread, scored, shortest
from .addresses import address, encoded_address, magnet, magnet_film, magnet_name, url
from .figures.currency import money
from .figures.duration import first_runtime, iso_duration, runtime, runtime_seconds, slipped_duration
from .figures.number import count, decimal, integer, percent, rounded_count, shown_count
from .figures.rating import Score, grade, score
from .figures.time import clock, date, date_in_country, month, release_note, stamp, year
from .folding import clean, clean_paragraphs
from .ident import imdb_name, imdb_title, info_hash, youtube
from .names.certification import age_mark, certificate, mpa_rating
from .names.genre import genres
from .names.place import (
    audio,
    country,
    country_code,
    country_name,
    country_named,
    language,
    language_code,
    language_named,
)
from .release import (
    bit_depth,
    channels,
    codec,
    file_size,
    fps,
    hdr,
    medium,
    peers_seeds,
    quality,
    release_tag,
    resolution,
)
from .text import is_empty, name, paragraphs, words

_Kind = TypeVar("_Kind")

__all__ = [
    "After",
    "Form",
    "Listed",
    "Notation",
    "Printed",
    "Score",
    "Spelling",
    "Spread",
    "address",
    "age_mark",
    "audio",
    "bit_depth",
    "certificate",
    "channels",
    "clean",
    "clean_paragraphs",
    "clock",
    "codec",
    "count",
    "country",
    "country_code",
    "country_name",
    "country_named",
    "date",
    "date_in_country",
    "decimal",
    "encoded_address",
    "file_size",
    "first_runtime",
    "forms",
    "fps",
    "genres",
    "grade",
    "hdr",
    "imdb_name",
    "imdb_title",
    "info_hash",
    "integer",
    "is_empty",
    "is_too_long",
    "iso_duration",
    "language",
    "language_code",
    "language_named",
    "magnet",
    "magnet_film",
    "magnet_name",
    "medium",
    "money",
    "month",
    "mpa_rating",
    "name",
    "notations",
    "paragraphs",
    "peers_seeds",
    "percent",
    "quality",
    "release_note",
    "release_tag",
    "resolution",
    "rounded_count",
    "runtime",
    "runtime_seconds",
    "score",
    "scored",
    "shortest",
    "shown_count",
    "slipped_duration",
    "stamp",
    "url",
    "words",
    "year",
    "youtube",
]


def _instances_of(kind: type[_Kind]) -> Mapping[str, _Kind]:
    """Return the public values of a type in all modules of the package, by their Python names."""
    instances: dict[str, _Kind] = {}
    for info in pkgutil.walk_packages(__path__, f"{__name__}."):
        if not info.ispkg and not info.name.rpartition(".")[2].startswith("_"):
            module = importlib.import_module(info.name)
            public = ((key, value) for key, value in vars(module).items() if not key.startswith("_"))
            instances.update((key, value) for key, value in public if isinstance(value, kind))
    return MappingProxyType(instances)


@cache
def notations() -> Mapping[str, Notation[Any]]:
    """Return every notation of the package by its Python name, found by scanning the modules."""
    return _instances_of(Notation)


@cache
def forms() -> Mapping[str, Form]:
    """Return every form of the package by its Python name, found by scanning the modules."""
    return _instances_of(Form)
