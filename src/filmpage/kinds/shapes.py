"""What the short rows of a page show of its kind: labels of other things, episodes, several films."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from ..knowledge.labels import label_of
from ..lexicon.page_kinds import EPISODE, MARKS

ROW: Final = 160
"""Characters of a row whose parts are looked at: longer rows are prose."""
_LABEL: Final = 40
"""Characters of a label."""
_ROWS: Final = 4_000
"""Rows that are looked at: a film's page has hundreds."""
_SEAM: Final = re.compile(r"[\t:：|•·,،、;()\[\]（）【】=–—]| - | ?/ ?")
_EDGES: Final = " \t\r\n*#_-.…▶►★☆"
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
_NUMBERED: Final = re.compile(r"#?[0-9]{1,3}[.:)] ?\S.{0,80}\((?:18|19|20)[0-9]{2}\)")
"""An entry of a list of films: "6. Salt Ferry (1993)"."""
_ONCE: Final = frozenset(("director", "runtime", "genre", "year", "release_date", "country"))
"""Fields that the page of one film prints once."""


@attrs.frozen
class Shapes:
    """What the short rows of a page show."""

    marks: Mapping[str, int] = attrs.field(factory=dict)
    """How many different words of each kind of page there are."""
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
    rows = [text for _, text in zip(range(_ROWS), texts, strict=False)]
    short = [text for text in rows if len(text) <= ROW]
    joined = "\n".join(short)
    parts = {
        part.strip(_EDGES).casefold().replace("’", "'") for part in _SEAM.split(joined.replace("\n", "\t"))
    }
    parts.update(first for row in short for first in _first_words(row))
    marks = Counter(kind for word in parts & MARKS.keys() for kind in MARKS[word])
    repeats = _repeats(short)
    return Shapes(
        marks=marks,
        episodes=len({first for first in map(_first, short) if _is_episode(first)}),
        films=sum(count >= 2 for count in repeats.values()),
        blocks=max(repeats.values(), default=0),
        runtimes=len(set(_RUNTIME.findall(joined))),
        clocks=len(set(_CLOCK.findall(joined))),
        years=len({found for text in rows for found in _YEAR.findall(text)}),
        entries=sum(_NUMBERED.match(text) is not None for text in short),
    )


def _first_words(row: str) -> Iterator[str]:
    """Yield the first words of a row that may be a label without a sign: "Created by Ann Lee"."""
    words = row.casefold().split(" ", 3)
    return (" ".join(words[:count]) for count in (2, 3) if len(words) > count)


def _first(row: str) -> str:
    """Return the first part of a row, before any sign between parts: menus name shows before their seasons."""
    seam = _SEAM.search(row)
    return (row[: seam.start()] if seam else row)[:_LABEL].strip(_EDGES).casefold()


def _is_episode(part: str) -> bool:
    """Return whether a text is the number of a season or an episode: "season 2", "第3集", "s01e02"."""
    found = _DIGITS.search(part)
    if found is None:
        return False
    if EPISODE.match(part):
        return True
    word = f"{part[: found.start()].strip(_ORDINAL)} {part[found.end() :].strip(_ORDINAL)}".strip()
    return "series" in MARKS.get(word, ())


def _repeats(rows: Iterable[str]) -> Mapping[str, int]:
    """Return how many values the labels of each field have that the page of one film prints once."""
    values: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for label, value in _labelled(rows):
        known = label_of(label)
        if known is not None and known.field in _ONCE:
            values[known.field, label].add(value)
    counts: dict[str, int] = {}
    for (field, _), found in values.items():
        counts[field] = max(counts.get(field, 0), len(found))
    return counts


def _labelled(rows: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what may be labels with their values: in one row, or in a row and the next one."""
    above = ""
    for row in rows:
        label, sign, value = row.replace("：", ":").replace("\t", ":", 1).partition(":")
        if above and label_of(label) is None:
            yield above, row
        above = ""
        if len(label) <= _LABEL and (words := label.strip(_EDGES)):
            if value := value.strip():
                yield words, value
            elif sign or label_of(words) is not None:
                above = words
