"""The patterns of a layout's lines inside of a longer row: what each declaration looks like without line breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from string import ascii_uppercase
from typing import Final

import attrs

from ....layout.reads import Reads
from ....layout.text import Run, Says, TextLayout
from ....notation import Form, Notation
from ....notation.adapters import After
from ..tokens import cells_of

_SLOT: Final = re.compile(r"\{([a-z_]+)\}")
_GROUP: Final = re.compile(r"\(\?P<[a-z_]+>")
_BORDER: Final = (
    "(?:(?<![A-Za-z0-9])|(?![A-Za-z0-9])|(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z]))"
)
_START: Final = rf"{_BORDER}(?<![0-9][.,])"
_END: Final = rf"{_BORDER}(?![.,][0-9])"
"""A place where one element of a page may end and another begin: not inside of a word or a number ("720p")."""
_LONGEST_NAME: Final = 80
"""Characters of a name inside of a line that other words enclose."""
_MOST_TAGS: Final = 40
"""Tags of a page's records, as many as a list of them is read with."""
_NEVER: Final = re.compile(r"(?!)")
_SECTION_FOLLOWS: Final = "(?= [A-Z])"
_LIST_FOLLOWS: Final = "(?= [A-Z]| ?$)"


def slot_pattern(form: Form, slot: str, stop: str = "") -> str:
    """Return the pattern of a slot inside of a row; one of free words ends as early as it can, and before `stop`."""
    if is_free(form.slots[slot]):
        return rf"(?:(?!{re.escape(stop)}).){{1,{_LONGEST_NAME}}}?" if stop else f".{{1,{_LONGEST_NAME}}}?"
    return f"(?i:{_GROUP.sub('(?:', form.slots[slot].pattern)})"


def is_free(notation: Reads) -> bool:
    """Return whether a notation reads any word at all, so that nothing in it says where its value ends."""
    return notation.get("Zzz") is not None


def template_pattern(form: Form, template: str, stop: str = "") -> str:
    """Return the pattern of a template inside of a row; its words count only in the case they are declared in."""
    return _filled(template, lambda slot: slot_pattern(form, slot, stop))


def whole_pattern(form: Form, template: str) -> str:
    """Return the pattern of a template, or of a part of one, that fills a row."""
    return _filled(template, lambda slot: f"(?i:{_GROUP.sub('(?:', form.slots[slot].pattern)})")


def _filled(template: str, pattern_of: Callable[[str], str]) -> str:
    parts = _SLOT.split(template)
    slots = [*map(pattern_of, parts[1::2]), ""]
    return "".join(re.escape(a) + b for a, b in zip(parts[::2], slots, strict=True))


def templates(declared: Iterable[Says]) -> Iterator[tuple[Form, str]]:
    """Yield the templates of lines with their forms, the longest first: what one reads may begin with another."""
    found = [
        (says.reads, t) for says in declared if isinstance(says.reads, Form) for t in says.reads.templates
    ]
    yield from sorted(found, key=lambda pair: len(pair[1]), reverse=True)


def has_words(template: str) -> bool:
    """Return whether a template has words of its own, or figures, beside its slots."""
    return any(map(str.isalnum, _SLOT.sub("", template)))


def ends_freely(form: Form, template: str) -> bool:
    """Return whether a template ends in a slot of free words."""
    last = _SLOT.split(template)
    return len(last) > 1 and not last[-1] and is_free(form.slots[last[-2]])


