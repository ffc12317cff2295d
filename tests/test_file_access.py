"""Which files a reading opens: the first readings import what they need, and later ones open nothing."""

from __future__ import annotations

import ast
import json
import pickle
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.helpers import ROOT, SHARED

import filmpage
from filmpage.source.bytes._charset_table import LABELS
from filmpage.source.bytes.prescan import find_codec, find_encoding

SECURITY = ROOT / "SECURITY.md"
SOURCE = Path(filmpage.__file__).parent
PAGE = (ROOT / "src" / "filmpage" / "examples" / "the-salt-road.html").read_bytes()
TEXT = (ROOT / "src" / "filmpage" / "examples" / "the-salt-road.txt").read_bytes()
FIRST = (
    b"<!DOCTYPE html><title>The Salt Road (2031)</title>",
    b"The Salt Road (2031)\nDirector: Ines Vautrin\nRuntime: 112 min\n",
    "Соляная дорога (2031)\nРежиссёр: Инес Вотрен\nСтрана: Франция\n".encode("cp1251"),
)
"""What SECURITY.md says must be read first: a page, a text, and bytes in a charset that nothing declares."""
WORDS = (
    "é ü ß ł ş ž",
    "Режиссёр: Анна Ли, 2 ч 8 мин",
    "监督：林海　片長 112 分鐘",
    "감독: 김하늘",
    "יוצר: דנה",
    "Σκηνοθεσία: Ν. Κ.",
)
UNITS = (
    *(b"<", b"<div>", b"</p>", b"<i title='", b"<!--", b"<![CDATA[", b"<script>", b"<svg><title>x</title>"),
    *(b"&amp;", b"&#x1F600;", b"&nosuch;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b$B"),
    *(b"[", b'{"@type":', b'{"a": "\\ud800"}', b"| a | b |\n", b"# Film\n", b"[a](b) ", b"\\_"),
    *(b"Director: Ann Lee\n", b"9/10\n", b"1.15 GB\n", b"2031-03-02\n", b"$1,200,000\n", b"PT1H38M\n"),
    *(b"Released 2 March 2031 (USA)\n", b"Language: French\n", b"Genre: Drama\n", b"https://a.b/%C3%A9\n"),
)
DATA = {
    "@context": "https://schema.org",
    "@type": "Movie",
    "name": "Nine <b>Ferries</b> &eacute;",
    "inLanguage": "fr-CA",
    "countryOfOrigin": {"@type": "Country", "name": "Côte d'Ivoire"},
    "genre": ["Drama", "Science Fiction"],
    "datePublished": "2030-05-17T10:00:00+02:00",
    "duration": "PT1H38M",
    "url": "../title/tt99900031/?ref=%C3%A9",
    "director": {"@type": "Person", "name": "Odile Marrast"},
    "aggregateRating": {"ratingValue": "7,4", "ratingCount": "1.2K"},
}
SCRIPT = """
import pickle, sys
seen, watching = [], False
def watch(event, arguments):
    if watching and event in ("open", "import", "os.listdir", "os.scandir", "ctypes.dlopen"):
        seen.append(f"{event} {arguments[0]}")
sys.addaudithook(watch)
with open(sys.argv[1], "rb") as file:
    first, others = pickle.load(file)
import filmpage
def look(data):
    reading = filmpage.read(data, url="https://films.example/title/")
    list(reading.evidence.items())
    repr(reading)
    return reading.kind
for data in first:
    look(data)
modules = sorted(sys.modules)
watching = True
kinds = {look(data) for data in others}
watching = False
import json
print(json.dumps([seen, sorted(kinds), modules]))
"""


def declared() -> Iterator[bytes]:
    """Make pages that declare each label of an encoding, and texts in each encoding, which declare none."""
    for number, label in enumerate(" ".join(LABELS.values()).split()):
        encoding = find_encoding(label)
        if encoding is not None:
            body = WORDS[number % len(WORDS)].encode(find_codec(encoding), "ignore")
            page = f'<html><head><meta charset="{label}"><title>Salt Road (2031)</title><body><pre>'
            yield page.encode() + body
    for encoding in filter(find_encoding, LABELS):
        for words in WORDS:
            lines = f"Salt Road (2031)\n{words}\nDirector: Ann Lee\nRuntime: 112 min\n"
            yield lines.encode(find_codec(encoding), "ignore")


