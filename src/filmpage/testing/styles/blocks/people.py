"""The cast in a section of its own: rows, tables, cards, with or without roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Final, TypeAlias

from ....model.film import Credit
from ..markup import Node, node
from ..site import Site
from .sections import section

Writer: TypeAlias = Callable[[Site, Sequence[Credit]], list[Node]]
_NO_ROLES: Final = frozenset({"names"})
"""Forms that print names alone."""


def cast_section(site: Site) -> list[Node]:
    """Print the cast, unless it is one of the labelled facts."""
    form, players = site.style.cast, site.film.cast or ()
    if form == "label" or not players:
        return []
    title = site.heading("cast")
    for index, player in enumerate(players):
        site.ledger.note(f"cast[{index}].name", player.name, label=title)
        if player.character and form not in _NO_ROLES:
            site.ledger.note(f"cast[{index}].character", player.character, label=title)
    return [section(site, title, CASTS[form](site, players), role="cast")]


def _rows(between: Callable[[Site], tuple[str, str]]) -> Writer:
    """Write a list of `name between role after`."""

    def write(site: Site, players: Sequence[Credit]) -> list[Node]:
        before, after = between(site)
        rows = [
            node("li", site.person(each.name), f"{before}{each.character}{after}" if each.character else None)
            for each in players
        ]
        return [node("ul", rows, role="cast-list")]

    return write


def _as(site: Site) -> tuple[str, str]:
    """Return the word for "as", or a dash in languages that have none."""
    word = site.words.as_
    return (f" {word} " if word else " – "), ""


def _names(site: Site, players: Sequence[Credit]) -> list[Node]:
    return [node("p", site.listed([site.person(each.name) for each in players]), role="cast-list")]


def _table(site: Site, players: Sequence[Credit]) -> list[Node]:
    rows = [
        node("tr", node("td", site.person(each.name)), node("td", each.character or "")) for each in players
    ]
    return [node("table", rows, role="cast-list")]


def _headed_table(site: Site, players: Sequence[Credit]) -> list[Node]:
    table = _table(site, players)[0]
    labels = (site.heading("cast"), site.heading("character"))
    table.children.insert(0, node("tr", [node("th", label) for label in labels]))
    return [table]


def _dotted_table(site: Site, players: Sequence[Credit]) -> list[Node]:
    def row(each: Credit) -> Node:
        dots = node("td", "..." if each.character else "")
        return node("tr", node("td", site.person(each.name)), dots, node("td", each.character or ""))

    return [node("table", [row(each) for each in players], role="cast-list")]


def _cards(*, image: bool = False, role_first: bool = False) -> Writer:
    def card(site: Site, each: Credit) -> Node:
        picture = [node("img", src="/faces/1.jpg", alt="", role="photo")] if image else []
        linked = node("a", each.name, href="/person/1") if role_first else site.person(each.name)
        name = node("div", linked, role="name")
        role = [node("div", each.character, role="role")] if each.character else []
        return node("div", [*role, name] if role_first else [name, *picture, *role], role="card")

    def write(site: Site, players: Sequence[Credit]) -> list[Node]:
        return [node("div", [card(site, each) for each in players], role="cast-list")]

    return write


def _badges(site: Site, players: Sequence[Credit]) -> list[Node]:
    """Print roles with their weight before the people who speak them, as sites of animated films do."""
    cards = [
        node(
            "div",
            *(
                [
                    node(
                        "div",
                        node("a", each.character, href="/character/1"),
                        " ",
                        node("small", "Main"),
                        role="char",
                    )
                ]
                if each.character
                else []
            ),
            node("div", node("a", each.name, href="/person/1"), " ", node("small", "Japanese"), role="name"),
        )
        for each in players
    ]
    return [node("div", cards, role="cast-list")]


def _told(site: Site, players: Sequence[Credit]) -> list[Node]:
    """Print what is told of each role after it, as encyclopedias do."""
    return [
        node(
            "ul",
            [
                node(
                    "li",
                    f"{each.name} as {each.character}: the part was rewritten for this film by its director",
                )
                if each.character
                else node("li", each.name)
                for each in players
            ],
        )
    ]


def _image_alt(_: Site, players: Sequence[Credit]) -> list[Node]:
    rows = [
        node(
            "li",
            node("img", src="/faces/1.jpg", alt=each.name),
            node("span", each.character or "", role="role"),
        )
        for each in players
    ]
    return [node("ul", rows, role="cast-list")]


def _two_lines(site: Site, players: Sequence[Credit]) -> list[Node]:
    def lines(each: Credit) -> list[Node]:
        role = [node("p", each.character, role="role")] if each.character else []
        return [node("p", node("strong", site.person(each.name))), *role]

    return [node("div", *chain.from_iterable(map(lines, players)), role="cast-list")]


CASTS: Final[Mapping[str, Writer]] = {
    "rows_as": _rows(_as),
    "rows_dash": _rows(lambda _: (" - ", "")),
    "rows_dots": _rows(lambda _: (" ... ", "")),
    "rows_brackets": _rows(lambda _: (" (", ")")),
    "names": _names,
    "table": _table,
    "headed_table": _headed_table,
    "dotted_table": _dotted_table,
    "cards": _cards(),
    "image_cards": _cards(image=True),
    "role_first": _cards(role_first=True),
    "image_alt": _image_alt,
    "two_lines": _two_lines,
    "badges": _badges,
    "told": _told,
}
"""The values of the axis `cast`, but for `label`."""