@attrs.define(eq=False)
class InlineTokens:
    """The patterns by which a row is split that holds several lines of a layout."""

    layout: TextLayout

    @cached_property
    def page(self) -> re.Pattern[str]:
        """Lines that are what they are wherever they stand in a page."""
        literals = (re.escape(text) for text in self._literals())
        return _compiled(*self._heads(), *self._tagged(), *self._lines(), *literals, *self._prose_headings())

    @cached_property
    def records(self) -> re.Pattern[str]:
        """Cells of the records, their headings and tags: figures, which mean something only among each other."""
        tags = (run.tags.of.of.pattern for run in self._runs if isinstance(run.tags, After))
        cells = (pattern for run in self._runs for says in cells_of(run) for pattern in _cell(says))
        headings = (re.escape(text) for run in self._runs for text in run.headings)
        # A tag of letters alone ("HD") may be a word of any sentence.
        return _compiled(*(f"(?=[0-9])(?i:{pattern})" for pattern in tags), *cells, *headings)

    @cached_property
    def openings(self) -> re.Pattern[str]:
        """Words that begin a line whose end they do not tell."""
        # The end of a paragraph, before the next record.
        marks = "|".join(re.escape(entries.mark) for entries in self.layout.entries)
        tails = (f"{re.escape(tail)}(?= (?:{marks}))" for tail in self._tails())
        return _compiled(*map(re.escape, self.opening_words()), *tails)

    @cached_property
    def list_headings(self) -> re.Pattern[str]:
        """Headings of lists, single words that are found in sentences too."""
        lists = (section.headings for section in self.layout.sections if section.reads is not None)
        headings = (text for texts in lists for text in texts if not _is_plural(text, texts))
        return _compiled(*(re.escape(text) + _LIST_FOLLOWS for text in headings))

    @cached_property
    def statements(self) -> re.Pattern[str]:
        """Lines that say something by themselves."""
        return _compiled(*self._lines())

    @cached_property
    def rows(self) -> re.Pattern[str]:
        """Rows that are lines by themselves: heads and ends of records of prose, and cells with words."""
        ends = (
            re.escape(text).replace(r"\ ", "[ _]") for entries in self.layout.entries for text in entries.ends
        )
        cells = (says for run in self._runs for says in cells_of(run) if says.split > 1)
        return _compiled(*self._heads(), *ends, *(pattern for says in cells for pattern in _cell(says)))

    @cached_property
    def record_headings(self) -> tuple[str, ...]:
        """The words over the records."""
        return tuple(text for run in self._runs for text in run.headings)

    @cached_property
    def entry_marks(self) -> tuple[str, ...]:
        """The words that the records of prose begin with, or that stand over them."""
        return tuple(text for entries in self.layout.entries for text in (*entries.headings, entries.mark))

    @cached_property
    def row_openings(self) -> tuple[str, ...]:
        """The words with which a row of tokens begins, if it does not with a figure."""
        cells = (says.reads for run in self._runs for says in cells_of(run))
        literals = (t.partition("{")[0] for form in cells if isinstance(form, Form) for t in form.templates)
        words = (*literals, *self.record_headings, *self.opening_words(), *self._tails())
        return tuple({word.strip() for word in words if word})

    @cached_property
    def site_words(self) -> tuple[str, ...]:
        """Words of the site's own, one of which a whole page holds."""
        return (*self.record_headings, *self.entry_marks, *self.opening_words())

    @cached_property
    def tag_words(self) -> tuple[str, ...]:
        """The words before the tags of records."""
        return tuple(run.tags.word for run in self._runs if isinstance(run.tags, After))

    @cached_property
    def documents(self) -> tuple[re.Pattern[str], ...]:
        """How the page's name begins, as far as the title and the year that it holds."""
        identity = self.layout.identity
        forms = [
            form for form in (identity.document if identity is not None else ()) if isinstance(form, Form)
        ]
        heads = {(t[: t.rindex("}") + 1], form) for form in forms for t in form.templates}
        named = [(t, form) for t, form in heads if "{title}" in t and "{year}" in t]
        return tuple(
            re.compile(_named_pattern(form, t)) for t, form in sorted(named, key=lambda pair: -len(pair[0]))
        )

    @cached_property
    def year(self) -> re.Pattern[str] | None:
        """A year behind a title: in the first group."""
        return re.compile(rf" ({self._year_pattern})(?= [A-Z\[]|$)") if self._year_pattern else None

    @cached_property
    def dated_genres(self) -> re.Pattern[str] | None:
        """A year line and the genres behind it, in two groups."""
        genres = self.layout.identity.genres if self.layout.identity is not None else None
        if genres is None or not self._year_pattern:
            return None
        return re.compile(rf"(?<= )({self._year_pattern}) ((?i:{genres.pattern}))(?= |$)")

    @cached_property
    def _year_pattern(self) -> str:
        year = self.layout.identity.year if self.layout.identity is not None else None
        if not isinstance(year, Form):
            return ""
        return "|".join(template_pattern(year, t) for t in sorted(year.templates, key=len, reverse=True))

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        """The runs whose records begin with a cell of one kind: those of others look like anything in a row."""
        return tuple(run for run in self.layout.runs if run.first is not None)

    def opening_words(self) -> Iterator[str]:
        """Yield the words that begin lines which go on with free words, and those over tags."""
        for form, template in templates(self.layout.lines):
            opening = template.partition("{")[0].strip()
            if opening and ends_freely(form, template):
                yield opening
        yield from self.tag_words

    def _literals(self) -> Iterator[str]:
        """Yield the lines that are known whole, of two words or more: one word may stand in any sentence."""
        layout = self.layout
        known = (
            *layout.noise,
            *(text for run in layout.runs for text in run.skips),
            *(text for entries in layout.entries for text in (*entries.ends, *entries.headings)),
            *(text for section in layout.sections if section.reads is not None for text in section.headings),
        )
        yield from sorted({text for text in known if " " in text} - set(self._tails()), key=len, reverse=True)

    def _tails(self) -> Iterator[str]:
        """Yield the words that end the last paragraph of a record of prose."""
        yield from (tail for entries in self.layout.entries for tail in entries.tails)

    def _prose_headings(self) -> Iterator[str]:
        for section in self.layout.sections:
            if section.reads is None:
                yield from (re.escape(text) + _SECTION_FOLLOWS for text in section.headings)

    def _lines(self) -> Iterator[str]:
        """Yield the templates of lines that have words of their own and an end, and lines that are figures."""
        for form, template in templates(self.layout.lines):
            if has_words(template) and not ends_freely(form, template):
                yield template_pattern(form, template)
        yield from (figure for says in self.layout.lines if not says.zone for figure in _figure(says))

    def _tagged(self) -> Iterator[str]:
        for run in self._runs:
            if isinstance(run.tags, After):
                tag = f"(?i:{run.tags.of.of.pattern})"
                yield f"{re.escape(run.tags.word)} (?:{tag} ?){{1,{_MOST_TAGS}}}"
                # A figure before the tags is the last of the page's head.
                yield from (f"{figure}(?= {tag})" for figure in self._head_figures())

    def _head_figures(self) -> Iterator[str]:
        heads = (says.reads for says in self.layout.lines if says.zone == "head" and says.entry)
        forms = (form for form in heads if isinstance(form, Form))
        yield from (template_pattern(f, t) for f in forms for t in f.templates if not has_words(t))

    def _heads(self) -> Iterator[str]:
        for entries in self.layout.entries:
            yield from (template_pattern(entries.head, t, entries.mark) for t in entries.head.templates)


