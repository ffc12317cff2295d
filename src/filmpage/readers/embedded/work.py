"""A work that is being read, and what the page around it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ...knowledge.raters import Site
from .schema_node import Node, Value

if TYPE_CHECKING:
    from ...account import How
    from ...claims.claim import Claims, Path


@attrs.define(eq=False)
class PageFacts:
    """Context from the page's head, for properties that are not certain alone."""

    site_name: str = ""
    canonical: str = ""
    language: str = ""
    titles: tuple[str, ...] = ()
    """The film's titles in the page's names, casefolded."""
    document: str = ""
    """The document's title, as a browser shows it."""

    def is_own(self, url: str) -> bool:
        """Return whether an address is the page's own, however it is written: its path at least."""
        own, other = _place(self.canonical), _place(url)
        return bool(other) and (own == other or (url[:1] == "/" and own.partition("/")[2] == other[1:]))

    def shows(self, title: str) -> bool:
        """Return whether the page uses a title for its film."""
        return title.casefold() in self.titles


def _place(url: str) -> str:
    """Return an address without what does not tell pages apart: scheme, "www.", fragment, last slash."""
    text = url.partition("#")[0].removeprefix("https:").removeprefix("http:").removeprefix("//")
    return text.removeprefix("www.").rstrip("/")


@attrs.define(eq=False)
class Work:
    """A work that is being read: its item, the context of its page, and the claims made so far."""

    node: Node
    page: PageFacts
    claims: Claims
    site: Site | None = None

    def claim(self, path: Path, value: object, found: Value, how: How = "exact") -> None:
        """Claim a value as a property holds it."""
        self.claims.add(path, value, found.text or found.url, found.at, how)

    def unread(self, field: str, found: Value, message: str = "") -> None:
        """Record a value that no notation reads."""
        self.claims.doubt("unread", field, found.text, message, at=found.at)
