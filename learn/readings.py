"""The features of pages as the package sees them: it reads every page, and what it is judged by is noted."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final
from unittest.mock import patch

import filmpage
from filmpage.kinds import learnt
from filmpage.kinds.features import features_of
from filmpage.kinds.signals import Signals

from .pages import Page

_PROCESSES: Final = 2
_NO_VERDICT: Final = learnt.Verdict(0, learnt.OTHER, 0, ())


def features_of_all(pages: Sequence[Page]) -> list[frozenset[str]]:
    """Return the features of every page; none for a page that is judged without the table."""
    with ProcessPoolExecutor(_PROCESSES) as pool:
        return list(pool.map(features_in, [page.source for page in pages], chunksize=32))


def features_in(source: bytes) -> frozenset[str]:
    """Return the features of a page."""
    seen: list[frozenset[str]] = []

    def note(signals: Signals, judged: str = "") -> learnt.Verdict:
        seen.append(frozenset(features_of(signals, judged)))
        return _NO_VERDICT

    with patch.object(learnt, "verdict_on", note):
        filmpage.read(source, layouts=())
    return seen[0] if seen else frozenset()
