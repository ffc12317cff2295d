"""The problems of a reading: a line each on standard error, and a JSON line each in the `--problems` file."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import click

from .output import OutputError, complain, name

if TYPE_CHECKING:
    from ..account import Problem
    from ..reading import Reading

_LONGEST: Final = 80
"""Characters quoted of a problem's source."""


def report(file: str, reading: Reading) -> None:
    """Print the problems of a reading on standard error."""
    for problem in reading.problems:
        where = problem.where
        place = [name(file), *(str(number) for number in (where.line, where.column) if number is not None)]
        complain(":".join(place), described(problem))
    if reading.page is None and all(problem.message != reading.reason for problem in reading.problems):
        reason = f" ({reading.reason})" if reading.reason else ""
        complain(name(file), f"not a film's page: {reading.kind}{reason}")


def described(problem: Problem) -> str:
    """Return a description of a problem on one line."""
    details = " ".join(part for part in (quoted(problem), problem.message) if part)
    return f"{subject(problem)}: {details}" if details else subject(problem)


def subject(problem: Problem) -> str:
    """Return a problem's code, with the field that it concerns."""
    return f"{problem.code} at {problem.path}" if problem.path else problem.code


def quoted(problem: Problem) -> str:
    """Return the quoted words of the source, cut with dots; "" if the problem has none."""
    raw = problem.raw if len(problem.raw) <= _LONGEST else f"{problem.raw[:_LONGEST]}..."
    return repr(raw) if raw else ""


@contextmanager
def problem_log(path: str | None) -> Generator[Callable[[str, Reading], None]]:
    """Open the file of `--problems`, if any; yield the function that writes a reading's problems to it."""
    if path is None:
        yield lambda _file, _reading: None
        return
    try:
        with Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield lambda file, reading: _log(stream, file, reading)
    except OSError as error:
        raise OutputError(name(path), error) from error


def _log(stream: TextIO, file: str, reading: Reading) -> None:
    for problem in reading.problems:
        record = {
            "file": click.format_filename(file),
            "kind": reading.kind,
            "code": problem.code,
            "path": problem.path,
            "raw": problem.raw,
            "line": problem.where.line,
            "column": problem.where.column,
            "message": problem.message,
        }
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
