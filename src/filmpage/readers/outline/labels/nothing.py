"""Text beside a label that is not a value: signs, notes in brackets, links to more."""

from __future__ import annotations

import re
from typing import Final

_NOTHING: Final = re.compile(
    r"(?:[][\s:：|·•/,.»\u00a0\u200b-]|\([^()]{0,80}\)|edit|see (?:all|more|full)[^.]{0,30}){0,200}",
    re.IGNORECASE,
)
_LONGEST: Final = 200
"""Characters that are looked at."""


def is_nothing(text: str) -> bool:
    """Return whether a text beside a label is not a value."""
    return not text or _NOTHING.fullmatch(text[:_LONGEST]) is not None
