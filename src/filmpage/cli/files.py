"""The files of a command line, read one after the other; an error in one never stops the others."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from ..account import Problem
from ..reading import Reading
from .output import complain, name

if TYPE_CHECKING:
    from .request import Request

_CHUNK: Final = 1_048_576
"""Bytes read at once, so that no more memory is used than a file has bytes."""


def readings(request: Request, *, progress: bool = False) -> Iterator[tuple[str, Reading | None]]:
    """Read each file. Unreadable files are reported on stderr and yield None."""
    files = _with_progress(request) if progress else _paths(request.files, recursive=request.recursive)
    for file, error in files:
        try:
            if error is not None:
                raise error
            data = _content(file, request.limits.max_bytes)
        except OSError as failure:
            complain(name(file), failure.strerror or str(failure))
            yield file, None
        else:
            yield file, _read(data, request)


def _read(data: bytes, request: Request) -> Reading:
    from ..pipeline import read

    most = request.limits.max_bytes
    if len(data) > most:
        message = f"over the limit of {most} bytes (--max-bytes)"
        return Reading(kind="unknown", reason=message, problems=(Problem(code="limit", message=message),))
    return read(data, request.url, layouts=request.layouts, limits=request.limits, encoding=request.encoding)


def _content(file: str, most: int) -> bytes:
    """Return a file's bytes; of a longer file, one byte more than `most`."""
    if file == "-" and sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    data = bytearray()
    with click.open_file(file, "rb") as stream:
        while len(data) <= most and (chunk := stream.read(min(_CHUNK, most + 1 - len(data)))):
            data += chunk
    return bytes(data)


def _paths(files: Iterable[str], *, recursive: bool) -> Iterator[tuple[str, OSError | None]]:
    """Yield the files to read, each with the error that prevents reading it, if any."""
    for file in files:
        if file == "-" or not Path(file).is_dir():
            yield file, None
        elif recursive:
            yield from _below(Path(file))
        else:
            yield file, IsADirectoryError(errno.EISDIR, "this is a folder; --recursive reads the files in it")


def _below(folder: Path) -> Iterator[tuple[str, OSError | None]]:
    """Yield every file in a folder and its subfolders, sorted by name.

    Links are followed, and no folder is entered twice, so that a link to a parent folder ends.
    Pipes, sockets and devices are skipped, because reading one may never end.
    """
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                yield str(path), None
            elif stat.S_ISDIR(status.st_mode) and (status.st_dev, status.st_ino) not in entered:
                entered.add((status.st_dev, status.st_ino))
                waiting += sorted(path.iterdir(), key=lambda each: each.name, reverse=True)
        except OSError as error:
            yield str(path), error


def _with_progress(request: Request) -> Iterable[tuple[str, OSError | None]]:
    """Show a progress bar if several files are read and the results do not go to the terminal."""
    files = _paths(request.files, recursive=request.recursive)
    several = len(request.files) > 1 or request.recursive
    if not several or not sys.stderr.isatty() or sys.stdout.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    total = None if request.recursive else len(request.files)
    return track(files, "Reading", total=total, console=Console(stderr=True), transient=True)


_FOLDER: Final = Path(__file__).parents[1] / "examples"


@cache
def names() -> tuple[str, ...]:
    """Return the names of the examples, sorted."""
    return tuple(sorted(each.name for each in _FOLDER.iterdir() if each.is_file()))


def example(name: str) -> bytes:
    """Return the bytes of an example."""
    return (_FOLDER / name).read_bytes()
