"""Laws of loss: what a text has lost is absent from its page, and nothing else is said for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from filmpage.catalogue import layouts
from filmpage.model import FilmPage
from filmpage.testing import pages_of, read_alone, write_page
from filmpage.text_layout import TextLayout

TEXTS: Final = {layout.name: layout for layout in layouts() if isinstance(layout, TextLayout)}
every_text_layout = pytest.mark.parametrize("name", TEXTS)
laws = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given])


def _facts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every single value of a model with the path of its field; entries of a list have no number."""
    if attrs.has(type(value)):
        for attribute in attrs.fields(type(value)):
            yield from _facts(getattr(value, attribute.name), f"{path}.{attribute.name}")
    elif isinstance(value, tuple):
        for each in value:
            yield from _facts(each, path)
    elif isinstance(value, str) and value:
        yield from ((path, part) for part in value.split("\n"))
    elif value is not None and value != "":
        yield path, str(value)


@every_text_layout
@laws
@given(data=st.data())
def test_without_lines_of_one_word_only_facts_are_lost(name: str, data: st.DataObject) -> None:
    """A filter that drops lines of one word (as those of DCLM and RefinedWeb do) makes nothing new."""
    layout = TEXTS[name]
    page: FilmPage = data.draw(pages_of(layout))
    text = write_page(layout, page)
    left = "\n".join(line for line in text.split("\n") if len(line.split()) != 1)
    assert set(_facts(read_alone(layout, left).film() if read_alone(layout, left).page else None)) <= set(_facts(page)), left
