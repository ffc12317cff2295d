"""The files of a command line, read one after the other; what goes wrong with one never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import click

from ..limits import Limits
from .terminal import complain, name

if TYPE_CHECKING:
    from ..reading import Problem, Reading

_MAX_BYTES: Final = Limits().max_bytes


def readings(files: Iterable[str], url: str | None) -> Iterator[tuple[str, Reading | None]]:
    """Read each file; one that cannot be opened is complained of, and gives None."""
    from ..pipeline import read

    for file in files:
        try:
            data = _content(file)
        except OSError as error:
            complain(name(file), error.strerror or str(error))
            yield file, None
        else:
            yield file, read(data, url)


def _content(file: str) -> bytes:
    """Give a file's bytes: one more than a reading may take at most, which is enough for it to say so."""
    with click.open_file(file, "rb") as stream:
        data: bytes = stream.read(_MAX_BYTES + 1)
    return data


def report(file: str, reading: Reading) -> None:
    """Say on standard error what a reading met with."""
    for problem in reading.problems:
        where = problem.where
        place = [name(file), *(str(number) for number in (where.line, where.column) if number is not None)]
        complain(":".join(place), described(problem))
    if reading.page is None:
        reason = f" ({reading.reason})" if reading.reason else ""
        complain(name(file), f"not a film's page: {reading.kind}{reason}")


def described(problem: Problem) -> str:
    """Say in one line what a problem is."""
    subject = f"{problem.code} at {problem.path}" if problem.path else problem.code
    details = " ".join(
        part for part in (f"{problem.raw!r:.80}" if problem.raw else "", problem.message) if part
    )
    return f"{subject}: {details}" if details else subject


def with_progress(files: tuple[str, ...]) -> Iterable[str]:
    """Show a bar to somebody who waits for many files while the results go elsewhere."""
    if len(files) < 2 or not sys.stderr.isatty() or sys.stdout.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, "Reading", console=Console(stderr=True), transient=True)
