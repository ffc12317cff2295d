"""The result of a reading: the page, its kind, where each value was read, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from .account import Evidence, How, PageKind, Problem, ProblemCode, Where
from .errors import NotAFilmPageError, ProblemError, StrictError
from .model import FilmPage
from .model.checks import brief

__all__ = ["Evidence", "How", "PageKind", "Problem", "ProblemCode", "Reading", "Where"]


@attrs.frozen(kw_only=True)
class Reading:
    """The result of `filmpage.read`: the page, or why there is none, with evidence and problems."""

    __repr__ = brief

    kind: PageKind
    page: FilmPage | None = None
    layout: str = ""
    """The name of the layout that read the page, or of the general reader that did."""
    form: str = ""
    """For text: the family of converters it came from."""
    problems: tuple[Problem, ...] = ()
    evidence: Mapping[str, Evidence] = attrs.field(factory=dict, eq=False, repr=False)
    unparsed: tuple[tuple[int, str], ...] = attrs.field(default=(), repr=False)
    """Lines of a text that no reader used, with their numbers (from 1)."""
    reason: str = ""
    """Why the page is of its kind, in words."""

    def film(self) -> FilmPage:
        """Return the page, or raise `NotAFilmPageError` as `filmpage.parse` does."""
        if self.page is None:
            raise NotAFilmPageError(self.kind, self.reason or f"this is not a film's page ({self.kind})")
        return self.page

    def strict(self) -> FilmPage:
        """Return the page, or raise one `StrictError` that holds every problem."""
        page = self.film()
        if self.problems:
            raise StrictError("the page was read with problems", [ProblemError(p) for p in self.problems])
        return page
