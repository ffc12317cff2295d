"""Cast lists in the lines of a text: one row a person, or a person and the part on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

from ...lexicon import either, word_list
from ...notation.folding import first_copy, undouble
from ...notation.names.person import person
from ...outline.pieces import Gap, Piece
from ...source.text.line import Line, Link
from ..facts.entries import is_more_link, is_name

_AS_WORD: Final = either(word_list("as"))
_ROLE_WORD: Final = either(word_list("role"))
"""Patterns of the words before the part that a person plays."""
_PLAYED: Final = re.compile(
    rf"(?P<name>[^:]{{2,60}}?)(?: ?(?:\.{{3}}|…) ?| (?:{_AS_WORD}) )"
    r"(?P<character>[^:–—]{1,160})(?:[:–—].{0,4000})?"
)
_AS: Final = re.compile(rf"(?:(?:{_AS_WORD}) |(?:{_ROLE_WORD}) ?: ?|\.{{3}} ?|… ?|→ ?)(?=\S)", re.IGNORECASE)
CONTINUES: Final = re.compile(rf"(?:{_AS_WORD}|(?:{_ROLE_WORD}) ?:|\.{{2,}}|…|–|-) ?[^\s.…]")
"""How a line begins that goes on with the part of the person above."""
_TWICE: Final = re.compile(r"(?P<once>.{1,80}?) ?as (?P=once)(?P<rest>.{0,80}?)(?: ?(?:…|\.{3}))?")
"""A part as a page prints it for the eye and for the ear: "Annaas Anna"."""
_DASHED: Final = re.compile(r"(?P<one>[^-–—]{2,60}) [-–—] ?(?P<other>[^-–—]{2,60})")
_DOTS: Final = re.compile(r" ?(?:\.{3}|…)$")
_NOTE: Final = re.compile(r"\(.{1,80}\)|…|\.{3}|/|[0-9]{1,4} episodes?.{0,20}")
_PORTRAIT: Final = re.compile(
    r" (?:picture|image|photo|headshot|profile)$|^(?:image|photo) of ", re.IGNORECASE
)
_SIGNS: Final = "●□■ "
_MAX_NAME: Final = 60
_MAX_PART: Final = 160
_COPIES: Final = (3, 2)
"""How often a name may be printed: as a picture's text and as one or two links."""


