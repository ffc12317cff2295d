"""What may be handed over to be read, what is refused, and what is said of it."""

from __future__ import annotations

import asyncio
import gzip
import io
import mmap
import os
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from xml.etree import ElementTree as ET

import bs4
import pytest
from hypothesis import given, strategies as st
from lxml import etree, html
from parsel import Selector

import filmpage
from filmpage.pipeline import Source
from filmpage.pipeline.names_only import name_only

PAGE = """<!DOCTYPE html><!-- saved -->
<html lang="en"><head><title>The Ferry at Dusk (2031)</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Movie",
"name": "The Ferry at Dusk", "datePublished": "2031-05-02",
"director": {"@type": "Person", "name": "Ida < Falk"},
"url": "https://films.example/the ferry&x=1"}</script></head>
<body><h1>The Ferry at Dusk</h1><p title='"quoted" &amp; <b>'>Runtime: 112 min<br>Country: France</p>
<table><tr><th>Genre</th><td>Drama</td></tr></table><!-- a comment --><p>Tom &amp; Åsa &lt;3</p></body></html>
"""
DATA = PAGE.encode()
FERRY = filmpage.parse(DATA)


def tree() -> html.HtmlElement:
    """Parse the page as a caller of lxml does."""
    return html.document_fromstring(PAGE)


class Keeper:
    """An object that has an element as its root, as selectors do."""

    def __init__(self, root: object) -> None:
        self.root = root


class Trickle(io.RawIOBase):
    """A file that returns a few bytes at a time, as a socket does."""

    def __init__(self, data: bytes) -> None:
        self._rest = data

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill a buffer with the next seven bytes."""
        chunk, self._rest = self._rest[:7], self._rest[7:]
        memoryview(cast("bytearray", buffer))[: len(chunk)] = chunk
        return len(chunk)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the page in a file."""
    file = tmp_path_factory.mktemp("pages") / "ferry.html"
    file.write_bytes(DATA)
    return file


def dir_entry(path: Path) -> os.DirEntry[str]:
    """Find the file as `os.scandir` does."""
    with os.scandir(path.parent) as entries:
        return next(entries)


ACCEPTED: dict[str, Callable[[Path], Source]] = {
    "bytes": lambda _: DATA,
    "bytearray": lambda _: bytearray(DATA),
    "memoryview": lambda _: memoryview(DATA),
    "memoryview of every second byte": lambda _: memoryview(bytes(b for each in DATA for b in (each, 0)))[
        ::2
    ],
    "str": lambda _: PAGE,
    "str of BeautifulSoup": lambda _: bs4.element.NavigableString(PAGE),
    "path": lambda path: path,
    "pure path": lambda path: cast("os.PathLike[str]", SimplePath(path)),
    "entry of a folder": dir_entry,
    "binary file": lambda path: path.open("rb"),
    "unbuffered file": lambda path: path.open("rb", buffering=0),
    "text file": lambda path: path.open(encoding="utf-8"),
    "bytes in memory": lambda _: io.BytesIO(DATA),
    "text in memory": lambda _: io.StringIO(PAGE),
    "trickle": lambda _: Trickle(DATA),
    "gzip file": lambda _: gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(DATA))),
    "answer of urllib": lambda path: urllib.request.urlopen(path.as_uri()),  # noqa: S310 - a file of our own
    "lxml element": lambda _: tree(),
    "lxml tree": lambda _: tree().getroottree(),
    "lxml element of etree": lambda _: etree.fromstring(PAGE, etree.HTMLParser()),
    "selector": lambda _: Selector(PAGE),
    "selector of the page": lambda _: Selector(PAGE).xpath("/html")[0],
    "root": lambda _: Keeper(tree()),
    "namespace with a root": lambda _: SimpleNamespace(root=tree()),
}


