"""Words in a row of text: as they are printed, or with a maker's markup between them.

Every look is bounded: a row is looked at once for the words as they are, and once word by word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]
"""The first character of some words in a row, and the one behind them."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_MARKUP: Final = re.compile(
    r"\]\([^()\s]{0,2000}(?: \"[^\"]{0,300}\")?\)|\]\[[^\[\]]{0,80}\]|<[^<>]{0,2000}>|&#?[0-9A-Za-z]{1,8};"
)
"""What makers put between the words of a line: addresses of links, tags, escaped characters."""
_LONGEST: Final = 20_000
"""Characters of a row that are compared word by word."""
_MOST: Final = 24
"""Places in one row that are compared; a word that stands more often is printed for something else."""


class Beginning(NamedTuple):
    """The first words of some, as many as a row holds in their order."""

    size: int
    """How many words they are."""
    span: Span
    rest: str
    """The word that must begin the next row if the row ends with them; empty if it goes on otherwise."""


def find_words(row: str, words: str) -> Span | None:
    """Find all of some words in a row, best where they stand for themselves, between signs or edges."""
    if (found := _printed(row, words)) is not None:
        return found[1]
    aligned = _aligned(row, words)
    return aligned[1].span if aligned is not None and aligned[0] else None


def find_alone(row: str, words: str) -> Span | None:
    """Find words as they are printed, and not inside of longer ones."""
    found = _printed(row, words)
    return found[1] if found is not None and found[0] else None


def find_beginning(row: str, words: str) -> Beginning | None:
    """Find as many of the first words as a row holds."""
    aligned = _aligned(row, words)
    return aligned[1] if aligned is not None else None


def begins_with(row: str, word: str) -> bool:
    """Return whether a row's first word is a folded one."""
    first = _TOKEN.search(row)
    return first is not None and first[0].casefold() == word


def _printed(row: str, words: str) -> tuple[int, Span] | None:
    """Find words as they are, where the fewest letters touch them; return whether none do."""
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


_ALONE: Final = 2


def _free(beside: str, edge: str) -> int:
    """Tell what is beside words: 0 for a letter, 1 for another word, 2 for a sign or nothing."""
    if not edge.isalnum() or not beside:
        return _ALONE
    if beside[0].isalnum():
        return 0
    return 1 if beside[0] == " " and beside[1:].isalnum() else _ALONE


def _aligned(row: str, words: str) -> tuple[bool, Beginning] | None:
    """Find words one by one, whatever signs stand between them; return whether all were found."""
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
    """Return the words of a row and where each of them stands; many values are looked for in one row."""
    tokens = _tokens(row)
    places: dict[str, list[int]] = {}
    for index, (token, _) in enumerate(tokens):
        places.setdefault(token, []).append(index)
    return tokens, places


def _tokens(row: str) -> list[tuple[str, Span]]:
    """Return the words of a row, folded, each with its place; what is markup has none."""
    row = row[:_LONGEST]
    blank = _MARKUP.sub(lambda found: " " * len(found[0]), row) if any(map(row.count, "]<&")) else row
    return [(match[0].casefold(), match.span()) for match in _TOKEN.finditer(blank)]


def _alike(tokens: list[tuple[str, Span]], index: int, wanted: list[str]) -> int:
    """Count the words from one on that are those which are wanted."""
    count = 0
    for (token, _), word in zip(tokens[index:], wanted, strict=False):
        if token != word:
            break
        count += 1
    return count


def _with_edges(row: str, span: Span, words: str, *, whole: bool) -> Span:
    """Take in the signs at the edges of words: "(2013)", "Robert Downey Jr."."""
    start, end = span
    ends = [match.span() for match in _TOKEN.finditer(words)]
    head, tail = words[: ends[0][0]], words[ends[-1][1] :] if whole else ""
    if head and row.endswith(head, 0, start):
        start -= len(head)
    if tail and row.startswith(tail, end):
        end += len(tail)
    return start, end
