"""Edits that change a page's source and keep its meaning: a reader must read the same page after them.

An edit is a pure function of a source. `every` is the interval at which it applies: at each place, at each
second place, and so on. `html_noise` and `text_noise` make random chains of edits for Hypothesis.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Protocol

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from . import _html_edits as html, _text_edits as text

__all__ = ["HTML_EDITS", "TEXT_EDITS", "Edit", "Noise", "html_noise", "text_noise"]


class Edit(Protocol):
    """A change of a source that keeps its meaning."""

    def __call__(self, source: str, every: int = 1) -> str:
        """Return the changed source; the edit applies at each `every`-th possible place."""
        ...


HTML_EDITS: Final[Mapping[str, Edit]] = MappingProxyType(
    {
        "comments": html.comments,
        "upper_case": html.upper_case,
        "reversed_attributes": html.reversed_attributes,
        "unknown_attributes": html.unknown_attributes,
        "single_quotes": html.single_quotes,
        "entities": html.entities,
        "blanks_between_blocks": html.blanks_between_blocks,
        "wrapped_body": html.wrapped_body,
        "wrapped_leaves": html.wrapped_leaves,
    }
)
"""The edits of HTML by name."""

TEXT_EDITS: Final[Mapping[str, Edit]] = MappingProxyType(
    {
        "carriage_returns": text.carriage_returns,
        "no_break_spaces": text.no_break_spaces,
        "trailing_blanks": text.trailing_blanks,
        "final_newline": text.final_newline,
        "longer_gaps": text.longer_gaps,
        "byte_order_mark": text.byte_order_mark,
    }
)
"""The edits of plain text by name; `wrap` is not among them, because it takes a width."""


@attrs.frozen
class Noise:
    """A chain of edits, each with the interval at which it applies; callable, with a telling repr."""

    steps: tuple[tuple[str, int], ...]
    edits: Mapping[str, Edit] = attrs.field(repr=False, eq=False)

    def __call__(self, source: str) -> str:
        """Return the source after all edits."""
        for name, every in self.steps:
            source = self.edits[name](source, every)
        return source


def html_noise(*, without: tuple[str, ...] = ()) -> SearchStrategy[Callable[[str], str]]:
    """Make chains of HTML edits, without those named in `without`."""
    return _chains(HTML_EDITS, without)


def text_noise(*, without: tuple[str, ...] = ()) -> SearchStrategy[Callable[[str], str]]:
    """Make chains of edits of plain text, without those named in `without`."""
    return _chains(TEXT_EDITS, without)


def _chains(edits: Mapping[str, Edit], without: tuple[str, ...]) -> SearchStrategy[Callable[[str], str]]:
    if unknown := set(without) - set(edits):
        raise TypeError(f"no such edit: {', '.join(sorted(unknown))}")
    names = st.sampled_from([name for name in edits if name not in without])
    steps = st.lists(
        st.tuples(names, st.integers(1, 5)), min_size=1, max_size=4, unique_by=lambda step: step[0]
    )
    return steps.map(lambda chain: Noise(tuple(chain), edits))
