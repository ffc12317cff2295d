"""Lines cut at their labels: "Director: X Writers: Y" is two facts.

What a label means is in `filmpage.knowledge.labels`.
Separators are searched first, and only the few words before each are looked up, so that the cost is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

import attrs

from ...knowledge.fields import FIELDS, KNOWN, SHORT_TEXTS
from ...knowledge.labels import (
    MAX_LABEL,
    Label,
    first_words,
    heading_of,
    known_labels,
    label_of,
    labels_before_colon,
    labels_of,
)
from ...memory import remembered
from ...notation.folding import fold_label
from .label_values import looks_like

MAX_LINE: Final = 2000
"""Characters of a line in which labels are looked for."""
_MANY: Final = 3
"""Labels in a longer line after the first, at the least: other ones are prose with a label at their start."""

_MAX_WORDS: Final = 6
"""How many words a label inside a line may have."""

_MAX_REMEMBERED: Final = 80
"""Characters of a line whose labels are remembered, because pages print it again and again."""
_MAX_WORD: Final = 40
_MAX_LABELS: Final = 100
"""Labels of one line; a whole page in one line has about forty."""
_MAX_BARE: Final = 1000
"""Characters of a line that may be a label and a value with only a blank between."""

_MAX_GLUED: Final = 8
"""Characters of a Chinese or Japanese label that follows other text without a blank."""

_SEPARATOR: Final = re.compile(
    # "Regisseur:in" and "Schauspieler:innen" are labels with a colon of their own.
    r"(?P<strict>[:：](?!in(?:nen)?\b)|\.{3,80} ?:?|…{1,40}:?|\t|\|| {2,40}(?![:：. ]))"
    r"|(?P<dash> ?[-–—=] )"
)
_COLONS: Final = frozenset(":：")
_COLON: Final = re.compile(r"[:：](?!in(?:nen)?\b)")
_FIRST: Final = re.compile(r"[^\s:：/&+,.…|(*_\-–—=]{1,40}")
_BULLET: Final = re.compile(r"[^\w<]{0,80}")
_CELL: Final = re.compile(r"[^\t|]{1,60}?(?=\t| ?\||  |$)")
_QUOTES: Final = re.compile("[\"'“„«‘《「]")
_WORD: Final = re.compile(r"(?<!\w)\w\S{0,39}")
_CAPITAL: Final = re.compile(r"(?<!\w)(?![a-z])\w|[\u3040-\u30ff\u3400-\u9fff]")
_CJK_FIRST: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_CJK_RUN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff/]{3,9}")
_CJK_LAST: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]{1,8}$")
_DIVIDERS: Final = frozenset('|•·;,/.!?)]}>"”»、，。；／）】*_~-–—\t')
_STOPS: Final = frozenset('|•·;.!?)]}>"”»。；）】*_~-–—\t')
_LEFT_OVER: Final = " \t\u00a0\u3000|•·;,/*_~-–—【[({"
_BEFORE_VALUE: Final = " \t\u00a0\u3000*_|"
_AFTER_VALUE: Final = " \t\u00a0\u3000|"
_PROSE: Final = frozenset(field.key for field in FIELDS if field.words == "prose")
_DASHED: Final = SHORT_TEXTS - {field.key for field in FIELDS if field.needs_colon}
"""Fields of free words: after their labels a dash is enough, since no check could confirm the value."""


@attrs.frozen
class Labelled:
    """A label and its value, in one line.

    `printed` is the label as the line has it, and `value` is the text up to the next label.
    `offset` is where the value begins in the line.
    """

    label: Label
    printed: str
    value: str
    offset: int


class _Mark(NamedTuple):
    """The place of a label: its first character, its end, and where its value begins."""

    start: int
    end: int
    value: int
    labels: tuple[Label, ...]


def cut_labels(line: str) -> list[Labelled]:
    """Cut a line at its labels; a line without labels, or of prose, gives an empty list.

    A label ends with a colon, dots, a tab, a bar or a dash. At the start of a line a blank is enough, if the
    value looks like one of the field. A label alone with its colon has an empty value. Two fields that are
    announced together give two entries with the same value.
    """
    return list(_cut(line))


@remembered(_MAX_REMEMBERED)
def _cut(line: str) -> tuple[Labelled, ...]:
    start = _BULLET.match(line).end()  # type: ignore[union-attr]  # it matches the empty text too
    first = _first_mark(line, start)
    inner = list(islice(_inner_marks(line, start, first), _MAX_LABELS))
    if len(line) > MAX_LINE and len(inner) < _MANY:
        inner = []
    marks = [*([first] if first else ()), *inner] or _bare_marks(line, start)
    ends = [mark.start for mark in marks[1:]] + [len(line)]
    return tuple(entry for mark, end in zip(marks, ends, strict=False) for entry in _entries(line, mark, end))


def _entries(line: str, mark: _Mark, end: int) -> Iterator[Labelled]:
    value = line[mark.value : end].rstrip(_LEFT_OVER if end < len(line) else _AFTER_VALUE)
    for label in mark.labels:
        yield Labelled(label, line[mark.start : mark.end], value, mark.value)


def _first_mark(line: str, start: int) -> _Mark | None:
    """Return the label at the start of a line, if a separator ends it."""
    if not _may_begin(line, start):
        return None
    for separator in _SEPARATOR.finditer(line, start, start + MAX_LABEL + 1):
        read = labels_before_colon if separator[0].strip() in _COLONS else labels_of
        labels = () if _is_json_key(line, separator.start()) else read(line[start : separator.start()])
        if labels:
            value = _value_start(line, separator.end())
            if _is_separator(line, separator, value, labels[0]):
                return _mark(line, start, separator.start(), value, labels)
    return None


def _is_separator(line: str, separator: re.Match[str], value: int, label: Label) -> bool:
    """Return whether a separator shows that the words before it are a label."""
    strict = separator["strict"]
    if strict is None:  # titles and prose have dashes, too
        return not label.weak and (label.field in _DASHED or _fits(label, line[value:].rstrip()))
    if strict[-1:] in ":：":
        return True
    if strict.isspace() and strict != "\t" and label.weak:
        return False
    # A row of labels is the head of a table.
    cell = _CELL.match(line, value)
    return cell is None or not _is_label(cell[0]) if value < len(line) else strict == "|"


def _may_begin(line: str, start: int) -> bool:
    """Return whether a line's first word begins any label; this rejects most lines."""
    found = _FIRST.match(line, start)
    return found is not None and (_CJK_FIRST.match(found[0]) is not None or _is_first_word(found[0]))


