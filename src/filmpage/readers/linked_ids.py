"""The film's numbers on other sites, out of the links of its page."""

from __future__ import annotations

from typing import Final

from ..claims import Claims, Rank
from ..source.select import Element
from .film_ids import ids_of

READER: Final = "links"
_MAX_LINKS: Final = 5_000


def read_linked_ids(root: Element) -> Claims:
    """Claim the number of the one film that a page's links lead to on another site; of several, none is sure."""
    claims = Claims(READER, Rank.PAGE_TITLE)
    found: dict[str, dict[str, Element]] = {}
    for count, link in enumerate(root.iter("a")):
        if count >= _MAX_LINKS:
            break
        for site, number in ids_of((link.get("href") or "").strip()):
            found.setdefault(site, {}).setdefault(number, link)
    for site, numbers in found.items():
        if len(numbers) == 1:
            ((number, link),) = numbers.items()
            claims.add(("ids", site), number, link.get("href") or "", link, "positional")
    return claims
