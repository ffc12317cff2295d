"""What a page's name may say besides a film's title, and the titles that remain when it is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ....lexicon import either, word_list
from ....notation import clean, medium, quality
from ....notation.names.certification import age_mark
from ....notation.names.vocabulary import work_type

MAX_NAME: Final = 300
"""Characters of a page's name that holds a title."""
_MAX_PARTS: Final = 5
"""Seams of a name whose parts are looked at; all runs of parts may be the title."""
_SEAM: Final = re.compile(r"\s+(?:[-–—|•·»›>~/:]|::)\s+|\s*[|»›]\s*|_+[-–—]?_*|: ")
"""What separates a title from other words of a page's name."""
_YEAR: Final = r"(?P<year>18[89][0-9]|19[0-9]{2}|20[0-9]{2})"
_AFTER: Final = _YEAR.replace("year", "after")
_LAST: Final = _YEAR.replace("year", "last")
_GLUED: Final = _YEAR.replace("year", "glued")
_IN_BRACKETS: Final = (
    rf"(?:\s*\([IVXL]{{1,7}}\))?\s*[(（\[]\s*(?:[^()（）\[\]]{{1,30}}[ ,])?{_YEAR}(?:/[IVXL]{{1,7}})?"
    r"(?:\s*[-–—]\s*|[ ,;][^()（）\[\]]{1,80})?\s*[)）\]]"
)
_YEARS: Final = re.compile(rf"{_IN_BRACKETS}|\s*,\s*{_AFTER}$|\s+[-–—]?\s*{_LAST}$|(?<=[^\W\d]){_GLUED}$")
"""A year beside a title: in brackets, after a comma, or at its end. "(2015/III)" is the third of its year,
"(1996 film)" and "[2014, drama, BDRip]" say more than the year."""
_DATED: Final = re.compile(_IN_BRACKETS)
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]{1,12})[)\]]")
_CLOSED: Final = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
_QUOTES: Final = ' \t«»„“”"‹›《》「」『』▶►✔★☆•·-–—|,:;_/\\'
_BEFORE: Final = re.compile(rf"^(?:(?:{either(word_list('watch'))})\s+){{1,3}}", re.IGNORECASE)
_PUFFED: Final = re.compile(rf"(?:[\s,]+(?:{either(word_list('around_title'))}))+$", re.IGNORECASE)
"""What sites add to a title: "Watch ... online", "... poster"."""
_FILE: Final = re.compile(rf"\s(?:{quality.pattern}|{medium.pattern})(?=[\s,.|\])-]|$)", re.IGNORECASE)
"""A word that describes a file: the title and its year are before it."""
_SLUG: Final = re.compile(r"\w+(?:[-_.]\w+){2,30}")
"""A title as addresses and files have it: "Copper-Lantern-Hill-2018"."""
_SLUG_SEAM: Final = re.compile(r"[-_.]")
_HOST: Final = re.compile(r"(?:www\.)?[^\W_][\w-]{1,40}\.[a-z]{2,7}(?:\.[a-z]{2})?", re.IGNORECASE)
_SLASH: Final = re.compile(r"\s+/\s+")


class Cut(NamedTuple):
    """What remains of a name when a year and its like are cut off."""

    text: str
    year: int | None = None


def other_titles(text: str) -> tuple[str, ...]:
    """Return the titles of a film that a slash separates, without the year and what follows it."""
    bare = _without_marks(_without_year(clean(text)[:MAX_NAME].strip(_QUOTES)).text)
    return tuple(part for each in _SLASH.split(_without_credits(bare)) if (part := each.strip(_QUOTES)))


def mark_in(text: str) -> str | None:
    """Return the age mark that is in brackets after a title: "Tidewrack (12A)"."""
    marks = (age_mark.get(found[1]) for found in _BRACKETS.finditer(text[:MAX_NAME]))
    return next((mark for mark in marks if mark is not None and not mark.isdigit()), None)


