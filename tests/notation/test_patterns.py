"""Every pattern has a bounded cost: no repeat without an upper bound, no product of large ones."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

import pytest

from filmpage.notation import Form, Notation, forms, notations

_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")

_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
MAX_NESTED = 200
"""The most passes of a repeat within a repeat, where both of them vary."""


def _repeats(tree: Any, outer: int = 1) -> Iterator[tuple[int, bool]]:
    """Yield each repeat's upper bound times those around it, and whether it is in another that varies."""
    for op, arguments in tree:
        inner = outer
        if op in _REPEATS:
            low, high, _ = arguments
            if high > 1 and low != high:
                yield int(high), outer > 1
                inner = outer * int(high)
                if outer > 1:
                    yield inner, True
        for argument in arguments if isinstance(arguments, tuple | list) else (arguments,):
            yield from _parts(argument, inner)


def _parts(argument: Any, outer: int) -> Iterator[tuple[int, bool]]:
    if isinstance(argument, _parser.SubPattern):
        yield from _repeats(argument, outer)
    elif isinstance(argument, list):
        for part in argument:
            yield from _parts(part, outer)


def bounded(pattern: str) -> bool:
    """Return whether a pattern's repeats are bounded, and nested ones small."""
    unbounded = int(_constants.MAXREPEAT)
    return all(
        high < unbounded and (not nested or high <= MAX_NESTED)
        for high, nested in _repeats(_parser.parse(pattern))
    )


@pytest.mark.parametrize("pattern", ["a+", "a*b", "(?:x[0-9]*?){2}", "(?:a{1,30}b?){1,30}", "(?=a+)b", "a++"])
def test_the_gate_refuses(pattern: str) -> None:
    """The gate itself works."""
    assert not bounded(pattern)


@pytest.mark.parametrize("pattern", ["a{1,9}", "(?:a{1,9},){0,9}", "a?b", "(?:[0-9]{3}){1,4}"])
def test_the_gate_lets_pass(pattern: str) -> None:
    """The gate refuses no ordinary pattern."""
    assert bounded(pattern)


@pytest.mark.parametrize("notation", notations().values(), ids=notations())
def test_every_spelling_is_bounded(notation: Notation[Any]) -> None:
    """No spelling repeats anything without end, and each is a pattern of its own."""
    for spelling in notation.spellings:
        assert bounded(spelling.pattern), spelling.pattern
        assert re.compile(spelling.pattern, notation.flags).fullmatch("") is None


@pytest.mark.parametrize("notation", notations().values(), ids=notations())
def test_every_notation_fits_into_a_larger_pattern(notation: Notation[Any]) -> None:
    """The joined pattern has no groups, and reads what the spellings read."""
    joined = re.compile(notation.pattern, notation.flags)
    assert joined.groups == 0
    assert all(joined.fullmatch(notation.prepare(spelling.example)) for spelling in notation.spellings)


@pytest.mark.parametrize("form", forms().values(), ids=forms())
def test_every_form_is_bounded(form: Form) -> None:
    """A form is as bounded as its notations."""
    assert all(bounded(pattern.pattern) for pattern in form.compiled)
