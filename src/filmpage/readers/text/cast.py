"""Casts that no heading announces: links to actors, or rows of "Name as Character"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...lexicon import either, word_list
from ...notation.names.person import person
from ...source.text.line import Line

_PLAYED: Final = re.compile(
    rf"(?P<name>[^:]{{2,60}}?)(?: ?(?:\.{{3}}|…) ?| (?:{either(word_list('as'))}) )"
    r"(?P<character>[^:–—]{1,160})(?:[:–—].{0,4000})?"
)
_ACTOR: Final = re.compile(r"/(?:actor|actress|acteur|actrice|schauspieler)/")
_MAX_CREDIT: Final = 160
_LEAST_RUN: Final = 3


def is_credit(text: str) -> bool:
    """Return whether a line is "Name as Character" or "Name ... Character"."""
    if len(text) > _MAX_CREDIT or not (" as " in text or "..." in text or "…" in text):
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


def is_of_actors(line: Line) -> bool:
    """Return whether a line is nothing but links to actors, by their addresses."""
    links = [link for link in line.links if not link.image]
    return len(links) >= _LEAST_RUN and all(_ACTOR.search(link.url) for link in links)
