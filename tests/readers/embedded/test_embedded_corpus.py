"""Embedded data on real pages: what it says is right, judged by the gold of the shared corpus."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import attrs
import pytest
from tests.helpers import LIMITS, SHARED, scorer

from filmpage.claims.assemble import assemble
from filmpage.readers.embedded.reader import read_embedded
from filmpage.source.bytes.decode import decode
from filmpage.source.html.tree import parse_tree

FILMS = {None, "Movie", "TVMovie"}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpus is not beside the repository"),
]


def plain(value: Any) -> Any:
    """Return a value of the model as JSON has it."""
    if attrs.has(type(value)):
        return {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def facts() -> Counter[str]:
    """Judge what embedded data alone says of every film page."""
    score = scorer()
    total: Counter[str] = Counter()
    for path in sorted((SHARED / "corpus").glob("*/*.html")):
        gold = json.loads(path.with_name(path.name.replace(".html", ".gold.json")).read_text("utf-8"))
        if not gold or gold.get("not_film_page") or gold.get("work_type") not in FILMS:
            continue
        text = decode(path.read_bytes(), limits=LIMITS).text
        root = parse_tree(text, limits=LIMITS).root
        assert root is not None
        found = plain(assemble(read_embedded(root, text, LIMITS).batches).page)
        total.update(verdict for verdict, *_ in score.score_page(gold, found).rows)
    return total


def test_embedded_data_is_read_right() -> None:
    """Nearly all that embedded data alone says of a film is right, and it is a third of all there is."""
    total = facts()
    right, bad = total["matched"], total["wrong"] + total["spurious"]
    assert right / (right + bad) >= 0.99
    assert right / (right + total["wrong"] + total["missing"]) >= 0.33
