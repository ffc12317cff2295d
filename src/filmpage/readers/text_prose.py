"""The plot of a text that has no heading for it: the first prose beside the facts."""

from __future__ import annotations

from collections.abc import Sequence

from ..claims import Claims
from ..source.line import Line
from .lies import plot_of
from .text_facts import LabelledLines
from .text_values import is_prose, tidy_prose

_SHORTEST = 120
"""Characters of the first paragraph of a plot that nothing announces."""
_NEAR = 12
"""Lines between the facts and their plot."""


def claim_prose(labelled: LabelledLines, places: Sequence[int], claims: Claims) -> None:
    """Claim the first prose that stands between the film's facts or right beside them, as inferred."""
    lines, taken = labelled.lines, labelled.taken
    if not places:
        return
    start = max(0, places[0] - _NEAR)
    stop = min(len(lines), places[-1] + _NEAR)
    for index in range(start, stop):
        if taken[index] or not _opens(lines[index]) or index in labelled.sections:
            continue
        end = index + 1
        while end < len(lines) and not labelled.stops(end) and _goes_on(lines[end], lines[index]):
            end += 1
        text = plot_of("\n\n".join(tidy_prose(line.text) for line in lines[index:end]))
        if text:
            claims.add(("plot",), text, lines[index].text, lines[index], "inferred")
            taken[index:end] = [True] * (end - index)
            return


def _opens(line: Line) -> bool:
    text = line.text
    return len(text) >= _SHORTEST and text[0] not in '{[<"“(' and ". " in text + " " and is_prose(line)


def _goes_on(line: Line, first: Line) -> bool:
    return (
        len(line.text) >= _SHORTEST
        and line.text.rstrip().endswith((".", "!", "?", "…", "”", '"', ")"))
        and not line.scar
    )
