"""Records of prose in a text, such as reviews: cut out first, so that nothing in them is the page's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ...claims import Claims
from ...reading import How
from ...source.line import Line
from ...text_layout import Entries
from .text_tokens import MAX_FORM, Lexicon

_TITLE_WORDS: Final = 22
"""No review title of the measured pages has more words (the longest has 18)."""
_BODY_WORDS: Final = 14
"""A first block of more words that ends like a sentence is a body whose title was filtered away."""


@attrs.define(eq=False)
class Head:
    """The head of a record: where it begins, over how many lines, and what it says."""

    index: int
    lines: int
    values: dict[str, object]
    raw: str
    how: How = "exact"


def find_heads(entries: Entries, lines: Sequence[Line]) -> list[Head]:
    """Find every head; one may be printed over up to three lines."""
    opened = (index for index, line in enumerate(lines) if line.text.startswith(entries.opening))
    found = (_head(entries, lines, index) for index in opened)
    return [head for head in found if head is not None]


def _head(entries: Entries, lines: Sequence[Line], index: int) -> Head | None:
    raws = [lines[index].text]
    for line in lines[index + 1 : index + 3]:
        if line.text.startswith(entries.opening):
            break  # a sentence that begins like a head does not end in one
        raws.append(f"{raws[-1]} {line.text}")
    for count, raw in enumerate(raws, 1):
        if len(raw) <= MAX_FORM and (values := entries.head.get(raw)) is not None:
            return Head(index, count, values, raw)
    if entries.glued is not None:
        for count, raw in enumerate(raws[:2], 1):
            if len(raw) <= MAX_FORM and (values := entries.glued.get(raw)) is not None:
                return Head(index, count, values, raw, "inferred")
    return None


def region_end(heads: Sequence[Head], lines: Sequence[Line], lexicon: Lexicon) -> int:
    """Give the index of the line after the last record: where an end stands, or the end of the text."""
    for index in range(heads[-1].index + heads[-1].lines, len(lines)):
        token = lexicon.token(lines[index].text, "")
        if token is not None and token.kind in ("end", "says", "section"):
            return index
    return len(lines)


def read_entries(
    entries: Entries, heads: Sequence[Head], end: int, lines: Sequence[Line], lexicon: Lexicon, claims: Claims
) -> None:
    """Read all records between the first head and the end."""
    ends = [head.index for head in heads[1:]] + [end]
    for number, (head, stop) in enumerate(zip(heads, ends, strict=True)):
        line = lines[head.index]
        for name, value in head.values.items():
            claims.add((entries.path, number, name), value, head.raw, line, head.how)
        if head.how == "inferred":
            claims.doubt(
                "ambiguous", f"{entries.path}[{number}]", head.raw, "its parts are printed without a blank"
            )
        body = [part for part in lines[head.index + head.lines : stop] if not lexicon.is_noise(part.text)]
        title = _title(body)
        if title is not None:
            claims.add((entries.path, number, "title"), title.text, title.text, title)
            body = body[1:]
        if body:
            text = "\n\n".join(_without_tail(part.text, entries.tails) for part in body)
            claims.add((entries.path, number, "body"), text, body[0].text, body[0])


def _without_tail(text: str, tails: Sequence[str]) -> str:
    for tail in tails:
        text = text.removesuffix(tail).rstrip()
    return text


def _title(body: Sequence[Line]) -> Line | None:
    """Give the title among the lines under a head: a heading, or a short first block that more follows."""
    if not body:
        return None
    first = body[0]
    if first.heading:
        return first
    words = first.text.split()
    if len(body) < 2 or len(words) > _TITLE_WORDS:
        return None
    if len(words) > _BODY_WORDS and first.text.endswith((".", "!", "?")):
        return None
    return first
