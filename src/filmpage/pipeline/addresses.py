"""Addresses: relative ones become absolute where the page's own address is known."""

from __future__ import annotations

from collections.abc import Iterable

from ..claims import Claims

_ABSOLUTE = ("http://", "https://", "magnet:")


def absolute(batches: Iterable[Claims], url: str | None) -> list[Claims]:
    """Make every address of the claims absolute, by the page's address or else by what the page calls its own."""
    kept = list(batches)
    base = url or _own_address(kept)
    if base is None:
        return kept
    for batch in kept:
        for claim in batch.claims:
            value = claim.value
            if isinstance(value, str) and str(claim.path[-1]).endswith("url") and not value.startswith(_ABSOLUTE):
                claim.value = _join(base, value)
    return kept


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
