"""Reviews in a text that are signed: by a line over them, or by their author and paper under them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

import attrs

from ...claims.claim import Claims
from ...lexicon import either, word_list
from ...notation import date_in_country, decimal
from ...notation.names.person import person
from ...source.text.line import Line
from .papers import parted_paper, parted_quote

_MONTH: Final = rf"(?:{either(month[:3] for month in word_list('months', 'en'))})[a-z]{{0,6}}\.?"
_DATE: Final = (
    rf"(?:{_MONTH} {{1,2}}[0-9]{{1,2}}, (?:19|20)[0-9]{{2}}|[0-9]{{1,2}} {_MONTH} (?:19|20)[0-9]{{2}})"
)
_BY: Final = re.compile(
    rf"(?P<date>{_DATE}) \| by (?P<author>\S.{{0,60}}?)(?: ?\([^()]{{1,60}}\))?"
    r"(?: ?[–—-])? ?See all my reviews"
)
_AUTHOR: Final = re.compile(r"Author: (?P<author>\S.{0,60}?)(?: from .{1,80})?")
_AUTHOR_AND_DAY: Final = re.compile(
    rf"(?P<author>\S.{{0,60}}?) ?(?P<date>{_DATE})"
    r"(?P<spoilers> Warning: Spoilers)?(?P<helped> [0-9][0-9,]{0,9} out of .{0,120})?"
)
_WARNING: Final = "Warning: Spoilers"
_SPOILERS: Final = _WARNING.casefold()
_PARAGRAPH: Final = 60
_QUOTED: Final = 25
_TITLED: Final = re.compile(rf"(?P<title>.{{1,160}}), (?P<date>{_DATE})")
_OUT_OF_TEN: Final = re.compile(r"(?P<rating>10|[1-9]) ?/ ?10")
_HELPFUL: Final = re.compile(
    r"(?:[0-9][0-9,]{0,9} (?:out )?of [0-9][0-9,]{0,9} (?:people )?found"
    r"|Was (?:this|the above) |helpful ?•?)",
    re.IGNORECASE,
)
_TOP: Final = frozenset(("top review", "featured review"))
_DAY: Final = re.compile(rf"{_DATE}|[0-9]{{2}}/[0-9]{{2}}/[0-9]{{2}}")
_LEADS_ON: Final = re.compile(
    r"(?:comment )?comments?(?: \([0-9,]{1,6}\))?|\||[0-9]{1,5} comments?", re.IGNORECASE
)
_FULL: Final = "Full Review"
_SCORE: Final = re.compile(r"100|[1-9]?[0-9]")
_BESIDE: Final = re.compile(r"(?P<score>100|[1-9]?[0-9]) (?:\| )?(?P<rest>\D.{1,10000000})")
_DATED: Final = re.compile(rf"(?P<head>.{{2,120}}?) ?(?P<date>{_DATE})")
_GLUED: Final = re.compile(
    r"(?P<paper>[^.]{2,60}?[a-z)])(?P<author>[A-Z][a-z]{1,20} (?:Mc|De|O')?[A-Z][a-z'-]{1,30})"
)
_READ_ON: Final = re.compile(r" ?(?:Read full review|\[Full Review in [A-Z][a-z]{2,20}\])$")
_MAX_LINES: Final = 1_000
"""Lines over which the end of a review is looked for; no review of the corpus has more than 60."""
_NOTE: Final = 200
"""Characters of a line that says where an author is from."""
_SHORTEST: Final = 12


@attrs.frozen
class Signed:
    """A review: what its signature says, and the lines from `start` to `stop` that it takes up."""

    start: int
    stop: int
    says: dict[str, Any]
    body: Sequence[Line]
    rated: str = ""
    """The words of the rating."""


class _Text(list[Line]):
    """The lines of a text, with those that ask whether a review helped."""

    @cached_property
    def ends(self) -> list[int]:
        """The places of these lines, found in one walk."""
        return [index for index, line in enumerate(self) if _HELPFUL.match(line.text)]


def claim_signed(lines: Sequence[Line], taken: list[bool], claims: Claims) -> None:
    """Claim the signed reviews and take their lines: nothing in them is of the page's own words."""
    free = 0
    number = 0
    for review in _reviews(_Text(lines)):
        if review.start < free:
            continue
        if not review.body:
            first = lines[review.start]
            claims.doubt("unread", f"reviews[{number}]", first.text, "no review ends below this", at=first)
            continue
        _claim(review, number, _head_of(review, lines), claims)
        taken[review.start : review.stop] = [True] * (review.stop - review.start)
        free = review.stop
        number += 1


def _claim(review: Signed, number: int, head: Line, claims: Claims) -> None:
    """Claim one review: its body, and what its signature says, which stands around it."""
    for name, said in review.says.items():
        day = date_in_country.get(said or "") if name == "date" else None
        value = said if name != "date" else day["date"] if day is not None else None
        if value is not None:
            raw = said if isinstance(said, str) else review.rated if name in _JUDGED else _WARNING
            claims.add(("reviews", number, name), value, raw, head, "labelled")
    body = "\n\n".join(line.text for line in review.body)
    first = review.body[0]
    claims.add(("reviews", number, "body"), _READ_ON.sub("", body), first.text, first, "labelled")


