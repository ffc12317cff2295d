"""The top of a film's page: the site's name, breadcrumb, poster, title, year, original title."""

from __future__ import annotations

from ..markup import Child, Node, node
from ..site import Site


def masthead(site: Site) -> list[Node]:
    """Print the site's own name where the style has it."""
    form = site.style.site_in
    if form == "none":
        return []
    if form == "image":
        return [node("a", node("img", src="/logo.png", alt=site.name), href="/")]
    return [node(form, node("a", site.name, href="/"), role="logo")]


def breadcrumb(site: Site) -> list[Node]:
    """Print the way to this page."""
    form = site.style.breadcrumb
    home, films = site.words.menu[0], site.words.menu[1]
    title = site.film.title or ""
    if form == "none":
        return []
    if form == "items":
        return [node("ol", [node("li", name) for name in (home, films, title)], role="breadcrumb")]
    return [
        node(
            "div",
            node("a", home, href="/"),
            " › ",
            node("a", films, href="/f"),
            " › ",
            title,
            role="breadcrumb",
        )
    ]


def poster(site: Site) -> list[Node]:
    """Print the poster."""
    title = site.film.title or ""
    alt = {"none": "", "title": title, "title_poster": f"{title} poster", "file_name": "img_4711.jpg"}
    return [node("div", node("img", src="/posters/4711.jpg", alt=alt[site.style.poster_alt]), role="poster")]


def title_block(site: Site) -> list[Node]:
    """Print the title, and beside or below it the year and the original title."""
    film, style = site.film, site.style
    title = film.title or ""
    site.ledger.note("title", title)
    children: list[Child] = [title]
    if style.original_in == "slash" and film.original_title:
        site.ledger.note("original_title", film.original_title)
        children = [f"{title} / {film.original_title}"]
    below: list[Node] = []
    if film.year is not None and style.year_in != "none":
        site.ledger.note("year", film.year)
        inside, below = _year(site, film.year)
        children.append(inside)
    if style.original_in == "below" and film.original_title:
        site.ledger.note("original_title", film.original_title)
        below.append(node("h2" if style.title_in == "h1" else "div", film.original_title, role="original"))
    return [_titled(site, children), *below]


def _year(site: Site, year: int) -> tuple[Child, list[Node]]:
    """Return the year in the title's element, or below it."""
    form = site.style.year_in
    if form == "own_line":
        return None, [node("div", str(year), role="year")]
    if form == "span":
        return [" ", node("span", f"({year})", role="year")], []
    if form == "year_film":
        return f" ({year} film)", []
    return (f" ({year})" if form == "brackets" else f", {year}"), []


def _titled(site: Site, children: list[Child]) -> Node:
    form = site.style.title_in
    if form == "bold":
        return node("p", node("b", *children))
    if form == "cell":
        return node("table", node("tr", node("td", node("b", *children), role="title")))
    return node(form, *children, role="title")
