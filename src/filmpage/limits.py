"""Every bound on what one reading may cost, one number each."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """The bounds of one reading. The defaults are safe for untrusted input.

    Real film pages stay far below them: the largest of the corpus is 1.4 MB.
    Going over a bound on the whole input raises `filmpage.LimitError`;
    going over a bound on one list or text cuts it and records a problem.
    """

    max_bytes: int = 10_000_000
    """Bytes of the whole input (UTF-8 length for a `str`); libxml2's own text limit is 10,000,000."""
    max_elements: int = 500_000
    """Elements of a tree."""
    max_depth: int = 512
    """Depth of a tree; browsers nest 512, libxml2 allows 2,048."""
    max_attributes: int = 512
    """Attributes of one tag: libxml2's cost is quadratic in them (reliability.md, P-1)."""
    max_json_blocks: int = 50
    """Blocks of embedded JSON that are read."""
    max_json_bytes: int = 2_000_000
    """Bytes of all embedded JSON together."""
    max_json_depth: int = 64
    """Depth of embedded JSON and of documents that are loaded."""
    max_items: int = 10_000
    """Microdata properties of a page, `itemref` expansions counted."""
    max_rows: int = 2_000
    """Entries of one list (reviews, cast, releases, comments)."""
    max_text: int = 200_000
    """Characters of one long text (a plot, a review's body)."""
    max_lines: int = 66_000
    """Lines of a plain text that hold words; the longest text of the corpus has 36,000."""
    max_line: int = 20_000
    """Characters of a plain-text line that patterns are tried on."""
