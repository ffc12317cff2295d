"""Whether a pattern may run over a whole input: what the tests of patterns ask."""

from __future__ import annotations

import importlib
import re
from typing import Any

_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")


def is_unbounded(pattern: str | re.Pattern[str]) -> bool:
    """Return whether a pattern repeats anything without an upper bound."""
    return _is_unbounded(_parser.parse(pattern.pattern if isinstance(pattern, re.Pattern) else pattern))


def _is_unbounded(tree: Any) -> bool:
    repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
    for op, arguments in tree:
        if op in repeats and arguments[1] == _constants.MAXREPEAT:
            return True
        stack = list(arguments) if isinstance(arguments, tuple | list) else [arguments]
        while stack:
            part = stack.pop()
            if isinstance(part, _parser.SubPattern):
                if _is_unbounded(part):
                    return True
            elif isinstance(part, list):
                stack += part
    return False


def test_the_gate_itself_works() -> None:
    """A repeat without a bound is found, wherever it is."""
    assert all(map(is_unbounded, ("a+", "(?:a|b*)", "(a(?=b+))", "a*?")))
    assert not is_unbounded("a{1,9}(?:b|c{2,3})?")
