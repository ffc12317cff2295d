"""The evidence of values in a text: the line and the columns of their own words."""

from __future__ import annotations

import pytest

import filmpage

TEXT = """\
The Salt Road (2031)

Runtime:   112 min
Directed by: Ines Vautrin, Ada Quill

Cast
Ben Orr as The Mule Driver
Tove Vale as His Sister
"""


@pytest.mark.parametrize(
    "path, place",
    [
        ("runtime_minutes", (3, 12, 19)),
        ("directors[0].name", (4, 14, 26)),
        ("directors[1].name", (4, 28, 37)),
        ("cast[0].name", (7, 1, 8)),
        ("cast[1].name", (8, 1, 10)),
        ("cast[1].character", (8, 14, 24)),
    ],
)
def test_a_value_stands_at_its_own_words(path: str, place: tuple[int, int, int]) -> None:
    """A value inside of a line has its own columns, and an entry of a list its own row, not the label's."""
    evidence = filmpage.read(TEXT).evidence[path]
    where = evidence.where
    assert (where.line, where.column, where.end_column) == place
    assert TEXT.split("\n")[place[0] - 1][place[1] - 1 : place[2] - 1] == evidence.raw
