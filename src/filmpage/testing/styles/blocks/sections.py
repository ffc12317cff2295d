"""Sections: a heading as the site prints headings, and what is below it."""

from __future__ import annotations

from ..markup import Child, Node, node
from ..site import Site


def section(site: Site, title: str, *children: Child, role: str) -> Node:
    """Return a section under a heading."""
    return node(
        "section" if site.style.headings == "h2" else "div", heading(site, title), *children, role=role
    )


def heading(site: Site, title: str) -> Node:
    """Return a heading in the manner of the site."""
    form = site.style.headings
    if form == "named":
        return node("h2", f"{title} – {site.film.title}")
    if form == "colon":
        return node("h3", f"{title}:")
    if form == "bold":
        return node("p", node("b", title))
    if form == "div":
        return node("div", title, role="heading")
    return node(form, title)
