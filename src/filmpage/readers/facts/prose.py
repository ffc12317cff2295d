"""Prose below a heading: the plot, without links, buttons and its own shortened copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...account import How
from ...claims.claim import Claims
from ...knowledge.boilerplate import plot_of
from ...notation import clean_paragraphs, is_empty
from ...notation.text import SENTENCE_ENDS
from ...outline.pieces import Gap, Piece, Value, split_at
from . import entries

_SHORTEST: Final = 40
"""Characters of the shortest block that is prose even if it does not end like a sentence."""
_SHORTEST_PLOT: Final = 20
"""Characters of the shortest plot."""
_STEM: Final = 50
"""Characters at the start that a shortened copy shares with the full text."""
_COMPARED: Final = 100
"""Paragraphs that one shorter than a stem is compared with."""
_SHORTEST_CUT: Final = 90
"""Characters of the shortest description that any site cuts."""
_BREAKS: Final = (" …", " ...", "[…]", "[...]")
_GO_ON: Final = ("...", "…")
_CUTS: Final = ("...", *_BREAKS)


def prose(value: Value) -> str | None:
    """Return the first run of prose in a value, as paragraphs: each once, and the longer of two copies."""
    found: list[str] = []
    stems: dict[str, int] = {}
    for text in _paragraphs(value):
        if len(text) < _SHORTEST and not text.endswith(SENTENCE_ENDS):
            if found:
                break
            continue
        stem = text.rstrip(" .…")[:_STEM]
        twin = stems.get(stem) if len(stem) == _STEM else _beginning(found[:_COMPARED], stem)
        if twin is None:
            stems.setdefault(text[:_STEM], len(found))
            found.append(text)
        elif len(text) > len(found[twin]):
            found[twin] = text
    plot = plot_of("\n\n".join(found))
    goes_on = len(plot) >= _SHORTEST_CUT and plot.endswith(_GO_ON) and ". " not in plot
    is_short = goes_on or (is_cut(plot) and any(map(_leads_on, value[-1:])))
    return None if len(plot) < _SHORTEST_PLOT or is_short or plot.endswith(_BREAKS) else plot


def _leads_on(piece: Piece) -> bool:
    """Return whether a link leads to the rest of a text: "Read more"."""
    return bool(piece.url) and entries.is_more_link(piece.text)


def _beginning(texts: Sequence[str], stem: str) -> int | None:
    """Return the index of the first text that begins with a stem."""
    return next((i for i, text in enumerate(texts) if text.startswith(stem)), None)


def _paragraphs(value: Value) -> list[str]:
    """Split a value at blocks and blank lines, and leave out what is mostly links."""
    paragraphs: list[str] = []
    for part in split_at([p for p in entries.without_more(value) if not p.heading], Gap.BREAK):
        for block in _blocks(part):
            linked = sum(len(p.text) for p in block if p.url)
            text = clean_paragraphs(_joined(_whole(block))).strip(" |")
            if text and 2 * linked <= len(text):
                paragraphs.append(text)
    return paragraphs


def _whole(block: Sequence[Piece]) -> Sequence[Piece]:
    """Leave out the shortened copy of a text before the whole of it."""
    first = block[0].text.rstrip(" .…")
    stem = first[:_STEM]
    if len(stem) < _STEM or not block[0].text.endswith(_GO_ON):
        return block
    whole = next((i for i, piece in enumerate(block) if i and piece.text.startswith(stem)), 0)
    return block[whole:]


def _blocks(value: Value) -> list[list[Piece]]:
    """Split a value at blocks, not at single line ends."""
    blocks: list[list[Piece]] = []
    for piece in value:
        if blocks and piece.gap != Gap.CELL:
            blocks[-1].append(piece)
        else:
            blocks.append([piece])
    return blocks


def _joined(value: Value) -> str:
    return "".join(piece.text if piece.gap == Gap.NONE else f" {piece.text}" for piece in value)


def claim_plot(description: str, at: object, claims: Claims, how: How = "exact") -> bool:
    """Claim the plot in a description and return whether there is one; a cut one is a problem."""
    plot = plot_of(clean_paragraphs(description))
    if not plot or is_empty(plot):
        return False
    if is_cut(plot):
        claims.doubt("cut-text", "plot", plot[-80:], f"{claims.reader} has only the beginning", at=at)
        return False
    claims.add(("plot",), plot, description, at, how)
    return True


def is_cut(text: str) -> bool:
    """Return whether a text ends with the mark of a cut: three dots, or "…" after a blank."""
    return len(text) >= _SHORTEST_CUT and text.endswith(_CUTS)
