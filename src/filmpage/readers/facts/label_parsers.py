"""Parsers for the values of labels, field by field: each returns a value of the model, or `None`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date as Date
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from ... import notation
from ...account import ProblemCode
from ...knowledge.fields import FIELDS, SHORT_TEXTS, Field
from ...knowledge.labels import label_of
from ...model.film import Title
from ...notation import is_empty
from ...outline.pieces import Gap, Value, one_line, texts
from . import entries
from .prose import prose
from .unlabelled import may_be_genre

if TYPE_CHECKING:
    from ...model.values import Country, Language

Parser: TypeAlias = "Callable[[Value], Any]"
"""What reads the value of a label, or gives `None`."""

FOOTNOTE: Final = re.compile(r" ?\[[^\[\]]{1,20}\]")
_BRACKETS: Final = re.compile(r" ?\([^()]{0,120}\)")
_ISO: Final = re.compile(r" ?\( ?[0-9]{4}-[0-9]{2}-[0-9]{2} ?\)")
_BETWEEN: Final = re.compile(r" [|/·•;@–-] |[|;、]")
_QUOTES: Final = '«»„“”"‹› '
_EDGES: Final = " ,;:.·|"
_MAX_PARTS: Final = 3
MAX_LISTED: Final = 24
"""Genres or languages of one film; a longer list is a menu. No film of the corpus has more than 8."""
_MAX_WORDS: Final = 300
_MAX_PIECES: Final = 200
"""Pieces at the start of a value that are searched for its one fact."""
_PRIZES: Final = re.compile(
    r"[0-9]|\b(?:winn?|won\b|nomin|pri[zx]|oscar|academy|bafta|c[ée]sar|goya|palm|globe|bear\b|festival|preis|prem"
    r"|prê|nagr|cen[ay]\b)|оскар|прем|нагр|номин|奖|獎|賞|상",
    re.IGNORECASE,
)
"""What distinguishes prizes from a menu that has an entry "Awards"."""
_WON: Final = re.compile(r"\bwin|\bwon\b|nomin|\bprix\b|номин|获|獲|受賞|수상", re.IGNORECASE)
"""What says that a film has won a prize, where all words are links."""
_MAX_LINE: Final = 2_000


@attrs.frozen
class Dated:
    """A release: its day, with the country and the note that are printed beside it."""

    date: Date
    country: str | None = None
    note: str | None = None
    partial: bool = False
    """Whether only the month or the year is printed: `date` is the last day of it."""


def candidates(value: Value) -> Iterator[str]:
    """Yield the texts that may be the one fact of a value: all of it, then smaller and smaller parts."""
    value = value[:_MAX_PIECES]
    text = FOOTNOTE.sub("", one_line(value))
    yield text
    for gap in (Gap.ITEM, Gap.LINE, Gap.CELL):
        yield from (FOOTNOTE.sub("", part) for part in texts(value, gap))
    yield from (piece.text for piece in value)
    bare = _BRACKETS.sub("", text[:_MAX_LINE])
    yield bare
    yield from _BETWEEN.split(bare)


def first(read: Callable[[str], Any], value: Value) -> Any:
    """Return what `read` makes of the first text of a value that it can read."""
    tried: set[str] = set()
    for text in candidates(value):
        bare = text.strip(_EDGES)
        if bare not in tried and (parsed := read(bare)) is not None:
            return parsed
        tried.add(bare)
    return None


def dates(value: Value) -> list[Dated] | None:
    """Read releases: "2010-09-01(中国大陆) / 2010-07-16(美国)", or a date with any text beside it."""
    value = entries.without_more(value)
    lines = texts(value, Gap.CELL)
    found: list[Dated] = []
    partial: list[Dated] = []
    days: set[Date] = set()
    for part in (*lines, *(part for line in lines for part in _BETWEEN.split(line))):
        text = FOOTNOTE.sub("", _ISO.sub("", part)).strip(_EDGES)
        read = notation.date_in_country.get(text[:_MAX_LINE])
        if read and read["date"] not in days:
            days.add(read["date"])
            found.append(Dated(**read))
        elif read is None and (end := _partial(text)) is not None:
            partial.append(Dated(end, partial=True))
    if not found and (day := first(notation.date.get, value)) is not None:
        found.append(Dated(day))
    return [*found, *partial] if found else None


def _partial(text: str) -> Date | None:
    """Return the last day of a month or a year that is printed without a day."""
    if (month := notation.month.get(text)) is not None:
        return month.replace(day=monthrange(month.year, month.month)[1])
    number = notation.year.get(text)
    return Date(number, 12, 31) if number is not None else None


def countries(value: Value) -> list[Country] | None:
    """Read countries."""
    return _known([notation.country_named(e.text) for e in entries.listed(value) if _is_name(e.text)])


def languages(value: Value) -> list[Language] | None:
    """Read languages."""
    found = _languages(value)
    return found if found and len(found) <= MAX_LISTED else None


def _languages(value: Value) -> list[Language]:
    return _known([notation.language_named(e.text) for e in entries.listed(value) if _is_name(e.text)]) or []


def _is_name(text: str) -> bool:
    return 1 < len(text) <= 40 and not any(map(str.isdigit, text))


def _known(found: list[Any]) -> list[Any] | None:
    """Return places or languages; unknown names are accepted only if at least half of the names are known."""
    named = [each for each in found if each is not None]
    return named if named and 2 * sum(each.code is not None for each in named) >= len(named) else None


def genres(value: Value) -> list[str] | None:
    """Read genres: "Drama / Romance", "Drama. Comedia", a row of links."""
    good = _genres(value)
    return good if good and len(good) <= MAX_LISTED else None


def _genres(value: Value) -> list[str]:
    """Return the entries that can be genres, if most entries can."""
    found = [part for e in entries.listed(value) for part in ([e.text] if e.url else e.text.split(". "))]
    good = [text for text in found if may_be_genre(text)]
    return good if 2 * len(good) > len(found) else []


def _title(text: str) -> Title | None:
    return Title(title=text) if text else None


def words(value: Value) -> str | None:
    """Read a short text: the first line or block of a value."""
    text = _words(value)
    return text if text and len(text) <= _MAX_WORDS and not is_empty(text) else None


def _words(value: Value) -> str:
    return FOOTNOTE.sub("", next(iter(texts(entries.without_more(value), Gap.CELL)), "")).strip()


def tagline(value: Value) -> str | None:
    """Read a tagline, without the quotation marks around it."""
    text = (words(value) or "").strip(_QUOTES)
    return text if len(text) > 2 and label_of(text) is None else None


def awards(value: Value) -> str | None:
    """Read the awards as one text."""
    text = one_line(entries.without_more(value))
    if all(piece.url for piece in value) and _WON.search(text) is None:
        return None  # a menu of festivals
    return text if _PRIZES.search(text) is not None else None


BOUNDED: Final[Mapping[str, Callable[[Value], list[Any]]]] = {"genre": _genres, "language": _languages}
"""Fields whose value is a menu of the site if it has more than `MAX_LISTED` entries."""


def excess(field: str, value: Value) -> tuple[ProblemCode, str] | None:
    """Return a problem's code and message for a value that is rejected for its size."""
    if (read := BOUNDED.get(field)) is not None:
        size = len(read(value))
        return ("too-many-rows", f"{size} {field}s are not one film's") if size > MAX_LISTED else None
    size = len(_words(value)) if field in SHORT_TEXTS else 0
    return ("too-long", f"{size} characters are more than {_MAX_WORDS}") if size > _MAX_WORDS else None


