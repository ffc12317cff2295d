"""The general readers of HTML, for pages of any site: embedded data, labelled facts, the main title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ..claims.claim import Claims
from ..readers.embedded.reader import Embedded, read_embedded
from ..readers.html.labelled import Labelled, PageNames, read_labelled
from ..readers.html.links import read_links
from ..readers.html.sentences import read_sentences
from ..source.html.element_text import text_of
from ..source.html.place import place

if TYPE_CHECKING:
    from ..limits import Limits
    from ..source.html.elements import Element

_TITLE: Final = "title"
_OG_TITLE: Final = 'meta[property="og:title"]@content'
_MAX_HEADINGS: Final = 3
_MAX_NAME: Final = 300


@attrs.frozen(eq=False)
class General:
    """The claims of the general readers about one page."""

    embedded: Embedded = attrs.field(factory=Embedded)
    labelled: Labelled = attrs.field(factory=Labelled)
    others: tuple[Claims, ...] = ()
    """The claims of links and sentences, which are trusted least."""

    @property
    def batches(self) -> list[Claims]:
        """The claims of all general readers; among equal ranks, embedded data come first."""
        return [*self.embedded.batches, *self.labelled.batches, *self.others]


def read_general(root: Element, text: str, limits: Limits) -> General:
    """Read a page without knowing its site; `text` is its source."""
    embedded = read_embedded(root, text, limits)
    names = PageNames(titles=embedded.names, site=embedded.site_name, addresses=embedded.own_addresses)
    others = (read_links(root), read_sentences(root, names.titles))
    return General(embedded, read_labelled(root, limits, names), others)


def names_of(root: Element) -> tuple[str, ...]:
    """Return a page's names for itself: in its head, and in its first main headings."""
    headings = (text_of(h)[:_MAX_NAME] for _, h in zip(range(_MAX_HEADINGS), root.iter("h1"), strict=False))
    return tuple(name for name in (*_texts(root, _TITLE, _OG_TITLE), *headings) if name)


def _texts(root: Element, *sources: str) -> tuple[str, ...]:
    """Return the text at the first element of each place that has one."""
    elements = ((at, at.find(root)) for at in map(place, sources))
    return tuple(text for at, element in elements if element is not None and (text := at.read(element)))
