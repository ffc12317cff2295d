"""How converters of pages write: a record of habits for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Dialect:
    """The habits of one converter."""

    cells: str = " "
    """What is between the cells of a row; "" puts each on a line of its own."""
    padded: bool = False
    """Whether cells are as wide as their column."""
    headings: bool = False
    """Whether headings have a mark for their level."""
    bold: bool = False
    bullet: str = ""
    links: bool = False
    """Whether links show their address."""
    alt: str = ""
    """The pattern of an image; "" leaves images out. `{n}` is its number."""
    gaps: bool = True
    """Whether there are blank lines between blocks."""
    strings: bool = False
    """Whether every string of the source is a line of its own."""
    main_only: bool = False
    """Whether menus, notices, other films, comments and the footer are left out."""
    head: str = ""
    """What stands before the text of the page; `{title}` is the page's own title."""


_MARKDOWN: Final = Dialect(
    cells=" | ", headings=True, bold=True, bullet="* ", links=True, alt="![{alt}](https://site.example{src})"
)
DIALECTS: Final[Mapping[str, Dialect]] = {
    "dump": Dialect(bullet="  • ", alt="[{alt}]"),
    "inner_text": Dialect(cells="\t"),
    "columns": Dialect(cells="  ", padded=True, bullet="  * ", gaps=False),
    "soup": Dialect(strings=True, gaps=False),
    "one_line": Dialect(gaps=False),
    "main_text": Dialect(cells="|", bullet="- ", gaps=False, main_only=True),
    "markdown": _MARKDOWN,
    "jina": attrs.evolve(
        _MARKDOWN,
        bullet="*   ",
        alt="![Image {n}: {alt}](https://site.example{src})",
        head="Title: {title}\n\nURL Source: https://site.example/4711\n\nMarkdown Content:",
    ),
    "firecrawl": attrs.evolve(
        _MARKDOWN, bullet="- ", head="[Skip to content](https://site.example/4711#content)"
    ),
}
"""The values of the axis `converter`."""
