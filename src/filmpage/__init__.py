"""filmpage: any film page in, HTML or plain text; a frozen, typed model and JSON out.

`filmpage.parse` returns the film. `filmpage.read` returns the full reading: the kind of page, where each
value was read, and what could not be read. Names are imported at first use, so that `import filmpage` costs
next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from .account import Evidence, How, PageKind, Problem, ProblemCode, Where
    from .errors import (
        FilmpageError,
        LimitError,
        LoadError,
        NotAFilmPageError,
        NotationError,
        ProblemError,
        StrictError,
    )
    from .formats.json import configure_converter, dumps, loads, make_converter
    from .limits import Limits
    from .model import (
        Certification,
        Comment,
        Country,
        CountryRelease,
        Credit,
        FilmPage,
        FilmRef,
        Language,
        Money,
        Rating,
        RatingKind,
        Release,
        Review,
        Title,
        WorkType,
    )
    from .pipeline import parse, parse_html, parse_text, read
    from .reading import Reading
    from .sites import layouts

__all__ = [
    "Certification",
    "Comment",
    "Country",
    "CountryRelease",
    "Credit",
    "Evidence",
    "FilmPage",
    "FilmRef",
    "FilmpageError",
    "How",
    "Language",
    "LimitError",
    "Limits",
    "LoadError",
    "Money",
    "NotAFilmPageError",
    "NotationError",
    "PageKind",
    "Problem",
    "ProblemCode",
    "ProblemError",
    "Rating",
    "RatingKind",
    "Reading",
    "Release",
    "Review",
    "StrictError",
    "Title",
    "Where",
    "WorkType",
    "__version__",
    "configure_converter",
    "dumps",
    "layouts",
    "loads",
    "make_converter",
    "parse",
    "parse_html",
    "parse_text",
    "read",
]

_NAMES = {
    "account": ("Evidence", "How", "PageKind", "Problem", "ProblemCode", "Where"),
    "errors": (
        "FilmpageError",
        "LimitError",
        "LoadError",
        "NotAFilmPageError",
        "NotationError",
        "ProblemError",
        "StrictError",
    ),
    "formats.json": ("configure_converter", "dumps", "loads", "make_converter"),
    "limits": ("Limits",),
    "model": (
        "Certification",
        "Comment",
        "Country",
        "CountryRelease",
        "Credit",
        "FilmPage",
        "FilmRef",
        "Language",
        "Money",
        "Rating",
        "RatingKind",
        "Release",
        "Review",
        "Title",
        "WorkType",
    ),
    "pipeline": ("parse", "parse_html", "parse_text", "read"),
    "reading": ("Reading",),
    "sites": ("layouts",),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import the module of a public name when the name is first used (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, imported or not."""
    return __all__
