"""Where the words of a value stand in an HTML page: looked for when somebody asks."""

from __future__ import annotations

import attrs

from ..claims import Claim
from ..reading import Where
from ..source.html import HtmlSource
from ..source.json_place import JsonPlace
from ..source.line import Line
from ..source.select import Element


@attrs.frozen(eq=False)
class HtmlPlaces:
    """The places of one page: an element's tag, or the words in it; what stands in JSON has its path, too."""

    source: HtmlSource

    def find(self, claim: Claim) -> tuple[str, Where]:
        """Return the words of a claim, and their place in its element or in the script of its JSON."""
        return claim.raw, self._locate(claim.at, claim.raw)

    def _locate(self, at: object, raw: str) -> Where:
        if isinstance(at, JsonPlace) and not isinstance(at.element, Line):
            return attrs.evolve(self.source.where(at.element), json_path=at.json_path)
        return self.source.where(at, raw) if isinstance(at, Element) else Where()
