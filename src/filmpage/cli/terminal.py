"""What may be shown on a terminal: pages are other people's text, and a terminal obeys what it is shown."""

from __future__ import annotations

import click


def shown(text: str) -> str:
    """Return a text in one line, with nothing in it that would steer a terminal."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text)


def name(file: str) -> str:
    """Return a file's name as it is shown; "-" is standard input."""
    return "standard input" if file == "-" else shown(click.format_filename(file))


def complain(place: str, message: str) -> None:
    """Print on standard error what is wrong, and where, in one line."""
    try:
        click.echo(f"{place}: {shown(message)}", err=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror, "standard error") from error
