"""The notices with which pages warn of texts that tell the end."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import by_language
from ._base import Notation, Spelling

_NOTICES: Final = tuple(
    (notice, tag) for tag, notices in by_language("spoiler").items() for notice in notices
)


def _true(_: re.Match[str]) -> bool:
    return True


spoiler: Final[Notation[bool]] = Notation(
    "spoiler notice",
    lambda _: f"{_NOTICES[0][0]}.",
    tuple(
        Spelling(f"{re.escape(notice)}s?[.:!]?(?: .{{0,80}})?", _true, notice, language)
        for notice, language in _NOTICES
    ),
)
"""A notice that a text gives the plot away: "This review may contain spoilers. I can handle the truth."."""

flag: Final[Notation[bool]] = Notation("flag", lambda _: "true", (Spelling("true", _true, "true"),))
"""What data say of a text that gives the plot away; "false" says nothing that a page prints."""
