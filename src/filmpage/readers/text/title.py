"""The film's title in a text without a layout: the line that most of a page's own signs speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...claims.claim import Claims
from ...knowledge.fields import FIELDS, MAKERS, PEOPLE
from ...knowledge.labels import heading_of, label_of
from ...knowledge.page_names import Named, read_title, split_scripts
from ...knowledge.raters import is_site_name
from ...lexicon import word_list
from ...memory import remembered
from ...notation import date_in_country, is_empty, runtime, score, stamp, year
from ...notation.names.certification import MPA_SYMBOL
from ...outline.pieces import Fact, one_line
from ...source.text.line import Line
from ..facts.entries import is_more_link
from ..outline.titles.title_forms import forms
from .cast import is_credit
from .labels.facts import LabelledLines
from .unlabelled import bare_values

_MAX_TITLE: Final = 160
_HEAD: Final = 60
"""Lines before the facts in which a title is looked for."""
_DATED: Final = 12
"""Characters of a year in brackets behind a title, and of blanks around it."""
_OPENING: Final = "([（"
_TOP: Final = 10
_AFTER: Final = 3
_MAKERS: Final = MAKERS.keys() | {"cast"}
_CLOSE: Final = 20
_WITHIN: Final = 40
"""Where the makers of a film stand within few lines, or the most fields within more, its facts begin."""
_LEAST: Final = 5
"""Votes that a line needs."""
_NO_FACTS: Final = frozenset(field.key for field in FIELDS if field.about != "film")
_STRONG: Final = frozenset(field.key for field in FIELDS if field.near_title)
_AT_EASE: Final = re.compile(r"\( ([^()]{1,40}) \)")
"""Brackets with blanks inside, as tokenised texts have them."""
_TAIL: Final = re.compile(
    r" (?:[-–—|:] )?(?:movie|film) review$| (?:poster|image|trailer|photos|videos)$"
    rf"| ?\((?:U|12A?|15|18|{MPA_SYMBOL})\)$",
    re.IGNORECASE,
)


_YEAR_AND_MAKER: Final = re.compile(r"(?:(?:18|19|20)[0-9]{2}:? ?,? )?(?:[Dd]irected by|[Ff]ilm by) ")
_FIGURE: Final = re.compile(r"(?<!\S)[0-9][0-9.,]{0,10}(?!\S)")
_COUNTED: Final = re.compile(r"(?P<printed>.{1,60}?) ?\([0-9.,]{1,9}\)")
"""The heading of a list with how many entries it has: "Videos (12)"."""
_GLUED_AGE: Final = re.compile(r"[^\W\d_](?:6|12|16|18)\+$")
_FIGURES: Final = 3
"""A line of so many figures is a row of counts."""
_ORIGINAL: Final = re.compile(
    r"(?:Original title|Originaltitel|Titre original|Título original)\b", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\((?:18|19|20)[0-9]{2}(?:/[IVXL]{1,7})?\)")
_MENU: Final = frozenset(word_list("menu"))
"""Words of menus, buttons and headings."""
_NEVER: Final = ("{", "@", "http", "<", ">", "|", "= ", "...", "…", "»", "©", " · ", "\\", '",', "//", "$(")
"""What no title holds that is worth the doubt: marks of addresses, menus and programs."""


@attrs.define(eq=False)
class Candidate:
    """A line that may be the title, with what it says and the votes for it."""

    index: int
    line: Line
    named: Named
    votes: int = 0


def claim_title(
    labelled: LabelledLines, facts: Sequence[Fact], names: tuple[str | None, str | None], claims: Claims
) -> int | None:
    """Claim the title and what its line says beside it; return its place, or `None` without votes enough.

    `names` are what the text calls itself, and the film of which its first sentence tells.
    """
    said = next((fact for fact in facts if fact.label.field == "title" and _is_said(fact)), None)
    if said is not None and names[1] and names[1].casefold() not in one_line(said.value).casefold():
        said = None  # the title of something else that an article tells of
    if said is not None:
        _claim(_named(one_line(said.value)), one_line(said.value), said.at, claims)
        return next((index for index, line in enumerate(labelled.lines) if line is said.at), None)
    best = max(_candidates(labelled, facts, names), key=lambda each: each.votes, default=None)
    if best is None or best.votes < _LEAST:
        if names[0] and facts:
            _claim_own_name(names[0], claims)
        return None
    _claim(best.named, best.line.text, best.line, claims)
    if best.named.year is None:
        _claim_year_of(best.named.title, labelled.lines, claims)
    labelled.taken[best.index] = True
    if best.named.year and not best.named.original:
        _claim_original(labelled, best.index + 1, claims)
    return best.index


def _claim_own_name(name: str, claims: Claims) -> None:
    """Claim the title in the page's own name, as its converter gives it, where no line of the text has it."""
    if (named := read_title(name)) is not None and _looks_like(named.title):
        _claim(named, name, Line(name, 1), claims)


