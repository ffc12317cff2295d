"""Labels in one line of a text, with the words beside each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ....knowledge.fields import FIELDS, KNOWN, PEOPLE
from ....knowledge.labels import Label, first_words, heading_of, label_of, labels_of
from ....lexicon import either, word_list
from ....memory import remembered
from ....notation.folding import fold_label
from ....notation.names.certification import MPA_SYMBOL
from ....notation.names.genre import genre_name
from ....notation.names.person import person
from ....outline.pieces import Piece, Value
from ....source.text.line import Line
from ...facts import entries
from ...facts.label_spans import cut_labels
from ...facts.label_values import looks_like
from .value_edges import tidy

MAX_ALONE: Final = 60
"""A line that is a label and nothing else is not longer."""
_LONGEST: Final = 120
"""Longer lines are hardly ever printed twice."""


@attrs.frozen
class Said:
    """A label in a line, with the words beside it."""

    label: Label
    printed: str
    value: str
    offset: int
    cells: tuple[str, ...] = ()


def said_in(line: Line) -> Sequence[Said]:
    """Return the labels of a line: a table row's, alone, split by signs, or before a value of their field."""
    text = line.text
    if text[-len(ORIGINAL) :].casefold() == ORIGINAL and len(text) > len(ORIGINAL):
        return [original_title(text[: -len(ORIGINAL)])]
    if text[0] == "(" and text[-1] == ")":
        return ()  # a note, not a label
    if line.cells is not None:
        if _are_values(line.cells):
            return ()  # "English | French" is a list of languages, and "English" in it no label
        if found := in_cells(line) or _in_each_cell(line):
            return found
    return _said_in(text)


@remembered(_LONGEST)
def _said_in(text: str) -> tuple[Said, ...]:
    begins = may_begin(text)
    if not begins and ":" not in text and "：" not in text:
        return ()
    if begins and len(text) <= MAX_ALONE:
        printed = text.rstrip(":： ")
        labels = labels_of(printed)
        if labels and not (labels[0].weak and printed == text):
            return tuple(Said(label, printed, "", len(text)) for label in labels)
    cut = [Said(each.label, each.printed, each.value, each.offset) for each in cut_labels(text)]
    return tuple(cut or (prefixed(text) if begins else ()))


def everyday_label(text: str, below: str) -> list[Said]:
    """Return an everyday word ("Land", "Genre") that a value known by name, right below it, makes a label."""
    if not below or len(text) > MAX_ALONE or not may_begin(text):
        return []
    label = label_of(text)
    known = label is not None and label.weak and label.field in KNOWN and looks_like(label.field, below)
    return [Said(label, text, "", len(text))] if label is not None and known else []


def counted_label(text: str) -> list[Said]:
    """Return a label to which a converter glued how many entries are below it: "Top cast99+"."""
    found = _COUNTED.fullmatch(text) if len(text) <= MAX_ALONE else None
    label = label_of(found["printed"]) if found is not None else None
    return [Said(label, text, "", len(text))] if label is not None and not label.weak else []


_COUNTED: Final = re.compile(r"(?P<printed>.{0,58}[^\W\d_])[0-9]{1,5}\+?")


def is_over_link(line: Line, after: Sequence[Line]) -> bool:
    """Return whether a line without links stands right over one that is a link."""
    if line.links or line.heading or len(line.text) > MAX_ALONE or not after:
        return False
    return len(after[0].links) == 1 and after[0].text.startswith(after[0].links[0].text or " ")


def said_at_end(line: Line) -> list[Said]:
    """Return the labels of a line that begins and ends with one: snapshots join what stands between links."""
    words = line.text.split()
    if not any(label_of(" ".join(words[:count])) is not None for count in range(1, min(4, len(words)))):
        return []
    for count in range(min(3, len(words) - 1), 0, -1):
        printed = " ".join(words[-count:])
        label = label_of(printed) if printed[0].isupper() else None
        if label is not None and not label.weak and label.field in _LINKED:
            text = " ".join(words[:-count]).rstrip(" -–—")
            before = said_in(attrs.evolve(line, text=text, cells=None)) if text else ()
            return [*before, Said(label, printed, "", len(line.text))]
    return []


_LINKED: Final = frozenset(field.key for field in FIELDS if field.linked)
"""Fields whose values are usually links."""

ORIGINAL: Final = "(original title)"
"""The note behind a film's title in its own language."""


def original_title(text: str) -> Said:
    """Return the title that such a note stands behind."""
    return Said(Label("original_title", frozenset(("en",))), ORIGINAL.strip("()"), text.strip(' "'), 0)


CERTIFIED: Final = re.compile(rf"(?:{MPA_SYMBOL}|Unrated|Not Rated|NR)(?: ?\(.{{0,200}})?$")
CERTIFICATE: Final = Label("content_rating", frozenset(("en",)), role="US")
"""A certificate of the American board, where a score may stand as well, and what its label then means."""


def is_certified(said: Said, value: Value) -> bool:
    """Return whether the rating beside a label is a board's: "Rating: PG-13"."""
    return said.label.field == "rating" and CERTIFIED.match(value[0].text) is not None


def may_begin(text: str) -> bool:
    """Return whether a line's first word begins some label or heading: most lines are refused here."""
    found = _FIRST.match(text)
    if found is None:
        return False
    return _is_first_word(found[1])


@remembered(MAX_ALONE)
def _is_first_word(word: str) -> bool:
    return word >= _WIDE or word[0] in _CENTURY or fold_label(word) in first_words()


_FIRST: Final = re.compile(r"[^\w]{0,12}([^\s:：/&+,.…|(*_\-–—=]{1,40})")
_WIDE: Final = "\u2e80"
_CENTURY: Final = "12"


