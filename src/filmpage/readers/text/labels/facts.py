"""Labels in the lines of a text and what belongs to each: the words beside it, or the lines below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ....claims.claim import Doubt
from ....knowledge.fields import FIELDS, PATHS, PEOPLE
from ....knowledge.labels import Label, heading_of, label_of
from ....lexicon import word_list
from ....notation import is_empty, year
from ....notation.text import SENTENCE_ENDS
from ....outline.pieces import Fact, Gap, Piece, Value
from ....outline.row import Outline
from ....source.text.line import Line
from ...facts.entries import is_long_name, is_more_link
from ...facts.label_values import looks_like
from ...outline.casts.rows import people_rows
from ..cast import is_credit
from .label_lines import (
    CERTIFICATE,
    CERTIFIED,
    MAX_ALONE,
    ORIGINAL,
    Said,
    counted_label,
    everyday_label,
    is_certified,
    is_over_link,
    original_title,
    said_at_end,
    said_in,
)
from .rows import MAX_ROW, is_row, score_rows
from .tables import table_facts, table_heads
from .value_edges import (
    PARTING,
    PROSE,
    is_prose,
    is_value,
    listed_names,
    opens_with_tagline,
    pieces_of,
    row_of,
    rows_of_cast,
    tidy,
    tidy_prose,
    unparted,
)

_FIGURES: Final = frozenset(field.key for field in FIELDS if field.notation and field.shape != "list")
"""Fields whose values are figures, days and marks."""
_CORE: Final = frozenset(field.key for field in FIELDS if field.core)
_LISTS: Final = frozenset(field.key for field in FIELDS if field.shape in ("list", "people"))
_MENU_WORDS: Final = frozenset(field.key for field in FIELDS if field.menu_word)
_SENTENCES: Final = frozenset(field.key for field in FIELDS if field.words in ("slogan", "remark"))
_OWN: Final = frozenset(("cast", "people", "plot", "details", "box_office", "production", "reviews"))
"""Sections that are not about other films."""
_SECTION_FIELDS: Final = {field.section: field.key for field in FIELDS if field.headed} | {"people": "cast"}
_MAX_FACTS: Final = 10_000
"""Facts of a text; a film's own has some hundreds."""
_SENTENCE: Final = 4
"""A heading of as many words ("People who liked this also liked") is no word of a menu."""
_MAX_LINKS: Final = 2


