"""Relative addresses become absolute if the address of the page is known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

import attrs

from ..claims.assemble import entry_types
from ..claims.claim import Claims
from ..model.film import FilmPage

_ABSOLUTE: Final = ("http://", "https://", "magnet:")


def absolute(batches: Iterable[Claims], url: str | None) -> list[Claims]:
    """Make every address in the claims absolute: by the page's address, or else by its canonical URL."""
    kept = list(batches)
    base = url or _own_address(kept)
    if base is None:
        return kept
    fields = _fields()
    for batch in kept:
        for claim in batch.claims:
            value = claim.value
            if claim.path[-1] in fields and isinstance(value, str) and not value.startswith(_ABSOLUTE):
                claim.value = _join(base, value)
    return kept


@cache
def _fields() -> frozenset[str | int]:
    """Return the names of the fields that hold an address."""
    records: list[type[attrs.AttrsInstance]] = [FilmPage]
    records += [kind for kind in entry_types().values() if attrs.has(kind)]
    return frozenset(f.name for record in records for f in attrs.fields(record) if f.name.endswith("url"))


def _own_address(batches: Iterable[Claims]) -> str | None:
    for batch in batches:
        for claim in batch.claims:
            if claim.path == ("canonical_url",) and str(claim.value).startswith(_ABSOLUTE[:2]):
                return str(claim.value)
    return None


def _join(base: str, address: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:
        return address
