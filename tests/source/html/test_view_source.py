"""Pages saved from a browser's view of their source."""

from __future__ import annotations

import html

from hypothesis import given, strategies as st

from filmpage.limits import Limits
from filmpage.source.html.tails import viewed_source
from filmpage.source.html.tree import parse_tree

lines = st.lists(
    st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=40), min_size=1, max_size=6
)


def read(markup: str) -> str | None:
    """Return the source that a page is a view of."""
    root = parse_tree(markup, limits=Limits()).root
    assert root is not None
    return viewed_source(markup, root)


@given(lines.filter(lambda rows: any(map(str.strip, rows))))
def test_a_view_gives_its_source_back(rows: list[str]) -> None:
    """Chrome's table and Firefox's block hold every line of the source."""
    table = "".join(f'<tr><td class="line-content">{html.escape(row)}</td></tr>' for row in rows)
    assert read(f"<html><body><table>{table}</table></body></html>") == "\n".join(rows)
    block = html.escape("\n".join(rows))
    assert read(f'<html><body id="viewsource"><pre id="line1">{block}</pre></body></html>') == "\n".join(rows)


def test_any_other_page_is_itself() -> None:
    """A page that mentions line contents is not a view of another."""
    assert read("<html><body><p class='line-content'>line-content</p></body></html>") is None
    assert read("<html><body><p>Dust</p></body></html>") is None
