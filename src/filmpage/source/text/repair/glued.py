"""Texts that a maker glued into one line are cut at the borders of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ....lexicon import either, word_list
from ....notation.names.genre_words import known_genre
from ..line import Line, place

_TAB: Final = r"(?:3D|(?:480|720|1080|2160)p)(?:\.(?:WEB|BLURAY|BLU|BluRay|HDRip|x26[45]|10bit)){0,3}"
_RELEASE: Final = re.compile(
    rf"(?P<tabs>{_TAB}(?: {_TAB}){{0,11}})"
    r"|[0-9]{1,4}(?:\.[0-9]{1,2})? [KMG]B"
    r"|[0-9]{3,4} ?[*x×] ?[0-9]{3,4}"
    r"|Subtitles"
    r"|[0-9]{2}(?:\.[0-9]{1,3})? fps"
    r"|[0-9]{1,2} ?hr [0-9]{1,2} min"
    r"|P/S (?:[0-9,]{1,9} / [0-9,]{1,9}|counting\.\.\.|\.\.\.)"
    r"|Tech specs"
)
"""Tokens of a release: each is a line of its own."""

_STAMP: Final = (
    rf"(?:{either(word_list('months', 'en'))})"
    r" [0-9]{1,2}, [0-9]{4} at [0-9]{1,2}:[0-9]{2} [AaPp][Mm]"
)
_PAGE: Final = re.compile(
    r"Reviewed by (?:(?!Reviewed by ).){1,80}?[0-9]{1,2} / 10(?![0-9])"
    r"|Read more IMDb reviews|Movie Reviews|Synopsis(?= [A-Z])|Plot summary(?= [A-Z])"
    r"|Parental Guide|Loading, please wait|Select movie quality|File size|Similar Movies"
    r"|Download Magnet|Top cast|No comments yet|[0-9]{1,5} Comments|Be the first to leave a comment"
    r"|Downloaded [0-9,]{1,9} times"
    rf"|{_STAMP}"
    rf"|Available in: (?:{_TAB} ?){{1,12}}"
    r"|(?:IMDb Rating )?[0-9]\.[0-9](?: 10 [0-9]{1,9}(?= )|(?= (?:3D|720p|1080p|2160p)))"
    r"|(?:Rotten Tomatoes (?:Critics|Audience) - [A-Z][A-Za-z ]{2,20} )?[0-9]{1,3}% - (?:Critics|Audience)"
)
"""Tokens of a page, each a line of its own."""

_BEFORE: Final = re.compile(
    r"Uploaded By:|Available in:|IMDb Rating(?= [0-9])|Rotten Tomatoes (?:Critics|Audience) - "
    r"|Read More(?= Reviewed by)|Login to leave a comment"
)
"""Tokens that open a line and go on."""

_RATED: Final = re.compile(
    r"[*x×] ?[0-9]{3,4} [A-Z][A-Za-z .0-9]{1,40}? ((?:NR|NC-17|PG|TV-|R|G|Unrated|Not Rated|Approved)"
    r"(?: ?- ?[0-9A-Z]{1,3})?(?: on a)?)(?= (?:Subtitles|[0-9]|\u0388)|$)"
)
"""A certificate behind the language, in the row of a release."""
_STAMPED: Final = re.compile(rf"{_STAMP}|Downloaded [0-9,]{{1,9}} times")
_CREW: Final = re.compile(r"Director(?= [A-Z])|Cast(?= [A-Z]| ?$)")
"""Headings of one director and of the cast; nothing says where the names of several directors part."""
_GENRE: Final = f"(?i:{known_genre.pattern})"
_IDENT: Final = re.compile(
    rf"(?<= )((?:19|20)[0-9]{{2}}(?: \[[A-Z ]{{4,20}}\])?) ({_GENRE}(?: / {_GENRE}){{1,11}})(?= |$)"
)
"""A year and genres, which stand behind the film's title."""
_YEAR: Final = re.compile(r" ((?:19|20)[0-9]{2})(?= [A-Z\[]|$)")
_NAMED: Final = re.compile(r"(?P<title>\S.{0,120}?) \((?P<year>(?:19|20)[0-9]{2})\) ")
"""How the name of a page begins."""
_LONG: Final = 1000
"""Characters from which a line may be a whole page."""
_TOKENS: Final = 4
"""Tokens that make a long line a page: a paragraph may hold one by chance."""
_SHORT: Final = 400
_LEAST: Final = 14
_PAIRS: Final = (
    ("fps", "P/S"),
    ("Uploaded By:", "Downloaded "),
    ("Tech specs", "p"),
    ("B ", "*"),
    ("WEB1", "p"),
    ("BLU1", "p"),
    ("RAY7", "p"),
)
"""Two strings that stand in this order in one line only where a maker glued it (and in few others)."""


_OPENERS: Final = ("Tech specs", "Uploaded By:")


def has_glue(lines: list[Line]) -> bool:
    """Tell cheaply whether any line of a text may have been glued together."""
    for line in lines:
        if line.cells is not None and _is_portrait(line.cells):
            return True
        size = len(line.text)
        if (size > _LONG and _is_page(line.text)) or (_LEAST <= size <= _SHORT and _is_glued(line.text)):
            return True
    return False


