"""Templates of a record's head: what each reads on the lines that a converter printed the head on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import Any, Final

import attrs

from ...account import How
from ...layout.text import Entries
from ...notation import Form
from ...notation.folding import plain

MAX_HEAD: Final = 240
"""Characters of a head, over all its lines; no head of the measured texts has more."""
_BODY: Final = " {body}"
"""What ends a template whose last line goes on with the prose."""
_LEAST_BODY: Final = 20
"""Characters of such prose: fewer are a day or a name ("Premiere", "12 May 2013")."""


@attrs.frozen(eq=False)
class HeadTemplate:
    """One template: a form for each line that it asks for, and one for all of them."""

    parts: tuple[Form, ...]
    whole: Form
    opening: re.Pattern[str] | None = None
    """How the last line begins, where the prose follows on it."""
    how: How = "exact"

    def read(self, lines: Sequence[str]) -> tuple[Mapping[str, Any], str] | None:
        """Return what a head on some lines says, and the prose that its last line goes on with."""
        if len(lines) < len(self.parts):
            return None
        if self.opening is None:
            text = " ".join(lines)
            if len(text) > MAX_HEAD or self.whole.compiled[0].fullmatch(plain(text)) is None:
                return None
        readings = (self._read_parts(parts) for parts in _divided(lines, len(self.parts)))
        return next((reading for reading in readings if reading is not None), None)

    def _read_parts(self, texts: Sequence[str]) -> tuple[Mapping[str, Any], str] | None:
        """Read each form on its own text."""
        *texts, last = texts
        rest = ""
        if self.opening is not None:
            found = self.opening.match(last[:MAX_HEAD])
            if found is None or len(last) - found.end() < _LEAST_BODY:
                return None
            last, rest = found[0].rstrip(), last[found.end() :]
        values: dict[str, Any] = {}
        for form, text in zip(self.parts, (*texts, last), strict=True):
            read = form.get(text) if len(text) <= MAX_HEAD else None
            if read is None:
                return None
            values |= read
        return values, rest


@cache
def templates_of(entries: Entries) -> tuple[HeadTemplate, ...]:
    """Return the templates of a head, the surest first."""
    sure = (_template(entries.head, template, "exact") for template in entries.head.templates)
    glued = entries.glued
    return (*sure, *((_template(glued, each, "inferred") for each in glued.templates) if glued else ()))


def _template(form: Form, template: str, how: How) -> HeadTemplate:
    head = template.removesuffix(_BODY)
    parts = tuple(Form(part, **form.slots) for part in head.split("\n"))
    whole = Form(head.replace("\n", " "), **form.slots)
    opening = parts[-1].compiled[0].pattern + " " if head != template else None
    return HeadTemplate(parts, whole, None if opening is None else re.compile(opening, re.IGNORECASE), how)


def _divided(lines: Sequence[str], count: int) -> Iterator[list[str]]:
    """Divide lines into as many texts, the first of them over as few lines as can be."""
    for cuts in combinations(range(1, len(lines)), count - 1):
        yield [" ".join(lines[start:stop]) for start, stop in pairwise((0, *cuts, len(lines)))]
