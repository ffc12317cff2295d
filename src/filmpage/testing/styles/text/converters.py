"""Making lines of a tree: one walk for all converters, which differ in their dialects."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin

from ..markup.nodes import INLINE, Node, has_gaps, text_of
from .dialects import DIALECTS, Dialect

_SPACED: Final = frozenset({"p", "h1", "h2", "h3", "h4", "ul", "ol", "dl", "table", "blockquote", "section"})
"""Elements that have blank lines around them, in converters that leave any."""
_FURNITURE: Final = frozenset({"nav", "footer", "aside", "form"})
_FURNITURE_ROLES: Final = frozenset(
    {"similar", "comments", "cookie", "advert", "share", "breadcrumb", "logo", "menu"}
)


def convert(page: Node, converter: str, *, spaced: bool) -> list[str]:
    """Return the lines that a converter makes of a page, whose source is spaced out or minified."""
    _, body = _elements(page)
    walk = _Walk(DIALECTS[converter], spaced=spaced)
    walk.block(body)
    return _squeezed([*walk.lines, *walk.references()])


def framed(lines: list[str], page: Node, converter: str) -> list[str]:
    """Return lines between what a converter prints before and behind every page."""
    dialect = DIALECTS[converter]
    if dialect.head:
        head, _ = _elements(page)
        title = next(text_of(child) for child in _elements(head) if child.tag == "title")
        lines = [*dialect.head.format(title=title).split("\n"), "", *lines]
    return [*lines, "", dialect.tail] if dialect.tail else lines


def _squeezed(lines: list[str]) -> list[str]:
    """Leave at most one blank line in a row, and none at the ends."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


class _Walk:
    def __init__(self, dialect: Dialect, *, spaced: bool) -> None:
        self.dialect = dialect
        self.spaced = spaced
        self.lines: list[str] = []
        self.buffer: list[str] = []
        self.images = 0
        self.addresses: list[str] = []
        self.bullet = ""
        self.underline = ""
        self.margin = dialect.indent

    def block(self, node: Node) -> None:
        """Write an element that begins a line of its own."""
        dialect = self.dialect
        if node.tag == "script" or (
            dialect.main_only and (node.tag in _FURNITURE or node.role in _FURNITURE_ROLES)
        ):
            return
        self.flush()
        spaced = dialect.gaps and node.tag in _SPACED
        if spaced:
            self.lines.append("")
        divided = dialect.classes and node.tag == "section"
        self.lines += [f"::: {{.{node.role or 'block'}}}"] if divided else []
        if node.tag == "table":
            self.table(node)
        else:
            self.open(node)
            self.children(node)
            self.flush()
        self.lines += [":::"] if divided else []
        if spaced:
            self.lines.append("")

    def open(self, node: Node) -> None:
        """Write the mark that an element begins with."""
        self.margin = "" if node.tag in {"h1", "h2", "h3", "h4"} else self.dialect.indent
        if node.tag == "li":
            self.bullet = self.dialect.bullet
        elif self.dialect.setext and node.tag in {"h1", "h2"}:
            self.underline = "=" if node.tag == "h1" else "-"
        elif self.dialect.headings and node.tag in {"h1", "h2", "h3", "h4"}:
            self.bullet = f"{'#' * int(node.tag[1])} "

    def children(self, node: Node) -> None:
        """Write what an element holds."""
        gap = " " if self.spaced and has_gaps(node) else ""
        for child in node.children:
            self.buffer.append(gap)
            if isinstance(child, Node) and child.tag not in INLINE:
                self.block(child)
            elif isinstance(child, Node) and child.tag == "br":
                self.flush()
            else:
                self.buffer.append(self.inline(child))
                if self.dialect.strings:
                    self.flush()

    def flush(self) -> None:
        """End the line that is being written, if there is any."""
        for line in "".join(self.buffer).split("\n"):
            if text := " ".join(line.split(" ")).strip(" "):
                self.lines.append(self.margin + self.bullet + text)
                self.lines += [self.underline * max(3, len(text))] if self.underline else []
                self.bullet = self.underline = ""
        self.buffer.clear()

    def inline(self, child: Node | str) -> str:
        """Return the text that a line prints."""
        if isinstance(child, str):
            return self.escaped(child)
        if child.tag == "img":
            return self.image(child)
        if child.tag == "br":
            return "\n"
        text = ("\n" if self.dialect.strings else "").join(map(self.inline, child.children))
        if not text.strip():
            return text
        if self.dialect.links and child.tag == "a":
            classes = "{.link}" if self.dialect.classes else ""
            return f"[{text}]({_address(child.attributes.get('href', ''))}){classes}"
        if self.dialect.numbers and child.tag == "a":
            self.addresses.append(_address(child.attributes.get("href", "")))
            return f"[{len(self.addresses)}]{text}"
        if self.dialect.bold and child.tag in {"b", "strong"}:
            return f"**{text}**"
        return text

    def escaped(self, text: str) -> str:
        """Return words with a backslash before what would be marks."""
        marks = self.dialect.escaped
        return "".join(f"\\{sign}" if sign in marks else sign for sign in text) if marks else text

    def references(self) -> list[str]:
        """Return the list of addresses that text browsers print below a page."""
        listed = [f"{number:>4}. {address}" for number, address in enumerate(self.addresses, 1)]
        return ["", "References", "", *listed] if listed else []

    def image(self, image: Node) -> str:
        """Return what a converter leaves of an image."""
        alt = image.attributes.get("alt", "")
        if not (self.dialect.alt and (alt or self.dialect.links)):
            return ""
        self.images += 1
        return self.dialect.alt.format(alt=alt, src=image.attributes["src"], n=self.images)

    def table(self, table: Node) -> None:
        """Write the rows of a table."""
        rows = [[self.cell(cell) for cell in _elements(row)] for row in _elements(table)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=False)]
        for number, row in enumerate(rows):
            cells = [c.ljust(w) for c, w in zip(row, widths, strict=False)] if self.dialect.padded else row
            if self.dialect.strings or not self.dialect.cells:
                self.lines += [cell for cell in row if cell]
            elif self.dialect.links:
                self.lines.append(self.dialect.row(cells))
                self.lines += [self.dialect.row(["---"] * len(row))] if number == 0 else []
            elif line := self.dialect.cells.join(cells).strip():
                self.lines.append(self.dialect.indent + line)

    def cell(self, cell: Node) -> str:
        """Return a cell as one line."""
        inner = _Walk(self.dialect, spaced=self.spaced)
        inner.addresses = self.addresses
        inner.images = self.images
        inner.children(cell)
        inner.flush()
        self.images = inner.images
        return " ".join(line.strip() for line in inner.lines if line)


def _elements(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node)]


def _address(href: str) -> str:
    """Return the whole address of a link on a page of the invented site."""
    return urljoin("https://site.example/4711", href)
