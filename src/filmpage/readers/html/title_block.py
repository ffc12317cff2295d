"""The lines of facts under a title: "2018 · 159 min · USA / Kanada", "Action / Comedy", "PG-13 | 1h 45m".

They have no labels, so a line counts only if nearly all of it is understood, by notations that cannot be
confused with each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

import attrs
from lxml import etree

from ...claims.claim import Claims, Path, Rank
from ...knowledge.fields import LISTS
from ...source.html.elements import Element
from ..facts.pieces import Gap, Piece, Value, split_at
from ..facts.prose import prose
from ..facts.unlabelled import BELOW_TITLE
from .flatten import MAX_PIECES, Node, pieces
from .visible import is_aside, is_unseen

READER: Final = "title-block"
_TOKENS: Final = re.compile(r"\s*(?:[|·•;,、]|\s[/–—-]\s|[(\[])\s*|\s*[)\]]\s*$")
_LEVELS: Final = 4
"""Blocks around the heading whose lines are read."""
_LINES: Final = 16
_PIECES: Final = 80
"""Lines, and texts of each block, in which the prose must begin."""
_PROSE: Final = 140
"""Characters of a longer line, which is prose and not facts."""
_MAX_TOKEN: Final = 60
"""Characters of the longest fact in a line."""
_ENDING: Final = frozenset({"h1", "form", "table"})
"""Elements that end the block."""


@attrs.define(eq=False)
class _Line:
    """One line below the title: the facts in it, and the number of tokens that are none."""

    raw: str
    facts: list[tuple[str, Any]] = attrs.field(factory=list)
    unknown: int = 0

    @property
    def is_of_facts(self) -> bool:
        """Whether the line is one of facts."""
        return len(self.facts) > self.unknown and (self.unknown == 0 or len(self.facts) > 1)


@attrs.define(eq=False)
class _Block:
    """The block below the title: the facts in its lines, and the prose after them."""

    values: dict[str, list[Any]] = attrs.field(factory=dict)
    text: list[Piece] = attrs.field(factory=list)

    def take(self, parts: Iterable[Value]) -> bool:
        """Read lines up to the first after the prose; return whether there is one."""
        for part in parts:
            line = _read(part)
            if len(line.raw) > _PROSE:
                self.text += part
            elif self.text:
                return True
            elif line.is_of_facts:
                for field, value in line.facts:
                    self.values.setdefault(field, []).append(value)
        return False


def read_title_block(heading: Element, *, sure: bool = False) -> Claims:
    """Claim the facts in the lines after a heading, and the prose that follows them.

    `sure` means that the heading is known to be a film's title, so that prose directly below it is the plot.
    """
    claims = Claims(READER, Rank.OPEN_GRAPH)
    block = _Block()
    if not block.take(islice(_parts(heading, _PIECES), _LINES)) and block.text:
        block = _Block()  # the prose continues after the end of the walk
        if not block.take(islice(_parts(heading, MAX_PIECES), MAX_PIECES)) and len(block.text) > MAX_PIECES:
            message = f"more than {MAX_PIECES} texts under the title"
            claims.doubt("too-long", "plot", block.text[0].text, message, at=heading)
            block.text.clear()
    text = block.text
    for field, values in block.values.items():
        for index, value in enumerate(dict.fromkeys(values) if field in LISTS else values[:1]):
            path: Path = (field, index) if field in LISTS else (field,)
            claims.add(path, value, str(getattr(value, "name", value)), heading, "positional")
    plot = prose(text) if block.values or sure else None
    if plot is not None:
        claims.add(("plot",), plot, plot[:_PROSE], heading, "positional")
    return claims


def _parts(heading: Element, most: int) -> Iterator[Value]:
    """Walk the lines and paragraphs that follow a heading, in its block and in the blocks around it."""
    element: Element | None = heading
    for _ in range(_LEVELS):
        if element is None or element.tag in ("body", "html"):
            return
        yield from split_at(pieces(_following(element), _ends, most, apart=True), Gap.CELL)
        element = element.getparent()


def _ends(element: Element) -> bool:
    return element.tag in _ENDING


def _following(element: Element) -> list[Node]:
    nodes: list[Node] = [element.tail or ""]
    for sibling in element.itersiblings(etree.Element):
        if not (is_unseen(sibling) or is_aside(sibling)):
            nodes += (sibling, sibling.tail or "")
    return nodes


def _read(part: Value) -> _Line:
    line = _Line(" ".join(piece.text for piece in part))
    for piece in part:
        for token in [piece.text] if piece.url else _TOKENS.split(piece.text):
            if not token.strip():
                continue
            field, value = _token(token.strip())
            if value is None:
                line.unknown += 1
            else:
                line.facts.append((field, value))
    return line


def _token(text: str) -> tuple[str, Any]:
    if len(text) <= _MAX_TOKEN:
        for field, read in BELOW_TITLE.items():
            if (value := read(text)) is not None:
                return field, value
    return "", None
