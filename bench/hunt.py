"""Hunt for cost that grows faster than the input: `python -m bench.hunt [WORD ...]`.

Every family whose name holds all the words is read at three sizes.
One is flagged whose CPU time grows by an exponent over 1.3, that would take over 5 CPU seconds at 3 MB, or whose
objects take over 20 times the input.
"""

from __future__ import annotations

import itertools
import math
import sys
import time
import tracemalloc
from collections.abc import Iterator

import filmpage

from .families import EMBEDDED, Family, pages, texts
from .layouts import layouts

SMALL, LARGE, WHOLE = 20_000, 80_000, 3_000_000
"""Characters: the growth is measured from the first to the second, the cost at the third."""
EXPONENT, SECONDS, MEMORY = 1.3, 5.0, 20.0
CLEAR = 0.05
"""CPU seconds under which a growth is noise."""


def families() -> Iterator[tuple[str, Family]]:
    """Give every family with its name."""
    return itertools.chain(texts(), pages(), EMBEDDED.items(), layouts())


def seconds(source: str) -> float:
    """Measure the CPU seconds of reading a source and of all its evidence."""
    start = time.process_time()
    dict(filmpage.read(source).evidence)
    return time.process_time() - start


def memory(source: str) -> float:
    """Measure what reading a source takes, as a multiple of its length; trees of lxml are not counted."""
    tracemalloc.start()
    try:
        reading = filmpage.read(source)
        return tracemalloc.get_traced_memory()[1] / len(source) + 0 * len(reading.problems)
    finally:
        tracemalloc.stop()


def faults(family: Family) -> Iterator[str]:
    """Give what is wrong with the cost of a family."""
    small, large = seconds(family.make(SMALL)), seconds(family.make(LARGE))
    growth = math.log(max(large, CLEAR) / max(small, CLEAR / 4), LARGE / SMALL)
    if growth > EXPONENT and large > CLEAR:
        small, large = (min(seconds(family.make(n)) for _ in range(3)) for n in (SMALL, LARGE))
        growth = math.log(max(large, CLEAR) / max(small, CLEAR / 4), LARGE / SMALL)
        if growth > EXPONENT and large > CLEAR:
            yield f"grows by an exponent of {growth:.2f} ({small:.2f} s, {large:.2f} s)"
    if large * WHOLE / LARGE > SECONDS / 2:
        yield from _whole(family, large)
    if (times := memory(family.make(LARGE))) > MEMORY:
        yield f"takes {times:.0f} times the input"


def _whole(family: Family, large: float) -> Iterator[str]:
    if large > SECONDS:
        yield f"takes {large:.1f} s for {LARGE:,} characters"
    elif (cost := seconds(family.make(WHOLE))) > SECONDS:
        yield f"takes {cost:.1f} s for {WHOLE:,} characters"


def main(words: list[str]) -> int:
    """Hunt; return how many families are flagged."""
    flagged = count = 0
    for name, family in families():
        if all(word in name for word in words):
            count += 1
            for fault in faults(family):
                flagged += 1
                print(f"{name}: {fault}", flush=True)
    print(f"{count} families, {flagged} faults")
    return flagged


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
