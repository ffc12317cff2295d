"""Words: titles, names, paragraphs. They accept any text, and reading only cleans it."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import by_language, either, word_list
from ._base import Notation, Spelling
from .folding import clean, clean_paragraphs

MAX_WORDS: Final = 2_000
MAX_PARAGRAPHS: Final = 10_000_000
"""Characters of a long text: as many as an input may have bytes. `Limits.max_text` cuts it later."""
MAX_NAME: Final = 120

_SOURCE: Final = re.compile(r"(?<=[.!?…”\"»])\s{0,9}(?:\([^()\n]{1,60}\)|\n\[[^\[\]\n]{2,60}\])\s{0,9}$")
_LONGEST_SOURCE: Final = 90
_DAY: Final = re.compile(r"\s{0,9}\([0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}\)\s{0,9}$")
_LONGEST_DAY: Final = 40
_LEADS_ON: Final = re.compile(
    rf"\s{{0,9}}(?:[(（]\s{{0,9}}(?:{either(word_list('whole_in_brackets'))})?\s{{0,9}}[)）]"
    rf"|{either(word_list('whole'))}|\((?:{either(word_list('spoiler'))})\)|[»|])\s{{0,9}}$",
    re.IGNORECASE,
)
_NOTICES: Final = tuple(
    (notice, tag) for tag, notices in by_language("spoiler").items() for notice in notices
)
_EMPTIES: Final = frozenset(word_list("empty"))
_LONGEST: Final = 20
"""Characters of the longest of these words."""


def _whole(found: re.Match[str]) -> str:
    return found[0]


def _name(found: re.Match[str]) -> str | None:
    text = found[0]
    return text if any(map(str.isalpha, text)) else None


words: Final[Notation[str]] = Notation(
    "words",
    str,
    (Spelling(r".{1,2000}", _whole, example="Return to Dust"),),
    prepare=clean,
    longest=MAX_WORDS,
)
"""A text of one line: any words, cleaned."""

SENTENCE_ENDS: Final = (*word_list("sentence_end"), *word_list("after_sentence"))
"""What a text of whole sentences ends with."""

paragraphs: Final[Notation[str]] = Notation(
    "paragraphs",
    str,
    (Spelling(r"(?s:.{1,10000000})", _whole, example="Ma and Cao build a home.\n\nThen the harvest comes."),),
    prepare=clean_paragraphs,
    longest=MAX_PARAGRAPHS,
)
"""A long text: cleaned paragraphs, joined by a blank line."""

name: Final[Notation[str]] = Notation(
    "name",
    str,
    (Spelling(r".{1,120}", _name, example="Ruijun Li"),),
    prepare=clean,
    longest=MAX_NAME,
)
"""A person's name: words with at least one letter, short enough to be one."""


def without_source(text: str) -> str:
    """Return a text without its source in brackets at the end: "… harvest comes. (HBO Europe)"."""
    found = _SOURCE.search(text, max(0, len(text) - _LONGEST_SOURCE))
    return text[: found.start()] if found is not None else text


synopsis: Final[Notation[str]] = Notation(
    "synopsis",
    str,
    (
        Spelling(
            r"(?s:.{1,10000000})",
            lambda found: without_source(found[0]),
            example="Ma and Cao build a home. (Harvest Films)",
        ),
    ),
    prepare=clean_paragraphs,
    longest=MAX_PARAGRAPHS,
)
"""A plot: paragraphs, without the name of their source in brackets at the end."""


def _without_day(found: re.Match[str]) -> str | None:
    text = found[0]
    end = len(text)
    while (day := _DAY.search(text, max(0, end - _LONGEST_DAY), end)) is not None:
        end = day.start()
    return clean_paragraphs(text[:end]) or None


dated_text: Final[Notation[str]] = Notation(
    "dated text",
    str,
    (Spelling(r"(?s:.{1,200000})", _without_day, example="I saw it twice. (09.06.2003)", language="cs"),),
    prepare=clean_paragraphs,
    longest=MAX_PARAGRAPHS,
)
"""A visitor's text: paragraphs, without the day in brackets after the last of them."""


def _without_link(found: re.Match[str]) -> str | None:
    text = found[0]
    end = len(text)
    while (link := _LEADS_ON.search(text, max(0, end - _LONGEST_SOURCE), end)) is not None:
        end = link.start()
    return clean_paragraphs(text[:end]) or None


excerpt: Final[Notation[str]] = Notation(
    "excerpt",
    str,
    (Spelling(r"(?s:.{1,10000000})", _without_link, example="A story of two outcasts… Read more"),),
    prepare=clean_paragraphs,
    longest=MAX_PARAGRAPHS,
)
"""A text that the page may have cut, without the link that leads to the full text."""


def _true(_: re.Match[str]) -> bool:
    return True


spoiler: Final[Notation[bool]] = Notation(
    "spoiler notice",
    lambda _: f"{_NOTICES[0][0]}.",
    tuple(
        Spelling(f"{re.escape(notice)}s?[.:!]?(?: .{{0,80}})?", _true, notice, language)
        for notice, language in _NOTICES
    ),
)
"""A spoiler notice: "This review may contain spoilers. I can handle the truth."."""

flag: Final[Notation[bool]] = Notation("flag", lambda _: "true", (Spelling("true", _true, "true"),))
"""The spoiler flag of embedded data: "true". "false" is not read, because pages print nothing for it."""


_LOOK: Final = 100
"""Characters of a text that are enough to tell it from these words."""


def is_empty(text: str) -> bool:
    """Return whether a text only says that there is no value ("—", "N/A", "counting...", "TODO_MISSING")."""
    if len(text) > _LOOK and len(clean(text[:_LOOK])) > _LONGEST:
        return False  # its beginning is longer than any of these words: a review is not cleaned for that
    text = clean(text)
    return not text or (len(text) <= _LONGEST and text.casefold() in _EMPTIES)