def _is_portrait(cells: tuple[str, ...]) -> bool:
    """Return whether cells are a picture's alternative text and the name beside it."""
    return len(cells) == 2 and cells[0].endswith(" Picture") and bool(cells[1])


def _is_page(text: str) -> bool:
    if not ("Reviewed by " in text or " MB " in text or " GB " in text or " / " in text):
        return False
    return len(_RELEASE.findall(text)) >= _TOKENS or len(_PAGE.findall(text)) >= _TOKENS


def _is_glued(text: str) -> bool:
    if not ("P/S" in text or "*" in text or "p." in text or text.startswith(_OPENERS)):
        return False  # asked of every line, so it must cost next to nothing
    for first, second in _PAIRS:
        if first in text and second in text and text.find(first) < text.rfind(second):
            return True
    return False


def unglue(lines: list[Line], rows: list[str]) -> list[Line]:
    """Cut glued lines at the borders of their tokens; keep all others."""
    kept: list[Line] = []
    for line in lines:
        pieces = _pieces(line) if len(line.text) >= _LEAST else [line.text]
        if len(pieces) < 2:
            kept.append(line)
            continue
        parts = [Line(text, line.number, 0, 0, joined=line.joined) for text in pieces]
        parts[0].before, parts[0].links, parts[0].scar = line.before, line.links, line.scar
        place(parts, rows)
        kept += parts
    return kept


def _pieces(line: Line) -> list[str]:
    text = line.text
    if line.heading:
        return [text]
    if line.cells is not None and _is_portrait(line.cells):
        return list(line.cells)
    if len(text) > _LONG and _is_page(text):
        return _cut(text, _page_borders(text))
    return _cut(text, _row_borders(text)) if len(text) <= _SHORT and _is_glued(text) else [text]


def _cut(text: str, borders: set[int]) -> list[str]:
    edges = sorted({0, len(text), *borders})
    pieces = [piece for a, b in pairwise(edges) if (piece := text[a:b].strip())]
    return [half for piece in pieces for half in _halves(piece)]


def _halves(piece: str) -> tuple[str, ...]:
    """Part a paragraph from its own copy: the page holds one for phones and one for desktops."""
    middle = len(piece) // 2
    if middle > 30 and piece[middle] == " " and piece[:middle] == piece[middle + 1 :]:
        return piece[:middle], piece[middle + 1 :]
    return (piece,)


def _row_borders(text: str) -> set[int]:
    found = {edge for m in _RELEASE.finditer(text) for edge in _edges(m)}
    found |= {edge for m in _RATED.finditer(text) for edge in m.span(1)}
    return (
        found
        | _genre_borders(text)
        | {m.start() for m in _BEFORE.finditer(text)}
        | {e for m in _PAGE.finditer(text) for e in m.span()}
    )


def _edges(found: re.Match[str]) -> Iterator[int]:
    yield from found.span()
    if found["tabs"] and " " not in found["tabs"]:
        yield found.end()


def _page_borders(text: str) -> set[int]:
    """Find the borders in a whole page: tokens of releases and of the crew count only before the reviews."""
    borders = {edge for m in _PAGE.finditer(text) for edge in m.span()}
    borders |= {m.start() for m in _BEFORE.finditer(text)}
    reviews = min(
        (at for token in ("Movie Reviews", "Reviewed by ") if (at := text.find(token)) >= 0),
        default=len(text),
    )
    specs = text.rfind("Tech specs", 0, reviews)
    borders |= {edge for m in _RELEASE.finditer(text, max(specs, 0), reviews) for edge in m.span()}
    borders |= {edge for m in _RATED.finditer(text, max(specs, 0), reviews) for edge in m.span(1)}
    return borders | _crew_borders(text, specs) | _ident_borders(text)


def _crew_borders(text: str, specs: int) -> set[int]:
    stamp = max((m.end() for m in _STAMPED.finditer(text, 0, max(specs, 0))), default=-1)
    if stamp < 0:
        return set()
    return {edge for m in _CREW.finditer(text, stamp, specs) for edge in m.span()}


def _ident_borders(text: str) -> set[int]:
    """Cut where the film names itself: its title, the year, its genres."""
    return _genre_borders(text) | _title_borders(text) | _year_borders(text)


def _genre_borders(text: str) -> set[int]:
    """Cut `2019 [FRENCH] Drama / War` behind a title."""
    return {edge for m in _IDENT.finditer(text) for group in (1, 2) for edge in m.span(group)}


def _title_borders(text: str) -> set[int]:
    """Cut `The Title 2019` where the page's own name has both (`The Title (2019) - Download`)."""
    named = _NAMED.match(text)
    if named is None:
        return set()
    title, year = map(re.escape, named.groups())
    again = re.finditer(rf"(?<= )({title}) ({year})(?= )", text)
    return {edge for m in again for group in (1, 2) for edge in m.span(group)}


def _year_borders(text: str) -> set[int]:
    """Cut `Download Magnet The Title 2019 Drama Available in:` around its year."""
    end = text.find("Available in:")
    start = text.rfind("Download Magnet", 0, max(end, 0))
    if start < 0 or end - start > _SHORT:
        return set()
    years = list(_YEAR.finditer(text, start + 15, end))
    return set(years[-1].span(1)) if years else set()
