"""What the short rows of a page show of its kind: labels of other things, episodes, several films."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cache
from itertools import islice, zip_longest
from typing import Final

import attrs

from .. import lexicon
from ..knowledge.labels import IGNORED, label_of
from ..lexicon.page_kinds import EPISODE, MARKS, THINGS
from ..notation.folding import fold_labels

_WORKS: Final = frozenset(("film", "series"))
_NOT_FILMS: Final = frozenset((*THINGS, "article", "programme"))
ROW: Final = 160
"""Characters of a row whose parts are looked at: longer rows are prose."""
_LABEL: Final = 40
"""Characters of a label."""
_PLAIN: Final = 60
"""Characters of a row with a label that no sign follows."""
_ROWS: Final = 4_000
"""Rows that are looked at: a film's page has hundreds."""
_SEAM: Final = re.compile(r"[\t:：|•·,،、;()\[\]（）【】=–—]| - | ?/ ?")
_EDGES: Final = " \t\r\n*#_-.…▶►★☆🎬📅⏱🎭"
_DIGITS: Final = re.compile(r"[0-9０-９۰-۹٠-٩]{1,4}")
_ORDINAL: Final = " .#-第全共제ที่º°ªα"
"""Signs around the number of an episode."""
_RUNTIME: Final = re.compile(
    r"\b([0-9]{2,3}) ?(?:['’′]|min|мин|хв|perc|dk|dak|λεπ|phút|menit|분|分|นาที|मिनट|दק|דק|دق)"
    r"|\b([1-4]) ?(?:h|std|hr|st|ч|год|ó|sa|ώ|小时|小時|時間|시간)[a-zа-я.]{0,6} ?([0-9]{1,2})?\b"
)
_CLOCK: Final = re.compile(
    r"(?<![0-9.:])(?:(?:[01]?[0-9]|2[0-3])[:.]|(?:1[0-9]|2[0-3])h)[0-5][0-9](?![0-9.:%])"
)
_YEAR: Final = re.compile(r"\((?:18|19|20)[0-9]{2}\)")
_NUMBERED: Final = re.compile(r"^#?[0-9]{1,3}[.:)] ?\S.{0,80}\((?:18|19|20)[0-9]{2}\)", re.MULTILINE)
"""An entry of a list of films: "6. Salt Ferry (1993)"."""
_TWO_WORDS: Final = re.compile(r"^[^ \n]+ [^ \n]+(?= )", re.MULTILINE)
_THREE_WORDS: Final = re.compile(r"^[^ \n]+ [^ \n]+ [^ \n]+(?= )", re.MULTILINE)
"""The first words of a row that may be a label without a sign: "Created by Ann Lee"."""
_ONCE: Final = frozenset(("director", "runtime", "genre", "year"))
"""Fields that the page of one film prints once."""


@attrs.frozen
class Shapes:
    """What the short rows of a page show."""

    marks: Mapping[str, int] = attrs.field(factory=dict)
    """How many different words of each kind of page there are."""
    heads: Mapping[str, int] = attrs.field(factory=dict)
    """How many of them are labels with values."""
    episodes: int = 0
    """How many different seasons and episodes are numbered."""
    films: int = 0
    """How many fields have labels with several values, as the films of a programme have."""
    blocks: int = 0
    """How many values the most repeated label of them has."""
    runtimes: int = 0
    clocks: int = 0
    """How many different times of day there are."""
    years: int = 0
    """How many different years there are in brackets."""
    entries: int = 0
    """How many rows are numbered films with their years."""


def shapes_of(texts: Iterable[str]) -> Shapes:
    """Return what rows of text show; cells in a row are separated by tabs."""
    rows = list(islice(texts, _ROWS))
    joined = "\n".join([text for text in rows if len(text) <= ROW])
    short = _folded(joined).split("\n")
    parts = [_parts(row) for row in short]
    words = {part for row in parts for part in row}
    words.update(_TWO_WORDS.findall("\n".join(short)), _THREE_WORDS.findall("\n".join(short)))
    heads = {row[0] for row in parts if len(row) > 1}
    repeats = _repeats(parts)
    return Shapes(
        marks=_counted(words),
        heads=_counted(heads),
        episodes=len({row[0] for row in parts if _is_episode(row[0])}),
        films=sum(count >= 2 for count in repeats.values()),
        blocks=max(repeats.values(), default=0),
        runtimes=len(set(_RUNTIME.findall(joined))),
        clocks=len(set(_CLOCK.findall(joined))),
        years=len(set(_YEAR.findall("\n".join(rows)))),
        entries=len(_NUMBERED.findall(joined)),
    )


def _parts(row: str) -> list[str]:
    """Return the parts of a row, at least one."""
    parts = [text for part in _SEAM.split(row) if (text := part.strip(_EDGES))]
    return parts or [""]


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


def _counted(words: AbstractSet[str]) -> Mapping[str, int]:
    marks = _marks()
    return Counter(kind for word in words & marks.keys() for kind in marks[word])


@cache
def _marks() -> Mapping[str, tuple[str, ...]]:
    """Return the words of each kind; of things only those that films and series do not have as well."""
    labels = lexicon.labels()
    found = {}
    for (word, kinds), label in zip(MARKS.items(), fold_labels(MARKS), strict=True):
        meanings, _ = labels.get(label, ((), False))
        shared = not _WORKS.isdisjoint(kinds) or any(key != IGNORED for key, _ in meanings)
        if kept := tuple(kind for kind in kinds if not (shared and kind in _NOT_FILMS)):
            found[word] = kept
    return found


def _is_episode(part: str) -> bool:
    """Return whether a text is the number of a season or an episode: "season 2", "第3集", "s01e02".

    It is the first part of its row: menus name shows before their seasons.
    """
    found = _DIGITS.search(part)
    if found is None or len(part) > _LABEL:
        return False
    if EPISODE.match(part):
        return True
    word = f"{part[: found.start()].strip(_ORDINAL)} {part[found.end() :].strip(_ORDINAL)}".strip()
    return "series" in MARKS.get(word, ())


def _valued(row: Sequence[str], below: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what may be labels with their values: in a row, or in a row and the one below it."""
    label, *others = row
    if len(label) > _LABEL and others:
        return
    if not others:  # "Director Ann Lee", or a label over its value
        words = label.split(" ", 2)
        for count in (1, 2) if len(label) <= _PLAIN else ():
            if len(words) > count:
                yield " ".join(words[:count]), " ".join(words[count:])
        if label_of(below[0]) is None:
            yield label, below[0]
    elif label_of(others[0]) is None:
        yield label, others[0]
    else:  # a row of labels over a row of values
        yield from ((each, " ".join(below)) for each in row)


def _repeats(rows: Sequence[Sequence[str]]) -> Mapping[str, int]:
    """Return how many values the labels of each field have that the page of one film prints once."""
    values: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row, below in zip_longest(rows, rows[1:], fillvalue=("",)):
        for label, value in _valued(row, below):
            known = label_of(label)
            if known is not None and known.field in _ONCE:
                values[known.field, label].add(value)
    counts: dict[str, int] = {}
    for (field, _), found in values.items():
        counts[field] = max(counts.get(field, 0), len(found))
    return counts
