"""A value's own words in the text it was read from: "2013" in "Dust (2013)", "112 min" in a line of facts.

A line may hold several values. The words of each are found when the evidence is first used: those printed
like the value, or those that its notation reads as the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import attrs

from .. import notation
from ..lexicon import either, word_list
from ..model.values import Money
from ..notation.release import printed_size
from ..source.text.find_words import Span, find_words

if TYPE_CHECKING:
    from ..claims.claim import Claim

_LONGEST: Final = 20_000
"""Characters in which a value is looked for as printed."""
_MOST: Final = 400
"""Characters in which notations are tried; values that need them are in short lines."""
_PIECE: Final = re.compile(r"[^\s()（）\[\]|]{1,60}")
_PIECES: Final = 60
_TAIL: Final = ".,;:·•/"
_NUMBER: Final = re.compile(r"(?<![0-9])[0-9]{1,18}(?:[.,'’][0-9]{1,18}){0,6}")
_GROUPED: Final = re.compile(r"(?<![0-9])[0-9]{1,3}(?:[.,'’ \u00a0\u202f][0-9]{3}){1,5}(?![0-9])")
_DECIMAL: Final = re.compile(r"[0-9]{1,18}(?:[.,][0-9]{1,18})?")
_PERCENT: Final = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,3})? ?%")
_STARS: Final = re.compile(r"[★⭐]{1,10}½?|½")
_OUT_OF: Final = re.compile(rf"(?:/|{either(word_list('out_of'))}) ?$")
_HUNDRED: Final = 100

Read = Callable[[str], Any]


@attrs.frozen
class Words:
    """Words as a span of the text that they were found in."""

    text: str
    start: int
    end: int

    @property
    def own(self) -> str:
        """The words."""
        return self.text[self.start : self.end]


def own_words(claim: Claim, line: str) -> Words:
    """Return a value's own words in the text it was read from, or else in its line.

    A value that is not printed, such as the source of a score below a heading, gets the full text.
    """
    for text in (claim.raw, line):
        if (words := words_in(text, claim)) is not None:
            return words
    text = claim.raw or line
    return Words(text, 0, len(text))


def words_in(text: str, claim: Claim) -> Words | None:
    """Return the words of a claim's value in a text."""
    span = _span(_name(claim), claim.value, text[:_LONGEST]) if text else None
    return None if span is None else Words(text, *span)


def _name(claim: Claim) -> str:
    """Return the field of a claim, without the list or the entry."""
    part = next((part for part in reversed(claim.path) if isinstance(part, str)), "")
    return part.rpartition(".")[2].partition("[")[0]


def _span(name: str, value: object, text: str) -> Span | None:
    match value:
        case bool():
            return None
        case int() | float():
            return _number_span(name, value, text)
        case str():
            return _text_span(name, value, text)
        case datetime():
            return _read_span((notation.stamp.get, notation.date.get), value, text)
        case date():
            return _read_span((notation.date.get, _day), value, text)
        case Money():
            return find_words(text, value.text) or _read_span((notation.money.get,), value, text)
    printed = getattr(value, "name", None) or getattr(value, "title", None)
    if isinstance(printed, str):
        return find_words(text, printed) or _read_span(_READS.get(name, ()), value, text)
    return None


def _text_span(name: str, value: str, text: str) -> Span | None:
    """Find a text as printed, or its first line, or else the spelling that was read as it."""
    found = find_words(text, value)
    if found is None and "\n" in value:
        found = find_words(text, value.partition("\n")[0])
    return found or _read_span(_READS.get(name, ()), value, text)


def _day(text: str) -> date | None:
    found = notation.date_in_country.get(text)
    return found["date"] if found else None


def _size(text: str) -> str | None:
    size = notation.file_size.get(text)
    return None if size is None else notation.file_size.write(size)


def _bytes(text: str) -> int | None:
    size = notation.file_size.get(text)
    return None if size is None else size.bytes


