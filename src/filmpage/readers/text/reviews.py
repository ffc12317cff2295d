"""Reviews in a text whose heads name their author: "Review by Ann Lee ★★★½", then paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs

from ...claims.claim import Claims
from ...knowledge.labels import heading_of
from ...source.text.line import Line

_HEAD: Final = re.compile(
    r"Review(?:ed)? by (?P<author>\S[^★]{0,60}?)(?: (?P<stars>★{1,5}½?|½))?"
    r"(?: (?:♥|❤|Liked))?(?: (?P<number>[0-9]{1,6}))?"
)
_MARKS: Final = re.compile(r"(?:★{1,5}½?|½)?(?: ?(?:♥|❤|Liked))?(?: ?[0-9]{1,6})?")
"""What stands behind the author, where a maker makes a line of it."""
_OPENINGS: Final = ("Review by", "Reviewed by")
_MAX_HEAD: Final = 120
_SPOILER: Final = "this review may contain spoilers"
_ENDS: Final = frozenset(("similar", "photos", "references", "screenings", "watch"))
_ALIKE: Final = 3
_LINKS: Final = 4


def claim_reviews(lines: Sequence[Line], taken: list[bool], claims: Claims) -> None:
    """Claim the reviews and take their lines, so that nothing in them is read as the page's own words."""
    heads = [head for index in range(len(lines)) if (head := _head(lines, index)) is not None]
    stops = [head.start for head in heads[1:]] + [len(lines)]
    bodies = [_body(lines, head.stop, stop) for head, stop in zip(heads, stops, strict=False)]
    _drop_common_ends(bodies)
    for number, (head, body) in enumerate(zip(heads, bodies, strict=False)):
        if body:
            _claim(number, head.found, lines[head.start], body, claims)
            stop = head.stop + len(body)
            taken[head.start : stop] = [True] * (stop - head.start)


@attrs.frozen
class _Head:
    """A review's head, and the lines from `start` to `stop` that a maker made of it."""

    found: re.Match[str]
    start: int
    stop: int


def _head(lines: Sequence[Line], index: int) -> _Head | None:
    """Read the head of a review on one line or several: "Review by", the author, stars and counts."""
    text = lines[index].text
    if not text.startswith("Review") or len(text) > _MAX_HEAD:
        return None
    stop = index + 1
    if text in _OPENINGS and stop < len(lines):
        stop += 1
    found = _HEAD.fullmatch(_joined(lines[index:stop]))
    while stop < len(lines) and _MARKS.fullmatch(lines[stop].text) is not None:
        longer = _HEAD.fullmatch(_joined(lines[index : stop + 1]))
        if longer is None or found is None or longer["author"] != found["author"]:
            break
        found, stop = longer, stop + 1
    return _Head(found, index, stop) if found is not None else None


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)[: 2 * _MAX_HEAD]


def _claim(number: int, found: re.Match[str], line: Line, body: Sequence[Line], claims: Claims) -> None:
    """Claim one review."""
    claims.add(("reviews", number, "author"), found["author"], line.text, line, "labelled")
    if stars := found["stars"]:
        rating = stars.count("★") + stars.count("½") / 2
        claims.add(("reviews", number, "rating"), rating, stars, line, "labelled")
        claims.add(("reviews", number, "best"), 5, stars, line, "labelled")
    if any(_is_warning(each) for each in body):
        claims.add(("reviews", number, "spoiler"), bool(body), body[0].text, body[0], "labelled")
    text = "\n\n".join(each.text for each in body if not _is_warning(each))
    claims.add(("reviews", number, "body"), text, body[0].text, body[0], "labelled")


def _is_warning(line: Line) -> bool:
    return line.text.casefold().startswith(_SPOILER)


def _drop_common_ends(bodies: Sequence[list[Line]]) -> None:
    """Take off the lines in which several reviews end alike: the page's links under each."""
    for _ in range(_LINKS):
        ends = Counter(body[-1].text for body in bodies if len(body) > 1)
        for body in bodies:
            if len(body) > 1 and ends[body[-1].text] >= _ALIKE:
                body.pop()


def _body(lines: Sequence[Line], start: int, stop: int) -> list[Line]:
    """Return the paragraphs of a review, up to the next one's head and the author on the line before that."""
    body: list[Line] = []
    for line in lines[start:stop]:
        if heading_of(line.text) in _ENDS:
            return body
        body.append(line)
    if (
        stop < len(lines)
        and len(body) > 1
        and lines[stop].text[len("Review by ") :].startswith(_bare(body[-1]))
    ):
        body.pop()
    return body


def _bare(line: Line) -> str:
    """Return a line without the bullet that some makers leave before it."""
    return line.text.lstrip("•*- ")
