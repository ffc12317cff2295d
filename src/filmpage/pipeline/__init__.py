"""The way from a source to a reading: decode, tell text from HTML, read, assemble, judge the kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from ..errors import LimitError
from ..limits import Limits
from ..model import FilmPage
from ..reading import Problem, Reading

if TYPE_CHECKING:
    from ..layout import Layout
    from ..source.decode import Decoded

_Reader: TypeAlias = Callable[["str", "str | None", "Sequence[Layout] | None", Limits], Reading]

Source: TypeAlias = bytes | bytearray | memoryview | str
"""What can be read: bytes as they came, or text that was decoded before."""

_SAFE: Final = Limits()


def read(
    data: Source,
    url: str | None = None,
    *,
    layouts: Sequence[Layout] | None = None,
    limits: Limits = _SAFE,
    encoding: str | None = None,
) -> Reading:
    """Read a source, HTML or plain text; never raise on what it holds.

    `url` is the address the page came from, if known: it makes relative addresses absolute.
    `layouts` are tried in place of `filmpage.layouts()`.
    `encoding` is the label of the source's encoding, as an HTTP header gives it.
    An input over a limit gives a reading of kind "unknown" that says which.
    Raises `TypeError` for a source of another type.
    """
    from ..source.decode import decode
    from ..source.sniff import looks_like_html

    try:
        decoded = decode(data, limits=limits, encoding=encoding)
        reader = _read_html if looks_like_html(decoded.text) else _read_text
        return _read_decoded(reader, decoded, url, layouts, limits)
    except LimitError as error:
        return _over_limit(error)


def parse(
    data: Source, url: str | None = None, *, layouts: Sequence[Layout] | None = None, limits: Limits = _SAFE
) -> FilmPage:
    """Read a film's page, HTML or plain text, into the model.

    The arguments are those of `read`.
    Raises `NotAFilmPageError` for any page that is not about one film.
    """
    return read(data, url, layouts=layouts, limits=limits).film()


def parse_html(
    data: Source, url: str | None = None, *, layouts: Sequence[Layout] | None = None, limits: Limits = _SAFE
) -> FilmPage:
    """Read a film's page that the caller knows to be HTML; otherwise like `parse`."""
    return _known(_read_html, data, url, layouts, limits)


def parse_text(
    data: Source, url: str | None = None, *, layouts: Sequence[Layout] | None = None, limits: Limits = _SAFE
) -> FilmPage:
    """Read a film's page that the caller knows to be plain text; otherwise like `parse`."""
    return _known(_read_text, data, url, layouts, limits)


def _known(
    reader: _Reader, data: Source, url: str | None, layouts: Sequence[Layout] | None, limits: Limits
) -> FilmPage:
    from ..source.decode import decode

    try:
        return _read_decoded(reader, decode(data, limits=limits), url, layouts, limits).film()
    except LimitError as error:
        return _over_limit(error).film()


def _read_decoded(
    reader: _Reader, decoded: Decoded, url: str | None, layouts: Sequence[Layout] | None, limits: Limits
) -> Reading:
    """Read a decoded source; what was guessed or repaired in decoding is told with its reading's problems."""
    if decoded.binary:
        return Reading(kind="unknown", reason=decoded.binary)
    reading = reader(decoded.text, url, layouts, limits)
    if not decoded.problems:
        return reading
    return attrs.evolve(reading, problems=decoded.problems + reading.problems)


def _over_limit(error: LimitError) -> Reading:
    problem = Problem(code="limit", message=str(error))
    return Reading(kind="unknown", reason=str(error), problems=(problem,))


def _read_html(source: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    from .html import read_html

    return read_html(source, url, layouts, limits)


def _read_text(source: str, url: str | None, layouts: Sequence[Layout] | None, limits: Limits) -> Reading:
    from .text import read_text

    return read_text(source, url, layouts, limits)
