"""Real texts, if they are available: edits that change no meaning change no page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from tests.helpers import SHARED, needs_shared

import filmpage
from filmpage.limits import Limits
from filmpage.source.bytes.decode import decode
from filmpage.source.bytes.sniff import is_html
from filmpage.testing._text_edits import wrap
from filmpage.testing.noise import TEXT_EDITS

pytestmark = needs_shared

TEXTS: Final = sorted((SHARED / "corpus-text").rglob("*.txt"))[::11]
"""Texts of all sites and nearly all converters: the step shares no factor with their number."""
PROSE: Final = 60


def text_of(path: Path) -> str:
    """Return a text as it is read."""
    return decode(path.read_bytes(), limits=Limits()).text


def is_airy(text: str) -> bool:
    """Return whether blank lines separate the paragraphs; without them, wrapped ones have no end."""
    rows = text.split("\n")
    long = [number for number, row in enumerate(rows[:-1]) if len(row) > PROSE]
    return bool(long) and all(not rows[number + 1].strip() for number in long)


def unspaced(page: filmpage.FilmPage) -> str:
    """Return a page without what wrapping may undo: where prose is split, hyphens and dashes."""
    return re.sub(r"\\n|[\s-]", "", filmpage.dumps(page))


@pytest.mark.parametrize("name", TEXT_EDITS)
def test_an_edit_that_says_nothing_changes_nothing(name: str) -> None:
    """Other blanks, line ends and gaps read as the same page."""
    read = 0
    for path in TEXTS:
        text = text_of(path)
        if is_html(text):
            continue  # a browser's view of a source is markup, in which a no-break space is a name's letter
        page = filmpage.read(text).page
        assert filmpage.read(TEXT_EDITS[name](text)).page == page, path
        read += page is not None
    assert read


@pytest.mark.parametrize("width", [72, 79, 80])
def test_wrapping_changes_nothing(width: int) -> None:
    """A text whose paragraphs are split by blank lines reads the same when it is wrapped."""
    read = 0
    for path in TEXTS:
        text = text_of(path)
        page = filmpage.read(text).page if is_airy(text) else None
        if page is not None:
            wrapped = filmpage.read(wrap(text, width)).page
            assert wrapped is not None, path
            assert unspaced(wrapped) == unspaced(page), path
            read += 1
    assert read


def test_values_stand_where_their_evidence_says() -> None:
    """Nearly every value begins just at its place; marks inside of words hide the others."""
    right = total = 0
    for path in TEXTS:
        text = text_of(path)
        rows = text.replace("\r\n", "\n").replace("\xa0", " ").split("\n")
        for evidence in () if is_html(text) else filmpage.read(text).evidence.values():
            where = evidence.where
            if evidence.how != "inferred":
                assert where.line is not None, path
                assert where.column is not None, path
                total += where.json_path is None
                first = evidence.raw.split(None, 1)[0] if evidence.raw.strip() else ""
                right += where.json_path is None and rows[where.line - 1].startswith(first, where.column - 1)
    assert right / total > 0.95
