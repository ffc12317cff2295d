"""Labels in the lines of a text and the lines that belong to each: "Label: value", or a label and a list below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ..notation.genre_names import genre_name, glued_genres, spaced_genres
from ..notation.person import person
from ..notation.place import country, language
from ..source.line import Line
from ..source.unwrap import is_atomic
from . import entries
from .facts import Fact
from .label_values import looks_like
from .labels import Label, cut_labels, heading_of, label_of, labels_of
from .pieces import Gap, Piece, Value
from .text_cast import CastReader, is_credit

MAX_ALONE: Final = 60
PROSE: Final = 60
"""A line of as many characters is prose."""

_ENDS: Final = (".", "!", "?", '"', "”", "…", ")", "。", "！", "？", "»", "]")
_PEOPLE: Final = frozenset(("director", "writer", "cast", "crew"))
_MENU_WORDS: Final = frozenset(("ignored", "reviews", "comments", "similar", "other_release", "company"))
"""Labels that mean nothing, or not the line below, where no colon follows them."""
_FIGURES: Final = frozenset(
    ("runtime", "year", "release_date", "imdb_id", "gross", "budget", "content_rating", "votes")
)
_OF_FILMS: Final = frozenset(
    ("director", "writer", "cast", "runtime", "country", "genre", "language", "original_title")
)
_NO_LABEL: Final = Label("", frozenset())
_OWN: Final = frozenset(("cast", "people", "plot", "details", "box_office", "production", "reviews"))
"""Sections that are not about other films."""
_SECTION_FIELDS: Final = {"plot": "plot", "cast": "cast", "directors": "director", "writers": "writer"}
_KNOWN: Final = {"country": country, "language": language, "genre": genre_name}
_MAX_ROWS: Final = 400
_MAX_TAGLINE: Final = 90
_MAX_LANGUAGES: Final = 8
"""Longer lists of languages are those of a site."""
_MAX_ROW: Final = 160
_CONTINUES: Final = re.compile(r"(?:as|als|como|rôle ?:|\.{2,}|…|–|-) ?\S")
_PLAYED: Final = re.compile(r"(?P<name>[^(),;]{2,60}) ?\((?P<character>[^()]{2,80})\)\.?(?:[,;] ?|$)")


@attrs.frozen
class Said:
    """A label in a line, with the words beside it; `sure` says that a sign parts them."""

    label: Label
    printed: str
    value: str
    offset: int
    cells: tuple[str, ...] = ()


@attrs.define(eq=False)
class LabelledLines:
    """The lines of a text with their labels: what each line says, and which lines announce others."""

    lines: Sequence[Line]
    taken: list[bool]
    said: list[Sequence[Said]] = attrs.field(factory=list)
    sections: dict[int, str] = attrs.field(factory=dict)
    """The lines that are a heading and no label, with the section that they announce."""

    def __attrs_post_init__(self) -> None:
        for index, line in enumerate(self.lines):
            self.said.append(() if self.taken[index] else self._read(line, index))

    def _read(self, line: Line, index: int) -> Sequence[Said]:
        text = line.text
        if line.cells is not None and (found := _in_cells(line)):
            return found
        if len(text) <= MAX_ALONE:
            printed = text.rstrip(":： ")
            labels = labels_of(printed)
            if labels and not (labels[0].weak and printed == text):
                return [Said(label, printed, "", len(text)) for label in labels]
            if (section := heading_of(printed)) is not None:
                self.sections[index] = section
                return ()
        found = cut_labels(text)
        return (
            [Said(each.label, each.printed, each.value, each.offset) for each in found]
            if found
            else _prefixed(text)
        )

    def stops(self, index: int) -> bool:
        """Say whether a line begins something else than what stands before it."""
        line = self.lines[index]
        return bool(self.said[index] or index in self.sections or self.taken[index] or line.heading)

    def facts(self) -> list[Fact]:
        """Give every labelled fact, in order; what stands among other films only where a text has nothing else."""
        own: list[Fact] = []
        others: list[Fact] = []
        similar = False
        for index in range(len(self.said)):
            similar = self._in_similar(index, similar) and _tells(own)
            (others if similar else own).extend(self._facts_at(index))
        return own if _tells(own) else [*own, *others]

    def _facts_at(self, index: int) -> list[Fact]:
        """Give the facts of the labels in a line, and mark the lines that they take."""
        if (heads := self._heads(index)) and (table := self._table(index, heads)):
            return table
        found: list[Fact] = []
        said = self.said[index]
        for each in said:
            value, used = self._value(each, index, last=each is said[-1])
            if value:
                found.append(Fact(each.label, each.printed, value, self.lines[index]))
                self._take(index, used)
            elif each.label.field in ("ignored", "crew", "character"):
                self.taken[index] = True
        if (field := _SECTION_FIELDS.get(self.sections.get(index, ""))) is not None:
            value, used = self._below(index, field)
            if value:
                found.append(
                    Fact(Label(field, frozenset(("und",))), self.lines[index].text, value, self.lines[index])
                )
                self._take(index, used)
        return found

    def _in_similar(self, index: int, similar: bool) -> bool:
        """Say whether a line is of other films: from their heading to the next of the film's own sections."""
        said = self.said[index]
        if self.sections.get(index) == "similar" or (
            said and said[0].label.field == "similar" and not said[0].value
        ):
            return True
        ends = self.sections.get(index) in _OWN or (
            said and not said[0].value and said[0].label.field in ("cast", "plot")
        )
        return similar and not ends

    def _heads(self, index: int) -> tuple[Label, ...]:
        """Give the labels of a table's head: a row of cells that are labels all, or nearly."""
        cells = self.lines[index].cells
        if self.taken[index] or cells is None or len(cells) < 2:
            return ()
        found = [next(iter(labels_of(cell.rstrip(":： "))), _NO_LABEL) for cell in cells]
        known = [label for label in found if label is not _NO_LABEL]
        return tuple(found) if len(known) >= 2 and len(known) >= len(cells) - 1 else ()

    def _table(self, index: int, heads: tuple[Label, ...]) -> list[Fact]:
        """Read a table with one row, or one that has a row for each of the cast."""
        rows: list[Line] = []
        while (
            line := next(iter(self.lines[index + 1 + len(rows) : index + 2 + len(rows)]), None)
        ) is not None:
            if (
                line.cells is None
                or len(line.cells) != len(heads)
                or len(rows) >= _MAX_ROWS
                or _in_cells(line)
            ):
                break
            rows.append(line)
        fields = [label.field for label in heads]
        if "cast" in fields and "character" in fields and rows:
            name, part = fields.index("cast"), fields.index("character")
            value = [p for row in rows for p in _played(row, name, part)]
            facts = [Fact(heads[name], "", value, self.lines[index])]
        elif len(rows) == 1:
            cells = rows[0].cells or ()
            facts = [
                Fact(label, "", [Piece(cell)], rows[0])
                for label, cell in zip(heads, cells, strict=True)
                if cell.strip()
            ]
        else:
            return []
        self._take(index, len(rows))
        return facts

    def unheaded_cast(self) -> Fact | None:
        """Give a run of "Name as Character" lines that no heading announces."""
        run: list[int] = []
        for index, line in enumerate(self.lines):
            if not self.taken[index] and is_credit(line.text):
                run.append(index)
            elif len(run) >= 3:
                break
            else:
                run = []
        if len(run) < 3:
            return None
        reader = CastReader()
        for index in run:
            reader.take(self.lines[index])
            self.taken[index] = True
        return Fact(Label("cast", frozenset(("und",))), "", reader.pieces(), self.lines[run[0]])

    def _take(self, index: int, used: int) -> None:
        for each in range(index, index + 1 + used):
            self.taken[each] = True

    def _value(self, said: Said, index: int, *, last: bool) -> tuple[Value, int]:
        """Give what belongs to a label, and how many lines below it."""
        line = self.lines[index]
        field = said.label.field
        if said.cells:
            return [
                p
                for n, cell in enumerate(said.cells)
                for p in _pieces(_tidy(cell, field), line, Gap.CELL if n else Gap.BLANK)
            ], 0
        if not said.value:
            return self._below(index, field) if last and self._announces(index, said) else ((), 0)
        value = _rows_of_cast(said.value, line) if field == "cast" else None
        value = value or _pieces(_tidy(said.value, field), line, Gap.BLANK)
        if not last:
            return value, 0
        hanging = self._hanging(index, said, field)
        for below in self.lines[index + 1 : index + 1 + hanging]:
            value = [*value, *_pieces(below.text, below, Gap.ITEM if field in _PEOPLE else Gap.LINE)]
        return value, hanging

    def _announces(self, index: int, said: Said) -> bool:
        """Say whether a label alone on its line is for the line below: words of menus are not."""
        if self.lines[index].text[-1] in ":：" or index + 1 >= len(self.lines):
            return True
        field = said.label.field
        if field in _MENU_WORDS or field.startswith("release."):
            return False
        below = self.lines[index + 1].text
        return field not in _FIGURES or looks_like(field, below) or looks_like(field, _tidy(below, field))

    def _hanging(self, index: int, said: Said, field: str) -> int:
        """Count the lines that go on with a value: those that hang under it, or more names of a list."""
        first = self.lines[index]
        count = 0
        while (at := index + 1 + count) < len(self.lines) and not self.stops(at) and count < _MAX_ROWS:
            line = self.lines[at]
            hangs = line.column >= first.column + max(2, said.offset - 3) and line.bullet == first.bullet
            if line.before or not (
                hangs or (field in _PEOPLE and self._is_row(at, field) and ":" not in first.text)
            ):
                break
            count += 1
        ends = index + 1 + count
        names = field in _PEOPLE and count and self.lines[index + 1].column <= first.column
        if names and ends < len(self.lines) and not (self.said[ends] or self.lines[ends].before):
            return 0  # a run of short lines that goes on is not a list of names
        return count

    def _below(self, index: int, field: str) -> tuple[Value, int]:
        """Give the lines under a label that stands alone."""
        if index + 1 >= len(self.lines) or self.stops(index + 1):
            return (), 0
        if field == "plot":
            return self._prose_below(index)
        if field == "cast":
            return self._cast_below(index)
        if field in _PEOPLE or field in _KNOWN or field == "alternate_titles":
            return self._list_below(index, field)
        if field == "rating":
            return self._score_below(index)
        line = self.lines[index + 1]
        if len(line.text) > _MAX_ROW and field not in ("awards", "tagline"):
            return (), 0
        return _pieces(_tidy(line.text, field), line, Gap.BLANK), 1

    def _prose_below(self, index: int) -> tuple[Value, int]:
        """Give the paragraphs under a label; a short one before the first long one is a tagline."""
        found: list[Piece] = []
        count = int(self._is_tagline(index + 1))
        while (at := index + 1 + count) < len(self.lines) and not self.stops(at) and is_prose(self.lines[at]):
            text = tidy_prose(self.lines[at].text)
            if not found and not text.endswith(_ENDS):
                break
            found.extend(_pieces(text, self.lines[at], Gap.BREAK))
            count += 1
        return found, count if found else 0

    def _is_tagline(self, index: int) -> bool:
        lines = self.lines[index : index + 2]
        return (
            len(lines) == 2
            and len(lines[0].text) < _MAX_TAGLINE
            and len(lines[1].text) > 2 * len(lines[0].text)
            and is_prose(lines[1])
            and not lines[1].heading
        )

    def _cast_below(self, index: int) -> tuple[Value, int]:
        reader = CastReader()
        count, used = 0, 0
        first = self.lines[index + 1]
        while (at := index + 1 + count) < len(self.lines) and count < _MAX_ROWS:
            line = self.lines[at]
            if (self.stops(at) and not is_credit(line.text)) or (
                count and line.before > max(first.before, 1) + 1
            ):
                break
            if not reader.take(line):
                listed = _listed_names(line) if not reader.rows else []
                if not listed:
                    break
                return listed, 1
            count += 1
            used = count
        return reader.pieces(), used

    def _score_below(self, index: int) -> tuple[Value, int]:
        """Give the score under its label, and the figures that makers part from it: "8.4", "/10", "392K"."""
        texts: list[str] = []
        while (at := index + 1 + len(texts)) < len(self.lines) and len(texts) < 3 and not self.taken[at]:
            text = self.lines[at].text
            if len(text) > 24 or not (text[0].isdigit() or text[0] in "/★("):
                break
            texts.append(text)
        if not texts:
            return (), 0
        joined = " ".join(texts).replace(" /", "/").replace("/ ", "/")
        return [Piece(joined)], len(texts)

    def _list_below(self, index: int, field: str) -> tuple[Value, int]:
        """Give the rows of a list: they look alike and stand as close to each other as the first two."""
        found: list[Piece] = []
        first = self.lines[index + 1]
        gap = max(first.before, 1)
        count = 0
        while (at := index + 1 + count) < len(self.lines) and not self.stops(at) and count < _MAX_ROWS:
            line = self.lines[at]
            if count and (
                line.before > gap
                or (line.bullet != first.bullet and line.bullet <= first.bullet and first.bullet)
            ):
                break
            if count and field in _PEOPLE and _CONTINUES.match(line.text):
                found.extend(_pieces(line.text, line, Gap.CELL))
            elif self._is_row(at, field) and not (field == "language" and count >= _MAX_LANGUAGES):
                glued = (glued_genres(line.text) or spaced_genres(line.text)) if field == "genre" else ()
                found.extend([Piece(each, gap=Gap.ITEM) for each in glued] or _row(line, field))
            else:
                return ([], 0) if field == "language" and count >= _MAX_LANGUAGES else (found, count)
            count += 1
        return found, count

    def _is_row(self, index: int, field: str) -> bool:
        """Say whether a line can be an entry of a field's list."""
        line = self.lines[index]
        text = line.text
        if len(text) > _MAX_ROW or text[-1] in ":：":
            return False
        if field in _PEOPLE:
            people = entries.people(_row(line, field))
            return (
                bool(people)
                and not text.endswith((". ", "!", "?"))
                and all(_is_named(each.text) for each in people)
            )
        if field == "genre" and (glued_genres(text) or spaced_genres(text)):
            return True
        parts = entries.listed(_pieces(text, line, Gap.BLANK))
        known = _KNOWN.get(field)
        if known is None:
            return len(text) <= 100
        return bool(parts) and all(known.get(part.text) is not None for part in parts)


