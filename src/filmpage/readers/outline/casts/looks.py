"""What a row of a list of people can be by itself: a person, a role, either of them, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

import attrs

from ....knowledge.labels import MAX_LABEL, label_of
from ....lexicon import either, word_list
from ....notation.folding import first_copy, undouble
from ....notation.names.person import person
from ....outline.pieces import Gap, Piece
from ....outline.row import CELL, Row
from ...facts.entries import Entry, is_about, is_more_link, is_name, people

_AS_WORD: Final = either(word_list("as"))
_ROLE_WORD: Final = either(word_list("role"))
_AS: Final = re.compile(
    rf"(?:(?:{_AS_WORD})(?: ?[:：] ?|(?<=[^\W_a-zA-Z])| )|(?:{_ROLE_WORD}) ?[:：] ?"
    r"|\.{2,9} ?|… ?|→ ?|[–—-] )(?=\S)",
    re.IGNORECASE,
)
"""What is printed before a role on a line of its own."""
_PLAYED: Final = re.compile(
    rf"(?P<name>[^:()]{{2,60}}?)(?: ?(?:\.{{3,9}}|…|→) ?| (?:{_AS_WORD}) | ?[–—] ?| -|- )"
    r"(?P<role>[^:]{1,160})"
)
_DASH: Final = re.compile(r" ?[–—] ?| -|- ")
_BRACKETED: Final = re.compile(r"(?P<name>[^(),;:]{2,60}) ?\((?P<role>[^()]{2,120})\)\.?")
_TWICE: Final = re.compile(r"(?P<once>.{1,80}?) ?as (?P=once)(?P<rest>.{0,80}?)(?: ?(?:…|\.{3}))?")
"""A role as a page prints it for the eye and for the ear: "Annaas Anna"."""
_NOTE: Final = re.compile(
    r"\([^()]{1,80}\)|（[^（）]{1,80}）|[0-9]{1,4} (?:episodes?|eps?\.?)\b.{0,20}|[\W\d_]{1,12}",
    re.IGNORECASE,
)
"""What is printed below a name or a role and is neither: "(voice)", "12 episodes", "(66)", a comma."""
_PORTRAIT: Final = re.compile(
    r" (?:picture|image|photo|headshot|profile)$|^(?:image|photo) of ", re.IGNORECASE
)
_UNCREDITED: Final = re.compile(r" ?\((?:uncredited|as [^()]{1,80})\)$", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"[IVX]{1,5}")
"""The number of a person among others of the same name: "George Vane (II)"."""
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SHORT: Final = 4
"""Letters of a Chinese, Japanese or Korean name."""
_SENTENCE: Final = re.compile(r"[^\W_]{3}\. ")
_MENU: Final = frozenset(word_list("menu"))
"""Words of menus and buttons."""
_SIGNS: Final = "●□■•*| "
_LEADERS: Final = (" ...", " …", f"{CELL}...", f"{CELL}…")
"""Dots that lead to a role; without a blank before them, they cut a text."""
_DOTS: Final = f" .…{CELL}"
_COPIES: Final = (3, 2)
"""How often a name may be printed: as a picture's text and as one or two links."""
_BY: Final = frozenset(word_list("by"))
_PARTICLES: Final = frozenset(word_list("particle"))
"""Words that begin a last name, too: "De Vane"."""
_LINK_SIGNS: Final = "»«›‹→©™"
_NAME_WORDS: Final = 5
_LISTED: Final = 3
_MAX_ROLE: Final = 160
_MAX_NAME: Final = 60


class Look(Enum):
    """What a row of people can be by itself."""

    PERSON = auto()
    """A person, with a role in the same row if it has one."""
    ROLE = auto()
    BARE = auto()
    """A name or a role."""
    OTHER = auto()
    """A role or the end of the list."""
    SKIP = auto()
    """A note, a picture, or a link to more."""
    END = auto()


@attrs.frozen
class Person:
    """A person in a row."""

    name: str
    role: str = ""
    url: str = ""
    is_dashed: bool = False
    """Whether only a dash separates the two, so that the role may be first."""


@attrs.define(eq=False)
class Seen:
    """A row, with what it can be."""

    row: Row
    look: Look
    text: str
    people: Sequence[Person] = ()
    is_sure: bool = True
    """Whether a mark or a cell shows that it is a person: roles have brackets and commas, too."""
    is_label: bool = False
    is_twice: bool = False
    """Whether it is printed twice: the text of a picture, and the name beside it."""
    awaits: bool = False
    """Whether dots at its end lead to a role in the next row."""


def seen_in(row: Row, below: str) -> Seen:
    """Return what a row can be; `below` is the text of the next one, which may print its name again."""
    text = row.text.strip(_SIGNS).removesuffix(" &")
    bare = text.rstrip(_DOTS) if text.rstrip(CELL).endswith(_LEADERS) else text
    seen = _seen(row, bare, below)
    seen.awaits = bare is not text and not bare.endswith(")")
    return seen


