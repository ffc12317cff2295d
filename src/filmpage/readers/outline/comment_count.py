"""How many comments a page has, as printed beside their heading: "17 Comments", "Comments (17)"."""

from __future__ import annotations

import re
from typing import Final

from ...claims.claim import Claims, Rank
from ...knowledge.labels import heading_of
from ...notation import count
from ...outline.row import Outline, Row
from .context import Context

READER: Final = "comment-count"
_FIGURE: Final = r"[0-9]{1,3}(?:[,. ][0-9]{3}){1,2}|[0-9]{1,7}"
_PRINTED: Final = re.compile(
    rf"(?P<first>{_FIGURE}) (?P<word>\D{{2,40}})|(?P<name>\D{{2,40}}?) ?[(:\[]? ?(?P<last>{_FIGURE})[)\]]?"
)
_LONGEST: Final = 50
"""Characters of a row with a count of comments."""
_PLACES: Final = 2
"""Places of one page that print it: below its title, and above its comments."""
_OF_OTHERS: Final = frozenset(("similar", "reviews"))
"""Sections whose entries have comments of their own."""


def read_comment_count(outline: Outline, context: Context) -> Claims:
    """Claim the number of comments, if the places that print one agree."""
    claims = Claims(READER, Rank.OPEN_GRAPH)
    if context.is_known("comment_count"):
        return claims
    found = [(row, number) for row in outline.rows if (number := _counted(row)) is not None]
    if 0 < len(found) <= _PLACES and len({number for _, number in found}) == 1:
        row, number = found[0]
        claims.add(("comment_count",), number, row.text, row.at, "positional")
    return claims


def _counted(row: Row) -> int | None:
    """Return the number of comments that a row prints and nothing else."""
    text = row.text
    if len(text) > _LONGEST or row.block.is_outside or row.section in _OF_OTHERS:
        return None
    if row.section == "comments" and not row.is_heading_of_section:
        return None
    found = _PRINTED.fullmatch(text)
    if found is None or heading_of((found["word"] or found["name"]).strip()) != "comments":
        return None
    return count.get(found["first"] or found["last"])
