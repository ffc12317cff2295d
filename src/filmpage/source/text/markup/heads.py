"""What a converter prints about a page before its text: its title and address, and notes of its own work.

Each head is declared by its keys, and is recognised only as a whole: every row has one of them, down to the
row that ends it. None of it is a fact of the film: "Published Time:" is when the page was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

_LONGEST: Final = 40
"""Rows that a head may have."""
_DATED_HEAD: Final = re.compile(
    r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)? {1,200}"
    r"(\S.{0,400})"
)
_FOOT: Final = re.compile(r"(https?://\S{1,2000}) {1,200}[0-9]{1,3}/[0-9]{1,3}")
"""What browsers print over and under each sheet: time and title, and the address with the sheet's number."""

Matter = tuple[tuple[str, str, int], ...]
"""Entries about the page, each as a key, a value and the number of its row."""


@attrs.frozen
class Head:
    """What a text's converter says of the page."""

    title: str | None = None
    matter: Matter = ()
    """Addresses of the page, in the form of front matter."""


@attrs.frozen
class HeadForm:
    """The rows with which one converter begins a text."""

    converter: str
    end: str
    """The row below the last key; "" for a blank one."""
    title: str = ""
    """The key of the page's title."""
    addresses: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Keys of what a converter notes of its own work; a key may be the beginning of several."""
    opening: str = ""
    """The first row, where that is no key."""
    summaries: tuple[str, ...] = ()
    """Headings of lists at the end that hold the page's links and pictures a second time."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all keys."""
        return tuple(key for key in (self.title, *self.addresses, *self.others) if key)


HEADS: Final = (
    HeadForm(
        "jina",
        end="Markdown Content:",
        title="Title:",
        addresses=("URL Source:",),
        others=("Published Time:", "Number of Pages:", "Description:", "Warning:"),
        summaries=("Images:", "Links/Buttons:"),
    ),
    HeadForm(
        "search tools",
        end="Content:",
        title="Title:",
        addresses=("URL:", "Source:", "Source URL:"),
        others=("Author:", "Published", "Date:", "Description:", "Language:", "Site", "Score:", "Length:"),
    ),
    HeadForm(
        "warc",
        end="",
        opening="WARC/1.",
        addresses=("WARC-Target-URI:",),
        others=("WARC-", "Content-Type:", "Content-Length:"),
    ),
)
_BEGINNINGS: Final = tuple(
    {first for form in HEADS for first in ((form.opening,) if form.opening else form.keys)}
)


@attrs.frozen
class MatterForm:
    """The front matter that one converter writes: known by keys that nobody writes by hand in notes."""

    converter: str
    marks: frozenset[str]
    """Keys of which each shows that this converter wrote them all; a key may be the beginning of several."""
    together: bool = False
    """Whether it takes all of the marks."""


MATTERS: Final = (
    MatterForm("defuddle", frozenset(("word_count", "wordcount", "domain"))),
    MatterForm("trafilatura", frozenset(("hostname", "sitename", "fingerprint"))),
    MatterForm("html-to-markdown", frozenset(("meta-", "base-href", "link-"))),
    MatterForm("web clipper", frozenset(("source", "created")), together=True),
    MatterForm("web clipper", frozenset(("source", "published")), together=True),
)
_TITLES: Final = ("title", "meta-og:title", "meta-title")
_KEPT: Final = {
    "url": "url",
    "source": "url",
    "canonical": "url",
    "meta-og:url": "url",
    "image": "image",
    "meta-og:image": "image",
}
"""What a converter's front matter says of the page that is also true of its film, and its usual key."""


def head_of(matter: Matter) -> Head:
    """Return what a front matter says: all of it in a note, the title and addresses in a converter's."""
    keys = [key.lower() for key, _, _ in matter]
    named = {key.lower(): value for key, value, _ in reversed(matter)}
    if not any(_is_written_by(form, keys) for form in MATTERS):
        return Head(named.get("title"), matter)
    title = next((named[key] for key in _TITLES if named.get(key)), None)
    kept = ((_KEPT.get(key.lower()), value, number) for key, value, number in matter)
    return Head(title, tuple((key, value, number) for key, value, number in kept if key))


def _is_written_by(form: MatterForm, keys: Sequence[str]) -> bool:
    found = (any(key.startswith(mark) for key in keys) for mark in form.marks)
    return all(found) if form.together else any(found)


def cut_head(rows: list[str], text: str) -> Head | None:
    """Empty the rows that say what page a text was made from; return what they say.

    The rows are emptied, not deleted, so that line numbers stay correct.
    """
    first = next((i for i, row in enumerate(rows[:_LONGEST]) if row), 0)
    if rows[first].startswith(_BEGINNINGS):
        for form in HEADS:
            if (end := _end_of(form, rows, first)) is not None:
                return _cut(form, rows, first, end)
    return _cut_pages(rows) if "http" in text and "/1" in text else None


def _end_of(form: HeadForm, rows: Sequence[str], first: int) -> int | None:
    """Return the index of the row that ends a head; `None` if the rows are not this head."""
    if form.opening and not rows[first].startswith(form.opening):
        return None
    start = first + bool(form.opening)
    addressed = False
    for i, row in enumerate(rows[start : start + _LONGEST], start):
        if row == form.end:
            return i if addressed else None
        if row and not row.startswith(form.keys):
            return None
        addressed = addressed or row.startswith(form.addresses)
    return None


def _cut(form: HeadForm, rows: list[str], first: int, end: int) -> Head:
    entries = [(row, number) for number, row in enumerate(rows[first:end], first + 1) if row]
    title = next((_value(row) for row, _ in entries if form.title and row.startswith(form.title)), None)
    matter = tuple(("url", _value(row), number) for row, number in entries if row.startswith(form.addresses))
    rows[first : end + 1] = [""] * (end + 1 - first)
    _drop_summaries(form, rows)
    return Head(title or None, matter)


def _drop_summaries(form: HeadForm, rows: list[str]) -> None:
    """Empty the lists at the end of a text that hold its links and pictures a second time."""
    for heading in form.summaries[::-1]:
        last = next((i for i in range(len(rows) - 1, -1, -1) if rows[i] == heading), None)
        if last is not None and all(row.startswith("- ") for row in rows[last + 1 :] if row):
            rows[last:] = [""] * (len(rows) - last)


def _value(row: str) -> str:
    return row.partition(":")[2].strip()


def _cut_pages(rows: list[str]) -> Head | None:
    """Empty what a browser printed over and under each page on paper."""
    feet = {
        i: found[1] for i, row in enumerate(rows) if "http" in row and (found := _FOOT.fullmatch(row.strip()))
    }
    if not feet:
        return None
    heads = {i: found[1] for i, row in enumerate(rows) if (found := _DATED_HEAD.fullmatch(row.strip()))}
    if not heads or len(set(heads.values())) > 1:
        return None
    for i in (*feet, *heads):
        rows[i] = ""
    number, address = next(iter(feet.items()))
    return Head(next(iter(heads.values())), (("url", address, number + 1),))
