"""One labelled fact: what every reader of labels finds, and `claiming` turns into claims."""

from __future__ import annotations

from functools import cached_property
from typing import Final

import attrs

from .labels import Label
from .pieces import Value, one_line

_MAX_RAW: Final = 400


@attrs.frozen
class Fact:
    """A label, the words it is printed in, what stands beside it, and the reader's own mark of the place."""

    label: Label
    printed: str
    value: Value
    at: object

    @cached_property
    def raw(self) -> str:
        """The words of the value, for the evidence."""
        return one_line(self.value[:_MAX_RAW])[:_MAX_RAW]  # no piece is without a character
