"""The scores of a film: whose they are is said by words, by a link, by a logo, or by nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import attrs

from ....lexicon import by_language
from ..markup import Child, Node, node
from ..raters import address_of, has_page
from ..site import Site
from ..spelling import spell_count, spell_score


@attrs.frozen
class Score:
    """One score, spelled."""

    rater: str
    """The rater's name, or the site's label of ratings where the site itself is meant."""
    value: str
    best: int
    votes: str
    """The count with its word, as "1,204 votes"."""
    address: str

    @property
    def scaled(self) -> str:
        """Return the value with its scale."""
        return f"{self.value}%" if self.best == 100 else f"{self.value}/{self.best}"


Writer: TypeAlias = Callable[[Site, Score], list[Child]]


def scores(site: Site) -> list[Node]:
    """Print the scores."""
    form = site.style.scores
    if form == "none" or not site.film.ratings:
        return []
    rows = [WRITERS[form](site, score) for score in _spelled(site)]
    if form == "table":
        return [
            node("table", [node("tr", [node("td", cell) for cell in row]) for row in rows], role="scores")
        ]
    return [node("div", [node("div", *row, role="score") for row in rows], role="scores")]


def _spelled(site: Site) -> list[Score]:
    found = []
    for index, rating in enumerate(site.film.ratings or ()):
        own = rating.source is None
        name = rating.source or site.heading("rating")
        count, spelled = spell_count(rating.count or 0, site.style)
        value = spell_score(rating.value or 0, site.style)
        anchor = "" if site.style.scores == "link" else name
        path = f"ratings[{index}]"
        site.ledger.note(f"{path}.value", rating.value, value, label=anchor)
        site.ledger.note(f"{path}.count", count, spelled, label=anchor)
        if site.style.scores == "link" and has_page(name, site.film.imdb_id):
            site.ledger.note("imdb_id", site.film.imdb_id)
        if not own:
            site.ledger.note(f"{path}.source", rating.source, value, label=anchor)
        address = address_of(name, site.film.imdb_id)
        votes = site.words.votes.format(n=spelled)
        found.append(Score(name, value, int(rating.best or 10), votes, address))
    return found


def _text(_: Site, score: Score) -> list[Child]:
    return [f"{score.rater}: {score.scaled} ({score.votes})"]


def _out_of(site: Site, score: Score) -> list[Child]:
    word = next(iter(by_language("out_of").get(site.style.language, ())), "/")
    return [node("b", score.rater), f" {score.value} {word} {score.best}", f" · {score.votes}"]


def _link(_: Site, score: Score) -> list[Child]:
    return [node("a", score.scaled, href=score.address), " ", node("small", score.votes)]


def _logo(_: Site, score: Score) -> list[Child]:
    return [
        node("img", src="/logos/1.svg", alt=score.rater),
        " ",
        node("span", score.scaled),
        f" {score.votes}",
    ]


def _label(_: Site, score: Score) -> list[Child]:
    return [
        node("span", score.rater, role="label"),
        node("span", score.scaled),
        " ",
        node("span", score.votes),
    ]


def _count_first(_: Site, score: Score) -> list[Child]:
    return [f"{score.rater} – {score.votes}: ", node("strong", score.scaled)]


def _stars(_: Site, score: Score) -> list[Child]:
    return [f"{score.rater} ★ {score.value} ({score.votes})"]


def _table(_: Site, score: Score) -> list[Child]:
    return [score.rater, score.scaled, score.votes]


def _percent(_: Site, score: Score) -> list[Child]:
    return [node("strong", score.scaled), node("div", score.rater), node("div", score.votes)]


WRITERS: Final[Mapping[str, Writer]] = {
    "text": _text,
    "out_of": _out_of,
    "link": _link,
    "logo": _logo,
    "label": _label,
    "count_first": _count_first,
    "stars": _stars,
    "table": _table,
    "percent": _percent,
}
"""The values of the axis `scores`, but for `none`."""