def _inner_marks(line: str, start: int, first: _Mark | None) -> Iterator[_Mark]:
    """Find the labels inside a line, each of which must end with a colon."""
    if not (":" in line or "：" in line):
        return
    last = first
    for colon in _COLON.finditer(line, first.value if first else start, MAX_LINE):
        end = colon.start()
        if _is_json_key(line, end):
            continue
        floor = last.value if last else start
        is_capital = last is None or not line[last.start].islower()
        if is_capital and _CAPITAL.search(line, max(floor, end - MAX_LABEL), end) is None:
            continue  # no word before this colon can begin a label: see `_can_begin_inside`
        for begin in (*_word_starts(line, floor, end), *_glued_starts(line, floor, end)):
            labels = labels_before_colon(line[begin:end]) if _can_begin_inside(line, begin, last) else ()
            # "类型: 剧情 · 预算: ...": a value that is a label too, and the next label, are not two labels.
            if labels and not (len(labels) > 1 and last is not None and begin == last.value):
                last = _mark(line, begin, end, _value_start(line, colon.end()), labels)
                yield last
                break


def _is_json_key(line: str, end: int) -> bool:
    return line[end - 1 : end] == '"' and '"' in line[max(0, end - MAX_LABEL) : end - 1]


def _word_starts(line: str, floor: int, end: int) -> list[int]:
    """Return where a label of up to six words that ends at a place may begin, the longest first."""
    lowest = max(floor, end - MAX_LABEL)
    blank = line.rfind(" ", lowest, end)
    last = line[blank + 1 : end]
    if blank >= 0 and last.isalpha() and len(last) <= _MAX_WORD and not _is_last_word(last):
        return []  # most words before a colon, rejected at once
    before, *others = line[lowest:end].rsplit(" ", _MAX_WORDS)
    lowest += len(before) + 1 if len(others) == _MAX_WORDS else 0
    starts = [word.start() for word in _WORD.finditer(line, lowest, end)][-_MAX_WORDS:]
    known = starts and (_is_last_word(line[starts[-1] : end]) or _is_noted(line, lowest, end))
    return starts if known else []


