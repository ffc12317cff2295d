"""A user's own layouts, named on the command line as `MODULE:NAME`."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..layout import Layout


class OwnLayouts(click.ParamType["tuple[Layout, ...]"]):
    """The type of an option for a layout, or a tuple or list of them, in an importable module."""

    name = "module:name"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Layout, ...]:
        """Import the layouts; any error is a usage error."""
        module_name, colon, attribute = str(value).partition(":")
        if not (module_name and colon and attribute):
            self.fail(f"{value!r} is not of the form MODULE:NAME", param, ctx)
        try:
            with _current_folder():
                module = importlib.import_module(module_name)
        except Exception as error:  # noqa: BLE001 - the module is the user's, and may fail in any way
            self.fail(f"cannot import {module_name!r}: {type(error).__name__}: {error}", param, ctx)
        if not hasattr(module, attribute):
            self.fail(f"module {module_name!r} has no name {attribute!r}", param, ctx)
        layouts = _layouts(getattr(module, attribute))
        if not layouts:
            self.fail(f"{value!r} is neither a layout nor a tuple of layouts", param, ctx)
        return layouts


def _layouts(value: object) -> tuple[Layout, ...]:
    """Return the layouts in a value; none if it has anything else."""
    from ..layout.html import HtmlLayout
    from ..layout.text import TextLayout

    values = tuple(value) if isinstance(value, tuple | list) else (value,)
    layouts = tuple(each for each in values if isinstance(each, HtmlLayout | TextLayout))
    return layouts if len(layouts) == len(values) else ()


@contextmanager
def _current_folder() -> Generator[None]:
    """Let modules be imported from the current folder, after installed ones."""
    folder = str(Path.cwd())
    sys.path.append(folder)
    try:
        yield
    finally:
        sys.path.remove(folder)
