"""Names that a site prints twice in one text: in two scripts, or the same words again."""

from __future__ import annotations

import re
from typing import Final

_CJK: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_LATIN: Final = "A-Za-z\u00c0-\u024f"
_TWO_SCRIPTS: Final = re.compile(
    rf"(?P<first>(?=.{{0,150}}[{_CJK}])[^\s{_LATIN}].{{0,150}}?) (?P<second>[{_LATIN}0-9][^{_CJK}]{{1,200}})"
)


def split_scripts(text: str) -> tuple[str, str]:
    """Part "汤姆·哈迪 Tom Hardy" in two; a name printed twice is given once, any other stays whole."""
    if text.isascii():
        words = text.split()
        half = len(words) // 2
        return (" ".join(words[:half]), "") if half > 1 and words[:half] == words[half:] else (text, "")
    found = _TWO_SCRIPTS.fullmatch(text)
    return (found["first"], found["second"]) if found else (text, "")
