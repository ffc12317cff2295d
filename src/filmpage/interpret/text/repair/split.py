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
from ....notation.folding import undouble
from ....source.text.line import Line, place
from ..tokens import MAX_FORM, cells_of
from .inline import InlineTokens

_PAGE: Final = 1000
"""Characters over which a row may be a whole page; rows of cells are shorter."""
_ROW: Final = 400
"""Characters up to which a row may hold cells; between the two bounds it is a paragraph."""
_SHORTEST: Final = 14
"""Characters of the shortest row of two tokens ("720p.WEB1080p.WEB")."""
_PAGE_TOKENS: Final = 4
"""Tokens by which a row is recognised as a page; a paragraph may hold one by chance."""
_TWO_CELLS: Final = 60
"""Characters of two cells that only their words separate ("English 5.1 PG-13 on appeal")."""
_CELL_WORDS: Final = 7
"""Words of two such cells."""
_COPY: Final = 31
"""Characters of a paragraph that is printed twice, at the least; shorter words repeat by chance."""


@attrs.define(eq=False)
class Splitter:
    """Splits the rows of a layout's texts."""

    layout: TextLayout

    @cached_property
    def tokens(self) -> InlineTokens:
        """The patterns of the layout's lines inside a row."""
        return InlineTokens(self.layout)

    def split(self, lines: list[Line], rows: list[str]) -> list[Line]:
        """Split the rows that hold several lines; keep all others."""
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

        Every line of a text is checked here, so a line that cannot be split must cost next to nothing.
        """
        openings, starts = self.tokens.row_openings, self._row_starts
        text_of_all = "\n".join([line.text for line in lines])
        inside = [heading for heading in self.tokens.record_headings if heading in text_of_all]
        for index, line in enumerate(lines):
            text = line.text
            if (
                (text[0] in starts and (text[0] in digits or text.startswith(openings)))
                or line.cells is not None
                or len(text) > _PAGE
                or (inside and len(text) <= _ROW and any(map(text.__contains__, inside)))
            ) and len(found := self.pieces(line)) > 1:
                yield index, found

    @cached_property
    def _row_starts(self) -> frozenset[str]:
        """The characters with which rows of tokens begin."""
        return frozenset((*digits, *(text[0] for text in self.tokens.row_openings)))

    def pieces(self, line: Line) -> Sequence[str]:
        """Return the lines that a row holds; nothing where it is one line. A heading is never split."""
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
        """Return whether two cells are the alternative text of a portrait and the name next to it."""
        if len(cells) != 2:
            return False
        ends = (end for end in self.layout.noise_ends if cells[0].endswith(end))
        return any(cells[1].startswith(cells[0].removesuffix(end)) for end in ends)

    def is_page(self, text: str) -> bool:
        """Return whether a long row is a page of the site: figures alone occur in the data of any program."""
        tokens = self.tokens
        is_of_site = any(word in text for word in tokens.site_words)
        return is_of_site and (_has_many(tokens.records, text) or _has_many(tokens.page, text))

    def is_row(self, text: str) -> bool:
        """Return whether a short row begins with a token that another follows, or holds as many as a page."""
        if len(text) < _SHORTEST:
            return False
        if self._begins_row(text):
            return True
        if not any(map(text.__contains__, self.tokens.record_headings)):
            return False
        return _has_many(self.tokens.records, text)

    @cached_property
    def _begins_row(self) -> Callable[[str], bool]:
        """Whether a row begins with a token that another follows; the pages of a site print the same rows."""
        return remembered(MAX_FORM)(self._is_followed_token)

    def _is_followed_token(self, text: str) -> bool:
        tokens = self.tokens
        if any(announced.get(text) is not None for announced in tokens.tags):
            return False
        if (found := tokens.records.match(text)) is not None:
            return tokens.records.match(text, found.end() + text.startswith(" ", found.end())) is not None
        if (found := tokens.openings.match(text)) is None:
            return False
        return any(pattern.search(text, found.end()) for pattern in (tokens.records, tokens.statements))

    def _cut(self, text: str, borders: Iterable[int]) -> list[str]:
        edges = sorted({0, len(text), *borders})
        pieces = [piece for a, b in pairwise(edges) if (piece := text[a:b].strip())]
        cells = (cell for before, piece in pairwise(["", *pieces]) for cell in self._cells(piece, before))
        return [half for cell in cells for half in self._halves(cell)]

    def _cells(self, piece: str, before: str) -> tuple[str, ...]:
        """Split two cells after a cell of figures, where only their words separate them ("English PG-13")."""
        is_cell = self.tokens.records.fullmatch
        if len(piece) > _TWO_CELLS or not 0 < piece.count(" ") < _CELL_WORDS or is_cell(piece):
            return (piece,)
        for found in re.finditer(" ", piece) if is_cell(before) else ():
            halves = piece[: found.start()], piece[found.end() :]
            if all(any(reads.get(half) is not None for reads in self._cell_reads) for half in halves):
                return halves
        return (piece,)

    @cached_property
    def _cell_reads(self) -> tuple[Reads, ...]:
        runs = (run for run in self.layout.runs if run.first is not None)
        return tuple(says.reads for run in runs for says in cells_of(run))

    @cached_property
    def _has_copies(self) -> bool:
        return any(section.copies for section in self.layout.sections)

    def _halves(self, piece: str) -> tuple[str, ...]:
        """Split a paragraph from its copy, where the page prints one for phones and one for desktops."""
        once = undouble(piece, least=_COPY) if self._has_copies else piece
        return (piece,) if once == piece else (once, once)

    def _row_borders(self, text: str) -> Iterator[int]:
        tokens = self.tokens
        yield from _edges(tokens.records, text)
        yield from _edges(tokens.page, text)
        yield from (found.start() for found in tokens.openings.finditer(text))
        yield from self._genre_borders(text)

    def _page_borders(self, text: str) -> Iterator[int]:
        """Yield the borders in a page; cells and headings of lists count only before the prose records."""
        tokens = self.tokens
        end = min((at for mark in tokens.entry_marks if (at := text.find(mark)) >= 0), default=len(text))
        records = max((text.rfind(heading, 0, end) for heading in tokens.record_headings), default=0)
        yield from _edges(tokens.page, text)
        yield from (found.start() for found in tokens.openings.finditer(text))
        yield from _edges(tokens.records, text, max(records, 0), end)
        yield from self._list_borders(text, max(records, 0))
        yield from self._genre_borders(text)
        yield from self._title_borders(text)
        yield from self._year_borders(text)

    def _list_borders(self, text: str, end: int) -> Iterator[int]:
        """Yield the borders of list headings, between the last line of facts and the records."""
        last = max((found.end() for found in self.tokens.statements.finditer(text, 0, end)), default=end)
        return _edges(self.tokens.list_headings, text, last, end)

    def _genre_borders(self, text: str) -> Iterator[int]:
        """Yield the borders of a year and genres after the title (`The Title 2019 [FRENCH] Drama / War`)."""
        identity = self.layout.identity
        if identity is None or identity.genres is None:
            return
        for found in self.tokens.dated_genres.finditer(text):
            if len(identity.genres.get(found[2]) or ()) > 1:
                yield from (*found.span(1), *found.span(2))

    def _title_borders(self, text: str) -> Iterator[int]:
        """Yield the borders of the title and the year in the document's name (`The Title (2019)`)."""
        named = next((m for pattern in self.tokens.documents if (m := pattern.match(text))), None)
        if named is None:
            return
        title, year = map(re.escape, named.group("title", "year"))
        for found in re.finditer(rf"(?<= )({title}) ({year})(?= )", text):
            yield from (*found.span(1), *found.span(2))

    def _year_borders(self, text: str) -> Iterator[int]:
        """Yield the borders of the last year before the tags: one genre after it does not show what it is."""
        words = (announced.word for announced in self.tokens.tags)
        end = min((at for word in words if (at := text.find(word)) >= 0), default=0)
        start = max((found.end() for found in self.tokens.page.finditer(text, 0, end)), default=end)
        if end - start <= _ROW:
            for found in islice(reversed([*self.tokens.year.finditer(text, start, end)]), 1):
                yield from found.span(1)


def _has_many(pattern: re.Pattern[str], text: str) -> bool:
    """Return whether a pattern is found often enough to recognise a page."""
    return next(islice(pattern.finditer(text), _PAGE_TOKENS - 1, None), None) is not None


def _edges(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        yield from found.span()
