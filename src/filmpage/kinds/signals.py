"""The signals of a page that decide its kind, and the judgement."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ..account import PageKind
from ..model.film import FilmPage, WorkType
from .shapes import Shapes

FILMS: Final = frozenset(("movie", "film", "video", "tvmovie", "shortfilm"))
SERIES_TYPES: Final = frozenset(("tvseries", "tvseason", "tvepisode", "radioseries", "miniseries"))
PROSE: Final = frozenset(
    ("article", "newsarticle", "blogposting", "reportagenewsarticle", "opinionnewsarticle")
)
"""Types of articles, beside which a person is the author."""
_THINGS: Final = frozenset(
    (
        "videogame", "game", "book", "audiobook", "play", "theaterevent", "musicevent", "musicalbum",
        "musicrecording", "recipe", "course", "podcastseries", "podcastepisode", "softwareapplication",
        "mobileapplication", "car", "vehicle",
    )
)  # fmt: skip
"""Types of what has a title, people, a genre and a running time as well, and is not a film."""
_MENU: Final = 4
"""Words of a film's own site that make its menu."""
_SHELL: Final = 300
"""Characters of an empty page that scripts would fill."""


@attrs.frozen(kw_only=True)
class Signals:
    """Everything about a page that decides its kind."""

    page: FilmPage
    layout: str = ""
    types: frozenset[str] = frozenset()
    """Schema.org types of the top-level items, casefolded."""
    og_type: str = ""
    nested_movies: int = 0
    names: tuple[str, ...] = ()
    """What the page calls itself: `<title>`, `og:title`, large headings."""
    beside: tuple[str, ...] = ()
    """Short lines of a text near its title, which may name the kind of work."""
    born: bool = False
    """Whether a line of a text says when somebody was born."""
    above: tuple[str, ...] = ()
    """Short lines of a text above its title."""
    of_parts: bool = False
    """Whether one of the lines near the title says that the work has seasons or episodes."""
    address: str = ""
    fields: frozenset[str] = frozenset()
    """The fields that the page has labels for."""
    cards: int = 0
    shapes: Shapes = attrs.field(factory=Shapes)
    """What its short rows show."""
    menu: int = 0
    """How many of its links are words in the menus of films' own sites."""
    length: int = 0
    """Characters of visible text."""
    challenged: bool = False
    """Whether the source contains the script of a bot challenge."""
    tv_link: bool = False
    scripts: int = 0
    words: frozenset[str] = frozenset()
    """The words of the page, in small letters."""

    def marks(self, kind: str) -> int:
        """Return how many different labels and short texts of a kind of page it has."""
        return self.shapes.marks.get(kind, 0)

    def is_named(self, words: re.Pattern[str]) -> bool:
        """Return whether any of the page's names matches `words`."""
        return any(words.search(name) for name in self.names)

    @property
    def has_work_type(self) -> bool:
        """Whether the embedded data has a film or a series at its top level."""
        return not self.types.isdisjoint(FILMS | SERIES_TYPES)

    @property
    def is_of_person(self) -> bool:
        """Whether the embedded data say that the page is about a person."""
        return "person" in self.types and not self.has_work_type and self.types.isdisjoint(PROSE)

    @property
    def is_thing(self) -> bool:
        """Whether the embedded data say that the page is about something else."""
        return not self.types.isdisjoint(_THINGS) and not self.has_work_type

    @property
    def has_own_menu(self) -> bool:
        """Whether its menu is that of a film's own site."""
        return self.menu >= _MENU

    @property
    def is_shell(self) -> bool:
        """Whether the page has almost no text, only scripts that would fill it."""
        return self.length < _SHELL and self.scripts > 0 and not self.types

    def has(self, *fields: str) -> bool:
        """Return whether the page has a value for any of `fields`."""
        return any(bool(getattr(self.page, field)) for field in fields)


@attrs.frozen
class Judgement:
    """The kind of a page, the type of the work it is about, and the reason."""

    kind: PageKind
    work_type: WorkType
    reason: str
