"""An lxml tree as HTML that parses to the same tree.

`lxml.etree.tostring` is not used because libxml2 escapes attributes that it takes for addresses ("A Plan"
becomes "A%20Plan"), and writes the elements of XHTML with a prefix.
"""

from __future__ import annotations

from typing import Final, cast

from lxml import etree

_XHTML: Final = "http://www.w3.org/1999/xhtml"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_VOID: Final = frozenset(
    {
        "area", "base", "basefont", "br", "col", "frame", "hr", "img", "input", "isindex", "link", "meta",
        "param",
    }
)  # fmt: skip
"""Elements that libxml2 closes at their start tag; the HTML Standard has more."""
_RAW: Final = frozenset({"iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp"})
"""Elements whose text is not escaped (HTML Standard, "Serializing HTML fragments")."""


def markup_of(element: etree._Element) -> str:
    """Return an element as HTML; a root element with its siblings.

    libxml2 puts what follows the first `</html>` into a second root element.
    The tree is not changed, and the time is linear in its size.
    """
    tops = [element]
    if element.getparent() is None:
        tops += element.itersiblings(etree.Element)
    writer = _Writer()
    for top in tops:
        writer.write(top)
    return "".join(writer.parts)


class _Writer:
    """Writes elements one after the other, in document order."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._prefixes = {_XML: "xml:"}

    def write(self, top: etree._Element) -> None:
        """Write an element with its contents, without the text after it."""
        opened: list[tuple[etree._Element, str]] = []
        for node in top.iter():
            parent = node.getparent()
            while opened and opened[-1][0] is not parent:
                self._close(*opened.pop())
            tag = cast("object", node.tag)
            if isinstance(tag, str):
                opened.append((node, self._open(node)))
            else:
                self._close(node, _aside(node, tag))
        while opened:
            node, end = opened.pop()
            self._close(node, end) if opened else self.parts.append(end)

    def _open(self, node: etree._Element) -> str:
        """Write a start tag and the text after it; return the end tag."""
        name = _name(node)
        tag = name
        for key, value in cast("list[tuple[str, str]]", node.items()):
            tag += f' {self._key(node, key)}="{_escaped(value, quoted=True)}"'
        text = node.text or ""
        self.parts.append(f"<{tag}>{text if name in _RAW else _escaped(text)}")
        return "" if name in _VOID else f"</{name}>"

    def _close(self, node: etree._Element, end: str) -> None:
        self.parts.append(end + _escaped(node.tail) if node.tail else end)

    def _key(self, node: etree._Element, key: str) -> str:
        """Return an attribute's name with the prefix of its namespace, if it has one.

        HTML can have attributes whose names begin with a brace, which templates leave behind.
        """
        namespace, bracket, local = key[1:].partition("}")
        if key[0] != "{" or not bracket:
            return key
        if namespace not in self._prefixes:
            prefixes = {uri: prefix for prefix, uri in node.nsmap.items() if prefix}
            self._prefixes[namespace] = f"{prefixes[namespace]}:" if namespace in prefixes else ""
        prefix = self._prefixes[namespace]
        return prefix + local if prefix else key


def _name(node: etree._Element) -> str:
    """Return an element's name: in HTML without its namespace, otherwise with its prefix."""
    if node.tag[0] != "{":
        return node.tag
    namespace, _, local = node.tag[1:].partition("}")
    prefix = cast("str | None", node.prefix)
    return local if namespace == _XHTML or prefix is None else f"{prefix}:{local}"


def _aside(node: etree._Element, tag: object) -> str:
    """Return a comment or an entity as markup; HTML has no processing instructions."""
    if tag is etree.Comment:
        return f"<!--{node.text}-->"
    return node.text or "" if tag is etree.Entity else ""


def _escaped(text: str, *, quoted: bool = False) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    return text.replace('"', "&quot;") if quoted and '"' in text else text
