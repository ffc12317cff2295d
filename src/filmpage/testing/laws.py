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
    "gives a text as one line; end it with ::paragraphs where one element holds the whole text,"
    " or say every=True where each element holds a paragraph"
)
_TOLD: Final = 10
"""How many differences, or problems, of one page are told."""
_LONGEST: Final = 200
"""Characters of a value that are told."""
_CHECKS: Final = (HealthCheck.too_slow, HealthCheck.nested_given)


def check_layout(layout: Layout, *, among: Sequence[Layout] | None = None, examples: int = 25) -> None:
    """Hold a layout to its laws, with pages that Hypothesis makes out of its declaration.

    What it writes it reads, with nothing doubted and nothing left over, also after edits that change no
    meaning; every value stands where its evidence says; no layout that is tried before it takes its page.
    A text of several paragraphs can be printed wherever the layout reads one.
    `among` are the layouts in the order in which they are tried, this one among them.
    Without it, this one is tried first, and then those of the package.
    Raises `AssertionError` with the source in which a law is broken.
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
    """Write a page as a layout prints it, in HTML or in plain text; what it has no place for is left out."""
    return write_html(layout, page) if isinstance(layout, HtmlLayout) else write_text(layout, page)


def noise_for(layout: Layout) -> SearchStrategy[Callable[[str], str]]:
    """Make edits that change nothing for a layout: what it calls an element's own text must stay its own."""
    if not isinstance(layout, HtmlLayout):
        return text_noise()
    owns = any(place.part == "own" for field in fields_of(layout) for place in field.places)
    return html_noise(without=("wrapped_leaves",) if owns else ())


def fields_of(layout: HtmlLayout) -> list[Field]:
    """Return the fields of a layout, those of its lists included."""
    columns = [column for rows in layout.rows for column in rows.columns]
    return [*layout.fields, *(field for column in columns for field in column.fields)]


def check_reading(layout: Layout, page: FilmPage, source: str) -> Reading:
    """Hold that a source is read as a page, without problems or unread lines; return the reading."""
    reading = read_alone(layout, source)
    _hold(reading.layout == layout.name, "the layout does not know its page", source)
    _hold(reading.page == page, _differing(page, reading.film()), source)
    _hold(not reading.problems, _problems(reading), source)
    _hold(not reading.unparsed, f"lines were left over: {reading.unparsed}", source)
    return reading


def _differing(page: FilmPage, read: FilmPage) -> str:
    """Return which fields were read otherwise than they were written."""
    found = differences(page, read)
    told = [f"{path}: wrote {_short(wrote)}, read {_short(got)}" for path, wrote, got in found[:_TOLD]]
    return "\n".join(told + [f"and {len(found) - _TOLD} more"] * (len(found) > _TOLD))


def _problems(reading: Reading) -> str:
    """Return which problems a reading has."""
    told = [
        " ".join((each.code, each.path or "-", _short(each.raw), each.message)) for each in reading.problems
    ]
    return "\n".join(("there are problems:", *told[:_TOLD]))


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def check_paragraphs(layout: Layout) -> None:
    """Hold that what is read as paragraphs is not the one line of the first of several elements."""
    for field in fields_of(layout) if isinstance(layout, HtmlLayout) else ():
        value = None if field.joins else field.reads.get(_PARAGRAPHS)
        if isinstance(value, str) and "\n\n" in value:
            for place in field.places:
                if isinstance(place, Place) and not (place.part or place.attribute):
                    raise AssertionError(f"{field.path}: {place.source!r} {_ON_ONE_LINE}")


def check_choice(layout: Layout, source: str, tried: Sequence[Layout]) -> None:
    """Hold that of several layouts, tried in their order, this one takes the source."""
    if isinstance(layout, HtmlLayout):
        root = parse_tree(source, limits=_LIMITS).root
        chosen: Layout | None = None if root is None else choose_html(tried, root, TreeIndex(root))
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
    """Return the fields of a page that hold something, entry by entry."""
    for attribute in attrs.fields(FilmPage):
        value = getattr(page, attribute.name)
        if isinstance(value, tuple):
            yield from (f"{attribute.name}[{index}]" for index in range(len(value)))
        elif value and attribute.name != "work_type":
            yield attribute.name


def _stands_in_html(evidence: Evidence, source: str) -> bool:
    """Return whether words stand in the element that evidence points at, or in its JSON."""
    found = cast("list[etree._Element]", etree.HTML(source).xpath(evidence.where.xpath or ""))
    places = [" ".join("".join(map(str, [*each.itertext(), each.tail or ""])).split()) for each in found]
    places += [str(value) for each in found for value in each.attrib.values()]
    if evidence.where.json_path is not None:
        return evidence.where.json_path.startswith("$") and [each.tag for each in found] == ["script"]
    return any("".join(evidence.raw.split()) in "".join(place.split()) for place in places)


def _stands_in_text(evidence: Evidence, source: str) -> bool:
    """Return whether words stand just where evidence points; of words over several lines, the first ones."""
    where = evidence.where
    if where.line is None or where.column is None or where.end_column is None:
        return False
    found = source.split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]
    return bool(found) and evidence.raw.startswith(found)
