"""The words in which a layout of plain text is declared: lines that speak for themselves, sections, records.

What a converter leaves of a page is a list of lines. A `TextLayout` says which lines say facts by themselves,
which open a section or a record, and which mean nothing; the interpreter in `filmpage.interpret.text.read`
reads by it and writes from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol, TypeAlias

import attrs

from ..model.json_value import freeze
from ..notation import Form
from .reads import Reads, check_reads

Zone: TypeAlias = Literal["", "head", "run"]
"""Where a line may stand: anywhere, between the title and the first section, or inside a run of records."""


class LineReads(Reads, Protocol):
    """What a line is read and written with; by their patterns, several are tried at once."""

    @property
    def pattern(self) -> str:
        """A pattern for such a line, without named groups."""
        ...


@attrs.frozen(kw_only=True)
class Says:
    """A line that says facts by itself.

    `path` is the field, or the list that the line is an entry of when `entry` is true; empty for a `Form`
    whose slots name the fields.
    `given` holds what the layout itself says of the entry.
    `split` is over how many lines some makers print it; `blank` what is printed when nothing is known.
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
    """How the lines of a section are known when a filter has deleted its heading; they are taken as inferred.

    They stand `after` a line that says that field, look as `reads` wants, and `scarred` if a scar of blank
    lines must stand before them.
    Prose is known by the line that ends it: it stands `before` one of those fields.
    """

    after: str = ""
    before: tuple[str, ...] = ()
    reads: Reads | None = None
    scarred: bool = False


@attrs.frozen(kw_only=True)
class Section:
    """Lines under a heading: prose, or one entry a line.

    `headings` are compared folded, the first is written.
    `reads` is the notation of a line, or `None` for prose.
    `joined` are the words with which a line continues the entry before it ("as Dr. Kim").
    `copies` says that the page prints the text twice, for phones and for desktops.
    """

    path: str
    headings: tuple[str, ...]
    reads: Reads | None = None
    joined: tuple[str, ...] = ()
    copies: bool = False
    orphans: Orphans | None = None


@attrs.frozen(kw_only=True)
class Run:
    """Short lines that make one record after another, told apart by kind and not by place.

    A new record begins with `first`, or where a kind comes a second time; without `first`, only there.
    `tags` announce the records on the line or lines before them, one each.
    What `first` reads under a line of `skips` is not a record.
    """

    path: str
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

    They are cut out before anything else is read: nothing inside them is taken for the page's own words.
    `mark` is in every head: a word, one of several, or a notation that begins a line of it. `head` reads it
    whole: its templates are tried in order, each on as few lines as it can be read from. A line break in a
    template is one on the page. `{body}` at its end is the beginning of the prose on the same line.
    Makers print a head on up to `above` lines over the one that holds the mark and `below` under it; without
    lines above, the mark begins the head.
    `under` says that the head is printed under the paragraph that it belongs to.
    `scoped` says that the mark tells little: heads stand only between a line that holds one of the `headings`
    and the next that ends the list. `anywhere` says that the head tells enough: the records are read in texts
    that are of no layout, too, or whose layout finds none.
    `foot` reads what ends a record, on a line of its own or at the end of the last paragraph; `until` says
    where a record ends.
    `titled` says that a title may stand under the head; `best` is what ratings of the head are out of.
    `warnings` are how lines begin that warn of spoilers; `ends` are the lines that end the last record.
    `tails` are words that makers leave at the end of a paragraph ("Read More").
    `glued` reads a head whose parts a maker has joined without a blank; what it gives is doubtful.
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
    """Judgements that stand as quotations, each with whoever gave it behind it or on the line below.

    `sign` reads who that is; `verdict` the rating that may end the quotation.
    They are cut out like `Entries`.
    """

    path: str
    headings: tuple[str, ...] = ()
    sign: Form
    verdict: Form | None = None


@attrs.frozen(kw_only=True)
class Identity:
    """How the film names itself: a title line over what always stands under it; or a document title.

    Under it stands a year line and perhaps genres; or, where `year` is not declared, a line that one of
    `beneath` reads, alone or with the next.
    """

    year: Reads | None = None
    genres: Reads | None = None
    beneath: tuple[Reads, ...] = ()
    document: tuple[Reads, ...] = ()


@attrs.frozen(kw_only=True, repr=False, cache_hash=True)
class TextLayout:
    """The layout of the texts that converters leave of one site's pages.

    `votes` are words that its texts hold; `least` of them must be there.
    `whole` says that it reads all there is; of other texts, the labelled reader reads what it leaves.
    That reader reads a whole layout's text, too, if the layout has read neither a film nor most of its lines.
    `own` are words that only the site's own pages hold: others never read a text with one of them.
    Without an `identity`, the film's name is left to that reader too.
    Of several `runs`, the first that has records is read.
    `addresses` are facts in addresses that some makers keep: those of a list stand in its order.
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
    own: tuple[str, ...] = ()
    since: int = 0

    def __repr__(self) -> str:
        return f"TextLayout({self.name!r})"
