"""Undoing hard wrapping: a break is a wrapper's where the next word would not have fitted.

A wrapper of width w breaks after a line of length n before a word of length m exactly if n <= w < n + 1 + m.
Every break thus has an interval of widths that explain it, and a wrapped text has a width that is in nearly
all of the intervals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from typing import Final, TypeAlias

import attrs

from ...lexicon import word_list
from .repair import Repair

RowTest: TypeAlias = Callable[[str], bool]

_NARROWEST: Final = 58
_WIDEST: Final = 92
"""The widths that are looked for: pandoc wraps at 72, html2text at 78, lynx and links at 79, w3m at 80."""
_LEAST: Final = 30
"""Characters of a row that may go on in the next."""
_LEAST_OPEN: Final = 40
"""Characters of a row that may break off inside a sentence, in a text whose source lines were kept."""
_MIN_BREAKS: Final = 3
"""Breaks that show that a whole text was wrapped."""
_MIN_RUN: Final = 2
"""Consecutive breaks of one width that show that one paragraph was wrapped."""

_FIGURE: Final = re.compile(
    r"[0-9.,]{1,9} ?(?:[KMG]B|fps)"
    r"|[0-9]{2,5} ?[*x×] ?[0-9]{2,5}"
    r"|[0-9]{1,2} ?hr? [0-9]{1,2} ?m(?:in)?"
    r"|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4} at .{4,8}"
)
_LONGEST_FIGURE: Final = 100
_LEAD: Final = r"[^.:]{2,40}\.{2,60}:|[A-Z][\w ]{1,24} : "
"""A label that dots or blanks separate from its colon."""
_STARTS: Final = re.compile(
    rf" {{0,120}}(?:[•◦▪●○■□*+] |[–-] (?![a-z])|[0-9]{{1,3}}\. |#{{1,6}} |\||\+[-=]|\[[ x]\] |\*{{2,6}} "
    rf"|\[[A-Z][^\[\]]{{2,100}}\](?!\()|{_LEAD})"
)
_LEADS: Final = re.compile(rf" {{0,120}}(?:{_LEAD})")
_RULES: Final = frozenset("-=_*─━═")
_MARKS: Final = _RULES | frozenset("•◦▪●○■□*+–-0123456789#|[")
"""The characters with which rows begin that begin a block by a mark."""
_RULE: Final = re.compile(r" {0,120}[-=_*─━═]{8}")
"""A line that is drawn between two parts of a page."""
_LABEL: Final = re.compile(r"(?:[A-Z]\w{1,20} ?){1,3}: ")
_ENDED: Final = re.compile(r"[.!?。](?: ?\[[0-9a-z]{1,3}\]){0,4}$")
_CLOSING: Final = (*word_list("sentence_end"), ":", '."')


def never(_row: str) -> bool:
    """Return `False` for any row."""
    return False


def is_figure(row: str) -> bool:
    """Return whether a row is a size, a resolution, a time or the like, and never part of a sentence."""
    return len(row) <= _LONGEST_FIGURE and _FIGURE.fullmatch(row) is not None


@attrs.frozen
class RowRules:
    """Which rows are lines by themselves, whatever the width of the text."""

    is_labelled: RowTest = never
    """Whether a row begins with a label or is a heading: it is never joined to the row before."""
    repair: Repair | None = None

    def is_token(self, row: str) -> bool:
        """Return whether a row is a whole line, joined to no other."""
        return is_figure(row) or (self.repair is not None and self.repair.is_token(row))

    def begins_line(self, row: str) -> bool:
        """Return whether a row is never joined to the one before."""
        return self.is_token(row) or self.is_labelled(row)


def continued(rows: list[str], rules: RowRules) -> tuple[set[int], int]:
    """Find the rows that go on in the next row, for rows without blanks at their ends.

    Return their indices, and the width that the whole text was wrapped at: 0 when it was not.
    A row goes on when it was wrapped, or when it breaks off inside a sentence, as the source of its page did.
    """
    sizes = list(map(len, rows))
    long = [i for i, (size, after) in enumerate(pairwise(sizes)) if size >= _LEAST and after]
    if not long:
        return set(), 0
    found, width = _wrapped(rows, long, rules)
    lower = [i for i in long if rows[i + 1][0].islower() and sizes[i] >= _LEAST_OPEN]
    found.update(i for i in lower if i not in found and _goes_on(rows[i], rows[i + 1], rules))
    return found, width


def _wrapped(rows: list[str], long: list[int], rules: RowRules) -> tuple[set[int], int]:
    possible = [*_breaks(rows, long)]
    if len(possible) < _MIN_RUN:
        return set(), 0
    breaks = {i: (low, high) for i, low, high in possible if _may_join(rows, i, rules)}
    if len(breaks) < _MIN_RUN:
        return set(), 0
    if width := _common_width(rows, list(breaks.values())):
        found = {i for i, (low, high) in breaks.items() if low <= width <= high}
        return found | _before_long_words(rows, width, rules), width
    return _runs(rows, breaks), 0


def _breaks(rows: list[str], long: list[int]) -> Iterator[tuple[int, int, int]]:
    """Yield each break that some width explains: the row before it, and the least and greatest such width."""
    for i in long:
        length = len(rows[i])
        if length <= _WIDEST:
            high = length + len(rows[i + 1].split(None, 1)[0])
            if high >= _NARROWEST:
                yield i, length, high


def _before_long_words(rows: list[str], width: int, rules: RowRules) -> set[int]:
    """Find the short rows before a word that is as long as a line, such as an address."""
    return {
        i
        for i in range(len(rows) - 1)
        if 0 < len(rows[i]) < _LEAST
        and rows[i + 1]
        and len(rows[i]) + len(rows[i + 1].split(None, 1)[0]) >= width
        and _may_join(rows, i, rules)
    }


def _common_width(rows: list[str], spans: list[tuple[int, int]]) -> int:
    """Return the width that explains most breaks, or 0 if the text as a whole was not wrapped."""
    changes = [0] * (_WIDEST + 2)
    for low, high in spans:
        changes[max(low, _NARROWEST)] += 1
        changes[min(high, _WIDEST) + 1] -= 1
    votes = [*accumulate(changes)]
    support = max(votes)
    if support < _MIN_BREAKS:
        return 0
    width = len(votes) - 1 - votes[::-1].index(support)
    near = [i for i, row in enumerate(rows[:-1]) if width - 12 <= len(row) <= width and rows[i + 1]]
    wide = sum(1 for row in rows if len(row) > width and row.rstrip().rfind(" ") > width)
    is_wrapped = support * 10 >= len(near) * 6 and wide * 12 <= max(12, len(near))
    return width if is_wrapped else 0


def _runs(rows: list[str], breaks: dict[int, tuple[int, int]]) -> set[int]:
    """Find paragraphs wrapped at a width of their own in a text that is not wrapped."""
    found: set[int] = set()
    widths: set[int] = set()
    for run, width in _chains(breaks):
        if all(_ENDED.search(rows[i]) for i in run):
            continue  # sentences that happen to be as long are not a paragraph
        found.update(run)
        if len(run) > _MIN_RUN:
            widths.add(width)
        # The row before may be long because the converter joined to it what is before the paragraph.
        before = run[0] - 1
        if before >= 0 and len(rows[before]) > _WIDEST and not rows[before].endswith(_CLOSING):
            found.add(before)
    lone = {i for i, (low, high) in breaks.items() if any(low <= width <= high for width in widths)}
    return found | lone


def _chains(breaks: dict[int, tuple[int, int]]) -> Iterator[tuple[list[int], int]]:
    """Yield the breaks in a row that one width explains, with that width."""
    run: list[int] = []
    least = most = 0
    for i, (low, high) in breaks.items():
        if run and i == run[-1] + 1 and max(low, least) <= min(high, most):
            least, most = max(low, least), min(high, most)
        else:
            if len(run) >= _MIN_RUN:
                yield run, least
            run, least, most = [], max(low, _NARROWEST), high
        run.append(i)
    if len(run) >= _MIN_RUN:
        yield run, least


def _may_join(rows: list[str], index: int, rules: RowRules) -> bool:
    row, after = rows[index], rows[index + 1]
    words, more = row.lstrip(), after.lstrip()
    if (
        _begins_block(after, more)
        or (words[0] in _RULES and _RULE.match(row))
        or (": " in after and ": " in row and _LABEL.match(after) and _LABEL.match(row))
        or words.startswith(("|", "+-"))
        or ("|" in words and "|" in more and _are_rows(words, more))
    ):
        return False
    if "   " in words[2:] or "   " in more:
        return False  # columns of a table are not a sentence
    indent, below, ends = len(row) - len(words), len(after) - len(more), row.endswith(_CLOSING)
    opens = not (index and rows[index - 1])
    if below < indent and (below or (ends and not opens)):
        return False  # a hanging indent is deeper; only the first row of a block may be indented more
    # A labelled row may go on in the next, and a label does not begin inside a sentence.
    inside = more[:1].islower() and not ends
    return not rules.is_token(words) and not (rules.is_token(more) if inside else rules.begins_line(more))


def _are_rows(row: str, after: str) -> bool:
    """Return whether two rows have as many bars, of which the first has no blank before it: cells."""
    bar = row.find("|")
    is_first = bar > 0 and row[bar - 1] != " " and row[-1] != "|"
    return is_first and row.count("|") == after.count("|")


def _begins_block(row: str, words: str) -> bool:
    """Return whether a row begins an item, a heading, a table, a labelled line or a drawn line."""
    if words[0] in _MARKS:
        return _STARTS.match(row) is not None or _RULE.match(row) is not None
    return ("..:" in row or " : " in row) and _LEADS.match(row) is not None


def _goes_on(row: str, after: str, rules: RowRules) -> bool:
    """Return whether a row breaks off inside a sentence, where the next begins with a small letter."""
    is_key = after.partition(" ")[0].endswith(":")
    if is_key or row.endswith(_CLOSING) or rules.begins_line(after) or rules.is_token(row.lstrip()):
        return False
    # A labelled row goes on only in words: what another label begins with is unknown here.
    return not rules.is_labelled(row.lstrip()) or (" " in after and ":" not in after)


def join(parts: list[str]) -> str:
    """Join the rows of a wrapped paragraph, and the two parts of a word that was broken at its hyphen."""
    pieces = [parts[0]]
    for row, after in pairwise(parts):
        if not (row[-1] == "-" and row[-2:-1].isalnum() and after[0].isalnum()):
            pieces.append(" ")
        pieces.append(after)
    return "".join(pieces)
