"""What is printed beside a film's title: its year, its original title, and its age mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ....knowledge.labels import heading_of, label_of
from ....knowledge.raters import is_site_name, rater_in
from ....notation import age_mark, year
from ....notation.folding import fold_name
from ....outline.row import Outline, Row
from ..fact_lines import is_of_facts_alone
from .title_forms import MAX_NAME, is_of_file, other_titles

_BELOW: Final = 2
"""Rows below a title that may hold its year or its original title."""
_LONGEST: Final = 120
"""Characters of an original title that no heading holds."""
_NAMED: Final = re.compile(
    r"orig|altern|(?:^|[\s_-])(?:alt|aka|ename|other-?title|sub-?title)", re.IGNORECASE
)
"""What sites call the element of an original title."""
_PROSE_ENDS: Final = (".", "!", "…", ":", "?")
_LATIN: Final = "LATIN"
_SIGNS: Final = frozenset("★☆%|•·:：@")
"""Signs of scores, labels and lists."""
_LISTED: Final = frozenset(("li", "td", "option"))


def year_beside(outline: Outline, row: Row) -> int | None:
    """Return the year that is alone in a row right after a title."""
    return next((found for each in _below(outline, row) if (found := _year_alone(each)) is not None), None)


def original_beside(outline: Outline, row: Row, title: str) -> str:
    """Return the original title after a slash, or in the row below the title, or nothing."""
    titles = other_titles(row.text)
    if len(titles) == 2 and fold_name(titles[0]) == fold_name(title):
        return titles[1]
    below = next((each for each in _below(outline, row) if _year_alone(each) is None), None)
    if below is None or (not row.level and not below.block.names):
        return ""
    text = _without_mark(below.text.strip('()[]«»"“” '))
    if not _may_be_title(below, text) or fold_name(text) in ("", fold_name(title)):
        return ""
    return text if _is_original(outline, row, below, title) else ""


def _without_mark(text: str) -> str:
    """Return a text without the age mark at its end: "Salt Wind 16+"."""
    bare, _, last = text.rpartition(" ")
    return bare if bare and last.endswith("+") and age_mark.get(last) is not None else text


def _below(outline: Outline, row: Row) -> Iterator[Row]:
    return islice(outline.rows, row.number + 1, row.number + 1 + _BELOW)


def _year_alone(row: Row) -> int | None:
    return year.get(row.text.strip("()[] "))


def _may_be_title(row: Row, text: str) -> bool:
    return (
        1 < len(text) <= MAX_NAME
        and not row.block.is_outside
        and not row.is_picture
        and not row.is_heading_of_section
        and not text.endswith(_PROSE_ENDS)
        and _SIGNS.isdisjoint(text)
        and label_of(text) is None
        and label_of(text.partition(" ")[0]) is None
        and rater_in(text) is None
        and heading_of(text) is None
        and not is_site_name(text)
        and not is_of_file(text)
        and not is_of_facts_alone(row)
    )


def _is_original(outline: Outline, row: Row, below: Row, title: str) -> bool:
    """Return whether the place or the letters of a row show that it is another title of the same film."""
    is_foreign = (script_of(title) == _LATIN) != (script_of(below.text) == _LATIN)
    if row.level and row.level < below.level:
        following = next(islice(outline.rows, below.number + 1, None), None)
        return following is None or not following.level or (is_foreign and following.level <= below.level)
    is_line = below.block.shape.partition(".")[0] not in _LISTED and not any(span.url for span in below.spans)
    if below.level or not is_line or len(below.text) > _LONGEST:
        return False
    is_named = _NAMED.search(below.block.names) is not None
    is_bracketed = below.text[:1] == "(" and below.text[-1:] == ")" and "(" not in below.text[1:]
    return is_named or (row.level > 0 and (is_bracketed or (is_foreign and " " in below.text)))


def script_of(text: str) -> str:
    """Return the name of the script of a text's first letter: "LATIN"."""
    letter = next(filter(str.isalpha, text), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
