"""The laws of layouts, for ours and for yours: what a layout writes it reads, whatever surrounds it.

`check_layout` holds one layout to all of them; the others hold one law for one page.
Each raises `AssertionError` with the source in which the law is broken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, cast

import attrs
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.strategies import DataObject, SearchStrategy
from lxml import etree

from ..catalogue import layouts
from ..layout import HtmlLayout, Layout
from ..limits import Limits
from ..model import FilmPage
from ..pipeline.html import choose as choose_html
from ..pipeline.text import choose as choose_text
from ..readers.layouts.html_write import write_html
from ..readers.layouts.text_write import write_text
from ..reading import Evidence, Reading
from ..source.html import parse_tree
from ..source.select import Sections
from .layouts import pages_of, read_alone
from .noise import html_noise, text_noise

_LIMITS: Final = Limits()
_CHECKS: Final = (HealthCheck.too_slow, HealthCheck.nested_given)


def check_layout(layout: Layout, *, among: Sequence[Layout] | None = None, examples: int = 25) -> None:
    """Hold a layout to its laws, with pages that Hypothesis makes out of its declaration.

    What it writes it reads, with nothing doubted and nothing left over, also after edits that change no
    meaning; every value stands where its evidence says; no layout that is tried before it takes its page.
    `among` are the layouts in the order in which they are tried, this one among them.
    Without it, this one is tried first, and then those of the package.
    Raises `AssertionError` with the source in which a law is broken.
    """
    tried = (layout, *layouts()) if among is None else among

    @settings(deadline=None, max_examples=examples, suppress_health_check=_CHECKS)
    @given(st.data())
    def check(data: DataObject) -> None:
        page = data.draw(pages_of(layout))
        source = write_page(layout, page)
        check_evidence(layout, check_reading(layout, page, source), source)
        check_reading(layout, page, data.draw(noise_for(layout))(source))
        check_choice(layout, source, tried)

    check()


def write_page(layout: Layout, page: FilmPage) -> str:
    """Write a page as a layout prints it, in HTML or in plain text; what it has no place for is left out."""
    return write_html(layout, page) if isinstance(layout, HtmlLayout) else write_text(layout, page)


def noise_for(layout: Layout) -> SearchStrategy[Callable[[str], str]]:
    """Make edits that change nothing for a layout: what it calls an element's own text must stay its own."""
    if not isinstance(layout, HtmlLayout):
        return text_noise()
    columns = [column for rows in layout.rows for column in rows.columns]
    fields = [*layout.fields, *(field for column in columns for field in column.fields)]
    owns = any(place.part == "own" for field in fields for place in field.places)
    return html_noise(without=("wrapped_leaves",) if owns else ())


def check_reading(layout: Layout, page: FilmPage, source: str) -> Reading:
    """Hold that a source is read as a page, with nothing doubted and nothing left over; give the reading."""
    reading = read_alone(layout, source)
    _hold(reading.layout == layout.name, "the layout does not know its page", source)
    _hold(reading.page == page, f"{reading.page} was read, and not {page}", source)
    _hold(not reading.problems, f"there are problems: {reading.problems}", source)
    _hold(not reading.unparsed, f"lines were left over: {reading.unparsed}", source)
    return reading


def check_choice(layout: Layout, source: str, tried: Sequence[Layout]) -> None:
    """Hold that of several layouts, tried in their order, this one takes the source."""
    if isinstance(layout, HtmlLayout):
        root = parse_tree(source, limits=_LIMITS).root
        chosen: Layout | None = None if root is None else choose_html(tried, root, Sections(root))
    else:
        chosen = choose_text(tried, source)
    _hold(chosen == layout, f"{chosen} takes a page of {layout}", source)


def check_evidence(layout: Layout, reading: Reading, source: str) -> None:
    """Hold that each value has evidence, and that its words stand where its evidence says."""
    known = reading.evidence
    for path in _stated(reading.film()):
        told = any(each == path or each.startswith((f"{path}.", f"{path}[")) for each in known)
        _hold(told, f"{path} has no evidence", source)
    stands = _stands_in_html if isinstance(layout, HtmlLayout) else _stands_in_text
    for path, evidence in known.items():
        if evidence.raw and evidence.how != "inferred":
            _hold(stands(evidence, source), f"{path} does not stand at {evidence.where}", source)


def _hold(holds: bool, broken: str, source: str) -> None:  # noqa: FBT001 - it is what the function is about
    """Raise as `assert` does, also where assertions are switched off."""
    if not holds:
        raise AssertionError(f"{broken}:\n{source}")


def _stated(page: FilmPage) -> Iterator[str]:
    """Give the fields of a page that hold something, entry by entry."""
    for attribute in attrs.fields(FilmPage):
        value = getattr(page, attribute.name)
        if isinstance(value, tuple):
            yield from (f"{attribute.name}[{index}]" for index in range(len(value)))
        elif value and attribute.name != "work_type":
            yield attribute.name


def _stands_in_html(evidence: Evidence, source: str) -> bool:
    """Say whether words stand in the element that evidence points at, or in its JSON."""
    found = cast("list[etree._Element]", etree.HTML(source).xpath(evidence.where.xpath or ""))
    places = [" ".join("".join(map(str, [*each.itertext(), each.tail or ""])).split()) for each in found]
    places += [str(value) for each in found for value in each.attrib.values()]
    if evidence.where.json_path is not None:
        return evidence.where.json_path.startswith("$") and [each.tag for each in found] == ["script"]
    return any("".join(evidence.raw.split()) in "".join(place.split()) for place in places)


def _stands_in_text(evidence: Evidence, source: str) -> bool:
    """Say whether words stand just where evidence points; of words over several lines, the first ones."""
    where = evidence.where
    if where.line is None or where.column is None or where.end_column is None:
        return False
    found = source.split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]
    return bool(found) and evidence.raw.startswith(found)
