"""Rendering: the blocks of a film's page in the order of its style, as HTML or as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import attrs

from ...model.film import FilmPage
from .blocks import data, facts, furniture, people, prose, releases, scores, top
from .ledger import Print, Rendered, surviving
from .markup import Node, node
from .markup.html import write_html
from .outcome import kind_of
from .site import Site
from .style import Style
from .text import to_text

_FACTS: Final = (facts.fact_line, facts.labelled)
_ORDERS: Final[Mapping[str, tuple[Callable[[Site], list[Node]], ...]]] = {
    "facts_plot_cast": (scores.scores, *_FACTS, prose.plot, people.cast_section),
    "plot_facts_cast": (facts.fact_line, scores.scores, prose.plot, facts.labelled, people.cast_section),
    "cast_first": (facts.fact_line, people.cast_section, prose.plot, facts.labelled, scores.scores),
    "plot_last": (*_FACTS, people.cast_section, scores.scores, prose.plot),
    "scores_first": (scores.scores, *_FACTS, people.cast_section, prose.plot),
}
_LISTS: Final = frozenset({"genres", "countries", "languages", "directors", "writers", "cast", "crew"})
_AFTER: Final = (releases.releases, prose.reviews, furniture.similar, furniture.comments)


def render(film: FilmPage, style: Style) -> Rendered:
    """Print a film as HTML in the manner of a style."""
    site, page = _page(film, style)
    return Rendered(write_html(page, style), style, tuple(site.ledger.prints))


def render_text(film: FilmPage, style: Style) -> Rendered:
    """Print a film in the manner of a style, and return the text that a converter makes of the page."""
    site, page = _page(film, style)
    text, dropped = to_text(page, style)
    prints = [
        attrs.evolve(each, certain=False) if _is_lost(each, style) else each for each in site.ledger.prints
    ]
    return Rendered(text, style, surviving(prints, text, dropped))


def _is_lost(each: Print, style: Style) -> bool:
    """Return whether a text may have lost a fact: data for machines, or values that had only borders."""
    glued = style.lists == "spans" and style.converter != "soup" and kind_of(each.path) in _LISTS
    return each.data or glued


def _page(film: FilmPage, style: Style) -> tuple[Site, Node]:
    """Return the tree of a page, and the site that printed it."""
    site = Site(film, style)
    body = node("body", *_body(site))
    head = node(
        "head",
        node("meta", charset="utf-8"),
        node("title", _title_tag(site)),
        _open_graph(site),
        data.json_ld(site),
    )
    return site, node("html", head, body, lang=style.language)


def _body(site: Site) -> list[Node]:
    before = [
        *top.masthead(site),
        *furniture.menu(site),
        *furniture.notices(site, "cookie"),
        *top.breadcrumb(site),
    ]
    title = [*top.poster(site), *top.title_block(site), *prose.tagline(site)]
    blocks = [part for block in _ORDERS[site.style.order] for part in block(site)]
    advert = furniture.notices(site, "advert")
    after = [part for block in _AFTER for part in block(site)]
    main = node("main", title, blocks[:2], advert, blocks[2:], data.microdata(site), after, role="main")
    return [*before, main, *furniture.notices(site, "share"), *furniture.footer(site)]


def _title_tag(site: Site) -> str:
    title, year, name = site.film.title, site.film.year, site.name
    if site.style.title_tag in {"title_year_site", "title_comma_year"} and year is not None:
        site.ledger.note("year", year, data=True)
    return {
        "title_year_site": f"{title} ({year}) - {name}",
        "title": f"{title}",
        "title_site": f"{title} | {name}",
        "site_title": f"{name}: {title}",
        "watch_title": f"{site.words.watch.format(title=title)} - {name}",
        "title_comma_year": f"{title}, {year}",
        "site": name,
        "download": f"{site.words.watch.format(title=f'{title} {year or 1080} 1080p')} - {name}",
        "host_title": f"www.{name.lower().replace(' ', '').replace('&', '')}.com - {title}",
    }[site.style.title_tag]


def _open_graph(site: Site) -> list[Node]:
    form = site.style.open_graph
    if form == "none":
        return []
    title = {"title": site.film.title, "title_site": f"{site.film.title} - {site.name}", "site": site.name}[
        form
    ]
    return [
        node("meta", property="og:title", content=title or ""),
        node("meta", property="og:type", content="website"),
    ]
