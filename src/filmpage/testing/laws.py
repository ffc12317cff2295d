"""The laws of layouts, for ours and for yours: a layout reads what it writes, whatever surrounds it.

`check_layout` checks one layout against all laws; the other functions check one law for one page.
Each raises `AssertionError` with the source that breaks the law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, cast

import attrs
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.strategies import DataObject, SearchStrategy
from lxml import etree

from ..account import Evidence
from ..interpret.html.write import write_html
from ..interpret.text.write import write_text
from ..layout import Layout
from ..layout.html import Field, HtmlLayout
from ..limits import Limits
from ..model.film import FilmPage
from ..pipeline.html import choose as choose_html
from ..pipeline.text import choose as choose_text
from ..reading import Reading
from ..sites import layouts
from ..source.html.place import Place
from ..source.html.tree import parse_tree
from ..source.html.tree_index import TreeIndex
from ._differences import differences
from .layouts import pages_of, read_alone
from .noise import html_noise, text_noise

_LIMITS: Final = Limits()
_PARAGRAPHS: Final = "Two paragraphs.\n\nThis is the second."
_ON_ONE_LINE: Final = (
    "gives a text as one line; end it with ::paragraphs if one element holds the full text,"
    " or use every=True if each element holds a paragraph"
)
_MOST: Final = 10
"""Differences, or problems, of one page that a message names."""
_LONGEST: Final = 200
"""Characters of a value that a message shows."""
_CHECKS: Final = (HealthCheck.too_slow, HealthCheck.nested_given)


def check_layout(layout: Layout, *, among: Sequence[Layout] | None = None, examples: int = 25) -> None:
    """Check a layout against its laws, with pages that Hypothesis makes from its declaration.

    The layout reads what it writes, without problems or unread lines, also after edits that do not change the
    meaning. Every value is where its evidence says. No layout that is tried earlier takes its page. A text of
    several paragraphs can be printed wherever the layout reads one.
    `among` are the layouts in the order in which they are tried, this one included. Without it, this one is
    tried first, followed by those of the package.
    Raises `AssertionError` with the source that breaks a law.
    """
    tried = (layout, *layouts()) if among is None else among
    check_paragraphs(layout)

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
    """Write a page as a layout prints it, in HTML or plain text; facts without a place are left out."""
    return write_html(layout, page) if isinstance(layout, HtmlLayout) else write_text(layout, page)


def noise_for(layout: Layout) -> SearchStrategy[Callable[[str], str]]:
    """Make edits that change nothing for a layout; where it reads `::own`, texts are not wrapped."""
    if not isinstance(layout, HtmlLayout):
        return text_noise()
    owns = any(place.part == "own" for field in fields_of(layout) for place in field.places)
    return html_noise(without=("wrapped_leaves",) if owns else ())


def fields_of(layout: HtmlLayout) -> list[Field]:
    """Return the fields of a layout, those of its lists included."""
    columns = [column for rows in layout.rows for column in rows.columns]
    return [*layout.fields, *(field for column in columns for field in column.fields)]


def check_reading(layout: Layout, page: FilmPage, source: str) -> Reading:
    """Check that a source is read as a page, without problems or unread lines; return the reading."""
    reading = read_alone(layout, source)
    _hold(reading.layout == layout.name, "the layout does not match its own page", source)
    _hold(reading.page == page, _differing(page, reading.film()), source)
    _hold(not reading.problems, _problems(reading), source)
    _hold(not reading.unparsed, f"lines were not read: {reading.unparsed}", source)
    return reading


def _differing(page: FilmPage, read: FilmPage) -> str:
    """Return a message with the fields that were not read as they were written."""
    all_of_them = differences(page, read)
    shown = [f"{path}: wrote {_short(wrote)}, read {_short(got)}" for path, wrote, got in all_of_them[:_MOST]]
    return "\n".join(shown + [f"and {len(all_of_them) - _MOST} more"] * (len(all_of_them) > _MOST))


def _problems(reading: Reading) -> str:
    """Return a message with the problems of a reading."""
    shown = [
        " ".join((each.code, each.path or "-", _short(each.raw), each.message)) for each in reading.problems
    ]
    return "\n".join(("there are problems:", *shown[:_MOST]))


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def check_paragraphs(layout: Layout) -> None:
    """Check that no field of paragraphs reads its place as one line."""
    for field in fields_of(layout) if isinstance(layout, HtmlLayout) else ():
        value = None if field.joins else field.reads.get(_PARAGRAPHS)
        if isinstance(value, str) and "\n\n" in value:
            for place in field.places:
                if isinstance(place, Place) and not (place.part or place.attribute):
                    raise AssertionError(f"{field.path}: {place.source!r} {_ON_ONE_LINE}")


def check_choice(layout: Layout, source: str, tried: Sequence[Layout]) -> None:
    """Check that this layout is the first of `tried` to match."""
    if isinstance(layout, HtmlLayout):
        root = parse_tree(source, limits=_LIMITS).root
        chosen: Layout | None = None if root is None else choose_html(tried, root, TreeIndex(root))
    else:
        chosen = choose_text(tried, source)
    _hold(chosen == layout, f"{chosen} takes a page of {layout}", source)


def check_evidence(layout: Layout, reading: Reading, source: str) -> None:
    """Check that each value has evidence, and that its words are where its evidence says."""
    for path in _filled(reading.film()):
        beginnings = (f"{path}.", f"{path}[")
        has_evidence = any(each == path or each.startswith(beginnings) for each in reading.evidence)
        _hold(has_evidence, f"{path} has no evidence", source)
    is_there = _is_in_html if isinstance(layout, HtmlLayout) else _is_in_text
    for path, evidence in reading.evidence.items():
        if evidence.raw and evidence.how != "inferred":
            _hold(is_there(evidence, source), f"{path} is not at {evidence.where}", source)


def _hold(holds: bool, broken: str, source: str) -> None:  # noqa: FBT001 - it is what the function is about
    """Raise like `assert`, but also if assertions are switched off."""
    if not holds:
        raise AssertionError(f"{broken}:\n{source}")


def _filled(page: FilmPage) -> Iterator[str]:
    """Yield the paths of the fields of a page that have a value, entry by entry."""
    for attribute in attrs.fields(FilmPage):
        value = getattr(page, attribute.name)
        if isinstance(value, tuple):
            yield from (f"{attribute.name}[{index}]" for index in range(len(value)))
        elif value and attribute.name != "work_type":
            yield attribute.name


def _is_in_html(evidence: Evidence, source: str) -> bool:
    """Return whether the words of evidence are in the element at its place, or in its JSON."""
    elements = cast("list[etree._Element]", etree.HTML(source).xpath(evidence.where.xpath or ""))
    places = [" ".join("".join(map(str, [*each.itertext(), each.tail or ""])).split()) for each in elements]
    places += [str(value) for each in elements for value in each.attrib.values()]
    if evidence.where.json_path is not None:
        return evidence.where.json_path.startswith("$") and [each.tag for each in elements] == ["script"]
    return any("".join(evidence.raw.split()) in "".join(place.split()) for place in places)


def _is_in_text(evidence: Evidence, source: str) -> bool:
    """Return whether the words of evidence, or those of their first line, are exactly at its place."""
    where = evidence.where
    if where.line is None or where.column is None or where.end_column is None:
        return False
    printed = source.split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]
    return bool(printed) and evidence.raw.startswith(printed)