_AGED: Final = re.compile(r"(?P<name>\S.{0,100}?\D) ?(?:0|6|12|16|18)\+(?: .{0,20})?")
"""A name and the age from which the film may be seen, which some makers glue to it."""


def _claim_original(labelled: LabelledLines, index: int, claims: Claims) -> None:
    """Claim the film's first name that stands under the one it is shown by, known by the age beside it."""
    line, after = [*labelled.lines[index : index + 2], None, None][:2]
    if line is None or labelled.said[index]:
        return
    texts = (line.text, f"{line.text} {after.text}" if after is not None else "")
    found = next((found for text in texts if (found := _AGED.fullmatch(text)) is not None), None)
    if found is not None:
        claims.add(("original_title",), found["name"], line.text, line, "positional")
        labelled.taken[index] = True


def _claim_year_of(title: str, lines: Sequence[Line], claims: Claims) -> None:
    """Claim the year with which other lines, such as the names of pictures, print the film's title."""
    dated = [line for line in lines if line.text.startswith(title) and len(line.text) <= len(title) + _DATED]
    found = [
        (named.year, line) for line in dated if (named := _named(line.text)).title == title and named.year
    ]
    if found and len({number for number, _ in found}) == 1:
        number, line = found[0]
        claims.add(("year",), number, line.text, line, "inferred")


def _is_said(fact: Fact) -> bool:
    """Return whether a label of titles has one right beside it: "Movie" alone is a word of menus."""
    line = fact.at
    beside = isinstance(line, Line) and (
        line.cells is not None
        or ":" in line.text
        or "：" in line.text
        or not line.text.startswith(fact.printed)
    )
    text = one_line(fact.value)
    return beside and not is_empty(text) and any(map(str.isalnum, text)) and score.get(text) is None


def _indices(lines: Sequence[Line], facts: Sequence[Fact]) -> dict[int, int]:
    """Return the indices of the lines of some facts, by identity."""
    wanted = {id(fact.at) for fact in facts}
    return {id(line): index for index, line in enumerate(lines) if id(line) in wanted}


def fact_places(lines: Sequence[Line], facts: Sequence[Fact]) -> list[int]:
    """Return the places of the facts that speak of a film."""
    places = _indices(lines, facts)
    return [places[id(f.at)] for f in facts if id(f.at) in places and f.label.field not in _NO_FACTS]


def _candidates(
    labelled: LabelledLines, facts: Sequence[Fact], names: tuple[str | None, str | None]
) -> Iterator[Candidate]:
    """Judge the lines around the first facts."""
    lines, taken = labelled.lines, labelled.taken
    known = _zone(lines, facts)
    zone = _start(labelled) if known is None else known
    names_in = _Names(_beginning(lines).casefold())
    bare = [
        index
        for index in range(max(0, zone - _HEAD), min(zone + 20, len(lines)))
        if bare_values(lines[index])
    ]
    alone = sum(line.heading == 1 for line in lines) == 1
    people = {piece.text.casefold() for fact in facts if fact.label.field in PEOPLE for piece in fact.value}
    for index in range(min(zone + _AFTER, len(lines))):
        line = lines[index]
        far = zone - index > _HEAD and index > 1 and not (line.heading == 1 and alone)
        doubtful = known is None and index > _TOP and not line.heading
        if (far or doubtful) and not _may_be_told(lines, index, names[0]):
            continue
        if line.text.casefold() in people or is_credit(line.text):
            continue
        if taken[index] or index in labelled.sections or labelled.said[index] or not _may_be(line):
            continue
        named = _named(line.text)
        told = named.whole or _is_dated(lines, index) or _is_named_so(named, lines, index, names[0])
        if not told and (far or doubtful):
            continue
        candidate = Candidate(index, line, named)
        candidate.votes = _votes(candidate, lines, zone, names_in, names) + _beside(index, bare)
        yield candidate


