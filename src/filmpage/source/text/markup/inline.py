"""Markup inside a line: pictures become their alternative texts, links their words; addresses are kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ..line import Link
from .envelope import Reference
from .tags import untagged

_TARGET: Final = re.compile(
    r"\]\([ \n]{0,3}(<[^<>]{0,3000}+>|(?:\\.|[^\s()\\]|\([^\s()]{0,500}\)){0,5000}+)"
    r"(?:\s{1,3}\"((?:[^\"\\]|\\.){0,1000}+)\")?[ \n]{0,3}\)"
)
_LOOSE: Final = re.compile(r"\]\(([^\s()\"]{1,500}/[^()\"\n]{0,500}+)()\)")
"""An address with blanks in it, as some converters leave them."""
_LONGEST_WORDS: Final = 1000
"""Characters of a link's words."""
_LINK_ROWS: Final = 8
"""Rows over which a wrapped link is printed."""
_BRACKETS: Final = 8
"""Brackets inside a link's words that are looked at for the one that opens it."""
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])((?:[^*_\n\\]|\\.|(?<=[^\W_])_(?=[^\W_])){1,2000}+) ?\1(?![\w*])"
)
_ICON: Final = re.compile(r"(?<![\w\\])__(?!_) ?")
"""What converters print for an emphasis without words, such as an icon."""
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_REFERENCE: Final = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.){0,1000}+)\]\[([^\[\]\n]{0,40})\]")
"""A link whose address is in a list further down: `[words][12]`."""
_SPAN: Final = re.compile(r"\[((?:[^\[\]\\]|\\.){0,1000}+)\](?=\{[.#\w])")
_ATTRIBUTES: Final = re.compile(r" ?\{(?:[.#][\w-]|[\w-]{1,40}=)[^{}]{0,2000}+\}")
"""What pandoc keeps of an element: `[words]{.class title="x"}`, `# Heading {#name .class}`."""
_OPEN_ATTRIBUTES: Final = re.compile(r"[\])]\{[^{}\n]{0,1000}+$")
_CODE: Final = re.compile(r"`([^`\n]{1,500})`")
_NUMBERED: Final = re.compile(r"Image [0-9]{1,5}(?:: ?|$)")
"""How Jina Reader begins alternative texts."""
_UNLINKED: Final = re.compile(r"!\[([^\[\]\n]{0,1000})\](?![(\[])")
"""A picture whose address a converter listed elsewhere."""
_CITED: Final = re.compile("⟨[0-9]{1,5}⟩")
"""The number of a link as crawl4ai prints it."""
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_MARK: Final = re.compile(r"\[([0-9]{1,5})\]")
_BUTTON: Final = re.compile(r"\(BUTTON\) ?")
_FIELD: Final = re.compile(
    r"\[?_{3,400}\]?|\[[A-Za-z0-9+ ]{0,40}_{2,400}\]"
    r"|\[(?:IMG|INLINE|LINK|EMBED)\]|\[[\w./-]{1,60}\.(?:gif|png|jpe?g|svg|webp)\]"
)
_SCHEME: Final = r"(?:https?://|\.{0,2}/|javascript:|magnet:|mailto:)"
_ADDRESS: Final = re.compile(
    rf" ?(?:\[({_SCHEME}[^\[\]\n]{{0,3000}}+)\]|(?<!\S)({_SCHEME}\S{{1,3000}}+)"
    rf"|(?<=\])([\w%-]{{1,200}}[./]\S{{1,3000}}+|{_SCHEME}\S{{1,3000}}+)"
    rf"|\(((?:{_SCHEME}|#)[^()\s]{{0,3000}}+|)\))"
)
_BESIDE: Final = 8
"""Marks between a picture and the words beside it."""
_BETWEEN: Final = " \t,;|·&/"
"""Signs between one link and the next."""
_BRACKETED: Final = re.compile(r"\[([^\[\]]{1,200})\]")


