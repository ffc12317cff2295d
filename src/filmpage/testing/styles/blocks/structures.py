"""What holds labels and their values: a function for each structure, from entries to nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Final, TypeAlias

import attrs

from ..markup import Node, node
from ..site import Site

_BORDERED: Final = frozenset(
    {"dl", "th_td", "td_td", "div_pairs", "over", "rows_over", "headings", "infobox", "cards"}
)
"""Structures that keep label and value apart by themselves."""


@attrs.frozen
class Entry:
    """A label and its value, dressed for printing."""

    label: list[Node | str]
    value: list[Node | str]


Structure: TypeAlias = Callable[[Site, Sequence[Entry]], list[Node]]


def dressed(site: Site, label: str, value: list[Node | str]) -> Entry:
    """Return an entry whose separator is where the style has it."""
    mark = site.separator
    decorated = site.decorated(label)
    if not mark:
        return Entry(decorated, value)
    place = site.style.separator_in
    if place == "between" and site.style.structure not in _BORDERED:
        return Entry(decorated, [f"{mark} ", *value])
    if place == "element":
        return Entry([*decorated, node("span", mark, role="sep")], value)
    decorated[-1] = f"{decorated[-1]}{mark}"
    return Entry(decorated, value)


def _gap(site: Site) -> str:
    """Return what an inline structure has between label and value: minified sites have nothing."""
    return "" if site.style.markup == "minified" and not site.separator else " "


def _dl(_: Site, entries: Sequence[Entry]) -> list[Node]:
    return [
        node("dl", *chain(*((node("dt", e.label), node("dd", e.value)) for e in entries)), role="details")
    ]


def _table(head: str) -> Structure:
    def write(_: Site, entries: Sequence[Entry]) -> list[Node]:
        rows = [node("tr", node(head, e.label, role="label"), node("td", e.value)) for e in entries]
        return [node("table", rows, role="details")]

    return write


def _infobox(site: Site, entries: Sequence[Entry]) -> list[Node]:
    rows = [node("tr", node("th", e.label), node("td", e.value)) for e in entries]
    title = node("tr", node("th", site.film.title or "", colspan="2"))
    picture = node("tr", node("td", node("img", src="/p.jpg", alt=""), colspan="2"))
    return [node("table", title, picture, rows, role="infobox")]


def _pairs(outer: str, inner: str) -> Structure:
    def write(_: Site, entries: Sequence[Entry]) -> list[Node]:
        rows = [
            node(outer, node(inner, e.label, role="label"), node(inner, e.value, role="value"), role="row")
            for e in entries
        ]
        return [node("div", rows, role="details")]

    return write


def _over(_: Site, entries: Sequence[Entry]) -> list[Node]:
    lines = chain(*((node("p", e.label, role="label"), node("p", e.value, role="value")) for e in entries))
    return [node("div", *lines, role="details")]


def _rows_over(_: Site, entries: Sequence[Entry]) -> list[Node]:
    labels = node("tr", [node("td", e.label) for e in entries])
    return [node("table", labels, node("tr", [node("td", e.value) for e in entries]), role="details")]


def _bold_tail(site: Site, entries: Sequence[Entry]) -> list[Node]:
    lines = [node("p", node("strong", e.label), _gap(site), e.value) for e in entries]
    return [node("div", lines, role="details")]


def _bold_lines(site: Site, entries: Sequence[Entry]) -> list[Node]:
    lines = chain(*((node("b", e.label), _gap(site), *e.value, node("br")) for e in entries))
    return [node("p", lines, role="details")]


def _items(bold: bool) -> Structure:  # noqa: FBT001 - it is what the structure is about
    def write(site: Site, entries: Sequence[Entry]) -> list[Node]:
        rows = [
            node(
                "li",
                node("span", e.label, role="label") if bold else e.label,
                _gap(site) if bold else " ",
                e.value,
            )
            for e in entries
        ]
        return [node("ul", rows, role="details")]

    return write


def _lines(_: Site, entries: Sequence[Entry]) -> list[Node]:
    return [node("div", [node("div", e.label, " ", e.value) for e in entries], role="details")]


def _headings(_: Site, entries: Sequence[Entry]) -> list[Node]:
    return [node("section", *chain(*((node("h4", e.label), node("p", e.value)) for e in entries)))]


def _cards(_: Site, entries: Sequence[Entry]) -> list[Node]:
    def card(e: Entry) -> Node:
        words = node("div", node("small", e.label), node("strong", e.value))
        return node("div", node("img", src="/i.svg", alt="", role="icon"), words, role="card")

    return [node("div", [card(e) for e in entries], role="details")]


def _one_line(_: Site, entries: Sequence[Entry]) -> list[Node]:
    parts: list[Node | str] = []
    for e in entries:
        parts += [" / " if parts else "", *e.label, " ", *e.value]
    return [node("p", parts, role="details")]


def _below_break(_: Site, entries: Sequence[Entry]) -> list[Node]:
    return [node("p", e.label, node("br"), e.value) for e in entries]


def _nested_list(_: Site, entries: Sequence[Entry]) -> list[Node]:
    return [node("ul", [node("li", node("b", e.label), node("ul", node("li", e.value))) for e in entries])]


STRUCTURES: Final[Mapping[str, Structure]] = {
    "dl": _dl,
    "th_td": _table("th"),
    "td_td": _table("td"),
    "div_pairs": _pairs("div", "div"),
    "span_pairs": _pairs("div", "span"),
    "over": _over,
    "rows_over": _rows_over,
    "bold_tail": _bold_tail,
    "bold_lines": _bold_lines,
    "items": _items(bold=False),
    "items_bold": _items(bold=True),
    "lines": _lines,
    "headings": _headings,
    "infobox": _infobox,
    "cards": _cards,
    "one_line": _one_line,
    "below_break": _below_break,
    "nested_list": _nested_list,
}
"""The values of the axis `structure`."""
