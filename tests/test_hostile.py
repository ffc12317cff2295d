"""Other parsers' own hostile inputs, through everything that takes a page.

Each new door of the package gets its line in `go_through`.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from filmpage.errors import FilmpageError
from filmpage.limits import Limits
from filmpage.source.bytes.decode import decode
from filmpage.source.bytes.sniff import is_html
from filmpage.source.html.tree import parse_tree

HOSTILE = Path(__file__).parents[2] / "shared" / "hostile"
FOLDERS = [
    "JSONTestSuite", "blns", "dompurify-xss", "feedparser", "fuzz-dictionaries", "html5lib-tests",
    "html5lib-tests-tokenizer", "json-ld-html", "libxml2-html", "lxml-html-clean-xss", "nokogiri-gumbo",
    "wpt-encoding",
]  # fmt: skip
LIMITS = Limits()


def inputs(path: Path) -> Iterator[bytes]:
    """Yield the inputs that a file holds: its parts where it is a collection, and itself."""
    data = path.read_bytes()
    yield data
    if path.suffix == ".dat":
        yield from (part.split(b"\n#")[0] for part in data.split(b"#data\n")[1:])
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    elif path.parent.name == "test_parsing":
        yield b'<script type="application/ld+json">' + data + b"</script>"
    elif path.suffix in {".json", ".test"}:
        yield from (text.encode("utf-8", "surrogatepass") for text in _strings(json.loads(data)))
    elif path.suffix in {".txt", ".dict"}:
        yield from data.splitlines()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)


def go_through(data: bytes | str) -> None:
    """Take an input through every door."""
    text = decode(data, limits=LIMITS).text
    is_html(text)
    source = parse_tree(text, limits=LIMITS)
    if source.root is not None:
        for element in source.root.iter():
            source.where(element)


@pytest.mark.corpus
@pytest.mark.parametrize("folder", FOLDERS)
def test_hostile_inputs_raise_only_our_errors(folder: str) -> None:
    """Every input has a result or a `FilmpageError`, as bytes and as text, alone and within a page."""
    paths = [path for path in sorted((HOSTILE / folder).rglob("*")) if path.is_file()]
    if not paths:
        pytest.skip("../shared/hostile is not here")
    for path in paths:
        for data in inputs(path):
            text = data.decode("utf-8", "surrogateescape")
            for form in (data, text, b"<p id=a>" + data + b"<p>tail"):
                try:
                    go_through(form)
                except FilmpageError:
                    continue
