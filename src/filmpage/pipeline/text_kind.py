"""The marks of a text by which its kind is judged; the votes are those of HTML pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ..kind_words import CHALLENGES, MARKS
from ..kinds import Signals

if TYPE_CHECKING:
    from ..model import FilmPage
    from ..readers.labelled_text import LabelledText
    from ..source.text import TextSource

_MARK: Final = 40
_SAMPLE: Final = 60_000
_SHORT: Final = 1_500
_FIRST: Final = 3
"""Lines at the top of a text that may be what it calls itself."""
_MAX_NAME: Final = 200


def text_signals(source: TextSource, page: FilmPage, labelled: LabelledText | None, layout: str) -> Signals:
    """Collect the marks of a text."""
    lines = source.lines
    length = sum(len(line.text) for line in lines)
    sample = source.source[:_SAMPLE].casefold() if length < _SHORT else ""
    return Signals(
        page=page,
        layout=layout,
        names=_names(source, labelled),
        fields=labelled.fields if labelled is not None else frozenset(),
        cards=labelled.cards if labelled is not None else 0,
        marks=frozenset(MARKS[word] for line in lines if (word := _word(line.text)) in MARKS),
        length=length,
        challenged=any(mark in sample for mark in CHALLENGES),
    )


def _word(text: str) -> str:
    return text.strip(" \t:：()").casefold() if len(text) <= _MARK else ""


def _names(source: TextSource, labelled: LabelledText | None) -> tuple[str, ...]:
    """Give what a text calls itself: its title, its first lines, its main headings, the film's line."""
    lines = source.lines
    places: Sequence[int] = [*range(min(_FIRST, len(lines)))]
    if labelled is not None and labelled.title is not None:
        places = [*places, labelled.title]
    names = [lines[place].text for place in places]
    names += [line.text for line in lines if line.heading == 1]
    return tuple(name for name in (source.title or "", *names) if name and len(name) <= _MAX_NAME)
