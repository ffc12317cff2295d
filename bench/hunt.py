"""Hunt for cost that grows faster than the input: `python -m bench.hunt [--memory] [WORD ...]`.

Every family whose name holds all the words is read at three sizes. A family is flagged if its CPU time grows
by an exponent over 1.3, if it takes over 5 CPU seconds at 3 MB, or if its objects take over 20 times the
input there.
"""

from __future__ import annotations

import itertools
import math
import sys
import time
import tracemalloc
import zlib
from collections.abc import Iterator

import filmpage

from .families import EMBEDDED, Family, pages, texts
from .layouts import layouts
from .pages import SHARED

SMALL, LARGE, WHOLE = 20_000, 80_000, 3_000_000
"""Bytes: the growth is measured from the first to the second, the cost at the third."""
EXPONENT, SECONDS, MEMORY = 1.3, 5.0, 20.0
WINDOW = 300
"""Characters of a real page that are repeated."""
CLEAR = 0.2
"""CPU seconds below which growth is noise."""
_MEASURES_MEMORY = "--memory" in sys.argv


def families() -> Iterator[tuple[str, Family]]:
    """Return every family with its name."""
    return itertools.chain(texts(), pages(), EMBEDDED.items(), layouts(), windows())


def windows() -> Iterator[tuple[str, Family]]:
    """Yield real pages and texts, if available, with one window of each repeated in its place."""
    for folder, most in (("corpus", 40_000), ("corpus-text", 10_000)):
        for path in sorted(SHARED.glob(f"{folder}/*/*")):
            if path.suffix not in {".html", ".txt"} or path.stat().st_size > most:
                continue
            source = path.read_text("utf-8", "replace")
            if len(source) <= WINDOW:
                continue
            start = zlib.crc32(path.name.encode()) % (len(source) - WINDOW)
            end = start + WINDOW
            yield f"window of {path.name}", Family(source[start:end], source[:start], source[end:])


def seconds(source: str) -> float:
    """Measure the CPU seconds of reading a source and of all its evidence."""
    start = time.process_time()
    dict(filmpage.read(source).evidence)
    return time.process_time() - start


def memory(source: str) -> float:
    """Measure the memory of reading a source as a multiple of its length, without lxml's trees."""
    tracemalloc.start()
    try:
        filmpage.read(source)
        return tracemalloc.get_traced_memory()[1] / len(source)
    finally:
        tracemalloc.stop()


def hunger(family: Family) -> Iterator[str]:
    """Yield what is wrong with the memory of a family; this takes several times as long as reading it."""
    if _MEASURES_MEMORY and (share := memory(family.make(WHOLE))) > MEMORY:
        yield f"takes {share:.0f} times the input"


def faults(family: Family) -> Iterator[str]:
    """Yield what is wrong with the cost of a family."""
    small, large = times(family, 1)
    if growth(small, large) > EXPONENT:
        small, large = times(family, 3)
        if growth(small, large) > EXPONENT:
            yield f"grows by an exponent of {growth(small, large):.2f}: {small:.2f} s, then {large:.2f} s"
    if large * WHOLE / LARGE > SECONDS / 2:
        size = WHOLE if large < SECONDS else LARGE
        if (cost := seconds(family.make(size))) > SECONDS:
            yield f"takes {cost:.1f} s for {size:,} bytes"


def times(family: Family, rounds: int) -> tuple[float, float]:
    """Measure a family at both sizes; the best of some rounds is the least disturbed one."""
    small, large = (min(seconds(family.make(size)) for _ in range(rounds)) for size in (SMALL, LARGE))
    return small, large


def growth(small: float, large: float) -> float:
    """Return the exponent by which the cost grows; none if it is too small to measure."""
    return math.log(large / max(small, CLEAR / 4), LARGE / SMALL) if large > CLEAR else 0.0


def main(words: list[str]) -> int:
    """Hunt; return how many families are flagged."""
    flagged = count = 0
    for name, family in families():
        if all(word in name for word in words):
            count += 1
            for fault in [*faults(family), *hunger(family)]:
                flagged += 1
                print(f"{name}: {fault}", flush=True)
    print(f"{count} families, {flagged} faults")
    return flagged


if __name__ == "__main__":
    sys.exit(min(1, main([word for word in sys.argv[1:] if word != "--memory"])))
