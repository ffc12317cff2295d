"""Lines cut at their labels: "Director: X Writers: Y" is two facts.

A separator is found first, and only the few words before it are looked up; so a line costs what it is long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import attrs

from .label_values import looks_like
from .labels import MAX_LABEL, MAX_WORDS, Label, fold_label, known_labels, label_of, labels_of

MAX_LINE: Final = 2000
"""Longer lines are prose, and are cut only at their start."""

_MAX_BARE: Final = 320
"""A longer line is not a label and a value with nothing between."""

_MAX_GLUED: Final = 8
"""How many characters a label of Chinese or Japanese has where nothing parts it from the text before."""

_SEPARATOR: Final = re.compile(
    r"(?P<strict>\s{0,40}[:：]|\s?\.{3,80}:?|\s?…{1,40}:?|\s{0,8}\t|\s?\|| {2,40}(?![:：]))|(?P<dash> ?[-–—=] )"
)
_BULLET: Final = re.compile(r"[^\w<]{0,12}")
_WORD: Final = re.compile(r"\S{1,40}")
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]{1,8}$")
_DIVIDERS: Final = frozenset("|•·;,/.!?)]}>\"”»、，。；／）】*_~-–—\t")
_STOPS: Final = frozenset("|•·;.!?)]}>\"”»。；）】*_~-–—\t")
_LEFT_OVER: Final = " \t\u00a0\u3000|•·;,/*_~-–—【[({"
_BEFORE_VALUE: Final = " \t\u00a0\u3000*_|"
_PROSE: Final = frozenset(("plot", "tagline", "reviews", "comments", "consensus"))


@attrs.frozen
class Labelled:
    """A label and what stands beside it, in one line.

    `printed` is the label as the line has it, `value` is the text up to the next label, and `offset` is where the
    value begins in the line.
    """

    label: Label
    printed: str
    value: str
    offset: int


class _Mark(NamedTuple):
    """Where a label stands: its first character, its end, and where its value begins."""

    start: int
    end: int
    value: int
    labels: tuple[Label, ...]


def cut_labels(line: str) -> list[Labelled]:
    """Cut a line at its labels; no label, or a line of prose, gives an empty list.

    A label ends with a colon, dots, a tab, a bar or a dash; at the start of a line it may stand with nothing after
    it where the value looks like the field's.
    A label alone with its colon has an empty value.
    Two fields announced together give two entries of one value.
    """
    marks = list(_marks(line))
    if not marks and (bare := _bare(line)) is not None:
        marks = [bare]
    ends = [mark.start for mark in marks[1:]] + [len(line)]
    return [entry for mark, end in zip(marks, ends, strict=True) for entry in _entries(line, mark, end)]


def _entries(line: str, mark: _Mark, end: int) -> Iterator[Labelled]:
    value = line[mark.value : end]
    value = value.rstrip() if end == len(line) else value.rstrip(_LEFT_OVER)
    for label in mark.labels:
        yield Labelled(label, line[mark.start : mark.end], value, mark.value)


def _marks(line: str) -> Iterator[_Mark]:
    """Find the labels that a separator follows, from left to right."""
    start = _start(line)
    last: _Mark | None = None
    for found in _SEPARATOR.finditer(line, start, MAX_LINE):
        first = last is None and found.start() - start <= MAX_LABEL
        mark = _first_mark(line, start, found) if first else None
        if mark is None and found["dash"] is None and ":" in found[0].replace("：", ":") and len(line) <= MAX_LINE:
            mark = _inner_mark(line, start if last is None else last.value, found, last)
        if mark is not None:
            last = mark
            yield mark


def _first_mark(line: str, start: int, found: re.Match[str]) -> _Mark | None:
    """Give the label that is all of the line before a separator."""
    labels = labels_of(line[start : found.start()])
    if not labels:
        return None
    value = _value_start(line, found.end())
    strict = found["strict"]
    if strict is not None and (value < len(line) or ":" in strict or "：" in strict):
        return _Mark(start, found.start(), value, labels)
    fits = strict is None and not labels[0].weak and looks_like(labels[0].field, line[value:])
    return _Mark(start, found.start(), value, labels) if fits else None


def _inner_mark(line: str, floor: int, found: re.Match[str], last: _Mark | None) -> _Mark | None:
    """Give the label that ends at a colon inside the line, the longest first."""
    end = found.start()
    for start in (*_word_starts(line, floor, end), *_glued_starts(line, floor, end)):
        if _may_stand(line, start, last) and (labels := labels_of(line[start:end])):
            return _Mark(start, end, _value_start(line, found.end()), labels)
    return None


def _word_starts(line: str, floor: int, end: int) -> list[int]:
    """Give where a label of up to six words that ends at a place may begin, the longest first."""
    lowest = max(floor, end - MAX_LABEL)
    text = line[lowest:end]
    starts = [lowest + word.start() for word in _WORD.finditer(text)][-MAX_WORDS:]
    known = starts and fold_label(line[starts[-1] : end]).rpartition(" ")[2] in _last_words()
    return starts if known else []


def _glued_starts(line: str, floor: int, end: int) -> list[int]:
    """Give where a label of a script without blanks may begin, the longest first."""
    found = _CJK.search(line, max(floor, end - _MAX_GLUED), end)
    return list(range(found.start(), end - 1)) if found else []


def _may_stand(line: str, start: int, last: _Mark | None) -> bool:
    """Say whether a label may begin here: after a divider, or behind another label's short value."""
    if line[start].islower() and (last is None or not line[last.start].islower()):
        return False
    before = line[:start][-4:].rstrip(" \u00a0\u3000")[-1:]
    if last is None:
        return before in _DIVIDERS
    prose = any(label.field in _PROSE for label in last.labels)
    return before in _STOPS if prose and start > last.value else True


def _bare(line: str) -> _Mark | None:
    """Find the label that begins a line with nothing between it and its value."""
    if len(line) > _MAX_BARE:
        return None
    start = _start(line)
    for end in (*_word_ends(line, start), *_glued_ends(line, start)):
        label = label_of(line[start:end])
        labels = labels_of(line[start:end]) if label is None else (label,)
        if labels and not labels[0].weak:
            value = _value_start(line, end)
            return _Mark(start, end, value, labels) if _fits(labels[0], line[value:].rstrip()) else None
    return None


def _fits(label: Label, value: str) -> bool:
    if not any(looks_like(field, value) for field in (label.field, *label.alternatives)):
        return False
    # "Cast Crew Reviews" is a menu.
    return not any(label_of(word) for word in value.split()[:8])


def _word_ends(line: str, start: int) -> list[int]:
    """Give where a label that begins a line may end, the longest first."""
    words = list(_WORD.finditer(line, start, start + MAX_LABEL))[: MAX_WORDS + 1]
    if len(words) < 2 or fold_label(words[0][0]) not in _first_words():
        return []
    return [word.end() for word in reversed(words[:-1] if len(words) > 1 else words)]


def _glued_ends(line: str, start: int) -> list[int]:
    found = re.match("[\u3040-\u30ff\u3400-\u9fff/]{3,9}", line[start : start + 9])
    return list(range(start + len(found[0]) - 1, start + 1, -1)) if found else []


def _start(line: str) -> int:
    found = _BULLET.match(line)
    return found.end() if found else 0


def _value_start(line: str, end: int) -> int:
    while end < len(line) and line[end] in _BEFORE_VALUE:
        end += 1
    return end


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.split(" ", 1)[0] for key in known_labels())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(key.rpartition(" ")[2] for key in known_labels())