def forms(text: str) -> Iterator[Cut]:
    """Yield what may be the title in a page's name, with the year beside it; the whole name comes first."""
    text = clean(text)
    if not text or len(text) > MAX_NAME:
        return
    dated = _DATED.search(text, 1)
    if dated is not None:  # what follows the year in brackets after a title is never the title
        text = text[: dated.start()]
    closed = [found.span() for found in _CLOSED.finditer(text)]
    seams = [found.span() for found in _SEAM.finditer(text) if not _is_inside(found.start(), closed)][
        :_MAX_PARTS
    ]
    starts = [0, *(end for _, end in seams)]
    ends = [*(start for start, _ in seams), len(text)]
    for first, start in enumerate(starts):
        for end in reversed(ends[first:]):
            for cut in _cut(text[start:end]):
                yield cut if dated is None else Cut(cut.text, int(dated["year"]))


def parts_of_name(text: str) -> list[str]:
    """Return the parts of a page's name between its seams."""
    return [part for each in _SEAM.split(clean(text)[:MAX_NAME], _MAX_PARTS) if (part := each.strip(_QUOTES))]


def is_of_file(text: str) -> bool:
    """Return whether a text has words that describe a file: "720p BluRay"."""
    return _FILE.search(f" {text}") is not None


def is_host(text: str) -> bool:
    """Return whether a text is the name of a host: "films.example"."""
    return _HOST.fullmatch(text) is not None


def _is_inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in spans)


def _cut(text: str) -> Iterator[Cut]:
    """Yield a text without its year and its age mark, and then without what sites add."""
    text = text.strip(_QUOTES)
    if (of_file := _before_file(text)) is not None:
        yield of_file
        return
    if (of_slug := _from_slug(text)) is not None:
        yield of_slug
        if of_slug.year is not None:
            return
    bare, year, is_sure = _without_year(text)
    bare = _without_credits(_without_marks(bare)).strip(_QUOTES)
    if not is_sure:
        yield Cut(_without_marks(text).strip(_QUOTES))
    if bare:
        yield Cut(bare, year)
    if bare.endswith(")") and (shorter := bare[: bare.rfind("(")].strip(_QUOTES)):
        yield Cut(shorter, year)
    plain = _without_puff(bare)
    if plain and plain != bare:
        yield Cut(plain, year)


def _without_puff(text: str) -> str:
    bare = _PUFFED.sub("", text)
    return _BEFORE.sub("", bare).strip(_QUOTES)


def _before_file(text: str) -> Cut | None:
    """Return the title before the words that describe a file: "Download Salt Ferry 2016 1080p"."""
    found = _FILE.search(text)
    if found is None:
        return None
    bare, year, _ = _without_year(text[: found.start()].strip(_QUOTES))
    if year is None and _BEFORE.match(bare) is None:
        return None
    plain = _without_puff(_without_marks(bare))
    return Cut(plain, year) if plain else None


def _from_slug(text: str) -> Cut | None:
    """Return the title that an address or a file has: "Copper-Lantern-Hill-2018"."""
    if _SLUG.fullmatch(text) is None:
        return None
    bare, year, _ = _without_year(_SLUG_SEAM.sub(" ", text))
    return Cut(bare, year)


class _Dated(NamedTuple):
    text: str
    year: int | None
    is_sure: bool
    """Whether the year is certainly one, or there is none."""


def _without_year(text: str) -> _Dated:
    """Return a text without the year after its title, and the year."""
    found = _YEARS.search(text)
    if found is None or not found.start():
        return _Dated(text, None, is_sure=True)
    number = int(next(filter(None, found.groups())))
    return _Dated(text[: found.start()], number, bool(found["year"] or found["after"]))


def _without_marks(text: str) -> str:
    """Return a text without the age marks and qualities in its brackets."""
    for found in reversed(list(_BRACKETS.finditer(text))):
        if any(read.get(found[1]) is not None for read in (age_mark, work_type)):
            text = text[: found.start()] + text[found.end() :]
    return text


def _without_credits(text: str) -> str:
    """Return a text without the names of two scripts or of two people in brackets at its end."""
    bare = text.rstrip()
    start = bare.rfind("(")
    inside = bare[start + 1 : -1]
    is_credit = start > 0 and bare.endswith(")") and (" / " in inside or ", " in inside)
    return bare[:start].rstrip() if is_credit else text
