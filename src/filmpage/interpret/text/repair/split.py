"""Rows that hold several lines of a layout, split where one line ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from string import digits
from typing import Final

import attrs

from ....layout.reads import Reads
from ....layout.text import TextLayout
from ....memory import remembered
from ....source.text.line import Line, place
from ..tokens import MAX_FORM, cells_of
from .inline import InlineTokens

_PAGE: Final = 1000
"""Characters of a line that may be a whole page; no cell of a record is as long."""
_ROW: Final = 400
"""Characters of a line that may be a row of cells; between the two, lines are paragraphs."""
_PAGE_TOKENS: Final = 4
"""Tokens that make a long line a page: a paragraph may hold one by chance."""
_SHORTEST: Final = 14
"""Characters of a row that may hold two tokens."""
_COPY: Final = 30
"""Characters of a paragraph that is printed twice; shorter words may double by chance."""


@attrs.define(eq=False)
class Splitter:
    """Splits the rows of a layout's texts."""

    layout: TextLayout

    @cached_property
    def tokens(self) -> InlineTokens:
        """The patterns of the layout's lines inside of a row."""
        return InlineTokens(self.layout)

    def split(self, lines: list[Line], rows: list[str]) -> list[Line]:
        """Split the rows that hold several lines; all others are kept."""
        pieces = dict(self._rows_to_split(lines))
        if not pieces:
            return lines
        kept: list[Line] = []
        for index, line in enumerate(lines):
            if index not in pieces:
                kept.append(line)
                continue
            parts = [Line(text, line.number, 0, 0, joined=line.joined) for text in pieces[index]]
            parts[0].before, parts[0].links, parts[0].scar = line.before, line.links, line.scar
            place(parts, rows)
            kept += parts
        return kept

    def _rows_to_split(self, lines: Sequence[Line]) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield the index of each row that holds several lines, and these lines.

        Every row of a text passes here, so what cannot hold several must cost next to nothing.
        """
        openings, headings = self.tokens.row_openings, self.tokens.record_headings
        for index, line in enumerate(lines):
            text = line.text
            may_be_row = text[0] in digits or line.cells is not None or text.startswith(openings)
            for heading in headings:
                may_be_row = may_be_row or heading in text
            if (may_be_row or len(text) > _PAGE) and len(found := self.pieces(line)) > 1:
                yield index, found

    def pieces(self, line: Line) -> Sequence[str]:
        """Return the lines that a row holds, nothing where it is one line; a heading is never split."""
        text = line.text
        if line.heading:
            return ()
        if line.cells is not None and self.is_portrait(line.cells):
            return line.cells
        if len(text) > _ROW:
            is_page = len(text) > _PAGE and self.is_page(text)
            return self._cut(text, self._page_borders(text)) if is_page else ()
        return self._cut(text, self._row_borders(text)) if self.is_row(text) else ()

    def is_portrait(self, cells: Sequence[str]) -> bool:
        """Return whether two cells are a portrait's alternative text and the name beside it."""
        if len(cells) != 2 or not cells[0].endswith(self.layout.noise_ends):
            return False
        return cells[1].startswith(
            next(cells[0].removesuffix(e) for e in self.layout.noise_ends if cells[0].endswith(e))
        )

    def is_page(self, text: str) -> bool:
        """Return whether a long line holds so many tokens that it is a whole page."""
        patterns = (self.tokens.records, self.tokens.page)
        return self._is_of_site(text) and any(_has_many(pattern, text) for pattern in patterns)

    def _is_of_site(self, text: str) -> bool:
        """Return whether a long line holds words of the site: figures alone are found in any program's data."""
        return any(word in text for word in self.tokens.site_words)

    def is_row(self, text: str) -> bool:
        """Return whether a short line begins with a token that another follows, or holds as many as a page."""
        if len(text) < _SHORTEST:
            return False
        if self._begins_row(text):
            return True
        headings = self.tokens.record_headings
        return any(word in text for word in headings) and _has_many(self.tokens.records, text)

    @cached_property
    def _begins_row(self) -> Callable[[str], bool]:
        """Whether a row begins with a token; pages of one site print the same rows again and again."""
        return remembered(MAX_FORM)(self._is_followed_token)

    def _is_followed_token(self, text: str) -> bool:
        """Return whether a row begins with a cell that another token follows at once, or with an opening."""
        tokens = self.tokens
        if any(run.tags is not None and run.tags.get(text) is not None for run in self.layout.runs):
            return False
        if (found := tokens.records.match(text)) is not None:
            return tokens.records.match(text, found.end() + text.startswith(" ", found.end())) is not None
        if (found := tokens.openings.match(text)) is None:
            return False
        return any(p.search(text, found.end()) is not None for p in (tokens.records, tokens.statements))

    def _cut(self, text: str, borders: Iterable[int]) -> list[str]:
        edges = sorted({0, len(text), *borders})
        pieces = [piece for a, b in pairwise(edges) if (piece := text[a:b].strip())]
        pieces = [part for n, piece in enumerate(pieces) for part in self._cells(piece, pieces[:n][-1:])]
        return [half for piece in pieces for half in self._halves(piece)]

    def _cells(self, piece: str, before: Sequence[str]) -> Sequence[str]:
        """Split two cells that only their words tell apart ("English PG-13"), behind a cell of figures."""
        is_cell = self.tokens.records.fullmatch
        if not before or len(piece) > _ROW or " " not in piece or not is_cell(before[0]) or is_cell(piece):
            return (piece,)
        for found in re.finditer(" ", piece):
            halves = piece[: found.start()], piece[found.end() :]
            if all(any(reads.get(half) is not None for reads in self._cell_reads) for half in halves):
                return halves
        return (piece,)

    @cached_property
    def _cell_reads(self) -> tuple[Reads, ...]:
        runs = (run for run in self.layout.runs if run.first is not None)
        return tuple(says.reads for run in runs for says in cells_of(run))

    def _halves(self, piece: str) -> tuple[str, ...]:
        """Split a paragraph from its own copy, where the page prints one for phones and one for desktops."""
        middle = len(piece) // 2
        is_copied = middle > _COPY and piece[middle] == " " and piece[:middle] == piece[middle + 1 :]
        return (piece[:middle], piece[middle + 1 :]) if is_copied else (piece,)

    def _row_borders(self, text: str) -> set[int]:
        tokens = self.tokens
        return {
            *_edges(tokens.records, text),
            *_edges(tokens.page, text),
            *(found.start() for found in tokens.openings.finditer(text)),
            *self._genre_borders(text),
        }

    def _page_borders(self, text: str) -> set[int]:
        """Find the borders in a whole page: cells and headings of lists count only before the prose records."""
        tokens = self.tokens
        end = min((at for mark in tokens.entry_marks if (at := text.find(mark)) >= 0), default=len(text))
        records = max(0, *(text.rfind(heading, 0, end) for heading in tokens.record_headings))
        return {
            *_edges(tokens.page, text),
            *(found.start() for found in tokens.openings.finditer(text)),
            *_edges(tokens.records, text, records, end),
            *self._list_borders(text, records),
            *self._genre_borders(text),
            *self._title_borders(text),
            *self._year_borders(text),
        }

    def _list_borders(self, text: str, end: int) -> Iterator[int]:
        """Find the headings of lists, between the last line that says something itself and the records."""
        last = max((found.end() for found in self.tokens.statements.finditer(text, 0, end)), default=end)
        return _edges(self.tokens.list_headings, text, last, end)

    def _genre_borders(self, text: str) -> Iterator[int]:
        """Split a year and genres off the title before them (`The Title 2019 [FRENCH] Drama / War`)."""
        identity = self.layout.identity
        if identity is None or identity.genres is None or self.tokens.dated_genres is None:
            return
        for found in self.tokens.dated_genres.finditer(text):
            if len(identity.genres.get(found[2]) or ()) > 1:
                yield from (*found.span(1), *found.span(2))

    def _title_borders(self, text: str) -> Iterator[int]:
        """Split a title from its year where the page's name has both (`The Title (2019) - Download`)."""
        named = next((m for pattern in self.tokens.documents if (m := pattern.match(text))), None)
        if named is None:
            return
        title, year = map(re.escape, named.group("title", "year"))
        for found in re.finditer(rf"(?<= )({title}) ({year})(?= )", text):
            yield from (*found.span(1), *found.span(2))

    def _year_borders(self, text: str) -> Iterator[int]:
        """Split the title's year off, where only the tags of the records show what it is."""
        end = min((at for word in self.tokens.tag_words if (at := text.find(word)) >= 0), default=-1)
        start = max((found.end() for found in self.tokens.page.finditer(text, 0, max(end, 0))), default=-1)
        if self.tokens.year is None or start < 0 or end - start > _ROW:
            return
        years = list(self.tokens.year.finditer(text, start, end))
        if years:
            yield from years[-1].span(1)


def _has_many(pattern: re.Pattern[str], text: str) -> bool:
    """Return whether a pattern is found often enough to make a row a page."""
    return next(islice(pattern.finditer(text), _PAGE_TOKENS - 1, None), None) is not None


def _edges(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        yield from found.span()
