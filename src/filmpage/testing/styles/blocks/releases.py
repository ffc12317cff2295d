"""The files that a site of downloads offers: quality, size, seeds and peers, a magnet link."""

from __future__ import annotations

from ....model.film import Release
from ..markup import Child, Node, node
from ..site import Site
from .sections import section

_TITLE = "Download"


def releases(site: Site) -> list[Node]:
    """Print the releases as a table, a list, lines or cards."""
    form, found = site.style.releases, site.film.releases or ()
    if form == "none" or not found:
        return []
    rows = [_cells(site, index, release) for index, release in enumerate(found)]
    if form == "table":
        names = ("Quality", "Size", "Seeds", "Peers", "")
        head = node("tr", [node("th", name) for name in names])
        body = [node("tr", [node("td", cell) for cell in row]) for row in rows]
        return [section(site, _TITLE, node("table", head, body), role="releases")]
    if form == "cards":
        cards = [node("div", [node("div", cell) for cell in row], role="card") for row in rows]
        return [section(site, _TITLE, cards, role="releases")]
    gap, tag = (" | ", "li") if form == "items" else (" · ", "p")
    lines = [node(tag, *_joined(row, gap)) for row in rows]
    return [section(site, _TITLE, node("ul", lines) if tag == "li" else lines, role="releases")]


def _cells(site: Site, index: int, release: Release) -> list[Child]:
    path = f"releases[{index}]"
    quality, medium = release.quality or "", release.medium or ""
    site.ledger.note(f"{path}.quality", quality)
    site.ledger.note(f"{path}.medium", medium)
    site.ledger.note(f"{path}.size", release.size)
    spelled_out = site.style.releases != "table"
    for name, count in (("seeds", release.seeds), ("peers", release.peers)):
        site.ledger.note(f"{path}.{name}", count, str(count), label=name)
    site.ledger.note(f"{path}.info_hash", release.info_hash)
    magnet = f"magnet:?xt=urn:btih:{release.info_hash}&dn={release.quality}"
    seeds = f"Seeds: {release.seeds}" if spelled_out else str(release.seeds)
    peers = f"Peers: {release.peers}" if spelled_out else str(release.peers)
    return [f"{quality} {medium}", release.size, seeds, peers, node("a", "Magnet", href=magnet)]


def _joined(cells: list[Child], gap: str) -> list[Child]:
    return [child for index, cell in enumerate(cells) for child in (gap if index else None, cell)]