@attrs.define(eq=False)
class CastReader:
    """One reading of the rows of a cast list."""

    rows: list[tuple[str, str, Line]] = attrs.field(factory=list)
    notes: list[int] = attrs.field(factory=list)
    """How many rows stood over each note ("(voice)")."""
    awaits: bool = False
    """Whether the row before ended in dots, so that this line is the part."""

    def take(self, line: Line, below: str = "") -> bool:
        """Read a line; return whether it is of the list. A name that is repeated `below` begins a row."""
        self.awaits = self.awaits and line.text != below
        if line.text[:1] in _SIGNS and line.cells is None:
            line = attrs.evolve(line, text=line.text.lstrip(_SIGNS))
        if " * " in line.text:
            rows = [
                attrs.evolve(line, text=part.strip(" *"), cells=None)
                for part in line.text.split(" * ")
                if part.strip(" *")
            ]
            return self._take_all(rows)
        if len(links := [link for link in line.links if not link.image]) > 1 and _are_all_of(line, links):
            self.rows.extend((link.text.strip(" ,"), link.title, line) for link in links)
            return True
        cells = [cell.strip() for cell in line.cells or (line.text,) if cell.strip(" .…|")]
        if not cells:
            self.awaits = bool(self.rows) and "…" not in line.text  # which ends a part, and leads to none
            return bool(self.rows)
        if len(cells) > 1:
            return self._row(cells, line)
        return self._line(line)

    def _take_all(self, rows: Sequence[Line]) -> bool:
        """Read the rows of one line; return whether the first of them is of the list."""
        return any([self.take(row) for row in rows])  # noqa: C419 - each row must be read

    def _row(self, cells: Sequence[str], line: Line) -> bool:
        """Read a row of cells: the name first, perhaps twice, then the part."""
        cells = [cell for cell in cells if not _PORTRAIT.search(cell)] or list(cells)
        if not _is_named(cells[0]):
            return False
        rest = [_part_of(cell) for cell in cells[1:] if cell != cells[0]]
        self.rows.append((cells[0], " ".join(rest), line))
        self.awaits = not rest
        return True

    def _line(self, line: Line) -> bool:
        text = line.text
        if self.rows and _NOTE.fullmatch(text):
            self.notes.append(len(self.rows))
            return True
        if is_more_link(text) or _PORTRAIT.search(text):
            return True
        if self.rows and text == self.rows[-1][0]:
            self.awaits = True  # the picture's name and the link's: a part may follow
            return True
        if self.rows and self._is_of_last(line):
            return self._part(_part_of(text.removeprefix(f"{self.rows[-1][0]} ")))
        if found := _PLAYED.fullmatch(text):
            return self._add(found["name"], found["character"].strip(" ,"), line)
        if (dashed := _DASHED.fullmatch(text)) is not None:
            one, other = dashed["one"].strip(), dashed["other"].strip()
            role_first = _is_full(other) and not _is_full(one)
            return self._add(other, one, line) if role_first else self._add(one, other, line)
        if dots := _DOTS.search(text):
            self.awaits = self._add(text[: dots.start()], "", line)
            return self.awaits
        if (linked := _linked(line)) is not None:
            return self._add(*linked, line)
        return self._add(text, "", line)

    def _is_of_last(self, line: Line) -> bool:
        """Return whether a line is what the person of the last row plays."""
        name, part, _ = self.rows[-1]
        return (
            self.awaits
            or line.bullet > self.rows[0][2].bullet
            or line.text.startswith(f"{name} as ")
            or _AS.match(line.text) is not None
            or (not part and _TWICE.fullmatch(line.text) is not None)
        )

    def _part(self, text: str) -> bool:
        """Return a part to the person before; a second one is a note."""
        self.awaits = False
        name, known, line = self.rows[-1]
        if len(text) > _MAX_PART:
            return False
        if not known and not _NOTE.fullmatch(text):
            self.rows[-1] = (name, text, line)
        return True

    def _add(self, name: str, character: str, line: Line) -> bool:
        self.awaits = False
        name = " ".join(first_copy(name.strip(" .,").split(), _COPIES))
        if not _is_named(name):
            return False
        self.rows.append((name, character, line))
        return True

    def pieces(self, *, whole: bool = False) -> list[Piece]:
        """Return the rows as a value.

        Where most have a part, bare ones at the end are of something else, if no heading ended the list.
        """
        found: list[Piece] = []
        rows = _paired(_hung(_noted(self.rows, self.notes)))
        if sum(1 for name, _, _ in rows if " " in name or not name.isascii()) * 2 < len(rows):
            return []
        if not whole and sum(1 for row in rows if row[1]) * 2 > len(rows):
            while not rows[-1][1] and rows[-1][2] is not rows[0][2]:
                rows.pop()
        for name, character, line in rows:
            url = next(
                (link.url for link in line.links if link.text.strip(" ,") == name and not link.image), ""
            )
            found.append(Piece(name, url=url, gap=Gap.ITEM))
            if character:
                found.append(Piece(f"as {character}", gap=Gap.CELL))
        return found


def _paired(rows: Sequence[tuple[str, str, Line]]) -> list[tuple[str, str, Line]]:
    """Return each part to the name before it, where makers left both on lines that look alike."""
    found: list[tuple[str, str, Line]] = []
    for name, part, line in rows:
        if part and found and not found[-1][1] and name.casefold() == part.rstrip(" .…").casefold():
            found[-1] = (found[-1][0], name, found[-1][2])  # "Anna" over "as Anna"
        else:
            found.append((name, part, line))
    names, parts = found[::2], found[1::2]
    if len(names) < _LEAST_PAIRS or any(part for _, part, _ in found):
        return found
    if not all(_is_full(name) for name, _, _ in names):
        return found
    if sum(1 for part, _, _ in parts if not _is_full(part)) * 6 < len(parts):
        return found
    paired = [(name, part, line) for (name, _, line), (part, _, _) in zip(names, parts, strict=False)]
    return [*paired, *names[len(paired) :]]


