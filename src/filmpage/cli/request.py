"""What a command line asks of the reader: the options that `parse` and `explain` share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import attrs
import click

from ..limits import Limits
from ..source.bytes.prescan import find_encoding
from .own_layouts import OwnLayouts

if TYPE_CHECKING:
    from ..layout import Layout


@attrs.frozen(kw_only=True)
class Request:
    """The files to read, and how."""

    files: tuple[str, ...]
    recursive: bool = False
    url: str | None = None
    encoding: str | None = None
    own_layouts: tuple[Layout, ...] = ()
    limits: Limits = attrs.field(factory=Limits)

    @property
    def layouts(self) -> tuple[Layout, ...] | None:
        """The user's own layouts and then the package's; None for those of the package alone."""
        if not self.own_layouts:
            return None
        from ..sites import layouts

        return (*self.own_layouts, *layouts())


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a command that reads files; it gets them as one `Request`."""

    @wraps(command)
    def wrapped(**options: Any) -> None:
        asked = {name: options.pop(name) for name in ("files", "recursive", "url", "encoding")}
        own = tuple(layout for several in options.pop("layouts") for layout in several)
        limits = Limits(max_bytes=options.pop("max_bytes"))
        command(Request(**asked, own_layouts=own, limits=limits), **options)

    for option in reversed(_OPTIONS):
        option(wrapped)
    return wrapped


def is_input_piped() -> bool:
    """Return whether standard input is something other than a terminal: a pipe or a file."""
    return sys.stdin is not None and not sys.stdin.isatty()


def _or_standard_input(ctx: click.Context, _: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    """Take standard input where no file is named; a terminal is shown the help instead of a silent wait."""
    if not files and not is_input_piped():
        raise click.exceptions.NoArgsIsHelpError(ctx)
    return files or ("-",)


def _known_encoding(_: click.Context, parameter: click.Parameter, label: str | None) -> str | None:
    if label is not None and find_encoding(label) is None:
        raise click.BadParameter(f"{label!r} is not a label of the Encoding Standard", param=parameter)
    return label


_OPTIONS: Final = (
    click.argument("files", metavar="[FILE]...", nargs=-1, callback=_or_standard_input),
    click.option("-r", "--recursive", is_flag=True, help="Read every file in the folders that are named."),
    click.option(
        "--url", metavar="URL", help="Where the page comes from; its relative addresses become absolute."
    ),
    click.option(
        "--encoding",
        metavar="LABEL",
        callback=_known_encoding,
        help="The encoding of the files, as an HTTP header names it.",
    ),
    click.option(
        "--layouts",
        metavar="MODULE:NAME",
        type=OwnLayouts(),
        multiple=True,
        help="A layout of your own, or a tuple of them, tried before the package's. May be repeated.",
    ),
    click.option(
        "--max-bytes",
        metavar="N",
        type=click.IntRange(min=1),
        default=Limits().max_bytes,
        show_default=True,
        help="Refuse files of more bytes.",
    ),
)