class SimplePath:
    """A path that only tells its name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __fspath__(self) -> str:
        return str(self._path)


@pytest.mark.parametrize("way", [filmpage.read, lambda data: SimpleNamespace(page=filmpage.parse(data))])
@pytest.mark.parametrize("kind", ACCEPTED)
def test_a_page_is_the_same_however_it_is_handed_over(
    kind: str, way: Callable[[Source], filmpage.Reading], path: Path
) -> None:
    """All accepted types are read as the same film, from the same page."""
    data = ACCEPTED[kind](path)
    assert way(data).page == FERRY
    if hasattr(data, "close"):
        data.close()


@pytest.mark.parametrize("kind", ACCEPTED)
def test_a_page_that_is_known_to_be_html_is_the_same(kind: str, path: Path) -> None:
    """`parse_html` takes what `parse` takes."""
    data = ACCEPTED[kind](path)
    assert filmpage.parse_html(data) == FERRY
    if hasattr(data, "close"):
        data.close()


def test_a_temporary_file_is_read(path: Path) -> None:
    """A file that hands its methods on is a file, and a map of memory too."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(DATA)
        file.seek(0)
        assert filmpage.parse(file) == FERRY
    with path.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert filmpage.parse(cast("Source", mapped)) == FERRY


def test_a_selector_of_scrapy_is_read() -> None:
    """The selector of Scrapy's response is read, and the response itself says what to pass."""
    http = pytest.importorskip("scrapy.http", reason="Scrapy is not installed")
    response = http.HtmlResponse("https://films.example/", body=DATA)
    assert filmpage.parse(response.selector) == FERRY
    assert filmpage.parse(response.body) == FERRY
    with pytest.raises(TypeError, match=r"HtmlResponse: pass its \.body$"):
        filmpage.parse(response)


def test_a_file_is_read_from_where_it_is_and_left_open() -> None:
    """What was read of a file is not read again, and the file is the caller's to close."""
    file = io.BytesIO(b"front matter" + DATA)
    file.seek(len("front matter"))
    assert filmpage.parse(file) == FERRY
    assert not file.closed
    assert file.read() == b""


class Endless:
    """A file that never ends, and counts what was taken."""

    taken = 0

    def read(self, size: int, /) -> bytes:
        """Return as many bytes as are asked for."""
        self.taken += size
        return b"x" * size


@pytest.mark.parametrize("most", [0, 1, 1000, 3_000_000])
def test_no_more_is_read_of_a_file_than_the_limit_and_one(most: int) -> None:
    """A file that never ends is read as an input over the limit."""
    file = Endless()
    reading = filmpage.read(file, limits=filmpage.Limits(max_bytes=most))
    assert (reading.kind, [problem.code for problem in reading.problems]) == ("unknown", ["limit"])
    assert file.taken == most + 1


def test_a_large_limit_costs_no_memory() -> None:
    """A file is never asked for a limit's worth of bytes at once."""
    assert filmpage.read(io.BytesIO(DATA), limits=filmpage.Limits(max_bytes=10**18)).page == FERRY


def test_a_path_over_the_limit_is_unknown(path: Path) -> None:
    """The limit holds for paths and for trees."""
    limits = filmpage.Limits(max_bytes=100)
    assert filmpage.read(path, limits=limits).kind == "unknown"
    assert filmpage.read(tree(), limits=limits).kind == "unknown"
    assert filmpage.read(tree(), limits=filmpage.Limits(max_elements=5)).kind == "unknown"


