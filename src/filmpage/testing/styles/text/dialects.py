"""How converters of pages write: a record of habits for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    setext: bool = False
    """Whether the first two levels of headings are underlined instead."""
    bold: bool = False
    escaped: str = ""
    """The characters before which a backslash is printed, as Markdown gives them a meaning."""
    bullet: str = ""
    links: bool = False
    """Whether links show their address."""
    piped: bool = True
    """Whether rows of tables with links begin and end with a bar."""
    indent: str = ""
    """What every line but headings begins with."""
    numbers: bool = False
    """Whether links have numbers, and a list of addresses below the text."""
    classes: bool = False
    """Whether the classes of elements are kept, as pandoc does."""
    alt: str = ""
    """The pattern of an image; "" leaves images out. `{n}` is its number."""
    gaps: bool = True
    """Whether there are blank lines between blocks."""
    strings: bool = False
    """Whether every string of the source is a line of its own."""
    main_only: bool = False
    """Whether menus, notices, other films, comments and the footer are left out."""
    head: str = ""
    """What is printed before the text of the page; `{title}` is the page's own title."""
    tail: str = ""
    """What is printed after it."""

    def row(self, cells: Sequence[str]) -> str:
        """Return the cells of a row of a Markdown table as one line."""
        line = self.cells.join(cells)
        return f"| {line} |" if self.piped else line


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
    "turndown": attrs.evolve(_MARKDOWN, setext=True, bullet="*   ", escaped="_*[]\\"),
    "crawl4ai": attrs.evolve(_MARKDOWN, bullet="  * ", cells="| ", piped=False, gaps=False),
    "docling": attrs.evolve(_MARKDOWN, bullet="- ", padded=True, alt="{alt}\n<!-- image -->\n"),
    "html_to_markdown": attrs.evolve(
        _MARKDOWN,
        bullet="- ",
        head="---\nmeta-og:site_name: Example\nmeta-viewport: width=device-width\ntitle: {title}\n---",
    ),
    "defuddle": attrs.evolve(
        _MARKDOWN,
        bullet="- ",
        main_only=True,
        head='---\ntitle: "{title}"\nauthor: "The Editors"\npublished: "2024-02-11"\nlanguage: "xx"\n'
        'source: "https://site.example/4711"\ndomain: "site.example"\nword_count: 412\n---',
    ),
    "trafilatura": attrs.evolve(
        _MARKDOWN,
        bullet="- ",
        alt="",
        main_only=True,
        head="---\ntitle: {title}\nurl: https://site.example/4711\nhostname: site.example\n"
        'sitename: Example\ndate: "2024-02-11"\n---',
    ),
    "pandoc": attrs.evolve(_MARKDOWN, bullet="-   ", classes=True, escaped="_*[]"),
    "text_browser": Dialect(bullet="  * ", alt="[{alt}]", numbers=True, indent="   "),
    "warc": Dialect(
        gaps=False,
        head="WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://site.example/4711\n"
        "WARC-Date: 2024-02-11T09:15:00Z\nContent-Type: text/plain\nContent-Length: 4711\n\n{title}",
    ),
    "paper": Dialect(
        head="2/11/24, 9:15 AM                    {title}", tail="https://site.example/4711          1/1"
    ),
    "jina": attrs.evolve(
        _MARKDOWN,
        setext=True,
        escaped="_*[]",
        bullet="*   ",
        alt="![Image {n}: {alt}](https://site.example{src})",
        head="Title: {title}\n\nURL Source: https://site.example/4711\n\n"
        "Published Time: 2024-02-11T09:15:00Z\n\nMarkdown Content:",
    ),
    "firecrawl": attrs.evolve(
        _MARKDOWN, bullet="- ", head="[Skip to content](https://site.example/4711#content)"
    ),
}
"""The values of the axis `converter`."""