def _tells(facts: Sequence[Fact]) -> bool:
    """Say whether facts tell of a film: before they do, "Similar films" is a word of a menu."""
    return len({fact.label.field for fact in facts} & _OF_FILMS) > 1


def is_atomic_or_labelled(row: str) -> bool:
    """Say whether a row is never joined with another: a token of its own, or one that a label begins."""
    if is_atomic(row):
        return True
    at = row.find(":", 1, 25)
    return at > 0 and (label_of(row[:at]) is not None or (at <= 4 and row[:at].isalpha()))


def _is_named(name: str) -> bool:
    words = name.split()
    return len(words) <= 5 and not (name.isascii() and words[-1][:1].islower())


def _listed_names(line: Line) -> list[Piece]:
    """Give the names of a line that lists several."""
    value = _pieces(line.text, line, Gap.BLANK)
    people = entries.people(value)
    return list(value) if len(people) > 1 and all(_is_named(each.text) for each in people) else []


def _played(row: Line, name: int, part: int) -> list[Piece]:
    cells = row.cells or ()
    if not _is_named(cells[name]) or not cells[name].strip():
        return []
    return [
        Piece(cells[name], gap=Gap.ITEM),
        *([Piece(f"as {cells[part]}", gap=Gap.CELL)] if cells[part].strip(" -–—") else []),
    ]


