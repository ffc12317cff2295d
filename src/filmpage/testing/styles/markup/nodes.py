"""The tree of a page before it is HTML or text: tags, what a node is for, attributes, children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements without an end tag."""
INLINE: Final = frozenset(
    {"a", "b", "em", "i", "img", "small", "span", "strong", "label", "q", "cite", "time", "br"}
)
"""Elements that do not begin a line."""


class Node:
    """An element; `role` says what it is for, and becomes a class where a style has meaningful ones."""

    __slots__ = ("attributes", "children", "role", "tag")

    def __init__(self, tag: str, role: str, attributes: dict[str, str], children: list[Node | str]) -> None:
        self.tag = tag
        self.role = role
        self.attributes = attributes
        self.children = children


Child: TypeAlias = Node | str | Iterable["Node | str"] | None
"""What a node is made of; `None` is left out, and what is in a list is taken one by one."""


def node(tag: str, *children: Child, role: str = "", **attributes: str) -> Node:
    """Make a node; a paragraph that holds blocks is a division, since parsers would end it at the first."""
    flat = list(_flat(children))
    if tag == "p" and not all(map(is_inline, flat)):
        tag = "div"
    return Node(tag, role, attributes, flat)


def _flat(children: Iterable[Child]) -> Iterator[Node | str]:
    for child in children:
        if isinstance(child, Node | str):
            yield child
        elif child is not None:
            yield from child


def is_inline(child: Node | str) -> bool:
    """Return whether a child stays on the line of what is before it."""
    return isinstance(child, str) or child.tag in INLINE


def text_of(child: Node | str) -> str:
    """Return the visible text of a child, its parts glued."""
    return child if isinstance(child, str) else "".join(map(text_of, child.children))


def has_gaps(node: Node) -> bool:
    """Return whether indented source has white space between the children of a node."""
    elements = [child for child in node.children if isinstance(child, Node)]
    return len(elements) == len(node.children) > 1 or not all(map(is_inline, node.children))
