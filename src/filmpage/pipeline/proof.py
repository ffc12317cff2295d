"""Whether a whole layout has read a film, so that the general readers are not needed.

Pages of other sites may print the marks of a layout: "720p", "1080p" and "File size" are on any page of
downloads. The values that the layout has read must show that the page is of its site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ..claims.claim import Claims, Rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..layout.html import HtmlLayout
    from ..layout.text import TextLayout

_NAMES: Final = frozenset(("title", "imdb_id", "ids"))
"""Fields that identify the film."""
_COMMON: Final = frozenset(("releases", "plot"))
"""Fields that any page of downloads has: files, and prose under a heading."""
_FACTS: Final = 2
"""Facts that are enough to show a film if a filter has deleted its title."""


def is_proven(layout: HtmlLayout, claims: Claims) -> bool:
    """Return whether a layout is whole and has read a film on a page."""
    return layout.whole and _is_film(claims)


def is_proven_text(layout: TextLayout, claims: Claims, taken: Sequence[bool], text: str) -> bool:
    """Return whether a layout is whole and has read a film or most of the lines of a text.

    A text with words that only the layout's site prints is left to the layout even if it has read nothing.
    """
    if not layout.whole:
        return False
    most = bool(claims) and 2 * sum(taken) >= len(taken)
    return most or _is_film(claims) or _is_own(layout, text)


def as_offered(claims: Claims) -> Claims:
    """Return the claims of a layout that is not proven with the lowest rank."""
    return attrs.evolve(claims, rank=Rank.PAGE_TITLE)


def _is_own(layout: TextLayout, text: str) -> bool:
    """Return whether a text holds words that only the layout's site prints."""
    plain = text.replace("\xa0", " ") if layout.own else ""
    return any(words in plain for words in layout.own)


def _is_film(claims: Claims) -> bool:
    """Return whether claims identify a film with one more fact, or have several facts of films."""
    fields = {str(claim.path[0]) for claim in claims}
    return bool(fields & _NAMES and fields - _NAMES) or len(fields - _NAMES - _COMMON) >= _FACTS
