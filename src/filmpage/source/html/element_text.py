"""The text of an element as a visitor sees it: on one line, as paragraphs, or its direct text alone."""

from __future__ import annotations

from typing import Final, Protocol

from .elements import BRIEF, Element, is_brief

_SKIPPED: Final = frozenset({"script", "style", "template", "noscript", "textarea", "select", "svg"})
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "td", "th", "tr", "ul"),
    )
)


class Gathers(Protocol):
    """An object that gathers the text of elements within a bound for the whole tree."""

    def gather(self, element: Element, line: str, block: str) -> list[str]:
        """Return the pieces of an element's text; see `text_pieces`."""
        ...


def one_line(text: str) -> str:
    """Return a text with its white space collapsed and trimmed."""
    text = text.strip()
    if text.isprintable() and "  " not in text:
        return text  # this check costs half as much as splitting and joining
    return " ".join(text.split())


def own_text(element: Element, _: Gathers | None = None) -> str:
    """Return an element's direct text, without that of its children."""
    return one_line(" ".join([element.text or "", *(child.tail or "" for child in element)]))


def tail_text(element: Element, _: Gathers | None = None) -> str:
    """Return the text that follows an element."""
    return one_line(element.tail or "")


def text_of(element: Element, index: Gathers | None = None) -> str:
    """Return an element's text on one line as a visitor sees it, without scripts, blocks kept apart."""
    if not len(element):
        return one_line(element.text or "")
    gather = text_pieces if index is None else index.gather
    return one_line("".join(gather(element, " ", " ")))


def brief_text_of(element: Element, most: int = BRIEF) -> str:
    """Return an element's text on one line; an empty one if it has more than `most` elements inside.

    Such an element holds more than one short fact.
    """
    if not len(element):
        return one_line(element.text or "")
    return text_of(element) if is_brief(element, most) else ""


def paragraphs_of(element: Element, index: Gathers | None = None) -> str:
    """Return an element's text as paragraphs joined by a blank line; a single `<br>` is a line end."""
    if not len(element):
        return one_line(element.text or "")
    gather = text_pieces if index is None else index.gather
    lines = map(one_line, "".join(gather(element, "\x00", "\x00\x00")).split("\x00"))
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(kept for p in paragraphs if (kept := p.strip("\n")))


def text_pieces(element: Element, line: str, block: str) -> list[str]:
    """Gather the text of an element; `line` and `block` mark where lines and blocks end.

    The walk has its own stack, because a deep page would exceed Python's recursion limit.
    """
    pieces = [element.text or ""]
    stack = [iter(element)]
    ends: list[tuple[str, str]] = []
    while stack:
        for child in stack[-1]:
            tag, tail = child.tag, child.tail or ""
            if tag == "br":
                pieces += (line, tail)
            elif tag in _SKIPPED:
                pieces.append(tail)
            else:
                mark = block if tag in _BLOCKS else ""
                pieces += (mark, child.text or "")
                if len(child):
                    stack.append(iter(child))
                    ends.append((mark, tail))
                    break  # continue inside the child, and then after it
                pieces += (mark, tail)
        else:
            stack.pop()
            if ends:
                pieces.extend(ends.pop())
    return pieces
