"""Facts in the addresses that some makers keep beside a text: ids, hashes."""

from __future__ import annotations

from collections.abc import Sequence

from ...claims import Claims
from ...source.line import Line
from ...text_layout import Says


def claim_addresses(declared: Sequence[Says], lines: Sequence[Line], claims: Claims) -> None:
    """Claim what addresses say: the first one for a single fact, each in its order for a list's."""
    linked = [(link.url, line) for line in lines for link in line.links]
    if not linked:
        return
    for says in declared:
        found: dict[object, tuple[str, Line]] = {}
        for url, line in linked:
            if (value := says.reads.get(url)) is not None:
                found.setdefault(value, (url, line))
        name, _, part = says.path.partition(".")
        if not part:
            for value, (url, line) in list(found.items())[:1]:
                claims.add((name,), value, url, line)
        elif len(found) == _entries(name, claims):
            for number, (value, (url, line)) in enumerate(found.items()):
                claims.add((name, number, part), value, url, line, "positional")


def _entries(name: str, claims: Claims) -> int:
    return len({claim.path[1] for claim in claims if claim.path[0] == name and len(claim.path) > 1})
