"""Plausibility checks that decide whether a word without a colon is a label: does its value look like one?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from ...knowledge.fields import FIELDS, Field
from ...lexicon import either, word_list
from ...notation.figures.duration import first_runtime
from ...notation.figures.number import count, decimal, percent
from ...notation.figures.rating import score
from ...notation.figures.time import date_in_country
from ...notation.names.genre import genre_name
from ...notation.names.person import person
from ...notation.release import file_size, fps, resolution

_PIECES: Final = re.compile(rf" ?[,/|·•;、，・&] ?| (?:{either(word_list('and'))}) ")
_MAX_PIECES: Final = 40
_MAX_VALUE: Final = 300
_NOT_FIRST: Final = frozenset(("", *"/,&|;:·•、)]}!?"))
_QUOTED: Final = re.compile('[«“„"][^«»“”„"]{3,200}[»”“"]')
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_CJK_NAME: Final = re.compile("[\u30a0-\u30ff\u3400-\u9fff·・＝a-zA-Z. -]{2,24}")
_CJK_SPEECH: Final = re.compile("[的了是说說在这這那我你他她们們和有不也与與对對为為把被]")
_HANGUL_NAME: Final = re.compile("[\uac00-\ud7a3]{2,5}(?: [\uac00-\ud7a3]{1,5}){0,3}")
_UNCASED: Final = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff]")


def looks_like(field: str, value: str) -> bool:
    """Return whether a value looks like that of a field, so that the word before it is the field's label.

    Fields of free text (a title, a plot, a company) have no look of their own and are always refused.
    """
    look = looks().get(field)
    return look is not None and len(value) <= _MAX_VALUE and value[:1] not in _NOT_FIRST and look(value)


@cache
def looks() -> Mapping[str, Callable[[str], bool]]:
    """Return the check for each field whose values have a recognisable look."""
    return {
        **{field.key: _look_of(field) for field in FIELDS if field.notation or field.shape == "people"},
        "runtime": lambda value: first_runtime(value) is not None,
        "release_date": lambda value: date_in_country.get(value) is not None,
        "genre": lambda value: _all(value, _looks_like_genre),
        "tagline": lambda value: _QUOTED.fullmatch(value) is not None,
        "rating": lambda value: any(n.get(value) is not None for n in (score, decimal, percent)),
        "release.size": lambda value: file_size.get(value) is not None,
        "release.resolution": lambda value: resolution.get(value) is not None,
        "release.fps": lambda value: fps.get(value) is not None,
        "release.seeds": lambda value: count.get(value) is not None,
        "release.peers": lambda value: count.get(value) is not None,
    }


def _look_of(field: Field) -> Callable[[str], bool]:
    """Return the check that a field's notation implies; a field without one holds people's names."""
    notation = field.notation
    if notation is None:
        return _names
    if field.shape == "list":
        return lambda value: _all(value, lambda piece: notation.get(piece) is not None)
    return lambda value: notation.get(value) is not None


def _all(value: str, test: Callable[[str], bool]) -> bool:
    pieces = _PIECES.split(value, _MAX_PIECES)
    return all(test(piece) for piece in pieces)


def _names(value: str) -> bool:
    """Return whether a value is a list of people's names; the first must be a full name."""
    if _UNCASED.search(value):  # these scripts have no capitals that distinguish a name from a sentence
        return False
    pieces = _PIECES.split(value, _MAX_PIECES)
    full = " " in pieces[0] or _CJK.search(pieces[0]) or _HANGUL_NAME.fullmatch(pieces[0])
    return bool(full) and all(_name(piece) for piece in pieces)


def _name(piece: str) -> bool:
    if _CJK.search(piece):
        return _CJK_NAME.fullmatch(piece) is not None and not _CJK_SPEECH.search(piece)
    if "\uac00" <= piece[:1] <= "\ud7a3":
        return _HANGUL_NAME.fullmatch(piece) is not None
    return person.get(piece) is not None


def _looks_like_genre(piece: str) -> bool:
    if _CJK.search(piece):
        return len(piece) <= 6 and not _CJK_SPEECH.search(piece)
    return genre_name.get(piece) is not None
