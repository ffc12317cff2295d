"""Finding words in a row of text: as they are printed, or with a converter's markup between them.

Every search is bounded: a row is searched once for the words as they are, and once word by word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]
"""The position of the first character of some words in a row, and the position after the last."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_MARKUP: Final = re.compile(
    r"\]\([^()\s]{0,2000}(?: \"[^\"]{0,300}\")?\)|\]\[[^\[\]]{0,80}\]|<[^<>]{0,2000}>|&#?[0-9A-Za-z]{1,8};"
)
"""What converters print between the words of a line: addresses of links, tags, escaped characters."""
_LONGEST: Final = 20_000
"""Characters of a row that are compared word by word."""
_MOST: Final = 24
"""Places in one row that are compared; a word that occurs more often is rarely the value."""

_ALONE: Final = 2
"""How free an edge of words is that no other word is next to."""


class Beginning(NamedTuple):
    """The first words of a value, as many as a row holds in their order."""

    size: int
    """The number of these words."""
    span: Span
    rest: str
    """The word with which the next row must begin if the row ends with them; otherwise empty."""


def find_words(row: str, words: str) -> Span | None:
    """Find a value's words in a row, preferably by themselves: between signs or at an edge."""
    if (found := _printed(row, words)) is not None:
        return found[1]
    aligned = _aligned(row, words)
    return aligned[1].span if aligned is not None and aligned[0] else None


def find_alone(row: str, words: str) -> Span | None:
    """Find words as they are printed, and not inside longer ones."""
    found = _printed(row, words)
    return found[1] if found is not None and found[0] else None


def find_beginning(row: str, words: str) -> Beginning | None:
    """Find as many of a value's first words as a row holds."""
    aligned = _aligned(row, words)
    return aligned[1] if aligned is not None else None


def begins_with(row: str, word: str) -> bool:
    """Return whether a row's first word is `word`, which is folded."""
    first = _TOKEN.search(row)
    return first is not None and first[0].casefold() == word


def _printed(row: str, words: str) -> tuple[int, Span] | None:
    """Find words as they are, at the place that is freest of other words; return how free it is, too."""
    best: tuple[int, Span] | None = None
    at = row.find(words) if words else -1
    for _ in range(_MOST):
        if at < 0:
            break
        end = at + len(words)
        free = min(_free(row[max(0, at - 2) : at][::-1], words[0]), _free(row[end : end + 2], words[-1]))
        if best is None or free > best[0]:
            best = free, (at, end)
        if free == _ALONE:
            break
        at = row.find(words, at + 1)
    return best


def _free(beside: str, edge: str) -> int:
    """Return how free an edge is: 0 beside a letter, 1 beside a word, `_ALONE` beside a sign or nothing."""
    if not edge.isalnum() or not beside:
        return _ALONE
    if beside[0].isalnum():
        return 0
    return 1 if beside[0] == " " and beside[1:].isalnum() else _ALONE


def _aligned(row: str, words: str) -> tuple[bool, Beginning] | None:
    """Find words one by one, whatever signs are between them; return whether all were found."""
    wanted = [token for token, _ in _tokens(words)]
    tokens, places = _indexed(row[:_LONGEST]) if wanted else ([], {})
    best, count = 0, 0
    for index in places.get(wanted[0], ())[:_MOST] if wanted else ():
        same = _alike(tokens, index, wanted)
        if same > count:
            best, count = index, same
    if not count:
        return None
    whole = count == len(wanted)
    span = tokens[best][1][0], tokens[best + count - 1][1][1]
    rest = wanted[count] if not whole and best + count == len(tokens) else ""
    return whole, Beginning(count, _with_edges(row, span, words, whole=whole), rest)


@lru_cache(maxsize=8)
def _indexed(row: str) -> tuple[list[tuple[str, Span]], dict[str, list[int]]]:
    """Return the words of a row and their places; cached, as many values are looked for in one row."""
    tokens = _tokens(row)
    places: dict[str, list[int]] = {}
    for index, (token, _) in enumerate(tokens):
        places.setdefault(token, []).append(index)
    return tokens, places


def _tokens(row: str) -> list[tuple[str, Span]]:
    """Return the folded words of a row with their places; markup has no words."""
    row = row[:_LONGEST]
    blank = _MARKUP.sub(lambda found: " " * len(found[0]), row) if any(map(row.count, "]<&")) else row
    return [(match[0].casefold(), match.span()) for match in _TOKEN.finditer(blank)]


def _alike(tokens: list[tuple[str, Span]], index: int, wanted: list[str]) -> int:
    """Count the words from `index` on that are the wanted ones."""
    count = 0
    for (token, _), word in zip(tokens[index:], wanted, strict=False):
        if token != word:
            break
        count += 1
    return count


def _with_edges(row: str, span: Span, words: str, *, whole: bool) -> Span:
    """Extend the place of words by the signs at their edges: "(2013)", "Robert Downey Jr."."""
    start, end = span
    ends = [match.span() for match in _TOKEN.finditer(words)]
    head, tail = words[: ends[0][0]], words[ends[-1][1] :] if whole else ""
    if head and row.endswith(head, 0, start):
        start -= len(head)
    if tail and row.startswith(tail, end):
        end += len(tail)
    return start, end