def _is_noted(line: str, lowest: int, end: int) -> bool:
    """Return whether a label may end at a place with a note in brackets: "Genre (theme)"."""
    text = line[lowest:end].rstrip()
    before = text[: text.rfind("(")].split() if text.endswith(")") else []
    return bool(before) and _is_last_word(before[-1])


def _glued_starts(line: str, floor: int, end: int) -> list[int]:
    """Return where a label of a script without blanks may begin, the longest first."""
    found = _CJK_LAST.search(line, max(floor, end - _MAX_GLUED), end)
    return list(range(found.start(), end - 1)) if found else []


def _can_begin_inside(line: str, start: int, last: _Mark | None) -> bool:
    """Return whether a label can begin here: after a divider, or after another label's short value."""
    if line[start].islower() and (last is None or not line[last.start].islower()):
        return False
    before = line[max(0, start - 4) : start].rstrip(" \u00a0\u3000")[-1:]
    if last is None:
        return before in _DIVIDERS
    prose = any(label.field in _PROSE for label in last.labels)
    return before in _STOPS if prose and start > last.value else True


def _bare_marks(line: str, start: int) -> list[_Mark]:
    """Find the label at the start of a line with only a blank between it and its value."""
    if len(line) > _MAX_BARE or _QUOTES.search(line, 0, start) or not _may_begin(line, start):
        return []
    for end in (*_word_ends(line, start), *_glued_ends(line, start)):
        labels = labels_of(line[start:end])
        if labels and (not labels[0].weak or labels[0].field in KNOWN):
            value = _value_start(line, end)
            fits = _fits(labels[0], line[value:].rstrip(" ,;")) and heading_of(line) is None
            return [_Mark(start, end, value, labels)] if fits else []
    return []


def _fits(label: Label, value: str) -> bool:
    """Return whether a value fits a label and is not a label itself: "Cast Crew Reviews" is a menu."""
    if not any(looks_like(field, value) for field in (label.field, *label.alternatives)):
        return False
    if value[0].isdigit():  # "107 minutes" is not a menu, although "minutes" is a label
        return True
    return not any(map(_is_label, value.split()[:8])) and not labels_of(value)


def _is_label(word: str) -> bool:
    label = label_of(word)
    return label is not None and not label.weak


def _word_ends(line: str, start: int) -> list[int]:
    """Return where a label that begins a line may end, the longest first."""
    words = list(_WORD.finditer(line, start, start + MAX_LABEL))[: _MAX_WORDS + 1]
    return [word.end() for word in words[-2::-1]]


def _glued_ends(line: str, start: int) -> list[int]:
    """Return where a label at the start of a line may end in a script without blanks, the longest first."""
    found = _CJK_RUN.match(line, start)
    return list(range(start + len(found[0]) - 1, start + 1, -1)) if found else []


def _mark(line: str, start: int, end: int, value: int, labels: tuple[Label, ...]) -> _Mark:
    """Return the mark of a label, without bullets before it and blanks after it."""
    start = min(_BULLET.match(line, start).end(), end)  # type: ignore[union-attr]
    return _Mark(start, start + len(line[start:end].rstrip(_LEFT_OVER)), value, labels)


def _value_start(line: str, end: int) -> int:
    while end < len(line) and line[end] in _BEFORE_VALUE:
        end += 1
    return end


@remembered(MAX_LABEL)
def _is_first_word(word: str) -> bool:
    return fold_label(word) in first_words()


@remembered(MAX_LABEL)
def _is_last_word(text: str) -> bool:
    return fold_label(text).rpartition(" ")[2] in _last_words()


@cache
def _last_words() -> frozenset[str]:
    last = {key.rpartition(" ")[2] for key in known_labels()}
    return frozenset(last | {word.strip("()") for word in last})  # "Runtime (min)" loses its bracket
