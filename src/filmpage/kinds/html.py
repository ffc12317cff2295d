"""The signals of an HTML page that decide its kind."""

from __future__ import annotations

from typing import Final

from ..knowledge.film_ids import links_to_series
from ..lexicon.page_kinds import CHALLENGES, MARKS, OWN_SITE
from ..model.film import FilmPage
from ..outline.row import Outline
from ..readers.embedded.reader import Embedded
from ..readers.outline.page import Labelled
from ..source.html.elements import Element
from .features import count_years, words_of
from .signals import Signals

_SHORT: Final = 1_500
"""Characters of a page that has almost nothing to read."""
_SAMPLE: Final = 60_000
"""Characters at the start of the source that are searched for a bot challenge."""
_MARK: Final = 40
"""Characters of the longest text that is looked up as a mark."""


def gather(
    root: Element,
    text: str,
    page: FilmPage,
    embedded: Embedded,
    labelled: Labelled,
    layout: str,
    names: tuple[str, ...],
    outline: Outline | None,
) -> Signals:
    """Return the signals of a page; `text` is its source, `names` is what it calls itself."""
    texts = [row.text for row in outline.rows] if outline is not None else []
    marks, menu, length, scripts = _walk(root)
    sample = text[:_SAMPLE].casefold() if length < _SHORT else ""
    return Signals(
        page=page,
        layout=layout,
        types=frozenset(name.casefold() for name in embedded.types),
        og_type=embedded.og_type.casefold(),
        nested_movies=embedded.nested_movies,
        names=names,
        address=page.canonical_url or "",
        fields=labelled.fields,
        cards=labelled.cards,
        marks=marks,
        menu=menu,
        length=length,
        challenged=length < _SHORT and any(mark in sample for mark in CHALLENGES),
        tv_link=links_to_series(text),
        scripts=scripts,
        words=words_of(texts),
        years=count_years(texts),
    )


def _walk(root: Element) -> tuple[frozenset[str], int, int, int]:
    """Return the marks in a page's short texts, and the numbers of menu words, characters and scripts."""
    marks: set[str] = set()
    menu: set[str] = set()
    length = scripts = 0
    for element in root.iter():
        tag, text = element.tag, element.text
        if tag in ("script", "style", "noscript", "template"):
            scripts += tag == "script"
        elif text and not text.isspace():
            length += len(text)
            if len(text) <= _MARK:
                word = text.strip(" \t\r\n:：()").casefold()
                if word in MARKS:
                    marks.add(MARKS[word])
                if tag == "a" and word in OWN_SITE:
                    menu.add(word)
        if element.tail and not element.tail.isspace():
            length += len(element.tail)
    return frozenset(marks), len(menu), length, scripts