def imdb_id(value: Value) -> str | None:
    """Read an IMDb number, as text or out of a link."""
    numbers = (
        notation.imdb_title.get(t) for piece in value[:_MAX_PARTS] for t in (piece.text, piece.url) if t
    )
    return next((number for number in numbers if number is not None), None)


def certificate(value: Value) -> str | None:
    """Read an age rating."""
    found = first(notation.certificate.get, value)
    if found is None:  # with reasons after it: "R (for violence)", "PG лицам до 17 лет"
        found = notation.mpa_rating.get(one_line(value).partition(" ")[0])
    return found if isinstance(found, str) else None


def year(text: str) -> int | None:
    """Read a year, or the year of a day that is printed in its place."""
    day = notation.date.get(text)
    return notation.year.get(text) or (day.year if day is not None else None)


def _one(read: Callable[[str], Any]) -> Parser:
    return lambda value: first(read, value)


def _each(read: Callable[[str], Any]) -> Parser:
    """Return a parser of lists that leaves out the entries that `read` does not understand."""
    return lambda value: [n for e in entries.listed(value) if (n := read(e.text)) is not None] or None


OWN: Final[Mapping[str, Parser]] = {
    "runtime": _one(notation.first_runtime),
    "year": _one(year),
    "release_date": dates,
    "country": countries,
    "language": languages,
    "genre": genres,
    "plot": prose,
    "tagline": tagline,
    "alternate_titles": _each(_title),
    "awards": awards,
    "content_rating": certificate,
    "imdb_id": imdb_id,
}
"""Parsers of fields for which shape and notation are not enough."""


def parser_of(field: Field) -> Parser:
    """Return the parser of a field: its own, or the one that its shape and notation imply."""
    if (own := OWN.get(field.key)) is not None:
        return own
    if field.shape == "list":
        return _each(field.notation.get if field.notation is not None else _text)
    return _one(field.notation.get) if field.notation is not None else words


def _text(text: str) -> str | None:
    return text or None


PARSERS: Final[Mapping[str, Parser]] = {
    field.key: parser_of(field) for field in FIELDS if field.shape in ("one", "list")
}
"""The parser of each field."""
