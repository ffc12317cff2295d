"""The request of a command line: the options that `parse` and `explain` share."""

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
    """The files to read, and how to read them."""

    files: tuple[str, ...]
    recursive: bool = False
    url: str | None = None
    encoding: str | None = None
    own_layouts: tuple[Layout, ...] = ()
    limits: Limits = attrs.field(factory=Limits)

    @property
    def layouts(self) -> tuple[Layout, ...] | None:
        """The user's own layouts, followed by the package's; None for only those of the package."""
        if not self.own_layouts:
            return None
        from ..sites import layouts

        return (*self.own_layouts, *layouts())


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the shared options to a command that reads files; it gets them as one `Request`."""

    @wraps(command)
    def wrapped(**options: Any) -> None:
        plain = {name: options.pop(name) for name in ("files", "recursive", "url", "encoding")}
        own = tuple(layout for several in options.pop("layouts") for layout in several)
        limits = Limits(max_bytes=options.pop("max_bytes"))
        command(Request(**plain, own_layouts=own, limits=limits), **options)

    for option in reversed(_OPTIONS):
        option(wrapped)
    return wrapped


def is_input_piped() -> bool:
    """Return whether standard input is a pipe or a file, not a terminal."""
    return sys.stdin is not None and not sys.stdin.isatty()


def _or_standard_input(ctx: click.Context, _: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    """Use standard input if no file is named; on a terminal, show the help instead of waiting silently."""
    if not files and not is_input_piped():
        raise click.exceptions.NoArgsIsHelpError(ctx)
    return files or ("-",)


def _known_encoding(_: click.Context, parameter: click.Parameter, label: str | None) -> str | None:
    if label is not None and find_encoding(label) is None:
        raise click.BadParameter(f"{label!r} is not a label of the Encoding Standard", param=parameter)
    return label


_OPTIONS: Final = (
    click.argument("files", metavar="[FILE]...", nargs=-1, callback=_or_standard_input),
    click.option("-r", "--recursive", is_flag=True, help="Read every file in folders, too."),
    click.option(
        "--url", metavar="URL", help="The address of the page; it makes relative addresses absolute."
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
        help="Refuse larger files.",
    ),
)
