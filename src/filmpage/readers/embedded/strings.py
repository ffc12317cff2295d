"""The strings of embedded data: sites escape them for HTML, some twice, and leave markup in them."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from ...knowledge.labels import MAX_LABEL, label_of
from ...notation.folding import without_entities

_INLINE: Final = "a|abbr|b|cite|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u|wbr"
_BLOCKS: Final = "blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|tr|ul"
_TAG: Final = re.compile(rf"</?(?:(?P<block>{_BLOCKS})|{_INLINE})(?:[ /][^<>]{{0,2000}}+)?>", re.IGNORECASE)
"""Tags of running text; "<3" and "< Here >" are none."""


def decoded(text: str) -> str:
    """Return a string as a visitor would read it: without entities and tags, blocks as paragraphs."""
    if "&" in text:
        text = without_entities(unescape(text))
    return _TAG.sub(_border, text) if "<" in text else text


def _border(tag: re.Match[str]) -> str:
    return "\n\n" if tag["block"] else ""


def unlabelled(text: str) -> str:
    """Return a value without the label that is marked up together with it: "Genre: Drama"."""
    label, colon, value = text[: MAX_LABEL + 1].replace("：", ":").partition(":")
    if not colon or not value or label_of(label) is None:
        return text
    return text[len(label) + 1 :].strip()
