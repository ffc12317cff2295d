"""Standard output: characters it cannot encode are replaced, and a failure to write has an exit status."""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any, Final

import click

STATUS: Final = 3
"""The exit status of a command whose output could not be written."""
_PLACE: Final = "standard output"
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_ODD: Final = re.compile(r"[^\x20-\x7e\n]")


class OutputError(click.ClickException):
    """The output, or the file of `--problems`, cannot be written."""

    exit_code = STATUS

    def __init__(self, place: str, error: OSError) -> None:
        super().__init__(f"{place}: {shown(error.strerror or str(error))}")

    def show(self, file: Any = None) -> None:
        """Print the message to standard error, if that can be written."""
        with suppress(OSError):
            click.echo(self.message, file=file, err=True)


class Closed(io.TextIOBase):
    """Replaces a standard output that was closed before the start; every write fails."""

    def write(self, _: str, /) -> int:
        """Raise the error of a closed file descriptor."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


class GuardedGroup(click.Group):
    """A group whose commands and help raise `OutputError` if the output cannot be written."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Parse the arguments; this is when `--help` and `--version` print."""
        with _guarded():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _guarded():
            return super().invoke(ctx)


def write_json(document: str) -> None:
    r"""Print a JSON document and a line end, as UTF-8.

    If the output has another encoding, all characters but ASCII are written as `\uXXXX`, which is the same
    document. On a terminal, control characters are written in this way, too.
    """
    if not _is_utf8():
        document = _NOT_ASCII.sub(_escaped, document)
    elif sys.stdout.isatty():
        document = _ODD.sub(lambda found: found[0] if found[0].isprintable() else _escaped(found), document)
    write_bytes(document.encode("utf-8", "backslashreplace") + b"\n")


def write_words(text: str) -> None:
    """Print text for people; characters that the output cannot encode become question marks."""
    encoding = sys.stdout.encoding or "utf-8"
    with _guarded():
        sys.stdout.write(text.encode(encoding, _by_width.__name__).decode(encoding))
        sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Print bytes unchanged."""
    with _guarded():
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode())
        else:
            stream.write(data)
        sys.stdout.flush()


@contextmanager
def _guarded() -> Generator[None]:
    """Turn a failure to write into an `OutputError`; code that opens files handles its own errors."""
    try:
        yield
    except OSError as error:
        _abandon()
        raise OutputError(shown(str(error.filename or _PLACE)), error) from error


def _abandon() -> None:
    """Redirect standard output to the null device, so that the final flush does not fail again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _is_utf8() -> bool:
    with suppress(LookupError):
        return codecs.lookup(sys.stdout.encoding or "utf-8").name == "utf-8"
    return False


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _by_width(error: UnicodeError) -> tuple[str, int]:
    """Replace characters by as many question marks as they have columns, so that tables keep their shape."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from rich.cells import cell_len

    return "?" * cell_len(error.object[error.start : error.end]), error.end


codecs.register_error(_by_width.__name__, _by_width)


def shown(text: str) -> str:
    """Return a text on one line without control characters."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text)


def name(file: str) -> str:
    """Return a file's name for display; "-" is standard input."""
    return "standard input" if file == "-" else shown(click.format_filename(file))


def complain(place: str, message: str) -> None:
    """Print a message with its place on standard error, on one line."""
    try:
        click.echo(f"{place}: {shown(message)}", err=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror, "standard error") from error
