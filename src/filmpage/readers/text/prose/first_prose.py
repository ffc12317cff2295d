"""The plot of a text that has no heading for it: the first prose beside the facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ....claims.claim import Claims
from ....knowledge.boilerplate import plot_of
from ....knowledge.fields import MAKERS
from ....lexicon import word_list
from ....source.text.line import Line
from ..labels.facts import LabelledLines
from ..labels.label_lines import Said
from ..labels.value_edges import PROSE, is_prose, tidy_prose

_SHORTEST: Final = 120
"""Characters of the first paragraph of a plot that nothing announces."""
_NEAR: Final = 12
"""Lines between the facts and their plot."""

_ENDS: Final = (*word_list("sentence_end"), "”", '"', ")")
"""How a paragraph ends that the next may go on: not with a footnote, and not with a link to more."""


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


def claim_summary(labelled: LabelledLines, claims: Claims) -> bool:
    """Claim the summary over the film's makers, where the page tells the story again further down."""
    lines = labelled.lines
    makers = next((index for index, said in enumerate(labelled.said) if said and _is_maker(said)), None)
    if makers is None or not any(line.text.casefold().strip(":") == _AGAIN for line in lines[makers:]):
        return False
    for index in range(makers - 1, max(-1, makers - _NEAR), -1):
        line = lines[index]
        if len(line.text) < PROSE or labelled.taken[index] or labelled.said[index] or line.heading:
            continue
        text = plot_of(tidy_prose(line.text))
        if text and text.endswith(word_list("sentence_end")) and " " in text:
            claims.add(("plot",), text, line.text, line, "labelled")
            labelled.taken[index] = True
            return True
    return False


_AGAIN = "storyline"


def _is_maker(said: Sequence[Said]) -> bool:
    """Return whether a line is the label of the film's director or writer."""
    return said[0].label.field in MAKERS


def _opens(line: Line) -> bool:
    text = line.text
    return len(text) >= _SHORTEST and text[0] not in '{[<"“(' and ". " in text + " " and is_prose(line)


def _goes_on(line: Line, first: Line) -> bool:
    return len(line.text) >= _SHORTEST and line.text.rstrip().endswith(_ENDS) and not line.scar
