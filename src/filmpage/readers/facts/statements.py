"""What encyclopedias say in sentences: "Dust is a 2022 Chinese film", "92% of 180 critics"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...claims.claim import Part, parts_of
from ...knowledge.raters import TOLD, Rater, identity_of
from ...notation import clean, count, language, year

LEADS: Final = 8
"""Paragraphs of a page that may hold its first sentence."""
_FOOTNOTE: Final = re.compile(r" ?\[[^\[\]]{1,20}\]")
_FILM: Final = (
    r"film(?! ?(?:mak|act(?:or|ress)|director|producer|critic|studio|festival|series|star|score|compan))"
    r"|movie|película|documentary|anime|фильм|фільм|elokuva|映画|电影|電影|影片|영화"
)
_LEAD: Final = re.compile(
    r"[«\"“„《『]?(?P<title>[^\"”“»》』]{1,150}?)[»\"”“》』]? ?"
    r"(?:[(（](?P<aside>[^()（）]{1,300})[)）] ?)?"
    r"(?:\b(?:is|was|ist|war|est|es|è|é|är|er) (?:an?|the|ein|eine|un|une|una|um|uma|een|en|et) "
    r"|[—–-] |是|は、?)"
    r"(?P<said>.{1,200})"
)
_YEAR: Final = re.compile(r"(?<![0-9])(?:18[89]|19[0-9]|20[0-9])[0-9](?![0-9])")
_SENTENCE: Final = re.compile(r"(?<=[a-z)])\. ")
_IS_FILM: Final = re.compile(_FILM, re.IGNORECASE)
_IS_PERSON: Final = re.compile(
    r"\b(?:actor|actress|director|filmmaker|producer|screenwriter|writer|critic|composer|cinematographer"
    r"|singer|schauspieler(?:in)?|regisseur(?:in)?|act(?:eur|rice)|réalisat(?:eur|rice))\b",
    re.IGNORECASE,
)
_ORIGINAL: Final = re.compile(
    r"(?:originaltitel|titre original|título original|titolo originale|originele titel|原題|原名|英語|英语"
    r"|(?P<language>[a-z]{3,20}(?: [a-z]{3,20})?)) ?[:：] ?(?P<title>.{1,150})",
    re.IGNORECASE,
)
_END_OF_ORIGINAL: Final = re.compile(r"[;；，]|, (?:romani[sz]ed|lit\b|translit|transl|pronounced|also|or )")
_REVIEWS: Final = (
    r"(?:[^.]{0,60}?(?<![0-9,])(?P<count>[0-9]{1,3},[0-9]{3}|[0-9]{1,4})"
    r" (?:[a-z']{1,20} )?(?:reviews|critics))?"
)
_FIGURES: Final = {
    "percent": r"[^.%]{0,160}?(?<![0-9.])(?P<value>100|[0-9]{1,2}) ?(?:%|percent)",
    "points": r"[^.]{0,200}?(?:(?:score|rating|rated it|average)[^.0-9]{0,40}(?=[0-9]{2})"
    r"|(?<![0-9.])(?=[0-9]{1,3} ?(?:out of|/) ?100))(?P<value>100|[0-9]{1,2})(?![0-9%])",
}
"""How the value is printed after the name of its source, by `Rater.told`."""
_TOLD: Final = {
    rater: re.compile(f"{re.escape(rater.source)}{_FIGURES[rater.told]}{_REVIEWS}")
    for rater in TOLD
    if rater.told
}
"""The sentences that report a rating: those of Wikipedia's templates and their like."""


@attrs.frozen
class Lead:
    """What an article's first sentence says of its film."""

    title: str
    year: int | None = None
    original: str | None = None


def lead_of(text: str, names: Sequence[str]) -> Lead | None:
    """Read the first sentence of an article on a film; `names` is what the page calls itself."""
    found = _LEAD.match(text)
    said = _SENTENCE.split(found["said"], 1)[0] if found is not None else ""
    film = _IS_FILM.search(said)
    if found is None or film is None or _IS_PERSON.search(said, 0, film.start()):
        return None
    title = found["title"].strip()
    if not any(name.casefold().startswith(title.casefold()) for name in names):
        return None
    dated = _YEAR.search(said)
    aside = (found["aside"] or "").strip()
    return Lead(title, year.get(aside) or (year.get(dated[0]) if dated else None), _original(aside))


def _original(aside: str) -> str | None:
    found = _ORIGINAL.match(aside)
    if found is None or (found["language"] and language.get(found["language"]) is None):
        return None
    return clean(_END_OF_ORIGINAL.split(found["title"], maxsplit=1)[0]) or None


@attrs.frozen
class Told:
    """A rating that a sentence reports, and the words that do."""

    rater: Rater
    value: int
    count: int | None
    words: str

    def parts(self, raw: str, at: object) -> dict[str, Part]:
        """Return the parts of the rating, read from some words."""
        figures = {"value": self.value, "best": self.rater.best, "count": self.count}
        return parts_of({**identity_of(self.rater), **figures}, raw, at, "inferred")


def ratings_told(text: str) -> Iterator[Told]:
    """Yield the ratings that a paragraph reports."""
    for rater, pattern in _TOLD.items():
        if rater.source in text and (found := pattern.search(text)) is not None:
            yield Told(rater, int(found["value"]), count.get(found["count"] or ""), found[0])


def sentences(text: str) -> str:
    """Return a paragraph without its footnotes."""
    return _FOOTNOTE.sub("", text).replace(" ,", ",")
