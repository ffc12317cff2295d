"""The classes that an HTML layout is declared with: how a page is recognised, and where each fact is.

A layout is data. One file in `filmpage.sites` holds one layout, or the eras of one site. The interpreters in
`filmpage.interpret.html` read pages by it, and write the page that it would read, from the same declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from operator import not_
from typing import TYPE_CHECKING, Any

import attrs

from ..model.json_value import freeze
from .reads import Reads, check_reads

if TYPE_CHECKING:
    from ..source.json.path import Finder


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


@attrs.frozen(kw_only=True)
class Field:
    """A fact and its place.

    `path` is the field of the page, or of the row that the place is in; empty when `reads` is a `Form`, whose
    slots name the fields. A dot leads into a mapping: "ids.yts", "extra.likes". `at` are places in the tree
    (see `filmpage.source.html.place`) or in embedded JSON (see `filmpage.source.json.path`). The first is the
    one that is written; the others are older or rarer. Of several elements there, the first one that `reads`
    can read is taken: meaning goes before position. A sibling of it with a different text becomes a problem
    with the code `several-texts`. `every` reads all of them: as entries if the field is a list, otherwise as
    the paragraphs of one text. `joined` always does the latter. `blank` are beginnings of texts that the
    layout prints when it has no value ("counting..."). `empty` are such texts in full, because a title may
    begin with dots, and a role with "Cast". `unlike` is a field of the same record, declared earlier: a text
    that only repeats it is ignored (an original title that equals the title).
    """

    path: str = ""
    at: tuple[str, ...] = attrs.field(converter=_texts)
    reads: Reads = attrs.field(validator=check_reads)
    every: bool = False
    joined: bool = False
    blank: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    unlike: str = ""
    empty: tuple[str, ...] = attrs.field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        if self.path and hasattr(self.reads, "slots"):
            raise ValueError(f"{self.path} cannot be read by a Form: its slots name the fields")

    @cached_property
    def places(self) -> tuple[Finder, ...]:
        """The compiled places."""
        from ..source.json.path import finder

        return tuple(finder(at) for at in self.at)

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The path in parts."""
        return tuple(self.path.split(".")) if self.path else ()

    @cached_property
    def joins(self) -> bool:
        """Whether all texts of a place are paragraphs of one text."""
        return self.joined or (self.every and bool(self.path) and self.path not in _list_fields())

    @cached_property
    def is_blank(self) -> Callable[[str], bool]:
        """The predicate of texts that mean that there is no value."""
        blank, empty = self.blank, self.empty
        if not blank and not empty:
            return not_
        return lambda text: not text or text.startswith(blank) or text in empty

    @cached_property
    def says(self) -> frozenset[str]:
        """The fields that are read here: its own, or those of its form's slots."""
        return frozenset((self.path,) if self.path else getattr(self.reads, "slots", ()))


@cache
def _list_fields() -> frozenset[str]:
    """Return the names of the fields that hold lists, of the page and of the records in it."""
    from ..model.film import FilmPage

    lists = [field for field in attrs.fields(FilmPage) if "entry" in field.metadata]
    records = {kind for field in lists if attrs.has(kind := field.metadata["entry"])}
    inner = [field for kind in records for field in attrs.fields(kind) if "entry" in field.metadata]
    return frozenset(field.name for field in (*lists, *inner))


@attrs.frozen(kw_only=True)
class Column:
    """One of the parallel lists that make a field's rows: where its entries are, and the facts in each.

    `each` are places of the entries; the first that exists is read.
    """

    each: tuple[str, ...] = attrs.field(converter=_texts)
    fields: tuple[Field, ...]

    @cached_property
    def places(self) -> tuple[Finder, ...]:
        """The compiled places of an entry."""
        from ..source.json.path import finder

        return tuple(finder(at) for at in self.each)


@attrs.frozen(kw_only=True)
class Rows:
    """A list of records: people, ratings, releases, reviews.

    `columns` are parallel lists in the page, joined by index if they are equally long. If two of them have
    the same fact, the first column wins. `section` is the place whose presence shows that the page has the
    list; without entries it is then empty. `given` are values that the layout itself adds to every entry.
    `when` and `unless` are for a list of the page that mixes entries of several: in an entry of this one
    `when` must be readable, and `unless` must not be (a director among the actors).
    """

    path: str
    columns: tuple[Column, ...]
    section: str = ""
    given: Mapping[str, Any] = attrs.field(factory=dict, converter=freeze)
    when: Field | None = None
    unless: Field | None = None


@attrs.frozen(kw_only=True, repr=False)
class HtmlLayout:
    """The layout of one site in one era.

    `signature` are places that all must exist, `lacks` are places that must not: a layout is recognised by
    its markup, never by its host. `since` is the year in which it appeared; newer layouts are tried first.
    `whole` means that the layout reads everything, so that the general readers are not needed. They still
    read the page if the layout has not found which film it is about and one more fact.
    """

    name: str
    signature: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: tuple[Rows, ...] = ()
    since: int = 0
    whole: bool = False

    def __repr__(self) -> str:
        return f"HtmlLayout({self.name!r})"

    @cached_property
    def marks(self) -> tuple[Finder, ...]:
        """The compiled signature; places that begin with an id come first, because they are cheap."""
        from ..source.json.path import finder

        return tuple(map(finder, sorted(self.signature, key=lambda at: not at.startswith("#"))))

    @property
    def led_by_id(self) -> bool:
        """Whether the signature has an id, so that pages of other layouts are refused quickly."""
        return any(at.startswith("#") for at in self.signature)

    @cached_property
    def counter_marks(self) -> tuple[Finder, ...]:
        """The compiled places that must not exist."""
        from ..source.json.path import finder

        return tuple(finder(at) for at in self.lacks)


def rows(
    path: str,
    each: str | tuple[str, ...],
    *fields: Field,
    section: str = "",
    given: Mapping[str, Any] | None = None,
    when: Field | None = None,
    unless: Field | None = None,
) -> Rows:
    """Declare a list of one column, which is what nearly all lists are."""
    column = Column(each=each, fields=fields)
    return Rows(path=path, columns=(column,), section=section, given=given or {}, when=when, unless=unless)


def field(
    path: str,
    at: str | tuple[str, ...],
    reads: Reads,
    *,
    every: bool = False,
    joined: bool = False,
    blank: str | tuple[str, ...] = (),
    unlike: str = "",
    empty: str | tuple[str, ...] = (),
) -> Field:
    """Declare a fact: its path, its place or places, and its notation."""
    return Field(
        path=path, at=at, reads=reads, every=every, joined=joined, blank=blank, unlike=unlike, empty=empty
    )


def form(
    at: str | tuple[str, ...],
    reads: Reads,
    *,
    every: bool = False,
    blank: str | tuple[str, ...] = (),
    empty: str | tuple[str, ...] = (),
) -> Field:
    """Declare a place with several facts, named by the slots of a `Form`."""
    return Field(at=at, reads=reads, every=every, blank=blank, empty=empty)
