"""YTS pages: what stands where, on an invented page that ships as an example."""

from __future__ import annotations

from pathlib import Path

import filmpage

EXAMPLES = Path(filmpage.__file__).parent / "examples"


def test_peers_stand_before_seeds() -> None:
    """Of the figures behind "P/S" the first are peers; no law can tell: a layout writes as it reads."""
    page = filmpage.parse((EXAMPLES / "the-salt-road.html").read_bytes())
    assert [(each.peers, each.seeds) for each in page.releases or ()] == [(4, 31), (1204, 3118)]


def test_a_release_is_joined_by_index() -> None:
    """Specification, tab and dialogue of one release meet, whatever they print twice."""
    page = filmpage.parse((EXAMPLES / "the-salt-road.html").read_bytes())
    first, second = page.releases or ()
    assert (first.quality, first.size_bytes) == ("720p", 1127428915)
    assert (second.quality, second.size_bytes) == ("1080p", 2158221066)
    assert first.info_hash is not None
    assert first.info_hash != second.info_hash
