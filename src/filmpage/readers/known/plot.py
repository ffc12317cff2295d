"""Plots, told apart from what else stands in a description."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...notation import clean_paragraphs, is_empty
from .lies import plot_of

if TYPE_CHECKING:
    from ...claims import Claims
    from ...reading import How

_SHORTEST_CUT: Final = 90
"""Characters under which no site cuts a description."""

_CUTS: Final = ("...", " …", "[…]", "[...]")


def claim_plot(description: str, at: object, claims: Claims, how: How = "exact") -> bool:
    """Claim the plot in a description, and say whether there was one; a cut one is a problem and no plot."""
    plot = plot_of(clean_paragraphs(description))
    if not plot or is_empty(plot):
        return False
    if is_cut(plot):
        claims.doubt("cut-text", "plot", plot[-80:], f"{claims.reader} has only the beginning", at=at)
        return False
    claims.add(("plot",), plot, description, at, how)
    return True


def is_cut(text: str) -> bool:
    """Say whether a text ends in the mark of a cut: machines write three dots, writers trail off with "…"."""
    return len(text) >= _SHORTEST_CUT and text.endswith(_CUTS)
