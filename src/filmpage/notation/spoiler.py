"""The notices with which pages warn of texts that tell the end."""

from __future__ import annotations

import re
from typing import Final

from ._base import Notation, Spelling

_NOTICES: Final = (
    ("This review may contain spoilers.", "en"),
    ("Warning: Spoilers", "en"),
    ("spoiler", "und"),
    ("这篇影评可能有剧透", "zh"),
    ("Spoiler:", "es"),
    ("Attention, cette critique contient des spoilers", "fr"),
)


def _true(_: re.Match[str]) -> bool:
    return True


spoiler: Final[Notation[bool]] = Notation(
    "spoiler notice",
    lambda _: _NOTICES[0][0],
    tuple(
        Spelling(f"{re.escape(notice.rstrip('.:'))}s?[.:!]?(?: .{{0,80}})?", _true, notice, language)
        for notice, language in _NOTICES
    ),
)
"""A notice that a text gives the plot away: "This review may contain spoilers. I can handle the truth."."""

flag: Final[Notation[bool]] = Notation("flag", lambda _: "true", (Spelling("true", _true, "true"),))
"""What data say of a text that gives the plot away; "false" says nothing that a page prints."""
