"""The commands and their options."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from .._version import __version__
from .files import example as shipped_example, names as shipped_names, readings
from .output import GuardedGroup, name, write_bytes, write_json, write_words
from .problems import problem_log, report
from .request import Request, reading_options

_problems_option = click.option(
    "--problems",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write each problem to FILE, one JSON object a line.",
)


@click.group(cls=GuardedGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def command() -> None:
    """Read film pages, HTML or plain text, and print what they say.

    A FILE of "-", or no FILE where something is piped in, is standard input. Nothing is ever fetched.

    The exit status is 0 if every file is a film's page and was read; 1 if one is not, or cannot be opened;
    2 if the command line is wrong; 3 if the output cannot be written.
    """


@command.command()
@reading_options
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
@click.option("-H", "--with-filename", is_flag=True, help='Print {"file": ..., "page": ...} for each file.')
@click.option("-q", "--quiet", is_flag=True, help="Print no problems of pages; the exit status tells.")
@_problems_option
def parse(request: Request, *, pretty: bool, with_filename: bool, quiet: bool, problems: str | None) -> None:
    """Print each film as JSON, one document a line.

    A document is what filmpage.dumps writes and filmpage.loads reads. A file that is not a film's page has
    none; it is named on standard error, where problems are printed as well.
    """
    from ..formats.json import dumps

    complete = True
    with problem_log(problems) as log:
        for file, reading in readings(request, progress=True):
            if reading is not None:
                log(file, reading)
                if not quiet:
                    report(file, reading)
            if reading is None or reading.page is None:
                complete = False
                continue
            text = dumps(reading.page, indent=2 if pretty else None)
            if with_filename:
                text = f'{{"file": {json.dumps(click.format_filename(file))}, "page": {text}}}'
            write_json(text)
    sys.exit(not complete)


@command.command()
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print the whole reading as JSON, one document a line.")
@_problems_option
def explain(request: Request, *, as_json: bool, problems: str | None) -> None:
    """Show how and where each value was read.

    Then come the problems, and for a text the lines that were not used.
    """
    from .explanation import show
    from .summary import account

    complete = True
    with problem_log(problems) as log:
        for file, reading in readings(request):
            if reading is not None:
                log(file, reading)
                if as_json:
                    write_json(account(file, reading))
                else:
                    show(name(file), reading)
            complete = complete and reading is not None and reading.page is not None
    sys.exit(not complete)


@command.command("example")
@click.argument("example", metavar="[NAME]", required=False)
def print_example(example: str | None) -> None:
    """Print an example page of an invented film.

    Without NAME, list the examples. Try: filmpage example the-salt-road.html | filmpage parse
    """
    if example is None:
        write_words("".join(f"{each}\n" for each in shipped_names()))
    elif example in shipped_names():
        write_bytes(shipped_example(example))
    else:
        raise click.BadParameter(f"{example!r} is not one of {', '.join(shipped_names())}", param_hint="NAME")


@command.command("layouts")
def list_layouts() -> None:
    """List the known layouts.

    The newest come first, each with the year from which on pages have it.
    """
    from ..sites import layouts

    for layout in layouts():
        write_words(f"{layout.name}\t{layout.since}\n" if layout.since else f"{layout.name}\n")


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
    """Start a layout of your own.

    Writes a declaration, an invented page in that layout, and its test, and prints their paths. The test
    passes at once: change the page to look like your site's, then change the declaration until the test
    passes again.
    """
    from .new_layout import new_layout

    try:
        paths = new_layout(name, directory)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="NAME") from error
    except OSError as error:
        raise click.FileError(str(error.filename), error.strerror) from error
    for path in paths:
        write_words(f"{click.format_filename(path)}\n")
