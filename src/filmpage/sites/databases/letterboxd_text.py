"""Letterboxd's film pages as plain text from converters: the line at the foot has the runtime.

The labelled reader reads the rest.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Says, TextLayout
from ...notation import Form, runtime, words

LETTERBOXD_TEXT: Final = TextLayout(
    name="letterboxd-text",
    votes=(
        "Letterboxd",
        "Where to watch",
        "Popular reviews",
        "Report this page",
        "Alternative Title",
        "Releases by Date",
        "JustWatch",
        "Show All…",
    ),
    least=3,
    lines=(
        Says(
            reads=Form(
                "{runtime_minutes} More at {_links}",
                "{runtime_minutes} More at",
                runtime_minutes=runtime,
                _links=words,
            )
        ),
    ),
    noise=("Where to watch", "Report this page", "JustWatch", "Show All…"),
    since=2022,
)
