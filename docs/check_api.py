"""Fail if the built page of Python names shows internals: `python docs/check_api.py FOLDER`.

FOLDER is the output of `sphinx-build docs FOLDER`.
"""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

import attrs

import filmpage

_INTERNAL = re.compile(r"attr_dict|NOTHING|<factory>|<object|= ?_\w|FrozenMap\(\{|str\(object=")
_TYPE_FIELD = re.compile(r"^\s*Type:?\s*$", re.MULTILINE)


def faults(page: str) -> list[str]:
    """Return the faults of a page: names of internals, words taken for types, defaults that are not shown."""
    text = html.unescape(re.sub(r"<[^>]+>", "", page))
    messages = [f"it shows {match[0]!r}" for match in _INTERNAL.finditer(text)]
    messages += ["it takes a docstring's first words for a type"] * bool(_TYPE_FIELD.search(text))
    shown = (f"{each.name}={each.default:_}" for each in attrs.fields(filmpage.Limits))
    messages += [
        f"it does not show {default!r}"
        for default in (*shown, "limits: Limits = Limits()")
        if default not in text
    ]
    return messages


if __name__ == "__main__":
    messages = faults((Path(sys.argv[1]) / "reference" / "api.html").read_text(encoding="utf-8"))
    sys.exit("\n".join(messages) or 0)
