"""The commands and their options."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from .._version import __version__
from .files import readings, report, with_progress
from .terminal import name

_files = click.argument("files", metavar="FILE...", nargs=-1, required=True)
_url = click.option("--url", metavar="URL", help="Where the page comes from; makes its addresses absolute.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def command() -> None:
    """Read film pages, HTML or plain text, and print what they say.

    A FILE of "-" is standard input. Nothing is ever fetched.

    The exit status is 0 if every file was read, 1 if one was not (it is not a film's page, or cannot be
    opened), and 2 if the command line is wrong.
    """


@command.command()
@_files
@_url
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
@click.option("-H", "--with-filename", is_flag=True, help='Print {"file": ..., "page": ...} for each file.')
def parse(files: tuple[str, ...], url: str | None, *, pretty: bool, with_filename: bool) -> None:
    """Print each film as JSON, one document a line.

    A document is what filmpage.dumps gives and filmpage.loads reads. A file that is no film's page has none;
    it is named on standard error, where problems go as well.
    """
    from ..formats.json import dumps

    complete = True
    for file, reading in readings(with_progress(files), url):
        if reading is not None:
            report(file, reading)
        if reading is None or reading.page is None:
            complete = False
            continue
        text = dumps(reading.page, indent=2 if pretty else None)
        if with_filename:
            text = f'{{"file": {json.dumps(click.format_filename(file))}, "page": {text}}}'
        click.echo(text.encode())  # as UTF-8, whatever the locale says
    sys.exit(not complete)


@command.command()
@_files
@_url
def explain(files: tuple[str, ...], url: str | None) -> None:
    """Show how and where each value was read.

    Then come the problems, and for a text the lines that no rule took.
    """
    from .explanation import explanation, show

    complete = True
    for file, reading in readings(files, url):
        if reading is not None:
            show(explanation(name(file), reading))
        complete = complete and reading is not None and reading.page is not None
    sys.exit(not complete)


@command.command("layouts")
def list_layouts() -> None:
    """List the layouts that are known.

    The newest come first, each with the year since when pages have it.
    """
    from ..catalogue import layouts

    for layout in layouts():
        click.echo(f"{layout.name}\t{layout.since}" if layout.since else layout.name)


@command.command("new-layout")
@click.argument("name")
@click.option(
    "--directory",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="DIR",
    help="Where the files go; the current directory without it.",
)
def make_layout(name: str, directory: Path) -> None:
    """Begin a layout of your own.

    Writes a declaration, an invented page in that layout, and its test, and prints their paths. The test
    passes at once: make the page one like your site's, then the declaration such that the test passes again.
    """
    from .new_layout import new_layout

    try:
        paths = new_layout(name, directory)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="NAME") from error
    except OSError as error:
        raise click.FileError(str(error.filename), error.strerror) from error
    for path in paths:
        click.echo(click.format_filename(path))