def _seen(row: Row, text: str, below: str) -> Seen:
    if _is_beside(row, text, below):
        return Seen(row, Look.SKIP, text)
    if text.casefold() in _MENU:
        return Seen(row, Look.END, text)
    if (one := _in_cells(row, text) or _in_link(row)) is not None:
        return Seen(row, Look.PERSON if is_name(one.name) else Look.END, text, (one,))
    if _AS.match(text) is not None or _is_labelled_role(text) or _TWICE.fullmatch(text) is not None:
        return Seen(row, Look.ROLE, text)
    if (one := _played(text, row.spans[0].url)) is not None:
        return Seen(row, Look.PERSON, text, (one,), is_sure=text[-1] not in ").")
    listed = people(row.value(0, len(row.text)))
    if len({each.text for each in listed}) > 1:
        found = [
            Person(_UNCREDITED.sub("", each.text), role_of(each.rest or _titled(each)), each.url)
            for each in listed
        ]
        are_names = all(_looks_named(each.name) for each in found) and not _begins_with_label(text)
        look = Look.PERSON if are_names else Look.OTHER if len(text) <= _MAX_ROLE else Look.END
        return Seen(row, look, text, found, is_sure=False)
    name = _once(text.rstrip(" ,;.…"))
    if is_name(name) and _looks_named(name):
        is_listed = text[-1] in ",;"
        return Seen(row, Look.PERSON if is_listed else Look.BARE, name, (Person(name, "", row.spans[0].url),))
    return Seen(row, Look.OTHER if len(text) <= _MAX_ROLE else Look.END, text)


def _titled(entry: Entry) -> str:
    """Return the role that the title of a person's link holds, if it is not about the person."""
    return "" if is_about(entry.title, entry.text) else entry.title


def _is_beside(row: Row, text: str, below: str) -> bool:
    """Return whether a row is beside a person: a picture of the one below, a note, a link to more."""
    if row.is_picture or not text or is_more_link(text) or _PORTRAIT.search(text) is not None:
        return True
    names_below = bool(below) and text != below and text.endswith(f" {below}")
    is_initials = text.isupper() and text == "".join(word[0] for word in below.split())
    return names_below or is_initials or _NOTE.fullmatch(text) is not None


def _in_cells(row: Row, text: str) -> Person | None:
    """Read the cells of a row: the name first, perhaps twice, then the role."""
    cells = [cell.strip() for cell in text.split(CELL) if cell.strip(" .…|")]
    cells = [cell for cell in cells if _PORTRAIT.search(cell) is None] or cells
    if len(cells) >= _LISTED and all(is_full(cell.strip(" ,;–-")) for cell in cells):
        return None  # a list of people, whose separators a converter printed among tabs
    if len(cells) < 2 or any(span.gap > Gap.CELL for span in row.spans) or len(_names_in(cells[0])) > 1:
        return None
    rest = [role_of(cell) for cell in cells[1:] if cell != cells[0] and not is_more_link(cell)]
    return Person(_once(cells[0]), " ".join(rest), row.spans[0].url)


def _begins_with_label(text: str) -> bool:
    """Return whether a row is a label and its value without a mark: "Production Vane Films"."""
    first, _, rest = text.partition(" ")
    label = label_of(first) if rest else None
    return label is not None and not label.weak and label.field != "character"


def _names_in(text: str) -> list[Entry]:
    return people([Piece(text)])


def _in_link(row: Row) -> Person | None:
    """Read a row whose first link is the name, perhaps twice, and whose other words are the role."""
    first = row.spans[0]
    url = next((span.url for span in row.spans if span.url), "")
    rest = [span for span in row.spans if span.text != first.text]
    if not url or not rest or any(span.url or span.gap >= Gap.CELL for span in rest):
        return None
    text = " ".join(span.text for span in rest)
    is_role = text[:1].isalnum() or (_AS.match(text) is not None and text[:1] not in "–—-")
    return Person(first.text, role_of(text), url) if is_role and is_name(first.text) else None


def _played(text: str, url: str) -> Person | None:
    """Read "Name as Role", "Name ... Role", "Name (Role)", "Name - Role"."""
    found = _PLAYED.fullmatch(text) or _BRACKETED.fullmatch(text)
    name = _once(found["name"].strip()) if found is not None else ""
    if found is None or not is_name(name):
        return None
    role = role_of(found["role"])
    role = "" if _NUMBERED.fullmatch(role) is not None else role
    return Person(name, role, url, _DASH.search(text) is not None)


def _once(name: str) -> str:
    """Return a name that is printed several times side by side once."""
    return undouble(" ".join(first_copy(name.split(), _COPIES)))


def _looks_named(name: str) -> bool:
    """Return whether words have the look of a name: few, no sentence, not ending in a small letter's word."""
    words = name.split()
    is_short = len(name) <= _MAX_NAME and len(words) <= _NAME_WORDS
    if any(sign in name for sign in _LINK_SIGNS) or _is_credited(words):
        return False
    return is_short and not _SENTENCE.search(name) and not (name.isascii() and words[-1][0].islower())


def _is_credited(words: Sequence[str]) -> bool:
    """Return whether a name follows a word that says that somebody did something: "Par Ida Vane"."""
    first = words[0].casefold()
    return len(words) > 1 and first in _BY and first not in _PARTICLES


def is_full(name: str) -> bool:
    """Return whether a name has a first name or an initial, or is as short as names without blanks are."""
    if _WIDE.match(name) is not None:
        return "·" in name or "・" in name or len(name) <= _SHORT
    return " " in name and (person.get(name) is not None or name[1:2] == ".")


def role_of(text: str) -> str:
    """Return a role without the words before it; once, where it is printed twice."""
    if _is_labelled_role(text):
        return undouble(text.replace("：", ":", 1).partition(":")[2].strip())
    found = _AS.match(text)
    text = text[found.end() :] if found else text
    if (twice := _TWICE.fullmatch(text)) is not None:
        return twice["once"] + twice["rest"]
    return undouble(text).strip(" ,;")


def _is_labelled_role(text: str) -> bool:
    """Return whether a label says that a text is a role: "饰：…", "Role: …"."""
    head, colon, _ = text[: 2 * MAX_LABEL].replace("：", ":", 1).partition(":")
    label = label_of(head) if colon else None
    return label is not None and label.field == "character"
