"""What the readers of an outline know of its page before they read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from ...claims.claim import Claims
from ...knowledge.raters import Rater
from .labels.row_labels import Found


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """What was found on a page so far."""

    names: Sequence[str] = ()
    """What the page calls itself in its head."""
    labelled: Claims
    """The claims of its labels."""
    labels: Mapping[int, Sequence[Found]] = attrs.Factory(dict)
    """The labels of each row, by its number, whatever they are the labels of."""
    known: Sequence[Claims] = ()
    """What a layout claims, which is read first."""
    title: int | None = None
    """The number of the row with the film's title."""
    first_fact: int | None = None
    """The number of the first row with a label."""
    site: Rater | None = None
    """Who makes the ratings of the page's own site."""

    def is_known(self, field: str) -> bool:
        """Return whether a layout has read a field, so that nothing has to be added to it."""
        return any(claims.shows(field) for claims in self.known)
