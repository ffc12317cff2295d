"""The marks of a page by which its kind is judged, and the judgement."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ..account import PageKind
from ..model.film import FilmPage, WorkType

FILMS: Final = frozenset(("movie", "film", "video", "tvmovie", "shortfilm"))
SERIES_TYPES: Final = frozenset(("tvseries", "tvseason", "tvepisode", "radioseries", "miniseries"))
_MENU: Final = 4
_SHELL: Final = 300


@attrs.frozen(kw_only=True)
class Signals:
    """All marks of a page by which its kind is judged."""

    page: FilmPage
    layout: str = ""
    types: frozenset[str] = frozenset()
    """Schema.org types of the items at the top, casefolded."""
    og_type: str = ""
    nested_movies: int = 0
    names: tuple[str, ...] = ()
    """What the page calls itself: `<title>`, `og:title`, large headings."""
    beside: tuple[str, ...] = ()
    """Short lines of a text beside its title, which may say what it is."""
    born: bool = False
    """Whether a line of a text says when somebody was born."""
    above: tuple[str, ...] = ()
    """Short lines of a text above its title."""
    of_parts: bool = False
    """Whether one of them says that the work has seasons or episodes."""
    address: str = ""
    fields: frozenset[str] = frozenset()
    """The fields that the page has labels for."""
    cards: int = 0
    marks: frozenset[str] = frozenset()
    """What the short texts of the page speak for: "person", "series", "film"."""
    menu: int = 0
    """How many words of a film's own site its links have."""
    length: int = 0
    """Characters of visible text."""
    challenged: bool = False
    """Whether the source holds the program of a bot challenge."""
    tv_link: bool = False
    scripts: int = 0

    def named(self, words: re.Pattern[str]) -> bool:
        """Return whether a name of the page has one of some words."""
        return any(words.search(name) for name in self.names)

    @property
    def says_work(self) -> bool:
        """Whether the page's data hold a film or a series at their top."""
        return not self.types.isdisjoint(FILMS | SERIES_TYPES)

    @property
    def has_own_menu(self) -> bool:
        """Whether its menu is that of a film's own site."""
        return self.menu >= _MENU

    @property
    def is_shell(self) -> bool:
        """Whether next to nothing is on the page but programs that would fill it."""
        return self.length < _SHELL and self.scripts > 0 and not self.types

    def has(self, *fields: str) -> bool:
        """Return whether the page holds a value for one of some fields."""
        return any(bool(getattr(self.page, field)) for field in fields)


@attrs.frozen
class Judgement:
    """What a page is, what kind of work it is about, and why."""

    kind: PageKind
    work_type: WorkType
    reason: str
