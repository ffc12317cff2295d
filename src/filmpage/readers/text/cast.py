"""Casts that no heading announces: links to actors, or rows of "Name as Character"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...knowledge.labels import Label
from ...lexicon import either, word_list
from ...notation.names.person import person
from ...outline.pieces import Fact, Gap
from ...outline.row import Outline
from ...source.text.line import Line
from ..facts.entries import MAX_LISTED, is_more_link, is_name, people_and_others
from ..outline.casts.looks import is_full
from ..outline.casts.rows import people_rows
from .labels.value_edges import pieces_of

_PLAYED: Final = re.compile(
    rf"(?P<name>[^:]{{2,60}}?)(?: ?(?:\.{{3}}|…) ?| (?:{either(word_list('as'))}) )"
    r"(?P<character>[^:–—]{1,160})(?:[:–—].{0,4000})?"
)
_ACTOR: Final = re.compile(r"/(?:actor|actress|acteur|actrice|schauspieler)/")
_MAX_CREDIT: Final = 160
_LEAST_RUN: Final = 3
_LEAST_LISTED: Final = 4
"""Names in a line of a cast without a label."""
_BELOW_TITLE: Final = 25
"""Lines below the title in which it is looked for."""


def unheaded_cast(
    lines: Sequence[Line], outline: Outline, taken: list[bool], title: int | None
) -> Fact | None:
    """Return the cast without a heading, and mark its lines: links to actors, credits, or a line of names."""
    und = Label("cast", frozenset(("und",)))
    for index, line in enumerate(lines):
        if not taken[index] and _is_of_actors(line):
            taken[index] = True
            return Fact(und, "", pieces_of(line.text, line, Gap.ITEM), line)
    if run := _credit_run(lines, taken):
        for index in run:
            taken[index] = True
        return Fact(und, "", people_rows(outline, run[0], run[-1] + 1, lambda _: False)[0], lines[run[0]])
    return _listed_cast(lines, taken, title)


def is_credit(text: str) -> bool:
    """Return whether a line is "Name as Character" or "Name ... Character"."""
    if len(text) > _MAX_CREDIT or not (" as " in text or "..." in text or "…" in text):
        return False
    found = _PLAYED.fullmatch(text)
    return found is not None and person.get(found["name"]) is not None and not found["character"][0].islower()


def _credit_run(lines: Sequence[Line], taken: Sequence[bool]) -> list[int]:
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


def _listed_cast(lines: Sequence[Line], taken: list[bool], title: int | None) -> Fact | None:
    """Return the cast that a line near the title lists: nearly only full names, with commas."""
    start = title + 1 if title is not None else 0
    for index in range(start, min(start + _BELOW_TITLE, len(lines))):
        line = lines[index]
        if taken[index] or line.text.count(",") < _LEAST_LISTED - 1 or len(line.text) > MAX_LISTED:
            continue
        value = pieces_of(line.text.rstrip(" .…"), line, Gap.BLANK)
        names = [each.text for each in people_and_others(value) if not is_more_link(each.text)]
        full = sum(map(is_full, names))
        if len(names) >= _LEAST_LISTED and full * 5 >= len(names) * 4 and all(map(is_name, names)):
            taken[index] = True
            return Fact(Label("cast", frozenset(("und",))), "", value, line)
    return None


def _is_of_actors(line: Line) -> bool:
    """Return whether a line is nothing but links to actors, by their addresses."""
    links = [link for link in line.links if not link.image]
    return len(links) >= _LEAST_RUN and all(_ACTOR.search(link.url) for link in links)
