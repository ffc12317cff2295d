"""The film's numbers on other sites, out of the links that lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...claims import Claims, Rank
from ..known.film_ids import ids_of

if TYPE_CHECKING:
    from ...source.select import Element

READER: Final = "links"


def read_links(root: Element) -> Claims:
    """Claim the film's number on each site to which the page links for one film alone."""
    found: dict[str, dict[str, Element]] = {}
    for link in root.iter("a"):
        for name, number in ids_of((link.get("href") or "").strip()):
            found.setdefault(name, {}).setdefault(number, link)
    claims = Claims(READER, Rank.PAGE_TITLE)
    for name, numbers in found.items():
        if len(numbers) == 1:
            for number, link in numbers.items():
                claims.add(("ids", name), number, link.get("href") or "", link, "inferred")
    return claims