@attrs.define(eq=False)
class LabelledLines:
    """The lines of a text with their labels: what each line says, and which lines announce others."""

    lines: Sequence[Line]
    taken: list[bool]
    outline: Outline
    """The outline of the lines, with a row for each."""
    said: list[Sequence[Said]] = attrs.field(factory=list)
    sections: dict[int, str] = attrs.field(factory=dict)
    """The lines that are a heading and no label, with the section that they announce."""
    doubts: list[Doubt] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        open_field = ""
        for index, line in enumerate(self.lines):
            if self.taken[index] or (open_field and is_value(open_field, line.text)):
                self.said.append(())
                continue
            said = self._read(line, index)
            self.said.append(said)
            open_field = said[0].label.field if len(said) == 1 and not said[0].value else ""

    def _read(self, line: Line, index: int) -> Sequence[Said]:
        said = said_in(line)
        if len(said) == 1 and said[0].label.field == "ignored" and not said[0].value:
            said = () if heading_of(said[0].printed) == "people" else said
        if not said and is_over_link(line, self.lines[index + 1 : index + 2]):
            said = said_at_end(line)
        if len(said) == 1 and is_more_link(said[0].value) and not is_empty(said[0].value):
            said = [attrs.evolve(said[0], value="")]  # "Top cast: edit"
        below = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        if below.casefold() == ORIGINAL:
            return [original_title(line.text)]
        said = said or everyday_label(line.text, below) or counted_label(line.text)
        if (
            not said
            and len(line.text) <= MAX_ALONE
            and (section := heading_of(line.text.rstrip(":： "))) is not None
            and (line.text[0] != "(" or section == "cast")  # what a person did is a note
        ):
            self.sections[index] = section
        return said

    def stops(self, index: int) -> bool:
        """Return whether a line begins something else than what stands before it."""
        line = self.lines[index]
        return bool(self.said[index] or index in self.sections or self.taken[index] or line.heading)

    def facts(self) -> list[Fact]:
        """Return every labelled fact, in order.

        Those below the heading of other films are theirs; where that may be a menu's word, they are its own
        if a text has nothing else.
        """
        own: list[Fact] = []
        doubtful: list[Fact] = []
        similar = certain = False
        for index in range(len(self.said)):
            inside = self._in_similar(index, before=similar)
            if inside and not similar:
                certain = len(self.lines[index].text.split()) >= _SENTENCE
            similar = inside and (certain or _tells(own))
            if len(own) + len(doubtful) >= _MAX_FACTS:
                break  # what follows is left as unparsed
            found = self._facts_at(index)
            if not similar or not certain:
                (doubtful if similar else own).extend(found)
        return own if _tells(own) else [*own, *doubtful]

    def _facts_at(self, index: int) -> list[Fact]:
        """Return the facts of the labels in a line, and mark the lines that they take."""
        if not self.taken[index] and (heads := table_heads(self.lines[index])):
            table, rows = table_facts(self.lines, index, heads)
            if table:
                self._take(index, rows)
                return table
        found: list[Fact] = []
        said = self.said[index]
        for each in said:
            value, used = self._value(each, index, last=each is said[-1])
            if value and each.label.field == "plot" and not each.value:
                found.extend(self._tagline(index))
            if value:
                label = CERTIFICATE if is_certified(each, value) else each.label
                found.append(Fact(label, each.printed, value, self.lines[index]))
                self._take(index, used)
            elif each.label.field in ("ignored", "crew", "character"):
                self.taken[index] = True
        if (field := _SECTION_FIELDS.get(self.sections.get(index, ""))) is not None:
            value, used = self._below(index, field)
            if value and field == "plot":
                found.extend(self._tagline(index))
            used += self._jobs_below(index + used) if self.sections[index] == "people" else 0
            mixed = self.sections[index] == "people" and not any(p.text.startswith("as ") for p in value)
            if value and not mixed:
                found.append(
                    Fact(Label(field, frozenset(("und",))), self.lines[index].text, value, self.lines[index])
                )
                self._take(index, used)
        return found

    def _in_similar(self, index: int, *, before: bool) -> bool:
        """Return whether the line is inside a "similar films" section."""
        said = self.said[index]
        if self.sections.get(index) == "similar" or (
            said and said[0].label.field == "similar" and not said[0].value
        ):
            return True
        ends = self.sections.get(index) in _OWN or (
            said and not said[0].value and said[0].label.field in ("cast", "plot")
        )
        return before and not ends

    def first(self, field: str) -> int | None:
        """Return the place of a field's first label."""
        return next((i for i, said in enumerate(self.said) if said and said[0].label.field == field), None)

    def announces_plot(self) -> bool:
        """Return whether a plot label has prose beside or under it: then no other prose is the plot."""
        if any(s.label.field == "plot" and len(s.value) >= PROSE for said in self.said for s in said):
            return True
        return any(
            len(below.text) >= PROSE
            for index, below in enumerate(self.lines[1:])
            if self.sections.get(index) == "plot"
            or any(s.label.field == "plot" and not s.value for s in self.said[index])
        )

    def _take(self, index: int, used: int) -> None:
        for each in range(index, index + 1 + used):
            self.taken[each] = True

    def _value(self, said: Said, index: int, *, last: bool) -> tuple[Value, int]:
        """Return what belongs to a label, and how many lines below it."""
        line = self.lines[index]
        field = said.label.field
        if said.cells:
            return [
                p
                for n, cell in enumerate(said.cells)
                for p in pieces_of(tidy(cell, field), line, Gap.CELL if n else Gap.BLANK)
            ], 0
        if names := unparted(field, said.value):
            return [Piece(name, gap=Gap.ITEM) for name in names], 0
        if not said.value:
            return self._below(index, field) if last and self._announces(index, said) else ((), 0)
        value = rows_of_cast(said.value, line) if field == "cast" else None
        value = value or pieces_of(tidy(said.value, field), line, Gap.BLANK)
        if not last:
            return value, 0
        hanging = self._hanging(index, said, field)
        for below in self.lines[index + 1 : index + 1 + hanging]:
            value = [*value, *pieces_of(below.text, below, Gap.ITEM if field in PEOPLE else Gap.LINE)]
        return value, hanging

    def _announces(self, index: int, said: Said) -> bool:
        """Return whether a label alone on its line is for the line below: words of menus are not."""
        if self.lines[index].text[-1] in ":：" or index + 1 >= len(self.lines):
            return True
        field = said.label.field
        if field in _MENU_WORDS or field.startswith("release."):
            return False
        below = self.lines[index + 1].text
        return field not in _FIGURES or looks_like(field, below) or looks_like(field, tidy(below, field))

    def _hanging(self, index: int, said: Said, field: str) -> int:
        """Count the lines that go on with a value: those that hang under it, or more names of a list."""
        first = self.lines[index]
        count = 0
        while (at := index + 1 + count) < len(self.lines) and not self.stops(at):
            line = self.lines[at]
            hangs = line.column >= first.column + max(2, said.offset - 3) and line.bullet == first.bullet
            if (
                line.before
                or label_of(line.text.partition(" ")[0]) is not None
                or not (
                    hangs
                    or said.value.endswith(",")
                    or (field in PEOPLE and is_row(self.lines[at], field) and ":" not in first.text)
                )
            ):
                break
            count += 1
        ends = index + 1 + count
        names = field in PEOPLE and count and self.lines[index + 1].column <= first.column
        if names and ends < len(self.lines) and not (self.said[ends] or self.lines[ends].before):
            return 0  # a run of short lines that goes on is not a list of names
        return count

    def _below(self, index: int, field: str) -> tuple[Value, int]:
        """Return the lines under a label that stands alone; links ("Edit") may stand between."""
        links = 0
        while (
            index + 1 + links < len(self.lines)
            and links < _MAX_LINKS
            and self._is_more_link(index + 1 + links)
        ):
            links += 1
        value, used = self._right_below(index + links, field)
        return value, used + links if used else 0

    def _is_more_link(self, index: int) -> bool:
        text = self.lines[index].text
        return is_more_link(text) and not is_empty(text) and not self.stops(index)

    def _right_below(self, index: int, field: str) -> tuple[Value, int]:
        if field == "plot" and index + 1 < len(self.lines):
            return self._prose_below(index)
        if field == "year" and any(year.get(line.text) for line in self.lines[index + 2 : index + 3]):
            return (), 0  # the choices of a form
        if index + 1 >= len(self.lines):
            return (), 0
        if field in PEOPLE:
            return self._people_below(index, field)
        if self.stops(index + 1):
            return (), 0
        if field in _LISTS:
            return self._list_below(index, field)
        if field == "rating" and not CERTIFIED.match(self.lines[index + 1].text):
            return score_rows(self.lines, self.taken, index + 1)
        line = self.lines[index + 1]
        if len(line.text) > MAX_ROW and field not in _SENTENCES:
            return (), 0
        return pieces_of(tidy(line.text, field), line, Gap.BLANK), 1

    def _tagline(self, index: int) -> list[Fact]:
        """Return the sentence that stands between a plot's label and the plot."""
        line = self.lines[index + 1]
        if not self._is_over_tagline(index) or not line.text.endswith(word_list("sentence_end")):
            return []
        label = Label("tagline", frozenset(("und",)))
        return [Fact(label, "", pieces_of(line.text, line, Gap.BLANK), line)]

    def _is_over_tagline(self, index: int) -> bool:
        """Return whether the line under a plot's label is a tagline over the plot."""
        free = not (self.said[index + 1] or index + 1 in self.sections or self.taken[index + 1])
        return free and opens_with_tagline(self.lines[index : index + 3])

    def _prose_below(self, index: int) -> tuple[Value, int]:
        """Return the paragraphs under a label; a short one before the first long one is a tagline."""
        found: list[Piece] = []
        count = int(self._is_over_tagline(index))
        while (at := index + 1 + count) < len(self.lines) and not self.stops(at) and is_prose(self.lines[at]):
            text = tidy_prose(self.lines[at].text)
            if not found and not text.endswith(SENTENCE_ENDS) and not (len(text) > MAX_ROW and ". " in text):
                break
            found.extend(pieces_of(text, self.lines[at], Gap.BREAK))
            count += 1
        return found, count if found else 0

    def _people_below(self, index: int, field: str) -> tuple[Value, int]:
        start = index + 1 + (field == "cast" and self.sections.get(index + 1) in ("crew", "people"))  # tabs
        ends = self._ends_cast if field == "cast" else self.stops
        stop = next((at for at in range(start, len(self.lines)) if ends(at)), len(self.lines))
        value, end = self._people_rows(start, stop, field)
        while end < stop and self._is_long_name(self.lines[end], field):
            more, end = self._people_rows(end + 1, stop, field)
            value += more
        if not value and start < len(self.lines) and not is_prose(self.lines[start]):
            return (listed, 1) if (listed := listed_names(self.lines[start])) else ((), 0)
        return value, end - index - 1 if value else 0

    def _people_rows(self, start: int, stop: int, field: str) -> tuple[list[Piece], int]:
        return people_rows(self.outline, start, stop, self._may_be_label, across=field == "cast")

    def _may_be_label(self, index: int) -> bool:
        return self.stops(index) and not is_credit(self.lines[index].text)

    def _ends_cast(self, index: int) -> bool:
        """Return whether a line ends any list: a heading, a label with a value or a colon."""
        said = [each for each in self.said[index] if each.label.field != "character"]
        if said and said[0].label.field == "cast":
            return True
        return (
            self.taken[index]
            or index in self.sections
            or bool(said and (said[0].value or self.lines[index].text[-1] in ":："))
        )

    def _is_long_name(self, line: Line, field: str) -> bool:
        """Return whether a row of people is a name that is too long, and doubt it."""
        if is_long := is_long_name(line.text):
            path, message = PATHS[field], f"a name of {len(line.text)} characters"
            self.doubts.append(Doubt("too-long", path, line.text[:200], message, line))
        return is_long

    def _jobs_below(self, index: int) -> int:
        """Count the lines under a cast that say people's jobs: names, each over the label of its job."""
        at = index + 1
        while at < len(self.lines) and self._is_job(at):
            at += 1 if self._is_job(at + 1) else 2
        return max(0, at - index - 1)

    def _is_job(self, index: int) -> bool:
        """Return whether a line is a label alone, of what people do."""
        said = self.said[index] if index < len(self.lines) else ()
        return len(said) == 1 and not said[0].value and said[0].label.field in (*PEOPLE, "ignored")

    def _list_below(self, index: int, field: str) -> tuple[Value, int]:
        """Return the rows of a list: they look alike and stand as close to each other as the first two."""
        found: list[Piece] = []
        first = self.lines[index + 1]
        gap = max(first.before, 1)
        count = 0
        while (at := index + 1 + count) < len(self.lines):
            line = self.lines[at]
            if self.stops(at) and (line.heading or not is_value(field, line.text.rstrip(", "))):
                break
            if count and (
                line.before > gap
                or (line.bullet != first.bullet and line.bullet <= first.bullet and first.bullet)
            ):
                break
            if is_row(line, field):
                found.extend(row_of(line, field))
            elif not count or line.text not in PARTING:
                break
            count += 1
        return found, count


def _tells(facts: Sequence[Fact]) -> bool:
    """Return whether facts tell of a film: before they do, "Similar films" is a word of a menu."""
    return len({fact.label.field for fact in facts} & _CORE) > 1
