"""The layouts that filmpage knows: found by scanning `filmpage.sites`, never listed."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from . import sites
from .layout import HtmlLayout, Layout
from .text_layout import TextLayout


@cache
def layouts() -> tuple[Layout, ...]:
    """Give every layout of the package, newest era first; those known at a glance stand before all others.

    A file in `filmpage.sites` declares its layouts as module-level values; a new file needs no other change.
    """
    found: list[Layout] = []
    for info in pkgutil.iter_modules(sites.__path__):
        module = importlib.import_module(f"{sites.__name__}.{info.name}")
        found.extend(value for value in vars(module).values() if isinstance(value, HtmlLayout | TextLayout))
    return tuple(sorted(found, key=lambda layout: (_is_costly(layout), -layout.since, layout.name)))


def _is_costly(layout: Layout) -> bool:
    """Say whether a layout is asked later: it needs a walk to be known, or other readers after it."""
    return not (layout.led_by_id if isinstance(layout, HtmlLayout) else layout.whole)
