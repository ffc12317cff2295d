"""The encoding that a page declares: the prescan of the HTML Standard.

The algorithm is the standard's, so that a label in a comment, an attribute or a script counts as in a
browser. It works on bytes, because the encoding is not known yet.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_ATTRIBUTE: Final = re.compile(
    rb"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"?+|'([^']*+)'?+|([^\s>"'][^\s>]*+))?+)?+"""
)
_GAP: Final = re.compile(rb"[\s/]*+")
_CONTENT: Final = re.compile(rb"""(?i:charset)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s;"'][^\s;]*+))""")
_XML: Final = re.compile(rb"""<\?xml\s[^>]*?encoding\s*+=\s*+(?:"([^">]*+)"|'([^'>]*+)')""")
_TAG: Final = re.compile(rb"</?[A-Za-z][^\s/>]*+")
_BLANKS: Final = "\t\n\f\r "
"""The ASCII white space of the Encoding Standard, which is stripped from labels."""
_LONGEST_LABEL: Final = 30
"""Characters of a label; the longest of the standard has 19."""


def declared_encoding(head: bytes) -> str | None:
    """Return the encoding that the beginning of a page declares, or None.

    A page whose declaration can be read as ASCII is not UTF-16, so a declared UTF-16 counts as UTF-8.
    """
    if head.startswith((b"<\0?\0x\0", b"\0<\0?\0x")):
        return "utf-16le" if head[1] == 0 else "utf-16be"
    encoding = _from_metas(head) or _from_xml(head)
    return "utf-8" if encoding in ("utf-16le", "utf-16be") else encoding


def _from_metas(head: bytes) -> str | None:
    at = head.find(b"<")
    while at >= 0:
        if head.startswith(b"<!--", at):
            end = head.find(b"-->", at + 2)
        elif tag := _TAG.match(head, at):
            attributes, end = _attributes(head, tag.end())
            if end == len(head):
                return None
            if tag[0].lower() == b"<meta" and (encoding := _from_meta(attributes)):
                return encoding
        elif head.startswith((b"<!", b"</", b"<?"), at):
            end = head.find(b">", at)
        else:
            end = at + 1
        at = head.find(b"<", end) if end >= 0 else -1
    return None


def _attributes(head: bytes, at: int) -> tuple[dict[bytes, bytes], int]:
    """Read attributes up to the end of the tag or of `head`; of two with the same name the first counts."""
    attributes: dict[bytes, bytes] = {}
    while match := _ATTRIBUTE.match(head, at):
        attributes.setdefault(match[1].lower(), match[2] or match[3] or match[4] or b"")
        at = match.end()
    gap = _GAP.match(head, at)
    return attributes, gap.end() if gap else at


def _from_meta(attributes: dict[bytes, bytes]) -> str | None:
    if b"charset" in attributes:
        return _find(attributes[b"charset"])
    if attributes.get(b"http-equiv", b"").lower() != b"content-type":
        return None
    match = _CONTENT.search(attributes.get(b"content", b""))
    return _find(match[1] or match[2] or match[3] or b"") if match else None


def _from_xml(head: bytes) -> str | None:
    match = _XML.match(head)
    return _find(match[1] or match[2] or b"") if match else None


def _find(label: bytes) -> str | None:
    encoding = find_encoding(label.decode("latin-1"))
    return "windows-1252" if encoding == "x-user-defined" else encoding


def find_encoding(label: str) -> str | None:
    """Return the encoding of a label, or None if the standard has no such label."""
    key = label.strip(_BLANKS)
    if len(key) > _LONGEST_LABEL or not key.isascii():
        return None
    key = key.lower()
    return "utf-8" if key in ("utf-8", "utf8") else _index().get(key)


def find_codec(encoding: str) -> str:
    """Return the name of Python's codec for an encoding that `find_encoding` returned."""
    from ._charset_table import CODECS

    return CODECS.get(encoding, encoding)


@cache
def _index() -> dict[str, str]:
    from ._charset_table import LABELS

    index = {label: encoding for encoding, labels in LABELS.items() for label in labels.split()}
    # The standard replaces a page in these encodings by a single U+FFFD; ignoring the label is better.
    return {label: encoding for label, encoding in index.items() if encoding != "replacement"}