def _noted(rows: Sequence[tuple[str, str, Line]], notes: Sequence[int]) -> Sequence[tuple[str, str, Line]]:
    """Return each part to the name over it, where notes stand under every second line."""
    edges = sorted({0, *notes, len(rows)})
    groups = [rows[start:end] for start, end in pairwise(edges)]
    bare = [group for group in groups if _is_bare(group)]
    if len(bare) < _LEAST_NOTED or any(len(group) != 2 for group in bare):
        return rows
    pairs = [[(group[0][0], group[1][0], group[0][2])] if _is_bare(group) else group for group in groups]
    return [row for group in pairs for row in group]


def _is_bare(rows: Sequence[tuple[str, str, Line]]) -> bool:
    return not any(part for _, part, _ in rows)


def _hung(rows: Sequence[tuple[str, str, Line]]) -> Sequence[tuple[str, str, Line]]:
    """Return each part to the name over it, where names have bullets and parts have none."""
    found: list[tuple[str, str, Line]] = []
    hung = 0
    for name, part, line in rows:
        if not line.bullet and found and found[-1][2].bullet and not (part or found[-1][1]):
            found[-1] = (found[-1][0], name, found[-1][2])
            hung += 1
        else:
            found.append((name, part, line))
    return found if hung >= _LEAST_HUNG and all(line.bullet for _, _, line in found) else rows


_LEAST_HUNG: Final = 3
_LEAST_NOTED: Final = 2
_LEAST_PAIRS: Final = 4


def _is_full(name: str) -> bool:
    """Return whether a name has a first name or an initial: parts that are played often have none."""
    return " " in name and (person.get(name) is not None or name[1:2] == ".")


def _linked(line: Line) -> tuple[str, str] | None:
    """Part a name from its part where a line is the links of one person, and what is played.

    Or the one link's title is the part.
    """
    if len(line.links) == 1 and line.links[0].title not in ("", line.text):
        return line.links[0].text, line.links[0].title
    name = line.links[0].text if line.links else ""
    if not name or any(link.text != name for link in line.links) or not line.text.startswith(f"{name} "):
        return None
    rest = line.text
    while rest.startswith(name):
        rest = rest[len(name) :].lstrip()
    part = _part_of(rest)
    return (name, part) if part and part.rstrip("… .") != name and _is_named(name) else None


def _part_of(text: str) -> str:
    """Return a part without the words that lead to it; once, where it is printed twice."""
    found = _AS.match(text)
    text = text[found.end() :] if found else text
    if (twice := _TWICE.fullmatch(text)) is not None:
        return twice["once"] + twice["rest"]
    return undouble(text) if len(text) > 1 else ""  # "»" is a link


def is_credit(text: str) -> bool:
    """Return whether a line is "Name as Character" or "Name ... Character"."""
    if len(text) > _MAX_PART or not (" as " in text or "..." in text or "…" in text):
        return False
    found = _PLAYED.fullmatch(text)
    return found is not None and person.get(found["name"]) is not None and not found["character"][0].islower()


def credit_run(lines: Sequence[Line], taken: Sequence[bool]) -> list[int]:
    """Return the places of the first three or more credits in a row that nobody took."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if not taken[index] and is_credit(line.text):
            run.append(index)
        elif len(run) >= _LEAST_RUN:
            break
        else:
            run = []
    return run if len(run) >= _LEAST_RUN else []


def _are_all_of(line: Line, links: Sequence[Link]) -> bool:
    """Return whether links to different people are all that a line holds, with only blanks between them."""
    names = [link.text.strip() for link in links]
    return (
        line.text == " ".join(names)
        and len({name.strip(" .…") for name in names}) == len(names)
        and all(map(_is_named, names))
    )


def is_of_actors(line: Line) -> bool:
    """Return whether a line is nothing but links to actors, by their addresses."""
    links = [link for link in line.links if not link.image]
    return len(links) >= _LEAST_RUN and all(_ACTOR.search(link.url) for link in links)


_ACTOR: Final = re.compile(r"/(?:actor|actress|acteur|actrice|schauspieler)/")
_LEAST_RUN: Final = 3


def _is_named(name: str) -> bool:
    words = name.split()
    if not (0 < len(words) <= 6 and len(name) <= _MAX_NAME and is_name(name)):
        return False
    return not (name.isascii() and words[-1][:1].islower()) and " - " not in name