def test_what_a_file_raises_is_raised(tmp_path: Path) -> None:
    """The errors of files are those of Python: missing, a folder, closed, not text, without data yet."""
    with pytest.raises(FileNotFoundError):
        filmpage.read(tmp_path / "missing.html")
    with pytest.raises(OSError, match=r"director|denied"):
        filmpage.read(Path())
    file = io.BytesIO()
    file.close()
    with pytest.raises(ValueError, match="closed file"):
        filmpage.read(file)
    with pytest.raises(UnicodeDecodeError):
        filmpage.read(io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8"))
    with pytest.raises(BlockingIOError, match="no data yet"):
        filmpage.read(SimpleNamespace(read=lambda _: None))


@pytest.mark.parametrize("chunk", [7, [b"x"], object()])
def test_a_file_that_reads_neither_bytes_nor_text_is_refused(chunk: object) -> None:
    """What `read` returns is bytes or text."""
    with pytest.raises(TypeError, match=r"read\(\) returned \w+, neither bytes nor str"):
        filmpage.read(SimpleNamespace(read=lambda _: chunk))


def test_a_file_that_mixes_bytes_and_text_is_refused() -> None:
    """One file has one kind of content."""
    chunks: Iterator[bytes | str] = iter([b"x", "y", b""])
    with pytest.raises(TypeError, match="bytes as well as str"):
        filmpage.read(SimpleNamespace(read=lambda _: next(chunks)))


class Response:
    """An answer whose content a property fetches: nothing may ask for it."""

    @property
    def content(self) -> bytes:
        """Fail the test."""
        raise AssertionError("the content was fetched")

    def read(self) -> bytes:
        """Fail the test too: it takes no size."""
        raise AssertionError("the content was fetched")


class Awaited:
    """An answer that is read by awaiting."""

    content = object()

    async def read(self) -> bytes:
        """Return the page."""
        return DATA


class Tab:
    """A browser's page, which has a method for its content."""

    def content(self) -> str:
        """Return the page."""
        return PAGE


class AwaitedTab:
    """A browser's page whose content is awaited."""

    async def content(self) -> str:
        """Return the page."""
        return PAGE


class Driver:
    """A browser's driver."""

    page_source = PAGE


async def coroutine() -> bytes:
    """Return the page to those who await it."""
    return DATA


def generator() -> Iterator[bytes]:
    """Yield chunks of the page."""
    yield DATA


SOUP = bs4.BeautifulSoup(PAGE, "html.parser")
ACCEPTED_TYPES = "pass a page's bytes or text, a path, an open file, or an lxml element"
REFUSED: list[tuple[object, str]] = [
    (None, "got None: check the call that should have returned the page"),
    (Response(), "Response: pass its .content"),
    (SimpleNamespace(content=DATA), "types.SimpleNamespace: pass its .content"),
    (SimpleNamespace(body=DATA), "types.SimpleNamespace: pass its .body"),
    (Awaited(), "Awaited: pass the result of awaiting its .read()"),
    (Tab(), "Tab: pass its .content()"),
    (AwaitedTab(), "AwaitedTab: pass its .content(), awaited"),
    (Driver(), "Driver: pass its .page_source"),
    (SOUP, "bs4.BeautifulSoup: pass str() of it"),
    (SOUP.h1, "bs4.element.Tag: pass str() of it"),
    (SOUP.find_all("p"), "bs4.element.ResultSet: pass its items one at a time"),
    (Selector(PAGE).css("p"), "parsel.selector.SelectorList: pass one Selector of it"),
    (
        Selector(PAGE).css("h1::text")[0],
        "its .root is not an lxml element, but str: pass the page's own bytes or text",
    ),
    (
        Selector('{"a": 1}', type="json"),
        "its .root is not an lxml element, but dict: pass the page's own bytes or text",
    ),
    (ET.Element("p"), "Element: pass what xml.etree.ElementTree.tostring() makes of it"),
    (zipfile.Path(zipfile.ZipFile(io.BytesIO(), "w"), "x"), "Path: pass its .read_bytes()"),
    ([DATA], "got list: pass its items one at a time"),
    ((DATA,), "got tuple: pass its items one at a time"),
    ({DATA}, "got set: pass its items one at a time"),
    ([tree()], "got list: pass its items one at a time"),
    ({"title": "x"}, "got dict: pass the page's own bytes or text"),
    (generator(), "got generator: pass one page at a time, its chunks joined"),
    (iter([DATA]), "got list_iterator: pass one page at a time, its chunks joined"),
    (Path("x").read_bytes, "got method: call it, and pass the result"),
    (bytes, "got type: pass an object of it"),
    (io.BytesIO, "got type: pass an object of it"),
    (7, f"got int: {ACCEPTED_TYPES}"),
    (1.5, f"got float: {ACCEPTED_TYPES}"),
    (True, f"got bool: {ACCEPTED_TYPES}"),
    (object(), f"got object: {ACCEPTED_TYPES}"),
    (Keeper("x"), f"Keeper: {ACCEPTED_TYPES}"),
    (SimpleNamespace(read=DATA), f"types.SimpleNamespace: {ACCEPTED_TYPES}"),
    (FERRY, f"filmpage.FilmPage: {ACCEPTED_TYPES}"),
]


@pytest.mark.parametrize("data, sentence", REFUSED, ids=range(len(REFUSED)))
@pytest.mark.parametrize(
    "way",
    [filmpage.read, filmpage.parse, filmpage.parse_html, filmpage.parse_text],
    ids=lambda way: way.__name__,
)
def test_what_cannot_be_read_is_told_what_to_pass(
    way: Callable[[Source], object], data: object, sentence: str
) -> None:
    """Anything else is a `TypeError` of one sentence, and nothing of the object is run."""
    with pytest.raises(TypeError) as caught:
        way(cast("Source", data))
    assert str(caught.value).startswith("expected a page, got ")
    assert str(caught.value).endswith(sentence)


def test_a_coroutine_is_told_to_be_awaited() -> None:
    """A call that was not awaited is distinguished from a function that was not called."""
    waiting = coroutine()
    with pytest.raises(TypeError, match="got coroutine: await it, and pass the result"):
        filmpage.read(cast("Source", waiting))
    assert filmpage.parse(asyncio.run(waiting)) == FERRY


@pytest.mark.parametrize(
    "arguments, message",
    [
        ({"url": b"https://films.example/"}, "url must be a str or None, not bytes"),
        ({"encoding": b"utf-8"}, "encoding must be a str or None, not bytes"),
        ({"limits": None}, "limits must be a filmpage.Limits, not NoneType"),
        ({"limits": 7}, "limits must be a filmpage.Limits, not int"),
    ],
)
@pytest.mark.parametrize("data", [DATA, PAGE, tree()], ids=["bytes", "str", "tree"])
def test_an_argument_of_the_wrong_type_is_named(
    data: Source, arguments: dict[str, object], message: str
) -> None:
    """Arguments are judged by their types alone, whatever the source is."""
    with pytest.raises(TypeError) as caught:
        filmpage.read(data, **arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


ADDRESSES = (
    "https://films.example/the-ferry-at-dusk",
    "HTTP://FILMS.EXAMPLE",
    "www.films.example/title/77",
    "  https://films.example/a?b=c#d\n",
    "ftp://films.example/ferry.html",
)
FILE_NAMES = (
    "ferry.html",
    "The Ferry at Dusk (2031).htm",
    "pages/ferry.txt",
    "..\\pages\\ferry.MHTML\r\n",
    "ferry.nfo",
    "/srv/pages/ferry",
    "./ferry",
    "~/ferry",
    "C:\\pages\\ferry",
    "\\\\host\\pages",
    "file:///srv/pages/ferry.html",
)
PAGES = (
    "",
    "The Ferry at Dusk (2031)",
    "Director: Ida Falk. From https://films.example/ferry.html",
    "The Ferry at Dusk\nferry.html",
    "https://films.example/\nThe Ferry at Dusk",
    "<p>ferry.html",
    "9/10",
    "/ Drama / 2031 / 112 min",
    "Drama / 2031 / 112 min",
    "Title: ferry.html",
    "x" * 3000 + ".html",
)


@pytest.mark.parametrize("text", [*ADDRESSES, *FILE_NAMES])
def test_a_text_that_only_names_a_page_says_so(text: str) -> None:
    """A name is not a page: the reading says what to pass, `parse` raises it, and `read` never raises."""
    pass_this = "never fetches" if text in ADDRESSES else r"pathlib\.Path"
    for data in (text, text.encode(), io.StringIO(text)):
        reading = filmpage.read(data)
        assert (reading.kind, reading.page) == ("unknown", None)
        assert reading.reason == name_only(text) != ""
    for parse in (filmpage.parse, filmpage.parse_html, filmpage.parse_text):
        with pytest.raises(filmpage.NotAFilmPageError, match=pass_this):
            parse(text)


@pytest.mark.parametrize("text", PAGES)
def test_a_text_that_says_more_is_read(text: str) -> None:
    """A line is a name only if it is nothing else."""
    assert name_only(text) == ""


def test_a_text_is_never_opened_or_fetched(path: Path) -> None:
    """No file is opened and no host is asked for a text, whatever it names."""
    texts = (*ADDRESSES, *FILE_NAMES, str(path), path.as_uri())
    code = f"""
import sys, filmpage
filmpage.read("Director: Ida Falk"), filmpage.read("<p>x")  # imports what it needs
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)))
for text in {texts!r}:
    assert filmpage.read(text).kind == "unknown"
print([each for each in seen if each[0].split(".")[0] in ("open", "os", "socket", "urllib", "subprocess")])
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def same_readings(*sources: Source) -> bool:
    """Return whether all sources have equal readings, evidence included."""
    readings = [filmpage.read(source) for source in sources]
    return all(
        reading == readings[0] and dict(reading.evidence) == dict(readings[0].evidence)
        for reading in readings
    )


@given(st.binary(max_size=300) | st.builds(lambda cut: DATA[:cut], st.integers(0, len(DATA))))
def test_bytes_are_the_same_through_a_file(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Whatever bytes a file holds, it is read as they are."""
    path = tmp_path_factory.getbasetemp() / "bytes"
    path.write_bytes(data)
    with path.open("rb") as file:
        assert same_readings(data, path, file, io.BytesIO(data), bytearray(data), memoryview(data))


@given(st.text(max_size=200) | st.builds(lambda cut: PAGE[:cut], st.integers(0, len(PAGE))))
def test_a_text_is_the_same_through_a_file(text: str) -> None:
    """Whatever text a file holds, it is read as it is."""
    assert same_readings(text, io.StringIO(text, newline=""))


CYRILLIC = "Название: Паром\nРежиссёр: Ида Фальк\nПродолжительность: 112 мин\nСтрана: Франция\n"


def test_the_label_of_a_header_is_believed() -> None:
    """`encoding` decides how bytes are decoded, however they come; other sources are decoded already."""
    want = filmpage.parse(CYRILLIC)
    data = CYRILLIC.encode("koi8-r")
    for source in (data, bytearray(data), io.BytesIO(data)):
        assert filmpage.parse(source, encoding="KOI8-R") == want
    assert filmpage.parse_text(data, encoding="koi8-r") == want
    page = f"<html><body><pre>{CYRILLIC}</pre></body></html>"
    html_film = filmpage.parse_html(page)
    assert filmpage.parse_html(page.encode("koi8-r"), encoding="koi8-r") == html_film
    for decoded in (CYRILLIC, io.StringIO(CYRILLIC)):
        assert filmpage.parse(decoded, encoding="koi8-r") == want
    assert filmpage.parse(html.document_fromstring(page), encoding="koi8-r") == html_film


def test_a_byte_order_mark_is_believed_more_and_an_unknown_label_is_not() -> None:
    """A label may be wrong, for it comes from a header: it never raises."""
    marked = b"\xef\xbb\xbf" + CYRILLIC.encode()
    assert filmpage.parse(marked, encoding="koi8-r") == filmpage.parse(CYRILLIC)
    assert filmpage.parse(CYRILLIC.encode(), encoding="no such label") == filmpage.parse(CYRILLIC)


def test_handing_over_loads_no_tree() -> None:
    """A text, a path and a file are read without lxml, and so is an object that has a root refused."""
    code = """
import sys, io, filmpage
filmpage.read(io.BytesIO(b"x")), filmpage.read("2031", layouts=["yts-text"])
class Keeper: root = 1
try: filmpage.read(Keeper())
except TypeError: pass
print("lxml" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
