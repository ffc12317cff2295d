"""The film's title as the page prints it large, and the year beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from ..claims import Claims, Rank
from ..notation import clean, year
from ..source.select import Element
from .flatten import is_outside, pieces
from .glued import split_scripts
from .labels import heading_of, label_of
from .page_title import Named, original_title, read_title
from .pieces import Gap, one_line, texts
from .title_block import read_title_block

READER: Final = "main-title"
_MAX_TITLE: Final = 300
_MAX_YEAR: Final = 12
"""Characters of a text that holds a year and nothing else, in brackets or not."""


@attrs.frozen
class _Heading:
    """A heading that may be the film's title: its whole text, and its first part that can stand alone."""

    element: Element
    whole: str
    parts: tuple[str, ...]


def read_main_title(root: Element, page_names: tuple[str, ...], site: str) -> list[Claims]:
    """Claim the title that a page prints large, and the facts in the lines under it.

    `page_names` is what the page calls itself in its head. A heading that these names confirm is believed before
    embedded data, since it is what a visitor sees; any other comes last.
    """
    headings = list(_headings(root, "h1")) or [h for h in _headings(root, "h2") if _read(h.whole, site).whole]
    confirmed = ((h, text) for h in headings for text in (h.whole, *h.parts) if _confirmed(_read(text, site), page_names, site))
    heading, text = next(confirmed, (None, ""))
    rank = Rank.LABELLED if heading is not None else Rank.PAGE_TITLE
    if heading is None and len({h.whole.casefold() for h in headings}) == 1:
        heading, text = headings[0], headings[0].whole
    if heading is None:
        return []
    claims = Claims(READER, rank)
    _claim(claims, heading, _cut(_read(text, site), page_names))
    return [claims, read_title_block(heading.element)]


def _headings(root: Element, tag: str) -> Iterator[_Heading]:
    """Walk the headings that can be a title: none in a menu, none that is a word for a section."""
    for element in root.iter(tag):
        if any(is_outside(each) for each in (element, *element.iterancestors())):
            continue
        value = pieces([element], lambda _: False)
        whole = clean(one_line(value))
        if 0 < len(whole) <= _MAX_TITLE and label_of(whole) is None and heading_of(whole) is None:
            first = texts(value, Gap.CELL)[:1]
            parts = dict.fromkeys(clean(text) for text in (*first, *(p.text for p in value[:1]), element.text or ""))
            yield _Heading(element, whole, tuple(part for part in parts if part and part != whole))


def _read(text: str, site: str) -> Named:
    return read_title(text, site) or Named(title=text)


def _confirmed(named: Named, page_names: tuple[str, ...], site: str) -> bool:
    """Say whether what the page calls itself is about a title: has it for its own, or among other words."""
    title = _worded(named.title.casefold())
    read = [own for name in page_names if (own := read_title(name, site)) is not None and own.whole]
    if read:
        return any(_worded(own.title.casefold()) == title for own in read)
    return bool(title) and any(f" {title} " in f" {_worded(name.casefold())} " for name in page_names)


def _worded(text: str) -> str:
    """Put blanks around the marks that part a title from a site's words."""
    for mark in "()[]|:,;«»“”\"‘’'•–—-":
        text = text.replace(mark, f" {mark} ")
    return " ".join(text.split())


def _cut(named: Named, page_names: tuple[str, ...]) -> Named:
    """Part a title that is printed in two scripts, where the page calls itself by one of them."""
    first, second = split_scripts(named.title)
    if second and any(name.startswith(first) and not name.startswith(named.title) for name in page_names):
        return attrs.evolve(named, title=first, original=second)
    return named


def _claim(claims: Claims, heading: _Heading, named: Named) -> None:
    at = heading.element
    claims.add(("title",), named.title, heading.whole, at)
    original = named.original or next((o for text in heading.parts if (o := original_title(text))), None)
    if original:
        claims.add(("original_title",), original, heading.whole, at)
    if (found := named.year or _year_beside(at)) is not None:
        claims.add(("year",), found, heading.whole, at)
    if named.work_type not in (None, "film"):
        claims.add(("work_type",), named.work_type, heading.whole, at)


def _year_beside(heading: Element) -> int | None:
    """Give the year that stands alone in or right after a heading or its block."""
    for element in (*heading, heading, *heading.itersiblings(), heading.getparent()):
        if element is None or not isinstance(element.tag, str):
            continue
        text = " ".join(element.itertext()) if element is not heading else element.tail or ""
        if element is heading.getparent():
            follower = element.getnext()
            text = " ".join(follower.itertext()) if follower is not None else ""
        text = clean(text[:200])
        if not text:
            continue
        if len(text) <= _MAX_YEAR and (found := year.get(text)) is not None:
            return found
        if element.getparent() is not heading and element is not heading:
            return None
    return None
