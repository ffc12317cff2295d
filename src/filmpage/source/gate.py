"""A cheap look at a long text before anything is made of it: whether any word of films stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SHORT: Final = 2_000
"""Characters up to which a text is read anyway: it may be an error page, which has a kind of its own."""

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "i": ("ilm", "ovie", "irect", "inema", "tarring"),
    "I": ("IMDb", "IRECT", "MOVIE"),
    "C": ("Cast",),
    "G": ("Genre", "GENRE"),
    "R": ("Runtime", "Regi", "REGI", "Redatelj", "Reditelj"),
    "0": ("1080p", "720p"),
    "S": ("Sutradara",),
    "O": ("Ohja",),
    "É": ("ÉALIS",),
    "é": ("éalis", "Réžia"),
    "ó": ("irecció",),
    "ç": ("ireç",),
    "ø": ("nstruktø",),
    "ö": ("önetmen",),
    "ő": ("endező",),
    "ž": ("Rež", "režis"),
    "ż": ("eżyser",),
    "и": ("фильм", "Фильм", "ежис", "кино", "Кино"),
    "і": ("фільм", "Фільм", "кіно", "Кіно"),
    "Р": ("РЕЖ", "Реж", "Редитељ"),
    "η": ("Σκην",),
    "τ": ("ταινί",),
    "Τ": ("Ταινί",),
    "Σ": ("ΣΚΗΝ",),
    "演": ("导演", "導演", "主演", "演员", "演員", "出演"),
    "影": ("电影", "電影", "影片"),
    "督": ("監督",),
    "映": ("映画", "上映"),
    "독": ("감독",),
    "화": ("영화",),
    "י": ("במאי", "בימוי"),
    "ס": ("סרט",),
    "خ": ("مخرج", "إخراج", "اخراج"),
    "ف": ("فيلم", "فیلم"),
    "ک": ("کارگردان",),
    "र": ("निर्देश",),
    "फ": ("फ़िल्म", "फ़िल्म", "फिल्म"),
    "ก": ("กำกับ",),
    "ภ": ("ภาพยนตร์",),
    "Đ": ("Đạo diễn",),
    "đ": ("đạo diễn",),
}
"""Pieces of the words without which no long text about a film does, by a letter that each of them holds.

They are in the languages of the label table. To look for one letter costs a thirtieth of looking for a word.
"""


def may_be_film(text: str) -> bool:
    """Say whether a text may be about a film; `False` only for long texts without any word of films."""
    if len(text) <= _SHORT:
        return True
    return any(letter in text and any(word in text for word in words) for letter, words in _WORDS.items())
