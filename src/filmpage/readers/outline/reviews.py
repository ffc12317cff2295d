"""Reviews: entries of one shape under a heading of reviews, each with prose and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...claims.claim import Claims, Part, Rank
from ...knowledge.labels import label_of
from ...lexicon import word_list
from ...notation import clean, date, score
from ...notation.figures.rating import Score
from ...notation.names.person import visitor
from ...outline.row import Outline, Row, Span
from ..facts.entries import is_more_link
from .context import Context
from .entries import entries_of

READER: Final = "review-rows"
_SECTION: Final = "reviews"
_PROSE: Final = 40
"""Characters of the shortest body that is told from a title by its length."""
_WIDE: Final = ("。", "！", "？")
"""Ends of sentences in scripts without blanks."""
_ENDS: Final = (".", "!", "?", "…", *_WIDE)
_MAX_WORDS: Final = 16
"""Words of a line that says who wrote a review, when, and what it is worth."""
_DAY: Final = 4
"""Words of a day: "3 de março 2022"."""
_STARS: Final = "★☆⭐"
_COUNTED: Final = re.compile(r"[0-9]{1,6}\b[^0-9]{0,30} [^\W\d]")
"""A figure and words: how long ago it was written, how many found it helpful."""
_MOST: Final = 500
"""Reviews of a page."""
_BY: Final = tuple(
    sorted(
        {f"{word} " for word in word_list("by")} | {f"{word}: " for word in word_list("by")},
        key=len,
        reverse=True,
    )
)
_EDGES: Final = ' ,;:.·|—–-()[]"“”'


def read_reviews(outline: Outline, context: Context) -> Claims:
    """Claim the reviews in the sections that are headed as such."""
    claims = Claims(READER, Rank.OPEN_GRAPH)
    for rows in _sections(outline) if not context.is_known("reviews") else ():
        entries = _turns(rows) if outline.is_flat else entries_of(outline, rows)
        found = [review for entry in entries if (review := _review(entry)) is not None]
        if not found and (only := _review(rows)) is not None:
            found = [only]
        for review in found[:_MOST]:
            claims.add_entry("reviews", review)
    return claims


def _sections(outline: Outline) -> Iterator[list[Row]]:
    """Yield the rows of each run of rows that is in a section of reviews."""
    run: list[Row] = []
    for row in outline.rows:
        if row.section == _SECTION and not row.is_heading_of_section and not row.block.is_outside:
            run.append(row)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _turns(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows of a text as entries: their prose and what is printed of it take turns."""
    entries: list[list[Row]] = []
    first, before = _is_body(rows[0]), not _is_body(rows[0])
    for row in rows:
        is_body = _is_body(row)
        if is_body == first and before != first:
            entries.append([])
        entries[-1].append(row)
        before = is_body
    return entries


def _is_body(row: Row) -> bool:
    """Return whether a row is a paragraph of a review."""
    return not row.level and (len(row.text) >= _PROSE or _is_prose(row))


def _review(rows: Sequence[Row]) -> dict[str, Part] | None:
    """Read one entry; `None` if it has no prose or nothing says who wrote it or what it is worth."""
    parts: dict[str, Part] = {}
    body: list[Row] = []
    for row in rows:
        if row.is_picture:
            continue
        is_head = row.level > 0 or row.is_strong
        if (
            not is_head
            and (len(row.text) >= _PROSE or _is_prose(row))
            and not _facts_of(row, parts, is_sure=False)
        ):
            body.append(row)
        elif is_head or len(row.text) < _PROSE:
            _facts_of(row, parts, is_sure=True)
    if not body and "title" in parts and parts["title"].raw.endswith((".", "!", "?", "…", "”", "。")):
        only = parts.pop("title")
        parts["body"] = only
    elif body:
        text = "\n\n".join(clean(row.text) for row in body)
        parts["body"] = Part(text, text, body[0].at, "positional")
    if "body" not in parts or not parts.keys() & {"author", "rating"}:
        return None
    if (rated := parts.get("rating")) is not None and isinstance(rated.value, Score):
        parts["rating"] = rated._replace(value=rated.value.value)
        if rated.value.best is not None:
            parts["best"] = rated._replace(value=rated.value.best)
    return parts


def _is_prose(row: Row) -> bool:
    text = row.text.rstrip()
    return text.endswith(_ENDS) and (" " in text or text.endswith(_WIDE))


def _facts_of(row: Row, parts: dict[str, Part], *, is_sure: bool) -> bool:
    """Read the parts of a review that a row holds; return whether it holds nothing else."""
    spans = [cut for each in _split(row) for span in each for cut in _cut(span)]
    found = False
    left: list[Span] = []
    for span in spans:
        text = span.text.strip(_EDGES)
        if not text:
            continue
        if (value := date.get(text)) is not None:
            parts.setdefault("date", Part(value, span.text, span.at, "positional"))
            found = True
        elif (
            (text[:1].isdigit() or text[:1] in _STARS)
            and (mark := score.get(text)) is not None
            and (mark.best is not None)
        ):
            parts.setdefault("rating", Part(mark, span.text, span.at, "positional"))
            found = True
        elif is_more_link(text) or label_of(text) is not None or _COUNTED.match(text) is not None:
            found = True
        else:
            left.append(span)
    if not is_sure and not found:
        return False
    _add_words(parts, row, left, is_alone=len(left) == 1 and not found)
    return True


def _add_words(parts: dict[str, Part], row: Row, left: Sequence[Span], *, is_alone: bool) -> None:
    """Add the author and the title, which are what is left of a row beside dates and scores."""
    for span in left:
        text = _without_by(clean(span.text.strip(_EDGES)))
        if not any(map(str.isalpha, text)):
            continue  # a date that may be read in two ways, a number
        is_title = (row.level or row.is_strong) and is_alone
        if is_title or ("author" in parts and len(text) > 2):
            parts.setdefault("title", Part(clean(span.text), span.text, span.at, "positional"))
        elif visitor.get(text) is not None and not text[0].isdigit():
            parts.setdefault("author", Part(text, span.text, span.at, "positional"))


def _cut(span: Span) -> Iterator[Span]:
    """Yield the parts of a span: the days and scores in it, and the words between them."""
    words = span.text.split()
    if len(words) < 2 or len(words) > _MAX_WORDS:
        yield span
        return
    rest: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in range(_DAY, 0, -1) if _is_said(" ".join(words[at : at + n]))), 0)
        if size and rest:
            yield attrs.evolve(span, text=" ".join(rest))
            rest = []
        if size:
            yield attrs.evolve(span, text=" ".join(words[at : at + size]))
        else:
            rest.append(words[at])
        at += size or 1
    if rest:
        yield attrs.evolve(span, text=" ".join(rest))


def _is_said(text: str) -> bool:
    """Return whether a text is a day or a score."""
    bare = text.strip(_EDGES)
    if not bare or not (any(map(str.isdigit, bare)) or bare[0] in _STARS):
        return False
    return date.get(bare) is not None or ((mark := score.get(bare)) is not None and mark.best is not None)


def _without_by(text: str) -> str:
    folded = text.casefold()
    return next((text[len(word) :] for word in _BY if folded.startswith(word)), text)


def _split(row: Row) -> Iterator[list[Span]]:
    yield from row.cells()
