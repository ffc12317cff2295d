"""Laws that hold for every layout found in the package."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st, HealthCheck

import filmpage
from filmpage.catalogue import layouts
from filmpage.layout import HtmlLayout
from filmpage.readers.html_write import write_html
from filmpage.testing.layouts import pages_of

HTML = {layout.name: layout for layout in layouts() if isinstance(layout, HtmlLayout)}
every_html = pytest.mark.parametrize("layout", HTML.values(), ids=HTML)
laws = settings(deadline=None, max_examples=60)

@every_html
@laws
@given(data=st.data())
def test_what_is_written_is_read(layout, data) -> None:
    """Reading undoes writing."""
    page = data.draw(pages_of(layout))
    source = write_html(layout, page)
    reading = filmpage.read(source)
    assert reading.layout == layout.name, source
    assert reading.page == page, source
    assert reading.problems == (), source
