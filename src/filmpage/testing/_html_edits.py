"""Edits of HTML that keep its meaning, on the tokens of its source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Final, Literal, TypeAlias

import attrs

_TAG: Final = re.compile(r"""(</?[a-z][^\s/>"']*)((?:[^"'>]|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_REFERENCE: Final = re.compile(r"(&[#0-9A-Za-z]{0,32};?)")

_RAW: Final = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "pre", "svg", "math"})
"""Elements whose content is not edited: it is not markup, or its white space and case matter."""

_BLOCKS: Final = frozenset(
    [
        *("html", "head", "body", "meta", "link", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table"),
        *(
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "form", "figure", "aside"),
    ]
)
_LEAVES: Final = frozenset(
    [
        *("div", "p", "span", "a", "b", "strong", "em", "i", "small", "label"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th"),
    ]
)
"""Elements that may hold a `span`."""


@attrs.frozen
class Token:
    """A piece of HTML source: a tag, a text, or a piece that no edit may change."""

    kind: Literal["open", "close", "text", "other"]
    source: str
    name: str = ""


Change: TypeAlias = Callable[[Token], str]


def tokens(source: str) -> Iterator[Token]:
    """Split HTML into tokens; joined, they are the source."""
    at = 0
    while at < len(source):
        token = _token(source, at)
        yield token
        at += len(token.source)
        if token.kind == "open" and token.name in _RAW:
            end = re.compile(f"</{token.name}", re.IGNORECASE).search(source, at)
            stop = end.start() if end else len(source)
            if stop > at:
                yield Token("other", source[at:stop])
            at = stop


def _token(source: str, at: int) -> Token:
    if source[at] != "<":
        return Token("text", source[at : _after(source, "<", at, 0)])
    if source.startswith("<!--", at):
        return Token("other", source[at : _after(source, "-->", at, 3)])
    if found := _TAG.match(source, at):
        kind: Literal["open", "close"] = "close" if found[1].startswith("</") else "open"
        return Token(kind, found[0], found[1].strip("</").lower())
    return Token("other", source[at : _after(source, ">", at, 1)])


def _after(source: str, mark: str, at: int, size: int) -> int:
    found = source.find(mark, at)
    return len(source) if found < 0 else found + size


def _changed(source: str, every: int, kinds: tuple[str, ...], change: Change) -> str:
    """Change each `every`-th token of the given kinds."""
    places = count()
    return "".join(
        change(token) if token.kind in kinds and next(places) % every == 0 else token.source
        for token in tokens(source)
    )


def comments(source: str, every: int = 1) -> str:
    """Add comments after tags."""

    def commented(token: Token) -> str:
        return token.source if token.name in _RAW else token.source + "<!-- <b>1999</b> -->"

    return _changed(source, every, ("open", "close"), commented)


def upper_case(source: str, every: int = 1) -> str:
    """Write the names of tags and attributes in capitals."""

    def raised(token: Token) -> str:
        head, attributes, end = _parts(token)
        return head.upper() + "".join(f" {_named(name.upper(), value)}" for name, value in attributes) + end

    return _changed(source, every, ("open", "close"), raised)


def reversed_attributes(source: str, every: int = 1) -> str:
    """Write attributes in the opposite order."""

    def turned(token: Token) -> str:
        head, attributes, end = _parts(token)
        if len({name.lower() for name, _ in attributes}) < len(attributes):
            return token.source  # of two attributes with the same name, the first one counts
        return head + "".join(f" {_named(name, value)}" for name, value in reversed(attributes)) + end

    return _changed(source, every, ("open",), turned)


def unknown_attributes(source: str, every: int = 1) -> str:
    """Add an attribute without a meaning."""

    def marked(token: Token) -> str:
        head, attributes, end = _parts(token)
        written = "".join(f" {_named(name, value)}" for name, value in attributes)
        return f'{head}{written} data-noise="1999"{end}'

    return _changed(source, every, ("open",), marked)


def single_quotes(source: str, every: int = 1) -> str:
    """Quote attributes with apostrophes."""

    def quoted(token: Token) -> str:
        head, attributes, end = _parts(token)
        turned = [
            (name, f"'{value[1:-1]}'" if value.startswith('"') and "'" not in value else value)
            for name, value in attributes
        ]
        return head + "".join(f" {_named(name, value)}" for name, value in turned) + end

    return _changed(source, every, ("open",), quoted)


def entities(source: str, every: int = 1) -> str:
    """Write letters and digits of texts as character references."""
    places = count()

    def encoded(token: Token) -> str:
        # Every second piece is already a reference.
        pieces = _REFERENCE.split(token.source)
        pieces[::2] = ["".join(map(referred, piece)) for piece in pieces[::2]]
        return "".join(pieces)

    def referred(character: str) -> str:
        return f"&#{ord(character)};" if character.isalnum() and next(places) % every == 0 else character

    return _changed(source, 1, ("text",), encoded)


def blanks_between_blocks(source: str, every: int = 1) -> str:
    """Add a line break and an indent between adjacent tags of blocks."""
    places = count()
    pieces: list[str] = []
    before = ""
    for token in tokens(source):
        name = token.name if token.name in _BLOCKS else ""
        if name and before and next(places) % every == 0:
            pieces.append("\n    ")
        pieces.append(token.source)
        before = name
    return "".join(pieces)


def wrapped_body(source: str, every: int = 1) -> str:
    """Wrap the content of the body in one more `div`."""
    parts = list(tokens(source))
    opens = [i for i, token in enumerate(parts) if (token.kind, token.name) == ("open", "body")]
    closes = [i for i, token in enumerate(parts) if (token.kind, token.name) == ("close", "body")]
    pieces = [token.source for token in parts]
    if opens and closes and opens[0] < closes[-1]:
        pieces[opens[0]] += "<div>"
        pieces[closes[-1]] = "</div>" + pieces[closes[-1]]
    return "".join(pieces)


def wrapped_leaves(source: str, every: int = 1) -> str:
    """Wrap the text of elements that have no other content in a `span`."""
    parts = list(tokens(source))
    pieces = [token.source for token in parts]
    places = count()
    for i in range(1, len(parts) - 1):
        before, here, after = parts[i - 1 : i + 2]
        leaf = (before.kind, here.kind, after.kind) == ("open", "text", "close") and before.name == after.name
        if leaf and before.name in _LEAVES and here.source.strip() and next(places) % every == 0:
            pieces[i] = f"<span>{here.source}</span>"
    return "".join(pieces)


def _parts(token: Token) -> tuple[str, list[tuple[str, str]], str]:
    """Return a tag's head, its attributes (each a name and a value as written, or ""), and its end."""
    found = _TAG.fullmatch(token.source)
    if found is None:
        raise ValueError(f"not a tag: {token.source!r}")
    end = "/>" if found[2].rstrip().endswith("/") else ">"
    attributes = [(name, value) for name, value in _ATTRIBUTE.findall(found[2].rstrip("/ \t\n"))]
    # Without the blank, "/" would become part of an unquoted value before it.
    return found[1], attributes, (" " + end) if end == "/>" else end


def _named(name: str, value: str) -> str:
    return f"{name}={value}" if value else name
