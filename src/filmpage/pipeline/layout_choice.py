"""The layouts that a caller chose: layouts of their own, and names of known ones."""

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
    """Return the layouts that were chosen, in their order; None for those of `filmpage.layouts()`.

    Raises `TypeError` for what is neither a layout nor a name, `ValueError` for a name that is not known.
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
    """Return what a value is, and the value itself as far as it fits into a message."""
    return "None" if value is None else f"{type(value).__name__} ({value!r:.60})"
