"""The lines of a layout inside a row that holds several of them: one pattern for each kind of place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from ....layout.text import Identity, Run, Says, TextLayout
from ....notation import Form
from ....notation.adapters import After
from ..tokens import cells_of
from .patterns import ends_freely, figures, has_words, inline_pattern, marks_of, named_pattern, templates_of

_BORDER: Final = (
    "(?:(?<![A-Za-z0-9])|(?![A-Za-z0-9])|(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z]))"
)
"""A place between two elements: outside words and numbers, and where one follows the other ("fps1hr")."""
_START: Final = rf"{_BORDER}(?<![0-9][.,])"
_END: Final = rf"{_BORDER}(?![.,][0-9])"
_NEVER: Final = re.compile(r"(?!)")
_MOST_TAGS: Final = 40
"""Tags in one list, as many as the notation of lists reads."""
_BEFORE_PROSE: Final = "(?= [A-Z])"
_BEFORE_LIST: Final = "(?= [A-Z]| ?$)"


@attrs.define(eq=False)
class InlineTokens:
    """The patterns by which the rows of a layout's texts are split."""

    layout: TextLayout

    @cached_property
    def page(self) -> re.Pattern[str]:
        """Lines that are recognised anywhere in a page."""
        whole = (re.escape(text) for text in self._whole_lines())
        return _compiled(
            *self._heads(), *self._tagged(), *self._statements(), *whole, *self._prose_headings()
        )

    @cached_property
    def records(self) -> re.Pattern[str]:
        """Tags, headings and cells of the records; most are figures, which mean other things elsewhere."""
        tags = (announced.of.of.pattern for announced in self.tags)
        # A tag of letters alone ("HD") may be a word of any sentence.
        tagged = (f"(?=[0-9])(?i:{pattern})" for pattern in tags)
        cells = (pattern for says in self._cells for pattern in _cell_patterns(says))
        return _compiled(*tagged, *cells, *map(re.escape, self.record_headings))

    @cached_property
    def openings(self) -> re.Pattern[str]:
        """Words that begin a line without an end of its own, and those that end a record's last paragraph."""
        marks = "|".join(re.escape(mark) for entries in self.layout.entries for mark in marks_of(entries))
        tails = (f"{re.escape(tail)}(?= (?:{marks}))" for tail in self._tails if marks)
        return _compiled(*map(re.escape, self.opening_words), *tails)

    @cached_property
    def statements(self) -> re.Pattern[str]:
        """Lines of facts."""
        return _compiled(*self._statements())

    @cached_property
    def list_headings(self) -> re.Pattern[str]:
        """Headings of lists, of which single words occur in sentences, too."""
        lists = (section.headings for section in self.layout.sections if section.reads is not None)
        headings = (text for texts in lists for text in texts if not _is_plural(text, texts))
        return _compiled(*(re.escape(text) + _BEFORE_LIST for text in headings))

    @cached_property
    def rows(self) -> re.Pattern[str]:
        """Rows that are lines by themselves: heads and ends of records of prose, and cells in several rows.

        Some converters print blanks of links as underscores.
        """
        ends = (text for entries in self.layout.entries for text in entries.ends)
        linked = (re.escape(text).replace(r"\ ", "[ _]") for text in ends)
        cells = (says for says in self._cells if says.split > 1)
        return _compiled(*self._heads(), *linked, *(p for says in cells for p in _cell_patterns(says)))

    @cached_property
    def tags(self) -> tuple[After[Any], ...]:
        """The tags of the records, with the words that announce them."""
        return tuple(run.tags for run in self._runs if isinstance(run.tags, After))

    @cached_property
    def record_headings(self) -> tuple[str, ...]:
        """The words over the records."""
        return tuple(text for run in self._runs for text in run.headings)

    @cached_property
    def entry_marks(self) -> tuple[str, ...]:
        """The words over the records of prose, and at the beginning of each."""
        entries = self.layout.entries
        return tuple(text for each in entries for text in (*each.headings, *marks_of(each)))

    @cached_property
    def opening_words(self) -> tuple[str, ...]:
        """The words at the beginning of lines that go on with free words, and before tags."""
        lines = templates_of(self.layout.lines)
        openings = (
            template.partition("{")[0].strip() for form, template in lines if ends_freely(form, template)
        )
        return (*filter(None, openings), *(announced.word for announced in self.tags))

    @cached_property
    def row_openings(self) -> tuple[str, ...]:
        """The words at the beginning of a row of tokens, if that is not a figure."""
        forms = (says.reads for says in self._cells if isinstance(says.reads, Form))
        cells = (template.partition("{")[0].strip() for form in forms for template in form.templates)
        return tuple(filter(None, (*cells, *self.record_headings, *self.opening_words, *self._tails)))

    @cached_property
    def site_words(self) -> tuple[str, ...]:
        """Words of the site, one of which any whole page of it holds."""
        return (*self.record_headings, *self.entry_marks, *self.opening_words)

    @cached_property
    def documents(self) -> tuple[re.Pattern[str], ...]:
        """How the name of a document begins, up to the film's title and year."""
        forms = [form for form in self._identity.document if isinstance(form, Form)]
        heads = {(t[: t.rindex("}") + 1], form) for form in forms for t in form.templates}
        named = [(t, form) for t, form in heads if "{title}" in t and "{year}" in t]
        return tuple(
            re.compile(named_pattern(form, t)) for t, form in sorted(named, key=lambda pair: -len(pair[0]))
        )

    @cached_property
    def year(self) -> re.Pattern[str]:
        """A year after a title, in the first group."""
        return re.compile(rf" ({self._year_line})(?= [A-Z\[]|$)") if self._year_line else _NEVER

    @cached_property
    def dated_genres(self) -> re.Pattern[str]:
        """A year line and the genres after it, in two groups."""
        genres = getattr(self._identity.genres, "pattern", "")
        if not genres or not self._year_line:
            return _NEVER
        return re.compile(rf"(?<= )({self._year_line}) ((?i:{genres}))(?= |$)")

    @cached_property
    def _identity(self) -> Identity:
        return self.layout.identity or Identity()

    @cached_property
    def _year_line(self) -> str:
        year = self._identity.year
        if not isinstance(year, Form):
            return ""
        return "|".join(inline_pattern(year, t) for t in sorted(year.templates, key=len, reverse=True))

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        """The runs whose records begin with one kind of cell; other cells are not recognised in a row."""
        return tuple(run for run in self.layout.runs if run.first is not None)

    @cached_property
    def _cells(self) -> tuple[Says, ...]:
        return tuple(says for run in self._runs for says in cells_of(run))

    @cached_property
    def _tails(self) -> tuple[str, ...]:
        return tuple(tail for entries in self.layout.entries for tail in entries.tails)

    def _whole_lines(self) -> list[str]:
        """Return the lines that are recognised as a whole and have two words: one may be in any sentence."""
        layout = self.layout
        lines = {
            *layout.noise,
            *(text for run in layout.runs for text in run.skips),
            *(text for entries in layout.entries for text in (*entries.ends, *entries.headings)),
            *(text for section in layout.sections if section.reads is not None for text in section.headings),
        }
        return sorted({text for text in lines if " " in text}.difference(self._tails), key=len, reverse=True)

    def _statements(self) -> Iterator[str]:
        for form, template in templates_of(self.layout.lines):
            if has_words(template) and not ends_freely(form, template):
                yield inline_pattern(form, template)
        yield from (figure for says in self.layout.lines if not says.zone for figure in figures(says))

    def _tagged(self) -> Iterator[str]:
        """Yield the patterns of tags behind their word, and of the last figure of the head, before tags."""
        heads = (says.reads for says in self.layout.lines if says.zone == "head" and says.entry)
        forms = [form for form in heads if isinstance(form, Form)]
        last = [inline_pattern(form, t) for form in forms for t in form.templates if not has_words(t)]
        for announced in self.tags:
            tag = f"(?i:{announced.of.of.pattern})"
            yield f"{re.escape(announced.word)} (?:{tag} ?){{1,{_MOST_TAGS}}}"
            yield from (f"{figure}(?= {tag})" for figure in last)

    def _heads(self) -> Iterator[str]:
        for entries in self.layout.entries:
            marks = marks_of(entries)
            yield from (inline_pattern(entries.head, t, marks) for t in entries.head.templates)

    def _prose_headings(self) -> Iterator[str]:
        prose = (section for section in self.layout.sections if section.reads is None)
        yield from (re.escape(text) + _BEFORE_PROSE for section in prose for text in section.headings)


def _cell_patterns(says: Says) -> Iterator[str]:
    """Yield the patterns of a cell that is recognised inside a row: its own words, or a figure."""
    if isinstance(says.reads, Form):
        yield from (inline_pattern(says.reads, t) for t in says.reads.templates if has_words(t))
    else:
        yield from figures(says)


def _is_plural(heading: str, headings: Iterable[str]) -> bool:
    """Return whether a heading is another in the plural: nothing separates the names under it in a row."""
    return any(heading != other and heading.startswith(other) for other in headings)


def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"{_START}(?:{'|'.join(patterns)}){_END}") if patterns else _NEVER
