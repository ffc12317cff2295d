"""The page of drawn facts: assembled and derived, without the values that assembly drops."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..claims.assemble import assemble
from ..claims.claim import Claims, Path, Rank
from ..claims.derive import derive
from ..model.film import FilmPage
from ..pipeline.absolute import absolute

MOST_ENTRIES: Final = 3
"""Entries of one list: enough for one that is neither first nor last."""


def settled(claims: Claims) -> FilmPage:
    """Return the page of some claims, with all values that follow from them."""
    return assemble(absolute([claims], None), derive).page


def is_kept(name: str, facts: Mapping[str, Any]) -> bool:
    """Return whether assembly keeps all of an entry; it drops a rating of 0 without votes and a best of 0."""
    claims = Claims("entry", Rank.LAYOUT)
    claim_facts((name, 0), facts, claims)
    assembly = assemble(absolute([claims], None), derive)
    return bool(getattr(assembly.page, name)) and not assembly.doubts


def claim_facts(prefix: Path, facts: Mapping[str, Any], claims: Claims) -> None:
    """Claim facts in the same way as the interpreter of the layout."""
    for name, value in facts.items():
        path = tuple(name.split("__")) if name else ()
        if isinstance(value, tuple):
            for index, part in enumerate(value):
                claims.add((*prefix, *path, index), part, "", None)
        else:
            claims.add((*prefix, *path), value, "", None)
