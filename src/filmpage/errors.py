"""Every error that filmpage raises because of its input; misuse of the API raises Python's own errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import PageKind, Problem


class FilmpageError(Exception):
    """The base class of every error that input can cause."""


class NotAFilmPageError(FilmpageError):
    """The input was read, and it is not a page about one film.

    `kind` says what it is instead (see `filmpage.Reading.kind`).
    """

    def __init__(self, kind: PageKind, message: str) -> None:
        super().__init__(message)
        self.kind: PageKind = kind

    def __reduce__(self) -> tuple[type[NotAFilmPageError], tuple[PageKind, str]]:
        return type(self), (self.kind, str(self))


class NotationError(FilmpageError, ValueError):
    """A text is not a spelling of the notation it was read as."""

    def __init__(self, notation: str, text: str) -> None:
        shown = text if len(text) <= 60 else text[:60] + "…"
        super().__init__(f"not a {notation}: {shown!r}")
        self.notation = notation
        self.text = text

    def __reduce__(self) -> tuple[type[NotationError], tuple[str, str]]:
        return type(self), (self.notation, self.text)


class LimitError(FilmpageError):
    """The input exceeds one of the bounds in `filmpage.Limits`."""

    def __init__(self, limit: str, value: int, bound: int) -> None:
        super().__init__(f"{limit}: {value} is over the limit of {bound}")
        self.limit = limit
        self.value = value
        self.bound = bound

    def __reduce__(self) -> tuple[type[LimitError], tuple[str, int, int]]:
        return type(self), (self.limit, self.value, self.bound)


class LoadError(FilmpageError):
    """A JSON document is not one that filmpage can load; `paths` has each fault with its JSON path."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__("; ".join(paths) or "not a filmpage document")
        self.paths = tuple(paths)

    def __reduce__(self) -> tuple[type[LoadError], tuple[tuple[str, ...]]]:
        return type(self), (self.paths,)


class ProblemError(FilmpageError):
    """One problem of a reading as an exception; `problem` is the record itself."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.code} at {problem.path or 'page'}: {problem.message}")
        self.problem = problem


class StrictError(FilmpageError, ExceptionGroup[ProblemError]):
    """All problems of a reading at once, raised by `Reading.strict()`."""
