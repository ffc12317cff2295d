"""The head of a page: OpenGraph and its kin, the canonical link, the page's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from ...claims.claim import Claims, Rank
from ...knowledge.boilerplate import is_placeholder
from ...knowledge.film_ids import ids_of
from ...knowledge.page_names import Named, is_long_title, read_title, split_scripts
from ...lexicon import word_list
from ...notation import address, clean, encoded_address, integer, is_too_long, url
from ..facts.prose import claim_plot
from .schema_people import Person, claim_people
from .schema_ratings import read_date
from .strings import decoded

if TYPE_CHECKING:
    from ...account import How
    from ...source.html.elements import Element

_SECONDS: Final = 1_000
_MINUTES: Final = range(30, 500)
"""Numbers in this range are minutes, whatever OpenGraph says; from `_SECONDS` on they are seconds."""

_ENDS: Final = tuple(end for end in word_list("sentence_end") if end != "…")
_SHORTEST_PLOT: Final = 100
_SENTENCE_ENDS: Final = (*_ENDS, '."', ".”", ".»", ")", "]")
"""Descriptions are written for search engines and cut: only one that ends like a sentence may be the plot."""


@attrs.define(eq=False)
class Head:
    """The elements of a page's head that describe the page."""

    meta: dict[str, list[Element]] = attrs.field(factory=dict)
    """`meta` elements by property or name, in lower case."""
    links: list[Element] = attrs.field(factory=list)
    """Canonical links."""
    title: Element | None = None

    def texts(self, name: str) -> list[tuple[str, Element]]:
        """Return the contents of the `meta` elements of a name, without empty ones."""
        found = (
            (clean(decoded(element.get("content") or "")), element) for element in self.meta.get(name, ())
        )
        return [(text, element) for text, element in found if text]

    def text(self, *names: str) -> str:
        """Return the content of the first `meta` element of some names, or an empty text."""
        return next((text for name in names for text, _ in self.texts(name)), "")

    @cached_property
    def site(self) -> str:
        """The site's name."""
        return self.text("og:site_name")

    @cached_property
    def document(self) -> str:
        """The page's name, as a browser shows it."""
        return clean(decoded(self.title.text or "")) if self.title is not None else ""

    @cached_property
    def named(self) -> Named | None:
        """What `og:title` says of the film."""
        return read_title(self.text("og:title"), self.site, dashes=True)

    @cached_property
    def document_named(self) -> Named | None:
        """What the page's name says of the film."""
        return read_title(self.document, self.site)

    @cached_property
    def canonical(self) -> tuple[str, Element] | None:
        """The page's own address, absolute or not, and its element."""
        return next(self._addresses(), None)

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses that the page declares as its own."""
        return tuple(found for found, _ in self._addresses())

    def own_links(self) -> Iterator[tuple[str, Element]]:
        """Yield the canonical links and `og:url`, as printed."""
        yield from ((link.get("href") or "", link) for link in self.links)
        yield from self.texts("og:url")

    def _addresses(self) -> Iterator[tuple[str, Element]]:
        for link in self.links:
            if found := address.get(link.get("href") or ""):
                yield found, link
        for text, element in self.texts("og:url"):
            if found := url.get(text) or encoded_address.get(text):
                yield found, element


def read_head(head: Head) -> Claims:
    """Claim the facts in the `meta` elements and the canonical link."""
    claims = Claims("open-graph", Rank.OPEN_GRAPH)
    for text, element in head.texts("og:title")[:1]:
        _doubt_long(claims, text, element)
        if head.named is not None:
            _claim_name(claims, _cut(head.named, head.document), text, element)
    _doubt_addresses(claims, "canonical_url", head.own_links())
    if found := head.canonical:
        claims.add(("canonical_url",), found[0], found[0], found[1])
        for name, identifier in ids_of(found[0]):
            claims.add(("ids", name), identifier, found[0], found[1])
    _doubt_addresses(claims, "poster_url", head.texts("og:image")[:1])
    for text, element in head.texts("og:image")[:1]:
        if address.get(text) is not None and not is_placeholder(text):
            claims.add(("poster_url",), text, text, element)
    if "movie" in head.text("og:type") or head.text("video:director", "video:actor"):
        _claim_film(head, claims)
    return claims


def _doubt_long(claims: Claims, name: str, element: Element) -> None:
    if is_long_title(name):
        claims.doubt("too-long", "title", name, f"a name of {len(name)} characters", at=element)


def _doubt_addresses(claims: Claims, field: str, found: Iterable[tuple[str, Element]]) -> None:
    for text, element in found:
        if is_too_long(address, text):
            claims.doubt("too-long", field, text, f"an address of {len(text)} characters", at=element)


def _cut(named: Named, document: str) -> Named:
    first, second = split_scripts(named.title)
    if second and document.startswith(first) and not document.startswith(named.title):
        return attrs.evolve(named, title=first, original=named.original or second)
    return named


def _claim_name(claims: Claims, named: Named, raw: str, element: Element) -> None:
    how: How = "exact" if named.whole else "inferred"
    claims.add(("title",), named.title, raw, element, how)
    if named.original:
        claims.add(("original_title",), named.original, raw, element)
    if named.year is not None:
        claims.add(("year",), named.year, raw, element)
    if named.work_type not in (None, "film"):
        claims.add(("work_type",), named.work_type, raw, element)


def _claim_film(head: Head, claims: Claims) -> None:
    """Claim what is a film's only on a page of a film: elsewhere a video's length is a trailer's."""
    for name in ("video:duration", "og:video:duration", "og:duration"):
        for text, element in head.texts(name)[:1]:
            if (minutes := _minutes(text)) is not None:
                claims.add(("runtime_minutes",), minutes, text, element)
    for name in ("video:release_date", "og:release_date"):
        for text, element in head.texts(name)[:1]:
            if (day := read_date(text)) is not None:
                claims.add(("release_date",), day, text, element)
    for text, element in head.texts("og:description")[:1]:
        if len(text) >= _SHORTEST_PLOT and text.endswith(_SENTENCE_ENDS):
            claim_plot(text, element, claims, "inferred")
    for field, name in (
        ("directors", "video:director"),
        ("writers", "video:writer"),
        ("cast", "video:actor"),
    ):
        people = (Person(text, "", element) for text, element in head.texts(name) if "/" not in text)
        claim_people(field, people, claims)


def _minutes(text: str) -> int | None:
    number = integer.get(text)
    if number is None or number in _MINUTES:
        return number
    return round(number / 60) if _SECONDS <= number < 100_000 else None


def read_document_title(head: Head) -> Claims:
    """Claim the title and year in the page's name."""
    claims = Claims("page-title", Rank.PAGE_TITLE)
    if head.title is not None:
        _doubt_long(claims, head.document, head.title)
    if head.title is not None and head.document_named is not None:
        _claim_name(claims, head.document_named, head.document, head.title)
    return claims
