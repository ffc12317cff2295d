"""Text that is safe on a terminal: pages may hold control sequences, which a terminal would execute."""

from __future__ import annotations

import click


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
