"""How known sites print ratings: stars as classes of elements, and their own words, pictures and codes.

Each of these notations is the spelling of one site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .._base import Notation, Spelling
from ..names.vocabulary import vocabulary
from .number import Number, whole
from .rating import Score

_BEST: Final = 5
_OTHERS: Final = r"(?:[\w-]{1,40} ){0,3}"
"""Other classes of the element, which may come first."""
_VERDICTS: Final = ("很差", "较差", "还行", "推荐", "力荐")
_ICONS: Final = r"certified(?:[_-]?fresh)?|fresh|rotten|upright|spilled"


def _lit(found: re.Match[str]) -> Score:
    return Score(int(found["lit"]), _BEST)


def _tenths(found: re.Match[str]) -> Score:
    return Score(whole(int(found["tenths"]) / 10), _BEST)


def _write_class(score: Score) -> str:
    return f"stars stars-{score.value}" if score.value else "stars trash"


def _write_tenths(score: Score) -> str:
    tenths: Number = whole(score.value * 10)
    return f"allstar{tenths:02} rating"


csfd_stars: Final[Notation[Score]] = Notation(
    "ČSFD stars",
    _write_class,
    (
        Spelling(rf"{_OTHERS}stars-(?P<lit>[1-5])", _lit, "stars stars-5"),
        Spelling("stars trash", lambda _: Score(0, _BEST), "stars trash"),
    ),
)
"""Stars as a class of ČSFD: "stars stars-4"; zero of five is "stars trash"."""

douban_stars: Final[Notation[Score]] = Notation(
    "Douban stars",
    _write_tenths,
    (
        Spelling(
            rf"{_OTHERS}allstar(?P<tenths>[1-4][05]|05|50)(?: [\w-]{{1,40}}){{0,3}}",
            _tenths,
            "allstar50 rating",
        ),
    ),
)
"""Stars as a class of Douban, in tenths: "allstar45 rating" is four and a half of five."""

douban_verdict: Final[Notation[int]] = Notation(
    "Douban verdict",
    lambda stars: _VERDICTS[stars - 1],
    (Spelling("|".join(_VERDICTS), lambda found: _VERDICTS.index(found[0]) + 1, "推荐", "zh"),),
)
"""What one to five stars of Douban are called: "推荐" is four."""

tomato: Final = vocabulary(
    "Rotten Tomatoes label",
    {
        "Certified Fresh": ("certified-fresh", "certified_fresh", "certified"),
        **dict.fromkeys(("Fresh", "Rotten", "Upright", "Spilled", "WTS", "Verified Hot", "Hot", "Stale"), ()),
    },
)
"""What Rotten Tomatoes calls a score, of critics and of its audience."""


def _shown(found: re.Match[str]) -> str | None:
    state = found["state"].casefold()
    return "Certified Fresh" if state.startswith("certified") else state.title()


tomato_icon: Final[Notation[str]] = Notation(
    "Rotten Tomatoes icon",
    lambda label: f"icon {label.split()[0].casefold()}",
    (
        Spelling(
            rf"(?:[\w -]{{1,150}} )?(?P<state>{_ICONS})(?:_lg)?(?: [\w -]{{1,150}})?",
            _shown,
            "icon certified",
        ),
        Spelling(r"[^\s]{0,300}/(?P<state>fresh|rotten)\.(?:gif|png|svg)", _shown, "images/fresh.gif"),
    ),
)
"""A label of Rotten Tomatoes as a picture: the classes ("icon small fresh") or the address ("/fresh.gif")."""


def _coded(name: str, codes: Mapping[str, str]) -> Notation[str]:
    """Return a notation of words that a page writes as its own codes."""
    words = {code.casefold(): word for word, code in codes.items()}
    pattern = "|".join(map(re.escape, codes.values()))
    spelling = Spelling(pattern, lambda found: words.get(found[0].casefold()), next(iter(codes.values())))
    return Notation(name, lambda word: codes[word], (spelling,))


tomato_code: Final = _coded(
    "Rotten Tomatoes code", {"Certified Fresh": "true", "Fresh": "POSITIVE", "Rotten": "NEGATIVE"}
)
"""A critics' label of Rotten Tomatoes in its JSON: "true" if it is certified, else "POSITIVE" or
"NEGATIVE"."""

popcorn_code: Final = _coded(
    "Popcornmeter code", {"Verified Hot": "true", "Upright": "POSITIVE", "Spilled": "NEGATIVE"}
)
"""An audience's label of Rotten Tomatoes in its JSON, like the critics' `tomato_code`."""

audience: Final = _coded("audience", {"users": "User", "verified_users": "Verified"})
"""The audience of a rating as its kind: all users, or ticket holders ("Verified")."""

metascore_label: Final = vocabulary(
    "Metacritic label",
    {
        "Universal acclaim": (),
        "Generally favorable reviews": (),
        "Generally favorable": (),
        "Mixed or average reviews": (),
        "Mixed or average": (),
        "Generally unfavorable reviews": (),
        "Generally unfavorable": (),
        "Overwhelming dislike": (),
    },
)
"""What Metacritic calls a score, of critics and of its users."""