def _may_be_told(lines: Sequence[Line], index: int, title: str | None) -> bool:
    """Return whether a line far from the facts may be a title at all; most are refused at this look."""
    if title is not None or any(mark in lines[index].text for mark in _OPENING):
        return True
    return index + 1 < len(lines) and len(lines[index + 1].text) <= _DATED


def _is_named_so(named: Named, lines: Sequence[Line], index: int, title: str | None) -> bool:
    """Return whether a line far from the facts is still a title: the text's own, or one over its year."""
    if title is not None:
        return _said_by(title, named.title.casefold()) == _OWN_NAME
    return index + 1 < len(lines) and year.get(lines[index + 1].text.strip("()")) is not None


def _is_dated(lines: Sequence[Line], index: int) -> bool:
    """Return whether a year in brackets stands under a line."""
    return index + 1 < len(lines) and _YEAR.fullmatch(lines[index + 1].text) is not None


def _start(labelled: LabelledLines) -> int:
    """Return where a page without facts may begin: at its scores, or at the top."""
    scored = labelled.first("rating")
    return scored if scored is not None else min(_TOP, len(labelled.lines))


def _beside(index: int, bare: Sequence[int]) -> int:
    """Count what facts without a label soon under a line say for it."""
    distance = next((other - index for other in bare if other > index), _HEAD)
    return 3 if distance <= 3 else 2 if distance <= 10 else 1 if distance <= 20 else 0


def _zone(lines: Sequence[Line], facts: Sequence[Fact]) -> int | None:
    """Return the line at which the facts begin: where several fields speak at once, or else the most do."""
    places = _indices(lines, facts)
    at = [(places[id(f.at)], f.label.field) for f in facts if id(f.at) in places and f.label.field in _STRONG]
    best, most, makers = len(lines), 0, len(lines)
    for number, (first, _) in enumerate(at):
        near = at[number : number + 12]
        fields = {field for place, field in near if place - first <= _WITHIN}
        if len(fields) > most:
            best, most = first, len(fields)
        if makers > first and {field for place, field in near if place - first <= _CLOSE} >= _MAKERS:
            makers = first
    return min(best, makers) if at else None


def _may_be(line: Line) -> bool:
    if len(line.text) > _MAX_TITLE or (line.links and line.links[0].image) or not _looks_like(line.text):
        return False
    return not bare_values(line) or year.get(line.text) is not None


@remembered(_MAX_TITLE)
def _looks_like(text: str) -> bool:
    """Return whether a line looks like a title: none of the words, marks and days that stand around one."""
    if not 1 <= len(text) <= _MAX_TITLE or text[-1] in ".:,;：" or not any(map(str.isalpha, text)):
        return False
    if text.casefold() in _MENU or is_site_name(text) or is_more_link(text):
        return False
    if _GLUED_AGE.search(text) is not None:
        return False  # another name of the film, as its line says
    if len(_FIGURE.findall(text)) >= _FIGURES or (text[0] == "[" and " " not in text):
        return False
    if (counted := _COUNTED.fullmatch(text)) is not None and _announces(counted["printed"]):
        return False
    if len(text) < 2 or _YEAR_AND_MAKER.match(text) or any(mark in text for mark in _NEVER):
        return False
    return date_in_country.get(text) is None and stamp.get(text) is None


def _announces(text: str) -> bool:
    """Return whether a text is the heading of a section, or a label."""
    return heading_of(text) is not None or label_of(text) is not None


