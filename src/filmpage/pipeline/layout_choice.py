"""The layouts that a caller chooses: their own, and those of the package by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeAlias

from ..layout.html import HtmlLayout
from ..layout.text import TextLayout

if TYPE_CHECKING:
    from ..layout import Layout

LayoutChoice: TypeAlias = "Layout | str | Iterable[Layout | str]"
"""Layouts to read with: one or several, each a layout or the name of a known one."""

_EXPECTED: Final = "layouts must be layouts or names of known ones"


def chosen_layouts(layouts: LayoutChoice | None) -> tuple[Layout, ...] | None:
    """Return the chosen layouts in order; None for those of `filmpage.layouts()`.

    Raises `TypeError` for a value that is not a layout or a name, and `ValueError` for an unknown name.
    """
    if layouts is None:
        return None
    if isinstance(layouts, str | HtmlLayout | TextLayout):
        return (_layout(layouts),)
    if not isinstance(layouts, Iterable):
        raise TypeError(f"{_EXPECTED}, not {_shown(layouts)}")
    return tuple(_layout(each) for each in layouts)


def _layout(choice: object) -> Layout:
    if isinstance(choice, HtmlLayout | TextLayout):
        return choice
    if isinstance(choice, str):
        return _named(choice)
    raise TypeError(f"{_EXPECTED}, not {_shown(choice)}")


def _named(name: str) -> Layout:
    from ..sites import layouts

    known = {layout.name: layout for layout in layouts()}
    if name in known:
        return known[name]
    from difflib import get_close_matches

    near = " or ".join(map(repr, get_close_matches(name[:80], known)))
    hint = f"did you mean {near}?" if near else "filmpage.layouts() has all that are known"
    raise ValueError(f"no layout is named {name[:80]!r}; {hint}")


def _shown(value: object) -> str:
    """Return the type and the shortened repr of a value for a message."""
    return "None" if value is None else f"{type(value).__name__} ({value!r:.60})"
