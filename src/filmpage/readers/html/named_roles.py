"""People whose jobs are printed below their names: "Ann Lee", and below it "Director, Writer"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...claims.claim import Claims, Rank
from ...knowledge.fields import MAKERS
from ...knowledge.labels import MAX_LABEL, labels_of
from ...source.html.element_text import brief_text_of
from ...source.html.elements import Element, is_brief
from ..facts.entries import is_name

READER: Final = "named-roles"
_LEVELS: Final = 3
"""Blocks around a link, one inside the other."""


def read_named_roles(elements: Sequence[Element]) -> Claims:
    """Claim the directors and writers among people whose linked names are followed by their jobs alone."""
    claims = Claims(READER, Rank.PAGE_TITLE)
    named: dict[str, set[str]] = {path: set() for path in MAKERS.values()}
    for link in elements:
        paths = _paths(link) if link.tag == "a" else ()
        if not paths or not is_name(name := brief_text_of(link)):
            continue
        for path in paths:
            if name not in named[path]:
                index = len(named[path])
                named[path].add(name)
                claims.add((path, index, "name"), name, name, link, "positional")
                if url := (link.get("href") or "").strip():
                    claims.add((path, index, "url"), url, url, link, "positional")
    return claims


def _paths(link: Element) -> tuple[str, ...]:
    """Return the lists of people that the person named by a link belongs to."""
    role = _below(link)
    text = brief_text_of(role) if role is not None and _is_last(role) else ""
    labels = labels_of(text) if 0 < len(text) <= MAX_LABEL and text[-1].isalpha() else ()
    return tuple(MAKERS[label.field] for label in labels if label.field in MAKERS and not label.weak)


def _below(link: Element) -> Element | None:
    """Return the element after the block that contains a link and no other words."""
    block = link
    for _ in range(_LEVELS):
        if (block.tail or "").strip():
            return None
        follower = block.getnext()
        if follower is not None:
            return follower
        parent = block.getparent()
        if parent is None or not is_brief(parent) or brief_text_of(parent) != brief_text_of(block):
            return None
        block = parent
    return None


def _is_last(element: Element) -> bool:
    """Return whether no words follow an element in its block; if they did, it would be a label."""
    follower = element.getnext()
    return not (element.tail or "").strip() and (
        follower is None or (is_brief(follower) and not brief_text_of(follower))
    )
