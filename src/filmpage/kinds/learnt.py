"""The learnt table of kinds: how much each feature of a page speaks for the page of one film.

`python -m learn.verdict` learns the table from pages and texts whose kind is known (CONTRIBUTING.md).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import attrs

from .features import features_of
from .film_facts import TOO_LITTLE, has_enough_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .signals import Judgement, Signals

BIAS: Final = "bias"
"""The feature that every page has."""
_MUCH: Final = 150
"""The weight of what is a film's page although no vote says so: the odds are 4 to 1."""
_LEAST: Final = 0
"""The least weight of what the votes take for a film: even odds."""
_LEAST_OF_NOTES: Final = -250
"""The same for a note: too few words to weigh, so that its facts count."""
_SHORT: Final = 100
"""Different words of a page that is more than a note."""
_TOLD: Final = 3
"""Features that a reason names."""


@attrs.frozen
class Verdict:
    """What the table says of a page."""

    score: int
    """The sum of the weights, in hundredths of a logit; positive for the page of a film."""
    weights: tuple[tuple[str, int], ...]
    """The features that the page has and the table knows, with their weights."""

    @property
    def reason(self) -> str:
        """Say which features decide."""
        sign = 1 if self.score > 0 else -1
        known = [each for each in self.weights if each[1] * sign > 0 and each[0] != BIAS]
        known.sort(key=lambda each: -each[1] * sign)
        told = ", ".join(f"{name} {weight:+}" for name, weight in known[:_TOLD])
        return f"its features weigh {self.score:+} ({told})"


@cache
def weights() -> Mapping[str, int]:
    """Return the table: the weight of each feature, in hundredths of a logit."""
    text = files(__name__.rpartition(".")[0]).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: int(weight) for name, weight in rows}


def verdict_on(signals: Signals) -> Verdict:
    """Weigh the features of a page."""
    table = weights()
    known = {name: table[name] for name in features_of(signals) if name in table}
    known[BIAS] = table.get(BIAS, 0)
    return Verdict(sum(known.values()), tuple(known.items()))


def weighed(judged: Judgement, signals: Signals) -> Judgement:
    """Return the judgement of the votes with what the table makes of it.

    What the votes take for a film is one if its features weigh enough; what they do not know is one if its
    features weigh much, and it has a title.
    """
    if judged.kind not in ("film", "unknown", "article"):
        return judged
    if judged.kind == "film" and not has_enough_facts(signals.page):
        return attrs.evolve(judged, kind="unknown", reason=TOO_LITTLE)
    verdict = verdict_on(signals)
    least = _LEAST if len(signals.words) >= _SHORT else _LEAST_OF_NOTES
    if judged.kind == "film" and verdict.score <= least:
        return attrs.evolve(judged, kind="unknown", reason=verdict.reason)
    is_sure = verdict.score >= _MUCH and least == _LEAST and has_enough_facts(signals.page)
    if judged.kind != "film" and is_sure and signals.page.title:
        return attrs.evolve(judged, kind="film", reason=verdict.reason)
    return judged
