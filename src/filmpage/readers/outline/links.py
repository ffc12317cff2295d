"""The film's ids on other sites, read from the addresses of a page's links."""

from __future__ import annotations

from typing import Final

from ...claims.claim import Claims, Rank
from ...knowledge.film_ids import IN_MENUS, ids_of
from ...outline.row import Link, Outline
from .context import Context

READER: Final = "links"


def read_links(outline: Outline, _: Context) -> Claims:
    """Claim the film's id on each site to which the page links for only one film.

    Links in menus and in blocks of other films do not count, however few they are.
    """
    by_site: dict[str, dict[str, Link]] = {}
    for link in outline.links:
        for name, number in ids_of(link.url.strip()):
            numbers = by_site.setdefault(name, {})
            # Two ids on one site are those of two films, and more need not be collected.
            if len(numbers) < 2 and (name in IN_MENUS or not _is_of_others(outline, link)):
                numbers.setdefault(number, link)
    claims = Claims(READER, Rank.PAGE_TITLE)
    for name, numbers in by_site.items():
        if len(numbers) == 1:
            for number, link in numbers.items():
                claims.add(("ids", name), number, link.url, link.at, "inferred")
    return claims


def _is_of_others(outline: Outline, link: Link) -> bool:
    """Return whether a link is in a menu or in a section about other films."""
    if link.block is not None and link.block.is_outside:
        return True
    row = outline.rows[link.row] if link.row < len(outline.rows) else None
    return row is not None and row.section == "similar"
