"""Writing the learnt weights as a module of the package: words by weight, for readable diffs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lexicon.modules import BAR, module, string

TABLE: Final = Path(__file__).parents[1] / "src" / "filmpage" / "kinds" / "_weights.py"


def written(gate: Mapping[str, int], least: int) -> str:
    """Return the text of the module."""
    return module(
        "The weights of the words and facts that kinds are judged by; positive ones speak for a kind.",
        "learn/kinds.py",
        _body(gate, least),
    )


def _body(gate: Mapping[str, int], least: int) -> Iterator[str]:
    yield "GATE: Final[dict[int, str]] = {"
    yield from by_weight(gate, "    ")
    yield "}"
    yield '"""The words of the gate by weight."""'
    yield ""
    yield f"GATE_LEAST: Final = {least}"
    yield '"""The least sum of the words of a page that may be about a film."""'


def by_weight(weights: Mapping[str, int], indent: str) -> Iterator[str]:
    """Yield the rows of weights, the greatest first, each with its words in order."""
    rows: dict[int, list[str]] = {}
    for word, weight in weights.items():
        rows.setdefault(weight, []).append(word)
    for weight in sorted(rows, reverse=True):
        yield from string(f"{weight}: ", BAR.join(sorted(rows[weight])), indent)