def _tag(name: str) -> Read:
    return lambda text: (notation.release_tag.get(text) or {}).get(name)


_READS: Final[Mapping[str, tuple[Read, ...]]] = {
    "quality": (notation.quality.get, _tag("quality")),
    "medium": (notation.medium.get, _tag("medium")),
    "codec": (notation.codec.get,),
    "hdr": (notation.hdr.get,),
    "channels": (notation.channels.get,),
    "resolution": (notation.resolution.get,),
    "content_rating": (notation.mpa_rating.get, notation.certificate.get),
    "language": (notation.audio.get, notation.language_code.get),
    "languages": (notation.language.get, notation.language_code.get),
    "countries": (notation.country.get, notation.country_code.get),
    "imdb_id": (notation.imdb_title.get,),
    "imdb": (notation.imdb_title.get, notation.imdb_name.get),
    "info_hash": (notation.info_hash.get,),
    "size": (printed_size, _size),
    "size_bytes": (_bytes,),
    "runtime_minutes": (notation.runtime.get, notation.iso_duration.get, notation.first_runtime),
}
"""The functions that read fields whose values are not kept as printed, by field."""
_WITH_UNIT: Final = frozenset({"runtime_minutes", "size_bytes", "size"})
"""Fields whose words include the unit; in others the next word may belong to the next value."""


def _read_span(reads: Iterable[Read], value: object, text: str, *, unit: bool = False) -> Span | None:
    """Find the fewest words that a notation reads as a value; with a unit, the most."""
    for read in reads:
        for start, end in _windows(text, (4, 3, 2, 1) if unit else (1, 2, 3, 4, 5, 6)):
            if read(text[start:end]) == value:
                return start, end
    return None


def _windows(text: str, sizes: Iterable[int]) -> Iterator[Span]:
    """Walk over the runs of consecutive words of the given sizes."""
    pieces = [piece.span() for piece in islice(_PIECE.finditer(text, 0, _MOST), _PIECES)]
    for size in sizes:
        for (start, _), (_, end) in zip(pieces, pieces[size - 1 :], strict=False):
            yield start, start + len(text[start:end].rstrip(_TAIL))


def _number_span(name: str, value: float, text: str) -> Span | None:
    """Find a number: with its unit if the field has one, in digits, rounded, or in stars."""
    if name in _WITH_UNIT and (found := _read_span(_READS[name], value, text, unit=True)) is not None:
        return found
    if spans := list(_digits(value, text)):
        return _chosen(name, text, spans)
    if name == "best" and value == _HUNDRED and (percent := _PERCENT.search(text)) is not None:
        return percent.span()
    stars = (s.span() for s in _STARS.finditer(text) if len(s[0].rstrip("½")) + s[0].count("½") / 2 == value)
    return next(stars, None) or _read_span((notation.rounded_count.get,), value, text)


def _digits(value: float, text: str) -> Iterator[Span]:
    """Walk over the places where a number is printed in digits."""
    for found in (*_NUMBER.finditer(text, 0, _MOST), *_GROUPED.finditer(text, 0, _MOST)):
        if value in _amounts(found[0]):
            yield found.span()


def _amounts(digits: str) -> Iterator[float]:
    """Walk over the numbers that digits may mean: "1,234" may have groups or a decimal comma."""
    if digits.isdigit() or _GROUPED.fullmatch(digits):
        yield int(re.sub(r"[^0-9]", "", digits))
    if _DECIMAL.fullmatch(digits):
        yield float(digits.replace(",", "."))


def _chosen(name: str, text: str, spans: list[Span]) -> Span:
    """Choose among equal numbers: a year in brackets, a best after a slash, a count after a value."""
    if name == "year":
        return next((span for span in spans if text[span[0] - 1 : span[0]] in ("(", "[")), spans[0])
    if name == "best":
        after = (span for span in spans if _OUT_OF.search(text, max(0, span[0] - 8), span[0]))
        return next(after, spans[-1])
    return spans[-1] if name == "count" else spans[0]
