"""What a text says to machines: the JSON-LD that makers leave in it who print a page's scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ...claims.claim import Claims, Rank
from ...source.json.place import JsonPlace
from ...source.text.line import Line
from .json_ld import nodes_of
from .schema_node import subjects
from .work import PageFacts
from .works import Found, main_types, read_works

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...limits import Limits
    from ...source.json.in_text import JsonBlock


@attrs.frozen
class TextData:
    """The embedded data of a text, and the types of its items."""

    claims: Claims
    types: frozenset[str] = frozenset()
    """Schema.org types of the top items, casefolded."""
    nested_movies: int = 0
    """Number of different films that appear only inside reviews, events or lists."""

    def __bool__(self) -> bool:
        return bool(self.claims)

    @property
    def title(self) -> str | None:
        """The title of the film that the data describe."""
        return next((str(claim.value) for claim in self.claims if claim.path == ("title",)), None)


def read_text_data(blocks: Sequence[JsonBlock], limits: Limits, unread: int = 0) -> TextData:
    """Read the work that a text's JSON-LD describes; `unread` is the first line that is not read, or 0."""
    claims = Claims("json-ld", Rank.JSON_LD)
    if unread:
        message = f"only {limits.max_json_blocks} marks of JSON-LD are looked at (Limits.max_json_blocks)"
        claims.doubt("too-much-json", "", message=message, at=Line("", unread))
    places = [(block.value, JsonPlace(Line("", block.line, block.column))) for block in blocks]
    found = Found(list(subjects(nodes_of(places, limits, claims))), claims)
    nested = read_works([found], PageFacts(), limits)
    types = frozenset(map(str.casefold, main_types([found], nested)))
    return TextData(claims, types, len(nested))
