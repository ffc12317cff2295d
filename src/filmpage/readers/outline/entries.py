"""The entries of a list: neighbouring rows, by the blocks that are alike and hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeAlias

from ...outline.row import Block, Outline, Row

_FLAT: Final = frozenset(("p", "dt", "dd", "h3", "h4", "h5"))
"""Blocks that are lines of a list, and not its entries."""


MAX_ROWS: Final = 20_000
"""Rows of a list or a table; the longest cast of the corpora has 300."""


def entries_of(outline: Outline, rows: Sequence[Row], scope: Block | None = None) -> list[list[Row]]:
    """Return rows as the entries of a list.

    The entry of a row is the outermost block around it, inside of `scope`, that has others like it beside it.
    """
    if not rows:
        return []
    outer = scope if scope is not None else common_block(outline, rows)
    chains = [_chain(outline, row.block, outer) for row in rows]
    alike = Counter(key for key, _ in {(kind_of(block), block.number) for chain in chains for block in chain})
    looks = [_look(row, chain[0]) if chain else None for row, chain in zip(rows, chains, strict=True)]
    head = _head(chains, looks, alike)
    entries: list[list[Row]] = []
    before = -1
    for row, chain, look in zip(rows, chains, looks, strict=True):
        entry = next((block for block in chain if alike[kind_of(block)] > 1), chain[0] if chain else None)
        is_new = entry is None or entry.number != before
        if not entries or (is_new and (head is None or look == head)):
            entries.append([])
        entries[-1].append(row)
        before = entry.number if entry is not None else -1
    return entries


_Look: TypeAlias = tuple[str, bool]
"""How the block of a row in a flat list looks: its shape, and whether its words are bold."""


def _look(row: Row, block: Block) -> _Look:
    return block.shape if row.block is block else "", row.is_strong


def _head(
    chains: Sequence[Sequence[Block]], looks: Sequence[_Look | None], alike: Counter[tuple[int, str]]
) -> _Look | None:
    """Return the look of the rows that begin the entries of a flat list, whose entries no block holds.

    Such a list has rows of two or more looks side by side, each of them again and again: a term and what is
    said of it, a name and a role, a heading and its paragraphs.
    """
    if any(
        len(chain) > 1
        and alike[kind_of(chain[0])] > 1
        and _FLAT.isdisjoint((chain[0].shape.partition(".")[0],))
        for chain in chains
    ):
        return None
    counts = Counter(look for look in looks if look is not None)
    repeated = [look for look, count in counts.items() if count > 1]
    return repeated[0] if len(repeated) > 1 and looks[0] == repeated[0] else None


def common_block(outline: Outline, rows: Sequence[Row]) -> Block:
    """Return the innermost block that holds all of some rows."""
    block, last = rows[0].block, rows[-1].number
    while block.end <= last and block.number:
        block = outline.blocks[block.parent]
    return block


def kind_of(block: Block) -> tuple[int, str]:
    """Return what the blocks that are alike have in common: their parent, their tag and their first class."""
    tag, _, classes = block.shape.partition(".")
    return block.parent, f"{tag}.{classes.partition(' ')[0]}" if tag == "div" else tag


def _chain(outline: Outline, block: Block, scope: Block) -> list[Block]:
    """Return the blocks between a row and a block around it, from the outermost."""
    chain: list[Block] = []
    while block is not scope and block.number:
        chain.append(block)
        block = outline.blocks[block.parent]
    return chain[::-1]
