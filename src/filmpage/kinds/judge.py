"""What a page is about: a film, a series, a person, a search, an error. No single signal decides.

Each signal votes for a kind with a weight. A page is about a work if the votes for a work outweigh those for
every other kind; then the votes for films and for series decide which it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, cast

from ..account import PageKind
from ..knowledge.film_ids import links_to_series
from ..lexicon.page_kinds import SEASON
from ..model.film import FilmPage
from .signals import Judgement, Signals
from .votes import MANY, SINGLE, VOTES, WORKS, Vote

_ENOUGH: Final = 2.5
"""The least weight of a page about a work."""


def judge(signals: Signals) -> Judgement:
    """Return the kind of a page, the type of its work, and the reason."""
    votes = _count(VOTES, signals)
    work, _ = votes.pop("work", (0.0, ""))
    kind, (weight, reason) = max(votes.items(), key=lambda item: item[1][0], default=("unknown", (0.0, "")))
    if work >= _ENOUGH and work > weight:
        return _judge_work(signals)
    if weight:
        return Judgement(cast("PageKind", kind), signals.page.work_type, reason)
    if not signals.length:
        return Judgement("empty", signals.page.work_type, "there is nothing on it to read")
    return Judgement("unknown", signals.page.work_type, "nothing on it speaks of one film")


def known_film(page: FilmPage, text: str) -> Judgement | None:
    """Judge by the facts of a layout that reads the whole page; `None` if they are not enough.

    `text` is the page's source.
    """
    facts = (page.year, page.runtime_minutes, page.genres, page.directors, page.ratings, page.releases)
    if (
        page.work_type not in SINGLE
        or page.title is None
        or sum(map(bool, facts)) < MANY
        or links_to_series(text)
    ):
        return None
    return Judgement("film", page.work_type, "it has a known film site's layout")


def _judge_work(signals: Signals) -> Judgement:
    """Distinguish a film from a series; in doubt, it is a film."""
    votes = _count(WORKS, signals)
    film, series = votes.get("film", (0.0, "it gives a film's facts")), votes.get("series", (0.0, ""))
    read = signals.page.work_type
    if film[0] >= series[0]:
        return Judgement("film", read if read in SINGLE else "film", film[1])
    if read == "tv_episode":
        return Judgement("tv_episode", read, series[1])
    if read == "tv_season" or signals.is_named(SEASON):
        return Judgement("tv_season", "tv_season", series[1])
    return Judgement("tv_series", "tv_series", series[1])


def _count(votes: Iterable[Vote], signals: Signals) -> dict[str, tuple[float, str]]:
    """Return the sum of the votes for each kind, with the reason of its strongest vote."""
    totals: dict[str, tuple[float, str]] = {}
    strongest: dict[str, float] = {}
    for vote in votes:
        if vote.is_seen(signals):
            weight, reason = totals.get(vote.party, (0.0, ""))
            if vote.weight > strongest.get(vote.party, 0.0):
                strongest[vote.party], reason = vote.weight, vote.reason
            totals[vote.party] = (weight + vote.weight, reason)
    return totals
