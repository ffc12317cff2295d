"""Identifiers: of films and people at IMDb, of files by hash, of videos."""

from __future__ import annotations

import base64
import re
from typing import Final

from ._base import Notation, Spelling
from .addresses import CHARACTER, MAX_MAGNET, MAX_URL

_DIGITS: Final = 7
"""Minimum digits of IMDb's numbers; the oldest begin with zeros, which some pages drop."""
_IMDB: Final = r"(?:(?:https?:)?//)?(?:[a-z]{1,12}\.)?imdb\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?"
_AFTER: Final = rf"(?:[/?#]{CHARACTER}{{0,1900}})?"

_MAGNET: Final = rf"magnet:\?(?:{CHARACTER}{{0,1900}}&)?xt=urn:btih:"
_REST: Final = rf"(?:&{CHARACTER}{{0,8000}})?"
_VIDEO: Final = r"(?P<id>[\w-]{11})"
_YOUTUBE: Final = r"(?:https?:)?//(?:www\.|m\.)?youtube(?:-nocookie)?\.com/"


def _id(found: re.Match[str]) -> str:
    """Return an identifier as IMDb writes it, with at least seven digits: "tt944947" is "tt0944947"."""
    number = found["id"].lower()
    return number[:2] + number[2:].zfill(_DIGITS)


imdb_title: Final[Notation[str]] = Notation(
    "IMDb title",
    str,
    (
        Spelling(r"(?P<id>tt[0-9]{5,10})", _id, "tt6131450"),
        Spelling(
            rf"{_IMDB}title/(?P<id>tt[0-9]{{5,10}}){_AFTER}", _id, "https://www.imdb.com/title/tt6131450/"
        ),
        Spelling(rf"/title/(?P<id>tt[0-9]{{5,10}}){_AFTER}", _id, "/title/tt6131450/?ref_=tt"),
        Spelling(r"IMDb:? (?P<id>tt[0-9]{5,10})", _id, "IMDb: tt1375666"),
    ),
    longest=MAX_URL,
)
"""A title's identifier at IMDb, alone or in a link to it, with the zeros that a page may drop."""

imdb_name: Final[Notation[str]] = Notation(
    "IMDb name",
    str,
    (
        Spelling(r"(?P<id>nm[0-9]{5,10})", _id, "nm0000123"),
        Spelling(
            rf"{_IMDB}name/(?P<id>nm[0-9]{{5,10}}){_AFTER}", _id, "https://www.imdb.com/name/nm0000123/"
        ),
        Spelling(rf"/name/(?P<id>nm[0-9]{{5,10}}){_AFTER}", _id, "/name/nm0000123/"),
    ),
    longest=MAX_URL,
)
"""A person's identifier at IMDb, alone or in a link to it, with the zeros that a page may drop."""


def _hash(found: re.Match[str]) -> str:
    return found["hash"].upper()


def _hash32(found: re.Match[str]) -> str:
    return base64.b32decode(found["hash"].upper()).hex().upper()


info_hash: Final[Notation[str]] = Notation(
    "info hash",
    str,
    (
        Spelling(r"(?P<hash>[0-9a-f]{40})", _hash, "0123456789ABCDEF0123456789ABCDEF01234567"),
        Spelling(
            rf"{_MAGNET}(?P<hash>[0-9a-f]{{40}}){_REST}",
            _hash,
            "magnet:?xt=urn:btih:0123456789ABCDEF0123456789ABCDEF01234567&dn=Dust",
        ),
        Spelling(
            rf"{_MAGNET}(?P<hash>[a-z2-7]{{32}}){_REST}",
            _hash32,
            "magnet:?xt=urn:btih:AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT",
        ),
        Spelling(
            r"(?:https?://[\w.:-]{1,253})?/torrent/download/(?P<hash>[0-9a-f]{40})(?:\.torrent)?",
            _hash,
            "/torrent/download/0123456789ABCDEF0123456789ABCDEF01234567",
        ),
    ),
    longest=MAX_MAGNET,
)
"""A torrent's info hash: 40 hexadecimal digits in capitals, alone or in a magnet or download link."""


youtube: Final[Notation[str]] = Notation(
    "YouTube video",
    lambda value: f"https://www.youtube.com/watch?v={value}",
    (
        Spelling(
            rf"{_YOUTUBE}watch\?(?:[^\s#]{{0,500}}&)?v={_VIDEO}(?:[&#][^\s]{{0,900}})?",
            lambda found: found["id"],
            "https://www.youtube.com/watch?v=abcdefghijk",
        ),
        Spelling(
            rf"{_YOUTUBE}(?:embed|v|shorts)/{_VIDEO}{_AFTER}",
            lambda found: found["id"],
            "//www.youtube.com/embed/-bcdefghijk?rel=0",
        ),
        Spelling(
            rf"(?:https?:)?//youtu\.be/{_VIDEO}{_AFTER}",
            lambda found: found["id"],
            "https://youtu.be/abcdefghijk",
        ),
    ),
    flags=re.ASCII | re.IGNORECASE,
    longest=MAX_URL,
)
"""A video's identifier at YouTube, in a link to it; an empty one, as some pages have, is not read."""
