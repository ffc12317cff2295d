"""Ratings printed over their mean and count: "94%", "Average Rating: 8.2/10", "User Ratings: 139"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...claims.claim import Claims, Part
from ...knowledge.raters import AVERAGED
from ...model.film import RatingKind
from ...notation import count, decimal
from ...source.text.line import Line

_MEAN: Final = re.compile(
    r"Average Rating: ?(?:(?P<mean>[0-9]{1,2}(?:\.[0-9]{1,2})?) ?/ ?(?P<best>5|10)|N/A)"
    r" (?P<whose>Reviews Counted|Critic Reviews|User Ratings): ?"
    r"(?P<count>[0-9]{1,3}(?:,[0-9]{3}){0,3})(?![0-9])"
)
_SHARE: Final = re.compile(r"(?P<value>100|[0-9]{1,2}) ?%?(?: liked it)?")
_NOT_SEEN: Final = "want to see"
"""What is printed under the share of visitors who have not seen the film, which is not a rating."""
_BETWEEN: Final = frozenset(("liked it", "%", _NOT_SEEN))
_LINES: Final = 6
COUNTS: Final = ("reviews counted", "critic reviews:", "user ratings:", *AVERAGED.rater.names)
"""How the lines near such a mean begin, casefolded."""


def claim_averages(lines: Sequence[Line], taken: list[bool], start: int, stop: int, claims: Claims) -> None:
    """Claim the ratings over a mean. The count's label says who judged; the second is of top critics."""
    kinds: list[RatingKind] = []
    for index in range(max(0, start), min(stop, len(lines))):
        if not lines[index].text.startswith("Average Rating:"):
            continue
        found = _MEAN.match(" ".join(line.text for line in lines[index : index + _LINES]))
        kind = _kind(found["whose"], kinds) if found is not None else None
        if found is None or kind is None:
            continue
        at, unseen = _share_above(lines, index)
        if at is None and not (unseen and found["mean"]):
            continue
        kinds.append(kind)
        share = _SHARE.match(lines[at].text) if at is not None else None
        own, line = lines[index], lines[at if at is not None else index]
        value = share["value"] if share is not None else found["mean"]
        best = 100 if share is not None else decimal.get(found["best"])
        claims.add_entry(
            "ratings",
            {
                "source": Part(AVERAGED.source, own.text, own, "labelled"),
                "kind": Part(kind, found["whose"], own, "labelled"),
                "value": Part(decimal.get(value), value, line, "labelled"),
                "best": Part(best, line.text, line, "labelled"),
                "count": Part(count.get(found["count"]), found["count"], own, "labelled"),
            },
        )
        taken[index] = True


def _kind(whose: str, kinds: Sequence[RatingKind]) -> RatingKind | None:
    """Return who judged; `None` if their rating is claimed already."""
    kind: RatingKind = "users" if whose == "User Ratings" else "critics"
    if kind == "critics" and (whose == "Critic Reviews" or "critics" in kinds):
        kind = "top_critics"
    return None if kind in kinds else kind


def _share_above(lines: Sequence[Line], index: int) -> tuple[int | None, bool]:
    """Return the place of the share over a mean, and whether it is of those who have not seen the film."""
    unseen = False
    for at in range(index - 1, max(-1, index - 4), -1):
        text = lines[at].text.casefold()
        unseen = unseen or text.endswith(_NOT_SEEN)
        if _SHARE.fullmatch(text):
            return (None, True) if unseen else (at, False)
        if text not in _BETWEEN:
            return None, unseen
    return None, unseen
