"""The bounds on what one reading may cost."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """The bounds of one reading. The defaults are safe for untrusted input.

    Real film pages stay far below them: the largest of the corpus has 1.4 MB.
    For an input over a bound on the whole input, `filmpage.read` returns a reading of kind "unknown", and
    `filmpage.loads` raises `filmpage.LimitError`.
    What is beyond any other bound is dropped and a problem is recorded: nothing is lost silently.
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
    """Microdata properties of a page, `itemref` expansions counted, and objects and lists of one JSON block.
    The page with the most properties that we know has 770."""
    max_labels: int = 20_000
    """Labels of a page; the page of the corpus with the most has 1,384."""
    max_rows: int = 10_000
    """Entries of one list (cast, crew, reviews, releases, genres): ten times as many as the longest list of
    the corpus has, the 992 credits of a whole crew."""
    max_text: int = 200_000
    """Characters of one long text (plot, tagline, awards, note, body of a review or a comment): the rest is
    cut off. The longest plot of the corpus has 36,323."""
    max_name: int = 300
    """Characters of one name, title or other short text: a longer one is dropped. The longest title of the
    corpus has 165, the longest name of a source 239."""
    max_url: int = 8_192
    """Characters of one address, magnet links among them: a longer one is dropped."""
    max_lines: int = 66_000
    """Lines of a plain text that hold words; the longest text of the corpus has 36,000."""
    max_line: int = 20_000
    """Characters of a plain-text line up to which patterns are tried on it; a longer line keeps its
    markup."""
