"""The steps from a source to a reading: decode, tell text from HTML, read, assemble, judge the kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs

from ..account import Problem
from ..errors import LimitError
from ..limits import Limits
from ..model.film import FilmPage
from ..reading import Reading
from ..source.bytes.decode import decode
from ..source.bytes.sniff import is_html
from .intake import Source, content_of
from .layout_choice import LayoutChoice, chosen_layouts
from .names_only import name_only

if TYPE_CHECKING:
    from ..layout import Layout

__all__ = ["Source", "parse", "parse_html", "parse_text", "read"]

_Reader: TypeAlias = Callable[["str", "str | None", "tuple[Layout, ...] | None", Limits], Reading]


def read(
    data: Source,
    url: str | None = None,
    *,
    layouts: LayoutChoice | None = None,
    limits: Limits = Limits(),
    encoding: str | None = None,
) -> Reading:
    """Read a source, HTML or plain text; no content raises an exception.

    `data` is one page:

    - its bytes (`bytes`, `bytearray`, `memoryview`), or its decoded text as a `str`;
    - the path of its file, such as a `pathlib.Path`;
    - an open file, binary or text: it is read from its current position, and not closed;
    - an lxml element or tree, or an object whose `root` is such an element, such as a parsel Selector. It is
      read as the HTML that it represents, and not changed; an element is read by itself, without the
      document around it.

    A `str` is never opened or fetched: if it is only an address or the name of a file, the reading is of kind
    "unknown" and says what to pass instead.
    `url` is the address of the page, if known: it makes relative addresses absolute.
    `layouts` are tried in place of `filmpage.layouts()`: one or several, each a layout or the name of a known
    one; with `()`, no layout is tried. Heads of reviews that no other line looks like are read in any text,
    and what converters did to the lines of known sites is repaired, whatever `layouts` is.
    If the input is over one of the `limits`, the reading is of kind "unknown" and says which.
    `encoding` is the label of the encoding of bytes, as in the `charset` of an HTTP header; only a byte order
    mark overrides it. It is ignored if `data` is text or a tree, or if it is not a label of the WHATWG
    Encoding Standard.

    Raises `TypeError` for `data` of any other type, with what to pass instead, and for any other argument of
    the wrong type; `ValueError` for the name of an unknown layout; `OSError` for a file that cannot be read;
    and whatever an open file raises when it is read.
    """
    return _read(None, data, url, layouts, limits, encoding)


def parse(
    data: Source,
    url: str | None = None,
    *,
    layouts: LayoutChoice | None = None,
    limits: Limits = Limits(),
    encoding: str | None = None,
) -> FilmPage:
    """Read a film's page, HTML or plain text, into the model.

    The arguments, and the errors for misuse, are those of `read`.
    Raises `NotAFilmPageError` for any page that is not about one film.
    """
    return _read(None, data, url, layouts, limits, encoding).film()


def parse_html(
    data: Source,
    url: str | None = None,
    *,
    layouts: LayoutChoice | None = None,
    limits: Limits = Limits(),
    encoding: str | None = None,
) -> FilmPage:
    """Read a film's page that is known to be HTML; otherwise like `parse`."""
    return _read(_read_html, data, url, layouts, limits, encoding).film()


def parse_text(
    data: Source,
    url: str | None = None,
    *,
    layouts: LayoutChoice | None = None,
    limits: Limits = Limits(),
    encoding: str | None = None,
) -> FilmPage:
    """Read a film's page that is known to be plain text; otherwise like `parse`."""
    return _read(_read_text, data, url, layouts, limits, encoding).film()


def _read(
    reader: _Reader | None,
    data: Source,
    url: str | None,
    layouts: LayoutChoice | None,
    limits: Limits,
    encoding: str | None,
) -> Reading:
    """Read a source with a reader; without one, choose it by what the source is."""
    _check_types(url, limits, encoding)
    chosen = chosen_layouts(layouts)
    content = content_of(data, limits)
    try:
        decoded = decode(content.data, limits=limits, encoding=encoding)
        if reason := decoded.binary or name_only(decoded.text):
            return Reading(kind="unknown", reason=reason)
        if reader is None:
            reader = _read_html if content.is_markup or is_html(decoded.text) else _read_text
        reading = reader(decoded.text, url, chosen, limits)
    except LimitError as error:
        return _over_limit(error)
    if not decoded.problems:
        return reading
    return attrs.evolve(reading, problems=decoded.problems + reading.problems)


def _check_types(url: object, limits: object, encoding: object) -> None:
    """Raise `TypeError` for an argument of the wrong type, before anything is read."""
    for name, value in (("url", url), ("encoding", encoding)):
        if not isinstance(value, str | None):
            raise TypeError(f"{name} must be a str or None, not {type(value).__name__}")
    if not isinstance(limits, Limits):
        raise TypeError(f"limits must be a filmpage.Limits, not {type(limits).__name__}")


def _over_limit(error: LimitError) -> Reading:
    problem = Problem(code="limit", message=str(error))
    return Reading(kind="unknown", reason=str(error), problems=(problem,))


def _read_html(source: str, url: str | None, layouts: tuple[Layout, ...] | None, limits: Limits) -> Reading:
    from .html import read_html

    return read_html(source, url, layouts, limits)


def _read_text(source: str, url: str | None, layouts: tuple[Layout, ...] | None, limits: Limits) -> Reading:
    from .text import read_text

    return read_text(source, url, layouts, limits)
