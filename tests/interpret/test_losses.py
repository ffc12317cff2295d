"""Laws of loss: what a text has lost is absent from its page, and nothing else is said for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from filmpage.layout.text import TextLayout
from filmpage.reading import Reading
from filmpage.sites import layouts
from filmpage.testing import pages_of, read_alone, write_page

TEXTS: Final = {layout.name: layout for layout in layouts() if isinstance(layout, TextLayout)}
ONE_TEXT: Final = {".reviews.title": ".reviews.text", ".reviews.body": ".reviews.text"}
"""A review whose title is lost is not distinguished from one without: its first words are still its own."""
laws = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given]
)


def facts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every single value of a model with the path of its field; entries of a list have no number."""
    if attrs.has(type(value)):
        for attribute in attrs.fields(type(value)):
            yield from facts(getattr(value, attribute.name), f"{path}.{attribute.name}")
    elif isinstance(value, tuple):
        for each in value:
            yield from facts(each, path)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from facts(each, f"{path}.{key}")
    elif isinstance(value, str):
        yield from ((ONE_TEXT.get(path, path), part) for part in value.split("\n") if part)
    elif value is not None:
        yield path, str(value)


def stated(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what a page says itself: what follows from its releases may follow from those left alone."""
    for path, value in facts(reading.page):
        name = path.split(".")[1]
        if not any(each.reader == "derived" and at.startswith(name) for at, each in reading.evidence.items()):
            yield path, value


@pytest.mark.parametrize("name", TEXTS)
@laws
@given(data=st.data())
def test_without_lines_of_one_word_only_facts_are_lost(name: str, data: st.DataObject) -> None:
    """A filter that drops lines of one word (as those of DCLM and RefinedWeb do) makes nothing new."""
    page = data.draw(pages_of(TEXTS[name]))
    lines = write_page(TEXTS[name], page).split("\n")
    left = "\n".join(line for line in lines if len(line.split()) != 1)
    reading = read_alone(TEXTS[name], left)
    assert set(stated(reading)) <= set(facts(page)), left