def markdown(text: str, links: list[Link]) -> str:
    """Remove Markdown from a line; add its links and pictures to `links`."""
    if "]" in text:
        text = _unlinked(text, links)
    if "⟨" in text:
        text = _CITED.sub("", text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", _SPAN.sub(r"\1", text))
    if text[:1] == "[" and "]" not in text:
        text = text[1:]
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "*" in text or "_" in text or "~~" in text:
        text = _without_emphasis(text)
    if "<" in text:
        text = untagged(text)
    return _unescaped(text).removesuffix("\\") if "\\" in text else text


def _unlinked(text: str, links: list[Link]) -> str:
    """Replace links and pictures by their words, and remove the marks of footnotes."""
    if "](" in text:
        if "![" in text:
            text = _linked(text, links, image=True)
        text = _linked(text, links, image=False)
        text = _closed(text, links) if "](" in text else text
    text = _FOOTNOTE.sub("", text) if "[^" in text else text
    return _UNLINKED.sub(r"\1", text) if "![" in text else text


def _without_emphasis(text: str) -> str:
    text, count = _EMPHASIS.subn(r"\2", text)
    if count and ("*" in text or "_" in text):
        text = _EMPHASIS.sub(r"\2", text)
    text = text.replace("**", "").replace("~~", "")
    return _ICON.sub("", text) if "__" in text else text


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def referenced(text: str, links: list[Link], listed: Mapping[str, Reference]) -> str:
    """Replace links whose addresses a text lists by their words; pictures inside links first."""

    def words(found: re.Match[str]) -> str:
        name = found[3] or found[2]
        entry = listed.get(name.casefold())
        if entry is None:
            return found[0]
        links.append(Link(" ".join(found[2].split()), entry.url, entry.title, image=bool(found[1])))
        return found[2]

    return _REFERENCE.sub(words, _REFERENCE.sub(words, text)) if "][" in text else text


def _linked(text: str, links: list[Link], *, image: bool) -> str:
    """Replace links, or pictures, by their words."""
    pieces: list[str] = []
    end = 0
    at = text.find("](")
    while at >= 0:
        start = _opening(text, end, at)
        is_meant = start >= 0 and image == (text[start - 1 : start] == "!")
        target = (_TARGET.match(text, at) or _LOOSE.match(text, at)) if is_meant else None
        if target is None:
            at = text.find("](", at + 2)
            continue
        words = " ".join(text[start + 1 : at].split())
        if image and words.startswith("Image "):
            words = _NUMBERED.sub("", words)
        links.append(_link(words, target, image=image))
        if words and _follows(words, text, target.end()):
            words = ""
        start -= image
        pieces += text[end:start], _apart(text, start, target.end(), words, image=image)
        end = target.end()
        at = text.find("](", end)
    return "".join([*pieces, text[end:]])


def _follows(words: str, text: str, at: int) -> bool:
    """Return whether the words of a picture or link are printed again right behind it, or in a link there."""
    after = text[at : at + len(words) + _BESIDE].lstrip(" ]*_")
    address = _TARGET.match(text, text.find("](", at - 1)) if after.startswith("(") else None
    if address is not None:  # the link around a picture ends here
        after = text[address.end() : address.end() + len(words) + _BESIDE].lstrip(" *_")
    after = after.removeprefix("[")
    return after.startswith(words) and not after[len(words) : len(words) + 1].isalnum()


def _closed(text: str, links: list[Link]) -> str:
    """Remove the end of a link whose first words are on lines before (`words](…)`)."""
    at = text.find("](")
    is_end = not at or "[" not in text
    if is_end and (target := _TARGET.match(text, at)) is not None:
        links.append(_link(text[:at], target, image=False))
        text = f"{text[:at]} {text[target.end() :]}".strip()
    return text


def _opening(text: str, low: int, at: int) -> int:
    """Find the bracket that opens the words before `at`; words may hold brackets themselves."""
    low = max(low, at - _LONGEST_WORDS)
    start = text.rfind("[", low, at)
    for _ in range(_BRACKETS):
        if start < 0 or text.count("]", start, at) < text.count("[", start, at):
            break
        start = text.rfind("[", low, start)
    return start


def _link(words: str, target: re.Match[str], *, image: bool) -> Link:
    title = " ".join(target[2].split()) if target[2] else ""
    return Link(_unescaped(words), _unescaped(target[1].strip("<>")), _unescaped(title), image)


def _apart(text: str, start: int, end: int, words: str, *, image: bool) -> str:
    """Separate a link's words from text that the converter joined to them (`:[X](…)`, `[X](…)as Y`)."""
    last, after = text[start - 1 : start] if start > 0 else "", text[end : end + 3]
    before = " " if words and last and (last in ":)" or (image and last.isalnum())) else ""
    is_joined = after == "as " or after[:1].isdigit() or (after[:1] in ("[", "!") and words)
    return f"{before}{words}{' ' if is_joined else ''}"


def marks(text: str, links: list[Link], listed: Mapping[int, Reference]) -> str:
    """Remove the link numbers of lynx and elinks (`[15]Foo`) and their form fields from a line."""
    if "[" not in text:
        return fields(text)
    found = list(_MARK.finditer(text))
    ends = [mark.start() for mark in found[1:]] + [len(text)]
    for mark, end in zip(found, ends, strict=False):
        if (entry := listed.get(int(mark[1]))) is not None:
            links.append(Link(text[mark.end() : end].strip(), entry.url, entry.title))
    return fields(_MARK.sub("", text))


def fields(text: str) -> str:
    """Remove what text browsers print for buttons, fields and pictures without words."""
    text = _BUTTON.sub("", text) if "(BUTTON)" in text else text
    text = text[4:] if text.startswith(("[ ] ", "[x] ", "[X] ")) else text
    return _FIELD.sub("", text) if "_" in text or "[" in text else text


def addresses(text: str, links: list[Link]) -> str:
    """Remove the `[address]`, or `(address)`, that converters print after a link's words.

    Nothing shows where a link begins; signs between two links, and a label's colon, belong to neither.
    """
    end = 0
    for found in _ADDRESS.finditer(text):
        url = found[1] or found[2] or found[3] or found[4]
        words = text[end : found.start()].rpartition(": ")[2].strip(_BETWEEN)
        links += [Link(words, url)] if url else []
        end = found.end()
    return _ADDRESS.sub("", text) if end else text


def bracketed(text: str) -> str:
    """Remove the brackets around alternative texts from a line that begins with one (`[IMDb Rating] 7.7`)."""
    return _BRACKETED.sub(lambda m: m[1].strip(), text) if text.startswith("[") else text


def underscored(text: str) -> str:
    """Return the blanks that Debian's html2text prints as underscores inside links (`Mara_Okafor`)."""
    words = text.split(" ")
    return " ".join(w if "/" in w.strip("/_") and "_/_" not in w else w.replace("_", " ") for w in words)


def open_rows(rows: list[str]) -> set[int]:
    """Find the rows that end inside a link; a wrapper breaks one over up to eight rows."""
    found: set[int] = set()
    start = -1
    pending = ""
    for i, row in enumerate(rows):
        if not row or (start < 0 and "[" not in row):
            start, pending = -1, ""
            continue
        pending = f"{pending} {row}" if start >= 0 else row
        start = i if start < 0 else start
        if not _is_open(pending) or i - start >= _LINK_ROWS:
            found.update(range(start, i) if i - start < _LINK_ROWS else ())
            start, pending = -1, ""
    return found


def _is_open(text: str) -> bool:
    if "\\" in text:
        text = _ESCAPE.sub("", text)
    if text.count("[") > text.count("]") or ("{" in text and _OPEN_ATTRIBUTES.search(text)):
        return True
    at = text.rfind("](")
    return at >= 0 and text.count("(", at) > text.count(")", at)