@remembered(_MAX_TITLE)
def _named(text: str) -> Named:
    text = _AT_EASE.sub(r"(\1)", text.replace(" ()", ""))  # brackets around a lost link
    named = read_title(text.replace(" Film)", " film)")) or Named(title=text)
    if named.year is None and named.title == text:
        dated = (Named(title=form, year=number) for form, number in forms(text) if number)
        named = next((each for each in dated if text.startswith(f"{each.title},")), named)
    title = _TAIL.sub("", named.title).strip('«»《》„“”"') or named.title
    first, second = split_scripts(title)
    return attrs.evolve(named, title=first or title, original=named.original or second or None)


def _votes(
    candidate: Candidate, lines: Sequence[Line], zone: int, said: _Names, names: tuple[str | None, str | None]
) -> int:
    """Count what speaks for a line, and against it."""
    line, named, index = candidate.line, candidate.named, candidate.index
    own = named.title.casefold()
    distance = zone - index
    follower = lines[index + 1].text if index + 1 < len(lines) else ""
    votes = 4 if line.heading == 1 else 1 if line.heading else 0
    votes += 4 if named.whole else 0
    title, told = names
    votes += _said_by(title, own) if title else 0
    votes += 5 if told and own == told.casefold() else 0
    votes += min(4, said.times(own).bit_length() - 1)
    votes += 3 if index == 0 and line.number == 1 else 2 if index == 0 else 0
    votes += 3 if 0 <= distance <= 3 else 2 if 0 <= distance <= 8 else 1 if 0 <= distance <= 40 else 0
    votes += 2 if distance == 1 else 0
    votes += 4 if _YEAR_AND_MAKER.match(follower) else 0
    votes += 2 if _ORIGINAL.match(follower) else 0
    votes += (
        3
        if len(follower) <= 12 and (runtime.get(follower) or year.get(follower.strip("()[] "))) is not None
        else 0
    )
    votes -= 4 if line.bullet or (own.isascii() and line.text.islower()) else 0
    votes -= 2 if len(named.title.split()) > 8 else 0
    return votes


def _beginning(lines: Sequence[Line]) -> str:
    """Return the text of the first lines, as far as it is looked at."""
    left = _SEEN
    texts: list[str] = []
    for line in lines:
        texts.append(line.text[:left])
        left -= len(line.text) + 1
        if left <= 0:
            break
    return "\n".join(texts)


@attrs.define(eq=False)
class _Names:
    """How often a text says the names of its candidates; each name is looked for once."""

    text: str
    counts: dict[str, int] = attrs.field(factory=dict)

    def times(self, own: str) -> int:
        """Count how often the text says a name; the letters of a short one are inside of many words."""
        if own not in self.counts:
            if len(self.counts) >= _MAX_NAMES:
                return 1  # its own line at the least
            self.counts[own] = self._count(own)
        return self.counts[own]

    def _count(self, own: str) -> int:
        if len(own) > _SHORT_NAME:
            return self.text.count(own)
        return len(re.findall(rf"(?<!\w){re.escape(own)}(?!\w)", self.text))


_SHORT_NAME: Final = 4
_SEEN: Final = 100_000
"""Characters of a text in which a candidate's name is counted."""
_MAX_NAMES: Final = 100
"""Names that are counted: each costs a walk over the text, and few texts have so many candidates."""


def _said_by(title: str, own: str) -> int:
    """Count what a text's own title, as its front matter or its data give it, says for a name."""
    title = title[:_MAX_OWN]
    return _OWN_NAME if own == _named(title).title.casefold() else 3 if own in title.casefold() else 0


_MAX_OWN: Final = 400
"""Characters of a text's own title that are compared with each candidate."""
_OWN_NAME: Final = 8
"""Votes of a line that is what the text calls itself."""


def _claim(named: Named, text: str, at: object, claims: Claims) -> None:
    claims.add(("title",), named.title, text, at, "labelled")
    if named.original:
        claims.add(("original_title",), named.original, text, at, "labelled")
    if named.year:
        claims.add(("year",), named.year, text, at, "labelled")
    if named.work_type not in (None, "film"):
        claims.add(("work_type",), named.work_type, text, at, "labelled")
