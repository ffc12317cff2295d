"""The words of a source, by which its kind is judged before anything is read.

Nothing here walks over a source in Python: it is cut, split and looked up by C code, because most pages of
the web are about something else, and refusing them must cost little.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_MARKUP: Final = 100_000
"""Characters of a page's body in which visible words are looked for."""
_VISIBLE: Final = 36_000
"""Characters of markup without scripts and styles that are searched for words."""
_TEXT: Final = 10_000
"""Characters of a text that are searched for words."""
_TITLE: Final = 300
_SIGNS: Final = ':,.()"|[]/*•·'
"""Signs that touch words."""
_TAG: Final = re.compile(r"<[^>]{0,3000}>")
_FIRST: Final = "\u0e00"
"""The first letter of those scripts that put no blanks between words."""
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,60}")
_THAI: Final = re.compile(r"[\u0e01-\u0e4e]{4,60}")


def words_of_text(text: str) -> set[str]:
    """Return the words at the beginning of a text."""
    return words_in(text[:_TEXT])


def words_of_page(markup: str) -> set[str]:
    """Return the visible words at the beginning of a page, those of its title included."""
    return words_in(f"{_title(markup)} {visible(markup)}")


def words_in(text: str) -> set[str]:
    """Return the words of a text, casefolded.

    Scripts that put no blanks between words give all runs of two letters (Chinese, Japanese, Korean) or of
    four (Thai).
    """
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    text = text.casefold()
    words = set(text.split())
    if not text.isascii() and (dense := " ".join([word for word in words if word >= _FIRST])):
        for run in set(_DENSE.findall(dense)):
            words.update(map("".join, pairwise(run)))
        for run in set(_THAI.findall(dense)):
            words.update(map("".join, zip(run, run[1:], run[2:], run[3:], strict=False)))
    return words


def visible(markup: str) -> str:
    """Return the text at the beginning of a page's body, without tags, scripts and styles."""
    start = max(0, markup.find("<body"))
    cut = _without(_without(markup[start : start + _MARKUP], "script"), "style")
    return _TAG.sub(" ", cut[:_VISIBLE])


def _title(markup: str) -> str:
    start = markup.find("<title")
    return markup[start : start + _TITLE].partition(">")[2].partition("<")[0] if start >= 0 else ""


def _without(markup: str, name: str) -> str:
    """Return markup without the elements of a name."""
    first, *others = markup.split(f"<{name}")
    return first + "".join([part.partition(f"</{name}>")[2] for part in others])
