"""What a block of a page is for, by its tag, its role, and the names of its classes.

A name alone is not enough: templates call anything a menu. It counts only where most words are links.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..source.html.elements import Element

_OUTSIDE: Final = frozenset(("nav", "footer", "iframe", "object", "dialog", "option", "head"))
"""Elements that contain menus, never a film's facts."""
_MENUS: Final = frozenset(("navigation", "menu", "menubar", "contentinfo", "search", "dialog", "tablist"))
"""Roles of elements that contain menus."""
_MEDIAWIKI: Final = frozenset(("catlinks", "navbox", "mw-navigation"))
"""Classes of MediaWiki's menus, which nothing else is called."""
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|submenu|breadcrumbs?|similar|related|recommend(?:ed|ations?)?|rec[_-]item"
    r"|rec-?items|also-?like|suggestions?|sidebar-?list|comments)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in the class or id of menus and of other films."""
_MAX_NAMES: Final = 300


def is_outside(node: Element, tag: str) -> bool:
    """Return whether an element is a menu by its tag or its role."""
    if tag in _OUTSIDE or node.get("role") in _MENUS:
        return not _has_main(node)  # an unclosed menu contains the rest of the page
    classes = node.get("class")
    return classes is not None and not _MEDIAWIKI.isdisjoint(classes[:_MAX_NAMES].split())


def is_named_outside(node: Element, tag: str) -> bool:
    """Return whether an element is called a menu, or after other films."""
    if tag in ("body", "h1"):
        return False
    classes, identifier = node.get("class") or "", node.get("id") or ""
    if not classes and not identifier:
        return False
    return _is_named(f"{classes} {identifier}"[:_MAX_NAMES]) and not _has_main(node)


def _has_main(node: Element) -> bool:
    return next(node.iterdescendants("h1", "main", "article"), None) is not None


@lru_cache(maxsize=4096)  # a page has far fewer names than elements
def _is_named(names: str) -> bool:
    return _NAMED.search(names) is not None
