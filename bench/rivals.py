"""Reading the same page with other libraries as people do today: one selector for each field."""

from __future__ import annotations

from collections.abc import Callable

FIELDS = (
    "#movie-info h1",
    "#movie-info h2",
    "#movie-poster img",
    "#movie-likes",
    "#synopsis p.hidden-xs",
    "#synopsis em",
    '#movie-info a[title^="Rotten Tomatoes Critics"]',
    '#movie-info a[title^="Rotten Tomatoes Audience"]',
    '[itemprop="ratingValue"]',
    '[itemprop="bestRating"]',
    '[itemprop="ratingCount"]',
    '[itemprop="dateCreated"]',
    "#playTrailer",
    "#crew .directors .name-cast",
    "#crew .actors .list-cast-info",
    "#crew .avatar-thumb",
    "#movie-tech-specs .tech-quality",
    '.tech-spec-info span[title="File Size"]',
    '.tech-spec-info span[title="Resolution"]',
    '.tech-spec-info span[title="Language"]',
    '.tech-spec-info span[title="MPA Rating"]',
    '.tech-spec-info span[title="Frame Rate"]',
    '.tech-spec-info span[title="Runtime"]',
    ".tech-spec-info .tech-peers-seeds",
    ".modal-torrent .quality-size",
    ".modal-torrent a.download-torrent",
    ".modal-torrent a.magnet-download",
    "#movie-reviews .review-author",
    "#movie-reviews .review-rating",
    "#movie-reviews h4",
    "#movie-reviews article",
    "#comment-count",
    "#movie-related a",
    'meta[property="og:url"]',
    'meta[property="og:title"]',
)
"""The fields of a film's page of 2018, as CSS."""


def rivals(source: bytes) -> dict[str, Callable[[], object]]:
    """Return the rivals that are installed, each reading the whole page."""
    found: dict[str, Callable[[], object]] = {}
    for add in (_beautifulsoup, _parsel, _extruct):
        try:
            add(source, found)
        except ImportError as error:
            print(f"not installed, not measured: {error.name}")
    return found


def _beautifulsoup(source: bytes, found: dict[str, Callable[[], object]]) -> None:
    from bs4 import BeautifulSoup

    def read() -> list[list[str]]:
        soup = BeautifulSoup(source, "lxml")
        return [[element.get_text(" ", strip=True) for element in soup.select(css)] for css in FIELDS]

    found["BeautifulSoup(lxml), a select a field"] = read


def _parsel(source: bytes, found: dict[str, Callable[[], object]]) -> None:
    from parsel import Selector

    page = source.decode()

    def read() -> list[list[str]]:
        selector = Selector(page)
        return [selector.css(css).getall() for css in FIELDS]

    found["parsel, a css a field"] = read


def _extruct(source: bytes, found: dict[str, Callable[[], object]]) -> None:
    import extruct

    page = source.decode()
    found["extruct, three syntaxes"] = lambda: extruct.extract(
        page, syntaxes=["json-ld", "microdata", "opengraph"]
    )