def is_prose(line: Line) -> bool:
    """Say whether a line is a paragraph of prose."""
    return len(line.text) >= PROSE or (line.text.endswith(_ENDS) and " " in line.text)


def _in_cells(line: Line) -> list[Said]:
    """Read a row of a table: a label in the first cell, or labels and values by turns."""
    cells = line.cells or ()
    labels = labels_of(cells[0].rstrip(":： ")) if cells and len(cells[0]) <= MAX_ALONE else ()
    if not labels:
        return []
    rest = tuple(cell for cell in cells[1:] if cell.strip(" |"))
    return [Said(label, cells[0], " ".join(rest), 0, rest) for label in labels]


def _reads_whole(field: str, text: str) -> bool:
    """Say whether words are a value of a field and nothing else."""
    if field == "genre":
        return all(genre_name.get(part.strip()) is not None for part in re.split("[,/|]", text))
    if field in _PEOPLE:
        names = entries.people([Piece(_tidy(text, field))])
        parts = re.split(r",| and | & | y | et | und ", text)
        if sum(1 for word in text.split()[:8] if label_of(word) is not None) > 1:
            return False
        return len(names) == len(parts) and all(
            person.get(n.text) is not None and (" " in n.text or "-" in n.text) for n in names
        )
    return False


_YEAR_MADE: Final = re.compile(r"((?:18|19|20)[0-9]{2}),? [Dd]irected by ([^.!?]{3,100})")


