"""Whether a layout that reads all there is has read a film, so that nobody else need be asked.

Pages of other sites may print the marks of a layout: "720p", "1080p" and "File size" are on any page of
downloads. What the layout has read must show that the page is its own.
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
"""Fields that say which film a page is about."""
_ANYBODYS: Final = frozenset(("releases", "plot"))
"""Fields that any page of downloads has: files, and prose under a heading."""
_FACTS: Final = 2
"""Facts that show a film where a filter has deleted its name."""


def is_proven(layout: HtmlLayout, claims: Claims) -> bool:
    """Return whether a layout reads all there is of a page, and has read a film in it."""
    return layout.whole and _show_a_film(claims)


def is_proven_text(layout: TextLayout, claims: Claims, taken: Sequence[bool], text: str) -> bool:
    """Return whether a layout reads all there is of a text, and has read a film or most of the lines in it.

    A text with words that only the site itself prints is left to the layout even where it has read nothing.
    """
    if not layout.whole:
        return False
    most = bool(claims) and 2 * sum(taken) >= len(taken)
    return most or _show_a_film(claims) or _is_own(layout, text)


def as_offered(claims: Claims) -> Claims:
    """Return the claims of a layout that is not proven, as believed less than all others."""
    return attrs.evolve(claims, rank=Rank.PAGE_TITLE)


def _is_own(layout: TextLayout, text: str) -> bool:
    """Return whether a text holds words that only the layout's own site prints."""
    plain = text.replace("\xa0", " ") if layout.own else ""
    return any(words in plain for words in layout.own)


def _show_a_film(claims: Claims) -> bool:
    """Return whether claims say which film a page is about and one more fact, or several facts."""
    fields = {str(claim.path[0]) for claim in claims}
    return bool(fields & _NAMES and fields - _NAMES) or len(fields - _NAMES - _ANYBODYS) >= _FACTS
