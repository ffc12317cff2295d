"""Data for machines in a page: right, a part of it, or of a type that says something else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..markup import Node, node
from ..site import Site

_CONTEXT: Final = "https://schema.org"


def json_ld(site: Site) -> list[Node]:
    """Return the JSON-LD of a page, where the style has any."""
    writer = _WRITERS.get(site.style.embedded)
    if writer is None:
        return []
    text = json.dumps({"@context": _CONTEXT, **writer(site)}, ensure_ascii=False)
    return [node("script", text.replace("</", "<\\/"), type="application/ld+json")]


def microdata(site: Site) -> list[Node]:
    """Return invisible microdata of the film, where the style has it."""
    if site.style.embedded != "microdata":
        return []
    whole = _film(site)
    metas = [node("meta", itemprop="name", content=whole["name"])]
    keys = [key for key in ("duration", "datePublished") if key in whole]
    metas += [node("meta", itemprop=key, content=str(whole[key])) for key in keys]
    metas += [node("meta", itemprop="genre", content=name) for name in whole.get("genre", ())]
    person = {"itemprop": "director", "itemscope": "", "itemtype": f"{_CONTEXT}/Person"}
    names = [node("meta", itemprop="name", content=each["name"]) for each in whole.get("director", ())]
    directors = [node("span", name, **person) for name in names]
    return [node("div", metas, directors, itemscope="", itemtype=f"{_CONTEXT}/Movie")]


def _film(site: Site) -> dict[str, Any]:
    """Return the film as schema.org's Movie, and note what it says."""
    film, note = site.film, site.ledger.note
    found: dict[str, Any] = {
        "@type": "Movie",
        "name": film.title,
        "image": f"https://{site.host}/posters/4711.jpg",
    }
    note("title", film.title, data=True)
    if film.release_date is not None:
        found["datePublished"] = film.release_date.isoformat()
        note("release_date", film.release_date, found["datePublished"], data=True)
        note("year", film.release_date.year, found["datePublished"], data=True, certain=False)
    if film.runtime_minutes is not None:
        found["duration"] = f"PT{film.runtime_minutes}M"
        note("runtime_minutes", film.runtime_minutes, found["duration"], data=True)
    found["genre"] = [*(film.genres or ())]
    for index, name in enumerate(found["genre"]):
        note(f"genres[{index}]", name, data=True)
    found["director"] = [{"@type": "Person", "name": each.name} for each in film.directors or ()]
    for index, each in enumerate(film.directors or ()):
        note(f"directors[{index}].name", each.name, data=True)
    return found


def _movie(site: Site) -> dict[str, Any]:
    found = _film(site)
    found["actor"] = [{"@type": "Person", "name": each.name} for each in site.film.cast or ()]
    for index, each in enumerate(site.film.cast or ()):
        site.ledger.note(f"cast[{index}].name", each.name, data=True)
    return found


def _graph(site: Site) -> dict[str, Any]:
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Films"}],
    }
    return {"@graph": [_site(site), crumbs, _movie(site)]}


def _partial(site: Site) -> dict[str, Any]:
    site.ledger.note("title", site.film.title, data=True)
    return {"@type": "Movie", "name": site.film.title, "director": "", "genre": None, "duration": "N/A"}


def _article(site: Site) -> dict[str, Any]:
    author = {"@type": "Person", "name": "Editorial Desk"}
    date = "2024-03-05T10:00:00+00:00"
    return {"@type": "Article", "headline": site.film.title, "author": author, "datePublished": date}


def _product(site: Site) -> dict[str, Any]:
    return {"@type": "Product", "name": site.film.title, "brand": {"@type": "Brand", "name": site.name}}


def _site(site: Site) -> dict[str, Any]:
    return {"@type": "WebSite", "name": site.name, "url": f"https://{site.host}/"}


_WRITERS: Final[Mapping[str, Callable[[Site], dict[str, Any]]]] = {
    "movie": _movie,
    "graph": _graph,
    "partial": _partial,
    "article": _article,
    "product": _product,
    "site": _site,
}
