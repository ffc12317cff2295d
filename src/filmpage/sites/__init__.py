"""The layouts of the package, found by scanning it and never listed."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ..layout import HtmlLayout, Layout, TextLayout


@cache
def layouts() -> tuple[Layout, ...]:
    """Return every layout of the package, newest era first; those that are cheap to recognise come first.

    A file in a folder of `filmpage.sites` declares its layouts as module-level values; a new file needs no
    other change.
    """
    declared: list[Layout] = []
    for info in pkgutil.walk_packages(__path__, f"{__name__}."):
        module = importlib.import_module(info.name)
        declared += [value for value in vars(module).values() if isinstance(value, HtmlLayout | TextLayout)]
    return tuple(sorted(declared, key=lambda layout: (_is_costly(layout), -layout.since, layout.name)))


def _is_costly(layout: Layout) -> bool:
    """Return whether a layout is tried later: its signature has no id, or other readers follow it."""
    return not (layout.led_by_id if isinstance(layout, HtmlLayout) else layout.whole)