def in_cells(line: Line) -> list[Said]:
    """Read a row of a table: a label in the first cell, or labels and values by turns."""
    cells = line.cells or ("",)
    labels = labels_of(cells[0].rstrip(":： ")) if 0 < len(cells[0]) <= MAX_ALONE else ()
    if not labels:
        return []
    rest = tuple(cell for cell in cells[1:] if cell.strip(" |"))
    return [Said(label, cells[0], " ".join(rest), 0, rest) for label in labels]


def _in_each_cell(line: Line) -> list[Said]:
    """Read a row whose cells are a label and its value each: "Director: Ida Vane | Year: 1987"."""
    found = [_said_in(cell) if cell else () for cell in line.cells or ()]
    labelled = sum(any(each.value for each in said) for said in found)
    return [each for said in found for each in said] if labelled > 1 and 2 * labelled >= len(found) else []


def _are_values(cells: Sequence[str]) -> bool:
    """Return whether the cells of a row are entries of one list."""
    return len(cells) > 1 and any(
        all(known.get(tidy(cell, field)) is not None for cell in cells) for field, known in KNOWN.items()
    )


_BETWEEN_NAMES: Final = re.compile(f",| (?:&|{either(word_list('and'))}) ")


def _reads_whole(field: str, text: str) -> bool:
    """Return whether words are a value of a field and nothing else."""
    if field == "genre":
        return all(genre_name.get(part.strip()) is not None for part in re.split("[,/|]", text))
    if field in PEOPLE:
        names = entries.people([Piece(tidy(text, field))])
        parts = _BETWEEN_NAMES.split(text)
        if sum(1 for word in text.split()[:8] if label_of(word) is not None) > 1:
            return False
        return len(names) == len(parts) and all(
            person.get(n.text) is not None and (" " in n.text or "-" in n.text) for n in names
        )
    return False


_YEAR_MADE: Final = re.compile(
    r"((?:18|19|20)[0-9]{2}),? (?:(?:[\w-]{2,20} ){0,6}(?:film|movie) )?[Dd]irected by ([^.!?]{3,100})"
)


def prefixed(text: str) -> list[Said]:
    """Read "Original title X" and "Met X, Y en Z": labels without a colon that the general cut leaves."""
    if len(text) > 200 or text[-1] in ".!?":
        return []
    if (found := _YEAR_MADE.fullmatch(text)) is not None:
        und = frozenset(("und",))
        return [
            Said(Label("year", und), "", found[1], 0),
            Said(Label("director", und), "Directed by", found[2], found.start(2)),
        ]
    if text[0] >= _WIDE:
        return _glued(text) or _of_title(text)
    head, mark, rest = text.partition(" - ")
    if mark and (label := label_of(head)) is not None and not label.weak and _reads_whole(label.field, rest):
        return [Said(label, head, rest, len(head) + len(mark))]
    words = text.split(None, 2)
    if len(words) < 3:
        return _of_title(text)
    return _of_people(text, words) or _of_words(text, words) or _of_title(text)


def _of_people(text: str, words: Sequence[str]) -> list[Said]:
    """Read "Met X, Y en Z": a preposition and full names alone."""
    first = label_of(words[0])
    if first is None or not first.weak or first.field not in PEOPLE:
        return []
    rest = text[len(words[0]) :].strip()
    names = entries.people([Piece(tidy(rest, first.field))])
    whole = bool(names) and all(person.get(each.text) is not None and " " in each.text for each in names)
    return [Said(first, words[0], rest, len(words[0]) + 1)] if whole else []


def _of_words(text: str, words: Sequence[str]) -> list[Said]:
    """Read a label of one or two words and a value that is its field's and nothing else."""
    for count in (2, 1):
        printed = " ".join(words[:count])
        label = label_of(printed)
        rest = text[text.index(words[count], sum(map(len, words[:count]))) :]
        if label is not None and not label.weak and _reads_whole(label.field, rest):
            return [Said(label, printed, rest, len(text) - len(rest))]
    return []


def _of_title(text: str) -> list[Said]:
    """Read a label of a few words, the longest first, and the other title of the film behind it."""
    ends = [found.start() for found in _BLANK.finditer(text, 0, MAX_ALONE)][:_MAX_LABEL_WORDS]
    for end in reversed(ends):
        label = label_of(text[:end])
        if label is not None and label.field in _TITLES and not label.weak:
            return [Said(label, text[:end], text[end + 1 :], end + 1)]
    return []


_BLANK: Final = re.compile(r"(?<=\S) (?=\S)")
_MAX_LABEL_WORDS: Final = 5
_TITLES: Final = frozenset(field.key for field in FIELDS if field.words == "title" and not field.needs_colon)


def _glued(text: str) -> list[Said]:
    """Read a label of a script without blanks that its value follows at once."""
    for length in range(min(_MAX_GLUED, len(text) - 1), 1, -1):
        label = label_of(text[:length])
        rest = re.sub(r"\[[0-9a-z]{1,3}\]", "", text[length:]).strip()
        if label is not None and not label.weak and looks_like(label.field, rest):
            return [Said(label, text[:length], rest, length)]
    return []


_MAX_GLUED: Final = 6


_MAX_HEAD: Final = 41
_HEAD_END: Final = re.compile(r" ?\.{3}| ?:|\t| [|–—-] ")
_MAX_HEADING: Final = 30


def is_labelled(row: str) -> bool:
    """Return whether a row is never joined to the one before: a heading, or one that a label begins."""
    if row[:1].isupper() and len(row) <= _MAX_HEADING and heading_of(row) is not None:
        return True
    end = _HEAD_END.search(row, 1, _MAX_HEAD)
    if end is None:
        return False
    head = row[: end.start()]
    return label_of(head) is not None or (len(head) <= 4 and head.isalpha() and ":" in end[0])
