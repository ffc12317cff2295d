"""Addresses as a page prints them: absolute, relative, percent-encoded, and magnet links."""

from __future__ import annotations

import re
from typing import Final

from ._base import Form, Notation, Spelling
from .figures.time import year
from .text import words

MAX_URL: Final = 2_048
MAX_MAGNET: Final = 8_192
"""Characters of a magnet link, which includes its trackers."""

CHARACTER: Final = r"[^\s\\<>\"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
"""A character of an address: not a blank, control, quote or backslash (reliability.md, P-16)."""

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)

_DN: Final = re.compile(r"[?&]dn=([^&\s]{1,1000})")


def _safe(found: re.Match[str]) -> str | None:
    """Refuse schemes that do not lead to a page ("javascript:"); relative addresses have no scheme."""
    text = found[0]
    scheme = _SCHEME.match(text)
    return text if scheme is None or scheme[0].lower() in ("http:", "https:") else None


address: Final[Notation[str]] = Notation(
    "address",
    str,
    (Spelling(rf"{CHARACTER}{{1,2048}}", _safe, "../assets/images/dust-2022/cover.jpg"),),
    prepare=str.strip,
    longest=MAX_URL,
)
"""An http(s) address as printed, absolute or relative."""


def _decoded(found: re.Match[str]) -> str | None:
    from urllib.parse import unquote

    return address.get(unquote(found[0]))


encoded_address: Final[Notation[str]] = Notation(
    "encoded address",
    str,
    (
        # An address that is not encoded keeps its own percent signs.
        Spelling(
            rf"https?://{CHARACTER}{{1,2000}}", lambda found: found[0], "https://films.example/dust%202022"
        ),
        Spelling(
            rf"https?%3A%2F%2F{CHARACTER}{{1,2000}}", _decoded, "https%3A%2F%2Ffilms.example%2Fdust-2022"
        ),
    ),
    prepare=str.strip,
    longest=MAX_URL,
)
"""An absolute address that some pages print entirely percent-encoded."""


def _whole(found: re.Match[str]) -> str:
    return found[0]


url: Final[Notation[str]] = Notation(
    "URL",
    str,
    (
        # No "@" before the path: addresses of film pages have no user or password.
        Spelling(
            rf"(?:https?:)?//[\w.-]{{1,253}}(?::[0-9]{{1,5}})?(?:[/?#]{CHARACTER}{{0,1900}})?",
            _whole,
            "https://films.example/dust-2022",
        ),
    ),
    prepare=str.strip,
    longest=MAX_URL,
)
"""An absolute http(s) address as printed, protocol-relative ones too; no credentials, blanks or controls."""

magnet: Final[Notation[str]] = Notation(
    "magnet link",
    str,
    (
        Spelling(
            rf"magnet:\?{CHARACTER}{{1,8000}}",
            _whole,
            "magnet:?xt=urn:btih:0123456789ABCDEF0123456789ABCDEF01234567",
        ),
    ),
    prepare=str.strip,
    longest=MAX_MAGNET,
)
"""A magnet link, as printed."""

_NAMED: Final = Form("{title} ({year}) [{tags}]", "{title} ({year})", title=words, year=year, tags=words)


def _magnet_name(found: re.Match[str]) -> str | None:
    from urllib.parse import unquote_plus

    shown = _DN.search(found[0])
    return words.get(unquote_plus(shown[1])) if shown else None


def _write_magnet_name(shown: str) -> str:
    from urllib.parse import quote_plus

    return f"magnet:?dn={quote_plus(shown)}"


magnet_name: Final[Notation[str]] = Notation(
    "name in a magnet link",
    _write_magnet_name,
    (
        Spelling(
            r"magnet:\?[^\s<>\"]{1,8000}",
            _magnet_name,
            "magnet:?xt=urn:btih:00&dn=Dust.2022.720p.WEB-DL.x264-GROUP",
        ),
    ),
    prepare=str.strip,
    longest=MAX_MAGNET,
)
"""The name in a magnet link of what it leads to."""


def _magnet_film(found: re.Match[str]) -> tuple[str, int] | None:
    shown = _magnet_name(found)
    values = _NAMED.get(shown) if shown else None
    return None if values is None else (values["title"], values["year"])


def _write_magnet_film(film: tuple[str, int]) -> str:
    from urllib.parse import quote_plus

    return f"magnet:?dn={quote_plus(f'{film[0]} ({film[1]})')}"


magnet_film: Final[Notation[tuple[str, int]]] = Notation(
    "film of a magnet link",
    _write_magnet_film,
    (
        Spelling(
            r"magnet:\?[^\s<>\"]{1,8000}",
            _magnet_film,
            "magnet:?xt=urn:btih:00&dn=Dust+%282022%29+%5B720p%5D",
        ),
    ),
    prepare=str.strip,
    longest=MAX_MAGNET,
)
"""The film that a magnet link names: its title and year."""
