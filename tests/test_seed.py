"""The text that the project began with is read exactly as the contract of names shows."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.helpers import SHARED, needs_shared

import filmpage

pytestmark = needs_shared


@pytest.fixture(scope="module")
def reading() -> filmpage.Reading:
    """The seed text, read."""
    return filmpage.read((SHARED / "seed.txt").read_bytes())


def shown() -> Any:
    """The JSON that the contract shows for the seed, long texts cut with an ellipsis."""
    contract = (SHARED / "docs" / "format.md").read_text(encoding="utf-8")
    return json.loads(contract.split("```json\n")[1].split("```")[0])


def fits(expected: Any, actual: Any) -> bool:
    """Return whether a value is the one that is shown; an ellipsis matches any words."""
    if isinstance(expected, dict):
        return isinstance(actual, dict) and expected.keys() == actual.keys() and all(
            fits(value, actual[key]) for key, value in expected.items()
        )  # fmt: skip
    if isinstance(expected, list):
        return isinstance(actual, list) and len(expected) == len(actual) and all(
            fits(e, a) for e, a in zip(expected, actual, strict=True)
        )  # fmt: skip
    if isinstance(expected, str) and "…" in expected:
        pattern = ".+".join(re.escape(part) for part in expected.split("…"))
        return isinstance(actual, str) and re.fullmatch(pattern, actual, re.DOTALL) is not None
    return bool(expected == actual) and type(expected) is type(actual)


def test_the_seed_gives_the_json_of_the_contract(reading: filmpage.Reading) -> None:
    """Every key and value is there, and nothing else."""
    assert fits(shown(), json.loads(filmpage.dumps(reading.film())))


def test_whole_texts_are_kept(reading: filmpage.Reading) -> None:
    """The plot and every review hold all the paragraphs of the seed, in order."""
    seed = (SHARED / "seed.txt").read_text(encoding="utf-8")
    page = reading.film()
    texts = [page.plot, *(review.body for review in page.reviews or ())]
    paragraphs = [paragraph for text in texts for paragraph in (text or "").split("\n\n")]
    assert [seed.count(paragraph) for paragraph in paragraphs] == [1] * len(paragraphs)
    assert sum(map(len, paragraphs)) > 0.9 * len(seed)


def test_every_line_is_accounted_for(reading: filmpage.Reading) -> None:
    """Nothing is left over, nothing is doubted."""
    assert reading.unparsed == ()
    assert reading.problems == ()
    assert reading.kind == "film"
    assert reading.layout == "yts-text"
    assert reading.form == "dclm"


def test_every_value_points_at_its_words(reading: filmpage.Reading) -> None:
    """The words of each value are at the line and column of its evidence."""
    lines = (SHARED / "seed.txt").read_text(encoding="utf-8").split("\n")
    for path, evidence in reading.evidence.items():
        where = evidence.where
        if evidence.raw and where.line is not None and where.column is not None:
            words = lines[where.line - 1][where.column - 1 :]
            assert words.startswith(evidence.raw), path
    assert reading.evidence["directors[0].name"].how == "inferred"
