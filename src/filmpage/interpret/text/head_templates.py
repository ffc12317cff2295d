"""Templates of a record's head, and how each reads the lines of a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
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
"""The end of a template whose last line goes on with the prose."""
_LEAST_BODY: Final = 20
"""Characters of such prose: fewer are a day or a name ("Premiere", "12 May 2013")."""


@attrs.frozen(eq=False, slots=False)
class HeadTemplate:
    """One template: a form for each of its lines, and one for all of them.

    `goes_on` means that the prose follows on its last line. Patterns are compiled when they are first used.
    """

    parts: tuple[Form, ...]
    whole: Form
    goes_on: bool = False
    how: How = "exact"

    @property
    def pattern(self) -> str:
        """A pattern for all of its lines together, with the prose that follows on the last."""
        return self.whole.pattern + (f" .{{0,{MAX_HEAD}}}" if self.goes_on else "")

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        """The beginning of a last line that goes on with the prose."""
        return re.compile(self.parts[-1].compiled[0].pattern + " ", re.IGNORECASE)

    def read(self, lines: Sequence[str], text: str) -> tuple[Mapping[str, Any], str] | None:
        """Return the values of a head on some lines, and the prose on its last line.

        `text` is the folded text of all lines.
        """
        if len(lines) < len(self.parts):
            return None
        if len(self.parts) == 1 and not self.goes_on:  # the form itself says whether it is one
            values = self.parts[0].get(" ".join(lines)) if len(text) <= MAX_HEAD else None
            return None if values is None else (values, "")
        if not self.goes_on and self.whole.compiled[0].fullmatch(text) is None:
            return None
        readings = (self._read_parts(parts) for parts in _divided(lines, len(self.parts)))
        return next((reading for reading in readings if reading is not None), None)

    def _read_parts(self, texts: Sequence[str]) -> tuple[Mapping[str, Any], str] | None:
        """Read each form on its own text."""
        *texts, last = texts
        rest = ""
        if self.goes_on:
            found = self._opening.match(last[:MAX_HEAD])
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


@attrs.frozen(eq=False, slots=False)
class HeadTemplates:
    """All templates of a head, the most certain first, and one pattern that rules most texts out."""

    templates: tuple[HeadTemplate, ...]
    any_of: re.Pattern[str]

    @cached_property
    def has_lines(self) -> bool:
        """Whether every template says where its lines end."""
        return all(len(each.parts) > 1 for each in self.templates)


@cache
def templates_of(entries: Entries) -> HeadTemplates:
    """Return the templates of a head."""
    sure = (_template(entries.head, template, "exact") for template in entries.head.templates)
    glued = entries.glued
    all_of = (*sure, *((_template(glued, each, "inferred") for each in glued.templates) if glued else ()))
    return HeadTemplates(all_of, re.compile("|".join(each.pattern for each in all_of), re.IGNORECASE))


def read_head(entries: Entries, lines: Sequence[str]) -> tuple[Mapping[str, Any], str] | None:
    """Return what a head on just these lines says, and the prose that its last line goes on with."""
    text = plain(" ".join(lines)[: MAX_HEAD + 1])
    readings = (each.read(lines, text) for each in templates_of(entries).templates)
    return next((reading for reading in readings if reading is not None), None)


def _template(form: Form, template: str, how: How) -> HeadTemplate:
    head = template.removesuffix(_BODY)
    parts = tuple(Form(part, **form.slots) for part in head.split("\n"))
    return HeadTemplate(parts, Form(head.replace("\n", " "), **form.slots), head != template, how)


def _divided(lines: Sequence[str], count: int) -> Iterator[list[str]]:
    """Divide lines into as many texts, the first of them over as few lines as can be."""
    for cuts in combinations(range(1, len(lines)), count - 1):
        yield [" ".join(lines[start:stop]) for start, stop in pairwise((0, *cuts, len(lines)))]
