"""Texts that are not a page but the name of one: an address, or the name of a file.

Nothing is fetched or opened to find out; only the spelling of the text counts.
"""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 2048
"""Characters of the longest address (the bound of sitemaps.org) or path (half of the bound on Linux)."""
_ADDRESS: Final = re.compile(r"(?:[a-z][a-z0-9+.-]{1,30}://|www\.)\S+", re.IGNORECASE)
_FILE_ADDRESS: Final = "file:"
_SUFFIXES: Final = (
    ".csv", ".eml", ".gz", ".htm", ".html", ".json", ".jsonl", ".log", ".markdown", ".md", ".mht", ".mhtml",
    ".nfo", ".pdf", ".rst", ".shtml", ".text", ".txt", ".warc", ".xht", ".xhtml", ".xml", ".zip",
)  # fmt: skip
"""Suffixes of files that pages are stored in."""
_FILE: Final = re.compile(r"(?:[A-Za-z]:(?=[/\\]))?+[^<>:\"|?*\x00-\x1f]++")
"""A name of a file, with its drive, that is valid on every system."""
_PATH: Final = re.compile(r"(?:(?:[A-Za-z]:|~|\.\.?)[/\\]|\\\\|/[^/\s]++/)(?![/\s])")
"""The beginning of a path: a drive, a home, a dot, a host, or a top folder."""

_FETCH: Final = "this is an address: filmpage never fetches; pass the page behind it"
_OPEN: Final = (
    "this looks like the name of a file: a str is never opened; pass pathlib.Path(...) or the file's bytes"
)


def name_only(text: str) -> str:
    """Return what to pass instead of a text that only names a page, or "" for any other text."""
    if len(text) > _LONGEST or not (line := text.strip()) or len(line.splitlines()) > 1:
        return ""
    if _ADDRESS.fullmatch(line):
        return _OPEN if line.lower().startswith(_FILE_ADDRESS) else _FETCH
    if not _FILE.fullmatch(line):
        return ""
    is_path = _PATH.match(line) and " / " not in line
    return _OPEN if is_path or line.lower().endswith(_SUFFIXES) else ""
