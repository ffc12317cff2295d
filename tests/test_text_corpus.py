"""Real texts, where they are at hand: edits that change no meaning change no page, and no copy gainsays its page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

import filmpage
from filmpage.limits import Limits
from filmpage.source.decode import decode
from filmpage.source.sniff import looks_like_html
from filmpage.testing._text_edits import wrap
from filmpage.testing.noise import TEXT_EDITS

SHARED: Final = Path(__file__).parents[2] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the real texts, is not here")
TEXTS: Final = sorted((SHARED / "corpus-text").rglob("*.txt"))[::11]
"""Texts of all sites and nearly all makers: a step that shares no factor with the number of makers."""
PAGES: Final = sorted(path for path in (SHARED / "corpus").rglob("*.html"))
GAINSAID: Final = json.loads(Path(__file__).with_name("gainsaid.json").read_text(encoding="utf-8"))
"""How many facts of all copies of a site differ from those of its pages; sites without any are left out."""
PROSE: Final = 60


def text_of(path: Path) -> str:
    """Give a text as it is read."""
    return decode(path.read_bytes(), limits=Limits()).text


def is_airy(text: str) -> bool:
    """Say whether blank lines part the paragraphs: where none does, no one can tell a wrapped one's end."""
    rows = text.split("\n")
    long = [number for number, row in enumerate(rows[:-1]) if len(row) > PROSE]
    return bool(long) and all(not rows[number + 1].strip() for number in long)


@pytest.mark.parametrize("name", TEXT_EDITS)
def test_an_edit_that_says_nothing_changes_nothing(name: str) -> None:
    """Other blanks, line ends and gaps give the same page."""
    read = 0
    for path in TEXTS:
        text = text_of(path)
        if looks_like_html(text):
            continue  # a browser's view of a source is markup, in which a no-break space is a name's letter
        page = filmpage.read(text).page
        assert filmpage.read(TEXT_EDITS[name](text)).page == page, path
        read += page is not None
    assert read


@pytest.mark.parametrize("width", [72, 79, 80])
def test_wrapping_changes_nothing(width: int) -> None:
    """A text whose paragraphs are parted by blank lines reads the same when it is wrapped."""
    read = 0
    for path in TEXTS:
        text = text_of(path)
        page = filmpage.read(text).page if is_airy(text) else None
        if page is not None:
            wrapped = filmpage.read(wrap(text, width)).page
            assert wrapped is not None, path
            # A word that broke at its hyphen is whole again, and was perhaps two before.
            assert filmpage.dumps(wrapped).replace("- ", "-") == filmpage.dumps(page).replace("- ", "-"), path
            read += 1
    assert read


@cache
def gainsaid() -> dict[str, list[str]]:
    """Give by site what text copies say otherwise than their page."""
    found: dict[str, list[str]] = {}
    for path in PAGES:
        site = path.parent.name
        page = filmpage.read(path.read_bytes()).page
        copies = (SHARED / "corpus-text" / site).glob(f"{path.stem}.*.txt") if page is not None else ()
        for copy in copies:
            said = filmpage.read(copy.read_bytes()).page
            if page is not None and said is not None:
                found.setdefault(site, []).extend(f"{copy.name}: {each}" for each in differences(said, page))
    return found


def differences(said: filmpage.FilmPage, page: filmpage.FilmPage) -> Iterator[str]:
    """Give what one page says that another says otherwise; what only one of them says is no difference."""
    for name in ("title", "year", "runtime_minutes", "imdb_id", "content_rating", "date_added", "comment_count"):
        one, other = getattr(said, name), getattr(page, name)
        if None not in (one, other) and str(one).casefold() != str(other).casefold():
            yield f"{name}: {one!r} for {other!r}"
    for name in ("directors", "genres"):
        known = {str(getattr(each, "name", each)).casefold() for each in getattr(page, name) or ()}
        for each in getattr(said, name) or ():
            if known and str(getattr(each, "name", each)).casefold() not in known:
                yield f"{name}: {each!r}"
    known_ratings = {(each.source, each.kind): each.value for each in page.ratings or ()}
    for each in said.ratings or ():
        value = known_ratings.get((each.source, each.kind))
        if None not in (value, each.value) and value != each.value:
            yield f"{each.source} {each.kind}: {each.value} for {value}"


@pytest.mark.parametrize("site", sorted({path.parent.name for path in PAGES}))
def test_no_copy_gainsays_its_page(site: str) -> None:
    """What a text copy says, its page says; a site's few known differences do not become more."""
    differing = gainsaid().get(site, [])
    assert len(differing) <= GAINSAID.get(site, 0), "\n".join(differing)
