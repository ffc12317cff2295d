"""What surrounds a film on a page and is not about it: menus, notices, other films, comments, a footer."""

from __future__ import annotations

from ....lexicon.printed import LABELS
from ..invent import people
from ..markup import Node, node
from ..site import Site
from .sections import section


def menu(site: Site) -> list[Node]:
    """Print the site's menu."""
    form, own = site.style.menu, site.words
    if form == "none":
        return []
    if form == "select":
        options = ("1080p", "720p", *own.genres[:8], "2024", "2023")
        return [node("form", node("select", [node("option", name) for name in options]), role="search")]
    names = own.menu if form == "list" else (*own.menu[:2], *own.genres[:10])
    links = [node("li", node("a", name, href=f"/{index}")) for index, name in enumerate(names)]
    return [node("nav", node("ul", links), role="menu")]


def notices(site: Site, *names: str) -> list[Node]:
    """Print those of the named notices that the site has: cookies, adverts, buttons to share."""
    own = site.words
    shown = names if site.style.notices == "all" else [name for name in names if name == site.style.notices]
    texts = {"cookie": own.cookie, "advert": own.advert, "share": own.share}
    return [node("div", node("p", texts[name]), role=name) for name in shown]


def similar(site: Site) -> list[Node]:
    """Print other films, with their years, and in a sidebar with directors of their own."""
    form = site.style.similar
    found = [each for each in site.film.similar or () if each.title != site.film.title]
    if form == "none" or not found:
        return []
    title = site.label("similar") or LABELS["similar"]["en"][0]
    for index, other in enumerate(found):
        site.ledger.note(f"similar[{index}].title", other.title, certain=False)
        site.ledger.note(f"similar[{index}].year", other.year, certain=False)
    rows: list[list[Node | str]] = [
        [node("a", other.title, href=f"/film/{index}"), f" ({other.year})"]
        for index, other in enumerate(found)
    ]
    if form == "items":
        return [section(site, title, node("ul", [node("li", row) for row in rows]), role="similar")]
    if form == "sidebar":
        label = site.label("director") or "Dir"
        names = people(site.dice, site.words, len(rows))
        lines = [
            node("p", row, node("br"), f"{label}: {name}") for row, name in zip(rows, names, strict=True)
        ]
        return [node("aside", section(site, title, lines, role="similar"))]
    cards = [node("div", node("img", src="/s.jpg", alt=""), row, role="card") for row in rows]
    return [section(site, title, cards, role="similar")]


def comments(site: Site) -> list[Node]:
    """Print what visitors say below a page."""
    if site.style.comments == "none":
        return []
    names = people(site.dice, site.words, 2)
    bodies = [site.dice.choice(site.words.verdicts) for _ in names]
    rows = [node("li", node("b", name), node("p", body)) for name, body in zip(names, bodies, strict=True)]
    return [section(site, site.heading("comments"), node("ul", rows), role="comments")]


def footer(site: Site) -> list[Node]:
    """Print what ends every page of the site."""
    form = site.style.footer
    if form == "none":
        return []
    links = [node("a", name, href="/x") for name in site.words.menu[-3:]] if form == "links" else []
    spaced = [child for link in links for child in (link, " | ")]
    return [node("footer", node("p", *spaced, f"© 2024 {site.name}. {site.words.footer}"))]
