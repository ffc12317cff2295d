"""Measuring several callables side by side: interleaved in one process, CPU time, ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 9
MIN_SECONDS = 0.02
"""Seconds for which a case is repeated in one measurement, because shorter ones measure the clock."""


def measure(cases: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Return the CPU seconds of a call for each case and round; the cases of a round are interleaved."""
    repeats = {name: _repeats(call) for name, call in cases.items()}
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, call in cases.items():
            times[name].append(_seconds(call, repeats[name]))
    return times


def ratio(times: Mapping[str, list[float]], name: str, base: str) -> float:
    """Return a case as a multiple of the base, by their best rounds, which a busy machine affects least."""
    return min(times[name]) / min(times[base])


def median_ratio(times: Mapping[str, list[float]], name: str, base: str) -> float:
    """Return a case as a multiple of the base, by the medians of both."""
    return statistics.median(times[name]) / statistics.median(times[base])


def _repeats(call: Callable[[], object]) -> int:
    call()
    repeats = 1
    while _seconds(call, repeats) * repeats < MIN_SECONDS:
        repeats *= 2
    return repeats


def _seconds(call: Callable[[], object], repeats: int) -> float:
    start = time.process_time()
    for _ in range(repeats):
        call()
    return (time.process_time() - start) / repeats