def _prefixed(text: str) -> list[Said]:
    """Read "Original title X" and "Met X, Y en Z": labels that the general cut leaves alone without a colon."""
    if len(text) > 200 or text[-1] in ".!?":
        return []
    if (found := _YEAR_MADE.fullmatch(text)) is not None:
        und = frozenset(("und",))
        return [
            Said(Label("year", und), "", found[1], 0),
            Said(Label("director", und), "Directed by", found[2], found.start(2)),
        ]
    words = text.split(None, 2)
    if len(words) < 3:
        return []
    first = label_of(words[0])
    if first is not None and first.weak and first.field in _PEOPLE:
        rest = text[len(words[0]) :].strip()
        names = entries.people([Piece(_tidy(rest, first.field))])
        if names and all(person.get(each.text) is not None and " " in each.text for each in names):
            return [Said(first, words[0], rest, len(words[0]) + 1)]
    for count in (2, 1):
        printed = " ".join(words[:count])
        label = label_of(printed)
        rest = text[text.index(words[count], sum(map(len, words[:count]))) :]
        if label is not None and not label.weak and _reads_whole(label.field, rest):
            return [Said(label, printed, rest, len(text) - len(rest))]
    two = label_of(" ".join(words[:2]))
    if two is not None and two.field in ("original_title", "alternate_titles") and not two.weak:
        return [Said(two, " ".join(words[:2]), words[2], text.index(words[2], len(words[0]) + 1))]
    return []


