"""The plot without a label: the longest run of prose below the title that is nobody's review."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...claims.claim import Claims, Rank
from ...knowledge.boilerplate import plot_of
from ...notation import clean
from ...notation.text import SENTENCE_ENDS
from ...outline.row import Outline, Row
from ..facts.prose import is_cut
from .context import Context

READER: Final = "prose"
_SHORTEST: Final = 50
"""Characters of the shortest paragraph of a plot."""
_LEAST: Final = 120
"""Characters of the shortest plot of one paragraph that nothing announces."""
_LONGEST: Final = 6_000
"""Characters of the longest plot; longer prose is an article."""
_BELOW: Final = 60
"""Rows below the title in which the plot begins."""
_OTHERS: Final = re.compile(
    r"cookie|©|copyright|javascript|https?://|subscribe|newsletter|sign up|log in", re.IGNORECASE
)
"""What the notices of a site say."""


def read_plot(outline: Outline, context: Context) -> Claims:
    """Claim the longest run of prose below the title."""
    title = context.title
    claims = Claims(READER, Rank.PAGE_TITLE)
    if title is None:
        return claims
    runs = list(_runs(outline, title))
    best = max(runs, key=_length, default=None)
    if best is None or not _LEAST <= _length(best) <= _LONGEST:
        return claims
    text = plot_of("\n\n".join(clean(row.text) for row in best))
    if text and not is_cut(text):
        claims.add(("plot",), text, best[0].text, best[0].at, "positional")
    return claims


def _length(rows: list[Row]) -> int:
    return sum(len(row.text) for row in rows)


def _runs(outline: Outline, title: int) -> Iterator[list[Row]]:
    """Yield the runs of neighbouring paragraphs that no heading announces as something else."""
    run: list[Row] = []
    for row in outline.rows[title + 1 : title + 1 + _BELOW]:
        if _is_prose(row) and (
            not run or row.block.parent == run[-1].block.parent or row.block is run[-1].block
        ):
            run.append(row)
            continue
        if run:
            yield run
        run = [row] if _is_prose(row) else []
    if run:
        yield run


def _is_prose(row: Row) -> bool:
    text = row.text
    linked = sum(len(span.text) for span in row.spans if span.url)
    return (
        not row.block.is_outside
        and row.section in ("", "plot")
        and not row.level
        and len(text) >= _SHORTEST
        and text.rstrip().endswith(SENTENCE_ENDS)
        and 2 * linked < len(text)
        and _OTHERS.search(text) is None
    )
