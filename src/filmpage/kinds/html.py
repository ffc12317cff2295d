"""The signals of an HTML page that decide its kind."""

from __future__ import annotations

from typing import Final

from ..knowledge.film_ids import links_to_series
from ..lexicon.page_kinds import CHALLENGES, OWN_SITE
from ..model.film import FilmPage
from ..outline.row import Outline
from ..readers.embedded.reader import Embedded
from ..readers.outline.page import Labelled
from ..source.html.elements import Element
from .features import words_of
from .shapes import shapes_of
from .signals import Signals

_SHORT: Final = 1_500
"""Characters of a page that has almost nothing to read."""
_SAMPLE: Final = 60_000
"""Characters at the start of the source that are searched for a bot challenge."""
_EDGES: Final = " :：()"


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
    inside = [row.text for row in outline.rows if not row.block.is_outside] if outline is not None else []
    length = sum(map(len, texts))
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
        shapes=shapes_of((*names, *inside)),
        menu=_menu(outline),
        length=length,
        challenged=length < _SHORT and any(mark in sample for mark in CHALLENGES),
        tv_link=links_to_series(text),
        scripts=sum(1 for _ in root.iter("script")),
        words=words_of(texts),
    )


def _is_link(at: object) -> bool:
    return isinstance(at, Element) and at.tag == "a"


def _menu(outline: Outline | None) -> int:
    """Return how many words of the menu of a film's own site are the whole text of a span."""
    rows = outline.rows if outline is not None else ()
    words = {span.text.strip(_EDGES).casefold() for row in rows for span in row.spans if _is_link(span.at)}
    return len(words & OWN_SITE)
