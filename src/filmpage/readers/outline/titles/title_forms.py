"""What a page's name may say besides a film's title, and the titles that remain when it is cut off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from ....knowledge.raters import is_site_name
from ....lexicon import either, word_list
from ....notation import clean
from ....notation.names.certification import certificate, mpa_rating
from ....notation.names.vocabulary import work_type

MAX_NAME: Final = 300
"""Characters of a page's name that holds a title."""
_MAX_PARTS: Final = 5
"""Seams of a name whose parts are looked at; all runs of parts may be the title."""
_SEAM: Final = re.compile(r"\s+(?:[-–—|•·»›>~/:]|::)\s+|\s*[|»›_]\s*|: ")
"""What separates a title from other words of a page's name."""
_YEAR: Final = r"(?P<year>18[89][0-9]|19[0-9]{2}|20[0-9]{2})"
_AFTER: Final = _YEAR.replace("year", "after")
_LAST: Final = _YEAR.replace("year", "last")
_GLUED: Final = _YEAR.replace("year", "glued")
_YEARS: Final = re.compile(
    rf"(?:\s*\([IVXL]{{1,7}}\))?\s*[(（\[]\s*(?:[^()（）\[\]]{{1,30}}[ ,])?{_YEAR}(?:/[IVXL]{{1,7}})?"
    rf"(?:\s*[-–—]\s*)?\s*[)）\]]|\s*,\s*{_AFTER}$"
    rf"|\s+[-–—]?\s*{_LAST}$|(?<=[^\W\d]){_GLUED}$"
)
"""A year beside a title: in brackets, after a comma, or at its end. "(2015/III)" is the third of its year."""
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]{1,12})[)\]]")
_QUOTES: Final = ' \t«»„“”"‹›《》「」『』▶►✔★☆•·-–—|,:;_/\\'
_PUFF: Final = (
    *word_list("watch"), "watch", "online", "full movie", "movie", "film", "poster", "trailer", "reviews",
    "review", "hd", "free", "download", "torrent", "subtitles", "streaming", "1080p", "720p", "bluray",
    "image", "photo",
)  # fmt: skip
_PUFFED: Final = re.compile(rf"^(?:(?:{either(_PUFF)})\s+)+|(?:\s+(?:{either(_PUFF)}))+$", re.IGNORECASE)
"""What sites add to a title: "Watch ... online", "... poster"."""


_SLASH: Final = re.compile(r"\s+/\s+")


def other_titles(text: str) -> tuple[str, ...]:
    """Return the titles of a film that a slash separates, without the year after them."""
    bare = _without_marks(_without_year(clean(text)[:MAX_NAME].strip(_QUOTES))[0])
    return tuple(part for each in _SLASH.split(bare) if (part := each.strip(_QUOTES)))


def folded(text: str) -> str:
    """Return the letters and digits of a title, so that spellings of one title are equal."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


def forms(text: str) -> Iterator[tuple[str, int | None]]:
    """Yield what may be the title in a page's name, with the year beside it; the whole name comes first."""
    text = clean(text)
    if not text or len(text) > MAX_NAME:
        return
    seams = [found.span() for found in _SEAM.finditer(text)][:_MAX_PARTS]
    starts = [0, *(end for _, end in seams)]
    ends = [*(start for start, _ in seams), len(text)]
    for first, start in enumerate(starts):
        for end in reversed(ends[first:]):
            yield from _cut(text[start:end])


def _cut(text: str) -> Iterator[tuple[str, int | None]]:
    """Yield a text without its year and its age mark, and then without what sites add."""
    bare, year, is_sure = _without_year(text.strip(_QUOTES))
    bare = _without_marks(bare).strip(_QUOTES)
    if not is_sure:
        yield _without_marks(text).strip(_QUOTES), None
    if bare:
        yield bare, year
    if bare.endswith(")") and (shorter := bare[: bare.rfind("(")].strip(_QUOTES)):
        yield shorter, year
    plain = _PUFFED.sub("", bare).strip(_QUOTES)
    if plain and plain != bare:
        yield plain, year


def _without_year(text: str) -> tuple[str, int | None, bool]:
    """Return a text without the year after its title, the year, and whether it is certainly one."""
    found = _YEARS.search(text)
    if found is None or not found.start():
        return text, None, True
    number = int(next(filter(None, found.groups())))
    return text[: found.start()], number, bool(found["year"] or found["after"])


def _without_marks(text: str) -> str:
    """Return a text without the age marks and qualities in its brackets."""
    for found in reversed(list(_BRACKETS.finditer(text))):
        if any(read.get(found[1]) is not None for read in (certificate, mpa_rating, work_type)):
            text = text[: found.start()] + text[found.end() :]
    return text


def is_site(text: str) -> bool:
    """Return whether a text is the name of a known site."""
    return is_site_name(text)
