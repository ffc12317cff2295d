"""A spider as a user writes it: it yields the page, and Scrapy's feeds write it. Run by `test_scrapy.py`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

import filmpage

FORMATS = ("json", "jsonlines", "csv", "xml")


class FilmsSpider(scrapy.Spider):
    """Reads the film of each page."""

    name = "films"

    def parse(self, response: Response) -> Iterator[filmpage.FilmPage]:
        """Yield the film, as it is."""
        yield filmpage.parse(response.body)


def main(folder: str, *files: str) -> None:
    """Crawl files, one after the other, into one feed of each format."""
    FilmsSpider.start_urls = [Path(file).resolve().as_uri() for file in files]
    feeds = {f"{folder}/films.{name}": {"format": name} for name in FORMATS}
    settings = {
        "FEEDS": feeds,
        "CONCURRENT_REQUESTS": 1,
        "LOG_LEVEL": "WARNING",
        "TELNETCONSOLE_ENABLED": False,
    }
    process = CrawlerProcess(settings)
    process.crawl(FilmsSpider)
    process.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