def _row(line: Line, field: str) -> list[Piece]:
    """Give a line as one row of a list, with the role that a link's title holds."""
    if line.cells is not None and len(line.cells) > 1:
        return [
            p for n, cell in enumerate(line.cells) for p in _pieces(cell, line, Gap.CELL if n else Gap.ITEM)
        ]
    pieces = _pieces(_tidy(line.text, field), line, Gap.ITEM)
    titled = next((link for link in line.links if link.title and link.title != link.text), None)
    if titled is not None and len(line.links) == 1:
        pieces.append(Piece(f"as {titled.title}", gap=Gap.CELL))
    return pieces


_AND: Final = re.compile(r", (?:and|und|et|y|e|i|og|och|en|и) ")
_MINUTES: Final = re.compile(r"(?P<minutes>[0-9]{1,3})(?::[0-9]{2} ?min.{0,6}|\.|')?")
_DAY: Final = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>[^\W\d_]{3,12})\.?,? (?P<year>(?:18|19|20)[0-9]{2})(?P<rest> ?\([^()]{2,40}\))?"
)


_MORE: Final = re.compile(
    r"(?:(?:^| ?\| ?| )(?:see (?:more|all|full)[^.|]{0,40}|(?:read |show )?more|show all|edit))? ?»? ?\|?$",
    re.IGNORECASE,
)
_NOTES: Final = re.compile(r" ?\([^()]{1,80}\)| ?(?:\.{3}|…)$| &$")