_JUDGED: Final = frozenset(("rating", "best"))


def _head_of(review: Signed, lines: Sequence[Line]) -> Line:
    """Return the lines of a review as one, in which the words of its signature are looked for."""
    first, last = lines[review.start], lines[review.stop - 1]
    return attrs.evolve(first, joined=max(1, last.number + last.joined - first.number))


def _reviews(lines: _Text) -> Iterator[Signed]:
    """Return every review that some form of signature is known by."""
    for index, line in enumerate(lines):
        text = line.text
        found: Signed | None = None
        if " | by" in text:
            found = _with_byline(lines, index)
        elif text.startswith("Author:"):
            found = _with_author(lines, index)
        elif text.casefold() in _TOP:
            found = _top(lines, index)
        elif _SCORE.fullmatch(text) is not None:
            found = _scored(lines, index) or _rated(lines, index)
        elif _OUT_OF_TEN.fullmatch(text) is not None:
            found = _rated(lines, index)
        elif text[:1].isdigit() or (index + 1 < len(lines) and lines[index + 1].text[:1].isdigit()):
            found = _scored_beside(lines, index)
        elif len(text) >= _SHORTEST:
            found = _signed_below(lines, index)
        if found is not None:
            yield found


def _joined(lines: Sequence[Line], index: int, pattern: re.Pattern[str]) -> tuple[re.Match[str], int] | None:
    """Match a signature that makers part over up to four lines; return how many it takes."""
    for count in range(1, 5):
        found = pattern.fullmatch(" ".join(line.text for line in lines[index : index + count]))
        if found is not None:
            return found, count
    return None


def _body(lines: _Text, start: int) -> list[Line]:
    """Return the paragraphs up to the line that asks whether they helped; nothing if there is none."""
    ends = lines.ends
    number = bisect_left(ends, start)
    found = number < len(ends) and ends[number] < start + _MAX_LINES
    return lines[start : ends[number]] if found else []


def _with_byline(lines: _Text, index: int) -> Signed | None:
    """Read "Title", "17 June 2006 | by ann (Norway) - See all my reviews", paragraphs."""
    found = _joined(lines, index, _BY)
    if found is None or not index:
        return None
    body = _body(lines, index + found[1])
    says = {**found[0].groupdict(), "title": lines[index - 1].text}
    return Signed(index - 1, index + found[1] + len(body), says, body)


def _with_author(lines: _Text, index: int) -> Signed | None:
    """Read "Title, 9 January 2005", "10/10", "Author: ann from Norway", paragraphs."""
    found = _joined(lines, index, _AUTHOR)
    if found is None:
        return None
    start = index
    says: dict[str, Any] = {"author": found[0]["author"]}
    rated = _OUT_OF_TEN.fullmatch(lines[start - 1].text) if start else None
    if rated is not None:
        start -= 1
        says |= {"rating": int(rated["rating"]), "best": 10}
    if start and (titled := _TITLED.fullmatch(lines[start - 1].text)) is not None:
        start -= 1
        says |= titled.groupdict()
    body = _body(lines, index + found[1])
    if found[1] == 1 and body and body[0].text.startswith("from ") and len(body[0].text) < _NOTE:
        del body[0]  # the author's country, which some makers put on a line of its own
    return Signed(start, index + found[1] + len(body), says, body, rated[0] if rated is not None else "")


def _top(lines: _Text, index: int) -> Signed | None:
    """Read "Top review", "8/10", title, paragraphs, "helpful", counts, author, day."""
    rated = _joined(lines, index + 1, _OUT_OF_TEN)
    start = index + 1 + (rated[1] if rated is not None else 0)
    body = _body(lines, start + 1)
    at = start + 1 + len(body)
    last = min(len(lines), at + 8)
    while at < last and (
        _HELPFUL.match(lines[at].text) or not lines[at].text[-1:].isalnum() or lines[at].text.isdigit()
    ):
        at += 1  # how many it helped
    if at + 1 >= len(lines) or date_in_country.get(lines[at + 1].text) is None:
        return None
    says: dict[str, Any] = {"title": lines[start].text, "author": lines[at].text, "date": lines[at + 1].text}
    if rated is not None:
        says |= {"rating": int(rated[0]["rating"]), "best": 10}
    return Signed(index, at + 2, says, body, rated[0][0] if rated is not None else "")


