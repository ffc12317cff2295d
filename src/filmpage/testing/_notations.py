"""Hypothesis strategies for the texts that notations read and the values that they write.

They are used by our own laws and by those of users who add notations and layouts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Date, datetime, timedelta, timezone
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from hypothesis.strategies import SearchStrategy

from .. import notation as n
from ..layout.reads import Reads
from ..lexicon import countries, languages
from ..model.checks import is_clean
from ..model.values import UNIT_BYTES, FileSize
from ..notation import Form, Notation, Score
from ..notation.adapters import After, Listed, Printed, Spread
from ..notation.figures.duration import MAX_RUNTIME
from ..notation.figures.number import MAX_INTEGER
from ..notation.figures.time import FIRST_YEAR, LAST_YEAR, english_day

T = TypeVar("T")

_COUNT: Final = 10**15 - 1
"""The largest number of fifteen digits, the most that a count may have."""

_POOL: Final = 40
"""Values that are drawn for one pool."""
_ALL_CHECKS: Final = (
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
    HealthCheck.nested_given,
    HealthCheck.too_slow,
)


def notation_texts(notation: Notation[T]) -> SearchStrategy[str]:
    """Make texts in every spelling of a notation; some of them have no meaning ("31 February")."""
    examples = st.sampled_from([spelling.example for spelling in notation.spellings])
    patterns = [re.compile(spelling.pattern, notation.flags) for spelling in notation.spellings]
    return examples | st.one_of([st.from_regex(pattern, fullmatch=True) for pattern in patterns])


def notation_values(notation: Notation[T]) -> SearchStrategy[T]:
    """Make values that a notation writes: from its domain if that is known, else from its spellings."""
    domain: SearchStrategy[T] | None = _domains().get(notation)
    return domain if domain is not None else _readings(notation)


def form_values(form: Form) -> SearchStrategy[dict[str, Any]]:
    """Make values for the slots of one of a form's templates."""
    return st.one_of(
        [
            st.fixed_dictionaries({s: notation_values(form.slots[s]) for s in slots if not s.startswith("_")})
            for slots in form.slot_names
        ]
    )


def reads_values(reads: Reads) -> SearchStrategy[Any]:
    """Make values that a notation, a form, or an adapter of one writes and reads back.

    Raises `TypeError` for anything else: a layout that is declared with it cannot be tested.
    """
    return _kept(reads, reads.get)


def _kept(reads: Reads, read: Callable[[str], Any]) -> SearchStrategy[Any]:
    return _values_of(reads).filter(lambda value: read(reads.write(value)) == value)


@cache
def pool_of(reads: Reads, read: Callable[[str], Any] | None = None) -> tuple[Any, ...]:
    """Return a few dozen values that a notation, a form or an adapter writes and reads, shortest first.

    `read` reads what is written, where `reads` alone cannot.
    Pages have a hundred values, and Hypothesis takes a millisecond or two for each, so they draw from a pool.
    The laws of notations try all values; those of pages only try combinations.
    """
    by_text: dict[str, Any] = {}
    values = reads_values(reads) if read is None else _kept(reads, read)

    @settings(
        max_examples=_POOL,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=_ALL_CHECKS,
    )
    @given(values)
    def gather(value: Any) -> None:
        by_text.setdefault(reads.write(value), value)

    gather()
    return tuple(by_text[text] for text in sorted(by_text, key=lambda text: (len(text), text)))


@cache
def _values_of(reads: Reads) -> SearchStrategy[Any]:
    match reads:
        case Notation():
            return notation_values(reads)
        case Form():
            return form_values(reads)
        case Printed():
            return notation_texts(reads.of).map(lambda text: " ".join(text.split())).filter(_is_printable)
        case Spread():
            return notation_values(reads.of).map(lambda value: reads.get(reads.of.write(value)))
        case Listed():
            return st.lists(_values_of(reads.of), min_size=1, max_size=4).map(tuple)
        case After():
            return _values_of(reads.of)
        case _:
            raise TypeError(f"no strategy for the values of {reads!r}")


def _is_printable(text: str) -> bool:
    return bool(text) and is_clean(text) and n.clean(text) == text


def _readings(notation: Notation[T]) -> SearchStrategy[T]:
    read = notation_texts(notation).map(notation.get)
    return read.filter(lambda value: value is not None)  # type: ignore[return-value]


def _numbers(bound: int) -> SearchStrategy[int | float]:
    thousandths = st.integers(1, 1000 * bound - 1).map(lambda value: value / 1000)
    return st.integers(0, bound - 1) | thousandths.filter(lambda value: not value.is_integer())


def _lines(longest: int) -> SearchStrategy[str]:
    return st.text(max_size=longest).map(n.clean).filter(bool)


def _scores() -> SearchStrategy[Score]:
    bests = st.none() | st.integers(1, 999)
    scores = st.builds(Score, _numbers(1000), bests)
    return scores.filter(lambda score: score.best is None or score.value <= score.best)


def _sizes() -> SearchStrategy[FileSize]:
    amounts = st.decimals("0.001", 10**15 - 1, allow_nan=False, places=3)
    sizes = st.builds(FileSize, amount=amounts, unit=st.sampled_from(tuple(UNIT_BYTES)))
    return sizes.filter(lambda size: 0 < size.bytes <= MAX_INTEGER)


def _moments() -> SearchStrategy[datetime]:
    first, last = datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31)
    offsets = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.datetimes(first, last) | st.datetimes(first, last, timezones=offsets)


@cache
def _domains() -> dict[Notation[Any], SearchStrategy[Any]]:
    runtimes = st.integers(1, MAX_RUNTIME)
    days = st.dates(Date(FIRST_YEAR, 1, 1), Date(LAST_YEAR, 12, 31))
    counts = st.integers(0, _COUNT)
    films = st.tuples(_lines(60), st.integers(FIRST_YEAR, LAST_YEAR))
    places = st.sampled_from(sorted(countries()))
    return {
        n.bit_depth: st.sampled_from((8, 10, 12, 16)),
        n.count: counts,
        n.country: places.map(n.country.read),
        n.country_name: places.map(n.country_name.read),
        n.date: days,
        english_day: days,
        n.decimal: _numbers(10**9),
        n.file_size: _sizes(),
        n.fps: _numbers(1000).filter(bool),
        n.integer: counts,
        n.iso_duration: runtimes,
        n.language: st.sampled_from(sorted(languages())).map(n.language.read),
        n.magnet_film: films,
        n.name: _lines(120).filter(lambda text: any(map(str.isalpha, text))),
        n.paragraphs: st.lists(_lines(200), min_size=1, max_size=4).map("\n\n".join),
        n.percent: _numbers(1000),
        n.rounded_count: counts,
        n.runtime: runtimes,
        n.score: _scores(),
        n.shown_count: counts,
        n.slipped_duration: runtimes,
        n.stamp: _moments(),
        n.words: _lines(200),
        n.year: st.integers(FIRST_YEAR, LAST_YEAR),
    }
