"""The title of a film: what several places of a page agree on, each in its own words.

A place is the page's own name, what it tells other sites, a heading, a breadcrumb, a poster, embedded data.
How many agree decides, then what is beside a place: a year, the facts of the film.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias, TypeVar

import attrs

from ....claims.claim import Claims, Rank
from ....knowledge.labels import heading_of, label_of
from ....knowledge.page_names import split_scripts
from ....knowledge.raters import is_site_name
from ....notation.folding import fold_name
from ....outline.row import Outline, Row
from ..sections import OTHERS
from .beside import original_beside, script_of, year_beside
from .title_forms import MAX_NAME, forms, is_host, mark_in, other_titles, parts_of_name

_T = TypeVar("_T")

READER: Final = "main-title"
_HEAD: Final = 14
"""Rows above the first fact that may hold the title without being headings."""
_TOP: Final = 40
"""Rows at the top of a page without facts."""
_MAX_HEADINGS: Final = 60
_SMALL: Final = 4
"""The level of headings that are worth no more than any other."""
_SPANS: Final = 4
"""Spans of a heading that may be the title without the others."""
_WEIGHTS: Final = {
    "data": 3.0, "label": 2.0, "h1": 3.0, "h2": 1.6, "h3": 1.2, "heading": 1.0, "name": 2.0, "shared": 2.0,
    "strong": 1.0, "row": 0.5, "picture": 0.7, "crumb": 0.8, "caption": 2.5,
}  # fmt: skip
"""How much each kind of place says, by hand: an h1 is worth more than a poster's text."""
_YEAR_BESIDE: Final = 1.5
"""What a year in the same place adds."""
_NEAR: Final = 1.0
"""What it adds to be the last heading above the facts."""
_BESIDE_SITE: Final = 1.0
"""What it adds to be all that the page's name says besides the name of its site."""
_ENOUGH: Final = 3.0
"""The least weight of a title."""
_OWN: Final = 2
"""Forms of a row that say nothing but the title."""
_FOOTER: Final = 120
"""Characters of a line with a copyright notice, which names the site."""
_FOOT: Final = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)


@attrs.define(eq=False)
class _Candidate:
    """A title, with the kinds of places that have it."""

    text: str
    kinds: dict[str, float] = attrs.field(factory=dict)
    rows: list[Row] = attrs.field(factory=list)
    year: int | None = None
    extra: float = 0

    @property
    def weight(self) -> float:
        """How much speaks for it."""
        return sum(self.kinds.values()) + self.extra


@attrs.frozen(eq=False)
class Names:
    """What a page calls itself outside of its rows."""

    document: str = ""
    shared: Sequence[str] = ()
    """`og:title` and its kin."""
    data: Sequence[str] = ()
    """The names of the films in its embedded data."""
    site: str = ""
    labelled: Sequence[str] = ()
    """The values of its labels of titles."""


def read_title(outline: Outline, names: Names, first_fact: int | None) -> Claims:
    """Claim the title that the places of a page agree on; `first_fact` is the first row with a label."""
    claims = Claims(READER, Rank.LABELLED)
    candidates: dict[str, _Candidate] = {}
    for kind, text, row in _places(outline, names, first_fact):
        _add(candidates, kind, text, row)
    _drop_sites(outline, candidates, names)
    near = _nearest(outline, first_fact)
    for each in candidates.values():
        if near is not None and near in each.rows:
            each.extra += _NEAR
    best = max(
        candidates.values(), key=lambda each: (each.weight, len(each.kinds), len(each.text)), default=None
    )
    if best is None or best.weight < _ENOUGH or not best.rows:
        return claims
    if len(best.kinds) == 1 and any(_rivals(each, best) for each in candidates.values()):
        return claims
    _claim(claims, outline, _whole(candidates, best), candidates)
    return claims


def _rivals(other: _Candidate, best: _Candidate) -> bool:
    """Return whether another title has as much for it, in other places."""
    return other is not best and other.weight >= best.weight and not {*other.rows} & {*best.rows}


def _whole(candidates: dict[str, _Candidate], best: _Candidate) -> _Candidate:
    """Return the title of which another one is only the first part: "Quiet Harbour: The Return"."""
    for row in best.rows:
        text = next((form for form, _ in forms(row.text)), "") if row.level else ""
        whole = candidates.get(fold_name(text))
        agreeing = whole is not None and whole.kinds.keys() & {"name", "shared", "data"}
        is_part = best.text in parts_of_name(text) or text.startswith(best.text)
        if whole is not None and agreeing and is_part and len(text) > len(best.text) and " / " not in text:
            return whole
    return best


_Place: TypeAlias = "tuple[str, str, Row | None]"
"""A place that may hold the title: its kind, its text, and its row."""


def _places(outline: Outline, names: Names, first_fact: int | None) -> Iterator[_Place]:
    """Yield the places that may hold the title."""
    yield "name", names.document, None
    yield from (("shared", text, None) for text in names.shared)
    yield from (("data", text, None) for text in names.data)
    yield from (("label", text, None) for text in names.labelled)
    headings = 0
    head = first_fact if first_fact is not None else _TOP
    for row in outline.rows:
        if row.section in OTHERS:
            continue
        pictures = row.spans if row.is_picture else row.pictures
        yield from (("picture", picture.text, row) for picture in pictures)
        if len(row.text) <= MAX_NAME and not row.is_picture:
            headings += row.level > 0
            yield from _in_row(row, head) if headings <= _MAX_HEADINGS else ()


