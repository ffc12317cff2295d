"""The elements of a page that may contain a film's facts: no scripts, menus, other films or comments."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from ...source.html.elements import Element

UNSEEN: Final = frozenset(
    ("script", "style", "template", "noscript", "textarea", "select", "svg", "button", "form")
)
"""Elements whose text is never a fact."""
_OUTSIDE: Final = frozenset(("title", "nav", "footer", "iframe", "object", "dialog", "option"))
"""Elements that contain menus, never a film's facts."""
_MENUS: Final = frozenset(("navigation", "menu", "menubar", "contentinfo", "search", "dialog", "tablist"))
"""Roles of elements that contain menus."""
_OTHERS: Final = (
    "nav|navbar|menu|submenu|breadcrumbs?|similar|related|recommend(?:ed|ations?)?|rec[_-]item|rec-?items"
    "|also-?like|suggestions?|sidebar-?list"
)
_ELSE: Final = "footer|comments|cookies?|popup|tooltip|login|signup|catlinks|navbox|toc|portal"
_ASIDE: Final = re.compile(rf"(?:^|[\s_-])(?:{_OTHERS}|{_ELSE})(?:$|[\s_-])", re.IGNORECASE)
"""Words in the class or id of menus, other films, and comments."""
_OTHER_FILMS: Final = re.compile(rf"(?:^|[\s_-])(?:{_OTHERS})(?:$|[\s_-])", re.IGNORECASE)
"""Words of menus and other films only; a line in a "footer" may link to the page's own film."""
_EDIT_LINK: Final = "mw-editsection"
"""The class of MediaWiki's links beside headings, whose text is in the reader's language."""
_FOOTNOTE: Final = re.compile(r"\[[^\[\]]{1,20}\]")
_MAX_NAMES: Final = 300
_MAX_INSIDE: Final = 16
"""Elements inside of a footnote's mark that are searched for its link."""


def visible(root: Element) -> list[Element]:
    """Return the elements of a page that may contain facts, in order."""
    inside: list[Element] = []
    outside: set[Element] = set()
    for element in root.iter(etree.Element):
        if element.getparent() in outside or _is_outside(element):
            outside.add(element)
        else:
            inside.append(element)
    return inside


def is_unseen(element: Element) -> bool:
    """Return whether an element's text is not the page's own: scripts, forms, footnote marks, edit links."""
    tag = element.tag
    if tag in UNSEEN:
        return True
    if tag == "span":
        return element.get("class") == _EDIT_LINK
    if tag == "sup":
        inside = islice(element.iterdescendants(), _MAX_INSIDE)
        link = next((each.text for each in inside if each.tag == "a"), None)
        return _FOOTNOTE.fullmatch((link or element.text or "").strip()) is not None
    return False


def is_aside(element: Element) -> bool:
    """Return whether an element's name or role is that of a menu, of other films, or of comments."""
    return _is_called(element, _is_aside_name)


def has_other_films(element: Element) -> bool:
    """Return whether an element's name or role is that of a menu or of other films."""
    return _is_called(element, _is_other_films_name)


def _is_called(element: Element, is_name: Callable[[str], bool]) -> bool:
    """Return whether an element's tag or role excludes it, or `is_name` its class and id."""
    tag = element.tag
    if tag == "body":
        return False
    if tag in _OUTSIDE or element.get("role") in _MENUS:
        return not _has(element, "main", "article")  # an unclosed menu contains the rest of the page
    classes, identifier = element.get("class") or "", element.get("id") or ""
    if not classes and not identifier:
        return False
    return is_name(f"{classes} {identifier}"[:_MAX_NAMES]) and not _has(element, "h1", "main")


def _is_outside(element: Element) -> bool:
    return element.tag in UNSEEN or is_aside(element)


# Two functions, since a compiled pattern as an argument would be hashed at each call.
@lru_cache(maxsize=4096)  # a page has far fewer names than elements
def _is_aside_name(names: str) -> bool:
    return _ASIDE.search(names) is not None


@lru_cache(maxsize=4096)
def _is_other_films_name(names: str) -> bool:
    return _OTHER_FILMS.search(names) is not None


def _has(element: Element, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None
