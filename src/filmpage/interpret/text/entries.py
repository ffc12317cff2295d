"""Records of prose in a text, such as reviews: cut out first, so that nothing in them is the page's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import attrs

from ...claims.claim import Claims
from ...layout.text import Entries, TextLayout
from ...lexicon import word_list
from ...notation import Form
from ...source.text.line import Line
from .heads import Head, ends_records, find_heads
from .tokens import MAX_FORM, Lexicon

_TITLE_WORDS: Final = 22
"""No review title of the measured pages has more words (the longest has 18)."""
_BODY_WORDS: Final = 14
"""A first block of more words that ends like a sentence is a body whose title was filtered away."""
_FOOT_LINES: Final = 4
"""Lines over which makers print a foot, at the most."""


def heads_of(layout: TextLayout, lines: Sequence[Line], lexicon: Lexicon) -> list[Head]:
    """Find the heads of all records of a layout, in order."""
    found = [head for entries in layout.entries for head in find_heads(entries, lines, lexicon)]
    found.sort(key=lambda head: head.start)
    return [head for n, head in enumerate(found) if not n or found[n - 1].stop <= head.start]


def record_ends(heads: Sequence[Head], lines: Sequence[Line], lexicon: Lexicon) -> list[int]:
    """Give for each head the index of the line after its record: the next head's, or where an end stands."""
    ends = [*(head.start for head in heads[1:]), len(lines)]
    for number, head in enumerate(heads):
        if number + 1 == len(heads) or heads[number + 1].entries is not head.entries:
            ends[number] = _end(lines, head.stop, ends[number], lexicon)
    return ends


def _end(lines: Sequence[Line], start: int, stop: int, lexicon: Lexicon) -> int:
    return next((index for index in range(start, stop) if ends_records(lines[index], lexicon)), stop)


@attrs.define(eq=False)
class EntryReader:
    """Reads the records of prose of a list, one after another."""

    lexicon: Lexicon
    claims: Claims
    number: int = 0

    def read(self, head: Head, lines: Sequence[Line], stop: int) -> None:
        """Claim what the head says, then the title, the paragraphs and the foot below it."""
        self._read_head(head, lines[head.start])
        entries = head.entries
        body = [line for line in lines[head.stop : stop] if not self.lexicon.is_noise(line.text)]
        if entries.foot is not None:
            body = self._cut_foot(entries.foot, body, entries)
        title = _title(body) if entries.titled else None
        if title is not None:
            self._add(entries, "title", title.text, title)
            body = body[1:]
        warning = next((line for line in body if line.text.startswith(entries.warnings)), None)
        if warning is not None:
            self._add(entries, "spoiler", True, warning)
            body = [line for line in body if not line.text.startswith(entries.warnings)]
        paragraphs = [_without_tail(line.text, entries.tails) for line in body]
        if text := "\n\n".join(filter(None, paragraphs)):
            self._add(entries, "body", text, body[0])
        self.number += 1

    def _add(self, entries: Entries, name: str, value: object, at: Line) -> None:
        self.claims.add((entries.path, self.number, name), value, at.text, at)

    def _read_head(self, head: Head, at: Line) -> None:
        path, values = head.entries.path, dict(head.values)
        if head.entries.best is not None and "rating" in values:
            values["best"] = head.entries.best
        for name, value in values.items():
            self.claims.add((path, self.number, name), value, head.raw, at, head.how)
        if head.how == "inferred":
            message = "its parts are printed without a blank"
            self.claims.doubt("ambiguous", f"{path}[{self.number}]", head.raw, message, at=at)

    def _cut_foot(self, foot: Form, body: list[Line], entries: Entries) -> list[Line]:
        """Cut a record at its foot, if it has one, and claim what that says."""
        for index, line in enumerate(body):
            for count in range(1, _FOOT_LINES + 1):
                found = _foot_of(foot, [part.text for part in body[index : index + count]])
                if found is not None:
                    rest, values = found
                    for name, value in values.items():
                        self._add(entries, name, value, line)
                    return [*body[:index], *([attrs.evolve(line, text=rest)] if rest else [])]
        return body


def _foot_of(foot: Form, texts: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
    """Read a foot that begins in the first of some texts; return what stands before it and what it says."""
    first = texts[0]
    opening = foot.templates[0].partition("{")[0].strip()
    at = first.rfind(opening, max(0, len(first) - MAX_FORM)) if opening else 0
    text = " ".join((first[at:], *texts[1:])) if at >= 0 else ""
    values = foot.get(text) if 0 < len(text) <= MAX_FORM else None
    return None if values is None else (first[:at].rstrip(), values)


def _without_tail(text: str, tails: Sequence[str]) -> str:
    for tail in tails:
        text = text.removesuffix(tail).rstrip()
    return text


def _title(body: Sequence[Line]) -> Line | None:
    """Return the title among the lines under a head: a heading, or a short first block that more follows."""
    if not body:
        return None
    first = body[0]
    if first.heading:
        return first
    words = first.text.split()
    if len(body) < 2 or len(words) > _TITLE_WORDS:
        return None
    if len(words) > _BODY_WORDS and first.text.endswith(word_list("sentence_end")):
        return None
    return first
