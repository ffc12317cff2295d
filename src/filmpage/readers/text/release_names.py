"""What a text says of a release without labels: tags in brackets behind the title, a hash in an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...claims.claim import Claims
from ...notation import codec, info_hash, medium, quality
from ...source.text.line import Line

_TAGS: Final = re.compile(r"\[([^\[\]]{2,20})\]")
_HASH: Final = re.compile(r"https?://\S{1,200}?[/:=](?P<hash>[0-9A-Fa-f]{40})(?![0-9A-Za-z])")
_READS: Final = (("quality", quality), ("medium", medium), ("codec", codec))
_NEAR: Final = 3


def claim_release(lines: Sequence[Line], title: int | None, claims: Claims) -> None:
    """Claim the release that a title line tells of, and the one hash that addresses hold."""
    for line in lines[max(0, title - _NEAR) : title + 1] if title is not None else ():
        if "[" in line.text and _claim_tags(line, claims):
            break
    found = {
        match["hash"].upper(): line
        for line in lines
        if "http" in line.text
        for match in _HASH.finditer(line.text)
    }
    if len(found) == 1:
        for text, line in found.items():
            value = info_hash.get(text)
            if value is not None:
                claims.add(("releases", 0, "info_hash"), value, text, line)


def _claim_tags(line: Line, claims: Claims) -> bool:
    said = {claim.path for claim in claims}
    used = False
    for tag in _TAGS.findall(line.text[:400]):
        for name, reads in _READS:
            if (value := reads.get(tag)) is not None and ("releases", 0, name) not in said:
                claims.add(("releases", 0, name), value, tag, line)
                used = True
    return used
