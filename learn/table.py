"""Writing the learnt weights: the gate's as a module, words by weight; the classes' as rows of features."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lexicon.modules import BAR, module, string

_FOLDER: Final = Path(__file__).parents[1] / "src" / "filmpage" / "kinds"
GATE_TABLE: Final = _FOLDER / "_weights.py"
CLASSES_TABLE: Final = _FOLDER / "weights.tsv"


def written_gate(gate: Mapping[str, int], least: int) -> str:
    """Return the text of the gate's module."""
    return module(
        "The weights of the words of the gate; positive ones speak for a page about films.",
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


def written_classes(weights: Mapping[str, Mapping[str, int]]) -> str:
    """Return the text of the table of classes: features in order, each with its weights."""
    rows = ["# Built by `python -m learn.kinds`; hundredths of a logit, by class.\n"]
    for name in sorted(weights):
        cells = [f"{kind} {weight}" for kind, weight in weights[name].items()]
        rows.append("\t".join([name, *cells]) + "\n")
    return "".join(rows)
