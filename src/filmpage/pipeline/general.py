"""The general readers of HTML, for pages of any site: embedded data, and what the outline of a page says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from ..claims.claim import Claims, Rank
from ..notation import clean
from ..outline.html import outline_of
from ..outline.row import Outline
from ..readers.embedded.reader import Embedded, read_embedded
from ..readers.outline.comment_count import read_comment_count
from ..readers.outline.context import Context
from ..readers.outline.fact_lines import read_fact_lines
from ..readers.outline.files import read_files_of
from ..readers.outline.jobs import read_jobs
from ..readers.outline.links import read_links
from ..readers.outline.named_places import read_named_places
from ..readers.outline.page import Labelled, PageNames, read_labelled
from ..readers.outline.plot import read_plot
from ..readers.outline.reviews import read_reviews
from ..readers.outline.scores import read_scores
from ..readers.outline.sentences import read_sentences
from ..source.html.element_text import text_of
from ..source.html.place import place

if TYPE_CHECKING:
    from ..limits import Limits
    from ..source.html.elements import Element

Reader: TypeAlias = Callable[[Outline, Context], Claims]
"""What reads an outline; it changes nothing."""

READERS: Final[tuple[Reader, ...]] = (
    read_files_of,
    read_fact_lines,
    read_plot,
    read_reviews,
    read_scores,
    read_comment_count,
    read_named_places,
    read_jobs,
    read_links,
    read_sentences,
)
"""The readers of what no label announces; among claims of equal rank, those of the first one come first."""

_TITLE: Final = "title"
_OG_TITLE: Final = 'meta[property="og:title"]@content'
_MAX_HEADINGS: Final = 3
_MAX_NAME: Final = 300


@attrs.frozen(eq=False)
class General:
    """The claims of the general readers about one page."""

    embedded: Embedded = attrs.field(factory=Embedded)
    labelled: Labelled = attrs.field(factory=Labelled)
    outline: Outline | None = None
    others: tuple[Claims, ...] = ()
    """The claims of the other readers, in the order of `READERS`."""

    @property
    def batches(self) -> list[Claims]:
        """The claims of all general readers; among equal ranks, embedded data come first."""
        return [*self.embedded.batches, *self.labelled.batches, *self.others]


def read_general(root: Element, text: str, limits: Limits, known: Sequence[Claims] = ()) -> General:
    """Read a page without knowing its site; `text` is its source, and `known` is what a layout claims."""
    embedded = read_embedded(root, text, limits)
    outline = outline_of(root)
    names = PageNames(
        titles=embedded.names,
        data=tuple(_texts_of(embedded, "title")),
        is_plot_told=_is_told(embedded),
        site=embedded.site_name,
        addresses=embedded.own_addresses,
        language=(root.get("lang") or "").partition("-")[0].lower() or None,
    )
    labelled, context = read_labelled(outline, limits, names, known)
    others = tuple(read(outline, context) for read in READERS)
    return General(embedded, labelled, outline, others)


def _texts_of(embedded: Embedded, field: str) -> Iterator[str]:
    """Yield the texts of a field of the film in the embedded data of a page."""
    data = (batch for batch in embedded.batches if batch.rank in (Rank.JSON_LD, Rank.MICRODATA))
    yield from (str(claim.value) for batch in data for claim in batch if claim.path == (field,))


def _is_told(embedded: Embedded) -> bool:
    """Return whether the plot in the embedded data is only what the page tells search engines."""
    told = clean(embedded.description)
    plots = [clean(text) for text in _texts_of(embedded, "plot")]
    return bool(told) and bool(plots) and all(text == told for text in plots)


def names_of(root: Element) -> tuple[str, ...]:
    """Return a page's names for itself: in its head, and in its first main headings."""
    headings = (text_of(h)[:_MAX_NAME] for _, h in zip(range(_MAX_HEADINGS), root.iter("h1"), strict=False))
    return tuple(name for name in (*_texts(root, _TITLE, _OG_TITLE), *headings) if name)


def _texts(root: Element, *sources: str) -> tuple[str, ...]:
    """Return the text at the first element of each place that has one."""
    elements = ((at, at.find(root)) for at in map(place, sources))
    return tuple(text for at, element in elements if element is not None and (text := at.read(element)))
