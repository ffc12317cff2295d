"""The learnt table of kinds: how much each feature of a page speaks for each class of pages.

`python -m learn.kinds` learns the table from pages and texts whose class is known (CONTRIBUTING.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

import attrs

from ..lexicon.page_kinds import THINGS
from .features import features_of
from .film_facts import TOO_LITTLE, has_enough_facts
from .votes import SINGLE

if TYPE_CHECKING:
    from ..account import PageKind
    from ..model.film import WorkType
    from .signals import Judgement, Signals

BIAS: Final = "bias"
"""The feature that every page has."""
FILM: Final = "film"
OTHER: Final = "other"
"""The class of whatever is of no other class; its weights are 0, and those of the others are beside it."""
CLASSES: Final = (OTHER, FILM, "series", "person", "list", "programme", "article", *THINGS)
"""What pages are about. The names of data types and of the words in the lexicon are the same."""
_KINDS: Final[Mapping[str, str]] = {
    FILM: "film", "series": "tv_series", "person": "person", "list": "list", "programme": "calendar",
    "article": "article",
}  # fmt: skip
"""The kinds of the classes; pages of others are of kind "unknown"."""
_OPEN: Final = frozenset(("film", "unknown", "article", "event"))
"""Kinds that the votes say and the table may change."""
_DOUBTED: Final = frozenset(("list", "calendar", "search", "person", "login", "review"))
"""The same where the table must be sure: the page's name says so."""
_MUCH: Final = 110
"""The weight of what is a film's page although no vote says so: the odds are 3 to 1."""
_CLEAR: Final = 80
"""The weight by which a class must lead to name what the votes do not know: the odds are 2 to 1."""
_SURE: Final = 300
"""The weight that outweighs a page's name: the odds are 20 to 1."""
LEAST_OF_PAGE: Final = 90
"""The least weight of a page that the votes take for a film's: the odds are 5 to 2."""
LEAST_OF_TEXT: Final = -10
"""The same for a text, which may have lost labels to a filter: the odds are even."""
LEAST_OF_KNOWN_TEXT: Final = -100
"""The same for the text of a known film site, unless it is of a series: its name speaks for a film."""
_TOLD: Final = 3
"""Features that a reason names."""


@attrs.frozen
class Verdict:
    """What the table says of a page."""

    score: int
    """By how much it speaks for a film, in hundredths of a logit, against the rival."""
    rival: str
    """The class but that of films for which it speaks most."""
    lead: int
    """By how much it speaks for the rival, against the next class."""
    weights: tuple[tuple[str, int], ...]
    """The features that the page has and the table knows, with their weights for a film against the rival."""

    @property
    def reason(self) -> str:
        """Say which features decide."""
        sign = 1 if self.score > 0 else -1
        known = [each for each in self.weights if each[1] * sign > 0 and each[0] != BIAS]
        known.sort(key=lambda each: -each[1] * sign)
        told = ", ".join(f"{name} {weight:+}" for name, weight in known[:_TOLD])
        rival = f" against {self.rival}" if self.rival != OTHER else ""
        return f"its features weigh {self.score:+}{rival} ({told})"


@cache
def weights() -> Mapping[str, Mapping[str, int]]:
    """Return the table: the weights of each feature by class, in hundredths of a logit."""
    text = files(__name__.rpartition(".")[0]).joinpath("weights.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines()]
    return {name: dict(_cells(cells)) for name, *cells in lines if not name.startswith("#")}


def _cells(cells: list[str]) -> Iterator[tuple[str, int]]:
    for cell in cells:
        name, _, weight = cell.partition(" ")
        yield name, int(weight)


def verdict_on(signals: Signals, judged: str = "") -> Verdict:
    """Weigh the features of a page, which the votes say is of a kind."""
    table = weights()
    known = {name: table[name] for name in (*features_of(signals, judged), BIAS) if name in table}
    sums = Counter[str]({OTHER: 0})
    for row in known.values():
        for name, weight in row.items():
            sums[name] += weight
    film = sums.pop(FILM, 0)
    (rival, most), *others = sums.most_common(2)
    told = ((name, row.get(FILM, 0) - row.get(rival, 0)) for name, row in known.items())
    lead = most - max(film, *(total for _, total in others))
    return Verdict(film - most, rival, lead, tuple(each for each in told if each[1]))


def weighed(judged: Judgement, signals: Signals, least: int) -> Judgement:
    """Return the judgement of the votes with what the table makes of it.

    What the votes take for a film is one if its features weigh more than `least`; what they do not know is
    one if its features weigh much, and it has a title. Any other page is what its features say, if they do.
    """
    if judged.kind not in _OPEN | _DOUBTED or signals.is_thing:
        return judged
    verdict = verdict_on(signals, judged.kind)
    if verdict.score > (least if judged.kind == FILM else _least(judged.kind)):
        if has_enough_facts(signals.page) and (judged.kind == "film" or signals.page.title):
            return attrs.evolve(judged, kind="film", work_type=_film_type(signals), reason=verdict.reason)
        if judged.kind == "film":
            return attrs.evolve(judged, kind="unknown", reason=TOO_LITTLE)
        return judged
    kind = cast("PageKind", _KINDS.get(verdict.rival, "unknown"))
    if judged.kind == "film" or (judged.kind == "unknown" and kind != "unknown" and verdict.lead > _CLEAR):
        return attrs.evolve(judged, kind=kind, reason=verdict.reason)
    return judged


def _least(kind: str) -> int:
    """Return how much a page must weigh to be a film's that the votes say is of another kind."""
    return _MUCH if kind in ("unknown", "article") else _SURE


def _film_type(signals: Signals) -> WorkType:
    read = signals.page.work_type
    return read if read in SINGLE else "film"
