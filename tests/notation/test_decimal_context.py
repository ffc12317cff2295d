"""The caller's `decimal` context is the caller's: nothing that is read or written depends on it."""

from __future__ import annotations

import decimal
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st
from tests.helpers import every_notation

import filmpage
from filmpage.model.values import UNIT_BYTES, FileSize
from filmpage.notation import Notation
from filmpage.testing._notations import notation_texts, notation_values

EXAMPLES = sorted((Path(__file__).parents[2] / "src" / "filmpage" / "examples").glob("*.*"))
ROUNDINGS = [name for name in dir(decimal) if name.startswith("ROUND_")]
SIGNALS: list[Any] = list(decimal.Context().traps)
WORST = decimal.Context(
    prec=1, rounding=decimal.ROUND_UP, Emin=-1, Emax=1, capitals=0, clamp=1, traps=SIGNALS
)


def contexts() -> st.SearchStrategy[decimal.Context]:
    """Make contexts that nothing can be computed in: few digits, narrow bounds, every trap set."""
    return st.builds(
        decimal.Context,
        prec=st.integers(1, 3),
        rounding=st.sampled_from(ROUNDINGS),
        Emin=st.integers(-5, 0),
        Emax=st.integers(0, 5),
        capitals=st.integers(0, 1),
        clamp=st.integers(0, 1),
        traps=st.just(SIGNALS) | st.lists(st.sampled_from(SIGNALS), unique=True),
    )


def test_the_contexts_are_hostile() -> None:
    """A context that changes nothing would let everything pass."""
    assert {decimal.Inexact, decimal.Rounded, decimal.Subnormal, decimal.FloatOperation} <= set(SIGNALS)
    assert len(ROUNDINGS) == 8
    with decimal.localcontext(WORST), pytest.raises(decimal.Inexact):
        Decimal("1.15") * 1024


@every_notation
@settings(max_examples=30)
@given(data=st.data(), context=contexts())
def test_notations_do_not_depend_on_it(
    notation: Notation[Any], data: st.DataObject, context: decimal.Context
) -> None:
    """Every notation reads and writes the same under any context, and leaves no flag in it."""
    value, text = data.draw(notation_values(notation)), data.draw(notation_texts(notation))
    written, read = notation.write(value), notation.get(text)
    with decimal.localcontext(context) as hostile:
        hostile.clear_flags()
        assert notation.write(value) == written
        assert notation.get(text) == read
        assert notation.get(written) == value
        assert not any(hostile.flags.values())


@given(st.decimals(0, 10**15, places=9), st.sampled_from(sorted(UNIT_BYTES)), contexts())
@example(Decimal("1.15"), "GB", WORST)
def test_sizes_do_not_depend_on_it(amount: Decimal, unit: str, context: decimal.Context) -> None:
    """A size in bytes is the exact product, rounded to the nearest byte, the even one of two."""
    numerator, denominator = amount.as_integer_ratio()
    expected, rest = divmod(numerator * UNIT_BYTES[unit], denominator)
    expected += 2 * rest > denominator or (2 * rest == denominator and expected % 2 == 1)
    with decimal.localcontext(context) as hostile:
        assert FileSize(amount=amount, unit=unit).bytes == expected
        assert not any(hostile.flags.values())


SCRIPT = """
import decimal, json, sys
signals = [s for s in vars(decimal).values() if isinstance(s, type) and s in decimal.Context().traps]
decimal.DefaultContext = decimal.Context(prec=1)
decimal.setcontext(decimal.Context(prec=1, rounding="ROUND_UP", Emin=-1, Emax=1, capitals=0, traps=signals))
import filmpage
readings = [filmpage.read(open(name, "rb").read()) for name in sys.argv[1:]]
for reading in readings:
    assert filmpage.loads(filmpage.dumps(reading.page)) == reading.page
print(json.dumps([[filmpage.dumps(r.page), [p.code for p in r.problems]] for r in readings]))
"""


def test_pages_do_not_depend_on_it() -> None:
    """A program that sets its context first reads and writes whole pages as any other does."""
    command: list[str | Path] = [sys.executable, "-c", SCRIPT, *EXAMPLES]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    readings = [filmpage.read(file.read_bytes()) for file in EXAMPLES]
    assert json.loads(done.stdout) == [
        [filmpage.dumps(reading.film()), [problem.code for problem in reading.problems]]
        for reading in readings
    ]
    assert any(release.size_bytes for reading in readings for release in reading.film().releases or ())