_CREDIT: Final = re.compile(
    r"(?:(?<=[.!?…”\"]) ?(?:\((?![A-Z]{2,12}\.)[^()]{2,50}\)|[-—–]+ ?[^.!?]{2,60}|\[[^\[\]]{2,40}\])"
    r"|\.{0,3} ?(?:written by|add synopsis|plot summary|full synopsis|full summary|warning!) ?.{0,120})$",
    re.IGNORECASE,
)
"""What follows a plot: who wrote it, and links."""


def tidy_prose(text: str) -> str:
    """Take off a plot's source and links, and its first copy where a maker printed it cut and whole."""
    again = text.find(text[:_COPY], _COPY) if len(text) > 2 * _COPY else -1
    text = _MORE.sub("", text[again:] if again > 0 else text)
    head, tail = text[:-200], text[-200:]
    return (head + _CREDIT.sub("", tail)).rstrip()


_COPY: Final = 50
_BOARD: Final = re.compile(r"(?:G|PG-13|PG|R|NC-17)(?=[^\x00-\x7f])")


def _tidy(text: str, field: str) -> str:
    """Take off what is of the sentence, not of the value: a full stop, "and" after a comma, a day's name."""
    if field != "title":
        text = _MORE.sub("", text)
    if field in ("director", "writer", "crew"):
        text = _NOTES.sub("", text).strip()
    if field in _PEOPLE or field in _KNOWN:
        text = _AND.sub(", ", text)
        last = text.rpartition(" ")[2]
        return text[:-1] if text.endswith(".") and len(last) > 3 and "." not in last[:-1] else text
    if field == "plot":
        return tidy_prose(text)
    if field == "content_rating" and (found := _BOARD.match(text)):
        return found[0]
    if field == "runtime" and (found := _MINUTES.fullmatch(text)):
        return f"{found['minutes']} min"
    if field == "release_date" and (found := _DAY.search(text[:120])):
        return f"{found['day']} {found['month']} {found['year']}{found['rest'] or ''}"
    return text


def _rows_of_cast(text: str, line: Line) -> list[Piece] | None:
    """Read "Name (Character), Name (Character)" as rows; `None` where the brackets do not follow every name."""
    found = list(_PLAYED.finditer(text[:4000]))
    if not found or found[0].start() or sum(len(each[0]) for each in found) < len(text.rstrip()) - 2:
        return None
    return [
        piece
        for each in found
        for piece in (
            *_pieces(each["name"].strip(), line, Gap.ITEM),
            Piece(f"as {each['character']}", gap=Gap.CELL),
        )
    ]


def _pieces(text: str, line: Line, gap: Gap) -> list[Piece]:
    """Cut words of a line at its links."""
    found: list[Piece] = []
    start = 0
    for link in line.links:
        at = text.find(link.text, start) if link.text and not link.image else -1
        if at < 0:
            continue
        if text[start:at].strip():
            found.append(Piece(text[start:at].strip(), gap=Gap.BLANK))
        found.append(Piece(link.text, url=link.url, gap=Gap.BLANK))
        start = at + len(link.text)
    if text[start:].strip():
        found.append(Piece(text[start:].strip(), gap=Gap.BLANK))
    if found:
        found[0] = attrs.evolve(found[0], gap=gap)
    return found