def broken() -> Iterator[bytes]:
    """Make pages and texts that are cut, repeated, mixed up and changed."""
    choose = random.Random(9)  # noqa: S311 - the same inputs each time
    for unit in UNITS:
        yield from (unit * 300, b"<html><body>" + unit * 300, TEXT + unit * 30, PAGE[:2000] + unit * 30)
    for source in (PAGE, TEXT):
        for _ in range(30):
            cut = choose.randrange(len(source))
            yield source[:cut]
            yield source[cut:] + source[:cut]
            yield (
                source[:cut]
                + choose.choice(UNITS)
                + bytes(choose.randrange(256) for _ in range(9))
                + source[cut:]
            )


def with_data() -> Iterator[bytes]:
    """Make pages and texts that hold embedded data."""
    data = json.dumps(DATA, ensure_ascii=False)
    for kind in ("application/ld+json", "application/json", "text/javascript"):
        yield f'<html><title>x</title><script id="__NEXT_DATA__" type="{kind}">{data}</script>'.encode()
    yield f"Nine Ferries (2030)\n{data}\nDirector: Odile Marrast\n".encode()
    yield data.encode()
    yield b"magnet:?xt=urn:btih:" + b"A" * 40 + b"&dn=Salt+Road+%282031%29+1080p&tr=udp%3A%2F%2Fx"


def real() -> Iterator[bytes]:
    """Yield some real pages and texts, if they are available."""
    folders = [SHARED / name for name in ("corpus", "corpus-text", "corpus-wild", "hostile")]
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    small = [file for file in files if file.stat().st_size < 300_000]
    choose = random.Random(9)  # noqa: S311 - as above
    yield from (file.read_bytes() for file in choose.sample(small, min(len(small), 150)))


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str], list[str]]:
    """Read many inputs in one process: what it opened after the first, the kinds, its first modules."""
    others = [*declared(), *broken(), *with_data(), *real()]
    assert len(others) > 700
    file = tmp_path_factory.mktemp("inputs") / "inputs"
    file.write_bytes(pickle.dumps((FIRST, others)))
    done = subprocess.run([sys.executable, "-c", SCRIPT, file], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    seen, kinds, modules = json.loads(done.stdout)
    return seen, kinds, modules


def test_later_readings_open_nothing(account: tuple[list[str], list[str], list[str]]) -> None:
    """After the first readings no input makes a reading open a file, list a folder, or import a module."""
    seen, kinds, _ = account
    assert sorted(set(seen)) == []
    assert {"film", "unknown", "empty"} <= set(kinds)


def test_the_first_readings_are_documented() -> None:
    """SECURITY.md shows the readings after which nothing is opened, as they are tested here."""
    document = SECURITY.read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.+?)^```$", document, re.MULTILINE | re.DOTALL)
    read: list[bytes] = []
    exec(block.replace("filmpage.read(", "read.append("), {"read": read})  # noqa: S102 - our own
    assert tuple(read) == FIRST


def lazy_imports(file: Path) -> Iterator[str]:
    """Yield the modules that the functions of a file import."""
    package = file.relative_to(SOURCE).parts[:-1]
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for node in {inner for function in functions for inner in ast.walk(function)}:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ("filmpage", *package)[: len(package) + 2 - node.level] if node.level else ()
            yield ".".join((*above, *([node.module] if node.module else [])))


def test_nothing_lazy_is_left(account: tuple[list[str], list[str], list[str]]) -> None:
    """Whatever a function of a reading imports when it needs it is there after the first readings."""
    rooms = {"cli", "formats", "testing", "__init__.py", "__main__.py"}
    files = [file for file in SOURCE.rglob("*.py") if file.relative_to(SOURCE).parts[0] not in rooms]
    wanted = {name for file in files for name in lazy_imports(file)}
    assert {"json", "filmpage.lexicon._countries", "filmpage.source.html.tree"} <= wanted
    assert wanted - set(account[2]) == set()
