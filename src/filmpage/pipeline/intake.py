"""The types of source that can be read, and their content: bytes, a text, or a tree's markup."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeAlias, cast

from .refusals import has_attribute, refusal

if TYPE_CHECKING:
    from lxml import etree

    from ..limits import Limits

_CHUNK: Final = 1_048_576
"""Bytes or characters read at once, so that no more memory is used than a file has content."""


class Readable(Protocol):
    """An open file, binary or text, or an object with the same `read`."""

    def read(self, size: int, /) -> bytes | bytearray | memoryview | str | None:
        """Return up to `size` bytes or characters; an empty result means the end."""


class Element(Protocol):
    """An element of lxml."""

    def getroottree(self) -> object:
        """Return the tree that the element is in."""


class Tree(Protocol):
    """A tree of lxml."""

    def getroot(self) -> object:
        """Return the root element."""


class Rooted(Protocol):
    """An object whose `root` is an lxml element, such as a selector."""

    @property
    def root(self) -> object:
        """The element."""


Source: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | str
    | os.PathLike[str]
    | os.PathLike[bytes]
    | Readable
    | Element
    | Tree
    | Rooted
)
"""What can be read: a page's bytes or its decoded text, the path of a file, an open file, an lxml element or
tree, or an object whose `root` is such an element."""


class Content(NamedTuple):
    """The content of a source."""

    data: bytes | bytearray | memoryview | str
    is_markup: bool = False
    """Whether it is HTML by its type, regardless of its look."""


def content_of(data: object, limits: Limits) -> Content:
    """Return the content of a source; of a file, at most one byte more than the limit.

    Raises `TypeError` for anything that is not a `Source`, `OSError` for a file that cannot be read, and
    whatever a file object's own `read` raises.
    """
    if isinstance(data, bytes | bytearray | memoryview | str):
        return Content(data)
    if isinstance(data, os.PathLike):
        with open(data, "rb") as file:  # noqa: PTH123 - a path may be of bytes, which pathlib does not take
            return Content(_read_up_to(limits.max_bytes, file.read))
    if (markup := _markup_of(data)) is not None:
        return Content(markup, is_markup=True)
    if (message := refusal(data)) is None:
        return Content(_read_up_to(limits.max_bytes, cast("Readable", data).read))
    raise TypeError(message)


def _read_up_to(most: int, read: Callable[[int], object]) -> bytes | str:
    """Read a file to its end, or to one byte (of a text file, one character) over `most`."""
    binary: list[bytes] = []
    text: list[str] = []
    size = 0
    while size <= most:
        chunk = read(min(_CHUNK, most + 1 - size))
        if isinstance(chunk, str):
            text.append(chunk)
        elif isinstance(chunk, bytes | bytearray | memoryview):
            chunk = bytes(chunk)
            binary.append(chunk)
        elif chunk is None:
            raise BlockingIOError(errno.EAGAIN, "the file object does not block, and has no data yet")
        else:
            raise TypeError(f"read() returned {type(chunk).__name__}, neither bytes nor str")
        if not chunk:
            break
        size += len(chunk)
    if any(text) and any(binary):
        raise TypeError("read() returned bytes as well as str")
    return "".join(text) or b"".join(binary)


def _markup_of(data: object) -> str | None:
    """Return the markup of an lxml element or tree, or of an object's `root`; None for anything else.

    Only if lxml is loaded can an object be an element, so lxml is never loaded to find out.
    """
    if "lxml.etree" not in sys.modules:
        return None
    from lxml import etree

    from .tree_markup import markup_of

    if isinstance(data, etree._ElementTree):
        top = cast("etree._Element | None", data.getroot())
        return "" if top is None else markup_of(top)
    if has_attribute(data, "root") and not isinstance(data, etree._Element):
        data = getattr(data, "root", None)
    return markup_of(data) if isinstance(data, etree._Element) else None
