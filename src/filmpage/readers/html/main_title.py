"""The film's title as the page prints it large, and the year beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import attrs
from lxml import etree

from ...claims.claim import Claims, Rank
from ...knowledge.labels import heading_of, label_of
from ...knowledge.page_names import Named, original_title, read_title, split_scripts
from ...notation import clean, year
from ...source.html.elements import Element, is_brief
from ..facts.pieces import Gap, one_line, texts
from .flatten import pieces
from .title_block import read_title_block

READER: Final = "main-title"
_MAX_TITLE: Final = 300
_MAX_HEADINGS: Final = 30
_MAX_INSIDE: Final = 1_000
"""Elements inside of a heading that may be a title."""
_MAX_YEAR: Final = 12
"""Characters of a text that is only a year, with or without brackets."""
_MARKS: Final = str.maketrans({mark: f" {mark} " for mark in "()[]|:,;«»“”\"‘’'•–—-"})
"""The marks that separate a title from a site's words."""


@attrs.frozen
class _Heading:
    """A heading that may be the film's title: its text, and first parts of it that may be the title."""

    element: Element
    text: str
    parts: tuple[str, ...]


def read_main_title(elements: Sequence[Element], page_names: Sequence[str], site: str) -> list[Claims]:
    """Claim the title that a page prints large, and the facts in the lines below it.

    `elements` are the page's visible ones, `page_names` is what it calls itself in its head.
    A heading that these names confirm is believed before embedded data, since it is what a visitor sees. Any
    other heading is believed last.
    """
    headings = list(_headings(elements, "h1"))
    headings = headings or [h for h in _headings(elements, "h2") if _read(h.text, site).whole]
    heading, text = _confirmed(headings, page_names, site)
    rank = Rank.LABELLED if heading is not None else Rank.PAGE_TITLE
    if heading is None and len({h.text.casefold() for h in headings}) == 1:
        heading, text = headings[0], headings[0].text
    if heading is None:
        return []
    claims = Claims(READER, rank)
    _claim(claims, heading, _cut(_read(text, site), page_names))
    return [claims, read_title_block(heading.element, sure=claims.shows("year"))]


def _headings(elements: Sequence[Element], tag: str) -> Iterator[_Heading]:
    """Yield the headings that can be a title and do not name a section."""
    for element in islice((e for e in elements if e.tag == tag), _MAX_HEADINGS):
        if not is_brief(element, _MAX_INSIDE):
            continue
        value = pieces([element])
        text = clean(one_line(value))
        if 0 < len(text) <= _MAX_TITLE and label_of(text) is None and heading_of(text) is None:
            first = (*texts(value, Gap.CELL)[:1], element.text or "", *map(_short_text, islice(element, 1)))
            parts = dict.fromkeys(map(clean, first))
            yield _Heading(element, text, tuple(part for part in parts if part and part != text))


def _read(text: str, site: str) -> Named:
    return read_title(text, site) or Named(title=text)


def _confirmed(
    headings: Sequence[_Heading], page_names: Sequence[str], site: str
) -> tuple[_Heading | None, str]:
    """Return the first heading that the page's names confirm, with the confirmed one of its texts."""
    read = [own for name in page_names if (own := read_title(name, site)) is not None and own.whole]
    titles = {_spaced(own.title) for own in read}
    names = [f" {_spaced(name)} " for name in page_names]
    for heading in headings:
        for text in (heading.text, *heading.parts):
            title = _spaced(_read(text, site).title)
            if title in titles or (not titles and title and any(f" {title} " in name for name in names)):
                return heading, text
    return None, ""


def _spaced(text: str) -> str:
    return " ".join(text.casefold().translate(_MARKS).split())


def _cut(named: Named, page_names: Sequence[str]) -> Named:
    """Split a title in two scripts, if the page calls itself by one of them."""
    first, second = split_scripts(named.title)
    if second and any(name.startswith(first) and not name.startswith(named.title) for name in page_names):
        return attrs.evolve(named, title=first, original=second)
    return named


def _claim(claims: Claims, heading: _Heading, named: Named) -> None:
    at = heading.element
    claims.add(("title",), named.title, heading.text, at)
    original = named.original or next((o for text in heading.parts if (o := original_title(text))), None)
    if original:
        claims.add(("original_title",), original, heading.text, at)
    if (number := named.year or _year_beside(at)) is not None:
        claims.add(("year",), number, heading.text, at)
    if named.work_type not in (None, "film"):
        claims.add(("work_type",), named.work_type, heading.text, at)


def _year_beside(heading: Element) -> int | None:
    """Return the year that is alone in a heading, right after it, or right after its block."""
    parent = heading.getparent()
    after = parent.getnext() if parent is not None else None
    following = next((t for e in heading.itersiblings(etree.Element) if (t := _short_text(e))), "")
    inside = [_short_text(child) for child in heading]
    for text in (*inside, heading.tail or "", following, "" if after is None else _short_text(after)):
        if len(text.strip()) <= _MAX_YEAR and (number := year.get(text)) is not None:
            return number
    return None


def _short_text(element: Element) -> str:
    return " ".join(clean(" ".join(str(text) for text in islice(element.itertext(), 20))).split())
