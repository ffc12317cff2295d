"""Pages as items of Scrapy: yielded as they are, they reach every feed whole."""

from __future__ import annotations

import ast
import csv
import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from itemadapter import ItemAdapter
from scrapy.utils.serialize import ScrapyJSONEncoder

import filmpage
from filmpage import FilmPage
from filmpage.testing import pages

TESTS = Path(__file__).parent
EXAMPLES = sorted((TESTS.parent / "src" / "filmpage" / "examples").glob("the-salt-road.*"))
DATED = b"""<!DOCTYPE html><html lang="en"><head><title>Nine Ferries (2030) - Film</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Movie", "name": "Nine Ferries", "alternateName": ["Neuf bacs"],
 "datePublished": "2030-05-17", "duration": "PT1H38M", "genre": ["Drama", "Comedy"],
 "director": {"@type": "Person", "name": "Odile Marrast", "url": "https://films.example/name/7"},
 "actor": [{"@type": "Person", "name": "Tam Okafor"}, {"@type": "Person", "name": "Liv \\"Ro\\" <Sand>"}],
 "aggregateRating": {"@type": "AggregateRating", "ratingValue": 7.4, "bestRating": 10, "ratingCount": 812},
 "review": [{"@type": "Review", "author": {"@type": "Person", "name": "None"}, "datePublished": "2030-06-01",
  "reviewRating": {"@type": "Rating", "ratingValue": 4, "bestRating": 5},
  "reviewBody": "It takes nine ferries to cross the delta, and the film has the patience to wait for all."}]}
</script></head><body><h1>Nine Ferries</h1></body></html>"""

SCHEMA = ItemAdapter.get_json_schema(FilmPage)


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[FilmPage]]:
    """Crawl a few local pages; return the folder of the feeds, and the pages in the order of the crawl."""
    folder = tmp_path_factory.mktemp("feeds")
    dated = folder / "nine-ferries.html"
    dated.write_bytes(DATED)
    files = [*EXAMPLES, dated]
    # Scrapy's reactor can be started once in a process, and its warnings are its own.
    spider: list[str | Path] = [sys.executable, TESTS / "films_spider.py", folder, *files]
    done = subprocess.run(spider, capture_output=True, text=True, check=True, timeout=120)
    assert done.stderr == ""
    films = [filmpage.parse(file.read_bytes()) for file in files]
    assert films[-1].release_date == date(2030, 5, 17)
    assert films[-1].reviews
    return folder, films


def said(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an item of a feed says: a feed has absent fields too, which our own JSON leaves out."""
    return {name: value for name, value in item.items() if value is not None and value != {}}


def document(page: FilmPage) -> dict[str, Any]:
    """Return a page as its own JSON has it."""
    raw: dict[str, Any] = json.loads(filmpage.dumps(page))
    raw.pop("schema_version")
    return raw


def test_json_feeds_hold_every_item(crawl: tuple[Path, list[FilmPage]]) -> None:
    """The feeds of JSON and of lines of JSON hold what `dumps` writes."""
    folder, films = crawl
    lines = (folder / "films.jsonlines").read_text(encoding="utf-8").splitlines()
    for items in (json.loads((folder / "films.json").read_text(encoding="utf-8")), map(json.loads, lines)):
        assert [said(item) for item in items] == [document(page) for page in films]


def test_the_csv_feed_holds_every_item(crawl: tuple[Path, list[FilmPage]]) -> None:
    """A cell is a value as text, or Python's text of lists and dicts: nothing in it is cut short."""
    folder, films = crawl
    with (folder / "films.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(films)
    for row, page in zip(rows, films, strict=True):
        for name, value in document(page).items():
            if name == "genres":
                assert row[name] == ",".join(value)
            elif isinstance(value, str) and name in {"release_date", "date_added"}:
                assert datetime.fromisoformat(row[name]) == datetime.fromisoformat(value)
            elif isinstance(value, list | dict) and "datetime" not in row[name]:
                assert ast.literal_eval(row[name]) == value
            elif not isinstance(value, list | dict):
                assert row[name] == str(value)
        assert {name for name, cell in row.items() if cell not in {"", "{}"}} <= document(page).keys()
    assert "has the patience to wait for all." in rows[-1]["reviews"]


def test_the_xml_feed_holds_every_item(crawl: tuple[Path, list[FilmPage]]) -> None:
    """Lists and records are elements, down to the last field of a review."""
    folder, films = crawl
    items = ET.parse(folder / "films.xml").getroot().findall("item")  # noqa: S314 - our own
    assert len(items) == len(films)
    for item, page in zip(items, films, strict=True):
        for name, value in document(page).items():
            found = item.find(name)
            assert found is not None
            assert in_xml(found) == as_texts(value)


def in_xml(element: ET.Element) -> Any:
    """Return an element as texts, lists and dicts."""
    if not len(element):
        return (
            (element.text or "").replace(" 00:00:00", "").replace(" ", "T")
            if is_date(element)
            else element.text
        )
    if {child.tag for child in element} == {"value"} and element.tag != "value":
        return [in_xml(child) for child in element]
    return {child.tag: in_xml(child) for child in element}


def is_date(element: ET.Element) -> bool:
    """Return whether an element is named as a date is."""
    return element.tag in {"date", "release_date", "date_added", "uploaded"}


def as_texts(value: Any) -> Any:
    """Return a document's value with numbers as texts, and an empty list or object as an empty element."""
    if isinstance(value, list):
        return [as_texts(item) for item in value] or None
    if isinstance(value, dict):
        return {name: as_texts(item) for name, item in value.items()} or None
    return str(value)


@given(pages())
def test_a_page_is_an_item(page: FilmPage) -> None:
    """Scrapy's adapter reads a page field by field, and makes plain values of it that fit its schema."""
    item = ItemAdapter(page)
    assert dict(item) == {name: getattr(page, name) for name in item.field_names()}
    plain = json.loads(json.dumps(item.asdict(), cls=ScrapyJSONEncoder))
    assert fits(plain, SCHEMA)
    assert plain["ids"] == page.ids


def test_the_schema_says_what_a_field_holds() -> None:
    """Scrapy's own schema of a page knows its fields, numbers with a fraction, and records in lists."""
    json.dumps(SCHEMA)
    fields = SCHEMA["properties"]
    assert list(fields) == ItemAdapter.get_field_names_from_class(FilmPage)
    rating = fields["ratings"]["anyOf"][1]["items"]["properties"]
    assert rating["value"]["type"] == ["null", "number"]
    assert rating["count"]["type"] == ["null", "integer"]
    assert fields["ids"]["additionalProperties"] == {"type": "string"}
    assert not fits({"title": 5}, SCHEMA)
    assert not fits({"year": 1.5}, SCHEMA)
    assert not fits({"mood": "wet"}, SCHEMA)


KINDS: dict[str, type | tuple[type, ...]] = {
    "null": type(None), "boolean": bool, "integer": int, "number": (int, float), "string": str,
    "array": list, "object": dict,
}  # fmt: skip


def fits(value: Any, schema: Mapping[str, Any]) -> bool:
    """Return whether a value is what a schema says, as far as the schemas of items go."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, KINDS[kind]) for kind in kinds):
        return False
    if (choices := schema.get("anyOf")) and not any(fits(value, each) for each in choices):
        return False
    if isinstance(value, list):
        return all(fits(item, schema.get("items", {})) for item in value)
    if isinstance(value, dict):
        known, others = schema.get("properties", {}), schema.get("additionalProperties", {})
        return all(fits(v, known.get(k, others or {})) for k, v in value.items()) and (
            others is not False or value.keys() <= known.keys()
        )
    return True
