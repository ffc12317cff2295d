"""Judgements that are printed as quotations: "A quiet film", then "Ada Quill: The Gull"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from ...claims.claim import Claims
from ...layout.text import Quotations
from ...notation import Form, Score
from ...source.text.line import Line
from .tokens import MAX_FORM

_OPENING: Final = ('"', "“", "«", "„")
_CLOSING: Final = '"”»“'
_MAX_LINES: Final = 6
"""Rows in which converters print a quotation and its sign, at the most."""


@attrs.frozen
class _Quotation:
    """A quotation with its marks, the values of its sign, and the number of their lines."""

    body: str
    sign: Mapping[str, Any]
    lines: int


def read_quotations(declared: Quotations, lines: Sequence[Line], taken: list[bool], claims: Claims) -> None:
    """Claim every quotation that is signed, and take its lines."""
    number = claims.entries_of(declared.path)
    free = 0
    for index, line in enumerate(lines):
        if index < free or taken[index] or not line.text.startswith(_OPENING):
            continue
        found = _quotation(declared.sign, [each.text for each in lines[index : index + _MAX_LINES]])
        if found is None:
            continue
        says = {**found.sign, **_verdict(declared.verdict, found.body), "body": found.body}
        for name, value in says.items():
            claims.add((declared.path, number, name), value, line.text, line)
        free = index + found.lines
        taken[index:free] = [True] * found.lines
        number += 1


def _quotation(sign: Form, texts: Sequence[str]) -> _Quotation | None:
    """Read a quotation that begins with the first of some texts, up to its sign."""
    whole = ""
    for count, text in enumerate(texts, 1):
        whole = f"{whole} {text}" if whole else text
        end = max(map(whole.rfind, _CLOSING)) + 1
        if end <= 1:
            continue
        rest = whole[end:].strip()
        if not rest and count < len(texts):
            rest, count = texts[count], count + 1  # noqa: PLW2901 - the sign takes up the line below
        if (values := sign.get(rest) if len(rest) <= MAX_FORM else None) is not None:
            return _Quotation(whole[:end], values, count)
    return None


def _verdict(verdict: Form | None, body: str) -> dict[str, Any]:
    """Read the rating that ends a quotation."""
    for template in verdict.templates if verdict is not None else ():
        at = body.rfind(template.partition("{")[0], max(0, len(body) - MAX_FORM))
        values = verdict.get(body[at:].rstrip(_CLOSING)) if verdict is not None and at >= 0 else None
        score = values.get("rating") if values is not None else None
        if isinstance(score, Score):
            return {"rating": score.value, "best": score.best}
    return {}