def _in_row(row: Row, head: int) -> Iterator[_Place]:
    """Yield the places in a row; `head` is the number of the first row of facts."""
    if row.level:
        kind = f"h{row.level}" if row.level < _SMALL else "heading"
        yield kind, row.text, row
        yield from ((kind, span.text, row) for span in row.spans[:_SPANS] if len(row.spans) > 1)
    elif head - _HEAD <= row.number < head and not row.block.is_outside:
        yield "strong" if row.is_strong else "row", row.text, row
    if (
        row.number + 1 == head
        and len(row.spans) == 1
        and row.block.shape.startswith("tr")
        and not row.is_strong
    ):
        yield "caption", row.text, row
    if row.number < head and len(row.spans) > 1:
        yield "crumb", row.spans[-1].text, row


def _add(candidates: dict[str, _Candidate], kind: str, text: str, row: Row | None) -> None:
    """Add the titles that a place may hold; only a heading or a name is worth much for a part of it."""
    found = list(forms(text))
    # A year without brackets may be a part of the title.
    is_dated = all(number is not None for _, number in found)
    for index, (form, number) in enumerate(found):
        key = fold_name(form)
        if not key or is_site_name(form) or label_of(form) is not None or heading_of(form) is not None:
            continue
        if key not in candidates:
            if kind in ("row", "crumb", "picture") and index:
                continue
            candidates[key] = _Candidate(form)
        candidate = candidates[key]
        if kind not in candidate.kinds:
            candidate.kinds[kind] = _WEIGHTS[kind]
        if row is not None:
            candidate.rows.append(row)
        if candidate.year is None and is_dated:
            candidate.year = number
            candidate.extra += _YEAR_BESIDE


def _drop_sites(outline: Outline, candidates: dict[str, _Candidate], names: Names) -> None:
    """Leave out the names of the site, and believe the rest of a page's name beside one."""
    sites = _sites(outline, candidates, names)
    for key in sites:
        found = candidates.get(key)
        if found is not None and not {"data"} & found.kinds.keys():
            del candidates[key]
    parts = parts_of_name(names.document)
    if len(parts) == 2:
        for site, title in (parts, parts[::-1]):
            rest = candidates.get(fold_name(title))
            if rest is not None and (fold_name(site) in sites or is_host(site)):
                rest.extra += _BESIDE_SITE


def _sites(outline: Outline, candidates: Iterable[str], names: Names) -> set[str]:
    """Return what a site calls itself, folded: what its footer says, what leads home."""
    own = {fold_name(names.site)} if names.site else set()
    for row in outline.rows:
        if len(row.text) < _FOOTER and (notice := _FOOT.search(row.text)) is not None:
            text = fold_name(row.text[notice.end() :])
            own.update(key for key in candidates if len(key) > 2 and key in text)
        for span in row.spans[:1]:
            if span.url in ("/", "./", "#", "index.html", "/index.html"):
                own.add(fold_name(span.text))
    for picture in (each for row in outline.rows for each in (*row.pictures, *row.spans) if each.is_picture):
        if picture.url == "/":
            own.add(fold_name(picture.text))
    return own


def _nearest(outline: Outline, first_fact: int | None) -> Row | None:
    """Return the last heading above the first fact, that is not the heading of a section."""
    if first_fact is None:
        return None
    above = (
        row for row in reversed(outline.rows[:first_fact]) if row.level and not row.is_heading_of_section
    )
    return next(above, None)


def _claim(claims: Claims, outline: Outline, best: _Candidate, agreed: Iterable[str]) -> None:
    """Claim a title with the year, the original title and the age mark beside it."""
    row = max(best.rows, key=lambda each: (each.level > 0, each.level == 1), default=None)
    at = row.at if row is not None else None
    raw = row.text if row is not None else best.text
    title, original = _split(best.text, agreed)
    own = [
        each
        for each in best.rows
        if any(fold_name(form.text) == fold_name(best.text) for form in islice(forms(each.text), _OWN))
    ]
    original = original or _first(original_beside(outline, each, title) for each in own) or ""
    claims.add(("title",), title, raw, at)
    if original:
        claims.add(("original_title",), original, raw, at)
    number = best.year or _first(year_beside(outline, each) for each in best.rows)
    if number is not None:
        claims.add(("year",), number, raw, at)
    if (mark := _first(mark_in(each.text) for each in best.rows if each.level)) is not None:
        claims.add(("content_rating",), mark, raw, at)


def _split(text: str, agreed: Iterable[str]) -> tuple[str, str]:
    """Return the title and the original title of a text that holds both."""
    titles = other_titles(text) if " / " in text else ()
    if len(titles) == 2 and (script_of(titles[0]) != script_of(titles[1]) or fold_name(titles[0]) in agreed):
        return titles[0], titles[1]
    return split_scripts(text)


def _first(found: Iterable[_T | None]) -> _T | None:
    """Return the first value that is not empty."""
    return next((each for each in found if each), None)


def titles_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return what may be titles in the names of a page, for headings that repeat them."""
    found = {form for name in names for form, _ in forms(name) if len(form) > 1 and heading_of(form) is None}
    return tuple(sorted(found, key=lambda form: (-len(form), form)))