def _is_plural(heading: str, headings: Iterable[str]) -> bool:
    """Return whether a heading is the plural of another: nothing in a row tells its names apart."""
    return any(heading != other and heading.startswith(other) for other in headings)


def _named_pattern(form: Form, template: str) -> str:
    """Return the pattern of a template with a named group for each slot."""
    return _filled(template, lambda slot: f"(?P<{slot}>{slot_pattern(form, slot)})")


def _cell(says: Says) -> Iterator[str]:
    """Yield the patterns of a cell that shows inside of a row: words of its own, or a figure with its unit."""
    if isinstance(says.reads, Form):
        yield from (template_pattern(says.reads, t) for t in says.reads.templates if has_words(t))
    else:
        yield from _figure(says)


def _figure(says: Says) -> Iterator[str]:
    """Yield the pattern of a notation of figures, as a layout writes them: its first spelling.

    What reads a single letter, as certificates do, would be found in any sentence.
    """
    notation = getattr(says.reads, "of", says.reads)
    if not isinstance(notation, Notation):
        return
    first = notation.spellings[0]
    if any(map(str.isdigit, first.example)) and not any(notation.get(letter) for letter in ascii_uppercase):
        yield f"(?i:{_GROUP.sub('(?:', first.pattern)})"


def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"{_START}(?:{'|'.join(patterns)}){_END}") if patterns else _NEVER