def _rated(lines: _Text, index: int) -> Signed | None:
    """Read "8/10", title, author and day on one line or two, paragraphs, and how many it helped."""
    rated = _joined(lines, index, _OUT_OF_TEN)
    start = index + (rated[1] if rated is not None else 0)
    dated = _joined(lines[start + 1 : start + 3], 0, _AUTHOR_AND_DAY) if rated is not None else None
    if rated is None or dated is None or start + 1 >= len(lines):
        return None
    at = start + 1 + dated[1]
    says: dict[str, Any] = {
        "title": lines[start].text,
        "author": dated[0]["author"],
        "date": dated[0]["date"],
    }
    says |= {"rating": int(rated[0]["rating"]), "best": 10}
    if dated[0]["spoilers"] or (at < len(lines) and lines[at].text.casefold() == _SPOILERS):
        says["spoiler"] = True
        at += 0 if dated[0]["spoilers"] else 1
    helped = dated[0]["helped"] or (at < len(lines) and _HELPFUL.match(lines[at].text))
    while helped and at < len(lines) and (_HELPFUL.match(lines[at].text) or len(lines[at].text) < _PARAGRAPH):
        at += 1  # how many it helped, and links
    body = (not helped and _body(lines, at)) or _until_next(lines, at)
    return Signed(index, at + len(body), says, body, rated[0][0])


def _until_next(lines: Sequence[Line], start: int) -> list[Line]:
    """Return the paragraphs up to the next review's rating, or to the page's own short lines."""
    at = start
    while at < len(lines) and len(lines[at].text) >= _PARAGRAPH:
        at += 1
    return list(lines[start:at])


def _scored(lines: _Text, index: int) -> Signed | None:
    """Read "90", the paper, its author and the day on one line or three, and a paragraph."""
    if index + 2 >= len(lines):
        return None
    head = lines[index + 1].text
    dated = _DATED.fullmatch(head)
    says: dict[str, Any] = {"rating": decimal.get(lines[index].text), "best": 100}
    named = _paper_and_critic(dated["head"] if dated is not None else head, dated=dated is not None)
    if named is not None:
        says |= {"source": named[0], "author": named[1], "date": dated["date"] if dated is not None else None}
        at = index + 2
    elif index + 4 < len(lines) and _DAY.fullmatch(lines[index + 3].text):
        says |= {"source": head, "author": lines[index + 2].text, "date": lines[index + 3].text}
        at = index + 4
    else:
        return None
    return Signed(index, at + 1, says, lines[at : at + 1], lines[index].text)


def _scored_beside(lines: Sequence[Line], index: int) -> Signed | None:
    """Read "90 Paper Ann Lee" over a paragraph or in a row with it, or a paper over "90 What a film."."""
    line = lines[index]
    scored = _BESIDE.fullmatch(line.text)
    if scored is None:
        below = _BESIDE.fullmatch(lines[index + 1].text) if index + 1 < len(lines) else None
        named = parted_paper(line.text) if below is not None else None
        if below is None or named is None or len(below["rest"]) < _QUOTED:
            return None  # a day under "Premiere" is no score of that paper
        body = attrs.evolve(lines[index + 1], text=below["rest"])
        return Signed(index, index + 2, _of_hundred(below, *named), [body], below["score"])
    if (named := parted_paper(scored["rest"])) is not None and index + 1 < len(lines):
        body = lines[index + 1]
        return Signed(index, index + 2, _of_hundred(scored, *named), [body], scored["score"])
    quoted = parted_quote(scored["rest"]) if line.cells is not None else None
    if quoted is None:
        return None
    body = attrs.evolve(line, text=quoted[2])
    return Signed(index, index + 1, _of_hundred(scored, quoted[0], quoted[1]), [body], scored["score"])


def _of_hundred(scored: re.Match[str], paper: str, critic: str) -> dict[str, Any]:
    return {"rating": decimal.get(scored["score"]), "best": 100, "source": paper, "author": critic or None}


def _paper_and_critic(head: str, *, dated: bool) -> tuple[str, str | None] | None:
    """Part a paper from its critic: a known paper, or a seam where a maker lost what parted them."""
    if (parts := parted_paper(head)) is not None:
        return parts[0], parts[1] or None
    glued = _GLUED.fullmatch(head) if dated else None
    return (glued["paper"], glued["author"]) if glued is not None else None


def _signed_below(lines: Sequence[Line], index: int) -> Signed | None:
    """Read a paragraph over "Full Review | October 31, 2014", its author and the paper."""
    at = index + 1
    date, full = "", False
    while at < min(index + 8, len(lines)):
        text = lines[at].text
        if _FULL in text and len(text) <= 120:
            full = True
            date = date or next((found[0] for found in _DAY.finditer(text)), "")
        elif (day := _DAY.fullmatch(text)) is not None:
            date = day[0]
        elif _LEADS_ON.fullmatch(text) is None:
            break
        else:
            full = full or text.casefold().endswith("comment")
        at += 1
    if not (full and date) or at + 1 >= len(lines):
        return None
    author = lines[at].text if person.get(lines[at].text) is not None and " " in lines[at].text else None
    paper = lines[at + 1].text if author else lines[at].text
    says = {"author": author, "source": paper, "date": date}
    return Signed(index, at + (2 if author else 1), says, lines[index : index + 1])
