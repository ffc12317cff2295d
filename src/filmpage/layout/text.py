"""The classes that a layout of plain text is declared with: self-contained lines, sections, records.

A converter turns a page into a list of lines. A `TextLayout` declares which lines are facts by themselves,
which open a section or a record, and which mean nothing. The interpreter in `filmpage.interpret.text` reads
texts by it, and writes texts from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol, TypeAlias

import attrs

from ..model.json_value import freeze
from ..notation import Form
from .reads import Reads, check_reads

Zone: TypeAlias = Literal["", "head", "run"]
"""Where a line may be: anywhere, between the title and the first section, or inside a run of records."""


class LineReads(Reads, Protocol):
    """Anything that reads and writes a line; its pattern lets several be tried at once."""

    @property
    def pattern(self) -> str:
        """A pattern for such a line, without named groups."""
        ...


@attrs.frozen(kw_only=True)
class Says:
    """A line that is a fact, or several, by itself.

    `path` is the field, or the list that the line is an entry of if `entry` is true; empty for a `Form`,
    whose slots name the fields. `given` are values that the layout itself adds to the entry. `split` is the
    most lines over which converters split it. `blank` are texts that mean that there is no value.
    """

    path: str = ""
    reads: LineReads = attrs.field(validator=check_reads)
    entry: bool = False
    given: Mapping[str, Any] = attrs.field(factory=dict, converter=freeze)
    zone: Zone = ""
    split: int = 1
    blank: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Orphans:
    """How the lines of a section are recognised if a filter has deleted its heading; they count as inferred.

    They come `after` a line with that field, `reads` can read them, and with `scarred` there must be a scar
    of blank lines before them. Prose is recognised by the line that ends it: it comes `before` a line with
    one of these fields.
    """

    after: str = ""
    before: tuple[str, ...] = ()
    reads: Reads | None = None
    scarred: bool = False


@attrs.frozen(kw_only=True)
class Section:
    """Lines under a heading: prose, or one entry per line.

    `headings` are compared folded, and the first is written.
    `reads` is the notation of a line, or `None` for prose.
    `joined` are the words with which a line continues the entry before it ("as Dr. Kim").
    `copies` means that the page prints the text twice, for phones and for desktops.
    """

    path: str
    headings: tuple[str, ...]
    reads: Reads | None = None
    joined: tuple[str, ...] = ()
    copies: bool = False
    orphans: Orphans | None = None


@attrs.frozen(kw_only=True)
class Run:
    """Short lines that make one record after another, distinguished by their notation and not by position.

    A new record begins at a line of `first`, or where the same notation comes a second time.
    `headings` are lines over the records that say nothing more.
    `tags` announce the records on the line or lines before them, one each.
    A line that `first` reads below a line of `skips` does not begin a record.
    """

    path: str
    headings: tuple[str, ...] = ()
    tags: LineReads | None = None
    first: Says | None = None
    rest: tuple[Says, ...]
    skips: tuple[str, ...] = ()


Until: TypeAlias = Literal["end", "foot", "prose", "paragraph"]
"""Where a record of prose ends.

`end`: before the next head or a line that ends the list. `foot`: at its foot; without one it is not read.
`prose`: at its foot, or else before the first short line. `paragraph`: after one paragraph.
"""


@attrs.frozen(kw_only=True)
class Entries:
    """Longer records of prose, such as reviews: a head, perhaps a title, paragraphs, perhaps a foot.

    They are cut out before anything else is read, so that nothing inside them is read as the page's own text.
    `mark` is in every head: a word, one of several, or a notation that begins a line of it. `head` reads all
    of the head: its templates are tried in order, each on as few lines as possible. A line break in a
    template is one on the page. `{body}` at its end is the beginning of the prose on the same line.
    Converters print a head on up to `above` lines over the one with the mark and `below` lines under it;
    without lines above, the mark begins the head.
    `under` means that the head is printed under the paragraph that it belongs to.
    `scoped` is for marks that other lines hold, too: heads are then looked for only between a line with one
    of the `headings` and the next one that ends the list.
    `anywhere` is for heads that no other site prints: the records are also read in texts without a layout,
    or whose layout finds none.
    `foot` reads what ends a record, on a line of its own or at the end of the last paragraph; `until` says
    where a record ends. `titled` means that a title may follow the head.
    `best` is the best of the ratings in heads. `warnings` are beginnings of lines that warn of spoilers.
    `ends` are the lines that end the last record.
    `tails` are words that converters leave at the end of a paragraph ("Read More").
    `glued` reads a head whose parts a converter has joined without a blank; its values are doubtful.
    """

    path: str
    headings: tuple[str, ...] = ()
    mark: str | tuple[str, ...] | LineReads
    head: Form
    above: int = 0
    below: int = 2
    under: bool = False
    scoped: bool = False
    anywhere: bool = False
    foot: Form | None = None
    until: Until = "end"
    titled: bool = False
    best: float | None = None
    warnings: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    glued: Form | None = None


@attrs.frozen(kw_only=True)
class Quotations:
    """Judgements in quotation marks, each followed by its author on the same line or the next.

    `sign` reads the author; `verdict` reads the rating that may end the quotation.
    They are cut out like `Entries`.
    """

    path: str
    headings: tuple[str, ...] = ()
    sign: Form
    verdict: Form | None = None


@attrs.frozen(kw_only=True)
class Identity:
    """Where the film's title is: on the line above lines that always follow it, or in the document's title.

    The title is followed by a line with a year and perhaps one with genres. If `year` is not declared, it is
    followed by a line that one of `beneath` reads, alone or joined with the next.
    """

    year: Reads | None = None
    genres: Reads | None = None
    beneath: tuple[Reads, ...] = ()
    document: tuple[Reads, ...] = ()


@attrs.frozen(kw_only=True, repr=False, cache_hash=True)
class TextLayout:
    """The layout of the texts that converters leave of one site's pages.

    `votes` are words of its texts, of which a text must hold at least `least`. `whole` means that it reads
    everything. What other layouts leave is read by the labelled reader. That reader reads the text of a whole
    layout, too, if the layout has read neither a film nor most of the lines. `own` are words that only the
    site's own pages hold: no other reader reads a text with one of them. Without an `identity`, the film's
    title is left to the labelled reader, too. Of several `runs`, the first that has records is read.
    `repaired` means that converters print several of its lines in one row, and break one line into several
    rows. Before a text is read, its rows are split at the lines that the layout reads, and rejoined where a
    line is declared to be printed in several rows (`Says.split`).
    `addresses` are facts in addresses that some converters keep; those of a list are in its order.
    """

    name: str
    votes: tuple[str, ...]
    least: int
    identity: Identity | None = None
    lines: tuple[Says, ...] = ()
    sections: tuple[Section, ...] = ()
    runs: tuple[Run, ...] = ()
    addresses: tuple[Says, ...] = ()
    entries: tuple[Entries, ...] = ()
    quotations: Quotations | None = None
    noise: tuple[str, ...] = ()
    noise_ends: tuple[str, ...] = ()
    noise_starts: tuple[str, ...] = ()
    whole: bool = False
    repaired: bool = False
    own: tuple[str, ...] = ()
    since: int = 0

    def __repr__(self) -> str:
        return f"TextLayout({self.name!r})"
