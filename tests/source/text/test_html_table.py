"""Tables that a converter left as markup on one line: scripts in them are blanked, links keep their words."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from filmpage.source.text.line import Line
from filmpage.source.text.markup.html_table import _without_programs, rows_of

PARTS = ("<script", "<style", " src>", ">", "</script>", "</style>", "<scripts>", "a ", "<td>", "</", "é")
PROGRAM = re.compile(r"<(script|style)\b.{0,20000}?</\1>")


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_programs_are_blanks(text: str) -> None:
    """One walk finds the same as a pattern that looks for each end from each beginning."""
    assert _without_programs(text) == PROGRAM.sub(lambda found: " " * len(found[0]), text)


def test_a_cell_keeps_its_words_and_links() -> None:
    """Words and links of a block are gathered over the elements in it, up to the next cell."""
    markup = '<table><tr><td>Director:</td><td><a href="/a">Ann <b>Lee</b></a>, Mo</td></tr></table>'
    [row] = rows_of(Line(markup, 1))
    assert row.cells == ("Director:", "Ann Lee, Mo")
    assert [(link.text, link.url) for link in row.links] == [("Ann", "/a"), ("Lee", "/a")]
