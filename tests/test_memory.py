"""What is remembered of short texts changes nothing but the time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from hypothesis import given, strategies as st

import filmpage
from filmpage.memory import ENTRIES, forget, remembered

EXAMPLES: Final = sorted((Path(filmpage.__file__).parent / "examples").glob("*.txt"))


def counted(longest: int) -> tuple[list[str], Callable[[str, int], int]]:
    """Return a list of the texts that a remembered function was really asked for, and the function."""
    asked: list[str] = []

    @remembered(longest)
    def length(text: str, more: int) -> int:
        asked.append(text)
        return len(text) + more

    return asked, length


@given(st.lists(st.text(max_size=12), max_size=40), st.integers(0, 9))
def test_a_remembered_function_gives_what_it_gave(texts: list[str], more: int) -> None:
    """Whatever was asked before, the answer is the function's own."""
    _, length = counted(longest=6)
    assert [length(text, more) for text in texts * 2] == [len(text) + more for text in texts * 2]


def test_only_short_texts_are_kept() -> None:
    """A short text is worked out once, a long one each time."""
    asked, length = counted(longest=3)
    for text in ("one", "one", "three", "three"):
        length(text, 0)
    assert asked == ["one", "three", "three"]


def test_memory_is_bounded() -> None:
    """The oldest texts make room for new ones."""
    asked, length = counted(longest=9)
    for number in (*range(ENTRIES + 1), 0):
        length(str(number), 0)
    assert asked[-1] == "0"


def test_all_is_forgotten_on_demand() -> None:
    """After `forget` a text is worked out again."""
    asked, length = counted(longest=9)
    length("one", 0)
    forget()
    length("one", 0)
    assert asked == ["one", "one"]


def test_a_reading_does_not_depend_on_the_readings_before() -> None:
    """A page is read alike with an empty memory, after itself, and after other pages."""
    for path in EXAMPLES:
        forget()
        first = filmpage.read(path.read_bytes())
        for other in (path, *EXAMPLES):
            filmpage.read(other.read_bytes())
            again = filmpage.read(path.read_bytes())
            assert again == first
            assert dict(again.evidence) == dict(first.evidence)
